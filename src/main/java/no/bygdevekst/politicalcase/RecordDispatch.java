package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.DISPATCHED_ON;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.DISPATCH_PAPERS;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.LEG;

import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før utsendingen i saken. */
@Component
class RecordDispatch implements Step {
    private final PoliticalCases political;
    private final Deadlines deadlines;

    RecordDispatch(PoliticalCases political, Deadlines deadlines) {
        this.political = political;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(DISPATCH_PAPERS);
        form.happened(
                DISPATCHED_ON,
                Cases.Beginning.with(
                        "den dagen saken ble bestilt",
                        political.get(step.caseId()).orderedOn()));
        form.accept();
        political.stand(step.caseId(), Integer.parseInt(step.get(LEG)), PoliticalCase.LegState.DISPATCHED);
        deadlines.met(step.caseId(), "dispatch", step.get(LEG), form.get(DISPATCHED_ON), step.actor());
    }
}
