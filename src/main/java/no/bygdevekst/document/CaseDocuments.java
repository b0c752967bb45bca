package no.bygdevekst.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Direction;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Passages;
import no.bygdevekst.casefile.PoliticalCases;
import org.springframework.stereotype.Component;

/** The case document (<i>saksframlegg</i>) of a political case, made again from what has been written. */
@Component
public class CaseDocuments {
    private final Cases cases;
    private final PoliticalCases political;
    private final Passages passages;
    private final Documents documents;
    private final Clock clock;

    CaseDocuments(Cases cases, PoliticalCases political, Passages passages, Documents documents, Clock clock) {
        this.cases = cases;
        this.political = political;
        this.passages = passages;
        this.documents = documents;
        this.clock = clock;
    }

    /** Files the next version in the case. */
    public void generate(CaseId id, String who) {
        String title = cases.get(id).title();
        String points = political.get(id).points().stream()
                .map(point -> "%d. %s".formatted(point.number(), point.text()))
                .collect(Collectors.joining("\n"));
        String text = passages.newest(id).stream()
                .map(passage ->
                        "%s%n%n%s".formatted(Passages.heading(passage.section(), passage.part()), passage.body()))
                .collect(Collectors.joining("\n\n"));
        documents.file(
                id,
                new Sheet(
                        "caseDocument",
                        "Saksframlegg",
                        Direction.INTERNAL,
                        Parties.COUNTY,
                        "Politisk sekretariat",
                        LocalDate.now(clock)),
                "saksframlegg.txt",
                "text/plain",
                "%s%n%n%s%n%n%s".formatted(title, points, text).getBytes(StandardCharsets.UTF_8),
                who);
    }
}
