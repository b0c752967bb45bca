package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.TimeMachine;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** What somebody should look at across all cases, and one process told in words. */
@HouseTest
class OverviewPageTest {
    /** Before and after everything that other stories leave behind. */
    private static final String LONG_AGO = "2001-01-16T12:00";

    private static final String FAR_AHEAD = "2035-05-09T12:00";

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
    Outbox outbox;

    @Autowired
    Processes processes;

    @Autowired
    TimeMachine time;

    @Autowired
    EngineClock clock;

    @Autowired
    GreenMail mail;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(program);
    }

    @Test
    void what_is_over_its_deadline_and_what_comes_are_counted_in_working_days_and_lead_to_their_cases() {
        CaseId id = caseOfLongAgo();
        set(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2001-01-12");
        set(id, "finalDraft", "Endelig utkast til bygdevekstavtale", "2001-01-22");
        set(id, "partyDecision", "Vedtak om fylkeskommunen som avtalepart", "2001-01-31");

        String page = overview();

        assertThat(section(page, "forfalt"))
                .contains(
                        "Førsteutkast til bygdevekstavtale",
                        "12. januar 2001",
                        "2 virkedager over",
                        link(id),
                        "Rindal–Holtålen")
                .doesNotContain("Endelig utkast");
        assertThat(section(page, "kommer"))
                .contains("Endelig utkast til bygdevekstavtale", "22. januar 2001", "4 virkedager igjen", link(id))
                .doesNotContain("Vedtak om fylkeskommunen");
    }

    @Test
    void the_pilots_next_deadline_stands_there_without_searching() {
        CaseId id = caseOfLongAgo();
        set(id, "finalDraft", "Endelig utkast til bygdevekstavtale", "2001-10-01");
        set(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2001-06-29");
        milestones.set(
                id,
                "input",
                "firstDraft/samferdsel",
                "Innspill til utkastet",
                LocalDate.parse("2001-02-01"),
                "department",
                "saksbehandler");

        assertThat(section(overview(), "piloter"))
                .contains(link(id), "Førsteutkast til bygdevekstavtale", "29. juni 2001")
                .doesNotContain("Innspill til utkastet");
    }

    @Test
    void what_is_new_since_the_last_working_day_is_told_case_by_case() {
        author.at("2034-05-05T12:00");
        CaseId id = cabinet.indreNamdal();
        set(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2034-06-30");
        milestones.move(
                milestones.get(id, "firstDraft", ""),
                LocalDate.parse("2034-07-07"),
                "leder",
                "Kommunestyret møtes først da",
                "KDD");
        author.at("2034-05-08T09:00");

        assertThat(section(overview(), "nytt"))
                .contains("Nytt siden 5. mai 2034", link(id), "Saken er opprettet")
                .contains("Utsatt frist: Førsteutkast til bygdevekstavtale", "30. juni 2034")
                .doesNotContain("Frist satt");
        author.at("2034-05-09T09:00");
        assertThat(section(overview(), "nytt"))
                .contains("Nytt siden 8. mai 2034")
                .doesNotContain(link(id));
    }

    @Test
    void each_number_opens_the_list_behind_it() {
        CaseId id = caseOfLongAgo();
        set(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2001-01-12");

        String page = overview();

        assertThat(section(page, "ordninger"))
                .contains("href=\"/saker?ordning=pilot&amp;frist=over\"", "href=\"/saker?ordning=ilag&amp;frist=14\"");
        assertThat(section(page, "moter")).contains("href=\"/moter\"");
        assertThat(visitor.getAs("leder", "/oversikt?stopp=abc&stanset=-1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_deadline_of_a_complaint_counts_after_the_case_has_ended_and_stands_in_its_list() {
        CaseId id = caseOfLongAgo();
        set(id, "complaintDecision", "Vedtak i klagesaken", "2001-01-12");
        cases.changeState(id, CaseState.NOT_SUPPORTED, "leder");

        Matcher counted = Pattern.compile(Scheme.PILOT.label() + ": (\\d+) sak(?:er)? over fristen")
                .matcher(section(overview(), "ordninger"));
        assertThat(counted.find()).isTrue();
        String found = visitor.getAs("leder", "/saker?ordning=pilot&frist=over&antall=100")
                .body();
        assertThat(found)
                .contains(link(id), "Vedtak i klagesaken")
                .contains(counted.group(1).equals("1") ? ">1 sak<" : ">%s saker<".formatted(counted.group(1)));
        assertThat(visitor.getAs("leder", "/saker/" + id).body())
                .contains("Neste frist: <b>Vedtak i klagesaken</b>", "2 virkedager over");
    }

    @Test
    void a_mail_that_failed_and_the_process_that_stopped_with_it_are_told_in_plain_words() {
        CaseId id = caseOfLongAgo();
        author.at(FAR_AHEAD);
        mail.stop();
        outbox.tell(id, Role.CASEWORKER, "hello", Map.of());
        time.moveTo(clock.instant().plus(Duration.ofHours(12)), passing -> {});
        mail.start();

        String page = overview();
        String why = "kunne ikke sendes. Programmet fikk ikke kontakt med e-posttjeneren.";

        assertThat(section(page, "stanset")).contains(link(id), why);
        assertThat(section(page, "stopp"))
                .contains("Utsending av melding: Send melding", link(id), why, "9. mai 2035 kl.")
                .contains("/camunda/app/cockpit/default/#/process-instance/" + onlyInstance("dispatch") + "/runtime")
                .contains("<span class=\"count\">1</span>");
    }

    @Test
    void a_message_without_an_address_waits_there_too() {
        author.at(LONG_AGO);
        CaseId id = cabinet.applicant(cabinet.call(), "Hitra", List.of("5056"), null);
        author.at(FAR_AHEAD);
        outbox.tell(id, Role.APPLICANT, "hello", Map.of());

        assertThat(section(overview(), "stanset")).contains(link(id), "Mottakeren mangler e-postadresse.");
    }

    @Test
    void what_the_program_itself_does_wrong_is_said_to_be_so() {
        CaseId id = caseOfLongAgo();
        author.at(FAR_AHEAD);
        processes.start(
                "dispatch",
                id.value(),
                Map.of("message", "x", "sendAfter", clock.instant().toString()));
        time.moveTo(clock.instant().plus(Duration.ofHours(12)), passing -> {});

        assertThat(section(overview(), "stopp"))
                .contains("Programmet gjorde en feil som det ikke kom forbi.")
                .doesNotContain("For input string");
    }

    @Test
    void a_process_shows_its_case_and_who_did_what_in_it_when() {
        CaseId id = caseOfLongAgo();
        author.at(FAR_AHEAD);
        cabinet.deadline(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2035-06-30", "applicant");
        author.begin("draft", id, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"));
        tasks.claim(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(id.value())
                        .taskDefinitionKey("receiveDraft")
                        .singleResult()
                        .getId(),
                "saksbehandler");

        String path = "/prosesser/" + onlyInstance("draft");
        String page = visitor.getAs("leder", path).body();

        assertThat(section(page, "sak")).contains(link(id), "Rindal–Holtålen", "støttet");
        assertThat(section(page, "historikk"))
                .contains("Registrer mottatt utkast", "oppgave", "saksbehandler", "9. mai 2035 kl. 12.00", "pågår");
        for (String outsider : new String[] {"rindal", "samferdsel"}) {
            assertThat(visitor.getAs(outsider, path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void in_a_frame_the_pages_leave_their_head_to_the_web_app() {
        assertThat(visitor.getAs("leder", "/oversikt").body()).contains("<header>", "Hovedmeny");
        assertThat(visitor.getAs("leder", "/oversikt?ramme").body())
                .contains("<base target=\"_blank\">")
                .doesNotContain("<header>", "Hovedmeny");
    }

    @Test
    void only_insiders_are_told_of_the_overview() {
        assertThat(visitor.getAs("leder", "/").body()).contains("href=\"/oversikt\"");
        assertThat(visitor.getAs("rindal", "/").body()).doesNotContain("/oversikt");
    }

    private CaseId caseOfLongAgo() {
        author.at(LONG_AGO);
        return cabinet.rindalHoltaalen();
    }

    private void set(CaseId id, String milestone, String label, String due) {
        milestones.set(id, milestone, "", label, LocalDate.parse(due), "applicant", "saksbehandler");
    }

    private String overview() {
        return visitor.getAs("saksbehandler", "/oversikt").body();
    }

    private String onlyInstance(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    private static String link(CaseId id) {
        return "href=\"/saker/" + id + "\"";
    }

    /** From a heading to the end of its section. */
    private static String section(String page, String heading) {
        int from = page.indexOf("id=\"" + heading + "\"");
        assertThat(from).as(heading).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }
}
