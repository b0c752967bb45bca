package no.bygdevekst.casestatus;

import static no.bygdevekst.casestatus.CasestatusProcess.DEADLINE;
import static no.bygdevekst.casestatus.CasestatusProcess.OCCURRENCE;

import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Meld saken slik saksmappa viser: nobody answered in time, or is to answer any more. */
@Component
class LeaveUnanswered implements Step {
    private final Deadlines deadlines;

    LeaveUnanswered(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        deadlines.drop(step.caseId(), DEADLINE, step.get(OCCURRENCE), step.actor());
    }
}
