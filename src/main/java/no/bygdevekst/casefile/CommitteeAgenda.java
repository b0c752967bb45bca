package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.PoliticalCase.Kind;
import no.bygdevekst.casefile.PoliticalCase.LegState;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The political cases as the committees' calendar has them: those of each meeting, those that no meeting fits, and those that will
 * not make the meeting they have. Each question is one query or two, however many the cases are.
 */
@Component
public class CommitteeAgenda {
    private static final List<String> AHEAD =
            List.of(LegState.PLANNED.name(), LegState.ON_AGENDA.name(), LegState.DISPATCHED.name());

    /** The deadlines of the work that is to be done before the papers of a case are ready, and of the papers. */
    private static final List<String> WORK = List.of(
            "contribution",
            "colleagueContribution",
            "contributions",
            "editing",
            "quality",
            "managerApproval",
            "departmentApproval",
            "directorApproval",
            "papers");

    private static final String COLUMNS =
            "l.case_number, l.place, l.committee, l.state as leg_state, l.reference, p.kind,"
                    + " p.decided_before, f.title, f.state as case_state";

    /** Of a window: how many there are, and how many of these are not on an agenda. */
    private static final String COUNTS = "count(*) over (%1$s) as total,"
            + " count(case when l.state = 'PLANNED' then 1 end) over (%1$s) as planned";

    private static final String FROM = " from political_leg l join political_case p on p.case_number = l.case_number"
            + " join case_file f on f.case_number = l.case_number";

    private final JdbcClient db;

    CommitteeAgenda(JdbcClient db) {
        this.db = db;
    }

    /**
     * A case before a committee.
     *
     * @param leg which committee on the case's way it is, from 1
     * @param committee its code
     * @param reference the committee's own number for the case, when it has treated it
     * @param decidedBefore the day before which the case must be decided; none when no day depends on it
     * @param results what the committee made of each point, when it has treated it
     */
    public record Item(
            CaseId id,
            String title,
            CaseState state,
            Kind kind,
            int leg,
            String committee,
            LegState stands,
            @Nullable String reference,
            @Nullable LocalDate decidedBefore,
            List<Result> results) {

        /** What it is called in a meeting: {@code orienteringssak, på sakslista}. */
        public String words() {
            return "%s, %s".formatted(kind.label(), stands.label());
        }
    }

    /** A point, and what a committee made of it. */
    public record Result(int number, Outcome outcome) {}

    /**
     * @param total how many there are, with those that are left out
     * @param planned how many of these are to come before the committee and are not on its agenda
     */
    public record Items(List<Item> items, long total, long planned) {
        public long more() {
            return total - items.size();
        }

        public Items first(int most) {
            return new Items(items.subList(0, Math.min(most, items.size())), total, planned);
        }
    }

    /**
     * The cases of these meetings, by the meetings' ids; those that were withdrawn before they were treated are left out, and so are
     * meetings without cases.
     *
     * @param most of each meeting
     */
    public Map<Long, Items> inMeetings(Collection<Long> meetings, int most) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        record Row(long meeting, Item item, long total, long planned) {}
        List<Row> rows = db.sql(
                        "select * from (select " + COLUMNS + ", l.meeting_id,"
                                + " row_number() over (partition by l.meeting_id order by l.case_number, l.place) as nth,"
                                + " " + COUNTS.formatted("partition by l.meeting_id") + FROM
                                + " where l.meeting_id in (:meetings) and (f.state <> 'WITHDRAWN'"
                                + " or l.state in ('TREATED', 'POSTPONED'))) listed where nth <= :most order by meeting_id, nth")
                .param("meetings", meetings)
                .param("most", most)
                .query((row, n) ->
                        new Row(row.getLong("meeting_id"), item(row), row.getLong("total"), row.getLong("planned")))
                .list();
        Map<String, List<Result>> results = results(rows.stream()
                .map(Row::item)
                .filter(item -> item.stands() == LegState.TREATED)
                .toList());
        Map<Long, Items> found = new HashMap<>();
        for (Row row : rows) {
            found.computeIfAbsent(row.meeting(), id -> new Items(new ArrayList<>(), row.total(), row.planned()))
                    .items()
                    .add(with(
                            row.item(),
                            results.getOrDefault(key(row.item().id(), row.item().leg()), List.of())));
        }
        return found;
    }

    private Map<String, List<Result>> results(List<Item> treated) {
        Map<String, List<Result>> results = new HashMap<>();
        if (!treated.isEmpty()) {
            db.sql("select case_number, leg, number, outcome from political_outcome where case_number in (:cases)"
                            + " order by number")
                    .param(
                            "cases",
                            treated.stream().map(item -> item.id().value()).toList())
                    .query(row -> {
                        results.computeIfAbsent(
                                        key(new CaseId(row.getString("case_number")), row.getInt("leg")),
                                        key -> new ArrayList<>())
                                .add(new Result(row.getInt("number"), Outcome.valueOf(row.getString("outcome"))));
                    });
        }
        return results;
    }

    private static String key(CaseId id, int leg) {
        return "%s %d".formatted(id, leg);
    }

    private static Item with(Item item, List<Result> results) {
        return new Item(
                item.id(),
                item.title(),
                item.state(),
                item.kind(),
                item.leg(),
                item.committee(),
                item.stands(),
                item.reference(),
                item.decidedBefore(),
                results);
    }

    /**
     * Those that are not over and have a committee before them without a meeting; what must be decided first comes first.
     *
     * @param committee of which committee; none: of all
     */
    public Items withoutMeeting(@Nullable String committee, int most) {
        record Row(Item item, long total, long planned) {}
        List<Row> rows = db.sql("select " + COLUMNS + ", " + COUNTS.formatted("") + FROM
                        + " where l.meeting_id is null and l.state in (:ahead) and f.closed_at is null"
                        + (committee == null ? "" : " and l.committee = :committee")
                        + " order by p.decided_before nulls last, l.case_number, l.place limit :most")
                .param("ahead", AHEAD)
                .param("committee", committee)
                .param("most", most)
                .query((row, n) -> new Row(item(row), row.getLong("total"), row.getLong("planned")))
                .list();
        return new Items(
                rows.stream().map(Row::item).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total(),
                rows.isEmpty() ? 0 : rows.get(0).planned());
    }

    /**
     * What nobody has ordered a political case of yet.
     *
     * @param milestone by when to order it
     * @param decidedBy the last day on which it may be decided; none when no day depends on it
     */
    public record ToOrder(Milestones.Milestone milestone, String title, @Nullable LocalDate decidedBy) {}

    /** What other cases need the committees to decide, and nobody has ordered a political case of yet, by the day to order it. */
    public List<ToOrder> toOrder(int most) {
        return db.sql(
                        """
                        select d.*, f.title, (select min(e.due) from milestone e where e.case_number = d.case_number
                                and e.state = 'OPEN' and (e.name = d.occurrence or d.occurrence like e.name || '/%'
                                    or e.name = 'committeeDecision' and (e.occurrence = d.occurrence
                                        or d.occurrence like e.occurrence || '/%'))) as decided_by
                        from milestone d join case_file f on f.case_number = d.case_number
                        where d.state = 'OPEN' and d.name = 'politicalOrder' order by d.due, d.id limit ?""")
                .param(most)
                .query((row, n) -> new ToOrder(
                        Milestones.milestone(row, n),
                        row.getString("title"),
                        row.getObject("decided_by", LocalDate.class)))
                .list();
    }

    /**
     * A case that will not make it.
     *
     * @param meeting the day of the meeting it is planned for; none while it has none
     * @param papersDue when its papers are to be ready for that meeting
     * @param late what should have been done before today
     */
    public record Behind(
            Item item, @Nullable LocalDate meeting, @Nullable LocalDate papersDue, List<Milestones.Milestone> late) {

        /** Whether the meeting comes too late for the day before which it must be decided. */
        public boolean tooLate() {
            return meeting != null && item.decidedBefore() != null && !meeting.isBefore(item.decidedBefore());
        }
    }

    /**
     * Those that are behind with contributions, approvals or papers for the next committee on their way, or whose meeting there
     * is not held before they must be decided; the first meeting first.
     *
     * @param committee the next on their way; none: any
     * @param most so many late deadlines and so many late meetings
     */
    public List<Behind> behind(LocalDate today, @Nullable String committee, int most) {
        Map<String, Behind> found = new LinkedHashMap<>();
        String next = " l.state in (:ahead) and not exists (select 1 from political_leg a"
                + " where a.case_number = l.case_number and a.place < l.place and a.state in (:ahead))"
                + " and f.closed_at is null"
                + (committee == null ? "" : " and l.committee = :committee");
        String meeting = " left join committee_meeting m on m.id = l.meeting_id";
        // what is late is little: an offset of nothing keeps PostgreSQL from looking for it case by case
        db.sql("select " + COLUMNS + ", m.on_day, m.papers_due, d.id, d.name, d.occurrence, d.label, d.due, d.owner,"
                        + " d.state, d.closed_on" + FROM + meeting
                        + " join (select * from milestone where state = 'OPEN' and name in (:work) and due < :today offset 0) d"
                        + " on d.case_number = l.case_number where" + next
                        + " order by m.on_day nulls last, l.case_number, d.due limit :most")
                .param("ahead", AHEAD)
                .param("work", WORK)
                .param("today", today)
                .param("committee", committee)
                .param("most", most)
                .query(row -> {
                    found.computeIfAbsent(row.getString("case_number"), number -> behind(row))
                            .late()
                            .add(Milestones.milestone(row, 0));
                });
        db.sql("select " + COLUMNS + ", m.on_day, m.papers_due" + FROM
                        + " join committee_meeting m on m.id = l.meeting_id where m.on_day >= p.decided_before and"
                        + next
                        + " order by m.on_day, l.case_number limit :most")
                .param("ahead", AHEAD)
                .param("committee", committee)
                .param("most", most)
                .query(row -> {
                    found.computeIfAbsent(row.getString("case_number"), number -> behind(row));
                });
        return List.copyOf(found.values());
    }

    private static Behind behind(ResultSet row) {
        try {
            return new Behind(
                    item(row),
                    row.getObject("on_day", LocalDate.class),
                    row.getObject("papers_due", LocalDate.class),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                new CaseId(row.getString("case_number")),
                row.getString("title"),
                CaseState.valueOf(row.getString("case_state")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("place"),
                row.getString("committee"),
                LegState.valueOf(row.getString("leg_state")),
                row.getString("reference"),
                row.getObject("decided_before", LocalDate.class),
                List.of());
    }
}
