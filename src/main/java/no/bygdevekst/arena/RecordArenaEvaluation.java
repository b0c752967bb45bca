package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.EVALUATE_ARENA;
import static no.bygdevekst.arena.ArenaProcess.EVALUATION;
import static no.bygdevekst.arena.ArenaProcess.SCORE;

import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før evalueringen i saken. */
@Component
class RecordArenaEvaluation implements Step {
    private final Arenas arenas;

    RecordArenaEvaluation(Arenas arenas) {
        this.arenas = arenas;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(EVALUATE_ARENA);
        form.accept();
        arenas.evaluate(step.caseId(), form.get(SCORE), form.get(EVALUATION));
    }
}
