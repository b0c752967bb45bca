package no.bygdevekst.arena;

import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt saken. */
@Component
class CloseArena implements Step {
    private final ArenaEnding ending;

    CloseArena(ArenaEnding ending) {
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        ending.end(step, CaseState.CLOSED);
    }
}
