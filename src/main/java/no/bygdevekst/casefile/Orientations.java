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

    private static final int LINE = 250;

    private final JdbcClient db;
    private final CaseLog log;

    Orientations(JdbcClient db, CaseLog log) {
        this.db = db;
        this.log = log;
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

    /**
     * Takes the year, also from a case that was withdrawn: what was frozen in it stays.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another case has the year
     */
    public void open(Orientation orientation) {
        int taken = db.sql(
                        "update orientation set case_number = ?, cut_off = ?, ordered_by = ? where orientation_year = ?"
                                + " and case_number in (select case_number from case_file where state = 'WITHDRAWN')")
                .params(orientation.caseId().value(), orientation.cutOff(), orientation.orderedBy(), orientation.year())
                .update();
        if (taken == 0) {
            db.sql("insert into orientation (orientation_year, case_number, cut_off, ordered_by) values (?, ?, ?, ?)")
                    .params(
                            orientation.year(),
                            orientation.caseId().value(),
                            orientation.cutOff(),
                            orientation.orderedBy())
                    .update();
        }
    }

    /** Notes that somebody else has asked for a year's too. */
    public void orderedBy(Orientation orientation, String orderer, String who) {
        String before = orientation.orderedBy();
        String both = before == null ? orderer : before + "; " + orderer;
        db.sql("update orientation set ordered_by = ? where orientation_year = ?")
                .params(both.length() > LINE ? both.substring(0, LINE - 1) + "…" : both, orientation.year())
                .update();
        log.add(orientation.caseId(), who, "Bestilt av", Columns.orEmpty(before), orderer);
    }

    /** The day the figures were frozen for, which may have been moved since the year was opened. */
    public void cutOff(int year, LocalDate day) {
        db.sql("update orientation set cut_off = ? where orientation_year = ?")
                .params(day, year)
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

    /** Nobody is asked any more: whoever orders the year anew asks again. */
    public void forgetUnanswered(int year) {
        db.sql("delete from status_report where orientation_year = ? and answered_by is null")
                .param(year)
                .update();
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
