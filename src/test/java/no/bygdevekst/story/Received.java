package no.bygdevekst.story;

import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Documents;

/** The documents of a case that somebody has sent to the county, without the letters it has got back. */
public final class Received {
    private Received() {}

    public static List<Documents.Document> of(Documents documents, CaseId caseId) {
        return documents.of(caseId).stream()
                .filter(document -> document.sheet().direction() == Documents.Direction.IN)
                .toList();
    }
}
