package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.APPLICANT_WITHDRAWN;
import static no.bygdevekst.call.CallProcess.CASE_WITHDRAWN;
import static no.bygdevekst.call.CallProcess.WITHDRAWAL_REASON;
import static no.bygdevekst.deadline.Deadlines.INVITATION;

import java.util.Map;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslutt utlysningen som trukket: with it every case that waits for an answer. Whoever got its letter is told. */
@Component
class CloseWithdrawnCall implements Step {
    /** What a case that waits for something from the call hears; whoever takes part already stays. */
    private static final Map<CaseState, String> MESSAGES = Map.of(
            CaseState.OPEN, APPLICANT_WITHDRAWN,
            CaseState.INVITED, CASE_WITHDRAWN,
            CaseState.OFFERED, CASE_WITHDRAWN);

    private final Cases cases;
    private final Records records;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Processes processes;
    private final Outbox outbox;

    CloseWithdrawnCall(
            Cases cases,
            Records records,
            Milestones milestones,
            Deadlines deadlines,
            Processes processes,
            Outbox outbox) {
        this.cases = cases;
        this.records = records;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.processes = processes;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        String reason = step.get(WITHDRAWAL_REASON);
        step.remove(WITHDRAWAL_REASON);
        records.write(step.caseId(), "withdrawal", "Utlysningen er trukket", step.actor(), reason);
        cases.changeState(step.caseId(), CaseState.WITHDRAWN, step.actor());
        for (CaseFile applicant : cases.ofCall(step.caseId())) {
            if (MESSAGES.containsKey(applicant.state())) {
                processes.tell(
                        MESSAGES.get(applicant.state()),
                        applicant.id(),
                        Map.of(),
                        Map.of(WITHDRAWAL_REASON.name(), reason));
            }
        }
        milestones.of(step.caseId()).stream()
                .filter(milestone -> milestone.name().equals(INVITATION))
                .forEach(milestone -> outbox.tell(
                        step.caseId(),
                        Role.municipality(milestone.occurrence()),
                        "callWithdrawn",
                        Map.of("reason", reason)));
        deadlines.dropAll(step.caseId(), step.actor());
        CloseCall.tellEnd(processes, step.caseId());
    }
}
