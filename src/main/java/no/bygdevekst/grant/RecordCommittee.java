package no.bygdevekst.grant;

import static no.bygdevekst.grant.GrantProcess.POLITICAL_PURPOSE;
import static no.bygdevekst.grant.GrantProcess.REGISTER_COMMITTEE_DECISION;

import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før utvalgets vedtak i saken, when it was made elsewhere or must be read by somebody. */
@Component
class RecordCommittee implements Step {
    private final GrantDecisions decisions;
    private final PoliticalCases politicalCases;
    private final Records records;
    private final Deadlines deadlines;

    RecordCommittee(GrantDecisions decisions, PoliticalCases politicalCases, Records records, Deadlines deadlines) {
        this.decisions = decisions;
        this.politicalCases = politicalCases;
        this.records = records;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_COMMITTEE_DECISION);
        politicalCases.stillToDecide(step.caseId(), step.get(POLITICAL_PURPOSE)).ifPresent(form::fault);
        records.decided(step.caseId(), decisions.decided(step, form));
        deadlines.decidedElsewhere(step.caseId(), step.get(POLITICAL_PURPOSE), step.actor());
    }
}
