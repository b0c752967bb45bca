package no.bygdevekst.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.Tasks;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our own pages inside the web apps, in a real browser. */
@HouseTest
class FramesTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Tasks tasks;

    @Autowired
    RuntimeService runtime;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void a_draft_is_waited_for() {
        author.at("2023-02-01T12:00");
        caseId = cabinet.rindalHoltaalen();
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        author.begin("draft", caseId, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"));
    }

    @Test
    void beside_a_form_that_nobody_has_taken_stands_the_case_as_its_reader_may_see_it() {
        String task = tasks.find(caseId, "receiveDraft").orElseThrow().id();
        for (String user : new String[] {"saksbehandler", "rindal"}) {
            Page tasklist = BROWSER.signedIn(user, address("/camunda/app/tasklist/default/#/?task=" + task));
            tab(tasklist);

            FrameLocator frame = tasklist.frameLocator("iframe[title='Saken som oppgaven hører til']");
            assertThat(frame.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setName(caseId.value())))
                    .isVisible();
            assertThat(frame.locator("header")).hasCount(0);
            assertThat(frame.locator("#frister")).isVisible();
            assertThat(frame.locator("#logg")).hasCount(user.equals("rindal") ? 0 : 1);
        }
    }

    @Test
    void cockpit_begins_with_the_overview_and_shows_the_case_of_a_process() {
        Page cockpit = BROWSER.signedIn("leder", address("/camunda/app/cockpit/default/"));
        FrameLocator overview = cockpit.frameLocator("iframe[title='Oversikt']");
        assertThat(overview.locator("#stopp")).isVisible();
        assertThat(overview.locator("header")).hasCount(0);

        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("draft")
                .singleResult()
                .getId();
        cockpit.navigate(address("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime"));
        tab(cockpit);

        FrameLocator process = cockpit.frameLocator("iframe[title='Sak og historikk']");
        assertThat(process.locator("a[href='/saker/" + caseId + "']")).isVisible();
        assertThat(process.locator("table")).containsText("Registrer mottatt utkast");
    }

    private static void tab(Page app) {
        app.getByText("Sak", new Page.GetByTextOptions().setExact(true)).first().click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
