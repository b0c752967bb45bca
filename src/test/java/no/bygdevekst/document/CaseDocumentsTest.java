package no.bygdevekst.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Direction;
import no.bygdevekst.casefile.Documents.Document;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Passages;
import no.bygdevekst.casefile.Passages.Section;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCase.Kind;
import no.bygdevekst.casefile.PoliticalCase.LegState;
import no.bygdevekst.casefile.PoliticalCase.Point;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.figures.Figures;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The county's own case of 2023 is the measure: what it says of its schemes, this one says too, in other words. */
@HouseTest
@Transactional
class CaseDocumentsTest {
    @Autowired
    AutowireCapableBeanFactory house;

    @Autowired
    Story.Author author;

    @Autowired
    CaseDocuments caseDocuments;

    @Autowired
    Documents documents;

    @Autowired
    Passages passages;

    @Autowired
    PoliticalCases political;

    @Autowired
    PoliticalWork work;

    @Autowired
    Orientations orientations;

    @Autowired
    Figures figures;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient db;

    private Spring2023.Told told =
            new Spring2023.Told(new CaseId("2023/0000"), new CaseId("2023/0000"), new CaseId("2023/0000"));

    @BeforeEach
    void it_is_9_May_2023() {
        told = ((Spring2023) house.autowire(Spring2023.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false))
                .tell();
    }

    /** What the document says, and the fact that it says by it. */
    private static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Fire søkere fra Trøndelag", "4 applicants");
        facts.put("Indre Namdal, Rindal–Holtålen, Hitra og Fosenregionen", "who they were");
        facts.put("ga støtte til to av dem, Indre Namdal og Rindal–Holtålen", "2 supported");
        facts.put("Hitra og Fosenregionen fikk ikke støtte", "the others were not");
        facts.put("Grong, Lierne, Røyrvik og Namsskogan", "the municipalities of Indre Namdal");
        facts.put("inntil 2 000 000 kroner", "up to 2,000,000 kr");
        facts.put("30. juni 2023", "the first draft");
        facts.put("1. oktober 2023", "the final draft");
        facts.put("gjelder det 14 av 38 kommuner", "14 in the pilot's target group");
        facts.put("kommuner i sentralitetsklasse 6", "of class 6");
        facts.put("Kommuner i klasse 4 og 5 kan være med i samarbeid", "others in cooperation");
        facts.put("slik Grong og Rindal er", "as these did");
        facts.put("ble elleve kommuner invitert", "11 invited");
        facts.put("Høsten 2022", "in the autumn of 2022");
        facts.put("seks tilbud om plass", "6 offered");
        for (String name : List.of("Leka", "Høylandet", "Snåsa", "Meråker", "Tydal", "Rennebu", "Flatanger")) {
            facts.put(name, "by name");
        }
        facts.put("Tre programmer med fem kommuner", "3 programmes with 5 municipalities");
        facts.put("Namsskogan", "in omstilling and in the pilot");
        facts.put("Osen og Åfjord", "Nord-Fosen");
        facts.put("Midtre Gauldal", "Spir");
        facts.put("18 av dem, 47 prosent, har færre enn 5 000", "18 of 38 under 5,000 inhabitants");
        facts.put("Kommunal- og distriktsdepartementet", "the ministry");
        facts.put("Statsforvalteren", "partner");
        facts.put("KS og Husbanken", "partners");
        facts.put("Distriktssenteret", "partner");
        facts.put("Sintef og Nord universitet", "researchers");
        facts.put("Innovasjon Norge", "adviser");
        facts.put("Troms og Finnmark og Trøndelag", "the resource group's counties");
        facts.put("Kommunalseksjonen", "who coordinates");
        facts.put("fjerne en flaskehals", "kind of measure 1");
        facts.put("teste ut en løsning", "kind of measure 2");
        facts.put("lete etter løsning", "kind of measure 3");
        facts.put("lov, retningslinje eller budsjett endres", "what a measure may ask for");
        facts.put("vare i tre år", "length of an agreement");
        facts.put("årlige statsbudsjettene", "what the money depends on");
        facts.put("Det ene er Finnmark", "two counties");
        facts.put("21. juni 2022", "KDD's letter");
        facts.put("30. september 2022", "the deadline for applications");
        facts.put("samtaler med hver eneste søker", "talks with every applicant");
        facts.put("Tromsø", "kick-off");
        facts.put("statssekretæren", "the mayor's meeting");
        facts.put("15. desember 2021", "the strategy");
        facts.put("forprosjekt våren 2022", "pre-project");
        facts.put("tilskudd til en personalressurs", "what I lag gives");
        facts.put("plan, næring, kulturminner og folkehelse", "the limits of I lag");
        facts.put("plan- og utviklingsprosesser", "area 1");
        facts.put("rekruttering og kompetanse", "area 2");
        facts.put("forskning og innovasjon", "area 3");
        facts.put("bolig og bomiljø", "area 4");
        facts.put("næringsutvikling", "area 5");
        facts.put("klasse 5 og 6 med færre enn 2 500 innbyggere", "I lag's target group");
        facts.put("I januar 2023 hadde fylkeskommunen møte med hver kommune", "meetings");
        facts.put("101/22", "the budget");
        facts.put("minst tre år", "how long I lag is meant to last");
        facts.put("1. april 2023", "the project leader");
        facts.put("3.–4. mai 2023", "the kick-off at Snåsa");
        facts.put("oppdragsgiver", "the county in omstilling");
        facts.put("observatør", "the county on the boards");
        facts.put("Nord-Fosen og Namsskogan og Røyrvik", "goals revised");
        facts.put("læringsarena", "the learning arena");
        facts.put("høsten 2023", "from when");
        facts.put("nterpellasjon 2/23", "the origin");
        facts.put("1. mars 2023", "when it was raised");
        facts.put("to målene for 2025", "the strategy's goals");
        facts.put("balansert bosettingsmønster i 2030", "Trøndelagsplanen");
        facts.put("Distriktskommune 3.0", "experience");
        facts.put("felles orientering om de tre ordningene også i 2024", "point 3");
        facts.put("egen sak om dette og om forslagene før 1. oktober 2023", "point 2");
        facts.put("handlingsplan", "attachment 7 of nine");
        facts.put("Kart over kommunene etter sentralitet", "attachment 9");
        return facts;
    }

    @Test
    void the_case_of_2023_lacks_no_fact_that_was_known_and_has_none_that_was_not() throws Exception {
        caseDocuments.generate(told.document(), "saksbehandler");

        byte[] pdf = documents.content(newest(told.document(), "application/pdf"));
        byte[] docx = documents.content(newest(told.document(), "wordprocessingml"));
        keep("saksframlegg-2023", pdf, docx);
        assertThat(PdfA.faults(pdf)).isEmpty();
        String text = text(pdf);
        for (var fact : facts().entrySet()) {
            assertThat(text).as(fact.getValue()).contains(fact.getKey());
        }
        assertThat(text.substring(text.indexOf("Sammendrag")))
                .doesNotContain("20. juni 2023", "3. juni 2024", "november 2023", "desember 2023");
        assertThat(text).doesNotContain("null", "Optional", "${");
        try (PDDocument pages = Loader.loadPDF(pdf);
                var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(pages.getNumberOfPages()).isBetween(8, 12);
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(paragraph -> paragraph.getText()))
                    .containsExactly(
                            "Fylkesdirektørens innstilling",
                            "Vedlegg",
                            "Sammendrag",
                            "Bakgrunn",
                            "Faktiske opplysninger",
                            "Drøftinger",
                            "Økonomiske konsekvenser",
                            "Konsekvenser for klima og miljø",
                            "Konsekvenser for folkehelse",
                            "Fylkesdirektørens konklusjon");
            assertThat(word.getAllPictures()).hasSize(3);
        }
        assertThat(documents.of(told.orientation()))
                .extracting(document -> document.sheet().kind(), document -> document.sheet()
                        .direction())
                .containsOnly(org.assertj.core.api.Assertions.tuple("caseDocument", Direction.INTERNAL))
                .hasSize(2);
    }

    @Test
    void what_people_write_stays_and_nothing_is_filed_when_nothing_has_changed() throws Exception {
        caseDocuments.generate(told.document(), "saksbehandler");
        caseDocuments.generate(told.document(), "saksbehandler");
        assertThat(documents.of(told.document())).hasSize(2);
        assertThat(read(told.document())).contains("Forslag, ikke bearbeidet", "ikke godkjent ennå");

        passages.write(told.document(), Section.HEALTH, "", "Ingen & ingenting.", "saksbehandler");
        passages.write(told.document(), Section.CLIMATE, "", "", "saksbehandler");
        caseDocuments.generate(told.document(), "saksbehandler");
        assertThat(read(told.document()))
                .contains("Ingen & ingenting.")
                .doesNotContain("Folkehelse er et av fagområdene", "Konsekvenser for klima", "Endret siden");
    }

    @Test
    void a_figure_that_has_changed_is_marked_until_both_directors_have_approved() throws Exception {
        caseDocuments.generate(told.document(), "saksbehandler");
        db.sql("update case_file set title = 'Hitra kommune' where case_number = ?")
                .param(told.hitra().value())
                .update();
        db.sql("delete from frozen_figures").update();
        db.sql("update amount set kroner = 1500000 where kind = 'support'").update();
        figures.freeze(2023, Spring2023.CUT_OFF);
        caseDocuments.generate(told.document(), "saksbehandler");
        assertThat(read(told.document()))
                .contains("Endret siden versjon 1: Indre Namdal, støtte, kroner: fra 2 000 000 til 1 500 000")
                .contains("Hitra, svar: ikke valgt ut, ikke lenger med");
        keep("saksframlegg-endret", documents.content(newest(told.document(), "application/pdf")), new byte[0]);

        work.approve(told.document(), "departmentApproval", "avdelingsdirektor");
        work.approve(told.document(), "directorApproval", "fylkesdirektor");
        caseDocuments.generate(told.document(), "saksbehandler");
        assertThat(read(told.document()))
                .contains("godkjent 9. mai 2023")
                .doesNotContain("Endret siden", "Forslag, ikke bearbeidet", "Utkast.");

        political.stand(told.document(), 1, LegState.DISPATCHED);
        caseDocuments.generate(told.document(), "sekretariat");
        assertThat(newest(told.orientation(), "application/pdf").sheet().direction())
                .isEqualTo(Direction.OUT);
        assertThat(newest(told.document(), "application/pdf").version()).isEqualTo(4);
    }

    @Test
    void the_next_year_begins_with_what_people_wrote_the_year_before() {
        assertThat(caseDocuments.proposal(told.document(), Section.FACTS, "pilot"))
                .hasValueSatisfying(text -> assertThat(text).contains("Fire søkere sendte søknad"));
        assertThat(caseDocuments.proposal(told.document(), Section.CONCLUSION, "pilot"))
                .isEmpty();
        passages.write(told.document(), Section.HEALTH, "", "Vårt eget om folkehelse.", "saksbehandler");
        caseDocuments
                .proposal(told.document(), Section.FACTS, "pilot")
                .ifPresent(text -> passages.write(told.document(), Section.FACTS, "pilot", text, "saksbehandler"));

        author.at("2024-05-13T09:00");
        LocalDate cutOff = LocalDate.parse("2024-05-06");
        CaseId next = cases.open(
                Orientations.KIND, null, "Distriktssatsingene 2024", List.of(), CaseState.OPEN, "saksbehandler");
        orientations.open(new Orientations.Orientation(2024, next, cutOff, null));
        CaseId document = order("Distriktssatsingene 2024", "fylkesutvalget", 2024, next);
        assertThat(caseDocuments.proposal(document, Section.HEALTH, "")).isEmpty();

        figures.freeze(2024, cutOff);
        assertThat(caseDocuments.proposal(document, Section.HEALTH, "")).contains("Vårt eget om folkehelse.");
        assertThat(caseDocuments.proposal(document, Section.FACTS, "pilot"))
                .describedAs("nobody changed what was proposed, and it was true of 2023 only")
                .isEmpty();
        assertThat(caseDocuments.proposal(document, Section.CLIMATE, ""))
                .isEqualTo(caseDocuments.proposal(told.document(), Section.CLIMATE, ""))
                .isPresent();
    }

    @Test
    void the_ordinary_report_has_the_same_figures_in_a_document_of_its_own() throws Exception {
        CaseId report = order("Rapport om verdiskapingsstrategien", "naring", 2023, told.orientation());
        caseDocuments.generate(told.document(), "saksbehandler");
        caseDocuments.generate(report, "saksbehandler");

        keep(
                "saksframlegg-rapport",
                documents.content(newest(report, "application/pdf")),
                documents.content(newest(report, "wordprocessingml")));
        assertThat(read(report))
                .contains("Hovedutvalg næring", "tilsagn om 3 000 000 kroner", "Kommuner i I lag")
                .doesNotContain("Bygdevekstpilotene");
        assertThat(documents.of(told.orientation()))
                .extracting(document -> document.sheet().kind(), Document::version)
                .contains(
                        org.assertj.core.api.Assertions.tuple("caseDocument", 1),
                        org.assertj.core.api.Assertions.tuple("ordinaryReport", 1));
    }

    @Test
    void a_case_without_figures_has_the_headings_that_something_is_written_under() throws Exception {
        CaseId party = order("Fylkeskommunen som part i bygdevekstavtalene", "fylkesutvalget", null, told.hitra());
        passages.write(
                party,
                Section.DISCUSSION,
                "",
                "Det taler for:\n– innflytelse\n– nærhet\n\nDet taler mot: <binding>.",
                "saksbehandler");
        caseDocuments.generate(party, "saksbehandler");

        keep(
                "saksframlegg-part",
                documents.content(newest(party, "application/pdf")),
                documents.content(newest(party, "wordprocessingml")));
        assertThat(read(party))
                .contains("Fylkesdirektørens innstilling", "Drøftinger", "Det taler mot: <binding>.", "ikke fastsatt")
                .doesNotContain("Sammendrag", "Vedlegg", "Forslag");
        assertThat(documents.of(told.hitra())).isEmpty();
        assertThat(caseDocuments.proposal(party, Section.SUMMARY, "")).isEmpty();
    }

    private CaseId order(
            String title, String committee, @org.jspecify.annotations.Nullable Integer year, CaseId about) {
        return political.order(
                new PoliticalCases.Order(
                        title,
                        Kind.DECISION,
                        List.of(committee),
                        null,
                        "Fylkesdirektøren",
                        year,
                        List.of(new Concern(about, "own", null)),
                        List.of(new Point(1, "Saken tas til orientering.", null))),
                "saksbehandler");
    }

    private Document newest(CaseId id, String mediaType) {
        return documents.of(id).stream()
                .filter(document -> document.mediaType().contains(mediaType))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private String read(CaseId id) throws IOException {
        return text(documents.content(newest(id, "application/pdf")));
    }

    /** Without line breaks and page headers in the middle of sentences. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("(?m)^(Side \\d+ av \\d+|Trøndelag fylkeskommune · .*)$", "")
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ")
                    .replaceAll("–\\s(?=\\p{Lu})", "–");
        }
    }

    private static void keep(String name, byte[] pdf, byte[] docx) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        Files.write(folder.resolve(name + ".docx"), docx);
    }
}
