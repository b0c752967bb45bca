package no.bygdevekst.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what when, and what it was before and after. Never changed, only added to; what is logged in a case is found by
 * {@link CaseIndex} from the same transaction on.
 */
@Component("caseLog")
public class CaseLog {
    private final JdbcClient db;
    private final Clock clock;
    private final CaseIndex index;

    CaseLog(JdbcClient db, Clock clock, CaseIndex index) {
        this.db = db;
        this.clock = clock;
        this.index = index;
    }

    /** @param who a user id, or the system */
    public record Event(Instant at, String who, String what, String before, String after) {}

    public void add(CaseId caseId, String who, String what, String before, String after) {
        db.sql(
                        "insert into case_event (case_number, at, who, what, before_value, after_value) values (?, ?, ?, ?, ?, ?)")
                .params(caseId.value(), OffsetDateTime.now(clock), who, what, before, after)
                .update();
        index.touched(caseId);
    }

    public List<Event> of(CaseId caseId) {
        return db.sql(
                        "select at, who, what, before_value, after_value from case_event where case_number = ? order by id")
                .param(caseId.value())
                .query((row, n) -> new Event(
                        Columns.instant(row, "at"),
                        row.getString("who"),
                        row.getString("what"),
                        Columns.orEmpty(row.getString("before_value")),
                        Columns.orEmpty(row.getString("after_value"))))
                .list();
    }
}
