package no.bygdevekst.ilag;

import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt saken: kommunen søker ikke. */
@Component
class DeclineInvitation implements Step {
    private final IlagEnding ending;

    DeclineInvitation(IlagEnding ending) {
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        ending.end(step, CaseState.DECLINED);
    }
}
