package no.bygdevekst.interpellation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Interpellations;
import no.bygdevekst.casefile.Interpellations.Interpellation;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.document.Renderer;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Arkiver svaret og si fra: the answer becomes a document of the case, and whoever brings it on is told. */
@Component
class FileAnswer implements Step {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Interpellations interpellations;
    private final Cases cases;
    private final Documents documents;
    private final Renderer renderer;
    private final Outbox outbox;
    private final Clock clock;

    FileAnswer(
            Interpellations interpellations,
            Cases cases,
            Documents documents,
            Renderer renderer,
            Outbox outbox,
            Clock clock) {
        this.interpellations = interpellations;
        this.cases = cases;
        this.documents = documents;
        this.renderer = renderer;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Interpellation raised = interpellations.get(step.caseId());
        String title = "Svar på %s".formatted(raised.title());
        Renderer.Rendering rendered = renderer.render(
                page(title, raised),
                new Renderer.Meta(
                        title, "Trøndelag fylkeskommune", "Sak %s".formatted(step.caseId()), clock.instant()));
        String name = "svar-interpellasjon-" + raised.number().replace('/', '-');
        documents.file(
                step.caseId(),
                new Documents.Sheet(
                        "interpellationAnswer",
                        title,
                        Documents.Direction.OUT,
                        Parties.COUNTY,
                        "%s, %s".formatted(raised.raisedBy(), raised.party()),
                        Objects.requireNonNull(raised.answeredOn())),
                List.of(
                        new Documents.Content(name + ".docx", DOCX, rendered.docx()),
                        new Documents.Content(name + ".pdf", "application/pdf", rendered.pdf())),
                step.actor());
        for (Role role : List.of(Role.SECRETARIAT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "interpellationAnswered", Map.of("raised", raised));
        }
    }

    private String page(String title, Interpellation raised) {
        StringBuilder page = new StringBuilder("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>")
                .append(HtmlUtils.htmlEscape(title, "UTF-8"))
                .append("</title></head><body><h1 class=\"title\">")
                .append(HtmlUtils.htmlEscape(title, "UTF-8"))
                .append("</h1>");
        paragraph(
                page,
                "%s. Stilt av %s, %s. Fylkesordføreren svarte i Fylkestinget %s."
                        .formatted(
                                cases.get(raised.caseId()).title(),
                                raised.raisedBy(),
                                raised.party(),
                                Bokmaal.day(Objects.requireNonNull(raised.answeredOn()))));
        Objects.requireNonNull(raised.answer())
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> paragraph(page, line));
        return page.append("</body></html>").toString();
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append("<p>").append(HtmlUtils.htmlEscape(text, "UTF-8")).append("</p>");
    }
}
