package no.bygdevekst.interpellation;

import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** What is common to the ways in which the case ends. */
@Component
class InterpellationEnding {
    private static final String CASE_ENDED = "case.ended";

    private final Cases cases;
    private final Deadlines deadlines;
    private final Processes processes;

    InterpellationEnding(Cases cases, Deadlines deadlines, Processes processes) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    void end(StepScope step, CaseState state) {
        cases.changeState(step.caseId(), state, step.actor());
        deadlines.dropAll(step.caseId(), step.actor());
        processes.tell(CASE_ENDED, step.caseId(), Map.of(), Map.of());
    }
}
