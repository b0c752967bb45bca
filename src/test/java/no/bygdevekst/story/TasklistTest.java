package no.bygdevekst.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Document;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.Measure.Frame;
import no.bygdevekst.casefile.Measure.Kind;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.engine.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms as people meet them, in Tasklist in a real browser. */
@HouseTest
class TasklistTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Documents documents;

    @Autowired
    Measures measures;

    @Autowired
    Tasks tasks;

    @Autowired
    Meetings meetings;

    @Autowired
    Processes processes;

    @Autowired
    TimeMachine time;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void the_milestone_was_set_in_february() {
        author.at("2023-02-01T12:00");
        caseId = cabinet.rindalHoltaalen();
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
    }

    @Test
    void a_caseworker_is_told_what_is_wrong_with_a_draft_corrects_it_and_is_done() {
        author.begin("draft", caseId, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"))
                .until("2023-06-26T10:00");
        Tasklist desk = Tasklist.signedIn(BROWSER, port, "saksbehandler");
        Page tasklist = desk.page();
        desk.take(tasks, caseId, "receiveDraft");

        Locator head = tasklist.locator("bv-case");
        assertThat(head).containsText("Sak " + caseId.value());
        assertThat(head).containsText("Frist: 30. juni 2023 (4 virkedager igjen)");

        tasklist.getByLabel("Mottatt dato").fill("2023-06-27");
        tasklist.getByText("Legg til tiltak").click();
        tasklist.getByLabel("Navn på tiltaket").fill("Bestillingstransport");
        tasklist.getByLabel("Fra år").fill("24");
        desk.complete();

        Locator notice = tasklist.locator(".page-notifications .alert-danger .message");
        assertThat(notice).containsText("«Utkastet» må fylles ut.");
        assertThat(notice).containsText("«Tiltak» har feil i rad 1: fra-år må være et årstall, som 2024.");
        assertThat(notice).containsText("«Mottatt dato» kan ikke være fram i tid.");
        assertThat(tasklist.getByLabel("Navn på tiltaket")).hasValue("Bestillingstransport");

        tasklist.getByLabel("Mottatt dato").fill("2023-06-26");
        tasklist.getByLabel("Utkastet").setInputFiles(pdf("Førsteutkast.pdf"));
        tasklist.getByLabel("Hva slags tiltak").selectOption("TEST_SOLUTION");
        tasklist.getByLabel("Rammer").selectOption("NEEDS_CHANGE");
        tasklist.getByLabel("Ansvarlig").fill("Rindal kommune");
        tasklist.getByLabel("Fra år").fill("2024");
        tasklist.getByLabel("Til år").fill("2026");
        tasklist.getByLabel("Samferdsel").check();
        desk.complete();

        assertThat(tasklist.locator("form.bv-form")).hasCount(0);
        assertThat(notice).hasCount(0);
        assertThat(tasks.find(caseId, "receiveDraft")).isEmpty();
        time.settle();
        tasklist.navigate("http://localhost:%d/saker/%s".formatted(port, caseId));
        assertThat(tasklist.locator("main")).containsText("Førsteutkast.pdf");
        assertThat(tasklist.locator("main")).containsText("Gi innspill til utkastet");
        assertThat(Received.of(documents, caseId))
                .extracting(Document::fileName)
                .containsExactly("Førsteutkast.pdf");
        assertThat(measures.newest(caseId))
                .containsExactly(new Measure(
                        "Bestillingstransport",
                        Kind.TEST_SOLUTION,
                        Frame.NEEDS_CHANGE,
                        "Rindal kommune",
                        2024,
                        2026,
                        List.of("samferdsel")));
    }

    @Test
    void what_a_pilot_asks_is_registered_from_the_start_list() {
        Tasklist desk = Tasklist.signedIn(BROWSER, port, "saksbehandler");
        Page tasklist = desk.page();
        desk.begin("Henvendelse fra piloten");

        desk.start();
        Locator notice = tasklist.locator(".modal-body .notifications .message");
        assertThat(notice).containsText("«Fagavdelinger» må fylles ut.");
        assertThat(notice).isInViewport();

        tasklist.getByLabel("Bygdevekst-nummer").fill(caseId.value());
        tasklist.getByLabel("Emne").fill("Skoleskyss");
        tasklist.getByLabel("Spørsmål").fill("Kan elevene bruke bestillingstransporten?");
        tasklist.getByLabel("Samferdsel").check();
        tasklist.getByLabel("Vedlegg").setInputFiles(pdf("Skyss.pdf"));
        desk.start();

        assertThat(tasklist.locator(".modal-content")).hasCount(0);
        time.settle();
        assertThat(tasks.find(caseId, "answerRequest")).isPresent();
    }

    @Test
    void a_meeting_is_planned_with_those_the_case_knows_and_registered_with_those_who_came() {
        tasks.as(
                "saksbehandler",
                () -> processes.startByHand("meeting", Map.of("caseNumber", caseId.value(), "kind", "DIALOGUE")));
        Tasklist desk = Tasklist.signedIn(BROWSER, port, "saksbehandler");
        Page tasklist = desk.page();
        desk.take(tasks, caseId, "planMeeting");
        Locator names = tasklist.getByLabel("Navn, rad 1");
        assertThat(names).hasValue("Kontaktperson");

        desk.complete();
        assertThat(tasklist.locator(".page-notifications .notifications"))
                .containsText("«Skal møtet holdes?» må fylles ut.");
        tasklist.getByLabel("Skal møtet holdes?").selectOption("HOLD");
        tasklist.getByLabel("Dato").fill("2023-02-01");
        tasklist.getByLabel("E-postadresse, rad 2").fill("sf@stat.example");
        desk.complete();
        assertThat(tasklist.locator("form.bv-form")).hasCount(0);

        desk.take(tasks, caseId, "registerMeeting");
        tasklist.getByLabel("Hva skjedde?").selectOption("HELD");
        assertThat(tasklist.getByLabel("E-postadresse, rad 2")).hasValue("sf@stat.example");
        tasklist.getByLabel("Til stede, rad 2").check();
        desk.complete();
        assertThat(tasklist.locator("form.bv-form")).hasCount(0);

        time.settle();
        assertThat(meetings.of(caseId)).singleElement().satisfies(meeting -> assertThat(meeting.attended())
                .extracting(Meeting.Participant::name)
                .containsExactly("Statsforvalteren i Trøndelag"));
        assertThat(tasks.find(caseId, "writeMinutes")).isPresent();
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", "innhold".getBytes(StandardCharsets.UTF_8));
    }
}
