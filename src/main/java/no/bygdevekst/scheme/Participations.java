package no.bygdevekst.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which municipality takes part in which scheme, from when to when. A pilot that the State supports counts as offered from that day. */
@Component
public class Participations {
    private final JdbcClient db;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    Participations(JdbcClient db, ApplicationEventPublisher announce, Clock clock) {
        this.db = db;
        this.announce = announce;
        this.clock = clock;
    }

    /** A municipality takes part from now on: said in the transaction in which it begins, to schemes that exclude it. */
    public record Begun(Participation participation) {}

    /**
     * @param from none: from before anybody here wrote it down
     * @param to the last day; none: until further notice
     * @param what the programme or pilot, as people call it
     * @param caseNumber none for those that began before there were cases here
     */
    public record Participation(
            String code,
            Scheme scheme,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String what,
            String source,
            @Nullable String caseNumber,
            Role role) {}

    /** As what a municipality takes part. */
    public enum Role {
        LEAD("ansvarlig søkerkommune"),
        MEMBER("deltaker");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whoever takes several in locks them first, together ({@code Municipalities.lock}). */
    public void begin(Participation participation) {
        db.sql("insert into participation (code, scheme, from_day, to_day, what, source, case_number, role)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        participation.code(),
                        participation.scheme().name(),
                        participation.from(),
                        participation.to(),
                        participation.what(),
                        participation.source(),
                        participation.caseNumber(),
                        participation.role().name())
                .update();
        announce.publishEvent(new Begun(participation));
    }

    /**
     * Gives what was written down before there was a case for it the case, last day and role it has now; it keeps its first
     * day if that is the earlier. Nobody is told, for nothing begins by that, unless it did not last today.
     *
     * @return whether there was such a one, of the scheme and municipality, not over before this one starts
     */
    public boolean adopt(Participation participation) {
        boolean lasted = on(LocalDate.now(clock))
                .getOrDefault(participation.code(), Set.of())
                .contains(participation.scheme());
        boolean adopted = db.sql("update participation set case_number = ?,"
                                + " from_day = case when from_day > ? then ? else from_day end, to_day = ?, role = ?,"
                                + " what = ? where code = ? and scheme = ? and case_number is null"
                                + " and (to_day is null or to_day >= ?)")
                        .params(
                                participation.caseNumber(),
                                participation.from(),
                                participation.from(),
                                participation.to(),
                                participation.role().name(),
                                participation.what(),
                                participation.code(),
                                participation.scheme().name(),
                                participation.from())
                        .update()
                > 0;
        if (adopted && !lasted) {
            announce.publishEvent(new Begun(participation));
        }
        return adopted;
    }

    /** Whatever a case has let municipalities take part in ends with this day. */
    public void end(String caseNumber, LocalDate lastDay) {
        db.sql("update participation set to_day = ? where case_number = ? and (to_day is null or to_day > ?)")
                .params(lastDay, caseNumber, lastDay)
                .update();
    }

    /** The schemes each municipality takes part in on a day; those in none are left out. */
    public Map<String, Set<Scheme>> on(LocalDate day) {
        Map<String, Set<Scheme>> taking = new HashMap<>();
        db.sql("select code, scheme from participation where (from_day is null or from_day <= ?)"
                        + " and (to_day is null or to_day >= ?)")
                .params(day, day)
                .query(row -> {
                    taking.computeIfAbsent(row.getString("code"), code -> EnumSet.noneOf(Scheme.class))
                            .add(Scheme.valueOf(row.getString("scheme")));
                });
        return taking;
    }

    public List<Participation> of(String code) {
        return db.sql("select * from participation where code = ? order by from_day, id")
                .param(code)
                .query(Participations::participation)
                .list();
    }

    /**
     * What had begun by a day, in the order it began: what lasted on the day before what had ended, and of each the newest, when
     * there is more than may be had.
     */
    public List<Participation> newest(String code, LocalDate day, int most) {
        return db.sql(
                        "select * from (select participation.*, case when to_day is null or to_day >= :day then 0 else 1 end"
                                + " as ended from participation where code = :code and (from_day is null or from_day <= :day)"
                                + " order by ended, from_day desc nulls last, id desc limit :most) newest"
                                + " order by from_day nulls first, id")
                .param("code", code)
                .param("day", day)
                .param("most", most)
                .query(Participations::participation)
                .list();
    }

    private static Participation participation(ResultSet row, int n) throws SQLException {
        return new Participation(
                row.getString("code"),
                Scheme.valueOf(row.getString("scheme")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("what"),
                row.getString("source"),
                row.getString("case_number"),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf).orElse(Role.MEMBER));
    }
}
