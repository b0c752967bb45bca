package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.CLOSED;

import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt utlysningen. */
@Component
class CloseCall implements Step {
    private final Cases cases;
    private final Deadlines deadlines;
    private final Processes processes;

    CloseCall(Cases cases, Deadlines deadlines, Processes processes) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        cases.changeState(step.caseId(), CaseState.CLOSED, step.actor());
        deadlines.dropAll(step.caseId(), step.actor());
        processes.tell(CLOSED, step.caseId(), Map.of(), Map.of());
    }
}
