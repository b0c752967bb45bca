package no.bygdevekst.grant;

import static no.bygdevekst.grant.GrantProcess.DECIDE_GRANT;
import static no.bygdevekst.grant.GrantProcess.SETTLED;

import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før det delegerte vedtaket i saken. The committee is told of it at its next meeting. */
@Component
class RecordDelegated implements Step {
    private final GrantDecisions decisions;
    private final Records records;

    RecordDelegated(GrantDecisions decisions, Records records) {
        this.decisions = decisions;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        Records.Decision decision = decisions.decided(step, DECIDE_GRANT);
        if (step.get(SETTLED)) {
            records.delegated(step.caseId(), decision);
        } else {
            records.decided(step.caseId(), decision);
        }
    }
}
