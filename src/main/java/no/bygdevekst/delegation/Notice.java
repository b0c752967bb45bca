package no.bygdevekst.delegation;

import static no.bygdevekst.delegation.DelegationProcess.COMMITTEE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records.Unreported;
import no.bygdevekst.document.Renderer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The political case (<i>referatsak</i>) in which delegated decisions are reported, with the list of them as a document. */
@Component
class Notice {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PoliticalCases politicalCases;
    private final Documents documents;
    private final Renderer renderer;
    private final Clock clock;

    Notice(PoliticalCases politicalCases, Documents documents, Renderer renderer, Clock clock) {
        this.politicalCases = politicalCases;
        this.documents = documents;
        this.renderer = renderer;
        this.clock = clock;
    }

    CaseId order(LocalDate meeting, List<Unreported> decisions, String who) {
        String title = "Delegerte vedtak meldt til Hovedutvalg næring %s".formatted(Bokmaal.day(meeting));
        CaseId notice = politicalCases.order(
                new PoliticalCases.Order(
                        title,
                        PoliticalCase.Kind.NOTICE,
                        List.of(COMMITTEE),
                        meeting.plusDays(1),
                        "Melding av delegerte vedtak",
                        null,
                        List.of(),
                        List.of(new PoliticalCase.Point(
                                1, "Hovedutvalg næring tar de delegerte vedtakene til orientering.", null))),
                who);
        Renderer.Rendering list = renderer.render(
                page(title, decisions),
                new Renderer.Meta(title, "Trøndelag fylkeskommune", "Sak %s".formatted(notice), clock.instant()));
        documents.file(
                notice,
                new Documents.Sheet(
                        "delegatedDecisions",
                        title,
                        Documents.Direction.INTERNAL,
                        Parties.COUNTY,
                        "Hovedutvalg næring",
                        LocalDate.now(clock)),
                List.of(
                        new Documents.Content("delegerte-vedtak.docx", DOCX, list.docx()),
                        new Documents.Content("delegerte-vedtak.pdf", "application/pdf", list.pdf())),
                who);
        return notice;
    }

    private static String page(String title, List<Unreported> decisions) {
        StringBuilder page = new StringBuilder("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>")
                .append(escaped(title))
                .append("</title></head><body><h1 class=\"title\">")
                .append(escaped(title))
                .append("</h1><table><thead><tr>");
        for (String head : List.of("Sak", "Vedtaksdato", "Vedtatt av", "Saksnummer", "Vedtak")) {
            page.append("<th scope=\"col\">").append(head).append("</th>");
        }
        page.append("</tr></thead><tbody>");
        for (Unreported one : decisions) {
            page.append("<tr><th scope=\"row\">")
                    .append(escaped("%s, %s".formatted(one.title(), one.caseId())))
                    .append("</th>");
            for (String cell : List.of(
                    Bokmaal.day(one.decision().decidedOn()),
                    one.decision().body(),
                    one.decision().reference(),
                    one.decision().outcome())) {
                page.append("<td>").append(escaped(cell)).append("</td>");
            }
            page.append("</tr>");
        }
        return page.append("</tbody></table></body></html>").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
