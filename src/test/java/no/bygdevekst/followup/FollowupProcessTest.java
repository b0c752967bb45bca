package no.bygdevekst.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.FollowUps;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.OrientationOrders;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCase.Task;
import no.bygdevekst.casefile.PoliticalCase.Treated;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.CalendarFile;
import no.bygdevekst.committee.CalendarImports;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/**
 * {@code processes/followup.bpmn}: Fylkesutvalget's points 2 and 3 of 20 June 2023 order a case before 1 October 2023 and a
 * joint orientation in 2024. The case number and who does it are examples.
 */
@HouseTest
class FollowupProcessTest {
    private static final LocalDate JUNE = LocalDate.parse("2023-06-20");

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    PoliticalCases politicalCases;

    @Autowired
    FollowUps followUps;

    @Autowired
    CalendarImports calendar;

    @Autowired
    CommitteeMeetings meetings;

    @Autowired
    Milestones milestones;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    ConfigurableApplicationContext program;

    private CaseId orientation = new CaseId("2023/0000");
    private CaseId pilot = orientation;

    @BeforeEach
    void fylkesutvalget_has_decided() {
        author.at("2023-06-21T09:00");
        pilot = cabinet.rindalHoltaalen();
        calendar.read(
                new CalendarFile(
                        "kalender.csv",
                        List.of(new CalendarFile.Sitting(
                                1, "fylkesutvalget", JUNE, null, null, null, "fylkesutvalget2023-06-20", false)),
                        List.of()),
                "sekretariat");
        orientation = politicalCases.order(
                new PoliticalCases.Order(
                        "Bygdevekstpiloter og øvrige distriktssatsinger",
                        PoliticalCase.Kind.ORIENTATION,
                        List.of("fylkesutvalget"),
                        null,
                        "Fylkesordføreren 1. mars 2023, interpellasjon 2/23",
                        null,
                        List.of(),
                        List.of()),
                "saksbehandler");
        politicalCases.plan(
                orientation, 1, meetings.of("fylkesutvalget", JUNE, JUNE).get(0).id());
        politicalCases.treated(
                orientation,
                1,
                new PoliticalCases.Treatment(
                        "61/23 (eksempel)",
                        null,
                        null,
                        List.of(
                                treated(1, "Redegjørelsen tas til orientering.", null),
                                treated(
                                        2,
                                        "Fylkesutvalget ber om en egen sak om avtalepart før 1. oktober 2023.",
                                        new Task(
                                                "Legge fram egen sak om fylkeskommunen som avtalepart",
                                                "saksbehandler",
                                                LocalDate.parse("2023-09-30"))),
                                treated(
                                        3,
                                        "Fylkesutvalget ber om en felles orientering også i 2024.",
                                        new Task("Felles orientering i 2024", "plan", LocalDate.parse("2024-06-30"))))),
                "sekretariat");
    }

    private static Treated treated(int number, String text, @org.jspecify.annotations.Nullable Task orders) {
        return new Treated(number, Outcome.AS_RECOMMENDED, text, null, null, orders);
    }

    @Test
    void point_2_of_2023_orders_the_case_on_the_county_as_a_party() {
        Story story = follows(2);
        assertThat(story.waitsFor()).contains("reportFollowUp");
        assertThat(story.due("reportFollowUp")).isEqualTo("2023-09-30");
        assertThat(story.about("reportFollowUp")).isEqualTo("Legge fram egen sak om fylkeskommunen som avtalepart");
        assertThat(letter("Oppfølging av vedtak").address()).isEqualTo("saksbehandler@fylket.example");

        story.until("2023-07-03T10:00").complete("reportFollowUp", "saksbehandler", ordersTheCase());

        assertThat(story.isEnded()).isTrue();
        PoliticalCase ordered = politicalCases.about(pilot, "partyDecision").orElseThrow();
        assertThat(ordered)
                .returns(LocalDate.parse("2023-10-01"), PoliticalCase::decidedBefore)
                .returns("Fylkesutvalget 20. juni 2023, sak 61/23 (eksempel), punkt 2", PoliticalCase::orderedBy)
                .returns(List.of(new Concern(pilot, "partyDecision", null)), PoliticalCase::concerns);
        assertThat(followUps.of(orientation)).singleElement().satisfies(followUp -> assertThat(followUp)
                .returns(2, FollowUps.FollowUp::point)
                .returns(FollowUps.State.ORDERED, FollowUps.FollowUp::state)
                .returns(ordered.id(), FollowUps.FollowUp::ordered)
                .returns(LocalDate.parse("2023-07-03"), FollowUps.FollowUp::settledOn));
        assertThat(milestones.get(orientation, "colleagueFollowUp", "2").state())
                .isEqualTo(Milestones.State.MET);
        assertThat(story.passed()).contains("beginFollowUp", "recordFollowedUp", "followUpSettled");
    }

    @Test
    void point_3_is_a_departments_and_orders_the_orientation_of_the_next_year() {
        List<OrientationOrders.Ordered> heard = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<OrientationOrders.Ordered>> listener =
                event -> heard.add(event.getPayload());
        program.addApplicationListener(listener);
        Story story = follows(3);
        assertThat(milestones.get(orientation, "followUp", "3/plan").owner()).isEqualTo("department");
        assertThat(letter("Oppfølging av vedtak").address()).isEqualTo("plan@fylket.example");

        story.complete(
                "reportFollowUp",
                "plan",
                Map.of("outcome", "ORIENTATION", "report", "Utvalget ber om det igjen.", "year", "2024"));

        assertThat(heard)
                .containsExactly(new OrientationOrders.Ordered(
                        2024, "Fylkesutvalget 20. juni 2023, sak 61/23 (eksempel), punkt 3"));
        assertThat(story.isEnded()).isTrue();
        program.removeApplicationListener(listener);
    }

    @Test
    void more_time_is_asked_of_the_manager_who_grants_it_or_not() {
        Story story = follows(2).complete("reportFollowUp", "saksbehandler", asksFor("2023-11-30"));
        assertThat(story.waitsFor()).contains("prolongFollowUp");
        story.complete("prolongFollowUp", "leder", Map.of("outcome", "NO", "reason", "Utkastet leveres 1. oktober."));
        assertThat(letter("Fristen står").letter().body()).contains("30. september 2023", "Utkastet leveres");

        story.complete("reportFollowUp", "saksbehandler", asksFor("2023-10-31"))
                .complete(
                        "prolongFollowUp",
                        "leder",
                        Map.of("outcome", "YES", "prolongedTo", "2023-10-31", "reason", "Ja."));
        assertThat(story.due("reportFollowUp")).isEqualTo("2023-10-31");
        assertThat(letter("Fristen er forlenget").letter().body()).contains("31. oktober 2023");

        story.complete("reportFollowUp", "saksbehandler", Map.of("outcome", "DONE", "report", "Saken er lagt fram."));
        assertThat(followUps.of(orientation))
                .extracting(FollowUps.FollowUp::state, FollowUps.FollowUp::report)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FollowUps.State.DONE, "Saken er lagt fram."));
        assertThat(story.passed()).contains("recordMoreTime");
    }

    @Test
    void whoever_is_to_do_it_is_reminded_and_what_is_overdue_is_told() {
        follows(2);
        follows(3).until("2024-07-09T12:00");

        assertThat(told("colleagueFollowUp"))
                .contains("D-14 participant2", "overdue participant2", "overdue caseworker", "overdue manager");
        assertThat(told("followUp")).contains("D-7 plan", "overdue plan", "overdue manager", "escalated manager");
    }

    @Test
    void a_report_must_hold_together() {
        Story story = follows(2);
        story.refuses("reportFollowUp", "saksbehandler", Map.of("outcome", "CASE"))
                .contains("«Hva som er gjort, eller hvorfor» må fylles ut.")
                .contains("«Sakens tittel» må fylles ut når det bestilles en ny politisk sak.")
                .contains("«Utvalg som behandler saken» må fylles ut når det bestilles en ny politisk sak.");
        story.refuses("reportFollowUp", "saksbehandler", Map.of("outcome", "PROLONG", "report", "Mer tid."))
                .isEqualTo("«Ønsket ny frist» må fylles ut når det trengs mer tid.");
        story.refuses("reportFollowUp", "saksbehandler", asksFor("2023-09-29"))
                .isEqualTo("«Ønsket ny frist» må være senere enn fristen er nå, 30. september 2023.");
        story.refuses(
                        "reportFollowUp",
                        "saksbehandler",
                        Map.of("outcome", "ORIENTATION", "report", "Ja.", "year", "2022"))
                .isEqualTo("«Årstall for orienteringen» kan ikke være et år som er over.");
        Map<String, Object> wrong = new HashMap<>(ordersTheCase());
        wrong.put(
                "concerns",
                """
                [{"caseNumber": "2099/0001", "purpose": "partyDecision"}, {"caseNumber": "%s", "purpose": ""}]"""
                        .formatted(pilot));
        story.refuses("reportFollowUp", "saksbehandler", wrong)
                .contains("«2099/0001» er ikke nummeret på en pågående sak for en bygdevekstpilot")
                .contains("for «%s» må det velges hva som skal avgjøres".formatted(pilot));
        story.complete("reportFollowUp", "saksbehandler", asksFor("2023-11-30"));
        story.refuses("prolongFollowUp", "leder", Map.of("outcome", "YES", "prolongedTo", "2023-09-01", "reason", "Ja"))
                .contains("«Ny frist» må være senere enn fristen er nå, 30. september 2023.");
    }

    @Test
    void a_case_that_another_is_to_settle_is_not_ordered_twice() {
        politicalCases.order(
                new PoliticalCases.Order(
                        "Fylkeskommunen som avtalepart",
                        PoliticalCase.Kind.DECISION,
                        List.of("fylkesutvalget"),
                        null,
                        "Lederen",
                        null,
                        List.of(new Concern(pilot, "partyDecision", null)),
                        List.of()),
                "saksbehandler");

        follows(2)
                .refuses("reportFollowUp", "saksbehandler", ordersTheCase())
                .contains("%s skal alt avgjøres av sak".formatted(pilot));
    }

    private Story follows(int point) {
        return author.begin("followup", orientation, Map.of("point", String.valueOf(point)));
    }

    private Map<String, Object> ordersTheCase() {
        return Map.of(
                "outcome", "CASE",
                "report", "Egen sak om fylkeskommunen som avtalepart bestilles.",
                "title", "Fylkeskommunen som avtalepart i bygdevekstavtalene",
                "kind", "DECISION",
                "path", "fylkesutvalget",
                "decidedBefore", "2023-10-01",
                "concerns",
                        """
                        [{"caseNumber": "%s", "purpose": "partyDecision"}]"""
                                .formatted(pilot));
    }

    private static Map<String, Object> asksFor(String day) {
        return Map.of("outcome", "PROLONG", "report", "Utkastene er ikke ferdige (eksempel).", "wantedDate", day);
    }

    private List<String> told(String milestone) {
        return reminders.of(orientation).stream()
                .filter(row -> row.milestone().equals(milestone) && row.sentAt() != null)
                .map(row -> row.step() + " " + row.role())
                .toList();
    }

    private Message letter(String subject) {
        return outbox.of(orientation).stream()
                .filter(message -> message.letter().subject().contains(subject))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }
}
