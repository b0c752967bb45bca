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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms as people meet them, in Tasklist in a real browser. */
@HouseTest
class TasklistTest {
    private static Browser browser;

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

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

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
        Page tasklist = signedIn("saksbehandler");
        open(tasklist, "receiveDraft");

        Locator head = tasklist.locator("bv-case");
        assertThat(head).containsText("Sak " + caseId.value());
        assertThat(head).containsText("Frist: 30. juni 2023 (4 virkedager igjen)");

        tasklist.getByLabel("Mottatt dato").fill("2023-06-27");
        tasklist.getByText("Legg til tiltak").click();
        tasklist.getByLabel("Navn på tiltaket").fill("Bestillingstransport");
        tasklist.getByLabel("Fra år").fill("24");
        complete(tasklist);

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
        complete(tasklist);

        assertThat(tasklist.locator("form.bv-form")).hasCount(0);
        assertThat(notice).hasCount(0);
        assertThat(tasks.find(caseId, "receiveDraft")).isEmpty();
        assertThat(documents.of(caseId)).extracting(Document::fileName).containsExactly("Førsteutkast.pdf");
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
        Page tasklist = signedIn("saksbehandler");
        tasklist.locator(".start-process-action a").click();
        tasklist.locator(".processes").getByText("Henvendelse fra piloten").click();

        start(tasklist);
        Locator notice = tasklist.locator(".modal-body .notifications .message");
        assertThat(notice).containsText("«Fagavdelinger» må fylles ut.");
        assertThat(notice).isInViewport();

        tasklist.getByLabel("Bygdevekst-nummer").fill(caseId.value());
        tasklist.getByLabel("Emne").fill("Skoleskyss");
        tasklist.getByLabel("Spørsmål").fill("Kan elevene bruke bestillingstransporten?");
        tasklist.getByLabel("Samferdsel").check();
        tasklist.getByLabel("Vedlegg").setInputFiles(pdf("Skyss.pdf"));
        start(tasklist);

        assertThat(tasklist.locator(".modal-content")).hasCount(0);
        time.settle();
        assertThat(tasks.find(caseId, "answerRequest")).isPresent();
    }

    @Test
    void a_meeting_is_planned_with_those_the_case_knows_and_registered_with_those_who_came() {
        tasks.as(
                "saksbehandler",
                () -> processes.startByHand("meeting", Map.of("caseNumber", caseId.value(), "kind", "DIALOGUE")));
        Page tasklist = signedIn("saksbehandler");
        open(tasklist, "planMeeting");
        Locator names = tasklist.getByLabel("Navn, rad 1");
        assertThat(names).hasValue("Kontaktperson");

        complete(tasklist);
        assertThat(tasklist.locator(".page-notifications .notifications"))
                .containsText("«Skal møtet holdes?» må fylles ut.");
        tasklist.getByLabel("Skal møtet holdes?").selectOption("HOLD");
        tasklist.getByLabel("Dato").fill("2023-02-01");
        tasklist.getByLabel("E-postadresse, rad 2").fill("sf@stat.example");
        complete(tasklist);
        assertThat(tasklist.locator("form.bv-form")).hasCount(0);

        open(tasklist, "registerMeeting");
        tasklist.getByLabel("Hva skjedde?").selectOption("HELD");
        assertThat(tasklist.getByLabel("E-postadresse, rad 2")).hasValue("sf@stat.example");
        tasklist.getByLabel("Til stede, rad 2").check();
        complete(tasklist);
        assertThat(tasklist.locator("form.bv-form")).hasCount(0);

        time.settle();
        assertThat(meetings.of(caseId)).singleElement().satisfies(meeting -> assertThat(meeting.attended())
                .extracting(Meeting.Participant::name)
                .containsExactly("Statsforvalteren i Trøndelag"));
        assertThat(tasks.find(caseId, "writeMinutes")).isPresent();
    }

    private Page signedIn(String user) {
        Page page = browser.window();
        page.navigate("http://localhost:%d/camunda/app/tasklist/default/".formatted(port));
        page.locator("[name=username]").fill(user);
        page.locator("[name=password]").fill("demo");
        page.locator("[name=password]").press("Enter");
        assertThat(page.locator(".start-process-action")).isVisible();
        return page;
    }

    /** Follows the link that a letter has to a task, and takes the task on. */
    private void open(Page tasklist, String userTask) {
        String id = tasks.find(caseId, userTask).orElseThrow().id();
        tasklist.navigate("http://localhost:%d/camunda/app/tasklist/default/#/?task=%s".formatted(port, id));
        tasklist.locator("[ng-click='claim()']").click();
        assertThat(tasklist.locator(".disabled-form")).hasCount(0);
        assertThat(tasklist.locator("form.bv-form")).isVisible();
    }

    private static void complete(Page tasklist) {
        tasklist.locator("[ng-click='complete()']").click();
    }

    private static void start(Page tasklist) {
        tasklist.locator("[ng-click='startProcessInstance()']").click();
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", "innhold".getBytes(StandardCharsets.UTF_8));
    }
}
