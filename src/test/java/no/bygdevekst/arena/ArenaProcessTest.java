package no.bygdevekst.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arena.Invitation;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Participations.Role;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code processes/arena.bpmn}, told with the learning arena of autumn 2023. Who takes part in which scheme is real; the
 * day, the place, who comes and what is learned are invented.
 */
@HouseTest
class ArenaProcessTest {
    private static final List<String> IN_PILOTS = List.of("5042", "5043", "5044", "5045", "5026", "5061");
    /** Leka, Høylandet, Snåsa, Meråker, Tydal and Rennebu. */
    private static final List<String> IN_ILAG = List.of("5052", "5046", "5041", "5034", "5033", "5022");

    private static final List<String> IN_RESTRUCTURING = List.of("5020", "5058", "5043", "5044", "5027");
    private static final String NAMSSKOGAN = "5044";
    private static final String LEKA = "5052";
    private static final String TYDAL = "5033";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Arenas arenas;

    @Autowired
    Participations participations;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    Outbox outbox;

    @BeforeEach
    void three_schemes_in_september_2023() {
        cabinet.forgetParticipations();
        author.at("2023-09-01T09:00");
        IN_PILOTS.forEach(code -> takesPart(code, Scheme.PILOT, "2022-11-24", null));
        IN_ILAG.forEach(code -> takesPart(code, Scheme.ILAG, "2023-03-15", null));
        cabinet.mailboxes(Stream.of(IN_PILOTS, IN_ILAG, IN_RESTRUCTURING)
                .flatMap(List::stream)
                .distinct()
                .toArray(String[]::new));
        cases.list(new Cases.Filter(ArenaProcess.ID, null, null, Viewer.INSIDER), 0, 1000).cases().stream()
                .filter(left -> left.closedAt() == null)
                .forEach(left -> cases.changeState(left.id(), CaseState.CLOSED, "system"));
    }

    @AfterEach
    void the_schemes_are_as_before() {
        cabinet.forgetParticipations();
    }

    @Test
    void the_learning_arena_of_autumn_2023_is_for_the_fifteen_municipalities_of_all_three_schemes() {
        Story story = planned("LEARNING");

        assertThat(story.passed()).contains("openArena", "inviteMunicipalities", "setRegistrationDeadline");
        assertThat(cases.get(story.caseId()))
                .satisfies(file -> assertThat(file.title()).isEqualTo("Læringsarena 26. oktober 2023"))
                .satisfies(file -> assertThat(file.scheme()).isNull())
                .satisfies(file -> assertThat(file.kind()).isEqualTo("arena"))
                .satisfies(file -> assertThat(file.municipalities()).isEmpty());
        assertThat(arena(story).invitations()).hasSize(15);
        assertThat(arena(story).invitation(NAMSSKOGAN).orElseThrow().schemes())
                .containsExactly(Scheme.PILOT, Scheme.RESTRUCTURING);
        assertThat(letters(story, "Invitasjon")).hasSize(15);
        assertThat(letterTo(story, NAMSSKOGAN).letter().body())
                .contains(
                        "Trøndelag fylkeskommune inviterer Namsskogan kommune til læringsarenaen",
                        "Tema: Rekruttering og bolig",
                        "Når og hvor: 26. oktober 2023, Steinkjer",
                        "Dere får invitasjonen fordi kommunen deltar i Bygdevekstpilot og Regional omstilling.",
                        "Svar innen 12. oktober 2023.")
                .doesNotContain("/saker/");
        assertThat(story.waitsFor()).containsExactly("holdArena", "registerAttendance");
        assertThat(story.due("registerAttendance")).isEqualTo("2023-10-12");
        assertThat(story.due("holdArena")).isEqualTo("2023-10-30");
        assertThat(story.carried()).doesNotContain("theme", "programme", "which", "place", "plannedFor", "registerBy");
    }

    @Test
    void the_network_is_for_the_six_of_i_lag() {
        Story story = planned("NETWORK");

        assertThat(cases.get(story.caseId()))
                .satisfies(file -> assertThat(file.title()).isEqualTo("Nettverkssamling i I lag 26. oktober 2023"))
                .satisfies(file -> assertThat(file.scheme()).isEqualTo(Scheme.ILAG));
        assertThat(arena(story).invitations())
                .extracting(Invitation::code)
                .containsExactlyInAnyOrderElementsOf(IN_ILAG);
        assertThat(letterTo(story, LEKA).letter().body()).contains("nettverket i I lag", "deltar i I lag.");
    }

    @Test
    void only_those_that_take_part_on_the_day_are_invited() {
        cabinet.forgetParticipations();
        takesPart("5052", Scheme.ILAG, "2023-09-01", null);
        takesPart("5046", Scheme.ILAG, "2023-09-02", null);
        takesPart("5041", Scheme.ILAG, "2023-03-15", "2023-09-01");
        takesPart("5034", Scheme.ILAG, "2023-03-15", "2023-08-31");

        assertThat(arena(planned("NETWORK")).invitations())
                .extracting(Invitation::code)
                .containsExactly("5041", "5052");
    }

    @Test
    void whoever_has_not_answered_is_reminded_once_and_then_the_registration_closes() {
        Story story = planned("NETWORK")
                .complete("registerAttendance", "saksbehandler", comes(LEKA, 3))
                .complete("registerAttendance", "saksbehandler", staysAway(TYDAL));
        assertThat(story.passed()).contains("recordAttendance");

        story.until("2023-10-12T12:00");

        assertThat(reminders(story)).hasSize(4).doesNotContain("5052", "5033");
        assertThat(story.waitsFor()).containsExactly("holdArena", "registerAttendance");

        story.until("2023-10-13T12:00");

        assertThat(story.passed()).contains("closeRegistrations");
        assertThat(story.waitsFor()).containsExactly("holdArena");
        story.until("2023-10-25T12:00");
        assertThat(reminders(story)).hasSize(4);
        assertThat(milestones.of(story.caseId()))
                .filteredOn(milestone -> milestone.state() == Milestones.State.OPEN)
                .isEmpty();
        assertThat(arena(story).invitation(LEKA).orElseThrow())
                .extracting(Invitation::answer, Invitation::registered, Invitation::names, Invitation::answeredOn)
                .containsExactly(Arena.Answer.COMES, 3, "Ordføreren og to til", LocalDate.parse("2023-09-01"));
    }

    @Test
    void a_municipality_may_think_again() {
        Story story = planned("NETWORK")
                .complete("registerAttendance", "saksbehandler", comes(LEKA, 3))
                .complete("registerAttendance", "saksbehandler", staysAway(LEKA));

        assertThat(arena(story).invitation(LEKA).orElseThrow())
                .extracting(Invitation::answer, Invitation::registered, Invitation::names)
                .containsExactly(Arena.Answer.STAYS_AWAY, null, null);
    }

    @Test
    void what_was_learned_is_kept_by_theme_evaluated_and_shared_and_the_next_is_planned_half_a_year_on() {
        Story story = planned("NETWORK")
                .complete("registerAttendance", "saksbehandler", comes(LEKA, 3))
                .until("2023-10-27T09:00")
                .complete("holdArena", "saksbehandler", held());
        assertThat(story.passed()).contains("recordGathering");
        assertThat(arena(story).people()).isEqualTo(5);

        story.complete("evaluateArena", "saksbehandler", Map.of("score", "FOUR", "evaluation", "Mer tid til samtale."));

        assertThat(story.passed())
                .contains("recordArenaEvaluation", "shareLearning", "proposeNextArena", "setPlanningDeadline");
        assertThat(letters(story, "Dette lærte vi")).hasSize(7).allSatisfy(message -> assertThat(
                        message.letter().body())
                .contains(
                        "Det kom 5 deltakere fra 2 kommuner.",
                        "Bolig\n– Leie før kjøp (Leka)\n– Kommunen kan bygge selv (Tydal)",
                        "Rekruttering\n– Trainee sammen",
                        "Vi møttes.")
                .doesNotContain("Mer tid til samtale"));
        assertThat(story.due("planNext")).isEqualTo("2024-03-01");
        assertThat(story.carried()).contains("plannedFor", "registerBy");

        story.until("2024-02-01T09:00").complete("planNext", "saksbehandler", next("2024-04-26", "2024-04-12"));

        assertThat(story.passed()).contains("recordNextArena", "openNextArena", "closeArena", "arenaClosed");
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(story.isEnded()).isTrue();
        CaseId next = arenas.planned(Arena.Kind.NETWORK, LocalDate.parse("2024-04-26"))
                .orElseThrow();
        assertThat(cases.get(next).title()).isEqualTo("Nettverkssamling i I lag 26. april 2024");
        assertThat(arenas.get(next).invitations()).hasSize(6);
        assertThat(author.underWay(next).waitsFor()).containsExactly("holdArena", "registerAttendance");
    }

    @Test
    void the_caseworker_is_reminded_to_plan_the_next_or_says_why_there_is_none() {
        Story story = planned("NETWORK")
                .until("2023-10-27T09:00")
                .complete("holdArena", "saksbehandler", held())
                .complete("evaluateArena", "saksbehandler", Map.of("score", "FIVE", "evaluation", "Bra."))
                .until("2024-02-23T12:00");
        assertThat(outbox.of(story.caseId()))
                .filteredOn(message -> message.letter().body().contains("Planlegge neste samling"))
                .hasSize(2);

        story.complete("planNext", "saksbehandler", Map.of("outcome", "NONE", "reason", "I lag er avsluttet."));

        assertThat(story.isEnded()).isTrue();
        assertThat(records.newest(story.caseId(), "arenaPlan", "neste samling"))
                .hasValueSatisfying(note -> assertThat(note.body()).isEqualTo("I lag er avsluttet."));
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void when_it_is_moved_all_who_have_not_declined_are_told() {
        Story story = planned("NETWORK")
                .complete("registerAttendance", "saksbehandler", comes(LEKA, 3))
                .complete("registerAttendance", "saksbehandler", staysAway(TYDAL))
                .complete(
                        "holdArena",
                        "saksbehandler",
                        Map.of(
                                "outcome", "MOVED",
                                "movedTo", "2023-11-09",
                                "place", "Verdal",
                                "reason", "Lokalet er opptatt."));

        assertThat(story.passed()).contains("tellArenaMoved");
        assertThat(letters(story, "er flyttet"))
                .hasSize(5)
                .noneMatch(message -> message.role().name().equals("municipality" + TYDAL))
                .allSatisfy(message -> assertThat(message.letter().body())
                        .contains("Ny dato og sted: 9. november 2023, Verdal", "Lokalet er opptatt."));
        assertThat(cases.get(story.caseId()).title()).isEqualTo("Nettverkssamling i I lag 9. november 2023");
        assertThat(story.waitsFor()).containsExactly("holdArena", "registerAttendance");
        assertThat(story.due("holdArena")).isEqualTo("2023-11-13");
    }

    @Test
    void when_it_is_cancelled_registration_ends_and_another_is_planned_instead() {
        Story story = planned("NETWORK")
                .complete("holdArena", "saksbehandler", Map.of("outcome", "CANCELLED", "reason", "For få påmeldte."));

        assertThat(story.passed()).contains("cancelArena").doesNotContain("shareLearning");
        assertThat(letters(story, "er avlyst")).hasSize(6);
        assertThat(arena(story).state()).isEqualTo(Arena.State.CANCELLED);
        assertThat(story.waitsFor()).containsExactly("planNext");
        assertThat(milestones.of(story.caseId()))
                .filteredOn(milestone -> milestone.state() == Milestones.State.OPEN)
                .extracting(Milestones.Milestone::name)
                .containsExactly("arenaPlanning");
    }

    @Test
    void a_withdrawn_gathering_is_cancelled_and_nothing_is_left_of_it() {
        Story story = planned("NETWORK");

        author.begin(
                "withdrawal",
                "saksbehandler",
                Map.of("caseNumber", story.caseId().value(), "withdrawnOn", "2023-09-01", "reason", "Feil opprettet."));

        assertThat(story.passed()).contains("closeWithdrawnArena");
        assertThat(story.isEnded()).isTrue();
        assertThat(story.waitsFor()).isEmpty();
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(letters(story, "er avlyst")).hasSize(6);
        assertThat(letters(story, "Saken er trukket")).hasSize(1);
        assertThat(milestones.of(story.caseId())).noneMatch(milestone -> milestone.state() == Milestones.State.OPEN);
    }

    @Test
    void a_municipality_whose_address_nobody_finds_is_not_written_to_about_a_cancelled_gathering() {
        cabinet.forgetMailbox(LEKA);
        Story story = planned("NETWORK");
        assertThat(story.waitsFor()).contains("provideAddress");

        story.complete("holdArena", "saksbehandler", Map.of("outcome", "CANCELLED", "reason", "Uvær."));

        assertThat(story.waitsFor()).doesNotContain("provideAddress");
        assertThat(outbox.of(story.caseId()))
                .filteredOn(message -> message.role().name().equals("municipality" + LEKA))
                .extracting(Message::state)
                .containsOnly(Message.State.WITHDRAWN);
    }

    @Test
    void when_the_registration_deadline_is_moved_those_who_have_not_answered_are_told_and_reminded_by_the_new_one() {
        Story story = planned("NETWORK").complete("registerAttendance", "saksbehandler", comes(LEKA, 3));

        author.begin(
                "extension",
                "leder",
                Map.of(
                        "caseNumber", story.caseId().value(),
                        "milestone", "arenaRegistrations",
                        "newDate", "2023-10-19",
                        "reason", "Høstferie."));

        assertThat(letters(story, "Utsatt frist")).hasSize(6);
        assertThat(story.due("registerAttendance")).isEqualTo("2023-10-19");
        story.until("2023-10-11T12:00");
        assertThat(reminders(story)).isEmpty();
        story.until("2023-10-12T12:00");
        assertThat(reminders(story)).hasSize(5).doesNotContain(LEKA);
    }

    // ── what is entered wrongly

    @Test
    void a_plan_must_hold_together() {
        assertThat(refused(Map.of()))
                .isEqualTo(
                        """
                        «Hvilken samling?» må fylles ut.
                        «Tema» må fylles ut.
                        «Dato» må fylles ut.
                        «Sted» må fylles ut.
                        «Påmeldingsfrist» må fylles ut.
                        «Program» må fylles ut.""");
        Map<String, Object> backwards = new HashMap<>(plan("LEARNING"));
        backwards.put("plannedFor", "2023-08-31");
        backwards.put("registerBy", "2023-09-15");
        assertThat(refused(backwards))
                .isEqualTo(
                        """
                        «Dato» kan ikke være tilbake i tid.
                        «Påmeldingsfrist» kan ikke være etter samlingen.""");
        Story first = planned("LEARNING");
        assertThat(refused(plan("LEARNING")))
                .isEqualTo("«Dato» har alt en slik samling: sak %s.".formatted(first.caseId()));
        cabinet.forgetParticipations();
        assertThat(refused(plan("NETWORK")))
                .isEqualTo("«Hvilken samling?» gjelder ingen kommuner: i dag deltar ingen.");
    }

    @Test
    void a_registration_must_hold_together() {
        Story story = planned("NETWORK");
        story.refuses("registerAttendance", "saksbehandler", Map.of())
                .isEqualTo(
                        """
                        «Kommune» må fylles ut.
                        «Svar» må fylles ut.
                        «Dato for svaret» må fylles ut.""");
        story.refuses(
                        "registerAttendance",
                        "saksbehandler",
                        Map.of("municipality", NAMSSKOGAN, "answer", "COMES", "answeredOn", "2023-09-02"))
                .isEqualTo(
                        """
                        «Kommune» må være en av de inviterte.
                        «Dato for svaret» kan ikke være fram i tid.
                        «Antall som kommer» må fylles ut når kommunen kommer.""");
        story.refuses(
                        "registerAttendance",
                        "saksbehandler",
                        Map.of(
                                "municipality", LEKA,
                                "answer", "STAYS_AWAY",
                                "answeredOn", "2023-08-31",
                                "number", "2",
                                "names", "Kari"))
                .isEqualTo(
                        """
                        «Dato for svaret» kan ikke være før invitasjonen, 1. september 2023.
                        «Antall som kommer» skal bare fylles ut når kommunen kommer.
                        «Navn på dem som kommer» skal bare fylles ut når kommunen kommer.""");
        story.refuses(
                        "registerAttendance",
                        "saksbehandler",
                        Map.of(
                                "municipality", "5052,5046",
                                "answer", "COMES",
                                "answeredOn", "2023-09-01",
                                "number", "mange"))
                .isEqualTo(
                        """
                        «Kommune» skal ha én kommune om gangen.
                        «Antall som kommer» må være et tall fra 1 til 200.""");
    }

    @Test
    void what_became_of_a_gathering_must_hold_together() {
        Story story = planned("NETWORK");
        story.refuses("holdArena", "saksbehandler", Map.of()).isEqualTo("«Hva skjedde?» må fylles ut.");
        story.refuses("holdArena", "saksbehandler", Map.of("outcome", "HELD"))
                .isEqualTo(
                        """
                        «Dato den ble holdt» må fylles ut når samlingen er holdt.
                        «Oppsummering» må fylles ut når samlingen er holdt.
                        «Hvem kom» må ha minst én kommune som noen kom fra.
                        «Læring etter tema» må ha minst én rad når samlingen er holdt.""");
        Map<String, Object> wrong = new HashMap<>(held());
        wrong.put("heldOn", "2023-10-26");
        wrong.put("attendance", "[{\"code\": \"5052\", \"number\": \"x\"}, {\"code\": \"5044\", \"number\": \"1\"}]");
        wrong.put("lessons", "[{\"learned\": \"Noe\"}, {\"theme\": \"Bolig\"}]");
        wrong.put("movedTo", "2023-11-01");
        story.refuses("holdArena", "saksbehandler", wrong)
                .isEqualTo(
                        """
                        «Hvem kom» har feil: antallet fra Leka må være et tall fra 0 til 200.
                        «Hvem kom» har med en kommune som ikke er invitert: «5044».
                        «Læring etter tema» har feil i rad 1: temaet mangler.
                        «Læring etter tema» har feil i rad 2: det som er lært, mangler.
                        «Dato den ble holdt» kan ikke være fram i tid.
                        «Hvem kom» må ha minst én kommune som noen kom fra.
                        «Ny dato» kan bare fylles ut når samlingen er flyttet.""");
        Map<String, Object> reasoned = new HashMap<>(held());
        reasoned.put("heldOn", "2023-09-01");
        reasoned.put("reason", "Uvær.");
        story.refuses("holdArena", "saksbehandler", reasoned)
                .isEqualTo("«Begrunnelse» kan bare fylles ut når samlingen er flyttet eller avlyst.");
        story.refuses(
                        "holdArena",
                        "saksbehandler",
                        Map.of("outcome", "MOVED", "movedTo", "2023-10-11", "minutes", "Vi møttes.", "lessons", "[]"))
                .isEqualTo(
                        """
                        «Begrunnelse» må fylles ut når samlingen er flyttet.
                        «Ny dato» kan ikke være før påmeldingsfristen, 12. oktober 2023.
                        «Oppsummering» kan bare fylles ut når samlingen er holdt.""");
        story.refuses("holdArena", "saksbehandler", Map.of("outcome", "CANCELLED", "place", "Verdal"))
                .isEqualTo(
                        """
                        «Begrunnelse» må fylles ut når samlingen er avlyst.
                        «Nytt sted» kan bare fylles ut når samlingen er flyttet.""");
    }

    @Test
    void an_evaluation_and_the_next_plan_must_hold_together() {
        Story story = planned("NETWORK").until("2023-10-27T09:00").complete("holdArena", "saksbehandler", held());
        story.refuses("evaluateArena", "saksbehandler", Map.of("score", "SIX"))
                .isEqualTo(
                        """
                        «Hvor nyttig var samlingen?» må være et av valgene i lista.
                        «Evaluering» må fylles ut.""");
        story.complete("evaluateArena", "saksbehandler", Map.of("score", "ONE", "evaluation", "Ikke bra."));
        story.refuses("planNext", "saksbehandler", Map.of("outcome", "NONE"))
                .isEqualTo("«Begrunnelse» må fylles ut når det ikke blir noen ny samling.");
        Map<String, Object> early = new HashMap<>(next("2023-10-01", "2024-04-12"));
        early.remove("theme");
        story.refuses("planNext", "saksbehandler", early).isEqualTo("«Tema» må fylles ut når det blir en ny samling.");
        early.put("theme", "Bolig");
        story.refuses("planNext", "saksbehandler", early)
                .isEqualTo(
                        """
                        «Dato» kan ikke være tilbake i tid.
                        «Påmeldingsfrist» kan ikke være etter samlingen.""");
    }

    private String refused(Map<String, Object> plan) {
        return String.valueOf(catchThrowable(() -> author.begin(ArenaProcess.ID, "saksbehandler", plan))
                .getMessage());
    }

    private Story planned(String which) {
        return author.begin(ArenaProcess.ID, "saksbehandler", plan(which));
    }

    private static Map<String, Object> plan(String which) {
        return Map.of(
                "which", which,
                "theme", "Rekruttering og bolig",
                "plannedFor", "2023-10-26",
                "place", "Steinkjer",
                "registerBy", "2023-10-12",
                "programme", "Kl. 10–15: innlegg fra kommunene.");
    }

    private static Map<String, Object> comes(String code, int people) {
        return Map.of(
                "municipality", code,
                "answer", "COMES",
                "answeredOn", "2023-09-01",
                "number", String.valueOf(people),
                "names", "Ordføreren og to til");
    }

    private static Map<String, Object> staysAway(String code) {
        return Map.of("municipality", code, "answer", "STAYS_AWAY", "answeredOn", "2023-09-01");
    }

    private static Map<String, Object> held() {
        return Map.of(
                "outcome",
                "HELD",
                "heldOn",
                "2023-10-26",
                "attendance",
                """
                [{"code": "5052", "number": "3"}, {"code": "5033", "number": "2"}, {"code": "5041", "number": ""}]""",
                "lessons",
                """
                [{"theme": "Bolig", "learned": "Leie før kjøp", "source": "Leka"},
                 {"theme": "Rekruttering", "learned": "Trainee sammen", "source": ""},
                 {"theme": "Bolig", "learned": "Kommunen kan bygge selv", "source": "Tydal"}]""",
                "minutes",
                "Vi møttes.");
    }

    private static Map<String, Object> next(String on, String registerBy) {
        return Map.of(
                "outcome", "PLAN",
                "theme", "Næring",
                "plannedFor", on,
                "place", "Snåsa",
                "registerBy", registerBy,
                "programme", "Kl. 10–15.");
    }

    private Arena arena(Story story) {
        return arenas.get(story.caseId());
    }

    private List<Message> letters(Story story, String subject) {
        return outbox.of(story.caseId()).stream()
                .filter(message -> message.letter().subject().contains(subject))
                .toList();
    }

    private Message letterTo(Story story, String code) {
        return outbox.of(story.caseId()).stream()
                .filter(message -> message.role().name().equals("municipality" + code))
                .findFirst()
                .orElseThrow();
    }

    /** The codes of those that have been reminded to register. */
    private List<String> reminders(Story story) {
        return outbox.of(story.caseId()).stream()
                .filter(message -> message.letter().body().contains("Påmelding til samling"))
                .map(message -> message.role().name().replace("municipality", ""))
                .toList();
    }

    private void takesPart(String code, Scheme scheme, String from, @Nullable String to) {
        participations.begin(new Participation(
                code,
                scheme,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                scheme.label(),
                "test",
                null,
                Role.MEMBER));
    }
}
