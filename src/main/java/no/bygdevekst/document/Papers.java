package no.bygdevekst.document;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.document.Renderer.Meta;
import org.springframework.stereotype.Component;

/** The papers of a case other than its case documents, each from a template of its own. */
@Component
public class Papers {
    private final Templates templates;
    private final Renderer renderer;
    private final Clock clock;

    Papers(Templates templates, Renderer renderer, Clock clock) {
        this.templates = templates;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * A letter.
     *
     * @param senders the public bodies that send it, the county first
     * @param text paragraphs parted by an empty line, points begun with a dash
     */
    public record Letter(CaseId caseId, List<String> senders, List<String> recipients, String title, String text) {}

    /** Nobody edits a letter after it is sent, so it is a PDF only. */
    public byte[] letter(Letter letter) {
        return renderer.pdf(
                templates.fill("letter", model(Map.of("letter", letter, "blocks", Prose.of(letter.text())))),
                meta(letter.title(), letter.caseId()));
    }

    private Map<String, Object> model(Map<String, Object> facts) {
        Map<String, Object> model = new HashMap<>(facts);
        model.put("today", clock.instant().atZone(clock.getZone()).toLocalDate());
        return model;
    }

    private Meta meta(String title, CaseId caseId) {
        return new Meta(title, Parties.COUNTY, "%s · Sak %s".formatted(Parties.COUNTY, caseId), clock.instant());
    }
}
