package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Arena.Answer;
import no.bygdevekst.casefile.Arena.Invitation;
import no.bygdevekst.casefile.Arena.Kind;
import no.bygdevekst.casefile.Arena.Lesson;
import no.bygdevekst.casefile.Arena.Score;
import no.bygdevekst.casefile.Arena.State;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gatherings of municipalities, one a case: who was invited, what they answered, who came and what was learned. */
@Component
public class Arenas {
    private final JdbcClient db;

    Arenas(JdbcClient db) {
        this.db = db;
    }

    public void plan(CaseId caseId, Kind kind, String theme, LocalDate on, String place, String programme) {
        db.sql("insert into arena (case_number, kind, state, theme, on_day, place, programme)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(caseId.value(), kind.name(), State.PLANNED.name(), theme, on, place, programme)
                .update();
    }

    /** One that is planned for a day, if there is one of the kind. */
    public Optional<CaseId> planned(Kind kind, LocalDate on) {
        return db.sql("select a.case_number from arena a join case_file f on f.case_number = a.case_number"
                        + " where a.kind = ? and a.on_day = ? and a.state = ? and f.closed_at is null"
                        + " order by a.case_number limit 1")
                .params(kind.name(), on, State.PLANNED.name())
                .query(String.class)
                .optional()
                .map(CaseId::new);
    }

    public void invite(CaseId caseId, String code, Set<Scheme> schemes, LocalDate on) {
        db.sql("insert into arena_invitation (case_number, code, invited_on, schemes) values (?, ?, ?, ?)")
                .params(
                        caseId.value(),
                        code,
                        on,
                        schemes.stream().map(Scheme::name).collect(Collectors.joining(",")))
                .update();
    }

    /** In place of what it answered before, if it did. */
    public void answer(
            CaseId caseId,
            String code,
            Answer answer,
            LocalDate on,
            @Nullable Integer registered,
            @Nullable String names) {
        db.sql("update arena_invitation set answer = ?, answered_on = ?, registered = ?, names = ?"
                        + " where case_number = ? and code = ?")
                .params(answer.name(), on, registered, names, caseId.value(), code)
                .update();
    }

    /** To another day; a place that is not said stays as it was. */
    public void move(CaseId caseId, LocalDate on, @Nullable String place) {
        db.sql("update arena set on_day = ?, place = coalesce(?, place) where case_number = ?")
                .params(on, place, caseId.value())
                .update();
    }

    public void cancel(CaseId caseId) {
        db.sql("update arena set state = ? where case_number = ?")
                .params(State.CANCELLED.name(), caseId.value())
                .update();
    }

    /** @param attended how many came, by the code of their municipality */
    public void held(
            CaseId caseId, LocalDate on, String minutes, Map<String, Integer> attended, Collection<Lesson> lessons) {
        db.sql("update arena set state = ?, on_day = ?, minutes = ? where case_number = ?")
                .params(State.HELD.name(), on, minutes, caseId.value())
                .update();
        attended.forEach(
                (code, people) -> db.sql("update arena_invitation set attended = ? where case_number = ? and code = ?")
                        .params(people, caseId.value(), code)
                        .update());
        for (Lesson lesson : lessons) {
            db.sql("insert into arena_lesson (case_number, theme, learned, source) values (?, ?, ?, ?)")
                    .params(caseId.value(), lesson.theme(), lesson.learned(), lesson.source())
                    .update();
        }
    }

    public void evaluate(CaseId caseId, Score score, String evaluation) {
        db.sql("update arena set score = ?, evaluation = ? where case_number = ?")
                .params(score.name(), evaluation, caseId.value())
                .update();
    }

    public Arena get(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("Sak %s er ingen samling".formatted(caseId)));
    }

    public Optional<Arena> find(CaseId caseId) {
        return db.sql("select * from arena where case_number = ?")
                .param(caseId.value())
                .query((row, n) -> arena(row, invitations(caseId), lessons(caseId)))
                .optional();
    }

    private List<Invitation> invitations(CaseId caseId) {
        return db.sql("select i.*, m.name from arena_invitation i join municipality m on m.code = i.code"
                        + " where i.case_number = ? order by i.code")
                .param(caseId.value())
                .query(Arenas::invitation)
                .list();
    }

    private List<Lesson> lessons(CaseId caseId) {
        return db.sql("select theme, learned, source from arena_lesson where case_number = ? order by id")
                .param(caseId.value())
                .query((row, n) ->
                        new Lesson(row.getString("theme"), row.getString("learned"), row.getString("source")))
                .list();
    }

    private static Arena arena(ResultSet row, List<Invitation> invitations, List<Lesson> lessons) throws SQLException {
        return new Arena(
                new CaseId(row.getString("case_number")),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getString("theme"),
                row.getObject("on_day", LocalDate.class),
                row.getString("place"),
                row.getString("programme"),
                row.getString("minutes"),
                Optional.ofNullable(row.getString("score")).map(Score::valueOf).orElse(null),
                row.getString("evaluation"),
                invitations,
                lessons);
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        return new Invitation(
                row.getString("code"),
                row.getString("name"),
                row.getObject("invited_on", LocalDate.class),
                Arrays.stream(row.getString("schemes").split(",", -1))
                        .map(Scheme::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scheme.class))),
                Optional.ofNullable(row.getString("answer"))
                        .map(Answer::valueOf)
                        .orElse(null),
                row.getObject("answered_on", LocalDate.class),
                row.getObject("registered", Integer.class),
                row.getString("names"),
                row.getObject("attended", Integer.class));
    }
}
