package no.bygdevekst.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Document;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.document.PdfA;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.TimeMachine;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/letter.bpmn}: what is told formally is filed as a letter and sent once, and the mail keeps it to itself. */
@HouseTest
class LetterProcessTest {
    private static final Map<String, Object> FACTS = Map.of(
            "purpose",
            "Omstilling Spir 2023",
            "decision",
            new Records.Decision(
                    "grant",
                    "Hovedutvalg næring",
                    LocalDate.parse("2023-02-15"),
                    "23/1",
                    "Omstilling Spir 2023: avslått",
                    "Planen svarer ikke på behovet (eksempel)."));

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Outbox outbox;

    @Autowired
    Documents documents;

    @Autowired
    LetterFolder folder;

    @Autowired
    TimeMachine time;

    @Autowired
    EngineClock clock;

    @Autowired
    GreenMail mail;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ObjectMapper json;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void a_case_is_open() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        author.at("2023-03-01T12:00");
        caseId = cabinet.rindalHoltaalen();
    }

    @Test
    void a_rejection_is_filed_and_sent_as_a_letter_and_the_mail_tells_only_that_it_is_there() throws Exception {
        outbox.tell(caseId, Role.APPLICANT, "restructuringRejection", FACTS);

        assertThat(only().state()).isEqualTo(Documents.State.COMPLETED);
        assertThat(only().sheet())
                .isEqualTo(new Documents.Sheet(
                        only().sheet().kind(),
                        "Avslag – Omstilling Spir 2023",
                        Documents.Direction.OUT,
                        Parties.COUNTY,
                        "Rindal kommune, Holtålen kommune, v/ Kontaktperson",
                        LocalDate.parse("2023-03-01")));
        assertThat(only().sheet().kind()).startsWith("restructuringRejection-");
        assertThat(only().fileName()).isEqualTo("Avslag-Omstilling-Spir-2023.pdf");

        time.settle();

        Document letter = only();
        assertThat(author.passed(caseId)).contains("dispatchLetter");
        assertThat(letter.state()).isEqualTo(Documents.State.DISPATCHED);
        assertThat(letter.dispatchedOn()).isEqualTo("2023-03-01");
        assertThat(PdfA.faults(documents.content(letter))).isEmpty();
        assertThat(text(letter))
                .contains(
                        "Rindal kommune",
                        "v/ Kontaktperson",
                        "1. mars 2023",
                        "Avslag – Omstilling Spir 2023",
                        "Planen svarer ikke på behovet (eksempel).",
                        "Med hilsen")
                .doesNotContain("Hei!", "Hilsen Bygdevekst", "http");
        assertThat(folder.file(letter, "pdf")).hasBinaryContent(documents.content(letter));
        JsonNode facts = json.readTree(folder.file(letter, "json").toFile());
        assertThat(facts.path("saksnummer").asText()).isEqualTo(caseId.value());
        assertThat(facts.path("mottaker").asText()).isEqualTo(letter.sheet().recipient());
        assertThat(facts.path("sha256").asText()).isEqualTo(letter.sha256());

        Message kept = outbox.of(caseId).get(0);
        assertThat(kept.document()).isEqualTo(letter.id());
        assertThat(kept.letter().body()).contains("er avslått");
        assertThat(kept.mail().subject()).isEqualTo(caseId + ": Dere har fått et brev – Rindal–Holtålen");
        assertThat(GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0])).doesNotContain("avsl");
    }

    @Test
    void whoever_is_not_written_to_formally_gets_a_mail_as_before() {
        outbox.tell(caseId, Role.CASEWORKER, "restructuringRejection", FACTS);

        assertThat(documents.of(caseId)).isEmpty();
        assertThat(outbox.of(caseId).get(0).mail())
                .isEqualTo(outbox.of(caseId).get(0).letter());
    }

    @Test
    void what_people_write_is_in_the_letter_whatever_they_write() throws Exception {
        outbox.tell(
                caseId,
                Role.APPLICANT,
                "restructuringRejection",
                Map.of("purpose", "A & <b>B</b>\u0007 🙂 日本", "decision", FACTS.get("decision")));

        assertThat(text(only())).contains("A & <b>B</b>");
        assertThat(PdfA.faults(documents.content(only()))).isEmpty();
    }

    @Test
    void a_letter_is_sent_once_however_often_it_is_tried_and_never_as_something_else() throws Exception {
        outbox.tell(caseId, Role.APPLICANT, "restructuringRejection", FACTS);
        Document letter = only();
        Files.createDirectories(folder.file(letter, "pdf"));

        time.moveTo(clock.instant().plus(Duration.ofHours(12)), passing -> {});

        assertThat(runtime.createIncidentQuery().count()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(Documents.State.COMPLETED);

        Files.delete(folder.file(letter, "pdf"));
        jobs.setJobRetries(jobs.createJobQuery().noRetriesLeft().singleResult().getId(), 1);
        time.settle();

        assertThat(only().state()).isEqualTo(Documents.State.DISPATCHED);
        folder.send(letter, documents.content(letter));
        assertThatThrownBy(() -> folder.send(letter, new byte[] {1}))
                .hasMessageContaining("finnes fra før med et annet innhold");
    }

    private Document only() {
        List<Document> all = documents.of(caseId);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String text(Document letter) throws Exception {
        try (var pdf = Loader.loadPDF(documents.content(letter))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
