package no.bygdevekst.pilot;

import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt saken uten avtale. */
@Component
class EndWithoutAgreement implements Step {
    private final Cases cases;
    private final Deadlines deadlines;

    EndWithoutAgreement(Cases cases, Deadlines deadlines) {
        this.cases = cases;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {

        deadlines.dropAll(step.caseId(), step.actor());
        cases.changeState(step.caseId(), CaseState.CLOSED, step.actor());
    }
}
