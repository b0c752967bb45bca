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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines of a case, with every date each has had and why. Whoever sets one here also starts its reminders. */
@Component
public class Milestones {
    private static final String SELECT =
            "select id, case_number, name, occurrence, label, due, owner, state, closed_on from milestone";

    static final Set<String> PROMISES = Set.of("action", "countyAction");
    private static final Set<String> TOLD_BY_THEMSELVES = Set.of(
            "action",
            "countyAction",
            "halfYear",
            "prolongation",
            "annualReport",
            "grantApplication",
            "commitmentLapse",
            "provisionalAnswer",
            "complaintDecision",
            "complaintAnswer",
            "committeeDecision",
            "politicalOrder",
            "delegatedReport",
            "followUp",
            "colleagueFollowUp",
            "colleagueContribution",
            "papers",
            "dispatch",
            "treatment");

    private final JdbcClient db;
    private final Clock clock;
    private final CaseLog log;

    Milestones(JdbcClient db, Clock clock, CaseLog log) {
        this.db = db;
        this.clock = clock;
        this.log = log;
    }

    /** How a deadline ended; {@code OPEN} until it has. */
    public enum State {
        OPEN("åpen"),
        MET("oppfylt"),
        DROPPED("bortfalt");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param name {@code firstDraft}, {@code finalDraft}, {@code partyDecision} …
     * @param occurrence tells deadlines of one name apart, such as the department of an input; may be empty
     * @param owner who has to deliver: {@code applicant}, {@code county}, {@code department}, {@code invited} (a
     *     municipality that a call is for), {@code participant} (of a meeting) or {@code nobody}
     */
    public record Milestone(
            long id,
            CaseId caseId,
            String name,
            String occurrence,
            String label,
            LocalDate due,
            String owner,
            State state,
            @Nullable LocalDate closedOn) {

        /** Whether it is between the county and whoever promised something, and no business of the applicant's. */
        public boolean isPromise() {
            return PROMISES.contains(name);
        }

        /** Whether its label and date tell it apart from others of its name, so that nobody need read the occurrence. */
        public boolean isToldByItself() {
            return occurrence.isEmpty() || TOLD_BY_THEMSELVES.contains(name);
        }

        /** The department of an input or an answer is the last word of its occurrence: {@code firstDraft/samferdsel}. */
        public String department() {
            return Milestones.department(occurrence);
        }
    }

    private static String department(String occurrence) {
        return occurrence.substring(occurrence.lastIndexOf('/') + 1);
    }

    /** One of the dates a deadline has had. */
    public record DateSet(
            LocalDate due, Instant setAt, String setBy, @Nullable String reason, @Nullable String consent) {}

    /** Sets a deadline, or sets one anew that has ended. */
    public Milestone set(
            CaseId caseId, String name, String occurrence, String label, LocalDate due, String owner, String who) {
        lockDue(caseId);
        String department = owner.equals("department") ? department(occurrence) : null;
        int anew = db.sql(
                        "update milestone set label = ?, due = ?, owner = ?, department = ?, state = ?, closed_on = null"
                                + " where case_number = ? and name = ? and occurrence = ? and state <> ?")
                .params(
                        label,
                        due,
                        owner,
                        department,
                        State.OPEN.name(),
                        caseId.value(),
                        name,
                        occurrence,
                        State.OPEN.name())
                .update();
        if (anew == 0) {
            db.sql("insert into milestone (case_number, name, occurrence, label, due, owner, department, state, scheme)"
                            + " select ?, ?, ?, ?, ?, ?, ?, ?, scheme from case_file where case_number = ?")
                    .params(
                            caseId.value(),
                            name,
                            occurrence,
                            label,
                            due,
                            owner,
                            department,
                            State.OPEN.name(),
                            caseId.value())
                    .update();
        }
        renewDue(caseId);
        Milestone milestone = get(caseId, name, occurrence);
        keep(milestone, due, who, null, null);
        log.add(caseId, who, "Frist satt: " + label, "", Bokmaal.day(due));
        return milestone;
    }

    /** Moves an open deadline; the old date stays in its history with the reason. */
    public void move(Milestone milestone, LocalDate due, String who, String reason, @Nullable String consent) {
        lockDue(milestone.caseId());
        db.sql("update milestone set due = ? where id = ?")
                .params(due, milestone.id())
                .update();
        renewDue(milestone.caseId());
        keep(milestone, due, who, reason, consent);
        log.add(
                milestone.caseId(),
                who,
                "Utsatt frist: " + milestone.label(),
                Bokmaal.day(milestone.due()),
                "%s (%s)".formatted(Bokmaal.day(due), reason));
    }

    /** @param on the day it was met or dropped, which may be before the day that is registered */
    public void close(Milestone milestone, State how, LocalDate on, String who) {
        lockDue(milestone.caseId());
        db.sql("update milestone set state = ?, closed_on = ? where id = ?")
                .params(how.name(), on, milestone.id())
                .update();
        renewDue(milestone.caseId());
        log.add(
                milestone.caseId(),
                who,
                "Frist: " + milestone.label(),
                milestone.state().label(),
                "%s %s".formatted(how.label(), Bokmaal.day(on)));
    }

    /** Whoever changes another deadline of the case waits, so that {@link #renewDue} sees what both have done. */
    private void lockDue(CaseId caseId) {
        db.sql("update case_file set next_due = next_due where case_number = ?")
                .param(caseId.value())
                .update();
    }

    /** Lists of cases are sorted by the earliest deadline that is open. */
    private void renewDue(CaseId caseId) {
        db.sql("update case_file set next_due = coalesce((select min(m.due) from milestone m"
                        + " where m.case_number = case_file.case_number and m.state = ?), ?) where case_number = ?")
                .params(State.OPEN.name(), CaseIndex.NEVER, caseId.value())
                .update();
    }

    /** A condition on an alias of the table: the deadlines that lists show somebody; its parameters are {@link #params}. */
    static String shown(String alias, Viewer viewer) {
        return viewer.insider()
                ? "1 = 1"
                : "(%s.owner <> 'department' and %s.name not in (:promises) or %s.department in (:departments))"
                        .formatted(alias, alias, alias);
    }

    static Map<String, Object> params(Viewer viewer) {
        Map<String, Object> params = viewer.params();
        params.put("promises", PROMISES);
        return params;
    }

    public Milestone get(CaseId caseId, String name, String occurrence) {
        return find(caseId, name, occurrence)
                .orElseThrow(() ->
                        new IllegalStateException("%s har ingen frist %s %s".formatted(caseId, name, occurrence)));
    }

    public Optional<Milestone> find(CaseId caseId, String name, String occurrence) {
        return db.sql(SELECT + " where case_number = ? and name = ? and occurrence = ?")
                .params(caseId.value(), name, occurrence)
                .query(Milestones::milestone)
                .optional();
    }

    public List<Milestone> of(CaseId caseId) {
        return of(List.of(caseId));
    }

    /** Those of all these cases, the earliest first. */
    public List<Milestone> of(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : db.sql(SELECT + " where case_number in (:cases) order by due, id")
                        .param("cases", cases.stream().map(CaseId::value).toList())
                        .query(Milestones::milestone)
                        .list();
    }

    /** The earliest open deadline of each of these cases, in one query; outsiders hear of no department's but their own. */
    public List<Milestone> next(List<CaseId> cases, Viewer viewer) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return db.sql(
                        "select * from (select m.*, row_number() over (partition by m.case_number order by m.due, m.id) as place"
                                + " from milestone m where m.state = 'OPEN' and m.case_number in (:cases) and "
                                + shown("m", viewer)
                                + ") earliest where place = 1")
                .params(params(viewer))
                .param("cases", cases.stream().map(CaseId::value).toList())
                .query(Milestones::milestone)
                .list();
    }

    public List<DateSet> dates(Milestone milestone) {
        return history(milestone.caseId()).getOrDefault(milestone.id(), List.of());
    }

    /** Every date that each deadline of the case has had, by the deadline's id. */
    public Map<Long, List<DateSet>> history(CaseId caseId) {
        Map<Long, List<DateSet>> history = new HashMap<>();
        db.sql("select milestone_id, d.due, set_at, set_by, reason, consent from milestone_date d"
                        + " join milestone m on m.id = d.milestone_id where m.case_number = ? order by d.id")
                .param(caseId.value())
                .query(row -> {
                    history.computeIfAbsent(row.getLong("milestone_id"), id -> new ArrayList<>())
                            .add(new DateSet(
                                    row.getObject("due", LocalDate.class),
                                    Columns.instant(row, "set_at"),
                                    row.getString("set_by"),
                                    row.getString("reason"),
                                    row.getString("consent")));
                });
        return history;
    }

    private void keep(
            Milestone milestone, LocalDate due, String who, @Nullable String reason, @Nullable String consent) {
        db.sql(
                        "insert into milestone_date (milestone_id, due, set_at, set_by, reason, consent) values (?, ?, ?, ?, ?, ?)")
                .params(milestone.id(), due, OffsetDateTime.now(clock), who, reason, consent)
                .update();
    }

    static Milestone milestone(ResultSet row, int n) throws SQLException {
        return new Milestone(
                row.getLong("id"),
                new CaseId(row.getString("case_number")),
                row.getString("name"),
                row.getString("occurrence"),
                row.getString("label"),
                row.getObject("due", LocalDate.class),
                row.getString("owner"),
                State.valueOf(row.getString("state")),
                row.getObject("closed_on", LocalDate.class));
    }
}
