package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What municipalities have applied to I lag with, and how the county has assessed it. */
@Component
public class IlagApplications {
    private final JdbcClient db;

    IlagApplications(JdbcClient db) {
        this.db = db;
    }

    /** What a municipality may want help with (I lag's five areas). */
    public enum Area implements Labelled {
        PLANNING("plan- og utviklingsprosesser"),
        RECRUITMENT("rekruttering og kompetanse"),
        RESEARCH("forskning og innovasjon"),
        HOUSING("bolig og bomiljø"),
        BUSINESS("næringsutvikling");

        private final String label;

        Area(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** @param score from 1, least, to 5, most */
    public record Criterion(String name, String assessment, int score) {}

    /**
     * @param staffPercent the municipality's own staff resource, per cent of a full position
     * @param lateReason why it is taken although it came after the deadline; none when it came in time
     * @param criteria none until it is assessed
     * @param total the sum of the scores; none until it is assessed
     */
    public record Application(
            List<Area> areas,
            String goals,
            int staffPercent,
            LocalDate appliedOn,
            @Nullable String lateReason,
            List<Criterion> criteria,
            @Nullable Integer total) {}

    public void apply(
            CaseId caseId,
            List<Area> areas,
            String goals,
            int staffPercent,
            LocalDate appliedOn,
            @Nullable String lateReason) {
        db.sql("insert into ilag_application (case_number, areas, goals, staff_percent, applied_on, late_reason)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        caseId.value(),
                        areas.stream().map(Area::name).collect(Collectors.joining(",")),
                        goals,
                        staffPercent,
                        appliedOn,
                        lateReason)
                .update();
    }

    /** Keeps the assessment and the sum of its scores. */
    public void assess(CaseId caseId, List<Criterion> criteria) {
        for (Criterion criterion : criteria) {
            db.sql("insert into ilag_criterion (case_number, name, assessment, score) values (?, ?, ?, ?)")
                    .params(caseId.value(), criterion.name(), criterion.assessment(), criterion.score())
                    .update();
        }
        db.sql("update ilag_application set total = ? where case_number = ?")
                .params(criteria.stream().mapToInt(Criterion::score).sum(), caseId.value())
                .update();
    }

    public Optional<Application> find(CaseId caseId) {
        return db.sql("select * from ilag_application where case_number = ?")
                .param(caseId.value())
                .query((row, n) -> new Application(
                        Arrays.stream(row.getString("areas").split(",", -1))
                                .map(Area::valueOf)
                                .toList(),
                        row.getString("goals"),
                        row.getInt("staff_percent"),
                        row.getObject("applied_on", LocalDate.class),
                        row.getString("late_reason"),
                        criteria(caseId),
                        row.getObject("total", Integer.class)))
                .optional();
    }

    private List<Criterion> criteria(CaseId caseId) {
        return db.sql("select name, assessment, score from ilag_criterion where case_number = ? order by id")
                .param(caseId.value())
                .query((row, n) ->
                        new Criterion(row.getString("name"), row.getString("assessment"), row.getInt("score")))
                .list();
    }
}
