package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.WITHDRAWAL_REASON;

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

/** Avslutt saken som trukket. What is not paid yet is free for others. */
@Component
class CloseWithdrawnIlag implements Step {
    private final Records records;
    private final Places places;
    private final Commitments commitments;
    private final IlagEnding ending;
    private final Outbox outbox;

    CloseWithdrawnIlag(Records records, Places places, Commitments commitments, IlagEnding ending, Outbox outbox) {
        this.records = records;
        this.places = places;
        this.commitments = commitments;
        this.ending = ending;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        String reason = step.get(WITHDRAWAL_REASON);
        step.remove(WITHDRAWAL_REASON);
        places.locked(step.caseId());
        records.write(step.caseId(), "withdrawal", "Saken er trukket", step.actor(), reason);
        places.lapse(step.caseId(), "saken er trukket", step.actor());
        commitments.lapseAll(step.caseId(), "saken er trukket", step.actor());
        ending.end(step, CaseState.WITHDRAWN);
        for (Role role : List.of(Role.APPLICANT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "caseWithdrawn", Map.of("reason", reason));
        }
    }
}
