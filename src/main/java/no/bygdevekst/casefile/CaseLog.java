package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
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

    /** One page of the log, newest first, and how much there is in all. */
    public record Page(List<Event> events, long total) {}

    /**
     * @param what a part of what was done, or of what it was before or after; empty: anything
     * @param who a part of a user id; empty: anybody
     */
    public Page page(CaseId caseId, String what, String who, int page, int size) {
        record Row(Event event, long total) {}
        List<Row> rows = db.sql(
                        "select at, who, what, before_value, after_value, count(*) over () as total from case_event"
                                + " where case_number = :case and lower(who) like :who escape '!' and (lower(what) like :what escape '!'"
                                + " or lower(before_value) like :what escape '!' or lower(after_value) like :what escape '!')"
                                + " order by id desc limit :size offset :skip")
                .param("case", caseId.value())
                .param("what", within(what))
                .param("who", within(who))
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, n) -> new Row(event(row), row.getLong("total")))
                .list();
        return new Page(
                rows.stream().map(Row::event).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    private static String within(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    public List<Event> of(CaseId caseId) {
        return db.sql(
                        "select at, who, what, before_value, after_value from case_event where case_number = ? order by id")
                .param(caseId.value())
                .query((row, n) -> event(row))
                .list();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                Columns.instant(row, "at"),
                row.getString("who"),
                row.getString("what"),
                Columns.orEmpty(row.getString("before_value")),
                Columns.orEmpty(row.getString("after_value")));
    }
}
