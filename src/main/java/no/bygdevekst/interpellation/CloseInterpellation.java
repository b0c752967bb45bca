package no.bygdevekst.interpellation;

import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt saken. */
@Component
class CloseInterpellation implements Step {
    private final InterpellationEnding ending;

    CloseInterpellation(InterpellationEnding ending) {
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        ending.end(step, CaseState.CLOSED);
    }
}
