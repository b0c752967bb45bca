package no.bygdevekst.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was counted at the cut-off of a year, kept as it was: written once, never changed. */
@Component
public class FrozenFigures {
    private final JdbcClient db;
    private final Clock clock;

    FrozenFigures(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param content as it was written, whoever reads it */
    public record Frozen(int year, Instant frozenAt, String content, String sha256) {}

    /** Of a year that has an orientation and no figures yet. */
    public void keep(int year, String content, String sha256) {
        db.sql("insert into frozen_figures (orientation_year, frozen_at, content, sha256) values (?, ?, ?, ?)")
                .params(year, OffsetDateTime.now(clock), content, sha256)
                .update();
    }

    public Optional<Frozen> find(int year) {
        return db.sql("select * from frozen_figures where orientation_year = ?")
                .param(year)
                .query((row, n) -> new Frozen(
                        row.getInt("orientation_year"),
                        Columns.instant(row, "frozen_at"),
                        row.getString("content"),
                        row.getString("sha256")))
                .optional();
    }
}
