package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseList;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.SavedViews;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Statements;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The list of cases as managers and others use it, over HTTP. */
@HouseTest
class CaseListPagesTest {
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\"><a class=\"nowrap\" href=\"/saker/([^\"]+)\"");

    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    CaseList list;

    @Autowired
    CaseLog log;

    @Autowired
    CaseExport export;

    @Autowired
    Milestones milestones;

    @Autowired
    SavedViews views;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService taskService;

    @Autowired
    Statements statements;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        author.at("2023-02-01T12:00");
        visitor = new Visitor(program);
    }

    @Test
    void the_list_is_searched_sorted_and_told_in_words() {
        CaseId late = cabinet.ilag("Sidelesing seint", "5041");
        CaseId other = cabinet.ilag("Sidelesing ellers", "5045");
        milestones.set(late, "interest", "", "Interesse", LocalDate.parse("2023-01-20"), "applicant", "leder");
        visitor.signIn("leder", "demo");

        String page = visitor.get("/saker?sok=sidelesing&sorter=frist").body();
        assertThat(rows(page)).containsExactly(late.value(), other.value());
        assertThat(page)
                .contains("2 saker", "aria-sort=\"ascending\"", "over fristen", "<td>Snåsa</td>")
                .contains("href=\"/saker?sok=sidelesing&amp;sorter=-frist\"");
        assertThat(rows(visitor.get("/saker?sok=sidelesing&frist=over").body())).containsExactly(late.value());
        assertThat(visitor.get("/saker?sok=sidelesing+finnesikke").body())
                .contains("Ingen saker svarer til det du har valgt.", "0 saker");
        assertThat(visitor.get("/saker?sok=sidelesing&kolonner=sak,kroner").body())
                .contains("Tilsagn, kr")
                .doesNotContain(">Står ved</a>");
        assertThat(visitor.get("/saker?sok=sidelesing&side=9").body()).contains("Så mange sider er det ikke.");
    }

    @Test
    void what_cannot_be_read_is_told_and_left_out() {
        cabinet.ilag("Sideløst", "5041");
        visitor.signIn("leder", "demo");
        HttpResponse<String> page = visitor.get(
                "/saker?sok=sideløst".replace("ø", "%C3%B8")
                        + "&tilstand=tull&frist=x&ar=ett&kommune=9&slag=y&ordning=z&sorter=--&kolonner=q&side=-1&antall=7&ukjent=1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Vi kjenner ikke «tull» som tilstand", "Vi kjenner ikke «7»", "1 sak<");
        assertThat(visitor.get("/saker?sok=%00%25_").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/saker?sok=" + "a+".repeat(500)).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/saker?side=9999999999").statusCode()).isEqualTo(200);
    }

    @Test
    void others_see_their_own_and_give_nothing_away() {
        CaseId grong = cabinet.ilag("Sideutenfor Grong", "5045");
        CaseId snasa = cabinet.ilag("Sideutenfor Snåsa", "5041");
        assertThat(visitor.get("/saker?sok=sideutenfor").headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/innlogging"));
        assertThat(visitor.get("/saker/eksport.csv?sok=sideutenfor").statusCode())
                .isEqualTo(302);

        visitor.signIn("grong", "demo");
        String page = visitor.get("/saker?sok=sideutenfor").body();
        assertThat(rows(page)).containsExactly(grong.value());
        assertThat(page)
                .contains("1 sak<")
                .doesNotContain("Gi sakene", "Uten saksbehandler", snasa.value())
                .doesNotContain("name=\"saksbehandler\"", "value=\"vikar\"", "value=\"leder\"");
        assertThat(visitor.get("/saker?sok=sideutenfor&saksbehandler=vikar").body())
                .contains("Vi kjenner ikke «vikar» som saksbehandler, og har sett bort fra det.", "1 sak<");
        assertThat(visitor.get("/saker/eksport.csv?sok=sideutenfor").body())
                .contains(grong.value())
                .doesNotContain(snasa.value());
        for (String user : List.of("grong", "samferdsel", "saksbehandler", "fylkesdirektor")) {
            var one = new Visitor(program);
            one.signIn(user, "demo");
            assertThat(give(one, grong.value(), "saksbehandler").statusCode())
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(cases.get(grong).caseworker()).isNull();
        var department = new Visitor(program);
        department.signIn("samferdsel", "demo");
        assertThat(department.get("/saker?sok=sideutenfor").body()).contains("0 saker");
    }

    @Test
    void cases_are_found_by_who_has_them_beside_the_schemes_and_by_their_call() {
        CaseId call = cabinet.call();
        CaseId hitra = cabinet.applicant(call, "Sidesmal Hitra", List.of("5056"), "kontakt@hitra.example");
        CaseId grong = cabinet.ilag("Sidesmal Grong", "5045");
        CaseId political =
                cases.open("politicalcase", null, "Sidesmal sak", List.of(), CaseState.OPEN, "saksbehandler");
        cases.assign(grong, "vikar", "leder");

        assertThat(rows(visitor.getAs("leder", "/saker?sok=sidesmal+oppdiktet").body()))
                .containsExactly(grong.value());
        assertThat(rows(visitor.getAs("grong", "/saker?sok=sidesmal").body())).containsExactly(grong.value());
        assertThat(rows(visitor.getAs("grong", "/saker?sok=sidesmal+oppdiktet").body()))
                .isEmpty();
        assertThat(rows(visitor.getAs("leder", "/saker?sok=sidesmal&ordning=ingen")
                        .body()))
                .containsExactly(political.value());
        String ofCall = visitor.getAs("leder", "/saker?utlysning=" + call).body();
        assertThat(rows(ofCall)).containsExactly(hitra.value());
        assertThat(ofCall)
                .contains("Bare saker fra utlysning <b>%s</b>".formatted(call))
                .contains("href=\"/saker?sok=\">Vis saker fra alle utlysninger</a>")
                .contains("/saker/eksport.csv?utlysning=" + call.value().replace("/", "%2F"));
    }

    @Test
    void each_has_views_of_their_own() {
        visitor.signIn("leder", "demo");
        submitView(visitor, Map.of("gjor", "lagre", "navn", "Pilotene", "adresse", "slag=pilot&sorter=frist"));
        var view = views.of("leder").stream()
                .filter(one -> one.name().equals("Pilotene"))
                .findFirst()
                .orElseThrow();
        assertThat(view.query()).isEqualTo("slag=pilot&sorter=frist");
        assertThat(visitor.get("/saker?sok=").body()).contains(">Pilotene</a>");

        var other = new Visitor(program);
        other.signIn("saksbehandler", "demo");
        String id = String.valueOf(view.id());
        submitView(other, Map.of("gjor", "slett", "visning", id));
        submitView(other, Map.of("gjor", "endre", "visning", id, "navn", "Mine nå"));
        submitView(other, Map.of("gjor", "forst", "visning", id));
        assertThat(other.get("/saker").body()).doesNotContain(">Pilotene</a>");
        assertThat(views.of("leder")).contains(view);

        submitView(visitor, Map.of("gjor", "lagre", "navn", "Pilotene", "adresse", "slag=pilot"));
        submitView(visitor, Map.of("gjor", "endre", "visning", id, "navn", "Alle pilotene"));
        submitView(visitor, Map.of("gjor", "forst", "visning", id));
        assertThat(visitor.get("/saker").headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/saker?slag=pilot"));
        assertThat(visitor.get("/saker?sok=").statusCode()).isEqualTo(200);
        assertThat(submitView(visitor, Map.of("gjor", "lagre", "navn", " ")).statusCode())
                .isEqualTo(302);
        submitView(visitor, Map.of("gjor", "slett", "visning", id));
        assertThat(views.of("leder")).noneMatch(one -> one.id() == view.id());
        assertThat(visitor.get("/saker").statusCode()).isEqualTo(200);
    }

    @Test
    void a_manager_gives_many_cases_away_and_is_told_of_each_that_could_not_be_given() {
        CaseId first = cabinet.ilag("Sidegaver en", "5041");
        CaseId second = cabinet.ilag("Sidegaver to", "5045");
        CaseId finished = cabinet.ilag("Sidegaver ferdig", "5045");
        cases.changeState(finished, CaseState.REJECTED, "leder");
        visitor.signIn("leder", "demo");

        String to = String.join(",", first.value(), second.value(), finished.value());
        HttpResponse<String> sent = give(visitor, to, "saksbehandler");
        String page = visitor.get("/saker?sok=sidegaver").body();
        assertThat(sent.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/saker?sok=sidegaver"));
        assertThat(page)
                .contains("2 saker har fått ny saksbehandler: saksbehandler (oppdiktet).")
                .contains("Sak %s er ikke gitt bort: Det er en sak som er ferdig (avslag).".formatted(finished))
                .containsPattern("value=\"%s\"[^>]*checked".formatted(finished));
        assertThat(cases.get(first).caseworker()).isEqualTo("saksbehandler");
        assertThat(log.of(first)).anySatisfy(event -> assertThat(event)
                .extracting(CaseLog.Event::who, CaseLog.Event::what, CaseLog.Event::after)
                .containsExactly("leder", "Saksbehandler", "saksbehandler"));

        give(visitor, first.value() + "," + second.value(), "saksbehandler");
        assertThat(visitor.get("/saker?sok=sidegaver").body())
                .contains("2 saker lå alt hos saksbehandler (oppdiktet).")
                .doesNotContain("har fått ny saksbehandler");
        give(visitor, first.value(), "grong");
        assertThat(visitor.get("/saker?sok=sidegaver").body())
                .contains("Den nye saksbehandleren må være brukernavnet til en saksbehandler eller leder.");
        give(visitor, "", "vikar");
        assertThat(visitor.get("/saker?sok=sidegaver").body()).contains("Velg minst én sak.");
        give(visitor, first.value(), "ingen");
        assertThat(cases.get(first).caseworker()).isNull();
        assertThat(visitor.get("/saker?sok=sidegaver&velg=alle").body().split("checked", -1))
                .hasSizeGreaterThan(3);
    }

    @Test
    void the_tasks_of_the_former_caseworker_go_with_the_case() {
        CaseId id = cabinet.indreNamdal();
        author.begin("meeting", "saksbehandler", Map.of("caseNumber", id.value(), "kind", "MINISTRY"));
        var task = tasks.of(id).get(0);
        cases.assign(id, "saksbehandler", "leder");
        tasks.as("saksbehandler", () -> {
            taskService.claim(task.id(), "saksbehandler");
            return task;
        });
        visitor.signIn("leder", "demo");

        give(visitor, id.value(), "vikar");

        assertThat(tasks.of(id)).singleElement().satisfies(open -> assertThat(open.assignee())
                .isEqualTo("vikar"));
    }

    @Test
    void the_file_holds_exactly_what_is_shown() throws Exception {
        CaseId id = cabinet.ilag("=Sideeksport(1)", "5041");
        milestones.set(id, "interest", "", "Interesse", LocalDate.parse("2023-03-20"), "applicant", "leder");
        cabinet.ilag("Sideeksport to", "5045");
        visitor.signIn("leder", "demo");
        String query = "?sok=sideeksport&sorter=sak&kolonner=sak,frist,kroner&antall=25&side=7";

        HttpResponse<String> csv = visitor.get("/saker/eksport.csv" + query);
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("saker-2023-02-01.csv");
        assertThat(csv.body()).startsWith("\ufeffNummer;Sak;Neste frist;Hva fristen gjelder;");
        var records = CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.body().substring(1)))
                .getRecords();
        assertThat(records).hasSize(2);
        assertThat(records.get(0).get("Sak")).isEqualTo("'=Sideeksport(1)");
        assertThat(records.get(0).get("Neste frist")).isEqualTo("2023-03-20");

        assertThat(visitor.get("/saker/eksport.xlsx" + query).statusCode()).isEqualTo(200);
        var rows = list.rows(List.of(id), Viewer.INSIDER);
        var some = new java.util.ArrayDeque<>(List.of(rows, List.<CaseList.Row>of()));
        byte[] file =
                export.xlsx(List.of(CaseList.Column.NUMBER, CaseList.Column.TITLE, CaseList.Column.DUE), some::pop);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=Sideeksport(1)");
            assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue()).isEqualTo("2023-03-20T00:00");
        }
    }

    @Test
    void a_page_asks_the_database_at_most_fifteen_times() {
        for (int i = 0; i < 30; i++) {
            cabinet.ilag("Sidetelling " + i, "5041");
        }
        visitor.signIn("leder", "demo");
        visitor.get("/saker?sok=sidetelling");

        statements.atMost(15, () -> visitor.get("/saker?sok=sidetelling&sorter=frist&frist=ingen&ar=2023"));
        assertThat(rows(visitor.get("/saker?sok=sidetelling&antall=50").body())).hasSize(30);
        assertThat(visitor.get("/saker?sok=sidetelling").body()).contains("Side 1 av 2", "rel=\"next\"");
        assertThat(rows(visitor.get("/saker?sok=sidetelling&side=2").body())).hasSize(5);
    }

    private HttpResponse<String> give(Visitor who, String numbers, String to) {
        return who.submit(
                "/saker?sok=sidegaver",
                "/saker/saksbehandler",
                Map.of("saker", numbers, "til", to, "adresse", "sok=sidegaver"));
    }

    private static HttpResponse<String> submitView(Visitor who, Map<String, String> fields) {
        return who.submit("/saker?sok=", "/saker/visninger", fields);
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(row -> row.group(1)).toList();
    }
}
