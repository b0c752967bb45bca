package no.bygdevekst.interpellation;

import static no.bygdevekst.interpellation.InterpellationProcess.WITHDRAWAL_REASON;

import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslutt saken som trukket. */
@Component
class CloseWithdrawnInterpellation implements Step {
    private final InterpellationEnding ending;
    private final Records records;
    private final Outbox outbox;

    CloseWithdrawnInterpellation(InterpellationEnding ending, Records records, Outbox outbox) {
        this.ending = ending;
        this.records = records;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        String reason = step.get(WITHDRAWAL_REASON);
        step.remove(WITHDRAWAL_REASON);
        records.write(step.caseId(), "withdrawal", "Saken er trukket", step.actor(), reason);
        ending.end(step, CaseState.WITHDRAWN);
        for (Role role : List.of(Role.SECRETARIAT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "interpellationWithdrawn", Map.of("reason", reason));
        }
    }
}
