package no.bygdevekst.grant;

import static no.bygdevekst.grant.GrantProcess.COMMITTEE_DECIDED_ON;
import static no.bygdevekst.grant.GrantProcess.COMMITTEE_REFERENCE;

import java.time.LocalDate;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før vedtaket som innstilt i saken. */
@Component
class AdoptGrant implements Step {
    private final GrantDecisions decisions;
    private final Records records;

    AdoptGrant(GrantDecisions decisions, Records records) {
        this.decisions = decisions;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        records.decided(
                step.caseId(),
                decisions.adopted(
                        step, LocalDate.parse(step.get(COMMITTEE_DECIDED_ON)), step.get(COMMITTEE_REFERENCE)));
    }
}
