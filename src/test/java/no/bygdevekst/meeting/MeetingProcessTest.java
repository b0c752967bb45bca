package no.bygdevekst.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/meeting.bpmn}, told with a meeting that Indre Namdal could have had in the spring of 2023. */
@HouseTest
class MeetingProcessTest {
    private static final String THREE =
            """
            [{"name": "Kari Nordmann", "organisation": "Grong kommune", "email": "kari@grong.example"},
             {"name": "Rådgiver", "organisation": "Statsforvalteren", "email": "sf@stat.example"},
             {"name": "Gjest", "organisation": "", "email": ""}]""";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Meetings meetings;

    @Autowired
    Documents documents;

    @Autowired
    Milestones milestones;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    Processes processes;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void indre_namdal_is_a_pilot() {
        author.at("2023-03-01T09:00");
        caseId = cabinet.indreNamdal();
    }

    @Test
    void a_meeting_is_planned_held_and_minuted_and_what_was_promised_is_followed_up() {
        var meeting = asked("MINISTRY");
        assertThat(meeting.passed()).contains("openMeeting");
        assertThat(meeting.due("planMeeting")).isEqualTo("2023-03-08");

        meeting.complete("planMeeting", "saksbehandler", plan(Map.of()));

        assertThat(meeting.passed()).contains("recordPlan", "inviteParticipants");
        assertThat(letters("Invitasjon til møte med KDD"))
                .extracting(Message::address)
                .containsExactlyInAnyOrder("kari@grong.example", "sf@stat.example");
        assertThat(letters("Invitasjon").get(0).letter().body())
                .contains(
                        "Når og hvor: 15. mars 2023 kl. 10.00, Grong",
                        "Saksliste:\nFørsteutkast",
                        "Invitert: Kari Nordmann (Grong kommune), Rådgiver (Statsforvalteren), Gjest")
                .doesNotContain("/saker/");
        assertThat(meeting.due("registerMeeting")).isEqualTo("2023-03-17");

        meeting.until("2023-03-15T14:00")
                .complete(
                        "registerMeeting",
                        "saksbehandler",
                        Map.of(
                                "outcome",
                                "HELD",
                                "participants",
                                """
                                [{"name": "Kari Nordmann", "organisation": "Grong kommune", "email": "kari@grong.example", "attended": "true"},
                                 {"name": "Rådgiver", "organisation": "Statsforvalteren", "email": "sf@stat.example", "attended": ""},
                                 {"name": "Ola", "organisation": "Røyrvik kommune", "email": "ola@royrvik.example", "attended": "true"}]"""));

        assertThat(meeting.passed()).contains("recordMeeting", "announceHeld");
        assertThat(meeting.due("writeMinutes")).isEqualTo("2023-03-29");
        meeting.complete(
                "writeMinutes",
                "saksbehandler",
                Map.of(
                        "minutes",
                        "Vi gikk gjennom førsteutkastet.",
                        "followUps",
                        """
                        [{"what": "Sende nytt utkast", "owner": "Kari Nordmann", "email": "kari@grong.example", "due": "2023-04-14"},
                         {"what": "Spørre samferdsel", "owner": "Fylkeskommunen", "email": "", "due": "2023-04-21"}]""",
                        "minutesFile",
                        file(),
                        "legalBasis",
                        "offl. § 14"));

        assertThat(meeting.passed()).contains("recordMinutes", "sendMinutes", "setActionDeadline");
        assertThat(letters("Referat fra møte med KDD 15. mars 2023"))
                .extracting(Message::address)
                .containsExactlyInAnyOrder("kari@grong.example", "ola@royrvik.example");
        assertThat(letters("Referat").get(0).letter().body())
                .contains(
                        "Til stede: Kari Nordmann (Grong kommune), Ola (Røyrvik kommune)",
                        "Vi gikk gjennom førsteutkastet.",
                        "– Sende nytt utkast. Ansvarlig: Kari Nordmann. Frist: 14. april 2023",
                        "– Spørre samferdsel. Ansvarlig: Fylkeskommunen. Frist: 21. april 2023");
        assertThat(documents.of(caseId)).singleElement().satisfies(minutes -> assertThat(minutes.sheet())
                .extracting(Documents.Sheet::title, Documents.Sheet::legalBasis)
                .containsExactly("Referat, møte med KDD 15. mars 2023", "offl. § 14"));
        assertThat(milestones.of(caseId))
                .extracting(Milestones.Milestone::label)
                .containsExactly(
                        "Oppfølging etter møte: Sende nytt utkast",
                        "Fylkeskommunens oppfølging etter møte: Spørre samferdsel");

        meeting.until("2023-04-17T12:00");
        assertThat(reminded("action"))
                .containsExactlyInAnyOrder(
                        "D-7 2023-04-05 participant" + action(0),
                        "D-1 2023-04-13 participant" + action(0),
                        "overdue 2023-04-17 participant" + action(0),
                        "overdue 2023-04-17 caseworker");
        assertThat(letters("Påminnelse").get(0)).satisfies(reminder -> {
            assertThat(reminder.address()).isEqualTo("kari@grong.example");
            assertThat(reminder.letter().body())
                    .contains("Fristen er 14. april 2023: Oppfølging etter møte: Sende nytt utkast.")
                    .doesNotContain("/saker/");
        });

        meeting.completeFor(
                action(0),
                "reportAction",
                "saksbehandler",
                Map.of("outcome", "DONE", "doneOn", "2023-04-14", "note", "Kom på fristen."));
        meeting.completeFor(
                action(1),
                "reportAction",
                "saksbehandler",
                Map.of("outcome", "DROPPED", "note", "Samferdsel har svart allerede."));

        assertThat(meeting.passed()).contains("recordAction", "meetingDone");
        assertThat(meeting.isEnded()).isTrue();
        assertThat(milestones.of(caseId))
                .extracting(Milestones.Milestone::state)
                .containsExactly(Milestones.State.MET, Milestones.State.DROPPED);
        assertThat(only().actions())
                .extracting(Meeting.Action::outcome)
                .containsExactly("Kom på fristen.", "Samferdsel har svart allerede.");
        meeting.until("2023-05-09T12:00");
        assertThat(reminded("countyAction")).containsExactly("D-7 2023-04-14 caseworker");
        assertThat(meeting.incidents()).isEmpty();
    }

    @Test
    void a_meeting_that_is_moved_is_told_of_and_keeps_what_was_not_changed() {
        var meeting = asked("OTHER").complete("planMeeting", "saksbehandler", plan(Map.of()));

        meeting.complete(
                "registerMeeting",
                "saksbehandler",
                Map.of("outcome", "MOVED", "movedTo", "2023-03-22", "reason", "Uvær på fjellet."));

        assertThat(meeting.passed()).contains("informParticipants");
        assertThat(letters("Møtet er flyttet")).hasSize(2).allSatisfy(letter -> assertThat(
                        letter.letter().body())
                .contains("Nytt tidspunkt og sted: 22. mars 2023 kl. 10.00, Grong", "Begrunnelse: Uvær på fjellet."));
        assertThat(meeting.due("registerMeeting")).isEqualTo("2023-03-24");
        assertThat(meeting.carried()).doesNotContain("reason", "movedTo", "participants");

        meeting.until("2023-03-22T15:00")
                .complete("registerMeeting", "saksbehandler", held())
                .complete("writeMinutes", "saksbehandler", Map.of("minutes", "Alle var der."));

        assertThat(meeting.isEnded()).isTrue();
        assertThat(only().state()).isEqualTo(Meeting.State.HELD);
        assertThat(only().on()).isEqualTo("2023-03-22");
    }

    @Test
    void a_meeting_that_is_cancelled_is_told_of_and_ends() {
        var meeting = asked("POLITICAL").complete("planMeeting", "saksbehandler", plan(Map.of()));

        meeting.complete(
                "registerMeeting", "saksbehandler", Map.of("outcome", "CANCELLED", "reason", "KDD kan ikke komme."));

        assertThat(meeting.passed()).contains("cancelMeeting", "meetingCancelled");
        assertThat(meeting.isEnded()).isTrue();
        assertThat(letters("Møtet er avlyst – politisk møte om Indre Namdal"))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.letter().body())
                        .contains("Det skulle vært holdt 15. mars 2023 kl. 10.00, Grong.", "KDD kan ikke komme."));
        assertThat(only().state()).isEqualTo(Meeting.State.CANCELLED);
    }

    @Test
    void a_meeting_that_nobody_wants_after_all_is_dropped_before_anybody_is_invited() {
        var meeting = asked("BOARD");

        meeting.complete("planMeeting", "saksbehandler", Map.of("outcome", "DROP", "reason", "Startet ved en feil."));

        assertThat(meeting.isEnded()).isTrue();
        assertThat(outbox.of(caseId)).isEmpty();
    }

    @Test
    void a_meeting_that_was_held_before_it_was_planned_here_invites_nobody() {
        var meeting = asked("OTHER").complete("planMeeting", "saksbehandler", plan(Map.of("plannedFor", "2023-02-20")));

        assertThat(outbox.of(caseId)).isEmpty();
        meeting.complete("registerMeeting", "saksbehandler", held())
                .complete("writeMinutes", "saksbehandler", Map.of("minutes", "Kort møte."));
        assertThat(letters("Referat fra møte 20. februar 2023")).hasSize(2);
    }

    @Test
    void a_meeting_ahead_ends_with_its_case_and_those_invited_are_told() {
        var meeting = asked("OTHER").complete("planMeeting", "saksbehandler", plan(Map.of()));

        processes.tell("case.ended", caseId, Map.of(), Map.of());
        meeting.settled();

        assertThat(meeting.isEnded()).isTrue();
        assertThat(meeting.passed()).contains("dropMeeting", "meetingDropped");
        assertThat(letters("Møtet er avlyst")).hasSize(2);
        assertThat(only().state()).isEqualTo(Meeting.State.CANCELLED);
    }

    @Test
    void the_minutes_of_what_was_held_are_written_although_the_case_has_ended() {
        var meeting = asked("OTHER")
                .complete("planMeeting", "saksbehandler", plan(Map.of("plannedFor", "2023-03-01")))
                .complete("registerMeeting", "saksbehandler", held());

        processes.tell("case.ended", caseId, Map.of(), Map.of());
        cases.changeState(caseId, CaseState.WITHDRAWN, "saksbehandler");
        meeting.settled();

        assertThat(meeting.waitsFor()).containsExactly("writeMinutes");
        assertThat(letters("avlyst")).isEmpty();
        meeting.complete("writeMinutes", "saksbehandler", Map.of("minutes", "Søkeren trekker seg."));
        assertThat(meeting.isEnded()).isTrue();
        assertThat(letters("Referat")).hasSize(2);
    }

    @Test
    void promises_are_not_followed_up_when_the_case_has_ended() {
        var meeting = asked("OTHER")
                .complete("planMeeting", "saksbehandler", plan(Map.of("plannedFor", "2023-03-01")))
                .complete("registerMeeting", "saksbehandler", held())
                .complete(
                        "writeMinutes",
                        "saksbehandler",
                        Map.of(
                                "minutes",
                                "Vi møttes.",
                                "followUps",
                                """
                                [{"what": "Svare KDD", "owner": "Fylkeskommunen", "email": "", "due": "2023-04-03"}]"""));

        processes.tell("case.ended", caseId, Map.of(), Map.of());
        meeting.settled();

        assertThat(meeting.isEnded()).isTrue();
        assertThat(meeting.passed()).contains("followUpsDropped");
    }

    @Test
    void a_dialogue_meeting_that_was_never_planned_is_not_needed_when_the_applicant_has_its_answer() {
        var wanted = asked("DIALOGUE");
        var other = asked("MINISTRY");

        processes.tell("pilot.dialogueOver", caseId, Map.of("meetingKind", "DIALOGUE"), Map.of());
        wanted.settled();

        assertThat(wanted.isEnded()).isTrue();
        assertThat(other.isEnded()).isFalse();
        assertThat(outbox.of(caseId)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Meeting.Kind.class)
    void there_are_meetings_of_every_kind(Meeting.Kind kind) {
        asked(kind.name()).complete("planMeeting", "saksbehandler", plan(Map.of()));

        assertThat(letters("Invitasjon til " + kind.label() + " – Indre Namdal"))
                .hasSize(2);
    }

    // ── what is typed wrong

    @Test
    void a_meeting_about_no_case_or_a_closed_one_is_not_started() {
        long before = cabinet.rows("meeting");
        refused(Map.of("caseNumber", "2099/0001", "kind", "OTHER"))
                .hasMessage("«Bygdevekst-nummer» er ikke nummeret på noen sak.");
        refused(Map.of("caseNumber", "abc", "kind", "DANCE"))
                .hasMessage(
                        """
                        «Bygdevekst-nummer» må være et Bygdevekst-nummer, som 2022/0001.
                        «Hva slags møte?» må være et av valgene i lista.""");
        refused(Map.of())
                .hasMessage(
                        """
                        «Bygdevekst-nummer» må fylles ut.
                        «Hva slags møte?» må fylles ut.""");
        cases.changeState(caseId, CaseState.CLOSED, "saksbehandler");
        refused(Map.of("caseNumber", caseId.value(), "kind", "OTHER"))
                .hasMessage("«Bygdevekst-nummer» er en sak som er ferdig (avsluttet).");
        assertThat(cabinet.rows("meeting")).isEqualTo(before);
    }

    @Test
    void a_plan_with_faults_is_refused_with_all_of_them() {
        var meeting = asked("OTHER");

        meeting.refuses("planMeeting", "saksbehandler", Map.of()).isEqualTo("«Skal møtet holdes?» må fylles ut.");
        meeting.refuses("planMeeting", "saksbehandler", Map.of("outcome", "HOLD"))
                .isEqualTo(
                        """
                        «Dato» må fylles ut når møtet skal holdes.
                        «Deltakere» må ha minst én deltaker.""");
        meeting.refuses(
                        "planMeeting",
                        "saksbehandler",
                        plan(Map.of(
                                "plannedFor",
                                "2029-03-01",
                                "time",
                                "25:00",
                                "participants",
                                """
                                [{"name": "", "organisation": "Grong kommune", "email": "kari@"},
                                 {"name": "Ola", "organisation": "", "email": "ola@"},
                                 {"name": "%s", "organisation": "", "email": ""}]"""
                                        .formatted("x".repeat(201)))))
                .isEqualTo(
                        """
                        «Klokkeslett» må være et klokkeslett, som 09:30.
                        «Deltakere» har feil i rad 1: navnet mangler.
                        «Deltakere» har feil i rad 2: «ola@» er ikke en e-postadresse.
                        «Deltakere» har feil i rad 3: navnene kan ha høyst 200 tegn.
                        «Dato» kan ikke være mer enn fem år fram i tid.""");
        meeting.refuses("planMeeting", "saksbehandler", plan(Map.of("plannedFor", "2021-12-31")))
                .startsWith("«Dato» kan ikke være før utlysningsåret, ");
        meeting.refuses("planMeeting", "saksbehandler", Map.of("outcome", "DROP"))
                .isEqualTo("«Begrunnelse» må fylles ut når det ikke blir noe møte.");
        assertThat(outbox.of(caseId)).isEmpty();
    }

    @Test
    void what_cannot_be_typed_cannot_be_sent_either() {
        for (String hidden : List.of("\\u0000", "\\n", "\\u0001")) {
            asked("OTHER")
                    .refuses(
                            "planMeeting",
                            "saksbehandler",
                            plan(Map.of("participants", "[{\"name\": \"Kari%sBcc: q\"}]".formatted(hidden))))
                    .contains("«Deltakere» inneholder tegn som ikke kan lagres.");
            author.at("2023-03-01T09:00");
        }
    }

    @Test
    void what_became_of_a_meeting_is_refused_with_all_its_faults() {
        var meeting = asked("OTHER").complete("planMeeting", "saksbehandler", plan(Map.of()));

        meeting.refuses(
                        "registerMeeting",
                        "saksbehandler",
                        Map.of("outcome", "HELD", "movedTo", "2023-03-22", "time", "11:00", "place", "Lierne"))
                .isEqualTo(
                        """
                        «Hva skjedde?» kan ikke være «møtet er holdt» før dagen det er planlagt til, 15. mars 2023. Er det holdt en annen dag, flytter du det først.
                        «Deltakere» må ha minst én som var til stede.
                        «Ny dato» kan bare fylles ut når møtet er flyttet.
                        «Nytt klokkeslett» kan bare fylles ut når møtet er flyttet.
                        «Nytt sted» kan bare fylles ut når møtet er flyttet.""");
        meeting.refuses("registerMeeting", "saksbehandler", Map.of("outcome", "MOVED"))
                .isEqualTo(
                        """
                        «Ny dato» må fylles ut når møtet er flyttet.
                        «Begrunnelse» må fylles ut når møtet er flyttet eller avlyst.""");
        meeting.refuses(
                        "registerMeeting",
                        "saksbehandler",
                        Map.of("outcome", "MOVED", "movedTo", "2029-01-01", "reason", "x"))
                .isEqualTo("«Ny dato» kan ikke være mer enn fem år fram i tid.");
        meeting.refuses(
                        "registerMeeting",
                        "saksbehandler",
                        Map.of("outcome", "MOVED", "movedTo", "2021-01-01", "reason", "x"))
                .isEqualTo("«Ny dato» kan ikke være mer enn ett år tilbake i tid.");
        meeting.refuses("registerMeeting", "saksbehandler", Map.of("outcome", "CANCELLED", "reason", "x".repeat(2001)))
                .isEqualTo("«Begrunnelse» kan ha høyst 2000 tegn.");
        assertThat(only().state()).isEqualTo(Meeting.State.PLANNED);
    }

    @Test
    void minutes_and_promises_with_faults_are_refused_with_all_of_them() {
        var meeting = asked("OTHER")
                .complete("planMeeting", "saksbehandler", plan(Map.of("plannedFor", "2023-03-01")))
                .complete("registerMeeting", "saksbehandler", held());

        meeting.refuses(
                        "writeMinutes",
                        "saksbehandler",
                        Map.of(
                                "followUps",
                                """
                                [{"what": "", "owner": "", "email": "kari@", "due": "i morgen"},
                                 {"what": "%s", "owner": "%s", "email": "", "due": "2023-02-28"},
                                 {"what": "Svare", "owner": "Kari", "email": "", "due": "2028-03-02"},
                                 {"what": "Svare", "owner": "Kari", "email": "", "due": ""}]"""
                                        .formatted("x".repeat(1001), "y".repeat(201)),
                                "legalBasis",
                                "offl. § 14"))
                .isEqualTo(
                        """
                        «Referat» må fylles ut.
                        «Oppfølging» har feil i rad 1: det står ikke hva som skal gjøres, og det står ikke hvem som skal gjøre det, og «kari@» er ikke en e-postadresse, og fristen må være en dato, som 2023-06-30.
                        «Oppfølging» har feil i rad 2: teksten kan ha høyst 1000 tegn, og navnet kan ha høyst 200 tegn, og fristen kan ikke være tilbake i tid.
                        «Oppfølging» har feil i rad 3: fristen kan ikke være mer enn fem år fram i tid.
                        «Oppfølging» har feil i rad 4: det står ikke når det skal være gjort.""");
        meeting.refuses("writeMinutes", "saksbehandler", Map.of("minutes", "Vi møttes.", "legalBasis", "offl. § 14"))
                .isEqualTo("«Hjemmel for unntak fra offentlighet» kan bare fylles ut når det er lagt ved en fil.");
        assertThat(only().minutes()).isNull();
        assertThat(letters("Referat")).isEmpty();

        meeting.complete(
                "writeMinutes",
                "saksbehandler",
                Map.of(
                        "minutes",
                        "Vi møttes.",
                        "followUps",
                        """
                        [{"what": "Svare KDD", "owner": "Fylkeskommunen", "email": "", "due": "2023-04-03"}]"""));
        meeting.refuses("reportAction", "saksbehandler", Map.of("outcome", "DONE"))
                .isEqualTo("«Dato det ble gjort» må fylles ut når det er gjort.");
        meeting.refuses("reportAction", "saksbehandler", Map.of("outcome", "DONE", "doneOn", "2023-03-02"))
                .isEqualTo("«Dato det ble gjort» kan ikke være fram i tid.");
        meeting.refuses("reportAction", "saksbehandler", Map.of("outcome", "DONE", "doneOn", "2023-02-28"))
                .isEqualTo("«Dato det ble gjort» kan ikke være før møtet, 1. mars 2023.");
        meeting.refuses("reportAction", "saksbehandler", Map.of("outcome", "DROPPED", "doneOn", "2023-03-01"))
                .isEqualTo(
                        """
                        «Dato det ble gjort» kan bare fylles ut når det er gjort.
                        «Merknad» må fylles ut når det ikke skal gjøres.""");
        assertThat(only().actions()).extracting(Meeting.Action::outcome).containsOnlyNulls();
    }

    // ── how a story gets where it is told from

    private Story asked(String kind) {
        return author.begin(MeetingProcess.ID, "saksbehandler", Map.of("caseNumber", caseId.value(), "kind", kind));
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(Map<String, Object> answers) {
        return assertThatThrownBy(() -> author.begin(MeetingProcess.ID, "saksbehandler", answers))
                .isInstanceOf(Refusal.class);
    }

    private static Map<String, Object> plan(Map<String, Object> but) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "outcome", "HOLD",
                "plannedFor", "2023-03-15",
                "time", "10:00",
                "place", "Grong",
                "agenda", "Førsteutkast",
                "participants", THREE));
        all.putAll(but);
        return all;
    }

    private static Map<String, Object> held() {
        return Map.of("outcome", "HELD", "participants", THREE.replace("}", ", \"attended\": \"true\"}"));
    }

    private static Object file() {
        return Variables.fileValue("referat.txt")
                .file("Referat".getBytes(StandardCharsets.UTF_8))
                .mimeType("text/plain")
                .create();
    }

    // ── what came of it

    private Meeting only() {
        return meetings.of(caseId).get(0);
    }

    private String action(int place) {
        return String.valueOf(only().actions().get(place).id());
    }

    private List<String> reminded(String milestone) {
        return reminders.of(caseId).stream()
                .filter(row -> row.milestone().equals(milestone) && row.state().equals("sent"))
                .map(row -> "%s %s %s"
                        .formatted(
                                row.step(),
                                row.plannedFor().atZone(EngineClock.NORWAY).toLocalDate(),
                                row.role()))
                .toList();
    }

    private List<Message> letters(String about) {
        return outbox.of(caseId).stream()
                .filter(message -> message.letter().subject().contains(about))
                .toList();
    }
}
