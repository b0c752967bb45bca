package no.bygdevekst.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import no.bygdevekst.story.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of {@code docs/brukerveiledning.md} and {@code README.md} again: the managers' pages on 9 May 2023, and
 * Rindal–Holtålen's first draft taken through to KDD as the guide tells. Runs only when asked for: {@code mvn test
 * -Dtest=GuidePictures}.
 */
class GuidePictures {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Path FOLDER = Path.of("docs", "bilder");
    private static final String RINDAL_HOLTAALEN = "2022/0002";
    private static final int TOP = 45;
    private static final int BOTTOM = 776;
    private static final int RIGHT = 1200;
    /** Where the column of the form begins. */
    private static final int FORM = 581;

    /** Chromium may lack Norwegian words for its own fields: the picture has what a Norwegian browser shows. */
    private static final String IN_NORWEGIAN =
            """
            document.querySelectorAll('input[type=date], input[type=file]').forEach(field => {
              const shown = document.createElement('span');
              shown.className = 'in-norwegian';
              if (field.type === 'date') {
                shown.textContent = field.value ? field.value.split('-').reverse().join('.') : 'dd.mm.åååå';
                shown.style.cssText = 'display:inline-block; width:168px; line-height:20px; color:' + (field.value ? '' : '#757575');
                shown.classList.add('form-control');
              } else {
                const button = document.createElement('button');
                button.textContent = 'Velg fil';
                shown.append(button, ' ' + (field.files[0]?.name ?? 'Ingen fil valgt'));
              }
              field.hidden = true;
              field.style.setProperty('display', 'none', 'important');
              field.after(shown);
            })""";

    private static final String IN_ITS_OWN_WORDS =
            """
            document.querySelectorAll('.in-norwegian').forEach(shown => {
              shown.previousElementSibling.hidden = false;
              shown.previousElementSibling.style.removeProperty('display');
              shown.remove();
            })""";

    @Test
    void are_made_again_from_the_story(@TempDir Path folder) throws Exception {
        Program program = Program.start(folder).untilUp();
        try {
            new Session(program, BROWSER).tell();
        } finally {
            program.stop();
        }
    }

    /** What the guide's reader does, and what it looks like. */
    private static final class Session {
        private final Program program;
        private final Browser browser;

        Session(Program program, Browser browser) {
            this.program = program;
            this.browser = browser;
        }

        void tell() throws Exception {
            overview();
            lists();
            program.moveClock("2023-06-20T09:00:00", false);
            draft();
            newVersion();
            input("utdanning", "Videregående opplæring for voksne kan gis nettbasert med samlinger (eksempel).");
            input("naring", "Lærebedriftene kan ha et felles opplæringskontor (eksempel).");
            input("samferdsel", "Bestillingstransport kan prøves ut fra høsten 2024 (eksempel).");
            collect();
            lead();
            extend();
            program.moveClock("2023-06-29T09:00:00", false);
            submit();
        }

        private void overview() {
            Page page = browser.signedIn("leder", program.url("/oversikt"));
            page.setViewportSize(RIGHT, 1000);
            assertThat(page.locator("section[aria-labelledby=piloter]")).containsText("30. juni 2023");
            picture(page, "oversikt", 0, 0, RIGHT, 940);
            page.navigate(program.url("/saker?ordning=ilag&tilstand=pagar"));
            assertThat(page.locator("tbody tr")).hasCount(6);
            picture(page, "saker", 0, 0, RIGHT, 900);
            page.navigate(program.url("/kart?vis=ordning&ordning=ilag"));
            assertThat(page.locator(".map a").first()).isVisible();
            page.setViewportSize(1400, 1330);
            picture(page, "kart", 0, 0, 1400, 1300);
            page.setViewportSize(RIGHT, 1000);
            page.navigate(program.url("/tidslinje"));
            assertThat(page.getByText("Måned for måned")).isVisible();
            picture(page, "tidslinje", 0, 0, RIGHT, 960);
            page.navigate(program.url("/saker/2022/0001"));
            assertThat(page.locator("svg.process")).isVisible();
            picture(page, "sak", 0, 0, RIGHT, 790);
            page.locator("#forlop").evaluate("heading => heading.scrollIntoView({block: 'start'})");
            picture(page, "forlop", 0, 0, RIGHT, 900);
            page.close();
        }

        private void lists() {
            Page page = tasklist("saksbehandler", "2023-05-09T12:05:00");
            list(page, "Gruppens oppgaver");
            assertThat(card(page, "Registrer mottatt utkast")).containsText("35 virkedager igjen");
            picture(page, "lister", 0, TOP, FORM - 1, 530);
            page.close();
        }

        private void draft() {
            Page page = tasklist("saksbehandler", "2023-06-20T09:00:00");
            list(page, "Gruppens oppgaver");
            card(page, "Registrer mottatt utkast").click();
            Locator claim = page.locator("[ng-click='claim()']");
            ring(claim);
            assertThat(page.locator("bv-case")).containsText("8 virkedager igjen");
            picture(page, "ta-oppgaven", 0, 0, RIGHT, 600);
            claim.click();

            fill(page, "2023-06-21", "2035");
            page.locator(".bv-card").last().evaluate("card => card.scrollIntoView({block: 'end'})");
            ring(page.getByLabel("Til år").last());
            picture(page, "tiltak", FORM, 250, RIGHT, BOTTOM);
            complete(page);
            assertThat(page.locator(".page-notifications .message")).containsText("«Utkastet» må fylles ut.");
            picture(page, "feil", FORM, 480, RIGHT, BOTTOM);

            page.getByLabel("Mottatt dato").fill("2023-06-20");
            page.getByLabel("Utkastet").setInputFiles(pdf("Førsteutkast.pdf"));
            page.getByLabel("Utkastet").scrollIntoViewIfNeeded();
            completed(page);
            page.close();
        }

        private void newVersion() {
            Page page = tasklist("saksbehandler", "2023-06-20T09:00:00");
            take(page, "Registrer mottatt utkast");
            page.locator(".nav-tabs, .tabbed-content")
                    .getByText("Sak", new Locator.GetByTextOptions().setExact(true))
                    .click();
            FrameLocator frame = page.frameLocator("iframe[src*='/oppgaver/']");
            Locator advice = frame.locator("[aria-labelledby=notater]").getByText("slutter mer enn ti år etter 2023");
            assertThat(advice).isVisible();
            advice.evaluate("advice => advice.scrollIntoView({block: 'center'})");
            picture(page, "raad", FORM, TOP, RIGHT, BOTTOM);
            page.locator(".nav-tabs, .tabbed-content")
                    .getByText("Skjema", new Locator.GetByTextOptions().setExact(true))
                    .click();
            fill(page, "2023-06-20", "2027");
            page.getByLabel("Utkastet").setInputFiles(pdf("Førsteutkast, versjon 2.pdf"));
            completed(page);
            page.close();
        }

        private void fill(Page page, String received, String lastYear) {
            page.getByLabel("Mottatt dato").fill(received);
            page.getByText("Hent tiltakene fra saken").click();
            assertThat(page.getByLabel("Navn på tiltaket")).hasCount(3);
            page.getByLabel("Til år").last().fill(lastYear);
        }

        private void input(String department, String text) {
            Page page = tasklist(department, "2023-06-20T13:00:00");
            take(page, "Gi innspill til utkastet");
            page.getByLabel("Innspill").fill(text);
            if (department.equals("utdanning")) {
                picture(page, "innspill", FORM, TOP, RIGHT, 640);
            }
            completed(page);
            page.close();
        }

        private void collect() {
            Page page = tasklist("saksbehandler", "2023-06-20T14:00:00");
            take(page, "Sammenstill innspill");
            page.getByLabel("Jeg er inhabil").check();
            page.getByLabel("Hvorfor du er inhabil").fill("Søsteren min er ordfører i Rindal");
            page.getByLabel("Stedfortreder").selectOption("leder");
            page.locator("bv-impartiality").evaluate("question => question.scrollIntoView({block: 'center'})");
            picture(page, "habilitet", FORM, 180, RIGHT, 640);
            page.getByLabel("Jeg er habil").check();
            page.getByLabel("Samlet innspill").fill("Fylkeskommunen støtter tiltakene i utkastet (eksempel).");
            completed(page);
            page.close();
        }

        private void lead() {
            Page page = tasklist("leder", "2023-06-20T14:00:00");
            page.locator(".task-filters")
                    .getByText(Pattern.compile("^\\s*Alle\\b"))
                    .click();
            page.locator(".tasks-list li.task")
                    .filter(new FilterOptions().setHasText("2022/0001"))
                    .filter(new FilterOptions().setHasText("Registrer mottatt utkast"))
                    .click();
            page.locator("[ng-click='claim()']").click();
            page.locator("li.assignee .view-value").click();
            page.locator("li.assignee input").fill("saksbehandler");
            picture(page, "gi-oppgaven", 0, TOP, RIGHT, 420);
            page.navigate(program.url("/camunda/app/cockpit/default/"));
            assertThat(page.frameLocator("iframe[src*='/oversikt']").locator("main"))
                    .containsText("Indre Namdal");
            picture(page, "prosesser", 0, 0, RIGHT, BOTTOM);
            page.close();
        }

        private void extend() {
            Page page = tasklist("leder", "2023-06-20T14:00:00");
            page.locator(".start-process-action a").click();
            page.locator(".processes").getByText("Utsatt frist").click();
            page.getByLabel("Jeg er habil").check();
            page.getByLabel("Bygdevekst-nummer").fill("2022/0001");
            page.getByLabel("Frist", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("firstDraft");
            page.getByLabel("Ny frist").fill("2023-08-31");
            page.getByLabel("Begrunnelse").fill("Kommunestyrene møtes først i august (eksempel).");
            page.getByLabel("KDDs samtykke").fill("KDD 22/3570-11 (eksempel)");
            page.setViewportSize(RIGHT, 1250);
            picture(page, "utsatt-frist", 151, 31, 1049, 1113);
            page.close();
        }

        private void submit() {
            Page page = tasklist("saksbehandler", "2023-06-29T09:00:00");
            take(page, "Registrer at piloten har sendt utkastet til KDD");
            page.getByLabel("Sendt KDD").fill("2023-06-29");
            page.getByLabel("Referanse").fill("Bekreftet i e-post fra Rindal kommune 29. juni 2023 (eksempel)");
            ring(page.locator("[ng-click='complete()']"));
            picture(page, "sendt-kdd", FORM, TOP, RIGHT, BOTTOM);
            completed(page);
            page.navigate(program.url("/saker/" + RINDAL_HOLTAALEN + "#frister"));
            Locator met = page.locator("[aria-labelledby=frister] tr")
                    .filter(new FilterOptions().setHasText("Førsteutkast til bygdevekstavtale"));
            assertThat(met).containsText("oppfylt 29. juni 2023");
            ring(met.locator("td").last());
            met.evaluate("row => row.scrollIntoView({block: 'center'})");
            picture(page, "oppfylt", 0, 160, RIGHT, 620);
            page.close();
        }

        private Page tasklist(String user, String now) {
            Page page = browser.window();
            page.setViewportSize(RIGHT, 800);
            page.clock().setFixedTime(now + "+02:00");
            page.navigate(program.url("/camunda/app/tasklist/default/"));
            page.locator("[name=username]").fill(user);
            page.locator("[name=password]").fill("demo");
            page.locator("[name=password]").press("Enter");
            assertThat(page.getByText("Start noe nytt", new GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(page.locator(".sort-by").first()).hasText("Frist");
            assertThat(page.getByPlaceholder("Søk i oppgavene")).isVisible();
            return page;
        }

        private static void list(Page page, String name) {
            page.locator(".task-filters").getByText(name).click();
        }

        private static Locator card(Page page, String name) {
            return page.locator(".tasks-list li.task")
                    .filter(new FilterOptions().setHasText(RINDAL_HOLTAALEN))
                    .filter(new FilterOptions().setHasText(name));
        }

        private static void take(Page page, String name) {
            list(page, "Gruppens oppgaver");
            card(page, name).click();
            page.locator("[ng-click='claim()']").click();
            assertThat(page.locator(".disabled-form")).hasCount(0);
            assertThat(page.locator("form.bv-form")).isVisible();
        }

        private static void complete(Page page) {
            page.locator("[ng-click='complete()']").click();
        }

        private static void completed(Page page) {
            complete(page);
            assertThat(page.locator("form.bv-form")).hasCount(0);
        }

        /** Draws a ring around what the reader is to find. */
        private static void ring(Locator found) {
            found.evaluate(
                    "found => { found.style.outline = '3px solid #c2410c'; found.style.outlineOffset = '3px'; }");
        }

        private static void picture(Page page, String name, int left, int top, int right, int bottom) {
            page.mouse().move(0, 0);
            page.evaluate("document.activeElement.blur()");
            page.evaluate(IN_NORWEGIAN);
            page.screenshot(new ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + ".png"))
                    .setClip(left, top, right - left, bottom - top)
                    .setAnimations(ScreenshotAnimations.DISABLED));
            page.evaluate(IN_ITS_OWN_WORDS);
        }

        private static FilePayload pdf(String name) {
            return new FilePayload(name, "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        }
    }
}
