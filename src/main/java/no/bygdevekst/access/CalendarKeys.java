package no.bygdevekst.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys to calendars that are fetched without signing in. A key is 256 random bits, known to its owner alone: here is only its
 * SHA-256. What it opens is what its owner may see when it is used.
 */
@Component
public class CalendarKeys {
    /** The calendar of the owner's own deadlines; any other is a committee's, by its code. */
    public static final String OWN = "";

    private static final int BYTES = 32;
    private static final Duration KEPT_EVERY = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A key without its secret.
     *
     * @param owner the user id of whoever made it
     * @param calendar {@link #OWN} or a committee's code
     * @param usedAt when somebody last fetched the calendar with it; {@code null}: never
     */
    public record Key(String owner, String calendar, Instant madeAt, @Nullable Instant usedAt) {}

    /**
     * Makes a key, in place of the one that its owner has to the same calendar; of two made at once the last stands.
     *
     * @return the key itself, which cannot be read again
     */
    @Transactional
    public String make(String owner, String calendar) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql("select kind from case_series where kind = 'calendarkey' for update")
                .query(String.class)
                .single();
        revoke(owner, calendar);
        db.sql("insert into calendar_key (sha256, owner, calendar, made_at) values (?, ?, ?, ?)")
                .params(sha256(key), owner, calendar, OffsetDateTime.now(clock))
                .update();
        return key;
    }

    /** The owner's key to a calendar opens nothing any more. */
    public void revoke(String owner, String calendar) {
        db.sql("delete from calendar_key where owner = ? and calendar = ?")
                .params(owner, calendar)
                .update();
    }

    public List<Key> of(String owner) {
        return db.sql("select owner, calendar, made_at, used_at from calendar_key where owner = ? order by calendar")
                .param(owner)
                .query(CalendarKeys::key)
                .list();
    }

    /** Whose key this is, and to what; that it was used is kept, once an hour at most. */
    @Transactional
    public Optional<Key> use(String key) {
        String hash = sha256(key);
        Optional<Key> found = db.sql("select owner, calendar, made_at, used_at from calendar_key where sha256 = ?")
                .param(hash)
                .query(CalendarKeys::key)
                .optional();
        OffsetDateTime now = OffsetDateTime.now(clock);
        found.filter(known -> known.usedAt() == null
                        || known.usedAt().isBefore(now.minus(KEPT_EVERY).toInstant()))
                .ifPresent(known -> db.sql("update calendar_key set used_at = ? where sha256 = ?")
                        .params(now, hash)
                        .update());
        return found;
    }

    private static Key key(ResultSet row, int n) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new Key(
                row.getString("owner"),
                row.getString("calendar"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
