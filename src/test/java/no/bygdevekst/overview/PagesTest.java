package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.bench.CountyTest;
import no.bygdevekst.longwork.LongWorks;
import no.bygdevekst.story.Browser;
import no.bygdevekst.story.Judge;
import no.bygdevekst.story.Statements;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for each of our own pages: it asks the database little, everybody can read it, and no page is forgotten. */
@CountyTest
class PagesTest {
    private static final int STATEMENTS = 15;

    /** What is no page of its own: files and calendars, parts of a page, and what leads on to one. */
    private static final Set<String> NO_PAGES = Set.of(
            "/arbeid/{id:\\d{1,18}}/fil",
            "/arbeid/{id:\\d{1,18}}/stand",
            "/kalender/{key}.ics",
            "/saker/eksport.{format:csv|xlsx}",
            "/statistikk/tall.csv",
            "/statistikk/tall.xlsx");

    /** An insider, a municipality's contact, nobody. */
    private static final String INSIDER = "leder";

    private static final String CONTACT = "grong";
    private static final String NOBODY = "";

    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Statements statements;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient db;

    @Autowired
    LongWorks works;

    /**
     * Who comes to a page, and at which addresses: one of each kind.
     *
     * @param pattern as its controller has it
     */
    private record Visit(String who, String pattern, String path) {}

    @Test
    void a_page_is_sent_small_and_its_look_is_kept() {
        var visitor = new Visitor(program);
        var page = visitor.get("/innlogging", "Accept-Encoding", "gzip");
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        var look = Pattern.compile("/css/bygdevekst-\\w+\\.css")
                .matcher(visitor.get("/innlogging").body());
        assertThat(look.find()).isTrue();
        assertThat(visitor.get(look.group()).headers().firstValue("Cache-Control"))
                .contains("max-age=3600");
    }

    private List<Visit> visits() {
        String running = found("select max(case_number) from bench_case where kind = 'pilot' and not ended");
        String finished = found("select max(case_number) from bench_case where kind = 'ilag' and state = 'CLOSED'");
        String programme = found("select max(case_number) from bench_case where kind = 'restructuring'");
        String political =
                found("select max(case_number) from bench_case where kind = 'politicalcase' and state = 'CLOSED'");
        String call = found("select max(call_number) from scheme_call");
        String mine = found("select max(case_number) from case_municipality where code = '5045'");
        String instance =
                found("select max(proc_inst_id_) from act_ru_execution where business_key_ = '" + running + "'");
        String task = found("select max(id_) from act_ru_task where proc_inst_id_ = '" + instance + "'");
        long work = works.start("Saker som CSV", INSIDER, null, progress -> LongWorks.Result.page("/saker"));
        String one = "/saker/{year:\\d{4}}/{place:\\d{4}|U\\d{3}}";
        String part = one + "/{path:[a-z]+}";
        return List.of(
                new Visit(NOBODY, "/", "/"),
                new Visit(NOBODY, "/innlogging", "/innlogging"),
                new Visit(NOBODY, "/innlogging", "/innlogging?feil"),
                new Visit(NOBODY, "/tilgjengelighet", "/tilgjengelighet"),
                new Visit(INSIDER, "/", "/"),
                new Visit(INSIDER, "/oversikt", "/oversikt"),
                new Visit(INSIDER, "/saker", "/saker"),
                new Visit(INSIDER, "/saker", "/saker?side=3"),
                new Visit(INSIDER, "/saker", "/saker?sok=Grong&ordning=ilag&tilstand=pagar&frist=over&sorter=-frist"),
                new Visit(INSIDER, "/saker", "/saker?sok=finnesikke"),
                new Visit(INSIDER, "/kart", "/kart"),
                new Visit(INSIDER, "/kart", "/kart?vis=frist"),
                new Visit(INSIDER, "/kart", "/kart?vis=innbyggere"),
                new Visit(INSIDER, "/tidslinje", "/tidslinje"),
                new Visit(INSIDER, "/tidslinje", "/tidslinje?sak=" + running),
                new Visit(INSIDER, "/ordninger", "/ordninger"),
                new Visit(INSIDER, "/ordninger/{year:\\d{4}}/{place:U\\d{3,}}", "/ordninger/" + call),
                new Visit(INSIDER, "/statistikk", "/statistikk"),
                new Visit(INSIDER, "/kalender", "/kalender"),
                new Visit(INSIDER, one, "/saker/" + running),
                new Visit(INSIDER, one, "/saker/" + finished),
                new Visit(INSIDER, one, "/saker/" + programme),
                new Visit(INSIDER, one, "/saker/" + political),
                new Visit(INSIDER, one, "/saker/" + call),
                new Visit(INSIDER, part, "/saker/" + running + "/innhold"),
                new Visit(INSIDER, part, "/saker/" + finished + "/penger"),
                new Visit(INSIDER, part, "/saker/" + running + "/arbeid"),
                new Visit(INSIDER, part, "/saker/" + running + "/dokumenter"),
                new Visit(INSIDER, part, "/saker/" + running + "/meldinger"),
                new Visit(INSIDER, part, "/saker/" + running + "/prosess"),
                new Visit(INSIDER, part, "/saker/" + running + "/logg?side=2"),
                new Visit(INSIDER, part, "/saker/" + political + "/politisk"),
                new Visit(INSIDER, one + "/utsettelse", "/saker/" + running + "/utsettelse"),
                new Visit(INSIDER, one + "/frafall", "/saker/" + running + "/frafall"),
                new Visit(INSIDER, one + "/saksbehandler", "/saker/" + running + "/saksbehandler"),
                new Visit(INSIDER, one + "/oppgaver/{task}", "/saker/" + running + "/oppgaver/" + task),
                new Visit(INSIDER, "/oppgaver/{task}", "/oppgaver/" + task + "?ramme"),
                new Visit(INSIDER, "/prosesser/{id}", "/prosesser/" + instance),
                new Visit(INSIDER, "/kommuner", "/kommuner"),
                new Visit(INSIDER, "/kommuner/{code:\\d{4}}", "/kommuner/5043"),
                new Visit(INSIDER, "/moter", "/moter"),
                new Visit(INSIDER, "/moter", "/moter?tidligere=true&utvalg=naring"),
                new Visit(INSIDER, "/rammer", "/rammer"),
                new Visit(INSIDER, "/meldinger", "/meldinger"),
                new Visit(INSIDER, "/arbeid", "/arbeid"),
                new Visit(INSIDER, "/arbeid/{id:\\d{1,18}}", "/arbeid/" + work),
                new Visit(CONTACT, "/saker", "/saker"),
                new Visit(CONTACT, one, "/saker/" + mine),
                new Visit(CONTACT, part, "/saker/" + mine + "/dokumenter"),
                new Visit(CONTACT, part, "/saker/" + mine + "/meldinger"),
                new Visit(CONTACT, "/kommuner/{code:\\d{4}}", "/kommuner/5045"),
                new Visit(CONTACT, "/kommuner", "/kommuner"),
                new Visit(CONTACT, "/meldinger", "/meldinger"));
    }

    private String found(String query) {
        return db.sql(query).query(String.class).single();
    }

    @Test
    void no_page_is_forgotten() {
        Set<String> visited = visits().stream().map(Visit::pattern).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackage().equals(PagesTest.class.getPackage()))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(pattern -> !NO_PAGES.contains(pattern))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(visited).isEqualTo(there);
    }

    @Test
    void no_page_asks_the_database_often() {
        Map<String, Visitor> visitors = Stream.of(INSIDER, CONTACT, NOBODY)
                .collect(Collectors.toMap(who -> who, who -> {
                    var visitor = new Visitor(program);
                    if (!who.equals(NOBODY)) {
                        visitor.signIn(who, "demo");
                    }
                    return visitor;
                }));
        List<String> often = new ArrayList<>();
        for (Visit visit : visits()) {
            Visitor visitor = Objects.requireNonNull(visitors.get(visit.who()));
            assertThat(visitor.get(visit.path()).statusCode()).as(visit.path()).isEqualTo(200);
            List<String> asked = statements.of(() -> visitor.get(visit.path()));
            if (asked.size() > STATEMENTS) {
                often.add("%s, %s: %d statements".formatted(visit.path(), visit.who(), asked.size()));
            }
        }

        assertThat(often).isEmpty();
    }

    /** In the machine's own browser. */
    @Nested
    class Everybody {
        @RegisterExtension
        static final Browser BROWSER = new Browser();

        @Test
        void reads_every_page_whatever_the_screen() {
            List<String> faults = new ArrayList<>();
            for (String who : List.of(NOBODY, INSIDER, CONTACT)) {
                Page page = enter(who);
                Stream.concat(
                                visits().stream()
                                        .filter(visit -> visit.who().equals(who))
                                        .map(Visit::path),
                                Stream.of("/saker/2019/9999"))
                        .forEach(path -> {
                            page.navigate(url(path));
                            Judge.faults(page).forEach(fault -> faults.add("%s, %s: %s".formatted(path, who, fault)));
                        });
            }

            assertThat(faults).as(String.join("\n\n", faults)).isEmpty();
        }

        @Test
        void reaches_everything_with_the_keyboard_in_order_and_sees_where_it_is() {
            Page page = enter(INSIDER);
            String running = found("select max(case_number) from bench_case where kind = 'pilot' and not ended");
            for (String path : List.of("/saker", "/oversikt", "/kart", "/tidslinje", "/moter", "/saker/" + running)) {
                page.navigate(url(path));
                assertThat(tabs(page)).as(path).isEqualTo(reachable(page));
            }
            page.navigate(url("/saker"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("innhold");
        }

        private Page enter(String who) {
            return who.equals(NOBODY) ? BROWSER.window() : BROWSER.signedIn(who, url("/saker"));
        }
    }

    private String url(String path) {
        return "http://localhost:" + program.getWebServer().getPort() + path;
    }

    /** Day, month, year, and the button that shows a calendar. */
    private static final int PARTS_OF_A_DATE = 4;

    private static final String NAME =
            "e => `${e.tagName} ${e.getAttribute('href') ?? e.name ?? ''} ${e.textContent.trim().slice(0, 40)}`";

    /** What somebody with a mouse could use, in the order of the page. */
    private static List<?> reachable(Page page) {
        return (List<?>) page.evaluate(
                """
                () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                    .filter(e => e.checkVisibility() && !e.disabled && e.tabIndex >= 0)
                    .map(%s)"""
                        .formatted(NAME));
    }

    /**
     * Where the focus goes with Tab, as long as it goes on; each with whether it can be seen: by an outline, or on a map by the
     * border. A date has parts of its own.
     */
    private static List<?> tabs(Page page) {
        List<Object> reached = new ArrayList<>();
        int within = 0;
        while (true) {
            page.keyboard().press("Tab");
            Object at = page.evaluate(
                    """
                    () => {
                        const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
                        if (e.type === 'date' && e.dataset.reached) return 'within';
                        if (e === document.body || e.dataset.reached) return '';
                        e.dataset.reached = 'yes';
                        const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || parseFloat(style.strokeWidth) > 4)
                            && box.right > 0 && box.bottom > 0;
                        return (seen ? '' : 'UNSEEN ') + (%s)(e);
                    }"""
                            .formatted(NAME));
            if (at.equals("")) {
                return reached;
            }
            within = at.equals("within") ? within + 1 : 0;
            assertThat(within).as("steps within %s", reached).isLessThan(PARTS_OF_A_DATE);
            if (within == 0) {
                reached.add(at);
            }
        }
    }
}
