package no.bygdevekst.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Parties.Standing;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.Chamber;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code processes/pilot.bpmn}, told with Rindal–Holtålen: the award of 24 November 2022, KDD's dates, the county's
 * decision of 20 June 2023 and the signing of 3 June 2024 are real, the rest is invented.
 */
@HouseTest
class PilotProcessTest {
    private static final String TODAY = "2024-06-04";
    private static final String TOMORROW = "2024-06-05";
    private static final String RINDAL = "5061";
    private static final String HOLTALEN = "5026";
    private static final String BUS =
            """
            [{"title": "Bestillingstransport", "kind": "TEST_SOLUTION", "frame": "NEEDS_CHANGE",
              "responsible": "Rindal kommune", "fromYear": "2024", "toYear": "2026", "departments": []}]""";

    @Autowired
    Story.Author author;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    Parties parties;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    Measures measures;

    @Autowired
    PoliticalCases politicalCases;

    @Autowired
    Chamber chamber;

    @Autowired
    Documents documents;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    CaseLog log;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Calls calls;

    @Autowired
    Participations participations;

    @BeforeEach
    void earlier_stories_of_the_same_municipalities_are_over() {
        cabinet.forgetCalls();
        Stream.of(RINDAL, HOLTALEN, "5056")
                .flatMap(code ->
                        cases
                                .list(new Cases.Filter(PilotProcess.ID, null, code, Viewer.INSIDER), 0, 1000)
                                .cases()
                                .stream())
                .filter(left -> left.closedAt() == null)
                .forEach(left -> cases.changeState(left.id(), CaseState.CLOSED, "system"));
    }

    // ── from the award to the end

    @Test
    void rindal_and_holtalen_go_from_the_award_to_the_end_of_their_agreement() {
        cabinet.mailboxes(RINDAL, HOLTALEN);
        var pilot = awarded();
        CaseFile opened = cases.get(pilot.caseId());
        assertThat(opened.state()).isEqualTo(CaseState.SUPPORTED);
        assertThat(opened.lead().name()).isEqualTo("Rindal");
        assertThat(opened.municipalities()).extracting(Municipality::code).containsExactly(RINDAL, HOLTALEN);
        assertThat(opened.caseworker()).isEqualTo("saksbehandler");
        assertThat(standings(pilot))
                .containsExactly(
                        tuple("Rindal", Standing.APPLICANT),
                        tuple("Holtålen", Standing.APPLICANT),
                        tuple("Trøndelag fylkeskommune", Standing.INVITED),
                        tuple("KDD", Standing.INVITED));
        assertThat(letter(pilot, "er opprettet")).contains("Rindal og Holtålen, og Rindal er ansvarlig søkerkommune");

        pilot.until("2022-11-28T10:00").complete("registerSupport", "saksbehandler", supportLetter());
        assertThat(records.amounts(pilot.caseId()))
                .extracting(Records.Amount::kind, Records.Amount::kroner)
                .containsExactly(tuple("support", 2_000_000L));
        assertThat(documents.of(pilot.caseId())).singleElement().satisfies(letter -> assertThat(letter.sheet())
                .extracting(Documents.Sheet::kind, Documents.Sheet::direction, Documents.Sheet::sender)
                .containsExactly("supportLetter", Documents.Direction.IN, "KDD"));

        pilot.until("2023-01-31T12:00").complete("holdKickOff", "saksbehandler", kickOff());
        assertThat(records.notes(pilot.caseId())).last().satisfies(note -> {
            assertThat(note.subject()).isEqualTo("Tromsø, 30. januar 2023");
            assertThat(note.body()).contains("KDD", "Samarbeid om avtalene");
        });

        pilot.until("2023-02-01T12:00").complete("setMilestones", "saksbehandler", Map.of("source", "KDDs brev"));
        assertThat(milestones.of(pilot.caseId()))
                .filteredOn(milestone -> !milestone.name().equals("politicalOrder"))
                .extracting(
                        Milestones.Milestone::name, milestone -> milestone.due().toString())
                .containsExactly(
                        tuple("firstDraft", "2023-06-30"),
                        tuple("partyDecision", "2023-09-29"),
                        tuple("finalDraft", "2023-10-01"),
                        tuple("phaseTwo", "2023-11-01"));
        assertThat(letter(pilot, "Fristene"))
                .contains("30. juni 2023", "1. oktober 2023", "1. november 2023", "KDDs brev");
        assertThat(pilot.waitsFor())
                .containsExactlyInAnyOrder("receiveDraft", "decideParty", "orderCommitteeCase", "applyForPhaseTwo");
        assertThat(pilot.due("decideParty")).isEqualTo("2023-09-29");

        pilot.until("2023-06-20T14:00").complete("decideParty", "saksbehandler", decision("YES", "2023-06-20"));
        assertThat(milestones.get(pilot.caseId(), "partyDecision", "").state()).isEqualTo(Milestones.State.MET);
        pilot.until("2023-06-28T10:00").complete("receiveDraft", "rindal", draft("2023-06-28"));
        pilot.complete("registerSubmission", "saksbehandler", submission("2023-06-28"));
        pilot.until("2023-09-27T10:00").complete("receiveDraft", "rindal", draft("2023-09-27"));
        pilot.complete("registerSubmission", "saksbehandler", submission("2023-09-27"));
        assertThat(pilot.passed()).contains("firstDraft", "finalDraft");

        assertThat(pilot.due("applyForPhaseTwo")).isEqualTo("2023-11-01");
        pilot.until("2023-10-31T10:00").complete("applyForPhaseTwo", "saksbehandler", phaseTwo());
        assertThat(milestones.get(pilot.caseId(), "phaseTwo", "").state()).isEqualTo(Milestones.State.MET);
        assertThat(milestones.get(pilot.caseId(), "phaseTwo", "").closedOn())
                .as("met on the day of the application, not of its registration")
                .isEqualTo("2023-10-30");

        pilot.until("2023-12-13T10:00").complete("holdStateDialogue", "saksbehandler", dialogue());
        pilot.until("2024-02-16T10:00").complete("registerProposal", "saksbehandler", proposal());
        assertThat(pilot.waitsFor())
                .containsExactlyInAnyOrder("registerCouncilDecision", "registerCountyDecision", "orderCommitteeCase");
        councils(pilot.until("2024-04-25T20:00"), "YES", "YES");
        pilot.until("2024-05-14T15:00")
                .complete("registerCountyDecision", "saksbehandler", decision("YES", "2024-05-14"));
        signatures(pilot.until("2024-06-03T18:00"), RINDAL, HOLTALEN, Parties.STATE);
        assertThat(pilot.waitsFor()).containsExactly("registerCountySignature");
        pilot.complete("registerCountySignature", "saksbehandler", signature("fylkesordfører"));
        assertThat(pilot.waitsFor()).containsExactly("registerAgreement");

        pilot.until("2024-06-04T09:00").complete("registerAgreement", "saksbehandler", agreement());
        assertThat(cases.get(pilot.caseId()).state()).isEqualTo(CaseState.AGREEMENT);
        assertThat(standings(pilot)).extracting(row -> row.toList().get(1)).containsOnly(Standing.PARTY);
        assertThat(measures.newest(pilot.caseId())).extracting(Measure::title).containsExactly("Bestillingstransport");
        assertThat(letter(pilot, "er inngått"))
                .contains("fra 3. juni 2024 til 31. desember 2027", "Rindal, Holtålen, Trøndelag fylkeskommune og KDD");

        assertThat(pilot.due("concludeAgreement")).isEqualTo("2027-12-31");
        assertThat(pilot.due("reportStatus")).isEqualTo("2025-01-31");
        pilot.until("2025-01-20T10:00").complete("reportStatus", "saksbehandler", Map.of("noChange", true));
        assertThat(pilot.due("reportStatus")).isEqualTo("2026-01-31");
        pilot.until("2026-01-20T10:00")
                .complete(
                        "reportStatus",
                        "saksbehandler",
                        Map.of("status", "Bussen går hver dag.", "reached", "Bestillingstransport"));
        pilot.until("2027-01-20T10:00").complete("reportStatus", "saksbehandler", Map.of("noChange", true));
        assertThat(pilot.due("reportStatus"))
                .as("the last year's status is due when the agreement ends")
                .isEqualTo("2027-12-31");
        pilot.until("2027-12-20T10:00").complete("reportStatus", "saksbehandler", Map.of("noChange", true));
        assertThat(pilot.waitsFor()).containsExactly("concludeAgreement");
        assertThat(reminded(pilot, "agreementEnd")).contains("M-6 2027-06-30");

        pilot.until("2027-12-31T10:00").complete("concludeAgreement", "saksbehandler", conclusion("2027-12-31"));
        assertThat(milestones.get(pilot.caseId(), "agreementEnd", "").state()).isEqualTo(Milestones.State.MET);
        pilot.until("2028-02-10T10:00").complete("evaluate", "saksbehandler", evaluation("2028-02-09"));
        assertThat(pilot.isEnded()).isTrue();
        assertThat(cases.get(pilot.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(milestones.of(pilot.caseId()))
                .extracting(Milestones.Milestone::state)
                .doesNotContain(Milestones.State.OPEN);
        assertThat(pilot.incidents()).isEmpty();
        assertThat(pilot.passed())
                .contains(
                        "openCase",
                        "recordSupport",
                        "recordKickOff",
                        "proposeMilestones",
                        "recordMilestones",
                        "setFirstDraftDeadline",
                        "setFinalDraftDeadline",
                        "setPartyDecisionDeadline",
                        "recordPartyDecision",
                        "setPhaseTwoDeadline",
                        "recordPhaseTwo",
                        "recordStateDialogue",
                        "recordProposal",
                        "recordCouncilDecision",
                        "summarizeCouncils",
                        "recordCountyDecision",
                        "recordSignature",
                        "recordCountySignature",
                        "recordAgreement",
                        "setAgreementEndDeadline",
                        "setStatusDeadline",
                        "recordStatus",
                        "recordConclusion",
                        "recordEvaluation",
                        "closeCase");
    }

    @Test
    void the_award_may_come_as_a_message() {
        var pilot = author.at("2022-11-24T10:00").beginOn("pilot.supportGranted", "saksbehandler", award());

        assertThat(cases.get(pilot.caseId()).title()).isEqualTo("Rindal–Holtålen");
        assertThat(pilot.waitsFor()).containsExactly("registerSupport");
    }

    @Test
    void between_two_tasks_the_engine_carries_what_the_model_needs_and_no_case_text() {
        var pilot = milestonesSet();

        assertThat(pilot.carried())
                .contains("callYear", "leadGroup", "municipalities", "firstDraft", "finalDraft")
                .doesNotContain(
                        "applicant", "contactName", "contactEmail", "minutes", "letter", "amount", "lead", "source");
    }

    @Test
    void while_the_first_draft_is_missing_in_september_the_final_one_is_reminded_of_all_the_same() {
        var pilot = milestonesSetInFebruary().until("2023-10-07T12:00");

        assertThat(pilot.waitsFor()).contains("receiveDraft").doesNotContain("holdStateDialogue");
        assertThat(reminded(pilot, "firstDraft"))
                .containsExactly(
                        "D-30 2023-05-31",
                        "D-14 2023-06-16",
                        "D-7 2023-06-23",
                        "D-1 2023-06-29",
                        "overdue 2023-07-03",
                        "escalated 2023-07-07");
        assertThat(reminded(pilot, "finalDraft"))
                .containsExactly(
                        "D-30 2023-09-01",
                        "D-14 2023-09-15",
                        "D-7 2023-09-22",
                        "D-1 2023-09-29",
                        "overdue 2023-10-02",
                        "escalated 2023-10-06");
    }

    // ── the county

    @Test
    void the_committees_decide_the_intention_the_part_and_the_agreement() {
        var pilot = milestonesSetInFebruary();
        CaseId orientation = ordered(pilot, "intention");
        pilot.until("2023-06-20T15:00");
        chamber.decides(orientation, "2023-06-20", Outcome.AS_RECOMMENDED, "Intensjonen støttes.");
        assertThat(pilot.settled().passed()).contains("intentionCase", "recordIntention");
        assertThat(pilot.waitsFor()).contains("decideParty", "orderCommitteeCase");

        CaseId party = ordered(pilot, "partyDecision");
        assertThat(pilot.settled().waitsFor()).contains("decideParty").doesNotContain("orderCommitteeCase");
        pilot.refuses("decideParty", "saksbehandler", decision("YES", "2023-06-20"))
                .startsWith("Sak %s er til politisk behandling om dette".formatted(party));
        pilot.until("2023-09-19T15:00");
        chamber.decides(party, "2023-09-19", Outcome.AS_RECOMMENDED, "Fylkeskommunen blir part.");
        assertThat(pilot.settled().passed()).contains("partyCase", "adoptPartyDecision", "roleDecided");
        assertThat(milestones.get(pilot.caseId(), "partyDecision", ""))
                .returns(Milestones.State.MET, Milestones.Milestone::state)
                .returns(LocalDate.parse("2023-09-19"), Milestones.Milestone::closedOn);

        proposal(draftsInTime(pilot).until("2024-02-16T10:00"));
        assertThat(pilot.waitsFor()).contains("registerCountyDecision", "orderCommitteeCase");
        assertThat(milestones
                        .get(pilot.caseId(), "committeeDecision", "countyDecision")
                        .due())
                .as("before the agreement is to begin")
                .isEqualTo("2024-06-02");
        CaseId agreement = ordered(pilot, "countyDecision");
        pilot.settled().until("2024-05-14T15:00");
        chamber.decides(agreement, "2024-05-14", Outcome.AMENDED, "Avtalen inngås med en merknad.");
        assertThat(pilot.settled().waitsFor()).contains("registerCountyDecision");
        pilot.complete("registerCountyDecision", "saksbehandler", decision("YES", "2024-05-14"));

        assertThat(records.decisions(pilot.caseId()))
                .extracting(Records.Decision::kind, Records.Decision::outcome, Records.Decision::note)
                .contains(
                        tuple(
                                "intention",
                                "som innstilt (politisk sak %s)".formatted(orientation),
                                "Intensjonen støttes."),
                        tuple("partyDecision", "skal være avtalepart", "Fylkeskommunen blir part."),
                        tuple("countyDecision", "inngår avtalen", null));
        assertThat(pilot.waitsFor()).contains("registerCountySignature");
        assertThat(pilot.passed()).contains("agreementCase", "agreementByHand");
    }

    @Test
    void what_the_committees_do_not_adopt_is_a_no() {
        var pilot = milestonesSet();
        CaseId party = ordered(pilot, "partyDecision");
        pilot.settled();
        chamber.decides(party, TODAY, Outcome.NOT_ADOPTED, "Fylkeskommunen blir part.");
        drafts(pilot.settled());
        proposal(pilot);

        assertThat(standings(pilot)).contains(tuple("Trøndelag fylkeskommune", Standing.PARTNER));
        assertThat(pilot.waitsFor()).doesNotContain("registerCountyDecision");
    }

    @Test
    void the_agreement_is_adopted_as_it_was_recommended() {
        var pilot = proposed();
        CaseId agreement = ordered(pilot, "countyDecision");
        pilot.settled();
        chamber.decides(agreement, TODAY, Outcome.AS_RECOMMENDED, "Avtalen inngås.");

        assertThat(pilot.settled().waitsFor()).contains("registerCountySignature");
        assertThat(pilot.passed()).contains("adoptCountyDecision", "agreementDecided");
    }

    private CaseId ordered(Story pilot, String purpose) {
        return politicalCases.order(
                new PoliticalCases.Order(
                        "Politisk sak om piloten",
                        PoliticalCase.Kind.DECISION,
                        List.of("fylkesutvalget"),
                        null,
                        "Fylkesutvalget",
                        null,
                        List.of(new PoliticalCase.Concern(pilot.caseId(), purpose, null)),
                        List.of()),
                "saksbehandler");
    }

    private static Story draftsInTime(Story pilot) {
        return drafts(pilot.until("2023-09-28T10:00"));
    }

    @Test
    void a_county_that_will_not_be_a_party_is_a_partner_and_the_case_goes_on() {
        var pilot = milestonesSet();
        pilot.complete("decideParty", "saksbehandler", decision("NO"));
        drafts(pilot);
        proposal(pilot);
        councils(pilot, "YES", "YES");
        signatures(pilot, RINDAL, HOLTALEN, Parties.STATE);
        pilot.complete("registerAgreement", "saksbehandler", agreement());

        assertThat(standings(pilot)).contains(tuple("Trøndelag fylkeskommune", Standing.PARTNER));
        assertThat(letter(pilot, "er inngått")).contains("Rindal, Holtålen og KDD");
        assertThat(pilot.passed()).doesNotContain("registerCountyDecision", "registerCountySignature");
    }

    @Test
    void a_county_that_declines_the_agreement_in_the_end_does_not_sign_it() {
        var pilot = proposed();
        councils(pilot, "YES", "YES");
        pilot.complete("registerCountyDecision", "saksbehandler", decision("NO"));
        signatures(pilot, RINDAL, HOLTALEN, Parties.STATE);

        assertThat(standings(pilot)).contains(tuple("Trøndelag fylkeskommune", Standing.PARTNER));
        assertThat(pilot.waitsFor()).contains("registerAgreement").doesNotContain("registerCountySignature");
    }

    @Test
    void only_the_county_s_signature_waits_for_the_decision_on_its_part() {
        var pilot = drafted();
        proposal(pilot);
        councils(pilot, "YES", "YES");
        signatures(pilot, RINDAL, HOLTALEN, Parties.STATE);

        assertThat(pilot.waitsFor()).contains("decideParty").doesNotContain("registerAgreement");
        pilot.complete("decideParty", "saksbehandler", decision("NO"));
        assertThat(pilot.waitsFor()).contains("registerAgreement").doesNotContain("registerCountyDecision");
    }

    // ── the municipalities

    @Test
    void a_municipality_that_says_no_is_not_asked_to_sign() {
        var pilot = proposed();
        councils(pilot, "YES", "NO");
        signatures(pilot, RINDAL, Parties.STATE);

        assertThat(standings(pilot)).contains(tuple("Holtålen", Standing.NOT_A_PARTY));
        assertThat(pilot.waitsFor()).doesNotContain("registerSignature");
    }

    @Test
    void rindal_s_own_people_may_register_their_council_s_decision() {
        var pilot = proposed();
        assertThat(tasks.of(pilot.caseId()))
                .extracting(Tasks.OpenTask::about)
                .as("the tasks say whose council they are about")
                .contains("Rindal", "Holtålen");

        pilot.completeFor(RINDAL, "registerCouncilDecision", "rindal", decision("YES"));

        assertThat(records.decisions(pilot.caseId())).last().satisfies(decision -> {
            assertThat(decision.body()).isEqualTo("Kommunestyret i Rindal");
            assertThat(decision.outcome()).isEqualTo("inngår avtalen");
        });
    }

    @Test
    void when_no_council_wants_the_agreement_the_case_is_closed_without_one() {
        var pilot = proposed();
        councils(pilot, "NO", "NO");

        assertThat(pilot.isEnded()).isTrue();
        assertThat(pilot.passed()).contains("endWithoutAgreement", "noAgreement");
        assertThat(pilot.waitsFor()).isEmpty();
        assertThat(cases.get(pilot.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(milestones.of(pilot.caseId()))
                .extracting(Milestones.Milestone::state)
                .doesNotContain(Milestones.State.OPEN);
    }

    // ── phase two, the agreement, withdrawal

    @Test
    void phase_two_is_left_out_when_kdd_has_set_no_date_for_it() {
        var pilot = kickedOff();
        pilot.complete("setMilestones", "saksbehandler", with(laterDates(), "phaseTwo", ""));
        drafts(pilot);

        assertThat(pilot.passed()).contains("phaseTwoLeftOut");
        assertThat(milestones.find(pilot.caseId(), "phaseTwo", "")).isEmpty();
    }

    @Test
    void a_pilot_that_does_not_apply_for_phase_two_is_not_reminded_of_it_any_more() {
        var pilot = drafted();
        pilot.complete("applyForPhaseTwo", "saksbehandler", Map.of("applied", "NO"));

        assertThat(milestones.get(pilot.caseId(), "phaseTwo", "").state()).isEqualTo(Milestones.State.DROPPED);
    }

    @Test
    void an_agreement_that_is_concluded_leaves_no_status_to_report() {
        var pilot = agreed();
        pilot.complete("concludeAgreement", "saksbehandler", conclusion(TODAY));

        assertThat(pilot.waitsFor()).contains("evaluate").doesNotContain("reportStatus", "concludeAgreement");
        assertThat(milestones.get(pilot.caseId(), "status", "2024").state()).isEqualTo(Milestones.State.DROPPED);
        assertThat(milestones.get(pilot.caseId(), "agreementEnd", "").state()).isEqualTo(Milestones.State.MET);
    }

    @Test
    void a_pilot_that_withdraws_in_the_middle_of_its_draft_is_left_in_peace() {
        var pilot = milestonesSetInFebruary().until("2023-05-09T09:00");

        int heard = processes.tell(
                "pilot.withdrawn",
                pilot.caseId(),
                Map.of(),
                Map.of("withdrawalReason", "Kommunene har ikke kapasitet."));
        pilot.until("2023-10-07T12:00");

        assertThat(heard).isEqualTo(1);
        assertThat(pilot.isEnded()).isTrue();
        assertThat(pilot.waitsFor()).isEmpty();
        assertThat(pilot.passed()).contains("recordWithdrawal");
        assertThat(cases.get(pilot.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(milestones.of(pilot.caseId()))
                .extracting(Milestones.Milestone::state)
                .containsOnly(Milestones.State.DROPPED);
        assertThat(reminded(pilot, "firstDraft")).isEmpty();
        assertThat(letter(pilot, "er trukket")).contains("Kommunene har ikke kapasitet.");
        assertThat(outbox.of(pilot.caseId()).stream()
                        .filter(message -> message.letter().subject().contains("er trukket")))
                .hasSize(2);
    }

    @Test
    void a_request_that_is_not_answered_when_the_case_ends_ends_with_it() {
        var pilot = proposed();
        author.begin(
                "request",
                "saksbehandler",
                Map.of(
                        "caseNumber", pilot.caseId().value(),
                        "subject", "Helgebuss",
                        "question", "Kan helgebussen gå igjen?",
                        "departments", "samferdsel"));
        assertThat(pilot.waitsFor()).contains("answerRequest");

        councils(pilot, "NO", "NO");

        assertThat(pilot.waitsFor()).isEmpty();
        assertThat(pilot.passed()).contains("dropUnanswered");
        assertThat(outbox.of(pilot.caseId()).stream()
                        .filter(message -> message.letter().subject().contains("skal ikke besvares")))
                .extracting(message -> message.role().name())
                .containsExactlyInAnyOrder("applicant", "samferdsel");
        assertThat(pilot.incidents()).isEmpty();
    }

    @Test
    void a_letter_that_the_public_may_not_see_is_filed_with_its_legal_basis() {
        var pilot = hurried();

        pilot.refuses("registerSupport", "saksbehandler", with(supportLetterWithoutFile(), "legalBasis", "offl. § 23"))
                .isEqualTo("«Hjemmel for unntak fra offentlighet» kan bare fylles ut når det er lagt ved en fil.");
        pilot.complete("registerSupport", "saksbehandler", with(supportLetter(), "legalBasis", "offl. § 23"));

        assertThat(documents.of(pilot.caseId())).singleElement().satisfies(letter -> assertThat(letter.sheet())
                .extracting(Documents.Sheet::accessCode, Documents.Sheet::legalBasis, Documents.Sheet::recipient)
                .containsExactly("UO", "offl. § 23", "Trøndelag fylkeskommune"));
    }

    @Test
    void the_log_says_names_and_yes_and_the_notes_say_days_as_people_do() {
        var pilot = proposed();

        assertThat(log.of(pilot.caseId()))
                .extracting(CaseLog.Event::after)
                .anyMatch(what -> what.contains("Kommuner: Rindal, Holtålen\nAnsvarlig søkerkommune: Rindal\n"))
                .anyMatch(what -> what.contains("Skal fylkeskommunen være avtalepart? ja"));
        assertThat(records.notes(pilot.caseId()))
                .extracting(Records.Note::body)
                .anyMatch(body -> body.contains("fra 3. juni 2024 til 31. desember 2027"))
                .noneMatch(body -> body.matches("(?s).*\\d{4}-\\d{2}-\\d{2}.*"));
    }

    // ── wrong input

    @Test
    void of_two_who_open_a_case_for_the_same_municipality_at_once_one_is_refused() throws Exception {
        author.at("2034-11-24T10:00");
        var together = new CyclicBarrier(2);
        Callable<String> start = () -> {
            together.await();
            return tasks.as(
                    "saksbehandler", () -> processes.startByHand(PilotProcess.ID, with(award(), "callYear", "2034")));
        };
        var people = Executors.newFixedThreadPool(2);
        var refusals = people.invokeAll(List.of(start, start)).stream()
                .map(started -> catchThrowable(started::get))
                .filter(Objects::nonNull)
                .toList();
        people.shutdown();

        assertThat(refusals).singleElement().satisfies(refused -> assertThat(refused)
                .hasMessageContaining("«Kommuner» har med Rindal, som allerede er med i sak"));
    }

    @Test
    void a_case_belongs_to_a_call_that_can_be_and_to_a_caseworker_or_manager() {
        author.at("2022-11-24T10:00");

        assertThatThrownBy(() -> author.begin(
                        PilotProcess.ID,
                        "saksbehandler",
                        with(award(), "callYear", "2021", "caseworker", "samferdsel")))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(
                        "«Utlysningsår» må være fra 2022 til 2023.",
                        "«Saksbehandler» må være brukernavnet til en saksbehandler eller leder.");
        assertThatThrownBy(() -> author.begin(PilotProcess.ID, "saksbehandler", with(award(), "callYear", "2024")))
                .hasMessageContaining("«Utlysningsår» må være fra 2022 til 2023.");
    }

    @Test
    void nothing_has_happened_before_the_call_or_before_what_it_follows() {
        var pilot = hurried();
        pilot.refuses("registerSupport", "saksbehandler", with(supportLetter(), "letterDate", "2021-12-31"))
                .isEqualTo("«Brevets dato» kan ikke være før utlysningsåret, 2022.");
        pilot.complete("registerSupport", "saksbehandler", supportLetter());
        pilot.refuses("holdKickOff", "saksbehandler", with(kickOff(), "heldOn", "2021-12-31"))
                .isEqualTo("«Dato for samlingen» kan ikke være før utlysningsåret, 2022.");
        pilot.complete("holdKickOff", "saksbehandler", kickOff());
        pilot.refuses("setMilestones", "saksbehandler", with(laterDates(), "phaseTwo", "2029-06-05"))
                .isEqualTo("«Søknad om fase 2-midler» kan ikke være mer enn fem år fram i tid.");
        pilot.complete("setMilestones", "saksbehandler", laterDates());
        pilot.refuses("decideParty", "saksbehandler", decision("YES", "2022-11-23"))
                .isEqualTo("«Dato for vedtaket» kan ikke være før KDDs tilskuddsbrev, 24. november 2022.");
        pilot.complete("decideParty", "saksbehandler", decision("YES"));
        drafts(pilot);
        assertThat(milestones.get(pilot.caseId(), "firstDraft", "").closedOn()).isEqualTo("2023-06-28");
        pilot.complete("holdStateDialogue", "saksbehandler", dialogue());
        pilot.refuses("registerProposal", "saksbehandler", with(proposal(), "proposedTo", "2034-06-04"))
                .isEqualTo(
                        "«Avtalen foreslås å gjelde til» kan ikke være mer enn ti år etter at avtalen begynner å gjelde.");
        pilot.complete("registerProposal", "saksbehandler", proposal());
        pilot.refuses("registerCountyDecision", "saksbehandler", decision("YES", "2024-02-14"))
                .isEqualTo("«Dato for vedtaket» kan ikke være før statens forslag, 15. februar 2024.");
    }

    @Test
    void a_case_is_not_opened_with_municipalities_that_do_not_fit() {
        author.at("2022-11-24T10:00");
        long before = cases.list(new Cases.Filter(PilotProcess.ID, null, null, Viewer.INSIDER), 0, 1)
                .total();

        assertThatThrownBy(() -> author.begin(
                        PilotProcess.ID,
                        "saksbehandler",
                        with(
                                award(),
                                "applicant",
                                "",
                                "callYear",
                                "1999",
                                "municipalities",
                                "5061,9999",
                                "lead",
                                "5026",
                                "contactEmail",
                                "rindal",
                                "caseworker",
                                "ingen")))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(
                        "«Søker» må fylles ut.",
                        "«Utlysningsår» må være et årstall",
                        "«Kommuner» har et ukjent kommunenummer: «9999».",
                        "«Ansvarlig søkerkommune» må være en av kommunene i saken.",
                        "«Kontaktpersonens e-postadresse» må være en e-postadresse",
                        "«Saksbehandler» må være brukernavnet til en saksbehandler eller leder.");
        assertThatThrownBy(() -> author.begin(PilotProcess.ID, "saksbehandler", with(award(), "municipalities", " , ")))
                .hasMessageContaining("«Kommuner» må fylles ut.");
        assertThat(cases.list(new Cases.Filter(PilotProcess.ID, null, null, Viewer.INSIDER), 0, 1)
                        .total())
                .isEqualTo(before);
    }

    @Test
    void a_municipality_is_in_one_case_of_a_call_only() {
        var first = author.at("2032-11-24T10:00")
                .begin(PilotProcess.ID, "saksbehandler", with(award(), "callYear", "2032"));

        assertThatThrownBy(() -> author.begin(
                        PilotProcess.ID,
                        "saksbehandler",
                        with(award(), "callYear", "2032", "municipalities", "5061", "lead", "5061")))
                .hasMessageContaining("«Kommuner» har med Rindal, som allerede er med i sak %s fra samme utlysning."
                        .formatted(first.caseId()));
    }

    @Test
    void a_support_letter_cannot_be_dated_tomorrow_or_give_more_than_two_millions() {
        hurried()
                .refuses(
                        "registerSupport",
                        "saksbehandler",
                        Map.of("letterDate", TOMORROW, "amount", "2 000 001", "reference", ""))
                .contains(
                        "«Brevets dato» kan ikke være fram i tid.",
                        "«Beløp i kroner» må være mellom 1 og 2\u00a0000\u00a0000 kroner.",
                        "«KDDs referanse» må fylles ut.");
    }

    @Test
    void a_kick_off_has_been_held_somewhere_by_somebody() {
        supported()
                .refuses("holdKickOff", "saksbehandler", Map.of("heldOn", "i januar"))
                .contains(
                        "«Dato for samlingen» må være en dato",
                        "«Sted» må fylles ut.",
                        "«Deltakere» må fylles ut.",
                        "«Referat» må fylles ut.");
    }

    @Test
    void milestones_come_in_their_order_and_are_not_past() {
        var pilot = kickedOff();

        pilot.refuses(
                        "setMilestones",
                        "saksbehandler",
                        Map.of(
                                "firstDraft", "2024-10-01",
                                "finalDraft", "2024-10-01",
                                "partyDecision", "2024-10-01",
                                "phaseTwo", "2022-11-01",
                                "source", ""))
                .contains(
                        "«Endelig utkast» må være etter førsteutkastet.",
                        "«Vedtak om fylkeskommunen som avtalepart» må være før fristen for endelig utkast.",
                        "«Søknad om fase 2-midler» kan ikke være tilbake i tid.",
                        "«Kilde for datoene» må fylles ut.");
        assertThat(milestones.of(pilot.caseId())).isEmpty();
    }

    @Test
    void a_decision_on_the_county_s_part_is_yes_or_no_and_has_been_made() {
        milestonesSet()
                .refuses("decideParty", "saksbehandler", Map.of("outcome", "MAYBE", "decidedOn", TOMORROW))
                .contains(
                        "«Skal fylkeskommunen være avtalepart?» må være et av valgene i lista.",
                        "«Dato for vedtaket» kan ikke være fram i tid.",
                        "«Saksnummer» må fylles ut.");
    }

    @Test
    void an_application_for_phase_two_has_an_amount_a_date_and_a_reference_and_none_without_it() {
        var pilot = drafted();

        pilot.refuses("applyForPhaseTwo", "saksbehandler", Map.of("applied", "YES", "appliedOn", TOMORROW))
                .contains(
                        "«Søkt beløp i kroner» må fylles ut når det er søkt.",
                        "«Dato for søknaden» kan ikke være fram i tid.",
                        "«Referanse» må fylles ut når det er søkt.");
        pilot.refuses("applyForPhaseTwo", "saksbehandler", Map.of("applied", "NO", "amount", "4000000"))
                .contains("«Søkt beløp i kroner» kan ikke fylles ut når det ikke er søkt.");
        pilot.refuses("applyForPhaseTwo", "saksbehandler", Map.of("amount", "4000001"))
                .contains(
                        "«Har søkeren søkt om fase 2-midler?» må fylles ut.",
                        "«Søkt beløp i kroner» må være mellom 1 og 4\u00a0000\u00a0000 kroner.");
    }

    @Test
    void a_dialogue_and_a_proposal_have_taken_place_and_end_after_they_begin() {
        var pilot = drafted();

        pilot.refuses("holdStateDialogue", "saksbehandler", Map.of("heldOn", TOMORROW))
                .contains(
                        "«Dato for møtet» kan ikke være fram i tid.",
                        "«Deltakere» må fylles ut.",
                        "«Oppsummering» må fylles ut.");
        pilot.complete("holdStateDialogue", "saksbehandler", dialogue());
        pilot.refuses(
                        "registerProposal",
                        "saksbehandler",
                        with(proposal(), "proposedTo", "2024-06-03", "receivedOn", TOMORROW, "reference", ""))
                .contains(
                        "«Mottatt dato» kan ikke være fram i tid.",
                        "«Avtalen foreslås å gjelde til» må være etter at avtalen begynner å gjelde.",
                        "«KDDs referanse» må fylles ut.");
    }

    @Test
    void decisions_and_signatures_are_whole_and_not_of_tomorrow() {
        var pilot = proposed();
        pilot.completeFor(RINDAL, "registerCouncilDecision", "rindal", decision("YES"));

        pilot.refuses(
                        "registerCouncilDecision",
                        "saksbehandler",
                        Map.of("outcome", "", "decidedOn", TOMORROW, "note", "x".repeat(4001)))
                .contains(
                        "«Inngår kommunen avtalen?» må fylles ut.",
                        "«Dato for vedtaket» kan ikke være fram i tid.",
                        "«Saksnummer» må fylles ut.",
                        "«Merknad» kan ha høyst 4000 tegn.");
        pilot.refuses("registerCountyDecision", "saksbehandler", Map.of("decidedOn", TOMORROW))
                .contains("«Inngår fylkeskommunen avtalen?» må fylles ut.", "«Dato for vedtaket» kan ikke");
        pilot.complete("registerCountyDecision", "saksbehandler", decision("YES"));
        pilot.refuses("registerCountySignature", "saksbehandler", Map.of("signedOn", TOMORROW))
                .contains(
                        "«Hvem som skrev under» må fylles ut.",
                        "«Tittel» må fylles ut.",
                        "«Dato for underskriften» kan ikke være fram i tid.");
        pilot.completeFor(HOLTALEN, "registerCouncilDecision", "saksbehandler", decision("NO"));
        pilot.completeFor(RINDAL, "registerSignature", "saksbehandler", signature("ordfører"));
        pilot.refuses("registerSignature", "saksbehandler", Map.of("signatory", "x".repeat(201)))
                .contains("«Hvem som skrev under» kan ha høyst 200 tegn.", "«Tittel» må fylles ut.");
    }

    @Test
    void an_agreement_ends_after_it_begins_and_has_whole_measures() {
        var pilot = signed();

        pilot.refuses(
                        "registerAgreement",
                        "saksbehandler",
                        Map.of("agreementTo", "2024-06-03", "measures", "[{\"title\": \"Skoleskyss\"}]"))
                .contains(
                        "«Avtalen gjelder til» må være etter at avtalen begynner å gjelde.",
                        "«Avtalens referanse» må fylles ut.",
                        "«Tiltak» er ikke fylt ut: tiltak 1 («Skoleskyss») mangler ");
        pilot.refuses("registerAgreement", "saksbehandler", with(agreement(), "measures", "[]"))
                .isEqualTo("«Tiltak» må ha minst ett tiltak.");
        assertThat(measures.newest(pilot.caseId()))
                .extracting(Measure::title)
                .as("only the draft's")
                .containsExactly("Bestillingstransport");
    }

    @Test
    void a_status_says_something_or_that_nothing_has_changed() {
        var pilot = agreed();

        pilot.refuses("reportStatus", "saksbehandler", Map.of())
                .isEqualTo("«Status» må fylles ut når det ikke er krysset av for ingen endring siden sist.");
        pilot.refuses("reportStatus", "saksbehandler", Map.of("noChange", true, "status", "Ny buss"))
                .isEqualTo("«Ingen endring siden sist» kan ikke krysses av når status er fylt ut.");
    }

    @Test
    void a_conclusion_and_an_evaluation_are_written_and_not_of_tomorrow() {
        var pilot = agreed();

        pilot.refuses("concludeAgreement", "saksbehandler", Map.of("concludedOn", TOMORROW))
                .contains("«Avsluttet dato» kan ikke være fram i tid.", "«Oppsummering» må fylles ut.");
        pilot.complete("concludeAgreement", "saksbehandler", conclusion(TODAY));
        pilot.refuses("evaluate", "saksbehandler", Map.of("evaluatedOn", TOMORROW))
                .contains("«Dato for evalueringen» kan ikke være fram i tid.", "«Evaluering» må fylles ut.");
    }

    // ── before the award

    @Test
    void hitra_shows_interest_applies_and_is_not_selected() {
        var hitra = interested("Hitra", "5056");
        assertThat(cases.get(hitra.caseId()).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases.call(hitra.caseId())).contains(call);
        assertThat(hitra.passed()).contains("openCase", "setApplicationDeadline");
        assertThat(hitra.waitsFor()).containsExactlyInAnyOrder("planMeeting", "registerApplication");
        assertThat(milestones.of(hitra.caseId()))
                .extracting(
                        Milestones.Milestone::name, milestone -> milestone.due().toString())
                .containsExactlyInAnyOrder(tuple("application", "2022-09-30"), tuple("dialogue", "2022-09-30"));
        assertThat(letter(hitra, "Vi har registrert interessen deres – Bygdevekstpilot 2022"))
                .contains("innen 30. september 2022", "inviterer dere til et dialogmøte");
        assertThat(calls.places(call.value())).singleElement().satisfies(place -> assertThat(place.reply())
                .isEqualTo(Calls.Reply.DIALOGUE));

        applied(met(hitra.until("2022-09-06T12:00")), "Hitra", "5056");
        hitra.until("2022-10-10T12:00");
        assertThat(cases.get(hitra.caseId()).step()).isEqualTo("Venter på svar på søknaden");
        assertThat(reminded(hitra, "application"))
                .containsExactly("D-30 2022-08-31", "D-14 2022-09-16", "D-7 2022-09-23");

        answered(hitra.until("2022-11-24T12:00"), false);

        assertThat(hitra.passed()).contains("recordOutcome", "closeUnsupported", "notSupported");
        assertThat(hitra.isEnded()).isTrue();
        assertThat(cases.get(hitra.caseId()).state()).isEqualTo(CaseState.NOT_SUPPORTED);
        assertThat(letter(hitra, "Svar på søknaden deres"))
                .contains("ikke valgt ut. KDD svarte 24. november 2022, referanse 22/3570-41.")
                .doesNotContain("avslag");
        assertThat(records.decisions(hitra.caseId()))
                .extracting(Records.Decision::outcome)
                .containsExactly("ikke valgt ut");
        assertThat(participations.of("5056"))
                .noneMatch(part -> hitra.caseId().value().equals(part.caseNumber()));
        assertThat(hitra.incidents()).isEmpty();
    }

    @Test
    void where_the_county_decides_the_answer_says_how_to_complain_of_it() {
        var hitra = applied(met(interested("Hitra", "5056").until("2022-09-06T12:00")), "Hitra", "5056");
        cases.belongsToCall(hitra.caseId(), 2022, cabinet.ilagCall());

        answered(hitra.until("2022-11-24T12:00"), false);

        assertThat(letter(hitra, "Svar på søknaden deres"))
                .contains(
                        "Dere kan klage på vedtaket (forvaltningsloven § 28). Fristen er tre uker fra underretningen",
                        "Send klagen til Trøndelag fylkeskommune.");
    }

    @Test
    void whoever_is_supported_takes_part_from_that_day_and_goes_on_with_kdds_letter() {
        var pilot = applied(
                met(interested("Rindal–Holtålen", "5061", "5026").until("2022-09-06T12:00")),
                "Rindal–Holtålen",
                "5061",
                "5026");

        answered(pilot.until("2022-11-24T12:00"), true);

        assertThat(pilot.waitsFor()).containsExactly("registerSupport");
        assertThat(cases.get(pilot.caseId()).state()).isEqualTo(CaseState.SUPPORTED);
        assertThat(letter(pilot, "Dere har fått støtte")).contains("støttet med 1\u00a0900\u00a0000 kroner.");
        assertThat(participations.of(HOLTALEN)).anySatisfy(part -> {
            assertThat(part.caseNumber()).isEqualTo(pilot.caseId().value());
            assertThat(part.from()).isEqualTo("2022-11-24");
            assertThat(part.to()).isNull();
        });
        pilot.complete("registerSupport", "saksbehandler", Map.of());
        assertThat(records.amounts(pilot.caseId()))
                .as("the form began with what the call was answered")
                .extracting(Records.Amount::kind, Records.Amount::kroner, Records.Amount::reference)
                .contains(tuple("support", 1_900_000L, "22/3570-41"));

        pilot.until("2023-01-31T12:00").complete("holdKickOff", "saksbehandler", kickOff());
        pilot.complete(
                "setMilestones",
                "saksbehandler",
                Map.of(
                        "firstDraft",
                        "2023-06-29",
                        "finalDraft",
                        "2023-10-02",
                        "partyDecision",
                        "2023-09-29",
                        "source",
                        "KDDs brev"));
        assertThat(calls.get(call.value()).agreed())
                .as("the call knows the dates that its owner has set later")
                .extracting(Calls.Terms::firstDraft, Calls.Terms::finalDraft)
                .containsExactly(LocalDate.parse("2023-06-29"), LocalDate.parse("2023-10-02"));
        withdrawn(pilot);
        assertThat(participations.of(HOLTALEN)).anySatisfy(part -> {
            assertThat(part.caseNumber()).isEqualTo(pilot.caseId().value());
            assertThat(part.to()).isEqualTo("2023-01-31");
        });
    }

    @Test
    void an_applicant_may_be_answered_while_its_case_still_waits_for_a_meeting_and_a_council() {
        var pilot = interested("Rindal–Holtålen", "5061", "5026").until("2022-09-20T12:00");
        pilot.complete(
                "registerApplication",
                "saksbehandler",
                with(
                        application("Rindal–Holtålen", "5061", "5026"),
                        "councils",
                        """
                [{"municipality": "Rindal", "decidedOn": "2022-09-15", "reference": "45/22", "followsBy": ""},
                 {"municipality": "Holtålen", "decidedOn": "", "reference": "", "followsBy": "2022-12-16"}]"""));
        pilot.complete("registerSent", "saksbehandler", sent());
        assertThat(pilot.waitsFor()).containsExactlyInAnyOrder("planMeeting", "registerCouncilLater");

        answered(pilot.until("2022-11-24T12:00"), true);

        assertThat(pilot.waitsFor()).containsExactly("registerSupport");
        assertThat(milestones.of(pilot.caseId()))
                .extracting(Milestones.Milestone::state)
                .doesNotContain(Milestones.State.OPEN);
        assertThat(pilot.incidents()).isEmpty();
    }

    @Test
    void whoever_the_application_has_brought_in_or_left_out_is_in_what_follows() {
        var pilot = met(interested("Rindal–Holtålen", "5061", "5026").until("2022-09-06T12:00"));

        applied(pilot, "Holtålen alene", "5026");
        answered(pilot.until("2022-11-24T12:00"), true);

        assertThat(cases.get(pilot.caseId()).lead().code()).isEqualTo(HOLTALEN);
        assertThat(participations.of(RINDAL))
                .noneMatch(part -> pilot.caseId().value().equals(part.caseNumber()));
        pilot.complete("registerSupport", "saksbehandler", Map.of())
                .complete("holdKickOff", "saksbehandler", with(kickOff(), "heldOn", "2022-11-24"))
                .complete(
                        "setMilestones", "saksbehandler", Map.of("source", "KDDs brev", "partyDecision", "2023-09-29"));
        assertThat(tasks.find(pilot.caseId(), "receiveDraft", "municipality" + HOLTALEN))
                .as("the draft is asked of whoever leads now")
                .isPresent();
        pilot.until("2024-06-04T09:00");
        assertThatThrownBy(() -> pilot.complete("receiveDraft", "rindal", draft("2023-06-28")))
                .as("whoever has left has nothing to do here")
                .hasMessageContaining("TASK_WORK");
        for (String received : List.of("2023-06-28", "2023-09-27")) {
            pilot.complete("receiveDraft", "saksbehandler", draft(received))
                    .complete("registerSubmission", "saksbehandler", submission(received));
        }
        proposal(pilot);
        pilot.completeFor(HOLTALEN, "registerCouncilDecision", "saksbehandler", decision("YES"));
        assertThat(pilot.waitsFor()).doesNotContain("registerCouncilDecision");
    }

    @Test
    void a_case_in_which_nothing_is_applied_for_ends_with_the_deadline_and_says_so() {
        var pilot = interested("Hitra", "5056").until("2022-09-30T23:00");
        assertThat(pilot.isEnded()).isFalse();

        pilot.until("2022-10-03T12:00");

        assertThat(pilot.passed()).contains("checkApplied", "lapseCase", "neverApplied");
        assertThat(pilot.isEnded()).isTrue();
        assertThat(pilot.waitsFor()).isEmpty();
        assertThat(cases.get(pilot.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(outbox.of(pilot.caseId()))
                .filteredOn(message -> message.letter().subject().contains("avsluttet uten søknad"))
                .extracting(Message::address)
                .containsExactlyInAnyOrder("kontakt@kommune.example", "saksbehandlere@fylket.example");
        assertThat(letter(pilot, "avsluttet uten søknad")).contains("Søknadsfristen gikk ut 30. september 2022");
        assertThat(pilot.until("2022-11-01T12:00").incidents()).isEmpty();
    }

    @Test
    void a_case_with_a_copy_that_nobody_knows_to_be_sent_goes_on_and_the_caseworker_is_told() {
        var pilot = met(interested("Hitra", "5056").until("2022-09-06T12:00"))
                .complete("registerApplication", "saksbehandler", application("Hitra", "5056"));

        pilot.until("2022-10-03T12:00");

        assertThat(pilot.passed()).contains("checkApplied", "applicationFollowed");
        assertThat(pilot.waitsFor()).containsExactly("registerSent");
        assertThat(reminders.of(pilot.caseId()))
                .filteredOn(row ->
                        row.milestone().equals("application") && row.step().equals("overdue"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.role()).isEqualTo("caseworker");
                    assertThat(row.sentAt()).isEqualTo("2022-10-03T06:05:00Z");
                });
        pilot.complete("registerSent", "saksbehandler", sent());
        assertThat(pilot.waitsFor()).isEmpty();
    }

    @Test
    void somebody_who_comes_after_the_deadline_gets_a_case_by_hand_that_does_not_end_at_once() {
        callIsOut();
        author.at("2022-10-04T10:00");
        var late = author.begin(PilotProcess.ID, "saksbehandler", interest("Hitra", "5056"));

        assertThat(late.settled().waitsFor()).contains("registerApplication");
        assertThat(cases.get(late.caseId()).state()).isEqualTo(CaseState.OPEN);
        withdrawn(late);
        assertThat(late.isEnded()).isTrue();
    }

    @Test
    void interest_is_shown_in_a_call_that_there_is() {
        author.at("2022-08-12T10:00");
        assertThatThrownBy(() -> author.begin(PilotProcess.ID, "saksbehandler", interest("Hitra", "5056")))
                .hasMessage(
                        "«Utlysningsår» har ingen utlysning som er i gang. Start den med «Ny utlysning», og send brevene først.");
        callIsOut();
        author.at("2022-08-12T10:00");
        assertThatThrownBy(() -> author.begin(
                        PilotProcess.ID,
                        "saksbehandler",
                        with(interest("Hitra", "5056"), "standing", "DREAM", "lead", "Grong")))
                .hasMessageContainingAll(
                        "«Hvor langt er søkeren kommet?» må være et av valgene i lista.",
                        "«Ansvarlig søkerkommune» må være en av kommunene i saken.");
        assertThat(author.begin(PilotProcess.ID, "saksbehandler", with(interest("Hitra", "5056"), "lead", "hitra"))
                        .waitsFor())
                .contains("planMeeting");
    }

    private CaseId call = new CaseId("2022/U000");

    private void callIsOut() {
        author.at("2022-06-21T10:00");
        call = cabinet.call();
        calls.keep(
                call.value(),
                List.of(new Calls.Place(
                        "5056", 6, 5156, "target", "pilot2022-klasse6", "Klasse 6", "KDD", true, null, null, null)));
    }

    /** On 12 August 2022, as when the call registers a reply. */
    private Story interested(String name, String... codes) {
        callIsOut();
        author.at("2022-08-12T10:00");
        return author.beginOn("call.interestShown", "saksbehandler", interest(name, codes));
    }

    private static Story met(Story pilot) {
        String there =
                """
                [{"name": "Rådgiver", "organisation": "Statsforvalteren", "email": "", "attended": "true"}]""";
        return pilot.complete(
                        "planMeeting",
                        "saksbehandler",
                        Map.of("outcome", "HOLD", "plannedFor", "2022-09-06", "participants", there))
                .complete("registerMeeting", "saksbehandler", Map.of("outcome", "HELD", "participants", there))
                .complete("writeMinutes", "saksbehandler", Map.of("minutes", "Utlysningen ble gjennomgått."));
    }

    private static Story applied(Story pilot, String name, String... codes) {
        return pilot.until("2022-09-28T10:00")
                .complete("registerApplication", "saksbehandler", application(name, codes))
                .complete("registerSent", "saksbehandler", sent());
    }

    private void answered(Story pilot, boolean supported) {
        processes.tell(
                "call.answered",
                pilot.caseId(),
                Map.of(),
                Map.of(
                        "supported",
                        supported,
                        "answeredOn",
                        "2022-11-24",
                        "awardKroner",
                        supported ? "1900000" : "",
                        "awardOutcome",
                        supported ? "støttet" : "ikke valgt ut",
                        "awardReference",
                        "22/3570-41"));
        pilot.settled();
    }

    private void withdrawn(Story pilot) {
        processes.tell("pilot.withdrawn", pilot.caseId(), Map.of(), Map.of("withdrawalReason", "Ombestemt."));
        pilot.settled();
    }

    private static Map<String, Object> interest(String name, String... codes) {
        return Map.of(
                "standing", "INTEREST",
                "applicant", name,
                "callYear", "2022",
                "municipalities", String.join(",", codes),
                "lead", codes[0],
                "contactName", "Kontaktperson (oppdiktet)",
                "contactEmail", "kontakt@kommune.example");
    }

    private static Map<String, Object> application(String name, String... codes) {
        return Map.of(
                "applicant", name,
                "municipalities", String.join(",", codes),
                "lead", codes[0],
                "contactName", "Kontaktperson (oppdiktet)",
                "contactEmail", "kontakt@kommune.example",
                "amount", "1 900 000",
                "challenges", "Fraflytting",
                "goals", "Flere innbyggere",
                "measures", BUS);
    }

    private static Map<String, Object> sent() {
        return Map.of("outcome", "SENT", "sentOn", "2022-09-20", "reference", "22/1");
    }

    // ── how far the story has come

    /** In November 2022, and at the real pace from there. */
    private Story awarded() {
        author.at("2022-11-24T10:00");
        return author.begin(PilotProcess.ID, "saksbehandler", award());
    }

    private Story milestonesSetInFebruary() {
        var pilot = awarded();
        pilot.until("2022-11-28T10:00").complete("registerSupport", "saksbehandler", supportLetter());
        pilot.until("2023-01-31T12:00").complete("holdKickOff", "saksbehandler", kickOff());
        return pilot.until("2023-02-01T12:00")
                .complete("setMilestones", "saksbehandler", Map.of("source", "KDDs brev"));
    }

    /** All that follows at the pace of a program, on the day after the signing. */
    private Story hurried() {
        author.at(TODAY + "T09:00");
        return author.begin(PilotProcess.ID, "saksbehandler", award());
    }

    private Story supported() {
        return hurried().complete("registerSupport", "saksbehandler", supportLetter());
    }

    private Story kickedOff() {
        return supported().complete("holdKickOff", "saksbehandler", kickOff());
    }

    private Story milestonesSet() {
        return kickedOff().complete("setMilestones", "saksbehandler", laterDates());
    }

    private Story drafted() {
        return drafts(milestonesSet());
    }

    /** Both drafts, with no department concerned. */
    private static Story drafts(Story pilot) {
        for (String received : List.of("2023-06-28", "2023-09-27")) {
            pilot.complete("receiveDraft", "rindal", draft(received));
            pilot.complete("registerSubmission", "saksbehandler", submission(received));
        }
        return pilot;
    }

    private static Story proposal(Story pilot) {
        return pilot.complete("holdStateDialogue", "saksbehandler", dialogue())
                .complete("registerProposal", "saksbehandler", proposal());
    }

    private Story proposed() {
        return proposal(drafts(milestonesSet().complete("decideParty", "saksbehandler", decision("YES"))));
    }

    private static Story councils(Story pilot, String rindal, String holtalen) {
        return pilot.completeFor(RINDAL, "registerCouncilDecision", "rindal", decision(rindal))
                .completeFor(HOLTALEN, "registerCouncilDecision", "saksbehandler", decision(holtalen));
    }

    private static Story signatures(Story pilot, String... places) {
        for (String place : places) {
            pilot.completeFor(place, "registerSignature", "saksbehandler", signature("ordfører"));
        }
        return pilot;
    }

    private Story signed() {
        var pilot = councils(proposed(), "YES", "YES");
        pilot.complete("registerCountyDecision", "saksbehandler", decision("NO"));
        return signatures(pilot, RINDAL, HOLTALEN, Parties.STATE);
    }

    private Story agreed() {
        return signed().complete("registerAgreement", "saksbehandler", agreement());
    }

    // ── what people typed

    private static Map<String, Object> award() {
        return with(
                Map.of(),
                "applicant",
                "Rindal–Holtålen",
                "callYear",
                "2022",
                "municipalities",
                "5061,5026",
                "lead",
                "5061",
                "contactName",
                "Prosjektlederen (oppdiktet)",
                "contactEmail",
                "prosjektleder@rindal.example",
                "caseworker",
                "saksbehandler");
    }

    private static Map<String, Object> supportLetter() {
        Map<String, Object> letter = new LinkedHashMap<>(supportLetterWithoutFile());
        letter.put("letter", file("tilskuddsbrev.pdf"));
        return letter;
    }

    private static Map<String, Object> supportLetterWithoutFile() {
        return Map.of("letterDate", "2022-11-24", "amount", "2 000 000 kr", "reference", "22/4521");
    }

    private static Map<String, Object> kickOff() {
        return Map.of(
                "heldOn", "2023-01-30",
                "place", "Tromsø",
                "participants", "Alle pilotene, KDD og fylkeskommunene",
                "minutes", "Samarbeid om avtalene");
    }

    private static Map<String, Object> laterDates() {
        return Map.of(
                "firstDraft", "2024-06-30",
                "finalDraft", "2024-10-01",
                "partyDecision", "2024-09-30",
                "phaseTwo", "2024-11-01",
                "source", "KDDs brev");
    }

    private static Map<String, Object> draft(String received) {
        return Map.of("receivedOn", received, "document", file("utkast.pdf"), "measures", BUS);
    }

    private static Map<String, Object> submission(String on) {
        return Map.of("submittedOn", on, "reference", "Sendt KDD");
    }

    private static Map<String, Object> phaseTwo() {
        return Map.of("applied", "YES", "amount", "4 000 000", "appliedOn", "2023-10-30", "reference", "23/77");
    }

    private static Map<String, Object> dialogue() {
        return Map.of("heldOn", "2023-12-12", "participants", "Seks departementer", "summary", "Godt møte");
    }

    private static Map<String, Object> proposal() {
        return Map.of(
                "receivedOn", "2024-02-15",
                "reference", "24/310",
                "proposedFrom", "2024-06-03",
                "proposedTo", "2027-12-31",
                "summary", "Rekruttering, boliger og mobilitet");
    }

    private static Map<String, Object> decision(String outcome) {
        return decision(outcome, "2024-04-24");
    }

    private static Map<String, Object> decision(String outcome, String on) {
        return Map.of("outcome", outcome, "decidedOn", on, "reference", "12/24");
    }

    private static Map<String, Object> signature(String title) {
        return Map.of("signatory", "En underskriver (oppdiktet)", "signatoryTitle", title, "signedOn", "2024-06-03");
    }

    /** The dates are the State's, which the form came with. */
    private static Map<String, Object> agreement() {
        return Map.of("reference", "24/310-9", "measures", BUS);
    }

    private static Map<String, Object> conclusion(String on) {
        return Map.of("concludedOn", on, "conclusion", "Målene er nådd.");
    }

    private static Map<String, Object> evaluation(String on) {
        return Map.of("evaluatedOn", on, "evaluation", "Bussen fortsetter.", "evaluationFile", file("evaluering.pdf"));
    }

    private static FileValue file(String name) {
        return Variables.fileValue(name)
                .file("innhold".getBytes(StandardCharsets.UTF_8))
                .mimeType("application/pdf")
                .create();
    }

    private static Map<String, Object> with(Map<String, Object> answers, String... changed) {
        Map<String, Object> all = new LinkedHashMap<>(answers);
        for (int i = 0; i < changed.length; i += 2) {
            all.put(changed[i], changed[i + 1]);
        }
        return all;
    }

    // ── what is seen afterwards

    private List<Tuple> standings(Story pilot) {
        return parties.of(pilot.caseId()).stream()
                .map(party -> tuple(party.name(), party.standing()))
                .toList();
    }

    private String letter(Story pilot, String subject) {
        return outbox.of(pilot.caseId()).stream()
                .map(Message::letter)
                .filter(letter -> letter.subject().contains(subject))
                .findFirst()
                .orElseThrow()
                .body();
    }

    /** The steps told the caseworker or, where the caseworker is not told, the manager. */
    private List<String> reminded(Story pilot, String milestone) {
        return reminders.of(pilot.caseId()).stream()
                .filter(row -> row.milestone().equals(milestone) && row.sentAt() != null)
                .map(row -> row.step() + " "
                        + Objects.requireNonNull(row.sentAt())
                                .atZone(EngineClock.NORWAY)
                                .toLocalDate())
                .distinct()
                .toList();
    }
}
