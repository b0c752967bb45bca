package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import no.bygdevekst.access.CalendarKeys;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;

/** Deadlines in calendar programs, which nobody signs in to. */
@HouseTest
class CalendarPagesTest {
    private static final Pattern ADDRESS =
            Pattern.compile("value=\"http://bygdevekst.example(/kalender/[\\w-]{43}\\.ics)\"");

    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Milestones milestones;

    @Autowired
    CalendarKeys keys;

    @Autowired
    IdentityService identity;

    @Autowired
    List<ServletRequestListener> listeners;

    Visitor stranger;

    @BeforeEach
    void arrive() {
        author.at("2052-05-09T12:00");
        stranger = new Visitor(program);
    }

    @Test
    void a_municipality_has_its_own_deadlines_and_nobody_elses() throws Exception {
        CaseId own = cabinet.indreNamdal();
        CaseId other = cabinet.rindalHoltaalen();
        set(own, "firstDraft", "", "Førsteutkast til bygdevekstavtale", "2052-06-28", "applicant");
        set(own, "input", "firstDraft/samferdsel", "Innspill fra Samferdsel", "2052-06-01", "department");
        set(own, "action", "1/1", "Noe som er lovet i et møte", "2052-06-02", "participant");
        set(other, "finalDraft", "", "Endelig utkast til bygdevekstavtale", "2052-06-29", "applicant");

        HttpResponse<String> answer = stranger.get(address("grong", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(how -> assertThat(how).contains("private"));
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("METHOD:PUBLISH").doesNotContain(other.value());
        VEvent event = about(events(answer.body()), own, "Førsteutkast");
        assertThat(text(event, "SUMMARY")).isEqualTo("Førsteutkast til bygdevekstavtale: Indre Namdal");
        assertThat(text(event, "DTSTART")).isEqualTo("20520628");
        assertThat(text(event, "DTEND")).isEqualTo("20520629");
        assertThat(text(event, "URL")).isEqualTo("http://bygdevekst.example/saker/" + own);
        assertThat(text(event, "DTSTAMP")).isEqualTo("20520509T100000Z");
        assertThat(answer.body()).doesNotContain("Innspill fra Samferdsel", "Noe som er lovet");
    }

    @Test
    void a_department_has_what_it_is_asked_for() {
        CaseId id = cabinet.indreNamdal();
        set(id, "input", "firstDraft/samferdsel", "Innspill til utkastet", "2052-06-01", "department");
        set(id, "input", "firstDraft/plan", "Innspill til planen", "2052-06-01", "department");

        assertThat(stranger.get(address("samferdsel", "")).body())
                .contains("Innspill til utkastet")
                .doesNotContain("Innspill til planen");
    }

    @Test
    void an_extension_moves_the_event_and_a_met_deadline_says_so() throws Exception {
        CaseId id = cabinet.rindalHoltaalen();
        set(id, "firstDraft", "", "Førsteutkast til bygdevekstavtale", "2052-06-28", "applicant");
        String address = address("rindal", "");
        VEvent before = about(events(stranger.get(address).body()), id, "Førsteutkast");

        author.at("2052-05-10T12:00");
        var milestone = milestones.get(id, "firstDraft", "");
        milestones.move(milestone, LocalDate.parse("2052-07-05"), "leder", "Kommunestyret møtes først da", "KDD");

        VEvent after = about(events(stranger.get(address).body()), id, "Førsteutkast");
        assertThat(text(after, "UID")).isEqualTo(text(before, "UID"));
        assertThat(text(before, "SEQUENCE")).isEqualTo("0");
        assertThat(text(after, "SEQUENCE")).isEqualTo("1");
        assertThat(text(after, "DTSTART")).isEqualTo("20520705");
        assertThat(text(after, "LAST-MODIFIED")).isEqualTo("20520510T100000Z");

        milestones.close(
                milestones.get(id, "firstDraft", ""),
                Milestones.State.MET,
                LocalDate.parse("2052-05-10"),
                "saksbehandler");
        assertThat(text(about(events(stranger.get(address).body()), id, "Førsteutkast"), "SUMMARY"))
                .startsWith("Oppfylt: ");
    }

    @Test
    void a_committees_calendar_has_its_meetings_papers_and_dispatch() {
        String address = address("sekretariat", "fylkesutvalget");

        assertThat(stranger.get(address).body()).contains("X-WR-CALNAME:Fylkesutvalget i Bygdevekst");
        assertThat(submit("grong", "/kalender", "fylkesutvalget").statusCode()).isEqualTo(404);
        assertThat(visitor("grong").get("/kalender").body()).doesNotContain("Fylkesutvalget");
    }

    @Test
    void the_address_is_shown_once_and_opens_nothing_when_it_is_revoked_or_replaced() {
        Visitor leader = visitor("leder");
        leader.submit("/kalender", "/kalender", Map.of("kalender", ""));
        String first = shown(leader.get("/kalender").body());
        assertThat(leader.get("/kalender").body()).doesNotContain(first).contains("aldri", "Trekk tilbake");
        assertThat(stranger.get(first).statusCode()).isEqualTo(200);
        assertThat(leader.get("/kalender").body())
                .contains("9. mai 2052 kl. 12.00")
                .doesNotContain("aldri");

        leader.submit("/kalender", "/kalender", Map.of("kalender", ""));
        String second = shown(leader.get("/kalender").body());
        assertThat(stranger.get(first).statusCode()).isEqualTo(404);

        leader.submit("/kalender", "/kalender/slett", Map.of("kalender", ""));
        assertThat(leader.get("/kalender").body()).contains("trukket tilbake");
        assertThat(stranger.get(second).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/kalender/tull.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void that_it_was_fetched_is_kept_once_an_hour() {
        String address = "/kalender/%s.ics".formatted(keys.make("leder", CalendarKeys.OWN));
        for (String at : List.of("12:00", "12:40", "13:01")) {
            author.at("2052-05-09T" + at);
            assertThat(stranger.get(address).statusCode()).isEqualTo(200);
            assertThat(visitor("leder").get("/kalender").body())
                    .contains("9. mai 2052 kl. " + (at.equals("12:40") ? "12.00" : at.replace(':', '.')));
        }
    }

    @Test
    void of_two_keys_made_at_once_one_stands() {
        List<CompletableFuture<String>> makers = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> keys.make("samtidig", CalendarKeys.OWN)))
                .toList();

        List<String> made = makers.stream().map(CompletableFuture::join).toList();

        assertThat(made).filteredOn(key -> keys.use(key).isPresent()).hasSize(1);
    }

    @Test
    void no_access_log_has_a_key(@Value("${server.tomcat.accesslog.condition-unless}") String unless) {
        var context = new MockServletContext();
        for (String path : List.of("/kalender/hemmelig.ics", "/kalender")) {
            var request = new MockHttpServletRequest(context, "GET", path);
            request.setServletPath(path);
            listeners.forEach(listener -> listener.requestInitialized(new ServletRequestEvent(context, request)));
            assertThat(request.getAttribute(unless) != null).as(path).isEqualTo(path.endsWith(".ics"));
        }
    }

    @Test
    void whoever_has_left_gets_nothing() {
        identity.saveUser(person("sluttet"));
        identity.createMembership("sluttet", "secretariat");
        String own = "/kalender/%s.ics".formatted(keys.make("sluttet", CalendarKeys.OWN));
        String committee = "/kalender/%s.ics".formatted(keys.make("sluttet", "fylkesutvalget"));
        assertThat(stranger.get(own).statusCode()).isEqualTo(200);
        assertThat(stranger.get(committee).statusCode()).isEqualTo(200);

        identity.deleteMembership("sluttet", "secretariat");
        identity.createMembership("sluttet", "municipality5045");
        assertThat(stranger.get(committee).statusCode()).isEqualTo(404);

        identity.deleteUser("sluttet");
        assertThat(stranger.get(own).statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_is_for_people_who_are_signed_in() {
        assertThat(stranger.get("/kalender").statusCode()).isEqualTo(302);
        assertThat(stranger.post("/kalender", "{}").statusCode()).isIn(302, 403);
    }

    private User person(String id) {
        var person = identity.newUser(id);
        person.setPassword("demo");
        return person;
    }

    private void set(CaseId id, String name, String occurrence, String label, String due, String owner) {
        milestones.set(id, name, occurrence, label, LocalDate.parse(due), owner, "saksbehandler");
    }

    private Visitor visitor(String user) {
        var visitor = new Visitor(program);
        visitor.signIn(user, "demo");
        return visitor;
    }

    private HttpResponse<String> submit(String user, String action, String calendar) {
        return visitor(user).submit("/kalender", action, Map.of("kalender", calendar));
    }

    /** A new address of a user's, as the page shows it. */
    private String address(String user, String calendar) {
        Visitor visitor = visitor(user);
        visitor.submit("/kalender", "/kalender", Map.of("kalender", calendar));
        return shown(visitor.get("/kalender").body());
    }

    private static String shown(String page) {
        var address = ADDRESS.matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static List<VEvent> events(String body) throws Exception {
        return new CalendarBuilder().build(new StringReader(body)).getComponents(Component.VEVENT);
    }

    private static VEvent about(List<VEvent> events, CaseId id, String what) {
        return events.stream()
                .filter(event -> text(event, "URL").endsWith(id.value())
                        && text(event, "SUMMARY").contains(what))
                .findFirst()
                .orElseThrow();
    }

    private static String text(VEvent event, String name) {
        return event.getProperty(name).map(Property::getValue).orElseThrow();
    }
}
