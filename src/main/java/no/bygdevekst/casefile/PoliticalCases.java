package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCase.Kind;
import no.bygdevekst.casefile.PoliticalCase.Leg;
import no.bygdevekst.casefile.PoliticalCase.LegState;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCase.Point;
import no.bygdevekst.casefile.PoliticalCase.Task;
import no.bygdevekst.casefile.PoliticalCase.Treated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of the county's committees: ordered, planned, recommended, decided point by point. */
@Component
public class PoliticalCases {
    public static final String KIND = "politicalcase";

    private final JdbcClient db;
    private final Clock clock;
    private final Cases cases;
    private final CaseLog log;
    private final ApplicationEventPublisher announce;

    PoliticalCases(JdbcClient db, Clock clock, Cases cases, CaseLog log, ApplicationEventPublisher announce) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.log = log;
        this.announce = announce;
    }

    /** A case has been ordered; published in the transaction. */
    public record Ordered(CaseId caseId) {}

    /** A case is not to settle something in another case after all; published in the transaction. */
    public record Unconcerned(CaseId caseId, Concern concern) {}

    /** A case is to settle something in another case; published in the transaction. */
    public record Concerned(CaseId caseId, Concern concern) {}

    /**
     * What somebody wants of the committees.
     *
     * @param path the committees' codes in turn, at least one
     */
    public record Order(
            String title,
            Kind kind,
            List<String> path,
            @Nullable LocalDate decidedBefore,
            String orderedBy,
            @Nullable Integer figuresYear,
            List<Concern> concerns,
            List<Point> points) {}

    /** Opens the case, which has no municipalities of its own: what is recommended is nobody's outside before it is sent out. */
    public CaseId order(Order order, String who) {
        CaseId id = cases.open(KIND, null, order.title(), List.of(), CaseState.OPEN, who);
        db.sql("insert into political_case (case_number, kind, decided_before, ordered_by, ordered_on, figures_year)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        order.kind().name(),
                        order.decidedBefore(),
                        order.orderedBy(),
                        LocalDate.now(clock),
                        order.figuresYear())
                .update();
        lead(id, order.path());
        order.concerns().forEach(concern -> concern(id, concern));
        propose(id, order.points());
        announce.publishEvent(new Ordered(id));
        return id;
    }

    /** The case settles this too. */
    public void concern(CaseId id, Concern concern) {
        db.sql("insert into political_concern (case_number, origin, purpose, point) values (?, ?, ?, ?)")
                .params(id.value(), concern.origin().value(), concern.purpose(), concern.point())
                .update();
        announce.publishEvent(new Concerned(id, concern));
    }

    /**
     * Some of the points settle something in every pilot in which it is neither decided nor to be decided by another case.
     *
     * @param points by their numbers; what a point settled before, another may settle now, or none
     */
    public void settle(CaseId id, Map<Integer, PilotDecision> points, List<CaseId> pilots) {
        get(id).concerns().stream()
                .filter(concern -> concern.point() != null)
                .filter(concern -> PilotDecision.of(concern.purpose())
                        .filter(decision -> !points.containsValue(decision))
                        .isPresent())
                .forEach(concern -> {
                    db.sql("delete from political_concern where case_number = ? and origin = ? and purpose = ?")
                            .params(id.value(), concern.origin().value(), concern.purpose())
                            .update();
                    announce.publishEvent(new Unconcerned(id, concern));
                });
        points.forEach((point, decision) -> {
            db.sql("update political_concern set point = ? where case_number = ? and purpose = ? and point is not null")
                    .params(point, id.value(), decision.word())
                    .update();
            pilots.stream()
                    .filter(pilot -> about(pilot, decision.word())
                            .filter(found -> !cases.get(found.id()).state().equals(CaseState.WITHDRAWN))
                            .isEmpty())
                    .forEach(pilot -> concern(id, new Concern(pilot, decision.word(), point)));
        });
    }

    /** Puts the case on this way in place of what is left of the one it had; what has been settled stays. */
    public void lead(CaseId id, List<String> path) {
        List<String> settled = List.of(LegState.TREATED.name(), LegState.POSTPONED.name());
        db.sql("delete from political_leg where case_number = :id and state not in (:settled)")
                .param("id", id.value())
                .param("settled", settled)
                .update();
        int place = db.sql("select coalesce(max(place), 0) from political_leg where case_number = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        for (String committee : path) {
            db.sql("insert into political_leg (case_number, place, committee, state) values (?, ?, ?, ?)")
                    .params(id.value(), ++place, committee, LegState.PLANNED.name())
                    .update();
        }
    }

    /** Changes what is asked of the committees and by when. */
    public void change(CaseId id, Kind kind, @Nullable LocalDate decidedBefore) {
        db.sql("update political_case set kind = ?, decided_before = ? where case_number = ?")
                .params(kind.name(), decidedBefore, id.value())
                .update();
    }

    /** @param meeting the committee meeting's id; none when no meeting fits */
    public void plan(CaseId id, int place, @Nullable Long meeting) {
        db.sql("update political_leg set meeting_id = ?, state = ? where case_number = ? and place = ?")
                .params(meeting, LegState.PLANNED.name(), id.value(), place)
                .update();
    }

    public void stand(CaseId id, int place, LegState state) {
        db.sql("update political_leg set state = ? where case_number = ? and place = ?")
                .params(state.name(), id.value(), place)
                .update();
    }

    /** @param reference the committee's own number for the case (<i>saksnummer</i>) */
    public void onAgenda(CaseId id, int place, String reference) {
        stand(id, place, LegState.ON_AGENDA);
        db.sql("update political_leg set reference = ? where case_number = ? and place = ?")
                .params(reference, id.value(), place)
                .update();
    }

    /** Replaces the points of the recommendation. */
    public void propose(CaseId id, List<Point> points) {
        db.sql("delete from political_point where case_number = ?")
                .param(id.value())
                .update();
        for (Point point : points) {
            Optional<Task> task = Optional.ofNullable(point.orders());
            db.sql(
                            "insert into political_point (case_number, number, body, task, owner, due) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            point.number(),
                            point.text(),
                            task.map(Task::text).orElse(null),
                            task.map(Task::owner).orElse(null),
                            task.map(Task::due).orElse(null))
                    .update();
        }
    }

    /**
     * How a committee treated the case.
     *
     * @param withdrawn the members who withdrew as <i>inhabile</i>, and why
     */
    public record Treatment(
            String reference, @Nullable String withdrawn, @Nullable String protocol, List<Treated> points) {}

    public void treated(CaseId id, int place, Treatment treatment, String who) {
        db.sql("update political_leg set state = ?, reference = ?, withdrawn = ?, protocol = ?"
                        + " where case_number = ? and place = ?")
                .params(
                        LegState.TREATED.name(),
                        treatment.reference(),
                        treatment.withdrawn(),
                        treatment.protocol(),
                        id.value(),
                        place)
                .update();
        for (Treated point : treatment.points()) {
            Optional<Task> task = Optional.ofNullable(point.orders());
            db.sql("insert into political_outcome (case_number, leg, number, outcome, body, votes_for, votes_against,"
                            + " task, owner, due) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            place,
                            point.number(),
                            point.outcome().name(),
                            point.text(),
                            point.votesFor(),
                            point.votesAgainst(),
                            task.map(Task::text).orElse(null),
                            task.map(Task::owner).orElse(null),
                            task.map(Task::due).orElse(null))
                    .update();
            log.add(
                    id,
                    who,
                    "Punkt %d".formatted(point.number()),
                    "",
                    "%s: %s".formatted(point.outcome().label(), point.text()));
        }
    }

    public PoliticalCase get(CaseId id) {
        return find(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Sak %s er ingen politisk sak".formatted(id)));
    }

    /** Those of these cases that are political ones, in six queries however many. */
    public List<PoliticalCase> find(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> numbers = ids.stream().map(CaseId::value).toList();
        Map<String, List<Treated>> treated = new HashMap<>();
        rows("political_outcome", "leg, number", numbers, row -> treated.computeIfAbsent(
                        row.getString("case_number") + row.getInt("leg"), key -> new java.util.ArrayList<>())
                .add(new Treated(
                        row.getInt("number"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("body"),
                        row.getObject("votes_for", Integer.class),
                        row.getObject("votes_against", Integer.class),
                        task(row))));
        Map<String, List<Leg>> legs = new HashMap<>();
        rows("political_leg", "place", numbers, row -> legs.computeIfAbsent(
                        row.getString("case_number"), key -> new java.util.ArrayList<>())
                .add(new Leg(
                        row.getInt("place"),
                        row.getString("committee"),
                        row.getObject("meeting_id", Long.class),
                        LegState.valueOf(row.getString("state")),
                        row.getString("reference"),
                        row.getString("withdrawn"),
                        row.getString("protocol"),
                        treated.getOrDefault(row.getString("case_number") + row.getInt("place"), List.of()))));
        Map<String, List<Point>> points = new HashMap<>();
        rows("political_point", "number", numbers, row -> points.computeIfAbsent(
                        row.getString("case_number"), key -> new java.util.ArrayList<>())
                .add(new Point(row.getInt("number"), row.getString("body"), task(row))));
        Map<String, List<Concern>> concerns = new HashMap<>();
        rows("political_concern", "id", numbers, row -> concerns.computeIfAbsent(
                        row.getString("case_number"), key -> new java.util.ArrayList<>())
                .add(new Concern(
                        new CaseId(row.getString("origin")),
                        row.getString("purpose"),
                        row.getObject("point", Integer.class))));
        return db.sql("select * from political_case where case_number in (:cases) order by case_number")
                .param("cases", numbers)
                .query((row, n) -> {
                    String number = row.getString("case_number");
                    return new PoliticalCase(
                            new CaseId(number),
                            Kind.valueOf(row.getString("kind")),
                            row.getObject("decided_before", LocalDate.class),
                            row.getString("ordered_by"),
                            row.getObject("ordered_on", LocalDate.class),
                            row.getObject("figures_year", Integer.class),
                            legs.getOrDefault(number, List.of()),
                            points.getOrDefault(number, List.of()),
                            concerns.getOrDefault(number, List.of()));
                })
                .list();
    }

    /** The newest case that settles this for the other case, if one has been ordered. */
    public Optional<PoliticalCase> about(CaseId origin, String purpose) {
        return db.sql("select case_number from political_concern where origin = ? and purpose = ?"
                        + " order by case_number desc limit 1")
                .params(origin.value(), purpose)
                .query(String.class)
                .optional()
                .map(number -> get(new CaseId(number)));
    }

    /** The case that is to settle this for the other case, and is neither decided nor dropped. */
    public Optional<PoliticalCase> underWay(CaseId origin, String purpose) {
        return about(origin, purpose)
                .filter(found -> found.decided().isEmpty())
                .filter(found -> !cases.get(found.id()).state().isEnded());
    }

    /** Why nobody may say by hand what was decided: as a sentence, while a case about it is on its way to the committees. */
    public Optional<String> stillToDecide(CaseId origin, String purpose) {
        return underWay(origin, purpose)
                .map(found -> ("Sak %s er til politisk behandling om dette, og vedtaket føres når den er avgjort."
                                + " Skal den ikke behandles likevel, må den trekkes først.")
                        .formatted(found.id()));
    }

    /** Every political case that settles something in this one. */
    public List<PoliticalCase> about(CaseId origin) {
        return find(db
                .sql("select distinct case_number from political_concern where origin = ?")
                .param(origin.value())
                .query(String.class)
                .list()
                .stream()
                .map(CaseId::new)
                .collect(Collectors.toList()));
    }

    /** The cases that are to be treated in these committee meetings. */
    public List<PoliticalCase> inMeetings(Collection<Long> meetings) {
        return meetings.isEmpty()
                ? List.of()
                : find(db
                        .sql("select distinct case_number from political_leg where meeting_id in (:meetings)")
                        .param("meetings", meetings)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(CaseId::new)
                        .toList());
    }

    /** How many cases are planned for each of these meetings or were treated in it, by the meeting's id. */
    public Map<Long, Integer> numberIn(Collection<Long> meetings) {
        Map<Long, Integer> number = new HashMap<>();
        if (!meetings.isEmpty()) {
            db.sql(
                            "select l.meeting_id, count(distinct l.case_number) as cases from political_leg l join case_file f"
                                    + " on f.case_number = l.case_number where l.meeting_id in (:meetings)"
                                    + " and (f.state <> 'WITHDRAWN' or l.state in ('TREATED', 'POSTPONED')) group by l.meeting_id")
                    .param("meetings", meetings)
                    .query(row -> {
                        number.put(row.getLong("meeting_id"), row.getInt("cases"));
                    });
        }
        return number;
    }

    /** Those that are not over and have this committee before them. */
    public List<PoliticalCase> before(String committee) {
        return find(db
                .sql("select distinct l.case_number from political_leg l join case_file f on f.case_number ="
                        + " l.case_number where l.committee = ? and l.state not in ('TREATED', 'POSTPONED')"
                        + " and f.closed_at is null")
                .param(committee)
                .query(String.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList());
    }

    private void rows(String table, String order, List<String> numbers, Row each) {
        db.sql("select * from %s where case_number in (:cases) order by %s".formatted(table, order))
                .param("cases", numbers)
                .query(each::read);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static @Nullable Task task(ResultSet row) throws SQLException {
        String text = row.getString("task");
        return text == null ? null : new Task(text, row.getString("owner"), row.getObject("due", LocalDate.class));
    }
}
