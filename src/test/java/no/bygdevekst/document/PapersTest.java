package no.bygdevekst.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.scheme.Scheme;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** A preview of every paper, with Rindal–Holtålen's facts. */
class PapersTest {
    private static final CaseId NUMBER = new CaseId("2022/0002");
    private static final LocalDate SIGNED = LocalDate.parse("2024-06-03");

    private final Papers papers = new Papers(
            new Templates(),
            new Renderer(),
            Clock.fixed(Instant.parse("2024-06-03T10:00:00Z"), ZoneId.of("Europe/Oslo")));

    @Test
    void minutes_say_who_was_there_what_came_up_and_what_was_agreed() throws Exception {
        Papers.Paper paper = papers.minutes(meeting(Meeting.Kind.DIALOGUE));

        assertThat(paper.kind()).isEqualTo("minutes");
        assertThat(paper.title()).isEqualTo("Referat, dialogmøte 31. august 2022");
        assertThat(PdfA.faults(paper.rendering().pdf())).isEmpty();
        try (var docx = read(paper)) {
            assertThat(headings(docx)).containsExactly("Saksliste", "Hva som kom fram", "Dette ble avtalt");
            assertThat(docx.getTables().get(0).getText())
                    .contains("31. august 2022 kl. 10.00, Rindal", "Kari, Rindal kommune")
                    .doesNotContain("Fraværende");
            assertThat(docx.getTables().get(1).getText()).contains("Sende utkast", "16. september 2022");
            assertThat(docx.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("Vi gikk gjennom utlysningen.", "boliger", "rekruttering");
        }
    }

    @Test
    void of_a_boards_meeting_the_county_keeps_its_observers_notes() {
        Papers.Paper paper = papers.minutes(meeting(Meeting.Kind.BOARD));

        assertThat(paper.kind()).isEqualTo("observerNotes");
        assertThat(paper.title()).isEqualTo("Observatørens notat, styremøte 31. august 2022");
    }

    @Test
    void an_agreement_names_its_parties_and_its_measures_by_kind() throws Exception {
        Papers.Paper paper = papers.agreement(
                new CaseFile(
                        NUMBER,
                        "pilot",
                        Scheme.PILOT,
                        Scheme.Owner.STATE,
                        "Rindal–Holtålen",
                        CaseState.AGREEMENT,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Instant.parse("2022-11-24T09:00:00Z"),
                        null),
                new Records.Agreement(SIGNED, LocalDate.parse("2027-12-31"), "24/1"),
                List.of(party("Rindal kommune"), party(Parties.KDD)),
                List.of(
                        measure("Boliger for innflyttere", Measure.Kind.REMOVE_BOTTLENECK),
                        measure("Mobilitet uten rutebuss", Measure.Kind.SEARCH_SOLUTION)));

        assertThat(paper.title()).isEqualTo("Bygdevekstavtale for Rindal–Holtålen");
        assertThat(PdfA.faults(paper.rendering().pdf())).isEmpty();
        try (var docx = read(paper)) {
            assertThat(headings(docx))
                    .containsExactly("Partene", "Tiltakene", "Fjerne flaskehals", "Lete etter løsning");
            assertThat(docx.getTables().get(0).getText()).contains("3. juni 2024", "31. desember 2027", "24/1");
            assertThat(docx.getTables().get(1).getText()).contains("Rindal kommune", "Navn, ordfører");
            assertThat(docx.getTables().get(2).getText())
                    .contains("Boliger for innflyttere", "krever endring", "2024–2026");
        }
        assertThat(paper.rendering().files(paper.title()))
                .extracting(file -> file.fileName())
                .containsExactly(
                        "Bygdevekstavtale-for-Rindal-Holtålen.docx", "Bygdevekstavtale-for-Rindal-Holtålen.pdf");
    }

    private static XWPFDocument read(Papers.Paper paper) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(paper.rendering().docx()));
    }

    private static List<String> headings(XWPFDocument docx) {
        return docx.getParagraphs().stream()
                .filter(paragraph -> String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static Meeting meeting(Meeting.Kind kind) {
        return new Meeting(
                1,
                NUMBER,
                kind,
                Meeting.State.HELD,
                LocalDate.parse("2022-08-31"),
                "10:00",
                "Rindal",
                "Utlysningen",
                "Vi gikk gjennom utlysningen.\n\n– boliger\n– rekruttering",
                List.of(
                        new Meeting.Participant("Kari", "Rindal kommune", null, true),
                        new Meeting.Participant("Fraværende", "KS", null, false)),
                List.of(new Meeting.Action(
                        1, "Sende utkast", "Kari", null, LocalDate.parse("2022-09-16"), null, null)));
    }

    private static Parties.Party party(String name) {
        return new Parties.Party(
                1, NUMBER, Parties.Kind.MUNICIPALITY, null, name, Parties.Standing.PARTY, "Navn", "ordfører", SIGNED);
    }

    private static Measure measure(String title, Measure.Kind kind) {
        return new Measure(title, kind, Measure.Frame.NEEDS_CHANGE, "Kommunene", 2024, 2026, List.of());
    }
}
