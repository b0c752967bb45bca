package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Content;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.engine.TimeMachine;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The page of a case, its parts, and what a manager does there. */
@HouseTest
class CasePageTest {
    private static final String REASON = "Kommunestyrene behandler utkastet i august.";

    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    Documents documents;

    @Autowired
    Outbox outbox;

    @Autowired
    Tasks tasks;

    @Autowired
    TimeMachine time;

    @Autowired
    EngineClock clock;

    @Autowired
    GreenMail mail;

    Visitor visitor;
    CaseId id = new CaseId("2023/0000");

    @BeforeEach
    void rindal_and_holtaalen_are_to_send_their_first_draft() {
        author.at("2023-06-26T10:00");
        id = cabinet.rindalHoltaalen();
        cabinet.deadline(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        cabinet.deadline(id, "finalDraft", "Endelig utkast til bygdevekstavtale", "2023-10-01", "applicant");
        author.begin("draft", id, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"));
        visitor = new Visitor(program);
    }

    @Test
    void what_is_due_first_is_the_first_task_and_where_it_stands_is_said() {
        CaseId namdal = cabinet.indreNamdal();
        cabinet.deadline(namdal, "finalDraft", "Endelig utkast", "2023-10-01", "applicant");
        cabinet.deadline(namdal, "firstDraft", "Førsteutkast", "2023-06-30", "applicant");
        author.begin("draft", namdal, Map.of("milestone", "finalDraft", "leadGroup", "municipality5045"));
        author.begin("draft", namdal, Map.of("milestone", "firstDraft", "leadGroup", "municipality5045"));

        String now = section(visitor.getAs("leder", "/saker/" + namdal).body(), "star");

        assertThat(now).contains("Saken står ved <b>Registrer mottatt utkast</b>");
        String tasks = now.substring(now.indexOf("Åpne oppgaver"));
        assertThat(tasks.indexOf("30. juni 2023")).isPositive().isLessThan(tasks.indexOf("1. oktober 2023"));
    }

    @Test
    void at_a_glance_it_tells_who_has_to_do_what_until_when_and_what_comes_after() {
        String page = page("leder", "");

        assertThat(section(page, "star"))
                .contains("Neste frist: <b>Førsteutkast til bygdevekstavtale</b>", "30. juni 2023")
                .contains("<span class=\"light soon\">4 virkedager igjen</span>")
                .contains("Endelig utkast til bygdevekstavtale 1. oktober 2023")
                .contains("Registrer mottatt utkast", "Rindal kommune", "ingen har tatt den", "26. juni 2023")
                .contains("/camunda/app/tasklist/default/#/?task=" + task());
        assertThat(section(page, "forlop"))
                .contains("<svg", "data-node=\"receiveDraft\"", "class=\"mark now\"", ">nå<")
                .containsPattern("class=\"flow taken\" data-flow=\"\\w+\"");
        assertThat(page).contains("hx-get=\"/saker/" + id + "/innhold\"", "href=\"/saker/" + id + "/innhold\"");
    }

    @Test
    void a_manager_grants_an_extension_and_every_date_stays_with_its_reason() {
        visitor.signIn("leder", "demo");
        assertThat(visitor.get("/saker/" + id + "/utsettelse?frist=firstDraft/").body())
                .contains("value=\"firstDraft/\" selected=\"selected\"");

        HttpResponse<String> answer = extend(Map.of());

        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/saker/" + id + "?gjort=utsatt");
        assertThat(milestones.get(id, "firstDraft", "").due()).isEqualTo(LocalDate.parse("2023-09-01"));
        String page = visitor.get("/saker/" + id + "?gjort=utsatt").body();
        assertThat(page).contains("Fristen er utsatt.");
        assertThat(section(page, "frister"))
                .contains("<b>1. september 2023</b>", "30. juni 2023", REASON, "(samtykke: KDD 23/1)", "av leder");
        assertThat(visitor.get("/saker/" + id + "/prosess").body()).contains("Flytt fristen", "Utsatt frist");
        assertThat(visitor.get("/saker/" + id + "/logg?hva=utsatt&hvem=leder").body())
                .contains("Utsatt frist: Førsteutkast", "30. juni 2023");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
        visitor.signIn("leder", "demo");

        String empty = extend(Map.of("impartiality", "", "milestone", "", "newDate", "", "reason", "", "consent", ""))
                .body();
        assertThat(fault(empty, "impartiality")).contains("«Habilitet» må fylles ut.");
        assertThat(fault(empty, "milestone")).contains("«Frist» må fylles ut.");
        assertThat(fault(empty, "newDate")).contains("«Ny frist» må fylles ut.");
        assertThat(fault(empty, "reason")).contains("«Begrunnelse» må fylles ut.");

        String late = extend(Map.of("newDate", "2023-11-01", "consent", "")).body();
        assertThat(fault(late, "newDate")).contains("må være før fristen for endelig utkast, 1. oktober 2023");
        assertThat(fault(late, "consent")).contains("må fylles ut, for fristen er satt av KDD");
        assertThat(late).contains(REASON, "value=\"2023-11-01\"", "aria-invalid=\"true\"");

        assertThat(fault(extend(Map.of("newDate", "2023-06-29")).body(), "newDate"))
                .contains("må være senere enn fristen er nå");
        assertThat(fault(extend(Map.of("newDate", "i morgen")).body(), "newDate"))
                .contains("«Ny frist»");
        assertThat(fault(extend(Map.of("milestone", "tull/<b>")).body(), "milestone"))
                .contains("er ikke en åpen frist i saken");
        assertThat(milestones.get(id, "firstDraft", "").due()).isEqualTo(LocalDate.parse("2023-06-30"));
    }

    @Test
    void a_draft_that_never_came_is_waived() {
        visitor.signIn("leder", "demo");
        String form = "/saker/" + id + "/frafall";
        assertThat(visitor.submit(form, form, Map.of("reason", "")).body())
                .contains("«Habilitet» må fylles ut.", "«Begrunnelse» må fylles ut.");

        visitor.submit(form, form, Map.of("impartiality", "IMPARTIAL", "reason", "Kommunene går rett på avtalen."));

        assertThat(milestones.get(id, "firstDraft", "").state()).isEqualTo(Milestones.State.DROPPED);
        assertThat(visitor.submit(form, form, Map.of("impartiality", "IMPARTIAL", "reason", "Igjen."))
                        .body())
                .contains("er en sak der førsteutkastet ikke ventes lenger");
    }

    @Test
    void a_manager_gives_a_task_to_a_caseworker_and_to_nobody_whose_work_it_is_not() {
        visitor.signIn("leder", "demo");
        String form = "/saker/" + id + "/oppgaver/" + task();
        assertThat(visitor.get(form).body()).contains("Ingen har tatt den.", "<option value=\"saksbehandler\"");
        assertThat(visitor.submit(form, form, Map.of("person", "samferdsel")).body())
                .contains("Oppgaven kan ikke gis til samferdsel");

        visitor.submit(form, form, Map.of("person", "saksbehandler"));

        assertThat(section(page("leder", ""), "star")).contains("saksbehandler").doesNotContain("ingen har tatt den");
        assertThat(visitor.get("/saker/" + id + "/logg?hva=oppgave+gitt").body())
                .contains("Oppgave gitt: Registrer mottatt utkast", "leder", "saksbehandler");
        assertThat(visitor.get("/saker/" + id + "/oppgaver/finnesikke").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_manager_gives_the_whole_case_to_a_caseworker_and_never_to_somebody_else_s_person() {
        visitor.signIn("leder", "demo");
        String form = "/saker/" + id + "/saksbehandler";
        assertThat(visitor.submit(form, form, Map.of("person", "samferdsel")).body())
                .contains("må være brukernavnet til en saksbehandler eller leder");

        visitor.submit(form, form, Map.of("person", "saksbehandler"));

        assertThat(cases.get(id).caseworker()).isEqualTo("saksbehandler");
        assertThat(visitor.get("/saker/" + id + "?gjort=saksbehandler").body()).contains("Saken er gitt videre.");
    }

    @Test
    void the_way_drawn_jumps_over_links_as_the_process_does() {
        CaseId awarded = author.begin(
                        "pilot",
                        "saksbehandler",
                        Map.of(
                                "applicant", "Rindal–Holtålen",
                                "callYear", "2022",
                                "municipalities", "5061,5026",
                                "lead", "5061",
                                "contactName", "Prosjektlederen (oppdiktet)",
                                "contactEmail", "prosjektleder@rindal.example",
                                "caseworker", "saksbehandler"))
                .caseId();

        String page = page("leder", "", awarded);

        assertThat(page)
                .contains("class=\"flow taken\" data-flow=\"supportIsKnown\"")
                .contains("class=\"flow taken\" data-flow=\"toRegisterSupport\"")
                .contains("class=\"node passed\" data-node=\"supportKnown\"")
                .contains("class=\"node passed\" data-node=\"supportBegun\"")
                .contains("class=\"node\" data-node=\"supportTold\"")
                .contains("class=\"node present\" data-node=\"registerSupport\"");
        assertThat(section(page, "star")).contains("Så kan komme: Registrer oppstartssamling");
    }

    @Test
    void what_has_stopped_is_tried_again_by_whoever_may_and_the_log_tells_who() {
        mail.stop();
        outbox.tell(id, Role.CASEWORKER, "hello", Map.of());
        time.moveTo(clock.instant().plus(Duration.ofHours(12)), passing -> {});
        mail.start();
        visitor.signIn("leder", "demo");
        String page = visitor.get("/saker/" + id).body();
        assertThat(section(page, "stopp"))
                .contains("Utsending av melding: Send melding", "Programmet fikk ikke kontakt med e-posttjeneren.");
        var stopped = Map.of("prosess", hidden(page, "prosess"), "stopp", hidden(page, "stopp"));

        Visitor caseworker = new Visitor(program);
        caseworker.signIn("saksbehandler", "demo");
        assertThat(caseworker.get("/saker/" + id).body())
                .contains("id=\"stopp\"")
                .doesNotContain("Prøv igjen");
        assertThat(caseworker
                        .submit("/saker/" + id, "/saker/" + id + "/stopp", stopped)
                        .statusCode())
                .isEqualTo(403);
        assertThat(caseworker
                        .submit("/saker/" + id, "/prosesser/" + stopped.get("prosess") + "/stopp", stopped)
                        .statusCode())
                .isEqualTo(403);

        assertThat(visitor.get("/prosesser/" + stopped.get("prosess")).body())
                .contains("class=\"mark stopped\"", "Prøv igjen");
        visitor.submit("/saker/" + id, "/saker/" + id + "/stopp", stopped);
        time.moveTo(clock.instant().plus(Duration.ofMinutes(10)), passing -> {});

        assertThat(visitor.get("/saker/" + id).body()).doesNotContain("id=\"stopp\"");
        assertThat(visitor.get("/saker/" + id + "/logg?hva=igjen").body())
                .contains("Forsøkt igjen: Utsending av melding, Send melding", "leder");
        assertThat(visitor.submit("/saker/" + id, "/saker/" + id + "/stopp", stopped)
                        .headers()
                        .firstValue("Location"))
                .get()
                .asString()
                .endsWith("gjort=borte");
    }

    @Test
    void hitra_s_finished_case_tells_how_it_ended_and_by_which_decision() {
        author.at("2022-11-24T09:00");
        CaseId hitra = cabinet.applicant(cabinet.call(), "Hitra", List.of("5056"), "kontakt@hitra.example");
        records.decided(
                hitra,
                new Records.Decision(
                        "award", "KDD", LocalDate.parse("2022-11-24"), "22/4711", "ikke valgt ut", "Fem ble valgt."));
        cases.changeState(hitra, CaseState.NOT_SUPPORTED, "saksbehandler");

        assertThat(section(visitor.getAs("leder", "/saker/" + hitra).body(), "star"))
                .contains(
                        "Saken ble avsluttet 24. november 2022: <b>ikke valgt ut</b>.",
                        "KDD",
                        "22/4711",
                        "Fem ble valgt.");
        assertThat(visitor.getAs("leder", "/saker/" + hitra).body()).doesNotContain("Utsett<");
        assertThat(visitor.getAs("leder", "/saker/" + hitra + "/innhold").body())
                .contains("/ordninger/2022/U", "Hitra");
    }

    @Test
    void a_document_has_its_versions_under_it_and_is_shown_where_a_browser_can() {
        Sheet sheet = Sheet.received("firstDraft", "Førsteutkast", "Rindal kommune", LocalDate.parse("2023-06-20"));
        for (String version : List.of("en", "to")) {
            documents.file(
                    id,
                    sheet,
                    List.of(
                            new Content("utkast-%s.docx".formatted(version), "application/msword", new byte[] {1}),
                            new Content("utkast-%s.pdf".formatted(version), "application/pdf", new byte[] {2})),
                    "saksbehandler");
        }

        String page = page("rindal", "/dokumenter");

        assertThat(page).containsOnlyOnce("<h3>Førsteutkast</h3>").contains("1 tidligere versjon");
        assertThat(page.indexOf("utkast-to.pdf")).isLessThan(page.indexOf("utkast-en.pdf"));
        assertThat(Pattern.compile("inline=true").matcher(page).results()).hasSize(2);
    }

    @Test
    void outsiders_see_their_own_case_without_what_the_county_keeps_and_can_change_nothing() {
        String own = page("rindal", "");
        assertThat(own)
                .contains("Neste frist", "Registrer mottatt utkast")
                .doesNotContain("<svg", "id=\"logg\"", "id=\"stopp\"", "Utsett<", "Frafall<", "Gi til en annen")
                .doesNotContain("/prosess\"", "/logg\"", "/arbeid\"");
        for (String part : List.of("innhold", "penger", "dokumenter", "meldinger")) {
            assertThat(page("rindal", "/" + part)).contains("<h1>");
        }
        for (String part : List.of("arbeid", "politisk", "prosess", "logg", "tull")) {
            assertThat(visitor.getAs("rindal", "/saker/%s/%s".formatted(id, part))
                            .statusCode())
                    .isEqualTo(404);
        }
        for (String address : List.of("", "/innhold", "/dokumenter", "/meldinger", "/utsettelse", "/frafall")) {
            assertThat(visitor.getAs("grong", "/saker/" + id + address).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.getAs("samferdsel", "/saker/" + id + address).statusCode())
                    .isEqualTo(404);
        }
        Map<String, Integer> answers = Map.of("rindal", 403, "grong", 404, "samferdsel", 404, "saksbehandler", 403);
        answers.forEach((person, status) -> {
            Visitor stranger = new Visitor(program);
            stranger.signIn(person, "demo");
            for (String change :
                    List.of("/utsettelse", "/frafall", "/saksbehandler", "/oppgaver/" + task(), "/stopp")) {
                assertThat(stranger.submit("/saker", "/saker/" + id + change, Map.of("person", "saksbehandler"))
                                .statusCode())
                        .as("%s %s", person, change)
                        .isEqualTo(status);
            }
        });
        assertThat(visitor.post("/saker/" + id + "/utsettelse", "{}").statusCode())
                .isEqualTo(403);
        assertThat(visitor.getAs("saksbehandler", "/saker/" + id).body()).doesNotContain("Utsett<", "Gi til en annen");
    }

    @Test
    void a_long_log_is_paged_and_an_odd_question_is_answered() {
        for (int i = 0; i < 60; i++) {
            milestones.move(
                    milestones.get(id, "finalDraft", ""),
                    LocalDate.parse("2023-10-01").plusDays(i),
                    "leder",
                    "Prøve %d 100%%".formatted(i),
                    null);
        }
        assertThat(page("leder", "/logg?hva=prøve&side=3".replace("ø", "%C3%B8")))
                .contains("60 hendelser", "Side 3 av 3", "Prøve 9 100%", "side=2&amp;hva=pr");
        assertThat(page("leder", "/logg?hva=100%25")).contains("60 hendelser");
        assertThat(page("leder", "/logg?hva=finnesikke")).contains("Ingenting i loggen passer.");
        for (String odd :
                List.of("/logg?side=-3", "/prosess?side=99", "/meldinger?side=0&paminnelser=7", "?gjort=%3Cb")) {
            assertThat(page("leder", odd)).contains("<h1>").doesNotContain("<b\"");
        }
    }

    private HttpResponse<String> extend(Map<String, String> instead) {
        Map<String, String> filledIn = new HashMap<>(Map.of(
                "impartiality", "IMPARTIAL",
                "milestone", "firstDraft/",
                "newDate", "2023-09-01",
                "reason", REASON,
                "consent", "KDD 23/1"));
        filledIn.putAll(instead);
        String form = "/saker/" + id + "/utsettelse";
        return visitor.submit(form, form, filledIn);
    }

    private String task() {
        return tasks.find(id, "receiveDraft").orElseThrow().id();
    }

    private String page(String person, String part) {
        return page(person, part, id);
    }

    private String page(String person, String part, CaseId caseId) {
        var answer = visitor.getAs(person, "/saker/" + caseId + part);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String fault(String page, String field) {
        int from = page.indexOf("id=\"" + field + "-feil\"");
        assertThat(from).as(field).isPositive();
        return page.substring(from, page.indexOf("</p>", from));
    }

    private static String hidden(String page, String name) {
        var value = Pattern.compile("name=\"%s\" value=\"([^\"]+)\"".formatted(name))
                .matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private static String section(String page, String heading) {
        int from = page.indexOf("id=\"" + heading + "\"");
        assertThat(from).as(heading).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }
}
