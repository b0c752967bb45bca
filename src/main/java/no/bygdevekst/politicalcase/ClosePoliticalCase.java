package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.CASE_ENDED;

import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt saken. */
@Component
class ClosePoliticalCase implements Step {
    private final Cases cases;
    private final Deadlines deadlines;
    private final Processes processes;

    ClosePoliticalCase(Cases cases, Deadlines deadlines, Processes processes) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        deadlines.dropAll(step.caseId(), step.actor());
        processes.tell(CASE_ENDED, step.caseId(), Map.of(), Map.of());
        cases.changeState(step.caseId(), CaseState.CLOSED, step.actor());
    }
}
