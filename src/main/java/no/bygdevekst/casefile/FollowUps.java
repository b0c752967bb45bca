package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.PoliticalCase.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the points of decisions have ordered (<i>oppfølging av vedtak</i>), and what came of it. */
@Component
public class FollowUps {
    private static final String SELECT =
            "select id, case_number, point, task, owner, due, state, report, settled_on, ordered from follow_up";

    private final JdbcClient db;
    private final CaseLog log;

    FollowUps(JdbcClient db, CaseLog log) {
        this.db = db;
        this.log = log;
    }

    public enum State implements Labelled {
        OPEN("under arbeid"),
        DONE("utført"),
        ORDERED("ny sak bestilt");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * @param point the number of the point in the decision
     * @param task what is to be done, by whom and by when the decision says; a deadline that is moved says so itself
     * @param report what was done, or why a new case was ordered
     * @param ordered the case that it led to
     */
    public record FollowUp(
            long id,
            CaseId caseId,
            int point,
            Task task,
            State state,
            @Nullable String report,
            @Nullable LocalDate settledOn,
            @Nullable CaseId ordered) {}

    /** @return its id */
    public long begin(CaseId caseId, int point, Task task) {
        db.sql("insert into follow_up (case_number, point, task, owner, due, state) values (?, ?, ?, ?, ?, ?)")
                .params(caseId.value(), point, task.text(), task.owner(), task.due(), State.OPEN.name())
                .update();
        return of(caseId).stream().mapToLong(FollowUp::id).max().orElseThrow();
    }

    public FollowUp get(long id) {
        return db.sql(SELECT + " where id = ?")
                .param(id)
                .query(FollowUps::followUp)
                .single();
    }

    /** Of a political case, in the order of its points. */
    public List<FollowUp> of(CaseId caseId) {
        return db.sql(SELECT + " where case_number = ? order by point, id")
                .param(caseId.value())
                .query(FollowUps::followUp)
                .list();
    }

    /** @param ordered the case that it led to; none when it is done without one */
    public void settle(long id, String report, LocalDate on, @Nullable CaseId ordered, String who) {
        State state = ordered == null ? State.DONE : State.ORDERED;
        FollowUp before = get(id);
        db.sql("update follow_up set state = ?, report = ?, settled_on = ?, ordered = ? where id = ?")
                .params(state.name(), report, on, ordered == null ? null : ordered.value(), id)
                .update();
        log.add(
                before.caseId(),
                who,
                "Oppfølging av punkt " + before.point(),
                before.state().label(),
                ordered == null ? state.label() : "%s: %s".formatted(state.label(), ordered));
    }

    private static FollowUp followUp(ResultSet row, int n) throws SQLException {
        String ordered = row.getString("ordered");
        return new FollowUp(
                row.getLong("id"),
                new CaseId(row.getString("case_number")),
                row.getInt("point"),
                new Task(row.getString("task"), row.getString("owner"), row.getObject("due", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getString("report"),
                row.getObject("settled_on", LocalDate.class),
                ordered == null ? null : new CaseId(ordered));
    }
}
