package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How each year has gone, as numbers by scheme: counted from the registers, which takes a while where there are many cases,
 * and kept until they are counted again. What is counted belongs to the year in which it happened: a deadline to the year it
 * was due, an application to the year of its call, money to the year it was promised, paid or lapsed.
 */
@Component
public class YearCounts {
    /** Of what belongs to no one scheme, such as a case for the committees. */
    public static final String NO_SCHEME = "";

    /** The case as a whole, among its steps. */
    public static final String WHOLE_CASE = "";

    /** Deadlines whose day has come or that are met, but for days that come by themselves and what has been dropped. */
    private static final String DEADLINES =
            "from milestone m join case_file f on f.case_number = m.case_number%s where m.due between :first and :last"
                    + " and (m.state = 'MET' or m.state = 'OPEN' and m.due < :today) and m.owner <> 'nobody'"
                    + " and m.name not in ('agreementEnd', 'programmeEnd', 'commitmentLapse', 'caseStatus')";

    private static final String SCHEME = "coalesce(f.scheme, '')";

    private final JdbcClient db;
    private final JdbcTemplate rows;
    private final Clock clock;

    YearCounts(JdbcClient db, JdbcTemplate rows, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One number.
     *
     * @param scheme its name; {@link #NO_SCHEME} for none
     * @param measure what is counted, such as {@code deadline.met}
     * @param part of what, such as who had to deliver; may be empty
     * @param figure how many, whole kroner or whole hours, by the measure
     */
    public record Count(int year, String scheme, String measure, String part, long figure) {}

    /** The first year that can have figures: that of the first case. */
    public int firstYear() {
        Integer first = db.sql("select min(case_year) from case_file")
                .query(Integer.class)
                .optional()
                .orElse(null);
        return first == null ? today().getYear() : Math.min(first, today().getYear());
    }

    /** When these years were counted; those that have not been are left out. */
    public Map<Integer, Instant> counted(Collection<Integer> years) {
        Map<Integer, Instant> counted = new HashMap<>();
        if (!years.isEmpty()) {
            db.sql("select fig_year, counted_at from year_counted where fig_year in (:years)")
                    .param("years", years)
                    .query(row -> {
                        counted.put(row.getInt("fig_year"), Columns.instant(row, "counted_at"));
                    });
        }
        return counted;
    }

    /** What was counted of these years. */
    public List<Count> of(Collection<Integer> years) {
        return years.isEmpty()
                ? List.of()
                : db.sql(
                                "select * from year_figure where fig_year in (:years) order by scheme, measure, part, fig_year")
                        .param("years", years)
                        .query((row, n) -> new Count(
                                row.getInt("fig_year"),
                                row.getString("scheme"),
                                row.getString("measure"),
                                row.getString("part"),
                                row.getLong("figure")))
                        .list();
    }

    /** Keeps the figures of a year, in place of those it had; nobody else does so at the same time. */
    @Transactional
    public void keep(int year, List<Count> counts) {
        db.sql("select kind from case_series where kind = 'yearfigures' for update")
                .query(String.class)
                .single();
        db.sql("delete from year_figure where fig_year = ?").param(year).update();
        db.sql("delete from year_counted where fig_year = ?").param(year).update();
        rows.batchUpdate(
                "insert into year_figure (fig_year, scheme, measure, part, figure) values (?, ?, ?, ?, ?)",
                counts.stream()
                        .map(count -> new Object[] {
                            count.year(), count.scheme(), count.measure(), count.part(), count.figure()
                        })
                        .toList());
        db.sql("insert into year_counted (fig_year, counted_at) values (?, ?)")
                .params(year, OffsetDateTime.now(clock))
                .update();
    }

    /**
     * Of the deadlines that were due in a year, by who had to deliver: {@code deadline.met} in time, {@code .late},
     * {@code .missed} so far, and how many of these had been moved, {@code .moved}.
     */
    public List<Count> deadlines(int year) {
        String moved = " left join (select distinct milestone_id from milestone_date where reason is not null) d"
                + " on d.milestone_id = m.id";
        return new Question(
                        "select " + SCHEME + " as scheme, m.owner as part,"
                                + " count(case when m.state = 'MET' and m.closed_on <= m.due then 1 end) as met,"
                                + " count(case when m.state = 'MET' and m.closed_on > m.due then 1 end) as late,"
                                + " count(case when m.state = 'OPEN' then 1 end) as missed, count(d.milestone_id) as moved "
                                + DEADLINES.formatted(moved) + " group by " + SCHEME + ", m.owner",
                        year)
                .counts("deadline", "met", "late", "missed", "moved");
    }

    /**
     * Of the same deadlines: how many reminders were sent, {@code reminder.sent}, and for how many deadlines that they were
     * over, {@code reminder.overdue}.
     */
    public List<Count> reminders(int year) {
        String sent = " join reminder r on r.milestone_id = m.id join message o on o.id = r.message_id";
        return new Question(
                        "select " + SCHEME + " as scheme, '' as part, count(*) as sent,"
                                + " count(distinct case when r.step = 'overdue' then m.id end) as overdue "
                                + DEADLINES.formatted(sent)
                                + " and o.sent_at is not null and r.replaced_by is null group by " + SCHEME,
                        year)
                .counts("reminder", "sent", "overdue");
    }

    /**
     * Who applied in the calls of a year and how it stands with them now: {@code application.applied}, and of these {@code
     * .supported}, {@code .refused}, {@code .declined} (an offer, or let it lapse), {@code .withdrawn}, {@code .waiting}.
     * A programme applies for one year at a time: what it applied for in the year, and what was decided then.
     */
    public List<Count> applications(int year) {
        String outcome = "case when f.state in ('NOT_SUPPORTED', 'REJECTED') then 'refused'"
                + " when f.state = 'DECLINED' or exists (select 1 from scheme_offer o where o.case_number = f.case_number"
                + " and o.state in ('DECLINED', 'LAPSED')) then 'declined'"
                + " when f.state in ('SUPPORTED', 'OFFERED', 'DECIDED', 'AGREEMENT', 'PARTICIPATING')"
                + " or exists (select 1 from scheme_offer o where o.case_number = f.case_number)"
                + " or exists (select 1 from decision d where d.case_number = f.case_number and d.kind = 'award')"
                + " then 'supported' when f.state = 'WITHDRAWN' then 'withdrawn' else 'waiting' end";
        String applied = "(exists (select 1 from application a where a.case_number = f.case_number"
                + " and a.sent_on is not null)"
                + " or exists (select 1 from ilag_application a where a.case_number = f.case_number)"
                + " or exists (select 1 from scheme_offer o where o.case_number = f.case_number)"
                + " or exists (select 1 from decision d where d.case_number = f.case_number and d.kind = 'award'))";
        List<Count> counts = new ArrayList<>(new Question(
                        "select scheme, '' as part, count(*) as applied,"
                                + " count(case when outcome = 'supported' then 1 end) as supported,"
                                + " count(case when outcome = 'refused' then 1 end) as refused,"
                                + " count(case when outcome = 'declined' then 1 end) as declined,"
                                + " count(case when outcome = 'withdrawn' then 1 end) as withdrawn,"
                                + " count(case when outcome = 'waiting' then 1 end) as waiting"
                                + " from (select f.scheme as scheme, " + outcome + " as outcome from case_file f"
                                + " where f.kind in ('pilot', 'ilag') and coalesce(f.call_year, f.case_year) = :year and "
                                + applied + ") answered group by scheme",
                        year)
                .counts("application", "applied", "supported", "refused", "declined", "withdrawn", "waiting"));
        counts.addAll(new Question(
                        "select f.scheme as scheme, '' as part, count(*) as applied from amount a"
                                + " join case_file f on f.case_number = a.case_number where f.kind = 'restructuring'"
                                + " and a.kind = 'grantApplication' and a.on_date between :first and :last group by f.scheme",
                        year)
                .counts("application", "applied"));
        counts.addAll(new Question(
                        "select f.scheme as scheme, '' as part,"
                                + " count(case when d.outcome like '%: innvilget%' then 1 end) as supported,"
                                + " count(case when d.outcome not like '%: innvilget%' then 1 end) as refused"
                                + " from decision d join case_file f on f.case_number = d.case_number"
                                + " where f.kind = 'restructuring' and d.kind = 'grant'"
                                + " and d.decided_on between :first and :last group by f.scheme",
                        year)
                .counts("application", "supported", "refused"));
        return counts;
    }

    /**
     * Whole kroner of a year: {@code money.asked} for in applications and {@code money.support} from outside the frames,
     * each the newest sum of its case; and by frame what was {@code money.promised}, {@code .paid} and {@code .lapsed}.
     */
    public List<Count> money(int year) {
        String newest = " from amount a join case_file f on f.case_number = a.case_number"
                + " where a.kind %s and a.on_date between :first and :last and not exists (select 1 from amount later"
                + " where later.case_number = a.case_number and later.kind = a.kind and later.id > a.id"
                + " and later.on_date between :first and :last) group by " + SCHEME;
        List<Count> counts = new ArrayList<>();
        Map.of("asked", "in ('applicationAmount', 'grantApplication')", "support", "= 'support'")
                .forEach((measure, kinds) -> counts.addAll(new Question(
                                "select " + SCHEME + " as scheme, '' as part, sum(a.kroner) as " + measure
                                        + newest.formatted(kinds),
                                year)
                        .counts("money", measure)));
        String drawn = "select " + SCHEME + " as scheme, r.name as frame_name, r.frame_year, r.source as frame_source,"
                + " sum(%s) as %s from commitment c join frame r on r.id = c.frame_id"
                + " join case_file f on f.case_number = c.case_number %s group by " + SCHEME
                + ", r.name, r.frame_year, r.source";
        counts.addAll(new Question(
                        drawn.formatted("c.kroner", "promised", "where c.committed_on between :first and :last"), year)
                .counts("money", "promised"));
        counts.addAll(new Question(
                        drawn.formatted(
                                "p.kroner",
                                "paid",
                                "join payout p on p.commitment_id = c.id where p.state = 'PAID'"
                                        + " and p.paid_on between :first and :last"),
                        year)
                .counts("money", "paid"));
        counts.addAll(new Question(
                        drawn.formatted(
                                "c.lapsed", "lapsed", "where c.lapsed > 0 and c.ended_on between :first and :last"),
                        year)
                .counts("money", "lapsed"));
        return counts;
    }

    /**
     * The goals that something was said of in a year, by what they are measured in: what was reached in it, {@code
     * goal.said}, up to its end, {@code goal.sofar}, and what is aimed at, {@code goal.target}, by the newest targets then.
     * Of all that were to be reached by the end of the year: how many, {@code goal.due}, and how many were, {@code
     * goal.reached}.
     */
    public List<Count> goals(int year) {
        return new Question(
                        "select scheme, part, sum(case when this_year is not null then this_year else 0 end) as said,"
                                + " sum(case when this_year is not null then sofar else 0 end) as sofar,"
                                + " sum(case when this_year is not null then target else 0 end) as target,"
                                + " count(this_year) as goals, count(case when by_year = :year then 1 end) as due,"
                                + " count(case when by_year = :year and sofar >= target then 1 end) as reached"
                                + " from (select " + SCHEME + " as scheme, g.unit as part, t.target, t.by_year,"
                                + " coalesce((select sum(a.actual) from goal_actual a where a.goal_id = g.id"
                                + " and a.actual_year <= :year), 0) as sofar,"
                                + " (select max(a.actual) from goal_actual a where a.goal_id = g.id"
                                + " and a.actual_year = :year) as this_year"
                                + " from goal g join goal_target t on t.goal_id = g.id"
                                + " join goal_version v on v.id = t.version_id"
                                + " join case_file f on f.case_number = g.case_number where v.version ="
                                + " (select max(w.version) from goal_version w where w.case_number = v.case_number"
                                + " and w.decided_on <= :last)) aimed"
                                + " group by scheme, part having count(this_year) > 0"
                                + " or count(case when by_year = :year then 1 end) > 0",
                        year)
                .counts("goal", "said", "sofar", "target", "goals", "due", "reached");
    }

    /**
     * The cases that were closed in a year, from the day they were opened: {@code step.counted} of them, half within {@code
     * step.median} hours and nine of ten within {@code step.most}.
     */
    public List<Count> durations(int year) {
        return new Question(
                        "select scheme, '' as part, count(*) as counted,"
                                + " percentile_disc(0.5) within group (order by hours) as median,"
                                + " percentile_disc(0.9) within group (order by hours) as most"
                                + " from (select scheme, cast(floor((extract(epoch from closed_at)"
                                + " - extract(epoch from opened_at)) / 3600) as bigint) as hours from case_file"
                                + " where kind in ('pilot', 'ilag', 'restructuring') and closed_at >= :start"
                                + " and closed_at < :end) ended group by scheme",
                        year)
                .counts("step", "counted", "median", "most");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A question about a year that answers with a row for each scheme and part, and a column for each measure. */
    private final class Question {
        private final String sql;
        private final int year;

        Question(String sql, int year) {
            this.sql = sql;
            this.year = year;
        }

        /** What is nought is left out. */
        List<Count> counts(String about, String... measures) {
            List<Count> counts = new ArrayList<>();
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            Map<String, Object> params = new LinkedHashMap<>(Map.of(
                    "year",
                    year,
                    "first",
                    first,
                    "last",
                    last,
                    "today",
                    today(),
                    "start",
                    first.atStartOfDay(clock.getZone()).toOffsetDateTime(),
                    "end",
                    last.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime()));
            params.keySet().removeIf(name -> !sql.contains(":" + name));
            db.sql(sql).params(params).query(row -> {
                for (String measure : measures) {
                    if (row.getLong(measure) != 0) {
                        counts.add(new Count(
                                year, row.getString("scheme"), about + "." + measure, part(row), row.getLong(measure)));
                    }
                }
            });
            return counts;
        }

        private static String part(ResultSet row) throws SQLException {
            return row.getMetaData().getColumnLabel(2).equalsIgnoreCase("part") ? row.getString("part") : title(row);
        }

        private static String title(ResultSet row) throws SQLException {
            return Frames.title(
                    row.getString("frame_name"),
                    row.getInt("frame_year"),
                    Frames.Source.valueOf(row.getString("frame_source")));
        }
    }
}
