package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.DISPATCHED_ON;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.DISPATCH_PAPERS;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.LEG;

import java.time.LocalDate;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.document.CaseDocuments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før utsendingen i saken. What the members get is public from then on, and the document says so. */
@Component
class RecordDispatch implements Step {
    private final PoliticalCases political;
    private final Documents documents;
    private final PapersAsTheyAre papers;
    private final Deadlines deadlines;

    RecordDispatch(PoliticalCases political, Documents documents, PapersAsTheyAre papers, Deadlines deadlines) {
        this.political = political;
        this.papers = papers;
        this.documents = documents;
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
        papers.renew(step);
        political.stand(step.caseId(), Integer.parseInt(step.get(LEG)), PoliticalCase.LegState.DISPATCHED);
        LocalDate on = form.get(DISPATCHED_ON);
        documents.newestDispatched(step.caseId(), CaseDocuments.KIND, on, step.actor());
        deadlines.met(step.caseId(), "dispatch", step.get(LEG), on, step.actor());
    }
}
