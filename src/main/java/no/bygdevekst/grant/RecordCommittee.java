package no.bygdevekst.grant;

import static no.bygdevekst.grant.GrantProcess.REGISTER_COMMITTEE_DECISION;

import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før utvalgets vedtak i saken. */
@Component
class RecordCommittee implements Step {
    private final GrantDecisions decisions;
    private final Records records;

    RecordCommittee(GrantDecisions decisions, Records records) {
        this.decisions = decisions;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        records.decided(step.caseId(), decisions.decided(step, REGISTER_COMMITTEE_DECISION));
    }
}
