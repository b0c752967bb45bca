package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.CASE_ENDED;
import static no.bygdevekst.call.CallProcess.CLOSED;

import java.util.Map;
import no.bygdevekst.casefile.CaseId;
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
        tellEnd(processes, step.caseId());
    }

    /** However a call ends. */
    static void tellEnd(Processes processes, CaseId call) {
        processes.tell(CASE_ENDED, call, Map.of(), Map.of());
        processes.tell(CLOSED, call, Map.of("invited", true), Map.of());
    }
}
