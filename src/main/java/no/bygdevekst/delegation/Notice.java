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
import no.bygdevekst.document.Papers;
import org.springframework.stereotype.Component;

/** The political case (<i>referatsak</i>) in which delegated decisions are reported, with the list of them as a document. */
@Component
class Notice {
    private final PoliticalCases politicalCases;
    private final Documents documents;
    private final Papers papers;
    private final Clock clock;

    Notice(PoliticalCases politicalCases, Documents documents, Papers papers, Clock clock) {
        this.politicalCases = politicalCases;
        this.documents = documents;
        this.papers = papers;
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
        Papers.Paper list = papers.delegatedDecisions(notice, title, decisions);
        documents.file(
                notice,
                new Documents.Sheet(
                        list.kind(),
                        list.title(),
                        Documents.Direction.INTERNAL,
                        Parties.COUNTY,
                        "Hovedutvalg næring",
                        LocalDate.now(clock)),
                list.rendering().files("delegerte-vedtak"),
                who);
        return notice;
    }
}
