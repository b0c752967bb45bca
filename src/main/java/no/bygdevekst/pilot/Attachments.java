package no.bygdevekst.pilot;

import java.time.LocalDate;
import java.util.Optional;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Upload;
import org.springframework.stereotype.Component;

/** Files what was attached to a form, if anything was. */
@Component
class Attachments {
    static final String KDD = "KDD";
    static final String COUNTY = "Trøndelag fylkeskommune";

    private final Documents documents;

    Attachments(Documents documents) {
        this.documents = documents;
    }

    void received(StepScope step, Optional<Upload> upload, String kind, String title, LocalDate date) {
        file(step, upload, new Documents.Sheet(kind, title, Documents.Direction.IN, KDD, COUNTY, date));
    }

    void written(StepScope step, Optional<Upload> upload, String kind, String title, LocalDate date) {
        file(step, upload, new Documents.Sheet(kind, title, Documents.Direction.INTERNAL, COUNTY, COUNTY, date));
    }

    private void file(StepScope step, Optional<Upload> upload, Documents.Sheet sheet) {
        upload.ifPresent(file ->
                documents.file(step.caseId(), sheet, file.fileName(), file.mediaType(), file.content(), step.actor()));
    }
}
