package no.bygdevekst.ilag;

import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt saken. */
@Component
class CloseIlag implements Step {
    private final IlagEnding ending;

    CloseIlag(IlagEnding ending) {
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        ending.end(step, CaseState.CLOSED);
    }
}
