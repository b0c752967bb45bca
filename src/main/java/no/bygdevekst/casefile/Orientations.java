package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The yearly joint orientations on the three schemes, one a year, and what caseworkers say at the cut-off of each. */
@Component
public class Orientations {
    /** The kind of its case. */
    public static final String KIND = "orientation";

    private static final String SELECT = "select orientation_year, case_number, cut_off, ordered_by from orientation";

    private final JdbcClient db;

    Orientations(JdbcClient db) {
        this.db = db;
    }

    /** @param orderedBy who has asked for it; none: nobody but the yearly cycle */
    public record Orientation(int year, CaseId caseId, LocalDate cutOff, @Nullable String orderedBy) {}

    /**
     * How a case stands, as its caseworker says.
     *
     * @param answeredBy none while nobody has answered
     */
    public record StatusReport(
            CaseId caseId, @Nullable String answeredBy, @Nullable LocalDate answeredOn, Words words) {

        public boolean isAnswered() {
            return answeredBy != null;
        }
    }

    /** @param unchanged nothing new since the year before */
    public record Words(
            boolean unchanged,
            @Nullable String milestones,
            @Nullable String delays,
            @Nullable String money,
            @Nullable String measures,
            @Nullable String learning) {}

    /** @throws org.springframework.dao.DuplicateKeyException when the year has one */
    public void open(Orientation orientation) {
        db.sql("insert into orientation (orientation_year, case_number, cut_off, ordered_by) values (?, ?, ?, ?)")
                .params(orientation.year(), orientation.caseId().value(), orientation.cutOff(), orientation.orderedBy())
                .update();
    }

    public Optional<Orientation> of(int year) {
        return db.sql(SELECT + " where orientation_year = ?")
                .param(year)
                .query(Orientations::orientation)
                .optional();
    }

    public Optional<Orientation> find(CaseId caseId) {
        return db.sql(SELECT + " where case_number = ?")
                .param(caseId.value())
                .query(Orientations::orientation)
                .optional();
    }

    /** What was said in a year, by the case it was said of; those that nobody has answered too. */
    public Map<CaseId, StatusReport> reports(int year) {
        Map<CaseId, StatusReport> reports = new HashMap<>();
        db.sql("select * from status_report where orientation_year = ?")
                .param(year)
                .query(Orientations::report)
                .list()
                .forEach(report -> reports.put(report.caseId(), report));
        return reports;
    }

    /** Asks for the status of these cases, of each of them once. */
    public void ask(int year, List<CaseId> cases) {
        for (CaseId caseId : cases) {
            db.sql("insert into status_report (orientation_year, case_number) select ?, ? where not exists"
                            + " (select 1 from status_report where orientation_year = ? and case_number = ?)")
                    .params(year, caseId.value(), year, caseId.value())
                    .update();
        }
    }

    public void answer(int year, CaseId caseId, Words words, LocalDate on, String who) {
        db.sql("update status_report set answered_by = ?, answered_on = ?, unchanged = ?, milestones = ?, delays = ?,"
                        + " money = ?, measures = ?, learning = ? where orientation_year = ? and case_number = ?")
                .params(
                        who,
                        on,
                        words.unchanged(),
                        words.milestones(),
                        words.delays(),
                        words.money(),
                        words.measures(),
                        words.learning(),
                        year,
                        caseId.value())
                .update();
    }

    private static Orientation orientation(ResultSet row, int n) throws SQLException {
        return new Orientation(
                row.getInt("orientation_year"),
                new CaseId(row.getString("case_number")),
                row.getObject("cut_off", LocalDate.class),
                row.getString("ordered_by"));
    }

    private static StatusReport report(ResultSet row, int n) throws SQLException {
        return new StatusReport(
                new CaseId(row.getString("case_number")),
                row.getString("answered_by"),
                row.getObject("answered_on", LocalDate.class),
                new Words(
                        row.getBoolean("unchanged"),
                        row.getString("milestones"),
                        row.getString("delays"),
                        row.getString("money"),
                        row.getString("measures"),
                        row.getString("learning")));
    }
}
