package no.bygdevekst.politicalcase;

import no.bygdevekst.casefile.Documents;
import no.bygdevekst.document.CaseDocuments;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** The case document with the committee's own number and the day it meets, which may have changed since it was approved. */
@Component
class PapersAsTheyAre {
    private final Documents documents;
    private final CaseDocuments caseDocuments;

    PapersAsTheyAre(Documents documents, CaseDocuments caseDocuments) {
        this.documents = documents;
        this.caseDocuments = caseDocuments;
    }

    /** Makes another version when something is new; a case without a document gets none. */
    void renew(StepScope step) {
        boolean written = documents.of(step.caseId()).stream()
                .anyMatch(document -> document.sheet().kind().equals(CaseDocuments.KIND));
        if (written) {
            caseDocuments.generate(step.caseId(), step.actor());
        }
    }
}
