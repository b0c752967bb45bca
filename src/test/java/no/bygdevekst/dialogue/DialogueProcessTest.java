package no.bygdevekst.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/dialogue.bpmn}, told with Hitra, which the county and Statsforvalteren talked with in 2022. */
@HouseTest
class DialogueProcessTest {
    private static final String TWO =
            """
            [{"name": "Kontaktperson", "organisation": "Hitra", "email": "kontakt@hitra.example", "attended": "true"},
             {"name": "Rådgiver", "organisation": "Statsforvalteren", "email": "sf@stat.example", "attended": "true"}]""";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Meetings meetings;

    @Autowired
    Milestones milestones;

    @Autowired
    Reminders reminders;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    private CaseId hitra = new CaseId("2022/0000");

    @BeforeEach
    void hitra_has_shown_interest() {
        author.at("2022-08-12T09:00");
        hitra = cabinet.applicant(cabinet.call(), "Hitra", List.of("5056"), "kontakt@hitra.example");
    }

    @Test
    void an_applicant_is_met_before_the_deadline_and_nobody_is_warned() {
        var dialogue = begun();
        assertThat(dialogue.passed()).contains("setDialogueDeadline", "askForMeeting");
        assertThat(meetings.of(hitra)).extracting(Meeting::kind).containsExactly(Meeting.Kind.DIALOGUE);

        planned(dialogue, "2022-09-06");
        held(dialogue.until("2022-09-06T14:00"));

        assertThat(dialogue.passed()).contains("dialogueHeld", "closeDialogue", "applicantHeard");
        assertThat(dialogue.isEnded()).isTrue();
        assertThat(milestones.get(hitra, "dialogue", "").closedOn()).isEqualTo("2022-09-06");
        dialogue.until("2022-10-10T12:00");
        assertThat(warned()).isEmpty();
        assertThat(dialogue.incidents()).isEmpty();
    }

    @Test
    void the_caseworker_is_warned_in_time_while_no_meeting_has_been_held() {
        begun().until("2022-10-03T12:00");

        assertThat(warned())
                .containsExactly(
                        "D-21 2022-09-09 caseworker",
                        "D-14 2022-09-16 caseworker",
                        "D-7 2022-09-23 caseworker",
                        "overdue 2022-10-03 caseworker",
                        "overdue 2022-10-03 manager");
    }

    @Test
    void a_meeting_that_can_be_had_in_time_is_not_put_off_past_the_deadline() {
        var dialogue = begun();
        String tooLate = "kan ikke være etter fristen for dialogmøtet, 30. september 2022.";

        dialogue.refuses(
                        "planMeeting",
                        "saksbehandler",
                        Map.of("outcome", "HOLD", "plannedFor", "2022-10-01", "participants", TWO))
                .isEqualTo("«Dato» " + tooLate);
        planned(dialogue, "2022-09-30");
        dialogue.refuses(
                        "registerMeeting",
                        "saksbehandler",
                        Map.of("outcome", "MOVED", "movedTo", "2022-10-01", "reason", "Sykdom"))
                .isEqualTo("«Ny dato» " + tooLate);

        dialogue.until("2022-10-03T12:00")
                .complete(
                        "registerMeeting",
                        "saksbehandler",
                        Map.of("outcome", "MOVED", "movedTo", "2022-10-05", "reason", "Sykdom"));
        assertThat(meetings.of(hitra)).extracting(Meeting::on).containsExactly(LocalDate.of(2022, 10, 5));
    }

    @Test
    void a_meeting_that_is_cancelled_is_followed_by_another() {
        var dialogue = begun();
        planned(dialogue, "2022-09-06");

        dialogue.complete("registerMeeting", "saksbehandler", Map.of("outcome", "CANCELLED", "reason", "Sykdom"));
        assertThat(dialogue.waitsFor()).containsExactly("decideDialogue");
        dialogue.complete("decideDialogue", "saksbehandler", Map.of("outcome", "ANOTHER"));

        assertThat(dialogue.passed()).contains("dialogueCancelled", "recordDialogue");
        assertThat(dialogue.waitsFor()).containsExactly("planMeeting");
        planned(dialogue, "2022-09-13");
        held(dialogue.until("2022-09-13T14:00"));
        assertThat(milestones.get(hitra, "dialogue", "").closedOn()).isEqualTo("2022-09-13");
    }

    @Test
    void a_meeting_held_while_the_caseworker_wonders_counts_too() {
        var dialogue = begun();
        dialogue.complete("planMeeting", "saksbehandler", Map.of("outcome", "DROP", "reason", "Ny dato søkes"));
        tasks.as(
                "saksbehandler",
                () -> processes.startByHand("meeting", Map.of("caseNumber", hitra.value(), "kind", "DIALOGUE")));
        planned(dialogue, "2022-08-12");
        assertThat(dialogue.waitsFor()).contains("decideDialogue");

        held(dialogue);

        assertThat(dialogue.waitsFor()).isEmpty();
        assertThat(milestones.get(hitra, "dialogue", "").state()).isEqualTo(Milestones.State.MET);
    }

    @Test
    void an_applicant_that_wants_no_meeting_is_left_alone_and_the_reason_kept() {
        var dialogue = begun();
        dialogue.complete("planMeeting", "saksbehandler", Map.of("outcome", "DROP", "reason", "Ikke ønsket"));

        dialogue.refuses("decideDialogue", "saksbehandler", Map.of())
                .isEqualTo("«Skal det holdes et annet dialogmøte?» må fylles ut.");
        dialogue.refuses("decideDialogue", "saksbehandler", Map.of("outcome", "NONE"))
                .isEqualTo("«Begrunnelse» må fylles ut når det ikke blir noe dialogmøte.");
        dialogue.complete(
                "decideDialogue", "saksbehandler", Map.of("outcome", "NONE", "reason", "Søkeren har takket nei."));

        assertThat(dialogue.isEnded()).isTrue();
        assertThat(milestones.get(hitra, "dialogue", "").state()).isEqualTo(Milestones.State.DROPPED);
        assertThat(dialogue.until("2022-10-10T12:00").waitsFor()).isEmpty();
        assertThat(warned()).isEmpty();
    }

    @Test
    void a_dialogue_meeting_started_by_hand_counts_and_one_of_two_may_be_cancelled() {
        var dialogue = begun();
        tasks.as(
                "saksbehandler",
                () -> processes.startByHand("meeting", Map.of("caseNumber", hitra.value(), "kind", "DIALOGUE")));
        dialogue.completeFor(
                meeting(0), "planMeeting", "saksbehandler", Map.of("outcome", "DROP", "reason", "Står to ganger."));
        assertThat(dialogue.waitsFor()).containsExactly("planMeeting");

        planned(dialogue, "2022-09-01");
        held(dialogue.until("2022-09-01T14:00"));

        assertThat(dialogue.isEnded()).isTrue();
        assertThat(milestones.get(hitra, "dialogue", "").state()).isEqualTo(Milestones.State.MET);
    }

    @Test
    void two_meetings_cancelled_at_the_same_moment_do_not_leave_the_dialogue_waiting_for_nothing() throws Exception {
        var dialogue = begun();
        tasks.as(
                "saksbehandler",
                () -> processes.startByHand("meeting", Map.of("caseNumber", hitra.value(), "kind", "DIALOGUE")));
        var together = new CyclicBarrier(2);
        List<Callable<String>> cancellations = meetings.of(hitra).stream()
                .map(meeting -> tasks.find(hitra, "planMeeting", String.valueOf(meeting.id()))
                        .orElseThrow()
                        .id())
                .map(task -> (Callable<String>) () -> {
                    together.await();
                    tasks.complete(task, "saksbehandler", Map.of("outcome", "DROP", "reason", "Uvær"));
                    return task;
                })
                .toList();

        var people = Executors.newFixedThreadPool(2);
        for (var cancelled : people.invokeAll(cancellations)) {
            cancelled.get();
        }
        people.shutdown();

        assertThat(dialogue.settled().waitsFor()).containsExactly("decideDialogue");
    }

    @Test
    void a_meeting_of_another_kind_is_no_dialogue() {
        var dialogue = begun();
        tasks.as(
                "saksbehandler",
                () -> processes.startByHand("meeting", Map.of("caseNumber", hitra.value(), "kind", "MINISTRY")));
        dialogue.completeFor(
                meeting(1),
                "planMeeting",
                "saksbehandler",
                Map.of("outcome", "HOLD", "plannedFor", "2022-08-11", "participants", TWO));
        held(dialogue);

        assertThat(milestones.get(hitra, "dialogue", "").state()).isEqualTo(Milestones.State.OPEN);
    }

    private Story begun() {
        return author.begin(
                DialogueProcess.ID,
                hitra,
                Map.of("applyBy", "2022-09-30", "meetingKind", Meeting.Kind.DIALOGUE.name()));
    }

    private static void planned(Story dialogue, String day) {
        dialogue.complete(
                "planMeeting", "saksbehandler", Map.of("outcome", "HOLD", "plannedFor", day, "participants", TWO));
    }

    private static void held(Story dialogue) {
        dialogue.complete("registerMeeting", "saksbehandler", Map.of("outcome", "HELD", "participants", TWO))
                .complete("writeMinutes", "saksbehandler", Map.of("minutes", "Utlysningen ble gjennomgått."));
    }

    private String meeting(int place) {
        return String.valueOf(meetings.of(hitra).get(place).id());
    }

    private List<String> warned() {
        return reminders.of(hitra).stream()
                .filter(row -> row.milestone().equals("dialogue") && row.state().equals("sent"))
                .map(row -> "%s %s %s"
                        .formatted(
                                row.step(),
                                row.plannedFor().atZone(EngineClock.NORWAY).toLocalDate(),
                                row.role()))
                .toList();
    }
}
