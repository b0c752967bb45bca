package no.bygdevekst.restructuring;

import static no.bygdevekst.restructuring.RestructuringProcess.STATUS_DECISION;

import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslutt saken med avslag. */
@Component
class RejectStatus implements Step {
    private final ProgrammeEnding ending;
    private final Records records;
    private final Outbox outbox;

    RejectStatus(ProgrammeEnding ending, Records records, Outbox outbox) {
        this.ending = ending;
        this.records = records;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Records.Decision decision = records.decisions(step.caseId()).stream()
                .filter(one -> one.kind().equals(STATUS_DECISION))
                .reduce((older, newer) -> newer)
                .orElseThrow();
        ending.end(step, CaseState.REJECTED);
        outbox.tell(step.caseId(), Role.APPLICANT, "restructuringStatusRefused", Map.of("decision", decision));
    }
}
