package no.bygdevekst.politicalcase;

import no.bygdevekst.document.CaseDocuments;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Lag saksframlegget. */
@Component
class GenerateDocument implements Step {
    private final CaseDocuments documents;

    GenerateDocument(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void run(StepScope step) {
        documents.generate(step.caseId(), step.actor());
    }
}
