package no.bygdevekst.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.CommitteeAgenda;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Kind;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/placement.bpmn}: the case of 2023 in the calendar. Only the meeting on 20 June is known; the others are examples. */
@HouseTest
class PlacementProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    PoliticalCases political;

    @Autowired
    CommitteeAgenda agenda;

    @Autowired
    CommitteeMeetings meetings;

    @Autowired
    Milestones milestones;

    @Autowired
    Outbox outbox;

    private long june;

    @BeforeEach
    void fylkesutvalget_meets() {
        author.at("2023-03-01T15:00");
        cabinet.forgetCalendar();
        cabinet.sitting("fylkesutvalget", "2023-05-09");
        june = cabinet.sitting("fylkesutvalget", "2023-06-20");
    }

    @Test
    void the_last_meeting_that_fits_is_chosen_and_the_work_is_counted_back_from_its_papers() {
        Story story = ordered(Kind.ORIENTATION, "2023-07-01", "fylkesutvalget");

        assertThat(story.passed()).contains("findMeetings", "casePlaced");
        assertThat(days(story)).containsExactly("2023-06-20");
        assertThat(due(story, "contributions", "")).isEqualTo("2023-05-08");
        assertThat(due(story, "editing", "")).isEqualTo("2023-05-19");
        assertThat(due(story, "quality", "")).isEqualTo("2023-05-24");
        assertThat(due(story, "managerApproval", "")).isEqualTo("2023-05-30");
        assertThat(due(story, "departmentApproval", "")).isEqualTo("2023-06-01");
        assertThat(due(story, "directorApproval", "")).isEqualTo("2023-06-06");
        assertThat(due(story, "papers", "1")).isEqualTo("2023-06-08");
        assertThat(due(story, "dispatch", "1")).isEqualTo("2023-06-13");
        assertThat(due(story, "treatment", "1")).isEqualTo("2023-06-20");
    }

    @Test
    void three_committees_have_the_case_in_turn() {
        cabinet.sitting("naring", "2023-05-31");
        cabinet.sitting("naring", "2023-06-14");
        cabinet.sitting("fylkestinget", "2023-10-18");

        Story story = ordered(Kind.DECISION, "2023-11-01", "naring", "fylkesutvalget", "fylkestinget");

        assertThat(days(story)).containsExactly("2023-05-31", "2023-06-20", "2023-10-18");
        assertThat(due(story, "editing", "")).isBefore(due(story, "papers", "1"));
    }

    @Test
    void without_a_day_the_first_meeting_with_time_enough_is_chosen() {
        assertThat(days(ordered(Kind.ORIENTATION, null, "fylkesutvalget"))).containsExactly("2023-05-09");
        author.at("2023-04-11T09:00");
        assertThat(days(ordered(Kind.ORIENTATION, null, "fylkesutvalget"))).containsExactly("2023-06-20");
    }

    @Test
    void what_there_is_too_little_time_for_shares_what_there_is() {
        author.at("2023-05-25T09:00");
        Story story = ordered(Kind.ORIENTATION, "2023-07-01", "fylkesutvalget");

        assertThat(due(story, "contributions", "")).isEqualTo("2023-05-26");
        assertThat(due(story, "directorApproval", "")).isBefore(due(story, "papers", "1"));
    }

    @Test
    void none_fits_and_the_manager_is_told_at_once_and_a_new_meeting_is_taken_by_itself() {
        Story story = ordered(Kind.ORIENTATION, "2023-04-20", "fylkesutvalget");

        assertThat(story.waitsFor()).containsExactly("choosePlace");
        assertThat(story.passed()).contains("tellNoMeeting");
        assertThat(subjects(story)).containsOnlyOnce("Ingen møter passer");

        meetings.move(june, LocalDate.parse("2023-04-18"), "sekretariat", "Ekstra møte");
        story.settled();

        assertThat(story.waitsFor()).containsExactly("assignWriters");
        assertThat(days(story)).containsExactly("2023-04-18");
    }

    @Test
    void the_manager_chooses_another_day_or_drops_the_case() {
        Story story = ordered(Kind.ORIENTATION, "2023-04-20", "fylkesutvalget");
        story.refuses("choosePlace", "leder", Map.of()).isEqualTo("«Hva skal skje med saken?» må fylles ut.");
        story.refuses("choosePlace", "leder", Map.of("choice", "DROP"))
                .isEqualTo("«Begrunnelse» må fylles ut når saken trekkes.");
        story.refuses(
                        "choosePlace",
                        "leder",
                        Map.of("choice", "PLAN", "path", "Bystyret", "decidedBefore", "2023-02-01"))
                .contains("kan ikke ha «Bystyret»")
                .contains("«Avgjort før» kan ikke være tilbake i tid.");
        story.complete("choosePlace", "leder", Map.of("choice", "PLAN", "decidedBefore", "2023-04-25"));
        assertThat(story.waitsFor()).containsExactly("choosePlace");
        assertThat(subjects(story)).containsOnlyOnce("Ingen møter passer");

        story.complete("choosePlace", "leder", Map.of("choice", "PLAN", "decidedBefore", "2023-07-01"));
        assertThat(story.passed()).contains("recordPlace");
        assertThat(days(story)).containsExactly("2023-06-20");

        Story other = ordered(Kind.ORIENTATION, "2023-04-20", "fylkesutvalget");
        other.complete("choosePlace", "leder", Map.of("choice", "DROP", "reason", "Tas opp i 2024 (eksempel)."));
        assertThat(other.isEnded()).isTrue();
        assertThat(cases.get(other.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void moving_a_meeting_moves_every_date_that_hangs_on_it() {
        Story story = ordered(Kind.ORIENTATION, "2023-07-01", "fylkesutvalget")
                .complete(
                        "assignWriters",
                        "saksbehandler",
                        Map.of(
                                "kind",
                                "ORIENTATION",
                                "path",
                                "Fylkesutvalget",
                                "writers",
                                """
                                [{"passage": "factsPilot", "department": "samferdsel", "due": "2023-05-03"},
                                 {"passage": "factsIlag", "colleague": "vikar"}]"""));

        meetings.move(june, LocalDate.parse("2023-06-27"), "sekretariat", "Reise");
        story.settled();

        assertThat(days(story)).containsExactly("2023-06-27");
        assertThat(due(story, "papers", "1")).isEqualTo("2023-06-15");
        assertThat(due(story, "dispatch", "1")).isEqualTo("2023-06-20");
        assertThat(due(story, "treatment", "1")).isEqualTo("2023-06-27");
        assertThat(due(story, "contributions", "")).isEqualTo("2023-05-15");
        assertThat(due(story, "editing", "")).isEqualTo("2023-05-26");
        assertThat(due(story, "quality", "")).isEqualTo("2023-06-01");
        assertThat(due(story, "managerApproval", "")).isEqualTo("2023-06-06");
        assertThat(due(story, "departmentApproval", "")).isEqualTo("2023-06-08");
        assertThat(due(story, "directorApproval", "")).isEqualTo("2023-06-13");
        assertThat(due(story, "contribution", "1/samferdsel")).isEqualTo("2023-05-10");
        assertThat(due(story, "colleagueContribution", "2")).isEqualTo("2023-05-15");
        assertThat(story.due("contribute")).isIn(LocalDate.parse("2023-05-10"), LocalDate.parse("2023-05-15"));
        assertThat(outbox.of(story.caseId()).stream()
                        .filter(message -> message.letter().subject().contains("Nye datoer"))
                        .map(message -> message.role().name()))
                .containsExactlyInAnyOrder("caseworker", "manager", "secretariat", "samferdsel", "participant2");
        assertThat(story.waitsFor()).containsExactly("contribute");
    }

    @Test
    void a_cancelled_meeting_sends_the_case_to_another() {
        Story story = ordered(Kind.ORIENTATION, "2023-07-01", "fylkesutvalget");

        meetings.cancel(june, "sekretariat", "For få saker");
        story.settled();

        assertThat(days(story)).containsExactly("2023-05-09");
        assertThat(due(story, "papers", "1")).isEqualTo("2023-04-27");
        assertThat(story.waitsFor()).containsExactly("assignWriters");
    }

    @Test
    void what_hung_on_a_cancelled_meeting_is_not_due_until_the_case_has_another() {
        author.at("2023-05-10T09:00");
        Story story = ordered(Kind.ORIENTATION, "2023-07-01", "fylkesutvalget");

        meetings.cancel(june, "sekretariat", "For få saker");
        story.settled();

        assertThat(state(story, "papers", "1")).isEqualTo(Milestones.State.DROPPED);
        assertThat(state(story, "treatment", "1")).isEqualTo(Milestones.State.DROPPED);
        assertThat(state(story, "editing", "")).isEqualTo(Milestones.State.DROPPED);
        assertThat(agenda.withoutMeeting(null, 1000).items())
                .extracting(CommitteeAgenda.Item::id)
                .contains(story.caseId());
        assertThat(outbox.of(story.caseId()).stream()
                        .filter(message -> message.letter().body().contains("Et møte er avlyst"))
                        .map(message -> message.role().name()))
                .containsExactlyInAnyOrder("caseworker", "manager", "secretariat");
        assertThat(subjects(story)).containsOnlyOnce("Ingen møter passer");

        meetings.putBack(june, "sekretariat", "Flere saker");
        story.settled();

        assertThat(days(story)).containsExactly("2023-06-20");
        assertThat(state(story, "papers", "1")).isEqualTo(Milestones.State.OPEN);
        assertThat(due(story, "papers", "1")).isEqualTo("2023-06-08");
        assertThat(state(story, "editing", "")).isEqualTo(Milestones.State.OPEN);
        assertThat(story.waitsFor()).containsExactly("assignWriters");
    }

    @Test
    void a_meeting_moved_too_far_is_told_the_manager_at_once_and_the_work_goes_on() {
        author.at("2023-05-10T09:00");
        Story story = ordered(Kind.ORIENTATION, "2023-07-01", "fylkesutvalget");

        meetings.move(june, LocalDate.parse("2023-07-04"), "sekretariat", "Reise");
        story.settled();

        assertThat(due(story, "papers", "1")).isEqualTo("2023-06-22");
        assertThat(story.waitsFor()).containsExactly("assignWriters", "choosePlace");
        assertThat(subjects(story)).containsOnlyOnce("Ingen møter passer");

        meetings.move(june, LocalDate.parse("2023-06-21"), "sekretariat", "Reisen er avlyst");
        story.settled();
        assertThat(story.waitsFor()).containsExactly("assignWriters");

        meetings.cancel(june, "sekretariat", "For få saker");
        story.settled().complete("choosePlace", "leder", Map.of("choice", "DROP", "reason", "Ikke i år (eksempel)."));
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(story.waitsFor()).isEmpty();
    }

    private Milestones.State state(Story story, String name, String occurrence) {
        return milestones.get(story.caseId(), name, occurrence).state();
    }

    private Story ordered(Kind kind, @Nullable String before, String... path) {
        CaseId id = political.order(
                new PoliticalCases.Order(
                        "Bygdevekstpilotene",
                        kind,
                        List.of(path),
                        before == null ? null : LocalDate.parse(before),
                        "Fylkesordføreren, etter interpellasjon 2/23",
                        null,
                        List.of(),
                        List.of()),
                "saksbehandler");
        return author.underWay(id).settled();
    }

    private List<String> days(Story story) {
        return political.get(story.caseId()).legs().stream()
                .map(PoliticalCase.Leg::meeting)
                .map(id -> meetings.get(Objects.requireNonNull(id)))
                .map(CommitteeMeeting::day)
                .map(LocalDate::toString)
                .toList();
    }

    private LocalDate due(Story story, String name, String occurrence) {
        return milestones.get(story.caseId(), name, occurrence).due();
    }

    private String subjects(Story story) {
        return outbox.of(story.caseId()).stream()
                .map(Message::letter)
                .map(letter -> letter.subject())
                .reduce("", (one, next) -> one + "\n" + next);
    }
}
