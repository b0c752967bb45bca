package no.bygdevekst.restructuring;

import static no.bygdevekst.restructuring.RestructuringProcess.WITHDRAWAL_REASON;

import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslutt saken som trukket. What is promised and not paid lapses. */
@Component
class CloseWithdrawnProgramme implements Step {
    private final ProgrammeEnding ending;
    private final Commitments commitments;
    private final Records records;
    private final Outbox outbox;

    CloseWithdrawnProgramme(ProgrammeEnding ending, Commitments commitments, Records records, Outbox outbox) {
        this.ending = ending;
        this.commitments = commitments;
        this.records = records;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        String reason = step.get(WITHDRAWAL_REASON);
        step.remove(WITHDRAWAL_REASON);
        records.write(step.caseId(), "withdrawal", "Saken er trukket", step.actor(), reason);
        commitments.lapseAll(step.caseId(), "Saken er trukket", step.actor());
        ending.end(step, CaseState.WITHDRAWN);
        for (Role role : List.of(Role.APPLICANT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "caseWithdrawn", Map.of("reason", reason));
        }
    }
}
