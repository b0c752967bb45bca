package no.bygdevekst.pilot;

import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt saken. */
@Component
class CloseCase implements Step {
    private final Ending ending;

    CloseCase(Ending ending) {
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        ending.close(step, CaseState.CLOSED);
    }
}
