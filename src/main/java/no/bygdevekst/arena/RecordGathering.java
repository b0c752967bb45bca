package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.ARENA_DATE;
import static no.bygdevekst.arena.ArenaProcess.ATTENDANCE;
import static no.bygdevekst.arena.ArenaProcess.HELD;
import static no.bygdevekst.arena.ArenaProcess.HELD_ON;
import static no.bygdevekst.arena.ArenaProcess.HOLD_ARENA;
import static no.bygdevekst.arena.ArenaProcess.LESSONS;
import static no.bygdevekst.arena.ArenaProcess.MINUTES;
import static no.bygdevekst.arena.ArenaProcess.MOVED;
import static no.bygdevekst.arena.ArenaProcess.MOVED_TO;
import static no.bygdevekst.arena.ArenaProcess.NEW_PLACE;
import static no.bygdevekst.arena.ArenaProcess.REASON;
import static no.bygdevekst.arena.ArenaProcess.REGISTRATIONS;
import static no.bygdevekst.arena.ArenaProcess.RESULT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.arena.ArenaProcess.Result;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arena.Lesson;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før samlingen i saken: held, moved or cancelled. The case is called by the day of its gathering. */
@Component
class RecordGathering implements Step {
    private final Arenas arenas;
    private final Cases cases;
    private final Milestones milestones;
    private final ArenaChanges changes;
    private final ArenaRegistration registration;

    RecordGathering(
            Arenas arenas, Cases cases, Milestones milestones, ArenaChanges changes, ArenaRegistration registration) {
        this.arenas = arenas;
        this.cases = cases;
        this.milestones = milestones;
        this.changes = changes;
        this.registration = registration;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(HOLD_ARENA);
        Arena arena = arenas.get(step.caseId());
        Map<String, Integer> attended = AttendanceRow.attended(form, arena);
        List<Lesson> lessons = LessonRow.lessons(form);
        form.value(RESULT).ifPresent(result -> {
            switch (result) {
                case HELD -> checkHeld(form, arena, attended);
                case MOVED -> checkMoved(step, form);
                case CANCELLED -> needed(form, result, REASON);
            }
            if (result != Result.MOVED) {
                unneeded(form, Result.MOVED, MOVED_TO, NEW_PLACE);
            }
            if (result != Result.HELD) {
                unneeded(form, Result.HELD, HELD_ON, LESSONS, MINUTES);
            }
        });
        form.accept();
        Result result = form.get(RESULT);
        step.set(HELD, result == Result.HELD);
        step.set(MOVED, result == Result.MOVED);
        switch (result) {
            case HELD -> {
                arenas.held(step.caseId(), form.get(HELD_ON), form.get(MINUTES), attended, lessons);
                registration.end(step);
            }
            case MOVED -> {
                arenas.move(
                        step.caseId(), form.get(MOVED_TO), form.value(NEW_PLACE).orElse(null));
                step.set(ARENA_DATE, form.get(MOVED_TO).toString());
            }
            case CANCELLED -> registration.end(step);
        }
        form.value(REASON).ifPresent(reason -> changes.because(step, reason));
        cases.rename(step.caseId(), arenas.get(step.caseId()).title(), step.actor());
    }

    /** Nothing that somebody has written is thrown away unseen. */
    private static void unneeded(Form form, Result result, Field<?>... fields) {
        Stream.of(fields)
                .filter(field -> form.value(field).isPresent())
                .filter(field -> !form.value(field).equals(Optional.of(List.of())))
                .forEach(field -> form.fault(field, "kan bare fylles ut når " + result.label()));
    }

    private static void checkHeld(Form form, Arena arena, Map<String, Integer> attended) {
        needed(form, Result.HELD, HELD_ON, MINUTES);
        if (form.value(REASON).isPresent()) {
            form.fault(REASON, "kan bare fylles ut når samlingen er flyttet eller avlyst");
        }
        form.happened(HELD_ON);
        arena.invitations().stream()
                .map(Arena.Invitation::invitedOn)
                .findFirst()
                .ifPresent(day -> form.notBefore(HELD_ON, Beginning.with("invitasjonen", day)));
        if (attended.values().stream().allMatch(people -> people == 0)) {
            form.fault(ATTENDANCE, "må ha minst én kommune som noen kom fra");
        }
        if (form.value(LESSONS).orElse(List.of()).isEmpty()) {
            form.fault(LESSONS, "må ha minst én rad når samlingen er holdt");
        }
    }

    private void checkMoved(StepScope step, Form form) {
        needed(form, Result.MOVED, MOVED_TO, REASON);
        form.coming(MOVED_TO);
        form.notBefore(
                MOVED_TO,
                Beginning.with(
                        "påmeldingsfristen",
                        milestones.get(step.caseId(), REGISTRATIONS, "").due()));
    }

    private static void needed(Form form, Result result, Field<?>... fields) {
        Stream.of(fields)
                .filter(field -> form.value(field).isEmpty())
                .forEach(field -> form.fault(field, "må fylles ut når " + result.label()));
    }
}
