package no.bygdevekst.document;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Interpellations;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
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

    /**
     * The minutes of a meeting, or of a board's meeting the notes of the county, which is there as an observer.
     *
     * @param meeting held, with its minutes
     */
    public Paper minutes(Meeting meeting) {
        boolean board = meeting.kind() == Meeting.Kind.BOARD;
        String title = "%s, %s".formatted(board ? "Observatørens notat" : "Referat", lower(meeting.title()));
        return paper(
                "minutes",
                board ? "observerNotes" : "minutes",
                title,
                meeting.caseId(),
                Map.of(
                        "meeting",
                        meeting,
                        "agenda",
                        Prose.of(Objects.requireNonNullElse(meeting.agenda(), "")),
                        "minutes",
                        Prose.of(Objects.requireNonNullElse(meeting.minutes(), ""))));
    }

    /**
     * An agreement: who has signed it, from when to when, and what they are to do, by the three kinds of measure.
     *
     * @param parties those who have signed
     */
    public Paper agreement(
            CaseFile file, Records.Agreement agreement, List<Parties.Party> parties, List<Measure> measures) {
        Map<Measure.Kind, List<Measure>> byKind = measures.stream()
                .collect(Collectors.groupingBy(
                        Measure::kind, () -> new EnumMap<>(Measure.Kind.class), Collectors.toList()));
        return paper(
                "agreement",
                "agreement",
                "Bygdevekstavtale for " + file.title(),
                file.id(),
                Map.of("case", file, "agreement", agreement, "parties", parties, "kinds", byKind));
    }

    /** The county mayor's answer to an interpellation, given in the county assembly. */
    public Paper interpellationAnswer(Interpellations.Interpellation raised) {
        return paper(
                "interpellationAnswer",
                "interpellationAnswer",
                "Svar på " + raised.title(),
                raised.caseId(),
                Map.of("raised", raised, "answer", Prose.of(Objects.requireNonNullElse(raised.answer(), ""))));
    }

    /** The list of what has been decided by delegation, for the committee that has delegated it. */
    public Paper delegatedDecisions(CaseId notice, String title, List<Records.Unreported> decisions) {
        return paper("delegatedDecisions", "delegatedDecisions", title, notice, Map.of("decisions", decisions));
    }

    /** @param kind what it is in its case */
    public record Paper(String kind, String title, Renderer.Rendering rendering) {}

    private Paper paper(String template, String kind, String title, CaseId caseId, Map<String, Object> facts) {
        Map<String, Object> model = model(facts);
        model.put("title", title);
        return new Paper(kind, title, renderer.render(templates.fill(template, model), meta(title, caseId)));
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
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
