package no.bygdevekst.call;

import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt utlysningen. */
@Component
class CloseCall implements Step {
    private final Cases cases;

    CloseCall(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void run(StepScope step) {
        cases.changeState(step.caseId(), CaseState.CLOSED, step.actor());
    }
}
