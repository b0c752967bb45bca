package no.bygdevekst.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.engine.TimeMachine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The workplace as each role meets it in a real browser: what is there, what can be done, and what is not theirs. */
@HouseTest
class WorkplaceTest {
    /** What Tasklist shows of a word that it does not have, {@code DUE_DATE}. */
    private static final Pattern KEY_OF_A_WORD = Pattern.compile("[A-Z]{3,}_[A-Z]{3,}");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Milestones milestones;

    @Autowired
    Tasks tasks;

    @Autowired
    TimeMachine time;

    private CaseId ours = new CaseId("2023/0000");
    private CaseId theirs = new CaseId("2023/0000");

    @BeforeEach
    void two_drafts_are_awaited_and_one_has_come() {
        author.at("2023-02-01T12:00");
        ours = cabinet.indreNamdal();
        theirs = cabinet.rindalHoltaalen();
        cabinet.deadline(ours, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        cabinet.deadline(theirs, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        author.begin("draft", ours, Map.of("milestone", "firstDraft", "leadGroup", "municipality5045"));
        author.begin("draft", theirs, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"))
                .until("2023-06-26T10:00")
                .complete(
                        "receiveDraft",
                        "saksbehandler",
                        Map.of(
                                "receivedOn",
                                "2023-06-26",
                                "document",
                                Variables.fileValue("Førsteutkast.pdf")
                                        .file(new byte[] {1})
                                        .create(),
                                "measures",
                                """
                                [{"title": "Bestillingstransport", "kind": "TEST_SOLUTION", "frame": "NEEDS_CHANGE",
                                  "responsible": "Rindal kommune", "fromYear": "2024", "toYear": "2026",
                                  "departments": ["samferdsel"]}]"""));
    }

    @ParameterizedTest
    @CsvSource({
        "saksbehandler, false, true",
        "leder, true, true",
        "fylkesdirektor, false, true",
        "sekretariat, false, true",
        "admin, true, true",
        "samferdsel, false, false",
        "grong, false, false"
    })
    void each_role_has_the_lists_and_the_pages_that_are_theirs(String user, boolean all, boolean insider) {
        Tasklist desk = Tasklist.signedIn(BROWSER, port, user);
        Page page = desk.page();
        for (String list : new String[] {"Mine oppgaver", "Gruppens oppgaver", "Forfalt", "Frist de neste 14 dagene"}) {
            assertThat(page.locator(".task-filters").getByText(list)).isVisible();
        }
        assertThat(page.locator(".task-filters .item")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\bAlle\\b"))))
                .hasCount(all ? 1 : 0);
        assertThat(page.locator("html")).hasAttribute("lang", "nb");
        assertThat(page.locator("body")).not().containsText(KEY_OF_A_WORD);

        page.navigate("http://localhost:%d/".formatted(port));
        assertThat(page.locator("nav").getByText("Prosesser")).hasCount(insider ? 1 : 0);
    }

    @Test
    void what_is_most_urgent_comes_first_with_number_applicant_milestone_and_days_left() {
        cabinet.deadline(theirs, "finalDraft", "Endelig utkast til bygdevekstavtale", "2023-10-01", "applicant");
        author.begin("draft", theirs, Map.of("milestone", "finalDraft", "leadGroup", "municipality5061"));
        Tasklist desk = Tasklist.signedIn(BROWSER, port, "saksbehandler");
        desk.list("Gruppens oppgaver");

        assertThat(desk.card(ours, "Registrer mottatt utkast")).containsText("%s Indre Namdal".formatted(ours));
        assertThat(desk.card(ours, "Registrer mottatt utkast"))
                .containsText("Milepæl: Førsteutkast til bygdevekstavtale");
        assertThat(desk.card(ours, "Registrer mottatt utkast"))
                .containsText("Frist: 30. juni 2023 (4 virkedager igjen)");
        assertThat(desk.page().locator(".tasks-list li.task"))
                .containsText(new String[] {"30. juni 2023", "1. oktober 2023 (69 virkedager igjen)"});
    }

    @Test
    void a_manager_extends_a_deadline_and_the_card_follows() {
        Tasklist desk = Tasklist.signedIn(BROWSER, port, "leder");
        Page page = desk.page();
        desk.begin("Utsatt frist");
        page.getByLabel("Bygdevekst-nummer").fill(ours.value());
        page.getByLabel("Frist", new Page.GetByLabelOptions().setExact(true)).selectOption("firstDraft");
        page.getByLabel("Ny frist").fill("2023-08-31");
        page.getByLabel("Begrunnelse").fill("Kommunestyrene møtes først i august.");
        desk.start();
        Locator refusal = page.locator(".modal-body .notifications .message");
        assertThat(refusal).containsText("«Habilitet» må fylles ut.");
        assertThat(refusal).containsText("«KDDs samtykke (referanse)» må fylles ut");
        assertThat(page.getByLabel("Ny frist")).hasValue("2023-08-31");

        page.getByLabel("Jeg er habil").check();
        page.getByLabel("KDDs samtykke").fill("KDD 22/3570-11 (eksempel)");
        desk.start();
        assertThat(page.locator(".modal-content")).hasCount(0);

        time.settle();
        assertThat(milestones.get(ours, "firstDraft", "").due()).isEqualTo("2023-08-31");
        desk.list("Alle");
        assertThat(desk.card(ours, "Registrer mottatt utkast")).containsText("Frist: 31. august 2023");
    }

    @Test
    void a_department_sees_its_own_task_and_gives_its_input() {
        Tasklist desk = Tasklist.signedIn(BROWSER, port, "samferdsel");
        desk.list("Gruppens oppgaver");
        assertThat(desk.page().locator(".tasks-list li.task")).hasCount(1);
        assertThat(desk.card(theirs, "Gi innspill til utkastet")).containsText("Gjelder: Samferdsel");

        desk.take(tasks, theirs, "giveInput");
        desk.complete();
        assertThat(desk.page().locator(".page-notifications .message").first())
                .containsText("«Innspill» må fylles ut.");
        desk.page().getByLabel("Innspill").fill("Taxibussen kan utvides.");
        desk.complete();
        assertThat(desk.page().locator("form.bv-form")).hasCount(0);
        time.settle();
        assertThat(tasks.find(theirs, "collectInput")).isPresent();
    }

    @Test
    void a_caseworker_who_is_partial_gives_the_summary_to_the_manager() {
        tasks.complete(tasks.find(theirs, "giveInput").orElseThrow().id(), "samferdsel", Map.of("input", "Støttes."));
        time.settle();
        Tasklist desk = Tasklist.signedIn(BROWSER, port, "saksbehandler");
        desk.take(tasks, theirs, "collectInput");
        Page page = desk.page();
        assertThat(page.getByLabel("Hvorfor du er inhabil")).isHidden();
        page.getByLabel("Jeg er inhabil").check();
        page.getByLabel("Hvorfor du er inhabil").fill("Søsteren min er ordfører i Rindal");
        page.getByLabel("Stedfortreder").selectOption("leder");
        desk.complete();
        assertThat(page.locator("form.bv-form")).hasCount(0);

        assertThat(tasks.find(theirs, "collectInput").orElseThrow().assignee()).isEqualTo("leder");
        Tasklist manager = Tasklist.signedIn(BROWSER, port, "leder");
        assertThat(manager.card(theirs, "Sammenstill innspill")).isVisible();
    }

    @Test
    void grong_sees_its_own_task_and_case_and_no_trace_of_others() {
        Tasklist desk = Tasklist.signedIn(BROWSER, port, "grong");
        Page page = desk.page();
        desk.list("Gruppens oppgaver");
        assertThat(desk.card(ours, "Registrer mottatt utkast")).isVisible();
        assertThat(page.locator(".tasks-list li.task")).hasCount(1);
        page.locator(".start-process-action a").click();
        assertThat(page.locator(".modal-body")).containsText("ingen");

        page.navigate("http://localhost:%d/saker".formatted(port));
        assertThat(page.locator("tbody")).containsText("Indre Namdal");
        assertThat(page.locator("tbody")).not().containsText("Rindal");
        page.navigate("http://localhost:%d/saker/%s".formatted(port, theirs));
        assertThat(page.locator("main")).not().containsText("Rindal");
        page.navigate("http://localhost:%d/saker/%s".formatted(port, ours));
        assertThat(page.locator("#logg")).hasCount(0);
        assertThat(page.navigate("http://localhost:%d/camunda/app/cockpit/default/".formatted(port))
                        .status())
                .isEqualTo(403);
    }
}
