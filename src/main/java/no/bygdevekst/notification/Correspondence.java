package no.bygdevekst.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.document.Papers;
import no.bygdevekst.document.Renderer;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Letters.Letter;
import org.springframework.stereotype.Component;

/** Makes a document of a formal letter and files it in its case, to be sent. */
@Component
class Correspondence {
    private static final String WHO = "system";
    private static final int LONGEST = 200;

    private final Papers papers;
    private final Documents documents;
    private final Clock clock;

    Correspondence(Papers papers, Documents documents, Clock clock) {
        this.papers = papers;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * @param kind what the document is in the case; no other letter has the same
     * @return the document's id
     */
    long file(CaseFile file, FormalLetter formal, Role role, Role.Holder holder, Letter letter, String kind) {
        List<String> recipients = recipients(file, role, holder);
        String title = letter.subject().replaceFirst("^" + file.id() + ": ", "");
        byte[] pdf = papers.letter(new Papers.Letter(file.id(), formal.senders(), recipients, title, text(letter)));
        return documents.fileCompleted(
                file.id(),
                new Documents.Sheet(
                        kind,
                        title,
                        Documents.Direction.OUT,
                        String.join(" og ", formal.senders()),
                        archived(recipients),
                        LocalDate.now(clock)),
                Renderer.file(title, pdf),
                WHO);
    }

    private static List<String> recipients(CaseFile file, Role role, Role.Holder holder) {
        if (role.municipality().isPresent() || file.municipalities().isEmpty()) {
            return List.of(holder.name());
        }
        List<String> applicants = file.municipalities().stream()
                .map(Municipality::name)
                .map(name -> name + " kommune")
                .toList();
        return applicants.contains(holder.name())
                ? applicants
                : Stream.concat(applicants.stream(), Stream.of("v/ " + holder.name()))
                        .toList();
    }

    private static String archived(List<String> recipients) {
        String all = String.join(", ", recipients);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    /** A letter greets nobody by a mail's words, and cannot be followed as a link. */
    private static String text(Letter letter) {
        return letter.body().replaceAll("(?m)^(Hei!|Hilsen Bygdevekst|Sak(en:| \\d{4}/\\d{4} ).*https?://\\S+)$", "");
    }
}
