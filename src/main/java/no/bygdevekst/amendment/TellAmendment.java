package no.bygdevekst.amendment;

import static no.bygdevekst.amendment.AmendmentProcess.DECISION;

import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Varsle om endringen. */
@Component
class TellAmendment implements Step {
    private final Measures measures;
    private final Records records;
    private final Outbox outbox;

    TellAmendment(Measures measures, Records records, Outbox outbox) {
        this.measures = measures;
        this.records = records;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Records.Decision newest = records.decisions(step.caseId()).stream()
                .filter(decision -> decision.kind().equals(DECISION))
                .reduce((older, newer) -> newer)
                .orElseThrow();
        Map<String, Object> facts = Map.of("decision", newest, "measures", measures.newest(step.caseId()));
        for (Role role : List.of(Role.APPLICANT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "agreementAmended", facts);
        }
    }
}
