package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.APPLICANT_LEFT;
import static no.bygdevekst.pilot.PilotProcess.CALLED_APPLICANT;
import static no.bygdevekst.pilot.PilotProcess.CASE_ENDED;
import static no.bygdevekst.pilot.PilotProcess.CLOSED;

import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** What is common to all the ways in which a case ends. */
@Component
class Ending {
    private final Cases cases;
    private final Deadlines deadlines;
    private final Participation participation;
    private final Processes processes;

    Ending(Cases cases, Deadlines deadlines, Participation participation, Processes processes) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.participation = participation;
        this.processes = processes;
    }

    /** Nobody is reminded or met any more, the municipalities are free, and the call does not wait for an answer to them. */
    void end(StepScope step, CaseState state) {
        cases.changeState(step.caseId(), state, step.actor());
        deadlines.dropAll(step.caseId(), step.actor());
        participation.end(step.caseId());
        cases.call(step.caseId())
                .ifPresent(call -> processes.tellBranch(
                        APPLICANT_LEFT, call, CALLED_APPLICANT, step.caseId().value()));
        processes.tell(CASE_ENDED, step.caseId(), Map.of(), Map.of());
    }

    /** The same, and requests that nobody has answered end too; of a withdrawal they hear by themselves. */
    void close(StepScope step, CaseState state) {
        end(step, state);
        processes.tell(CLOSED, step.caseId(), Map.of(), Map.of());
    }
}
