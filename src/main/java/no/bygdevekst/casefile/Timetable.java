package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines of a time, met or not, across all cases, for those who see them all: counted by month or one by one. */
@Component
public class Timetable {
    private final JdbcClient db;

    Timetable(JdbcClient db) {
        this.db = db;
    }

    /**
     * Which deadlines, and what hangs on them; what is {@code null} narrows nothing.
     *
     * @param from the first day, {@code to} the last
     * @param outside only those of cases that belong to no scheme
     * @param municipality the code of one that the case is about
     */
    public record Scope(
            LocalDate from,
            LocalDate to,
            @Nullable Scheme scheme,
            boolean outside,
            @Nullable CaseId caseId,
            @Nullable String municipality) {

        public Scope between(LocalDate first, LocalDate last) {
            return new Scope(first, last, scheme, outside, caseId, municipality);
        }

        /** A condition on {@code milestone m}, whatever the days; its parameters are {@link #params()}. */
        public String condition() {
            return (scheme == null ? "1 = 1" : "m.scheme = :scheme")
                    + (outside ? " and m.scheme is null" : "")
                    + (caseId == null ? "" : " and m.case_number = :case")
                    + (municipality == null
                            ? ""
                            : " and m.case_number in (select c.case_number from case_municipality c where c.code = :code)");
        }

        public Map<String, Object> params() {
            Map<String, Object> params = new HashMap<>();
            if (scheme != null) {
                params.put("scheme", scheme.name());
            }
            if (caseId != null) {
                params.put("case", caseId.value());
            }
            if (municipality != null) {
                params.put("code", municipality);
            }
            return params;
        }
    }

    /** How a deadline has gone: {@code MISSED} when it was met too late, or has passed and is open. */
    public enum Fate {
        MET,
        MISSED,
        OPEN,
        DROPPED
    }

    /** How many deadlines of a month of the year have gone so. */
    public record Count(@Nullable Scheme scheme, int month, Fate fate, long number) {}

    /** By scheme, month and fate, of one year at most; read from an index of all deadlines of the time. */
    public List<Count> counts(Scope scope, LocalDate today) {
        return db.sql(
                        """
                        select scheme, month_no, fate, sum(number_of) as number_of from (select scheme,
                                extract(month from due) as month_no,
                                case when state = 'DROPPED' then 'DROPPED'
                                    when state = 'MET' and late then 'MISSED'
                                    when state = 'MET' then 'MET'
                                    when due < :today then 'MISSED'
                                    else 'OPEN' end as fate, number_of
                            from (select m.scheme, m.due, m.state, m.closed_on > m.due as late, count(*) as number_of
                                from milestone m where m.due between :from and :to and %s
                                group by m.scheme, m.due, m.state, m.closed_on > m.due) of_day) of_month
                        group by scheme, month_no, fate"""
                                .formatted(scope.condition()))
                .params(scope.params())
                .param("from", scope.from())
                .param("to", scope.to())
                .param("today", today)
                .query((row, n) -> new Count(
                        row.getString("scheme") == null ? null : Scheme.valueOf(row.getString("scheme")),
                        row.getInt("month_no"),
                        Fate.valueOf(row.getString("fate")),
                        row.getLong("number_of")))
                .list();
    }

    /**
     * A deadline, how it has gone, and what its case is called.
     *
     * @param scheme of the case, if it has one
     */
    public record Entry(Milestone milestone, Fate fate, String title, @Nullable Scheme scheme) {}

    /** The earliest first. */
    public List<Entry> deadlines(Scope scope, LocalDate today, int limit) {
        return db.sql("select m.*, f.title from milestone m join case_file f on f.case_number = m.case_number"
                        + " where m.due between :from and :to and " + scope.condition()
                        + " order by m.due, m.id limit :limit")
                .params(scope.params())
                .param("from", scope.from())
                .param("to", scope.to())
                .param("limit", limit)
                .query((row, n) -> {
                    Milestone milestone = Milestones.milestone(row, n);
                    return new Entry(
                            milestone,
                            fate(milestone, today),
                            row.getString("title"),
                            row.getString("scheme") == null ? null : Scheme.valueOf(row.getString("scheme")));
                })
                .list();
    }

    private static Fate fate(Milestone milestone, LocalDate today) {
        return switch (milestone.state()) {
            case DROPPED -> Fate.DROPPED;
            case MET ->
                milestone.closedOn() != null && milestone.closedOn().isAfter(milestone.due()) ? Fate.MISSED : Fate.MET;
            case OPEN -> milestone.due().isBefore(today) ? Fate.MISSED : Fate.OPEN;
        };
    }

    /** The dates that these deadlines were moved from, by the deadline's id; those that were not moved are left out. */
    public Map<Long, List<LocalDate>> earlier(Collection<Milestone> milestones) {
        Map<Long, List<LocalDate>> earlier = new HashMap<>();
        if (!milestones.isEmpty()) {
            db.sql(
                            "select distinct d.milestone_id, d.due from milestone_date d join milestone m on m.id = d.milestone_id"
                                    + " where d.milestone_id in (:ids) and d.due <> m.due order by d.due")
                    .param("ids", milestones.stream().map(Milestone::id).toList())
                    .query(row -> {
                        earlier.computeIfAbsent(row.getLong("milestone_id"), id -> new ArrayList<>())
                                .add(row.getObject("due", LocalDate.class));
                    });
        }
        return earlier;
    }
}
