package no.bygdevekst.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Offers;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands in many cases at once, each question in a fixed number of queries however many cases. What is dated is asked
 * of up to the end of a day; what is not, is as it stands when it is asked.
 */
@Component
public class Portfolio {
    /** The kinds of the cases that the three schemes consist of. */
    public static final List<String> KINDS = List.of("pilot", "ilag", "restructuring");

    private final JdbcClient db;
    private final Clock clock;
    private final Cases cases;
    private final Milestones milestones;

    Portfolio(JdbcClient db, Clock clock, Cases cases, Milestones milestones) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.milestones = milestones;
    }

    /** The schemes' cases that were open on some day from one to another, by number. */
    public List<CaseFile> open(LocalDate from, LocalDate to) {
        return cases
                .find(db
                        .sql("select case_number from case_file where kind in (:kinds) and opened_at < :end"
                                + " and (closed_at is null or closed_at >= :start)")
                        .param("kinds", KINDS)
                        .param("end", endOf(to))
                        .param("start", endOf(from.minusDays(1)))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(CaseId::new)
                        .toList())
                .stream()
                .sorted(Comparator.comparing(file -> file.id().value()))
                .toList();
    }

    /** The pilots that KDD supports and that have no agreement yet. */
    public List<CaseId> supportedPilots() {
        return db
                .sql("select case_number from case_file where kind = 'pilot' and state = ? order by case_number")
                .param(CaseState.SUPPORTED.name())
                .query(String.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /** @param first the day it was first set to; the milestone has the one it had on the day that is asked of */
    public record Deadline(Milestones.Milestone milestone, LocalDate first) {}

    /** The deadlines that had been set by the end of a day, as they were then, the earliest first. */
    public Map<CaseId, List<Deadline>> deadlines(Collection<CaseId> of, LocalDate day) {
        Map<Long, List<LocalDate>> dates = new HashMap<>();
        if (!of.isEmpty()) {
            db.sql("select d.milestone_id, d.due from milestone_date d join milestone m on m.id = d.milestone_id"
                            + " where m.case_number in (:cases) and d.set_at < :end order by d.id")
                    .param("cases", numbers(of))
                    .param("end", endOf(day))
                    .query(row -> {
                        dates.computeIfAbsent(row.getLong("milestone_id"), id -> new ArrayList<>())
                                .add(row.getObject("due", LocalDate.class));
                    });
        }
        Map<CaseId, List<Deadline>> found = new HashMap<>();
        for (Milestones.Milestone milestone : milestones.of(of)) {
            List<LocalDate> had = dates.getOrDefault(milestone.id(), List.of());
            if (!had.isEmpty()) {
                found.computeIfAbsent(milestone.caseId(), id -> new ArrayList<>())
                        .add(new Deadline(then(milestone, had.get(had.size() - 1), day), had.get(0)));
            }
        }
        return found;
    }

    private static Milestones.Milestone then(Milestones.Milestone now, LocalDate due, LocalDate day) {
        boolean open = now.closedOn() == null || now.closedOn().isAfter(day);
        return new Milestones.Milestone(
                now.id(),
                now.caseId(),
                now.name(),
                now.occurrence(),
                now.label(),
                due,
                now.owner(),
                open ? Milestones.State.OPEN : now.state(),
                open ? null : now.closedOn());
    }

    /** What was decided by the end of a day, in the order it was written down. */
    public Map<CaseId, List<Records.Decision>> decisions(Collection<CaseId> of, LocalDate day) {
        return grouped(
                "select * from decision where decided_on <= :day and case_number in (:cases) order by id",
                of,
                day,
                Records::decision);
    }

    /** The newest amount of each kind by the end of a day, whole kroner. */
    public Map<CaseId, Map<String, Long>> amounts(Collection<CaseId> of, LocalDate day) {
        record Amount(String kind, long kroner) {}
        Map<CaseId, Map<String, Long>> newest = new HashMap<>();
        grouped(
                        "select * from amount where on_date <= :day and case_number in (:cases) order by id",
                        of,
                        day,
                        (row, n) -> new Amount(row.getString("kind"), row.getLong("kroner")))
                .forEach((caseId, amounts) -> {
                    Map<String, Long> kinds = new HashMap<>();
                    amounts.forEach(amount -> kinds.put(amount.kind(), amount.kroner()));
                    newest.put(caseId, kinds);
                });
        return newest;
    }

    /** The newest list of measures of each case. */
    public Map<CaseId, List<Measure>> measures(Collection<CaseId> of) {
        return grouped(
                "select m.* from measure m join measure last on last.case_number = m.case_number"
                        + " and last.stage = m.stage and last.version = m.version where last.id in"
                        + " (select max(id) from measure where case_number in (:cases) group by case_number)"
                        + " order by m.case_number, m.place",
                of,
                null,
                Measures::measure);
    }

    /** The goals of each case through time; targets decided, and years that had begun, by the day. */
    public Map<CaseId, List<Goals.Series>> goals(Collection<CaseId> of, LocalDate day) {
        Map<CaseId, List<Goals.Series>> found = new HashMap<>();
        if (of.isEmpty()) {
            return found;
        }
        Map<Long, List<Goals.Target>> targets = new HashMap<>();
        Map<String, Integer> newest = new HashMap<>();
        db.sql("select t.*, v.case_number, v.version, v.decided_on, v.body, v.reason from goal_target t"
                        + " join goal_version v on v.id = t.version_id where v.case_number in (:cases)"
                        + " and v.decided_on <= :day order by v.version")
                .param("cases", numbers(of))
                .param("day", day)
                .query(row -> {
                    newest.merge(row.getString("case_number"), row.getInt("version"), Math::max);
                    targets.computeIfAbsent(row.getLong("goal_id"), goal -> new ArrayList<>())
                            .add(Goals.target(row));
                });
        Map<Long, List<Goals.Actual>> actuals = new HashMap<>();
        db.sql("select a.* from goal_actual a join goal g on g.id = a.goal_id where g.case_number in (:cases)"
                        + " and a.actual_year <= :year order by a.actual_year")
                .param("cases", numbers(of))
                .param("year", day.getYear())
                .query(row -> {
                    actuals.computeIfAbsent(row.getLong("goal_id"), goal -> new ArrayList<>())
                            .add(new Goals.Actual(row.getInt("actual_year"), row.getLong("actual")));
                });
        db.sql("select id, case_number, name, unit from goal where case_number in (:cases) order by id")
                .param("cases", numbers(of))
                .query(row -> {
                    String number = row.getString("case_number");
                    List<Goals.Target> had = targets.getOrDefault(row.getLong("id"), List.of());
                    found.computeIfAbsent(new CaseId(number), id -> new ArrayList<>())
                            .add(new Goals.Series(
                                    row.getLong("id"),
                                    row.getString("name"),
                                    row.getString("unit"),
                                    had,
                                    actuals.getOrDefault(row.getLong("id"), List.of()),
                                    had.stream()
                                            .filter(target -> target.version() == newest.getOrDefault(number, 0))
                                            .findFirst()
                                            .orElse(null)));
                });
        return found;
    }

    public Map<CaseId, List<Parties.Party>> parties(Collection<CaseId> of) {
        return grouped("select * from party where case_number in (:cases) order by id", of, null, Parties::party);
    }

    /** The agreements that each case has made. */
    public Map<CaseId, List<Records.Agreement>> agreements(Collection<CaseId> of) {
        return grouped(
                "select * from agreement where case_number in (:cases)",
                of,
                null,
                (row, n) -> new Records.Agreement(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("reference")));
    }

    /** @param observers whom they are from, each once; {@code phase}: the one entered last by the day */
    public record Programme(
            Programmes.Programme programme,
            int boardMembers,
            List<Programmes.Organisation> observers,
            Programmes.@Nullable PhaseChange phase) {}

    public Map<CaseId, Programme> programmes(Collection<CaseId> of, LocalDate day) {
        var phases = grouped(
                "select * from programme_phase where since <= :day and case_number in (:cases) order by id",
                of,
                day,
                Programmes::phaseChange);
        var observers = grouped(
                "select distinct case_number, organisation from programme_observer where case_number in (:cases)",
                of,
                null,
                (row, n) -> Programmes.Organisation.valueOf(row.getString("organisation")));
        Map<CaseId, Programme> found = new HashMap<>();
        grouped(
                        "select p.*, (select count(*) from programme_board b where b.case_number = p.case_number) as members"
                                + " from programme p where case_number in (:cases)",
                        of,
                        null,
                        (row, n) -> new Programme(
                                new Programmes.Programme(
                                        row.getObject("from_day", LocalDate.class),
                                        row.getObject("to_day", LocalDate.class),
                                        row.getString("company")),
                                row.getInt("members"),
                                List.of(),
                                null))
                .forEach((caseId, bare) -> found.put(
                        caseId,
                        new Programme(
                                bare.get(0).programme(),
                                bare.get(0).boardMembers(),
                                observers.getOrDefault(caseId, List.of()).stream()
                                        .sorted()
                                        .toList(),
                                phases.getOrDefault(caseId, List.of()).stream()
                                        .reduce((older, newer) -> newer)
                                        .orElse(null))));
        return found;
    }

    /** Whole kroner of a case or a frame: promised by the day, and paid of that by then; what has lapsed is as it stands. */
    public record Sums(long committed, long paid, long lapsed) {
        public static final Sums NONE = new Sums(0, 0, 0);
    }

    /** What has been promised in cases, by case number. */
    public Map<String, Sums> promised(LocalDate day) {
        return sums("c.case_number", LocalDate.EPOCH, day);
    }

    /** What frames have been drawn on, by their ids. */
    public Map<String, Sums> drawn(LocalDate day) {
        return sums("cast(c.frame_id as varchar(20))", LocalDate.EPOCH, day);
    }

    /** The same of what was promised, and of what was paid whenever it was promised, from one day to another. */
    public Map<String, Sums> drawn(LocalDate from, LocalDate to) {
        return sums("cast(c.frame_id as varchar(20))", from, to);
    }

    private Map<String, Sums> sums(String key, LocalDate from, LocalDate to) {
        Map<String, Sums> sums = new HashMap<>();
        db.sql(
                        ("select %s as of, sum(case when c.committed_on between :from and :to then c.kroner else 0 end) as promised,"
                                        + " sum(coalesce((select sum(p.kroner) from payout p where p.commitment_id = c.id"
                                        + " and p.paid_on between :from and :to), 0)) as paid,"
                                        + " sum(case when c.committed_on between :from and :to then c.lapsed else 0 end) as gone"
                                        + " from commitment c group by %s")
                                .formatted(key, key))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    sums.put(
                            row.getString("of"),
                            new Sums(row.getLong("promised"), row.getLong("paid"), row.getLong("gone")));
                });
        return sums;
    }

    /** The newest offer of each case that was made by the end of a day, as it was answered by then. */
    public Map<CaseId, Offers.Offer> offers(Collection<CaseId> of, LocalDate day) {
        Map<CaseId, Offers.Offer> newest = new HashMap<>();
        grouped(
                        "select * from scheme_offer where offered_on <= :day and case_number in (:cases) order by id",
                        of,
                        day,
                        (row, n) -> {
                            LocalDate settled = row.getObject("settled_on", LocalDate.class);
                            boolean waiting = settled == null || settled.isAfter(day);
                            return new Offers.Offer(
                                    row.getLong("id"),
                                    row.getString("code"),
                                    Scheme.valueOf(row.getString("scheme")),
                                    row.getString("case_number"),
                                    row.getObject("offered_on", LocalDate.class),
                                    row.getObject("answer_by", LocalDate.class),
                                    waiting ? Offers.State.OPEN : Offers.State.valueOf(row.getString("state")),
                                    waiting ? null : settled,
                                    waiting ? null : row.getString("because"));
                        })
                .forEach((caseId, offers) -> newest.put(caseId, offers.get(offers.size() - 1)));
        return newest;
    }

    /** Those of these cases in which something had been applied for by the end of a day. */
    public List<CaseId> applied(Collection<CaseId> of, LocalDate day) {
        return of.isEmpty()
                ? List.of()
                : db
                        .sql("select case_number from application where sent_on <= :day and case_number in (:cases)"
                                + " union select case_number from ilag_application where applied_on <= :day"
                                + " and case_number in (:cases) order by 1")
                        .param("cases", numbers(of))
                        .param("day", day)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(CaseId::new)
                        .toList();
    }

    /** The calls with a letter from one day to another, and those that these cases came from; the oldest first. */
    public List<Calls.Call> calls(Collection<CaseId> of, LocalDate from, LocalDate to) {
        return db.sql("select * from scheme_call where letter_date between :from and :to or letter_date <= :to and"
                        + " call_number in (select call_number from case_file where case_number in (:cases))"
                        + " order by letter_date, call_number")
                .param("cases", Viewer.orNone(Set.copyOf(numbers(of))))
                .param("from", from)
                .param("to", to)
                .query(Calls::call)
                .list();
    }

    /** The municipalities of each call as its rules saw them, and their names; by code. */
    public Map<String, List<NamedPlace>> places(Collection<String> calls) {
        Map<String, List<NamedPlace>> places = new HashMap<>();
        if (!calls.isEmpty()) {
            db.sql("select p.*, m.name from call_municipality p join municipality m on m.code = p.code"
                            + " where call_number in (:calls) order by p.code")
                    .param("calls", calls)
                    .query(row -> {
                        places.computeIfAbsent(row.getString("call_number"), call -> new ArrayList<>())
                                .add(new NamedPlace(row.getString("name"), Calls.place(row, 0)));
                    });
        }
        return places;
    }

    public record NamedPlace(String name, Calls.Place place) {}

    /** The cases that came from these calls and were opened by the end of a day, by the call. */
    public Map<String, List<CaseFile>> ofCalls(Collection<String> calls, LocalDate day) {
        Map<CaseId, String> call = new LinkedHashMap<>();
        if (!calls.isEmpty()) {
            db.sql("select case_number, call_number from case_file where call_number in (:calls) and opened_at < :end"
                            + " order by case_number")
                    .param("calls", calls)
                    .param("end", endOf(day))
                    .query(row -> {
                        call.put(new CaseId(row.getString("case_number")), row.getString("call_number"));
                    });
        }
        Map<String, List<CaseFile>> found = new HashMap<>();
        cases.find(call.keySet()).stream()
                .sorted(Comparator.comparing(file -> file.id().value()))
                .forEach(file -> found.computeIfAbsent(
                                Objects.requireNonNull(call.get(file.id())), one -> new ArrayList<>())
                        .add(file));
        return found;
    }

    /** The calls that these cases came from; those without are left out. */
    public Map<CaseId, String> callOf(Collection<CaseId> of) {
        Map<CaseId, String> found = new HashMap<>();
        grouped(
                        "select case_number, call_number from case_file where call_number is not null"
                                + " and case_number in (:cases)",
                        of,
                        null,
                        (row, n) -> row.getString("call_number"))
                .forEach((caseId, calls) -> found.put(caseId, calls.get(0)));
        return found;
    }

    /**
     * A gathering or a meeting that was held, or was planned.
     *
     * @param kind as {@link Arena.Kind} or {@link Meeting.Kind}
     * @param municipalities how many somebody came from; none of a meeting
     */
    public record Gathering(
            CaseId caseId,
            @Nullable Scheme scheme,
            Enum<?> kind,
            String title,
            @Nullable LocalDate on,
            @Nullable String place,
            boolean held,
            int people,
            @Nullable Integer municipalities) {}

    /** Those held from one day to another and those planned after it, in all cases, by day. */
    public List<Gathering> gatherings(LocalDate from, LocalDate to) {
        List<Gathering> found = new ArrayList<>();
        db.sql("select a.*, f.scheme, coalesce((select sum(i.attended) from arena_invitation i"
                        + " where i.case_number = a.case_number), 0) as people, (select count(*) from arena_invitation i"
                        + " where i.case_number = a.case_number and i.attended > 0) as represented"
                        + " from arena a join case_file f on f.case_number = a.case_number"
                        + " where a.state = 'HELD' and a.on_day between :from and :to"
                        + " or a.state = 'PLANNED' and a.on_day > :to")
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    Arena.Kind kind = Arena.Kind.valueOf(row.getString("kind"));
                    LocalDate on = row.getObject("on_day", LocalDate.class);
                    boolean held = row.getString("state").equals("HELD");
                    found.add(new Gathering(
                            new CaseId(row.getString("case_number")),
                            kind.scheme(),
                            kind,
                            kind.title(on),
                            on,
                            row.getString("place"),
                            held,
                            row.getInt("people"),
                            held ? row.getInt("represented") : null));
                });
        db.sql("select m.*, f.scheme, f.title, (select count(*) from meeting_participant p"
                        + " where p.meeting_id = m.id and p.attended) as people from meeting m"
                        + " join case_file f on f.case_number = m.case_number where f.scheme is not null"
                        + " and (m.state = 'HELD' and m.on_day between :from and :to"
                        + " or m.state = 'PLANNED' and m.on_day > :to)")
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    Meeting.Kind kind = Meeting.Kind.valueOf(row.getString("kind"));
                    String name = kind.label();
                    found.add(new Gathering(
                            new CaseId(row.getString("case_number")),
                            Scheme.valueOf(row.getString("scheme")),
                            kind,
                            "%s%s, %s"
                                    .formatted(
                                            Character.toUpperCase(name.charAt(0)),
                                            name.substring(1),
                                            row.getString("title")),
                            row.getObject("on_day", LocalDate.class),
                            row.getString("place"),
                            row.getString("state").equals("HELD"),
                            row.getInt("people"),
                            null));
                });
        return found.stream()
                .sorted(Comparator.comparing(Gathering::on, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.caseId().value()))
                .toList();
    }

    /** What each municipality takes part in on a day, and in which case; by code and scheme. */
    public Map<String, List<Taking>> takingPart(LocalDate day) {
        Map<String, List<Taking>> taking = new HashMap<>();
        db.sql("select * from participation where (from_day is null or from_day <= :day)"
                        + " and (to_day is null or to_day >= :day) order by code, scheme, id")
                .param("day", day)
                .query(row -> {
                    taking.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                            .add(new Taking(
                                    Scheme.valueOf(row.getString("scheme")),
                                    row.getString("what"),
                                    row.getString("case_number"),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("to_day", LocalDate.class)));
                });
        return taking;
    }

    /** @param caseNumber none for what began before there were cases here */
    public record Taking(
            Scheme scheme,
            String what,
            @Nullable String caseNumber,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private <T> Map<CaseId, List<T>> grouped(
            String sql, Collection<CaseId> of, @Nullable LocalDate day, RowMapper<T> mapper) {
        Map<CaseId, List<T>> found = new HashMap<>();
        if (of.isEmpty()) {
            return found;
        }
        JdbcClient.StatementSpec question = db.sql(sql).param("cases", numbers(of));
        (day == null ? question : question.param("day", day)).query(row -> {
            found.computeIfAbsent(new CaseId(row.getString("case_number")), id -> new ArrayList<>())
                    .add(Objects.requireNonNull(mapper.mapRow(row, 0)));
        });
        return found;
    }

    private static List<String> numbers(Collection<CaseId> of) {
        return of.stream().map(CaseId::value).toList();
    }

    private OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
