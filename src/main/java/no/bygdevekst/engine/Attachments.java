package no.bygdevekst.engine;

import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Documents;
import org.springframework.stereotype.Component;

/** Files what is attached to a form in the case of the step, if anything is. */
@Component
public class Attachments {
    private final Documents documents;

    Attachments(Documents documents) {
        this.documents = documents;
    }

    /**
     * @param legalBasis when it is filled in, the document is kept from the public
     * @throws Refusal when there is a legal basis and no file
     */
    public void file(
            StepScope step, Form form, Field<Upload> attachment, Field<String> legalBasis, Documents.Sheet sheet) {
        file(step, step.caseId(), form, attachment, legalBasis, sheet);
    }

    /** The same, in another case that it is about. */
    public void file(
            StepScope step,
            CaseId caseId,
            Form form,
            Field<Upload> attachment,
            Field<String> legalBasis,
            Documents.Sheet sheet) {
        var basis = form.value(legalBasis);
        form.value(attachment)
                .ifPresentOrElse(
                        file -> documents.file(
                                caseId,
                                basis.map(sheet::withheld).orElse(sheet),
                                file.fileName(),
                                file.mediaType(),
                                file.content(),
                                step.actor()),
                        () -> basis.ifPresent(
                                text -> form.fault(legalBasis, "kan bare fylles ut når det er lagt ved en fil")));
        form.check();
    }
}
