package no.bygdevekst.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Commitment;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Programmes.Organisation;
import no.bygdevekst.casefile.Programmes.Phase;
import no.bygdevekst.casefile.Programmes.PhaseChange;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Received;
import no.bygdevekst.story.Story;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code processes/restructuring.bpmn}, told with Spir in Midtre Gauldal (2022–2027, 300 jobs, a board of six and three
 * observers) and Børgefjell Utvikling AS in Røyrvik and Namsskogan (to the end of 2026, 30 jobs). Names, sums, decisions and
 * the dates within a year are examples.
 */
@HouseTest
class RestructuringProcessTest {
    private static final String MIDTRE_GAULDAL = "5027";
    private static final String ROYRVIK = "5043";
    private static final String NAMSSKOGAN = "5044";
    private static final String SNASA = "5041";
    private static final String JOBS =
            """
            [{"name": "Nye arbeidsplasser", "unit": "arbeidsplasser", "target": "300", "year": "2027"}]""";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Programmes programmes;

    @Autowired
    Goals goals;

    @Autowired
    Records records;

    @Autowired
    Documents documents;

    @Autowired
    Milestones milestones;

    @Autowired
    Meetings meetings;

    @Autowired
    Commitments commitments;

    @Autowired
    Participations participations;

    @Autowired
    Outbox outbox;

    @BeforeEach
    void the_three_programmes_stand_in_the_register() {
        cabinet.forgetProgrammes();
        cabinet.mailboxes(MIDTRE_GAULDAL, ROYRVIK, NAMSSKOGAN);
    }

    @AfterEach
    void and_there_they_stand_again() {
        cabinet.forgetProgrammes();
    }

    @Test
    void spir_goes_on_from_where_it_stood_to_its_final_conclusion() {
        author.at("2023-01-09T09:00");
        Frames.Frame frame = cabinet.frame("Omstilling Spir", 2023, 10_000_000);
        Story spir = author.begin("restructuring", "saksbehandler", spir());
        CaseId number = spir.caseId();
        spir.complete("decideStatus", "saksbehandler", granted("2022-01-01", "2027-12-31"));
        assertThat(cases.get(number).state()).isEqualTo(CaseState.PARTICIPATING);
        assertThat(participations.of(MIDTRE_GAULDAL))
                .as("the one that stood there already has become the case's")
                .filteredOn(part -> part.scheme() == Scheme.RESTRUCTURING)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.caseNumber()).isEqualTo(number.value());
                    assertThat(part.to()).isEqualTo("2027-12-31");
                    assertThat(part.role()).isEqualTo(Participations.Role.LEAD);
                });

        spir.complete(
                "registerOrganisation",
                "saksbehandler",
                organisation(Map.of("goals", JOBS, "phaseNow", "STRATEGY", "phaseSince", "2022-09-01")));
        assertThat(programmes.board(number)).hasSize(6);
        assertThat(programmes.observers(number))
                .extracting(Programmes.Observer::organisation, Programmes.Observer::user)
                .containsExactly(
                        tuple(Organisation.COUNTY, "vikar"),
                        tuple(Organisation.INNOVATION, null),
                        tuple(Organisation.OTHER, null));
        assertThat(programmes.warning(number, "vikar"))
                .hasValue("Du er observatør i styret for Spir Utvikling. Vurder om du er habil.");
        assertThat(programmes.warning(number, "saksbehandler")).isEmpty();
        assertThat(spir.waitsFor()).containsExactlyInAnyOrder("changePhase", "registerAnnualReport", "registerMidway");
        assertThat(milestones.of(number))
                .extracting(
                        Milestones.Milestone::name, milestone -> milestone.due().toString())
                .containsExactly(
                        tuple("annualReport", "2023-01-31"),
                        tuple("grantApplication", "2023-03-31"),
                        tuple("midwayEvaluation", "2024-12-31"),
                        tuple("programmeEnd", "2027-12-31"));

        spir.until("2023-03-01T10:00")
                .complete(
                        "registerAnnualReport",
                        "saksbehandler",
                        Map.of("receivedOn", "2023-01-30", "plan", "Handlingsplan 2023 (eksempel)."))
                .complete("registerPlanDecision", "saksbehandler", treated("2023-02-20"));
        grant(spir, frame, "2023-03-01");
        assertThat(commitments.of(number))
                .extracting(Commitment::purpose, Commitment::kroner)
                .containsExactly(tuple("Omstilling Spir 2023", 6_000_000L));
        assertThat(outbox.of(number))
                .extracting(message -> message.letter().subject())
                .filteredOn(subject -> subject.contains("Tilsagn"))
                .hasSize(2);
        assertThat(spir.waitsFor()).containsExactlyInAnyOrder("changePhase", "registerAnnualReport", "registerMidway");
        assertThat(milestones.get(number, "annualReport", "2024").due()).isEqualTo("2024-01-31");

        spir.complete("changePhase", "saksbehandler", phase("IMPLEMENTATION", "2023-02-28"));
        spir.until("2024-11-20T10:00").complete("registerMidway", "saksbehandler", midway());
        assertThat(milestones.get(number, "midwayEvaluation", "").state()).isEqualTo(Milestones.State.MET);
        assertThat(Received.of(documents, number))
                .extracting(document -> document.sheet().title())
                .containsExactly("Midtveisevaluering");

        spir.complete("changePhase", "saksbehandler", phase("CLOSING", "2024-11-15"));
        assertThat(programmes.phases(number))
                .extracting(PhaseChange::phase, change -> change.since().toString())
                .containsExactly(
                        tuple(Phase.STRATEGY, "2022-09-01"),
                        tuple(Phase.IMPLEMENTATION, "2023-02-28"),
                        tuple(Phase.CLOSING, "2024-11-15"));
        assertThat(spir.waitsFor()).containsExactlyInAnyOrder("concludeProgramme", "registerAnnualReport");
        spir.refuses("concludeProgramme", "saksbehandler", conclusion(number, false))
                .isEqualTo(
                        "«Det som gjenstår av tilsagn, skal bortfalle» må krysses av, for det gjenstår 6\u00a0000\u00a0000 kroner. Er de ikke utbetalt ennå, må det gjøres først.");
        spir.complete("concludeProgramme", "saksbehandler", conclusion(number, true));

        assertThat(spir.isEnded()).isTrue();
        assertThat(cases.get(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(goals.series(number))
                .flatExtracting(Goals.Series::actuals)
                .containsExactly(new Goals.Actual(2024, 45));
        assertThat(participations.on(LocalDate.parse("2024-11-21"))).doesNotContainKey(MIDTRE_GAULDAL);
        assertThat(commitments.of(number)).extracting(Commitment::remaining).containsExactly(0L);
        assertThat(milestones.of(number))
                .extracting(Milestones.Milestone::state)
                .doesNotContain(Milestones.State.OPEN);
        assertThat(spir.passed())
                .contains(
                        "openProgramme",
                        "recordStatusDecision",
                        "setProgrammeEnd",
                        "recordOrganisation",
                        "proposeNextYear",
                        "recordPhase",
                        "setMidwayDeadline",
                        "recordMidway",
                        "recordProgrammeConclusion",
                        "closeProgramme");
        assertThat(spir.incidents()).isEmpty();
    }

    @Test
    void borgefjell_asks_both_councils_and_takes_its_third_year_as_done() {
        author.at("2025-02-03T09:00");
        Story borgefjell = borgefjellUnderWay();
        assertThat(participations.of(NAMSSKOGAN))
                .filteredOn(part -> part.scheme() == Scheme.RESTRUCTURING)
                .extracting(Participation::caseNumber, Participation::role)
                .containsExactly(tuple(borgefjell.caseId().value(), Participations.Role.MEMBER));
        assertThat(borgefjell.waitsFor())
                .as("the third year ended in 2023")
                .containsExactlyInAnyOrder("changePhase", "registerAnnualReport");

        borgefjell.complete(
                "registerAnnualReport",
                "saksbehandler",
                Map.of("receivedOn", "2025-02-03", "plan", "Plan (eksempel)."));
        borgefjell
                .completeFor(ROYRVIK, "registerPlanDecision", "saksbehandler", treated("2025-02-03"))
                .completeFor(NAMSSKOGAN, "registerPlanDecision", "saksbehandler", treated("2025-02-03"));
        assertThat(borgefjell.waitsFor()).containsExactlyInAnyOrder("changePhase", "registerGrantApplication");

        reject(borgefjell, "2025-02-03");
        assertThat(milestones.get(borgefjell.caseId(), "annualReport", "2026").due())
                .isEqualTo("2026-01-31");
        borgefjell
                .until("2026-01-30T10:00")
                .complete(
                        "registerAnnualReport",
                        "saksbehandler",
                        Map.of("receivedOn", "2026-01-30", "summary", "2025 (eksempel).", "plan", "Plan (eksempel)."))
                .completeFor(ROYRVIK, "registerPlanDecision", "saksbehandler", treated("2026-01-30"))
                .completeFor(NAMSSKOGAN, "registerPlanDecision", "saksbehandler", treated("2026-01-30"));
        reject(borgefjell, "2026-01-30");
        assertThat(borgefjell.waitsFor()).as("2026 is the last year").containsExactly("changePhase");
    }

    @Test
    void a_refusal_is_told_with_its_reasons_and_ends_the_case() {
        author.at("2023-01-09T09:00");
        Story story = author.begin("restructuring", "saksbehandler", start("Rennebu", "5022", "Rennebu"));
        story.complete("decideStatus", "saksbehandler", refused());

        assertThat(story.passed()).contains("rejectStatus", "statusRefused");
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.REJECTED);
        assertThat(outbox.of(story.caseId())).singleElement().satisfies(letter -> assertThat(
                        letter.letter().body())
                .contains("avslått", "Sysselsettingen har ikke falt nok (eksempel)."));
        assertThat(participations.of("5022")).noneMatch(part -> part.scheme() == Scheme.RESTRUCTURING);
    }

    @Test
    void a_municipality_in_i_lag_cannot_be_in_omstilling() {
        author.at("2023-05-09T09:00");
        Story before = author.begin("restructuring", "saksbehandler", start("Snåsa", SNASA, SNASA));
        CaseId ilag = cabinet.ilag("Snåsa", SNASA);
        participations.begin(new Participation(
                SNASA,
                Scheme.ILAG,
                LocalDate.parse("2023-04-01"),
                null,
                "I lag",
                "eksempel",
                ilag.value(),
                Participations.Role.MEMBER));
        try {
            refuses(start("Snåsa", SNASA, SNASA))
                    .hasMessageContaining(
                            "Kommunen er med i I lag, og den som er det, kan ikke være i omstilling samtidig.");
            before.refuses("decideStatus", "saksbehandler", granted("2023-06-01", "2028-12-31"))
                    .contains("kan ikke være med. Kommunen er med i I lag");
        } finally {
            participations.end(ilag.value(), LocalDate.parse("2023-03-31"));
        }
    }

    @Test
    void nobody_is_in_two_programmes_and_a_pilot_may_be_in_one() {
        author.at("2025-02-03T09:00");
        Story borgefjell = borgefjellUnderWay();
        refuses(start("Røyrvik på nytt", ROYRVIK, ROYRVIK))
                .hasMessage("Røyrvik kan ikke være med. Kommunen er i et omstillingsprogram allerede.");
        assertThat(borgefjell.isEnded()).isFalse();
    }

    @Test
    void an_application_must_hold_together() {
        author.at("2023-01-09T09:00");
        Map<String, Object> wrong = new HashMap<>(spir());
        wrong.put("municipalities", MIDTRE_GAULDAL + ",9999");
        wrong.put("lead", "Rindal");
        wrong.put("receivedOn", "2023-01-10");
        wrong.put("caseworker", "ingen");
        refuses(wrong)
                .hasMessage(
                        """
                        «Kommuner» har et ukjent kommunenummer: «9999».
                        «Ansvarlig søkerkommune» må være en av kommunene i saken.
                        «Søknad om omstillingsstatus mottatt» kan ikke være fram i tid.
                        «Saksbehandler» må være brukernavnet til en saksbehandler eller leder.""");
    }

    @Test
    void a_programme_lasts_six_years_at_most() {
        author.at("2023-01-09T09:00");
        Story story = author.begin("restructuring", "saksbehandler", spir());
        story.refuses("decideStatus", "saksbehandler", granted("2022-01-01", "2028-01-01"))
                .isEqualTo(
                        "«Programmet gjelder til og med» kan ikke være mer enn seks år etter at programmet begynner.");
        story.refuses("decideStatus", "saksbehandler", granted("2022-01-01", "2022-12-31"))
                .isEqualTo("«Programmet gjelder til og med» kan ikke være tilbake i tid.");
        Map<String, Object> without = new HashMap<>(granted("2022-01-01", "2027-12-31"));
        without.remove("to");
        without.put("decidedOn", "2021-08-31");
        story.refuses("decideStatus", "saksbehandler", without)
                .isEqualTo(
                        """
                        «Dato for vedtaket» kan ikke være før søknaden kom inn, 1. september 2021.
                        «Programmet gjelder til og med» må fylles ut når søkeren får omstillingsstatus.""");
        Map<String, Object> both = new HashMap<>(refused());
        both.put("decidedOn", "2022-12-20");
        both.put("from", "2022-01-01");
        story.refuses("decideStatus", "saksbehandler", both)
                .isEqualTo("«Programmet gjelder fra» kan ikke fylles ut når søkeren ikke får omstillingsstatus.");
    }

    @Test
    void an_organisation_must_hold_together() {
        author.at("2023-01-09T09:00");
        Story story = author.begin("restructuring", "saksbehandler", spir())
                .complete("decideStatus", "saksbehandler", granted("2022-01-01", "2027-12-31"));
        story.refuses(
                        "registerOrganisation",
                        "saksbehandler",
                        Map.of(
                                "company", "Spir Utvikling",
                                "board", "[{\"name\": \"Kari\", \"role\": \"\"}]",
                                "observers",
                                        "[{\"organisation\": \"COUNTY\", \"name\": \"Per\", \"user\": \"ukjent\"}]",
                                "phaseNow", "IMPLEMENTATION",
                                "firstYear", "2022",
                                "midwayBy", "2023-01-01"))
                .isEqualTo(
                        """
                        «Styret» har feil: rad 1: både navn og rolle må fylles ut.
                        «Observatører i styret» har feil: rad 1: fylkeskommunens observatør må ha et brukernavn som finnes.
                        «Fasen begynte» må fylles ut når programmet er kommet lenger enn avklaring.
                        «Første år som skal følges her» må være fra 2023 til 2027.
                        «Midtveisevalueringen skal være ferdig» kan ikke være tilbake i tid.""");
        story.refuses(
                        "registerOrganisation",
                        "saksbehandler",
                        organisation(Map.of(
                                "observers",
                                "[{\"organisation\": \"COUNTY\", \"name\": \"Per\", \"user\": \"vikar\"}]")))
                .isEqualTo("«Observatører i styret» har feil: Innovasjon Norge må ha en observatør.");
    }

    @Test
    void phases_come_in_their_order_and_dates_too() {
        author.at("2023-01-09T09:00");
        Story story = spirUnderWay();
        story.refuses("changePhase", "saksbehandler", phase("IMPLEMENTATION", "2023-01-05"))
                .isEqualTo("«Ny fase» må være «strategi og forankring», som følger etter «avklaring».");
        story.refuses("changePhase", "saksbehandler", phase("STRATEGY", "2021-12-31"))
                .isEqualTo("«Dato for vedtaket» kan ikke være før forrige fase begynte, 1. januar 2022.");
        story.complete("changePhase", "saksbehandler", phase("STRATEGY", "2022-09-01"));
        story.refuses("changePhase", "saksbehandler", phase("IMPLEMENTATION", "2022-08-31"))
                .contains("kan ikke være før forrige fase begynte, 1. september 2022");
        story.until("2028-01-10T10:00")
                .refuses("changePhase", "saksbehandler", phase("IMPLEMENTATION", "2028-01-05"))
                .isEqualTo("«Dato for vedtaket» kan ikke være etter at programperioden utløp, 31. desember 2027.");
    }

    @Test
    void the_midway_evaluation_is_no_older_than_the_programme() {
        author.at("2023-01-09T09:00");
        Story story = spirUnderWay();
        Map<String, Object> early = new HashMap<>(midway());
        early.put("evaluatedOn", "2021-12-31");
        story.refuses("registerMidway", "saksbehandler", early)
                .isEqualTo("«Evalueringen er datert» kan ikke være før programmet begynte, 1. januar 2022.");
    }

    @Test
    void the_board_meets_as_everybody_does_and_the_observers_notes_are_its_minutes() {
        author.at("2023-01-09T09:00");
        Story spir = spirUnderWay();
        Story meeting = author.begin(
                "meeting", "saksbehandler", Map.of("caseNumber", spir.caseId().value(), "kind", "BOARD"));
        String observer =
                """
                [{"name": "Vikar", "organisation": "Trøndelag fylkeskommune", "email": "", "attended": "true"}]""";
        meeting.complete(
                "planMeeting",
                "saksbehandler",
                Map.of(
                        "outcome", "HOLD",
                        "plannedFor", "2023-01-16",
                        "time", "10:00",
                        "place", "Støren",
                        "agenda", "Handlingsplan 2023",
                        "participants", observer));
        meeting.until("2023-01-17T09:00")
                .complete("registerMeeting", "saksbehandler", Map.of("outcome", "HELD", "participants", observer))
                .complete(
                        "writeMinutes",
                        "saksbehandler",
                        Map.of(
                                "minutes",
                                "Styret ba om mer om målene (eksempel).",
                                "followUps",
                                """
                                [{"what": "Svare styret", "owner": "Fylkeskommunen", "email": "", "due": "2023-02-01"}]"""));

        assertThat(meetings.of(spir.caseId())).singleElement().satisfies(board -> {
            assertThat(board.title()).isEqualTo("Styremøte 16. januar 2023");
            assertThat(board.minutes()).isEqualTo("Styret ba om mer om målene (eksempel).");
            assertThat(board.actions()).extracting(Meeting.Action::what).containsExactly("Svare styret");
        });
        assertThat(meeting.waitsFor()).contains("reportAction");
    }

    @Test
    void a_programme_that_has_run_out_can_still_be_closed() {
        author.at("2026-12-29T09:00");
        Story borgefjell = borgefjellUnderWay().until("2027-02-01T10:00");
        borgefjell
                .refuses("changePhase", "saksbehandler", phase("CLOSING", "2027-02-02"))
                .isEqualTo("«Dato for vedtaket» kan ikke være fram i tid.");

        borgefjell.complete("changePhase", "saksbehandler", phase("CLOSING", "2027-01-20"));

        assertThat(programmes.phase(borgefjell.caseId()).phase()).isEqualTo(Phase.CLOSING);
        assertThat(borgefjell.waitsFor()).contains("concludeProgramme");
    }

    @Test
    void a_programme_can_be_withdrawn_at_any_time() {
        author.at("2023-01-09T09:00");
        Story spir = spirUnderWay();
        CaseId number = spir.caseId();
        author.begin(
                "withdrawal",
                "saksbehandler",
                Map.of("caseNumber", number.value(), "withdrawnOn", "2023-01-09", "reason", "Kommunen vil ikke mer."));

        assertThat(spir.isEnded()).isTrue();
        assertThat(spir.passed()).contains("closeWithdrawnProgramme");
        assertThat(cases.get(number).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(milestones.of(number))
                .extracting(Milestones.Milestone::state)
                .containsOnly(Milestones.State.DROPPED);
        assertThat(participations.on(LocalDate.parse("2023-01-10"))).doesNotContainKey(MIDTRE_GAULDAL);
        assertThat(outbox.of(number))
                .extracting(message -> message.letter().subject())
                .anyMatch(subject -> subject.contains("Saken er trukket"));
    }

    private Story spirUnderWay() {
        return author.begin("restructuring", "saksbehandler", spir())
                .complete("decideStatus", "saksbehandler", granted("2022-01-01", "2027-12-31"))
                .complete("registerOrganisation", "saksbehandler", organisation(Map.of()));
    }

    private Story borgefjellUnderWay() {
        return author.begin(
                        "restructuring",
                        "saksbehandler",
                        start("Børgefjell Utvikling AS", ROYRVIK + "," + NAMSSKOGAN, ROYRVIK))
                .complete("decideStatus", "saksbehandler", granted("2021-01-01", "2026-12-31"))
                .complete(
                        "registerOrganisation",
                        "saksbehandler",
                        organisation(Map.of("phaseNow", "IMPLEMENTATION", "phaseSince", "2022-01-01")));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refuses(Map<String, Object> answers) {
        return assertThatThrownBy(() -> author.begin("restructuring", "saksbehandler", answers))
                .isInstanceOf(Refusal.class);
    }

    private static void grant(Story story, Frames.Frame frame, String on) {
        applyFor(story, on)
                .complete(
                        "recommendGrant",
                        "saksbehandler",
                        Map.of(
                                "outcome",
                                "GRANT",
                                "lines",
                                """
                                [{"frame": "%d", "kroner": "6000000", "lapsesOn": "2026-12-31"}]"""
                                        .formatted(frame.id()),
                                "reasons",
                                "Planen svarer på behovet (eksempel)."))
                .complete("registerCommitteeDecision", "saksbehandler", decides("GRANTED", on));
    }

    private static void reject(Story story, String on) {
        applyFor(story, on)
                .complete("recommendGrant", "saksbehandler", Map.of("outcome", "REJECT", "reasons", "Nei (eksempel)."))
                .complete("decideGrant", "fylkesdirektor", decides("REJECTED", on));
    }

    private static Story applyFor(Story story, String on) {
        return story.complete(
                        "registerGrantApplication",
                        "saksbehandler",
                        Map.of("amount", "8000000", "ownShare", "2000000", "appliedOn", on, "appliedBy", "Kommunen"))
                .complete(
                        "registerAdvice",
                        "saksbehandler",
                        Map.of("recommends", "YES", "advice", "Ja (eksempel).", "advisedOn", on));
    }

    private static Map<String, Object> decides(String outcome, String on) {
        return Map.of("outcome", outcome, "decidedOn", on, "reference", "23/1 (eksempel)");
    }

    private static Map<String, Object> spir() {
        return start("Spir", MIDTRE_GAULDAL, "Midtre Gauldal");
    }

    private static Map<String, Object> start(String programme, String municipalities, String lead) {
        return Map.of(
                "programme", programme,
                "municipalities", municipalities,
                "lead", lead,
                "contactName", "Daglig leder (oppdiktet)",
                "contactEmail", "post@programmet.example",
                "receivedOn", "2021-09-01",
                "reference", "21/1 (eksempel)",
                "caseworker", "saksbehandler");
    }

    private static Map<String, Object> granted(String from, String to) {
        return Map.of(
                "outcome", "GRANTED",
                "body", "Fylkesutvalget",
                "decidedOn", "2021-11-02",
                "reference", "21/2 (eksempel)",
                "from", from,
                "to", to,
                "reasons", "Sysselsettingen har falt sterkt (eksempel).");
    }

    private static Map<String, Object> refused() {
        return Map.of(
                "outcome", "REFUSED",
                "body", "Fylkesutvalget",
                "decidedOn", "2022-11-02",
                "reference", "22/2 (eksempel)",
                "reasons", "Sysselsettingen har ikke falt nok (eksempel).");
    }

    private static Map<String, Object> organisation(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(
                Map.of(
                        "company",
                        "Spir Utvikling",
                        "board",
                        """
                [{"name": "Én", "role": "leder"}, {"name": "To", "role": "nestleder"}, {"name": "Tre", "role": "medlem"},
                 {"name": "Fire", "role": "medlem"}, {"name": "Fem", "role": "medlem"}, {"name": "Seks", "role": "medlem"}]""",
                        "observers",
                        """
                [{"organisation": "COUNTY", "name": "Vikar", "user": "vikar"},
                 {"organisation": "INNOVATION", "name": "Rådgiver", "user": ""},
                 {"organisation": "OTHER", "name": "Kommunedirektør", "user": ""}]"""));
        all.putAll(more);
        return all;
    }

    private static Map<String, Object> treated(String on) {
        return Map.of("outcome", "ADOPTED", "decidedOn", on, "reference", "5/23 (eksempel)");
    }

    private static Map<String, Object> phase(String phase, String on) {
        return Map.of(
                "phase", phase,
                "body", "Hovedutvalg næring",
                "decidedOn", on,
                "reference", "23/3 (eksempel)",
                "reason", "Målene for fasen er nådd (eksempel).");
    }

    private static Map<String, Object> midway() {
        return Map.of(
                "evaluatedOn",
                "2024-11-10",
                "evaluation",
                "Programmet er på vei mot målet (eksempel).",
                "report",
                new Upload("evaluering.pdf", "application/pdf", new byte[] {1}).asVariable());
    }

    private Map<String, Object> conclusion(CaseId number, boolean lapse) {
        return Map.of(
                "concludedOn",
                "2024-11-20",
                "conclusion",
                "Programmet er avsluttet (eksempel).",
                "actuals",
                """
                [{"goal": "%d", "actual": "45"}]"""
                        .formatted(goals.current(number).get(0).id()),
                "lapseRest",
                lapse);
    }
}
