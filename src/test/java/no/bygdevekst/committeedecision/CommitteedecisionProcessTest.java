package no.bygdevekst.committeedecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.committee.CalendarFile;
import no.bygdevekst.committee.CalendarImports;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code processes/committeedecision.bpmn}: Rindal–Holtålen needs to know before 1 October 2023 whether the county is to be a
 * party, as Fylkesutvalget asked on 20 June 2023. The meeting of 19 September is an example.
 */
@HouseTest
class CommitteedecisionProcessTest {
    private static final String PURPOSE = "partyDecision";
    private static final LocalDate SEPTEMBER = LocalDate.parse("2023-09-19");

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Processes processes;

    @Autowired
    PoliticalCases politicalCases;

    @Autowired
    Cases cases;

    @Autowired
    Milestones milestones;

    @Autowired
    Reminders reminders;

    @Autowired
    Records records;

    @Autowired
    CalendarImports calendar;

    @Autowired
    CommitteeMeetings meetings;

    private CaseId pilot = new CaseId("2022/0000");

    @BeforeEach
    void the_committee_meets_in_june_and_september() {
        author.at("2023-06-21T09:00");
        pilot = cabinet.rindalHoltaalen();
        calendar.read(
                new CalendarFile("kalender.csv", List.of(meeting("2023-06-20"), meeting("2023-09-19")), List.of()),
                "sekretariat");
    }

    private static CalendarFile.Sitting meeting(String day) {
        return new CalendarFile.Sitting(
                1, "fylkesutvalget", LocalDate.parse(day), null, null, null, "fylkesutvalget" + day, false);
    }

    @Test
    void the_caseworker_orders_the_case_in_time_and_the_decision_is_passed_on() {
        Story story = wanted("ASK");

        assertThat(story.waitsFor()).containsExactly("orderCommitteeCase");
        assertThat(story.due("orderCommitteeCase"))
                .as("four weeks before the papers of 19 September are due")
                .isEqualTo("2023-08-10");
        assertThat(milestones.get(pilot, "committeeDecision", PURPOSE).due()).isEqualTo("2023-09-30");

        story.until("2023-08-07T10:00").complete("orderCommitteeCase", "saksbehandler", orders("2023-10-01"));
        PoliticalCase ordered = politicalCases.about(pilot, PURPOSE).orElseThrow();
        assertThat(cases.get(ordered.id()).title()).isEqualTo("Fylkeskommunen som avtalepart");
        assertThat(ordered)
                .returns(List.of("fylkesutvalget"), PoliticalCase::path)
                .returns(LocalDate.parse("2023-10-01"), PoliticalCase::decidedBefore)
                .returns("Sak %s, Rindal–Holtålen".formatted(pilot), PoliticalCase::orderedBy);
        assertThat(milestones.get(pilot, "politicalOrder", PURPOSE).state()).isEqualTo(Milestones.State.MET);
        assertThat(story.isEnded()).isFalse();

        story.until("2023-09-19T15:00");
        decided(ordered.id(), Outcome.AS_RECOMMENDED);
        assertThat(story.settled().isEnded()).isTrue();
        assertThat(milestones.get(pilot, "committeeDecision", PURPOSE))
                .returns(Milestones.State.MET, Milestones.Milestone::state)
                .returns(SEPTEMBER, Milestones.Milestone::closedOn);
        assertThat(story.passed())
                .contains("findPoliticalCase", "recordPoliticalOrder", "politicalCaseDecided", "closeDecision");
    }

    @Test
    void whoever_orders_it_elsewhere_the_case_is_joined() {
        Story asked = wanted("ASK");
        CaseId ordered = orderedElsewhere();
        assertThat(asked.settled().waitsFor()).isEmpty();
        assertThat(asked.passed()).contains("orderedByOther", "joinOrdered");

        Story late = wanted("AT_ONCE");
        assertThat(politicalCases.about(pilot)).as("it is not ordered again").hasSize(1);
        decided(ordered, Outcome.NOT_ADOPTED);
        assertThat(asked.settled().isEnded()).isTrue();
        assertThat(late.isEnded()).isTrue();

        assertThat(wanted("AT_ONCE").isEnded()).as("what is decided is known").isTrue();
    }

    @Test
    void what_nobody_has_to_order_is_waited_for_in_silence() {
        Story story = wanted("AWAIT");
        assertThat(story.waitsFor()).isEmpty();

        CaseId ordered = orderedElsewhere();
        story.settled();
        assertThat(story.passed()).contains("orderAwaited", "joinOrdered");
        tell("politicalcase.dropped", Map.of());
        cases.changeState(ordered, CaseState.WITHDRAWN, "sekretariat");
        assertThat(story.settled().waitsFor()).isEmpty();
        assertThat(story.isEnded()).isFalse();
    }

    @Test
    void a_case_that_is_dropped_is_ordered_anew_or_given_up() {
        Story story = wanted(null);
        assertThat(story.passed()).contains("orderAtOnce");
        CaseId first = politicalCases.about(pilot, PURPOSE).orElseThrow().id();
        assertThat(politicalCases.get(first).figuresYear()).isEqualTo(2023);

        tell("politicalcase.dropped", Map.of());
        cases.changeState(first, CaseState.WITHDRAWN, "sekretariat");
        assertThat(story.settled().waitsFor()).containsExactly("orderCommitteeCase");
        story.complete("orderCommitteeCase", "saksbehandler", orders("2023-10-01"));
        CaseId second = politicalCases.about(pilot, PURPOSE).orElseThrow().id();
        assertThat(second).isNotEqualTo(first);

        tell("politicalcase.dropped", Map.of());
        cases.changeState(second, CaseState.WITHDRAWN, "sekretariat");
        story.settled()
                .complete(
                        "orderCommitteeCase",
                        "saksbehandler",
                        Map.of("outcome", "WITHOUT", "reason", "Kommunene har trukket seg (eksempel)."));
        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed()).contains("withoutCommittee");
        assertThat(milestones.get(pilot, "committeeDecision", PURPOSE).state()).isEqualTo(Milestones.State.DROPPED);
        assertThat(records.notes(pilot))
                .extracting(Records.Note::body)
                .containsExactly("Kommunene har trukket seg (eksempel).");
    }

    @Test
    void whoever_does_not_order_in_time_is_told_and_the_manager_too() {
        wanted("ASK").until("2023-08-18T12:00");

        assertThat(reminders.of(pilot))
                .filteredOn(row -> row.milestone().equals("politicalOrder") && row.sentAt() != null)
                .extracting(row -> row.step() + " " + row.role())
                .contains("D-14 caseworker", "overdue caseworker", "overdue manager");
    }

    @Test
    void a_deadline_of_the_case_itself_is_not_set_twice() {
        cabinet.deadline(pilot, PURPOSE, "Vedtak om fylkeskommunen som avtalepart", "2023-09-29", "county");
        wanted("ASK");

        assertThat(milestones.find(pilot, "committeeDecision", PURPOSE)).isEmpty();
    }

    @Test
    void several_points_are_one_answer() {
        assertThat(together(Outcome.AS_RECOMMENDED, Outcome.NOTED)).contains(Outcome.AS_RECOMMENDED);
        assertThat(together(Outcome.AS_RECOMMENDED, Outcome.ADDED)).contains(Outcome.AMENDED);
        assertThat(together(Outcome.AS_RECOMMENDED, Outcome.NOT_ADOPTED)).contains(Outcome.AMENDED);
        assertThat(together(Outcome.SENT_OVER, Outcome.AMENDED)).contains(Outcome.SENT_OVER);
        assertThat(together(Outcome.SENT_OVER, Outcome.POSTPONED)).contains(Outcome.POSTPONED);
    }

    @Test
    void an_order_must_hold_together() {
        Story story = wanted("ASK");
        story.refuses("orderCommitteeCase", "saksbehandler", Map.of("outcome", "ORDER", "subject", "", "path", ""))
                .contains("«Sakens tittel» må fylles ut når saken skal bestilles.")
                .contains("«Utvalg som behandler saken» må fylles ut når saken skal bestilles.");
        Map<String, Object> wrong = new HashMap<>(orders("2023-06-01"));
        wrong.put("path", "kommunestyret");
        wrong.put("subject", "x".repeat(201));
        story.refuses("orderCommitteeCase", "saksbehandler", wrong)
                .contains("«Sakens tittel» kan ha høyst 200 tegn.")
                .contains(
                        "«Utvalg som behandler saken» kan ikke ha «kommunestyret», som ikke er et utvalg i møtekalenderen.")
                .contains("«Må være vedtatt før» kan ikke være tilbake i tid.");
        story.refuses("orderCommitteeCase", "saksbehandler", Map.of("outcome", "WITHOUT"))
                .isEqualTo("«Begrunnelse» må fylles ut når saken ikke skal bestilles.");
    }

    private Story wanted(@org.jspecify.annotations.Nullable String ordering) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "purpose", PURPOSE,
                "subject", "Fylkeskommunen som avtalepart",
                "politicalKind", "DECISION",
                "path", "fylkesutvalget",
                "decidedBefore", "2023-10-01",
                "figuresYear", 2023L));
        if (ordering != null) {
            variables.put("ordering", ordering);
        }
        return author.begin("committeedecision", pilot, variables);
    }

    private static Map<String, Object> orders(String decidedBefore) {
        return Map.of(
                "outcome", "ORDER",
                "subject", "Fylkeskommunen som avtalepart",
                "politicalKind", "DECISION",
                "path", "fylkesutvalget",
                "decidedBefore", decidedBefore);
    }

    private CaseId orderedElsewhere() {
        return politicalCases.order(
                new PoliticalCases.Order(
                        "Fylkeskommunen som avtalepart i bygdevekstavtalene",
                        PoliticalCase.Kind.DECISION,
                        List.of("fylkesutvalget"),
                        LocalDate.parse("2023-10-01"),
                        "Fylkesutvalget 20. juni 2023, punkt 2",
                        null,
                        List.of(new Concern(pilot, PURPOSE, null)),
                        List.of()),
                "saksbehandler");
    }

    /** As the process of the political case does when the last committee has decided. */
    private void decided(CaseId politicalCase, Outcome outcome) {
        long meeting =
                meetings.of("fylkesutvalget", SEPTEMBER, SEPTEMBER).get(0).id();
        politicalCases.plan(politicalCase, 1, meeting);
        politicalCases.treated(
                politicalCase,
                1,
                new PoliticalCases.Treatment(
                        "73/23 (eksempel)",
                        null,
                        null,
                        List.of(new PoliticalCase.Treated(1, outcome, "Fylkeskommunen blir part.", null, null, null))),
                "sekretariat");
        tell(
                "politicalcase.decided",
                Map.of(
                        "decisionOutcome", outcome.name(),
                        "decidedOn", SEPTEMBER.toString(),
                        "decisionReference", "73/23 (eksempel)",
                        "decisionBody", "Fylkesutvalget",
                        "politicalCase", politicalCase.value()));
    }

    private void tell(String message, Map<String, Object> facts) {
        processes.tell(message, pilot, Map.of("purpose", PURPOSE), facts);
    }

    private static java.util.Optional<Outcome> together(Outcome... outcomes) {
        List<PoliticalCase.Treated> points = new java.util.ArrayList<>();
        for (Outcome outcome : outcomes) {
            points.add(new PoliticalCase.Treated(points.size() + 1, outcome, "", null, null, null));
        }
        CaseId id = new CaseId("2023/0001");
        Concern concern = new Concern(id, PURPOSE, null);
        return new PoliticalCase(
                        id,
                        PoliticalCase.Kind.DECISION,
                        null,
                        "",
                        SEPTEMBER,
                        null,
                        List.of(new PoliticalCase.Leg(
                                1, "fylkesutvalget", 1L, PoliticalCase.LegState.TREATED, null, null, null, points)),
                        List.of(),
                        List.of(concern))
                .outcome(concern);
    }
}
