package no.bygdevekst.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is due, where cases stand and what is new, across all cases, for those who see them all. Each question is one query
 * over running cases or open deadlines, and reads no more of them than is said.
 */
@Component
public class Agenda {
    /** How many open deadlines are counted at most. */
    public static final int COUNTED = 5_000;

    /** How many happenings are read at most. */
    private static final int NEWS = 200;

    /** A log tells everything; these are what people tell each other. */
    private static final List<String> NEWSWORTHY = List.of(
            "Saken er opprettet",
            "Sakens tilstand",
            "Søknaden er sendt",
            "Kommunestyrevedtak: %",
            "Utsatt frist: %",
            "Møtet er flyttet",
            "Dokument registrert: %",
            "Dokument ekspedert: %",
            "Underskrevet for %",
            "Avtalen forlenget",
            "Fase i programmet",
            "Mål",
            "Tilsagn: %",
            "Tilsagn bortfalt: %",
            "Utbetaling %",
            "Punkt %",
            "Oppfølging av punkt %",
            "Delegert vedtak meldt");

    private final JdbcClient db;

    Agenda(JdbcClient db) {
        this.db = db;
    }

    /** An open deadline, and what its case is called. */
    public record Due(Milestone milestone, String title) {}

    /**
     * Those due from one day to another, both included, the earliest first: read in the order of an index with all its columns,
     * for H2 sorts otherwise.
     */
    public List<Due> due(LocalDate from, LocalDate to, int limit) {
        return db.sql("select m.*, f.title from (select * from milestone where state = 'OPEN' and due between ? and ?"
                        + " order by state, due, scheme, case_number limit ?) m join case_file f on f.case_number = m.case_number"
                        + " order by m.due, m.case_number, m.id")
                .params(from, to, limit)
                .query((row, n) -> new Due(Milestones.milestone(row, n), row.getString("title")))
                .list();
    }

    /**
     * What is due in one scheme, or beside the schemes.
     *
     * @param late how many cases have a deadline that has passed
     * @param soon how many others have one up to the last day asked of
     * @param lateDeadlines how many deadlines have passed, and how many come up to that day
     */
    public record Load(@Nullable Scheme scheme, long late, long soon, long lateDeadlines, long soonDeadlines) {}

    /** By scheme, those without last; of the first {@link #COUNTED} open deadlines up to a day. */
    public List<Load> load(LocalDate today, LocalDate until) {
        return db.sql(
                        """
                        select scheme, sum(case when earliest < :today then 1 else 0 end) as late,
                            sum(case when earliest < :today then 0 else 1 end) as soon,
                            sum(passed) as late_deadlines, sum(coming) as soon_deadlines
                        from (select scheme, case_number, min(due) as earliest,
                                sum(case when due < :today then 1 else 0 end) as passed,
                                sum(case when due < :today then 0 else 1 end) as coming
                            from (select scheme, case_number, due from milestone where state = 'OPEN' and due <= :until
                                order by state, due limit :counted) open_one
                            group by scheme, case_number) of_case
                        group by scheme""")
                .param("today", today)
                .param("until", until)
                .param("counted", COUNTED)
                .query((row, n) -> new Load(
                        scheme(row.getString("scheme")),
                        row.getLong("late"),
                        row.getLong("soon"),
                        row.getLong("late_deadlines"),
                        row.getLong("soon_deadlines")))
                .list();
    }

    /**
     * A case, and the earliest of its open deadlines.
     *
     * @param next none when nothing is due in it
     */
    public record Ahead(CaseId caseId, String title, Optional<Milestone> next) {}

    /**
     * The pilots that are supported or have an agreement, the most urgent first, each with the earliest open deadline of the
     * case itself: not what a department or somebody in a meeting has been asked for.
     */
    public List<Ahead> pilots(int limit) {
        Map<CaseId, Ahead> found = new LinkedHashMap<>();
        db.sql(
                        """
                        select f.case_number as of_case, f.title, m.* from (select case_number, title, next_due from case_file
                                where kind = 'pilot' and state in ('SUPPORTED', 'AGREEMENT') and closed_at is null
                                order by next_due, case_number desc limit :limit) f
                            left join milestone m on m.case_number = f.case_number and m.state = 'OPEN'
                                and m.owner <> 'department' and m.name not in (:promises)
                        order by f.next_due, f.case_number desc, m.due, m.id""")
                .param("limit", limit)
                .param("promises", Milestones.PROMISES)
                .query(row -> {
                    CaseId caseId = new CaseId(row.getString("of_case"));
                    if (!found.containsKey(caseId)) {
                        found.put(
                                caseId,
                                new Ahead(
                                        caseId,
                                        row.getString("title"),
                                        row.getString("state") == null
                                                ? Optional.empty()
                                                : Optional.of(Milestones.milestone(row, 0))));
                    }
                });
        return List.copyOf(found.values());
    }

    /**
     * How many running cases of a kind stand at a step.
     *
     * @param step as its model calls it; none before the first
     */
    public record Standing(String kind, @Nullable Scheme scheme, @Nullable String step, long cases) {}

    /** By scheme and kind, the step where most cases stand first. */
    public List<Standing> standings() {
        return db.sql("select scheme, kind, step, count(*) as cases from case_file where closed_at is null"
                        + " group by scheme, kind, step order by scheme nulls last, kind, cases desc, step")
                .query((row, n) -> new Standing(
                        row.getString("kind"),
                        scheme(row.getString("scheme")),
                        row.getString("step"),
                        row.getLong("cases")))
                .list();
    }

    /** What has happened in one case, the newest first. */
    public record News(CaseId caseId, String title, List<CaseLog.Event> events) {}

    /**
     * What has happened since a moment that people would tell each other: cases opened and how they now stand, decisions,
     * drafts and documents, money, deadlines that were moved; the newest 200 of it. The case with the newest first.
     */
    public List<News> news(Instant since) {
        Map<CaseId, News> found = new LinkedHashMap<>();
        var worthy = new StringBuilder();
        for (int n = 0; n < NEWSWORTHY.size(); n++) {
            worthy.append(n == 0 ? "" : " or ").append("what like :what").append(n);
        }
        var question = db.sql(
                        """
                        select e.*, f.title from (
                            (select case_number, at, id, who, what, before_value, after_value from case_event
                                where at >= :since and (%s) order by at desc, id desc limit :limit)
                            union all
                            (select case_number, recorded_at, id, '', 'Vedtak: ' || body, '', outcome from decision
                                where recorded_at >= :since order by recorded_at desc limit :limit)) e
                        join case_file f on f.case_number = e.case_number
                        order by e.at desc, e.id desc limit :limit"""
                                .formatted(worthy))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", NEWS);
        for (int n = 0; n < NEWSWORTHY.size(); n++) {
            question = question.param("what" + n, NEWSWORTHY.get(n));
        }
        question.query(row -> {
            CaseId caseId = new CaseId(row.getString("case_number"));
            String title = row.getString("title");
            found.computeIfAbsent(caseId, id -> new News(id, title, new ArrayList<>()))
                    .events()
                    .add(new CaseLog.Event(
                            Columns.instant(row, "at"),
                            row.getString("who"),
                            row.getString("what"),
                            Columns.orEmpty(row.getString("before_value")),
                            Columns.orEmpty(row.getString("after_value"))));
        });
        return List.copyOf(found.values());
    }

    private static @Nullable Scheme scheme(@Nullable String name) {
        return name == null ? null : Scheme.valueOf(name);
    }
}
