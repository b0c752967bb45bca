package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.ARENA_DATE;
import static no.bygdevekst.arena.ArenaProcess.PLACE;
import static no.bygdevekst.arena.ArenaProcess.PLANNED_FOR;
import static no.bygdevekst.arena.ArenaProcess.PLAN_ARENA;
import static no.bygdevekst.arena.ArenaProcess.PROGRAMME;
import static no.bygdevekst.arena.ArenaProcess.REGISTER_BY;
import static no.bygdevekst.arena.ArenaProcess.REGISTRATION_BY;
import static no.bygdevekst.arena.ArenaProcess.THEME;
import static no.bygdevekst.arena.ArenaProcess.WHICH;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Opprett samlingen, planned from the start list or when the one before it ended. */
@Component
class OpenArena implements Step {
    private final Cases cases;
    private final Arenas arenas;
    private final ArenaParticipants participants;
    private final Clock clock;

    OpenArena(Cases cases, Arenas arenas, ArenaParticipants participants, Clock clock) {
        this.cases = cases;
        this.arenas = arenas;
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(PLAN_ARENA);
        cases.lockSeries(ArenaProcess.ID);
        form.coming(PLANNED_FOR);
        form.coming(REGISTER_BY);
        form.value(PLANNED_FOR).ifPresent(on -> {
            form.value(REGISTER_BY)
                    .filter(on::isBefore)
                    .ifPresent(by -> form.fault(REGISTER_BY, "kan ikke være etter samlingen"));
            form.value(WHICH)
                    .flatMap(kind -> arenas.planned(kind, on))
                    .ifPresent(other -> form.fault(PLANNED_FOR, "har alt en slik samling: sak " + other));
        });
        form.value(WHICH)
                .filter(kind -> participants.on(kind, LocalDate.now(clock)).isEmpty())
                .ifPresent(kind -> form.fault(WHICH, "gjelder ingen kommuner: i dag deltar ingen"));
        form.check();

        Arena.Kind kind = form.get(WHICH);
        LocalDate on = form.get(PLANNED_FOR);
        var caseId =
                cases.open(ArenaProcess.ID, kind.scheme(), kind.title(on), List.of(), CaseState.OPEN, step.actor());
        step.belongsTo(caseId);
        form.accept();
        arenas.plan(caseId, kind, form.get(THEME), on, form.get(PLACE), form.get(PROGRAMME));
        step.set(ARENA_DATE, on.toString());
        step.set(REGISTRATION_BY, form.get(REGISTER_BY).toString());
    }
}
