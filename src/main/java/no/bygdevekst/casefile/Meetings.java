package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Meeting.Action;
import no.bygdevekst.casefile.Meeting.Kind;
import no.bygdevekst.casefile.Meeting.Participant;
import no.bygdevekst.casefile.Meeting.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings of a case: who was asked, who came, what was said and what somebody promised to do. */
@Component
public class Meetings {
    private final JdbcClient db;
    private final CaseLog log;

    Meetings(JdbcClient db, CaseLog log) {
        this.db = db;
        this.log = log;
    }

    /** When and where, and what about. */
    public record Plan(LocalDate on, @Nullable String time, @Nullable String place, @Nullable String agenda) {}

    /** @return the new meeting's id */
    public long open(CaseId caseId, Kind kind) {
        db.sql("insert into meeting (case_number, kind, state) values (?, ?, ?)")
                .params(caseId.value(), kind.name(), State.WANTED.name())
                .update();
        return db.sql("select max(id) from meeting where case_number = ?")
                .param(caseId.value())
                .query(Long.class)
                .single();
    }

    public void plan(long id, Plan plan, List<Participant> participants) {
        db.sql("update meeting set state = ?, on_day = ?, at_time = ?, place = ?, agenda = ? where id = ?")
                .params(State.PLANNED.name(), plan.on(), plan.time(), plan.place(), plan.agenda(), id)
                .update();
        keep(id, participants);
    }

    /** To another day; what is not said stays as it was. */
    public void move(long id, LocalDate on, @Nullable String time, @Nullable String place, String who) {
        Meeting before = get(id);
        db.sql("update meeting set on_day = ?, at_time = coalesce(?, at_time), place = coalesce(?, place) where id = ?")
                .params(on, time, place, id)
                .update();
        log.add(before.caseId(), who, "Møtet er flyttet", before.when(), get(id).when());
    }

    public void cancel(long id, String who) {
        Meeting before = get(id);
        state(id, State.CANCELLED);
        log.add(before.caseId(), who, before.title(), before.state().label(), State.CANCELLED.label());
    }

    /** Those who came are marked among the participants, whoever they were meant to be. */
    public void held(long id, List<Participant> participants) {
        state(id, State.HELD);
        keep(id, participants);
    }

    /** @return the ids of the actions, in their order */
    public List<Long> minute(long id, String minutes, List<Action> actions) {
        db.sql("update meeting set minutes = ? where id = ?")
                .params(minutes, id)
                .update();
        for (Action action : actions) {
            db.sql("insert into meeting_action (meeting_id, what, owner, email, due) values (?, ?, ?, ?, ?)")
                    .params(id, action.what(), action.owner(), action.email(), action.due())
                    .update();
        }
        return get(id).actions().stream().map(Action::id).toList();
    }

    /**
     * What became of a promise.
     *
     * @param doneOn none when it is not to be done after all; then the outcome says why
     */
    public void settle(long actionId, @Nullable LocalDate doneOn, @Nullable String outcome) {
        db.sql("update meeting_action set done_on = ?, outcome = ? where id = ?")
                .params(doneOn, outcome, actionId)
                .update();
    }

    public Meeting get(long id) {
        return found(db.sql("select * from meeting where id = ?").param(id)).get(0);
    }

    /** Every meeting of the case, in the order of their days. */
    public List<Meeting> of(CaseId caseId) {
        return found(db.sql("select * from meeting where case_number = ? order by on_day nulls last, id")
                .param(caseId.value()));
    }

    public Action action(long id) {
        return db.sql("select * from meeting_action where id = ?")
                .param(id)
                .query(Meetings::action)
                .single();
    }

    /** Which meeting a task is about: {@code ${meetings.about(meeting)}}. */
    public String about(String meeting) {
        return get(Long.parseLong(meeting)).title();
    }

    /** Which promise a task is about: {@code ${meetings.promise(action)}}. */
    public String promise(String action) {
        Action promised = action(Long.parseLong(action));
        return "%s (%s)".formatted(promised.what(), promised.owner());
    }

    private void state(long id, State state) {
        db.sql("update meeting set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    private void keep(long id, List<Participant> participants) {
        db.sql("delete from meeting_participant where meeting_id = ?").param(id).update();
        for (Participant participant : participants) {
            db.sql(
                            "insert into meeting_participant (meeting_id, name, organisation, email, attended) values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            participant.name(),
                            participant.organisation(),
                            participant.email(),
                            participant.attended())
                    .update();
        }
    }

    /** With participants and actions of them all in one query each. */
    private List<Meeting> found(JdbcClient.StatementSpec question) {
        List<Meeting> bare = question.query(Meetings::meeting).list();
        if (bare.isEmpty()) {
            return bare;
        }
        List<Long> ids = bare.stream().map(Meeting::id).toList();
        Map<Long, List<Participant>> participants = new LinkedHashMap<>();
        db.sql("select * from meeting_participant where meeting_id in (:ids) order by id")
                .param("ids", ids)
                .query(row -> {
                    participants
                            .computeIfAbsent(row.getLong("meeting_id"), id -> new ArrayList<>())
                            .add(participant(row));
                });
        Map<Long, List<Action>> actions = new LinkedHashMap<>();
        db.sql("select * from meeting_action where meeting_id in (:ids) order by id")
                .param("ids", ids)
                .query(row -> {
                    actions.computeIfAbsent(row.getLong("meeting_id"), id -> new ArrayList<>())
                            .add(action(row, 0));
                });
        return bare.stream()
                .map(meeting -> new Meeting(
                        meeting.id(),
                        meeting.caseId(),
                        meeting.kind(),
                        meeting.state(),
                        meeting.on(),
                        meeting.time(),
                        meeting.place(),
                        meeting.agenda(),
                        meeting.minutes(),
                        participants.getOrDefault(meeting.id(), List.of()),
                        actions.getOrDefault(meeting.id(), List.of())))
                .toList();
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                new CaseId(row.getString("case_number")),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getObject("on_day", LocalDate.class),
                row.getString("at_time"),
                row.getString("place"),
                row.getString("agenda"),
                row.getString("minutes"),
                List.of(),
                List.of());
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                row.getString("name"),
                row.getString("organisation"),
                row.getString("email"),
                row.getObject("attended", Boolean.class));
    }

    private static Action action(ResultSet row, int n) throws SQLException {
        return new Action(
                row.getLong("id"),
                row.getString("what"),
                row.getString("owner"),
                row.getString("email"),
                row.getObject("due", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("outcome"));
    }
}
