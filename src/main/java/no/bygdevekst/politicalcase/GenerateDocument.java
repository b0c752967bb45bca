package no.bygdevekst.politicalcase;

import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.document.CaseDocuments;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Lag saksframlegget: whoever was to contribute to it has done so. */
@Component
class GenerateDocument implements Step {
    private final CaseDocuments documents;
    private final Deadlines deadlines;

    GenerateDocument(CaseDocuments documents, Deadlines deadlines) {
        this.documents = documents;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        deadlines.met(step.caseId(), "contributions", "", step.actor());
        documents.generate(step.caseId(), step.actor());
    }
}
