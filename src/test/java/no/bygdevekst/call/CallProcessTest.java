package no.bygdevekst.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.scheme.Scheme.Owner;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code processes/call.bpmn}, told with KDD's first call: its letter of 21 June 2022, its dates, the fourteen
 * municipalities, the four applicants and what they were answered are real; who wrote what on which day is invented.
 */
@HouseTest
class CallProcessTest {
    private static final String FLATANGER = "5049";
    private static final String LEKA = "5052";
    private static final String VERDAL = "5038";
    private static final List<String> THE_FOURTEEN = List.of(
            "5014", "5020", "5026", "5033", "5041", "5042", "5043", "5044", "5046", FLATANGER, LEKA, "5056", "5058",
            "5060");

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Calls calls;

    @Autowired
    CaseLog log;

    @Autowired
    Applications applications;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Documents documents;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    Participations participations;

    @Autowired
    JdbcClient db;

    @Autowired
    Outbox outbox;

    @Autowired
    Processes processes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    private String standIn = "";

    @BeforeEach
    void earlier_calls_are_over() {
        cabinet.forgetCalls();
        db.sql("delete from participation where scheme <> 'RESTRUCTURING'").update();
        Stream.of(CallProcess.ID, "pilot", "ilag")
                .flatMap(kind ->
                        cases.list(new Cases.Filter(kind, null, null, Viewer.INSIDER), 0, 1000).cases().stream())
                .filter(left -> left.closedAt() == null)
                .forEach(left -> cases.changeState(left.id(), CaseState.CLOSED, "system"));
        standIn = repository
                .createDeployment()
                .addModelInstance(
                        "standIn.bpmn",
                        Bpmn.createExecutableProcess("standIn")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .receiveTask("answerAwaited")
                                .message("call.answered")
                                .endEvent()
                                .moveToActivity("answerAwaited")
                                .boundaryEvent("withdrawn")
                                .message("pilot.withdrawn")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void the_stand_in_leaves() {
        repository.deleteDeployment(standIn, true);
    }

    // ── the letter and the target group

    @Test
    void the_call_of_2022_is_sent_to_exactly_the_fourteen() {
        var call = opened();
        assertThat(call.caseId().value()).matches("2022/U\\d{3}");
        assertThat(cases.get(call.caseId()))
                .satisfies(file -> assertThat(file.title()).isEqualTo("Bygdevekstpilot 2022"))
                .satisfies(file -> assertThat(file.kind()).isEqualTo(Cases.CALL));
        assertThat(call.passed()).contains("openCall", "proposeTerms");
        assertThat(proposals(call))
                .containsEntry("owner", "STATE")
                .containsEntry("letterDate", "2022-06-21")
                .containsEntry("interestBy", "2022-08-15")
                .containsEntry("applyBy", "2022-09-30")
                .containsEntry("firstDraft", "2023-06-30")
                .containsEntry("finalDraft", "2023-10-01")
                .containsEntry("ceiling", "2\u00a0000\u00a0000")
                .containsEntry("ruleSet", "pilot2022")
                .containsEntry("centralityVersion", "2020")
                .containsEntry("populationYear", "2022");

        call.complete("setTerms", "saksbehandler", terms(Map.of("letter", file("kdd.pdf"))));

        assertThat(call.passed()).contains("recordTerms", "assessTargetGroup");
        assertThat(calls.get(call.caseId().value()).agreed())
                .isEqualTo(new Calls.Terms(
                        Owner.STATE,
                        LocalDate.parse("2022-06-21"),
                        LocalDate.parse("2022-08-15"),
                        LocalDate.parse("2022-09-30"),
                        null,
                        null,
                        2_000_000,
                        RuleSet.PILOT_2022,
                        2020,
                        2022,
                        null));
        assertThat(documents.of(call.caseId())).singleElement().satisfies(letter -> assertThat(letter.sheet())
                .extracting(Documents.Sheet::title, Documents.Sheet::direction, Documents.Sheet::sender)
                .containsExactly("KDDs brev om utlysningen", Documents.Direction.IN, "KDD"));
        assertThat(calls.places(call.caseId().value())).hasSize(38);
        assertThat(outbox.of(call.caseId())).isEmpty();

        call.complete("reviewTargetGroup", "saksbehandler", Map.of());

        assertThat(call.passed()).contains("recordTargetGroup", "offerDialogue", "setApplicationsDeadline");
        assertThat(offered(call)).containsExactlyInAnyOrderElementsOf(THE_FOURTEEN);
        assertThat(call.waitsFor()).contains("registerReply");
        assertThat(call.due("registerReply")).isEqualTo("2022-09-30");
        assertThat(call.carried())
                .doesNotContain("owner", "letterDate", "ceiling", "targetGroup", "reference")
                .contains("applyBy", "stateDecides");
    }

    @Test
    void the_letter_says_what_the_call_is_who_decides_and_why_one_gets_it() {
        var call = invited(row(LEKA, true, "", "postmottak@leka.example"));

        assertThat(letterTo(call, LEKA)).satisfies(message -> {
            assertThat(message.address()).isEqualTo("postmottak@leka.example");
            assertThat(message.letter().body())
                    .contains(
                            "KDD har lyst ut Bygdevekstpilot 2022 i brev 21. juni 2022",
                            "Trøndelag fylkeskommune og Statsforvalteren tilbyr Leka kommune dialog",
                            "Det er KDD som avgjør søknadene",
                            "inntil 2 000 000 kroner",
                            "Interesse meldes innen 15. august 2022. Søknadsfristen er 30. september 2022.",
                            place(call, LEKA).reason())
                    .doesNotContain("utkast til avtale", "/saker/");
        });
        assertThat(municipalities.mailbox(LEKA)).contains("postmottak@leka.example");
    }

    @Test
    void one_is_added_or_taken_out_with_a_reason_only() {
        var call = described();

        call.refuses(
                        "reviewTargetGroup",
                        "saksbehandler",
                        group(row(VERDAL, true, "", ""), row(FLATANGER, false, "", "post@"), row("9999", true, "", "")))
                .isEqualTo(
                        """
                        Verdal er tatt med uten begrunnelse.
                        Flatanger er tatt ut uten begrunnelse.
                        «post@» er ikke en e-postadresse (Flatanger).
                        «Målgruppe» har et ukjent kommunenummer: «9999».""");
        call.refuses(
                        "reviewTargetGroup",
                        "saksbehandler",
                        group(THE_FOURTEEN.stream()
                                .map(code -> row(code, false, "Avlyst", ""))
                                .toArray(String[]::new)))
                .isEqualTo("«Målgruppe» må ha minst én kommune.");
        assertThat(outbox.of(call.caseId())).isEmpty();

        call.complete(
                "reviewTargetGroup",
                "saksbehandler",
                group(
                        row(VERDAL, true, "Vil søke sammen med Snåsa.", "postmottak@verdal.example"),
                        row(FLATANGER, false, "Har sagt nei på forhånd.", "")));

        assertThat(offered(call)).hasSize(14).contains(VERDAL).doesNotContain(FLATANGER);
        assertThat(letterTo(call, VERDAL).letter().body()).contains("Vil søke sammen med Snåsa.");
        assertThat(place(call, FLATANGER).because()).isEqualTo("Har sagt nei på forhånd.");
        assertThat(logged(call)).anyMatch(line -> line.contains("Verdal er tatt med: Vil søke sammen med Snåsa."));
    }

    @Test
    void terms_that_are_seen_to_be_wrong_are_corrected_before_any_letter_goes_out() {
        var call = described();

        call.complete(
                "reviewTargetGroup",
                "saksbehandler",
                Map.of(
                        "outcome",
                        "CORRECT",
                        "targetGroup",
                        "[%s,%s]"
                                .formatted(
                                        row(VERDAL, true, "", "postmottak@verdal.example"),
                                        row("9999", true, "", "post@ukjent.example"))));

        assertThat(municipalities.mailbox(VERDAL)).contains("postmottak@verdal.example");
        assertThat(call.waitsFor()).containsExactly("setTerms");
        assertThat(outbox.of(call.caseId())).isEmpty();
        assertThat(proposals(call))
                .containsEntry("applyBy", "2022-09-30")
                .containsEntry("ruleSet", "pilot2022")
                .containsEntry("reference", "22/3570")
                .containsEntry("interestBy", "2022-08-15")
                .containsEntry("firstDraft", "");
        call.complete("setTerms", "saksbehandler", terms(Map.of("applyBy", "2022-10-07", "ruleSet", "pilot2023")));
        assertThat(records.notes(call.caseId()))
                .filteredOn(note -> note.kind().equals("callLetter"))
                .hasSize(1);
        assertThat(call.about("reviewTargetGroup"))
                .startsWith("Søknadsfrist 7. oktober 2022, høyst 2\u00a0000\u00a0000 kroner til hver søker");
        call.complete("reviewTargetGroup", "saksbehandler", Map.of("outcome", "INVITE"));
        assertThat(offered(call)).hasSizeGreaterThan(14);
        assertThat(call.due("registerReply")).isEqualTo("2022-10-07");
    }

    @Test
    void a_call_that_is_withdrawn_takes_those_who_wait_with_it_and_tells_whoever_got_its_letter() {
        var call = invited(row(LEKA, true, "", "postmottak@leka.example")).until("2022-08-20T10:00");
        var hitra = applicant(call, "Hitra", "5056");

        processes.tell("call.withdrawn", call.caseId(), Map.of(), Map.of("withdrawalReason", "KDD utsetter alt."));
        call.settled();

        assertThat(call.passed()).contains("closeWithdrawnCall", "withdrawnCallClosed");
        assertThat(call.isEnded()).isTrue();
        assertThat(call.waitsFor()).doesNotContain("registerReply");
        assertThat(cases.get(call.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(heard(hitra)).as("the applicant's case was told").isTrue();
        assertThat(letters(call, "Utlysningen er trukket")).anySatisfy(letter -> {
            assertThat(letter.address()).isEqualTo("postmottak@leka.example");
            assertThat(letter.letter().body()).contains("KDD utsetter alt.");
        });
        assertThat(milestones.of(call.caseId()))
                .extracting(Milestones.Milestone::state)
                .doesNotContain(Milestones.State.OPEN);
        assertThat(call.incidents()).isEmpty();
    }

    @Test
    void a_case_opened_by_hand_after_the_applicants_were_gone_through_gets_its_answer_too() {
        var call = invited().until("2022-08-20T10:00");
        var rindal = applicant(call, "Rindal–Holtålen", "5061", "5026");
        call.until("2022-10-04T10:00").complete("reviewApplicants", "saksbehandler", Map.of());
        var hitra = applicant(call, "Hitra", "5056");
        call.until("2022-11-25T10:00");
        award(call, rindal, Map.of());
        call.complete("informCommittee", "saksbehandler", Map.of("note", "Én er støttet."));

        assertThat(call.passed()).contains("findUnanswered");
        assertThat(call.isEnded()).isFalse();
        award(call, hitra, notSelected());
        call.complete("informCommittee", "saksbehandler", Map.of("note", "Og én er ikke valgt ut."));
        assertThat(call.isEnded()).isTrue();
    }

    // ── answers

    @Test
    void the_silent_are_reminded_once_and_whoever_has_answered_is_not() {
        var call = invited(
                row(LEKA, true, "", "postmottak@leka.example"),
                row(FLATANGER, true, "", "postmottak@flatanger.example"));
        call.until("2022-08-20T10:00").complete("registerReply", "saksbehandler", reply(Map.of()));

        assertThat(call.passed()).contains("recordCallReply");
        assertThat(place(call, FLATANGER).reply()).isEqualTo(Calls.Reply.DECLINES);
        assertThat(call.waitsFor()).contains("registerReply");

        call.until("2022-09-30T12:00");

        assertThat(reminders(call, FLATANGER)).isEmpty();
        assertThat(reminders(call, LEKA)).singleElement().satisfies(reminder -> {
            assertThat(reminder.sentAt()).isEqualTo("2022-08-31T06:05:00Z");
            assertThat(reminder.letter().body())
                    .contains("Til orientering: KDDs frist er 30. september 2022: Søknadsfrist.")
                    .doesNotContain("/saker/");
        });

        call.until("2022-10-07T12:00");

        assertThat(call.passed()).contains("applicationsPassed", "closeReplies");
        assertThat(reminders(call, LEKA)).hasSize(1);
        assertThat(call.waitsFor()).contains("reviewApplicants").doesNotContain("registerReply");
        assertThat(milestones.of(call.caseId()))
                .extracting(Milestones.Milestone::state)
                .doesNotContain(Milestones.State.OPEN);
        assertThat(milestones.get(call.caseId(), "applications", "").closedOn()).isEqualTo("2022-09-30");
        assertThat(call.incidents()).isEmpty();
    }

    @Test
    void when_nobody_applies_the_call_ends_and_nobody_is_told() {
        var call = invited().until("2022-10-03T12:00");
        int written = outbox.of(call.caseId()).size();

        call.complete("reviewApplicants", "saksbehandler", Map.of("note", "Ingen søkte."));

        assertThat(call.passed()).contains("listApplicants", "closeCall", "callClosed");
        assertThat(call.isEnded()).isTrue();
        assertThat(cases.get(call.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(outbox.of(call.caseId())).hasSize(written);
        assertThat(records.newest(call.caseId(), "applicants", "Gjennomgang av søkerne"))
                .hasValueSatisfying(note -> assertThat(note.body()).isEqualTo("Ingen søkte."));
    }

    @Test
    void whoever_shows_interest_gets_a_case() {
        var call = invited().until("2022-08-20T10:00");

        call.complete("registerReply", "saksbehandler", interest(Map.of()));

        assertThat(call.passed()).contains("openApplicant");
        assertThat(cases.ofCall(call.caseId())).singleElement().satisfies(file -> {
            assertThat(file.title()).isEqualTo("Indre Namdal");
            assertThat(file.lead().name()).isEqualTo("Grong");
            assertThat(file.state()).isEqualTo(CaseState.OPEN);
        });
        assertThat(milestones.get(call.caseId(), "invitation", "5042").state()).isEqualTo(Milestones.State.DROPPED);
        assertThat(call.waitsFor()).contains("registerReply");
        assertThat(call.carried()).doesNotContain("applicantName", "municipalities", "lead", "contactName");
        call.refuses("registerReply", "saksbehandler", interest(Map.of("municipalities", "5045," + LEKA)))
                .contains("Grong, som allerede er med i sak");
        assertThat(place(call, LEKA).reply()).isNull();
    }

    @Test
    void whoever_stands_in_a_case_of_the_call_gets_no_second_one_and_withdraws_elsewhere() {
        var call = invited().until("2022-08-20T10:00");
        var indreNamdal = applicant(call, "Indre Namdal", "5045", "5044", "5043", "5042");

        call.complete(
                "registerReply", "saksbehandler", reply(Map.of("municipalities", "5042,5043", "reply", "APPLIES")));

        assertThat(place(call, "5042").reply()).isEqualTo(Calls.Reply.APPLIES);
        assertThat(cases.ofCall(call.caseId())).hasSize(1);
        call.refuses("registerReply", "saksbehandler", reply(Map.of("municipalities", "5042," + LEKA)))
                .isEqualTo("Lierne er med i sak %s. Bruk «Trekk sak» når søkeren trekker seg.".formatted(indreNamdal));
        assertThat(place(call, LEKA).reply()).isNull();
    }

    @Test
    void a_reply_with_faults_is_refused_with_all_of_them() {
        var call = invited().until("2022-08-20T10:00");

        call.refuses(
                        "registerReply",
                        "saksbehandler",
                        Map.of(
                                "municipalities", "5042,9999",
                                "reply", "APPLIES",
                                "repliedOn", "2022-08-21",
                                "lead", "5045",
                                "contactEmail", "kontakt@",
                                "caseworker", "samferdsel"))
                .isEqualTo(
                        """
                        «Kontaktpersonens e-postadresse» må være en e-postadresse, som navn@kommune.no.
                        «Kommuner» har et ukjent kommunenummer: «9999».
                        «Dato for svaret» kan ikke være fram i tid.
                        «Saksbehandler» må være brukernavnet til en saksbehandler eller leder.
                        «Søkerens navn» må fylles ut når det skal åpnes en sak.
                        «Kontaktperson hos søkeren» må fylles ut når det skal åpnes en sak.
                        «Ansvarlig søkerkommune» må være en av kommunene som svarer.""");
        call.refuses(
                        "registerReply",
                        "saksbehandler",
                        Map.of("municipalities", " , ", "reply", "MAYBE", "repliedOn", "2022-06-20"))
                .isEqualTo(
                        """
                        «Kommuner» må fylles ut.
                        «Svar» må være et av valgene i lista.
                        «Dato for svaret» kan ikke være før brevet om utlysningen, 21. juni 2022.""");
        assertThat(place(call, "5042").reply()).isNull();
    }

    // ── what KDD answered

    @Test
    void two_are_supported_two_are_not_selected_and_the_committee_is_informed() {
        var call = invited().until("2022-08-20T10:00");
        var indreNamdal = applicant(call, "Indre Namdal", "5045", "5044", "5043", "5042");
        var rindal = applicant(call, "Rindal–Holtålen", "5061", "5026");
        var hitra = applicant(call, "Hitra", "5056");
        var fosen = applicant(call, "Fosenregionen", "5058", "5020");
        var leka = applicant(call, "Leka", LEKA);
        cases.changeState(leka, CaseState.CLOSED, StepScope.SYSTEM);

        call.until("2022-10-04T10:00").complete("reviewApplicants", "saksbehandler", Map.of());

        assertThat(call.waitsFor()).contains("registerAward");
        assertThat(call.due("registerAward")).isAfter("2022-11-24");
        call.until("2022-11-25T10:00");
        award(call, indreNamdal, Map.of());
        award(call, rindal, Map.of("letter", file("tilskuddsbrev.pdf"), "legalBasis", "offl. § 13"));
        award(call, hitra, notSelected());
        assertThat(call.waitsFor()).contains("registerAward").doesNotContain("informCommittee");
        award(call, fosen, notSelected());

        assertThat(call.passed()).contains("recordAward", "tellApplicant", "answerGiven", "draftNote");
        assertThat(documents.of(rindal)).singleElement().satisfies(letter -> assertThat(letter.sheet())
                .extracting(Documents.Sheet::title, Documents.Sheet::legalBasis)
                .containsExactly("Svar på søknaden", "offl. § 13"));
        String note = String.valueOf(proposals(call).get("note"));
        assertThat(note)
                .startsWith("Bygdevekstpilot 2022: resultatet av utlysningen")
                .contains(
                        "KDD avgjør søknadene. Søknadsfristen var 30. september 2022.",
                        "– Indre Namdal (Grong, Lierne, Røyrvik, Namsskogan), sak %s: støttet, 1\u00a0900\u00a0000 kroner (KDD 24. november 2022, referanse 22/3570-40)."
                                .formatted(indreNamdal),
                        "– Hitra, sak %s: ikke valgt ut (KDD 24. november 2022, referanse 22/3570-41)."
                                .formatted(hitra),
                        "– Leka, sak %s: søkte ikke innen fristen.".formatted(leka))
                .doesNotContainIgnoringCase("avslag");

        call.refuses("informCommittee", "saksbehandler", Map.of("note", " ")).isEqualTo("«Notat» må fylles ut.");
        call.complete("informCommittee", "saksbehandler", Map.of("note", note + "\n\nTil orientering."));

        assertThat(call.passed()).contains("sendNote", "closeCall", "callClosed");
        assertThat(call.isEnded()).isTrue();
        assertThat(cases.get(call.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(records.newest(call.caseId(), "committeeNote", "Fylkesutvalget"))
                .hasValueSatisfying(kept -> assertThat(kept.body()).endsWith("Til orientering."));
        assertThat(letters(call, "Notat til Fylkesutvalget")).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("politisk.sekretariat@fylket.example");
            assertThat(letter.letter().body()).contains("– Hitra", "Til orientering.");
        });
        assertThat(call.incidents()).isEmpty();
    }

    @Test
    void an_applicant_that_withdraws_needs_no_answer() {
        var call = invited().until("2022-08-20T10:00");
        var hitra = applicant(call, "Hitra", "5056");
        var rindal = applicant(call, "Rindal–Holtålen", "5061", "5026");
        call.until("2022-10-04T10:00").complete("reviewApplicants", "saksbehandler", Map.of());

        withdraw(call, hitra);
        assertThat(call.passed()).contains("answerNotNeededByState");
        call.until("2022-11-25T10:00");
        award(call, rindal, Map.of());

        assertThat(String.valueOf(proposals(call).get("note"))).contains("– Hitra, sak %s: trukket.".formatted(hitra));
        assertThat(call.incidents()).isEmpty();
    }

    @Test
    void an_answer_from_kdd_with_faults_is_refused_with_all_of_them() {
        var call = invited().until("2022-08-20T10:00");
        applicant(call, "Hitra", "5056");
        call.until("2022-10-04T10:00").complete("reviewApplicants", "saksbehandler", Map.of());

        call.refuses(
                        "registerAward",
                        "saksbehandler",
                        Map.of("outcome", "SUPPORTED", "amount", "2 000 001", "answeredOn", "2022-10-05"))
                .isEqualTo(
                        """
                        «KDDs referanse» må fylles ut.
                        «Beløp i kroner» kan ikke være mer enn utlysningens tak, 2\u00a0000\u00a0000 kroner.
                        «Dato for svaret» kan ikke være fram i tid.""");
        call.refuses("registerAward", "saksbehandler", answered(Map.of("amount", "")))
                .contains("«Beløp i kroner» må fylles ut når søkeren får støtte.");
        call.refuses(
                        "registerAward",
                        "saksbehandler",
                        answered(Map.of("outcome", "NOT_SELECTED", "answeredOn", "2022-06-20")))
                .isEqualTo(
                        """
                        «Beløp i kroner» skal stå tomt når søkeren ikke får støtte.
                        «Dato for svaret» kan ikke være før brevet om utlysningen, 21. juni 2022.""");
        call.refuses(
                        "registerAward",
                        "saksbehandler",
                        answered(Map.of("answeredOn", "2022-10-04", "legalBasis", "offl. § 13")))
                .isEqualTo("«Hjemmel for unntak fra offentlighet» kan bare fylles ut når det er lagt ved en fil.");
        assertThat(records.notes(call.caseId())).noneMatch(note -> note.kind().equals("award"));
    }

    // ── a call in which the county decides

    @Test
    void the_countys_own_call_says_whether_its_decisions_can_be_complained_of() {
        var call = opened();
        call.refuses("setTerms", "saksbehandler", terms(Map.of("owner", "COUNTY")))
                .isEqualTo("«Kan vedtakene påklages?» må fylles ut når fylkeskommunen avgjør søknadene.");
        call.refuses("setTerms", "saksbehandler", terms(Map.of("owner", "COUNTY", "complaints", "YES")))
                .isEqualTo("«Hjemmel for klageadgangen» må fylles ut når vedtakene kan påklages.");
        call.refuses(
                        "setTerms",
                        "saksbehandler",
                        terms(Map.of(
                                "owner", "COUNTY", "complaints", "NO", "complaintBasis", "forvaltningsloven § 28")))
                .isEqualTo("«Hjemmel for klageadgangen» skal stå tomt når vedtakene ikke kan påklages.");
        call.refuses(
                        "setTerms",
                        "saksbehandler",
                        terms(Map.of("complaints", "YES", "complaintBasis", "forvaltningsloven § 28")))
                .isEqualTo("«Kan vedtakene påklages?» kan ikke være «ja» når Staten avgjør søknadene.");

        call.complete(
                "setTerms",
                "saksbehandler",
                terms(Map.of("owner", "COUNTY", "complaints", "YES", "complaintBasis", "forvaltningsloven § 28")));

        assertThat(calls.get(call.caseId().value()).agreed().complaintBasis()).isEqualTo("forvaltningsloven § 28");
        call.complete("reviewTargetGroup", "saksbehandler", Map.of("outcome", "CORRECT"));
        assertThat(proposals(call))
                .containsEntry("complaints", "YES")
                .containsEntry("complaintBasis", "forvaltningsloven § 28");
    }

    @Test
    void the_county_decides_its_own_call_and_says_no_to_one_and_too_late_to_another() {
        var call = countysOwn();
        assertThat(letterTo(call, LEKA).letter().body())
                .contains("Trøndelag fylkeskommune har lyst ut", "Det er fylkeskommunen som avgjør søknadene")
                .doesNotContain("KDD");
        call.until("2022-08-20T10:00");
        var inTime = applied(call, "2022-09-30", "Hitra", "5056");
        var rejected = applied(call, "2022-09-29", "Fosenregionen", "5058", "5020");
        var late = applied(call, "2022-10-03", "Indre Namdal", "5045", "5044", "5043", "5042");
        var tooLate = applied(call, "2022-10-04", "Rindal–Holtålen", "5061", "5026");
        call.until("2022-10-05T10:00").complete("reviewApplicants", "saksbehandler", Map.of());

        assertThat(call.passed()).contains("checkTimeliness");
        assertThat(call.waitsFor())
                .contains("considerLate", "decideApplication")
                .doesNotContain("registerAward");
        call.completeFor(
                late.value(),
                "considerLate",
                "saksbehandler",
                late(Map.of("reasons", "Sendt samme dag som fristen gikk ut.")));
        call.completeFor(tooLate.value(), "considerLate", "saksbehandler", late(Map.of("outcome", "REFUSED")));
        assertThat(call.passed()).contains("recordLate");
        assertThat(records.decisions(tooLate))
                .extracting(Records.Decision::kind, Records.Decision::body, Records.Decision::outcome)
                .containsExactly(tuple("lateApplication", "Trøndelag fylkeskommune", "avvist som for sen"));

        for (CaseId granted : List.of(inTime, late)) {
            call.completeFor(granted.value(), "decideApplication", "saksbehandler", decided(Map.of()));
        }
        call.completeFor(rejected.value(), "decideApplication", "saksbehandler", decided(rejection()));

        assertThat(call.passed()).contains("recordDecision");
        assertThat(records.newest(rejected, "decisionReasons", "FU 88/22"))
                .hasValueSatisfying(note -> assertThat(note.body()).isEqualTo("Planen er ikke konkret."));
        assertThat(String.valueOf(proposals(call).get("note")))
                .contains(
                        "Trøndelag fylkeskommune avgjør søknadene",
                        "– Hitra, sak %s: innvilget, 500\u00a0000 kroner (Trøndelag fylkeskommune 5. oktober 2022, referanse FU 88/22)."
                                .formatted(inTime),
                        "– Fosenregionen (Åfjord, Osen), sak %s: avslag".formatted(rejected),
                        "– Rindal–Holtålen (Rindal, Holtålen), sak %s: avvist som for sen".formatted(tooLate))
                .doesNotContain("KDD");
        assertThat(call.incidents()).isEmpty();
    }

    @Test
    void an_applicant_that_withdraws_from_the_countys_call_needs_no_decision() {
        var call = countysOwn().until("2022-08-20T10:00");
        var hitra = applied(call, "2022-09-30", "Hitra", "5056");
        var rindal = applicant(call, "Rindal–Holtålen", "5061", "5026");
        call.until("2022-10-05T10:00").complete("reviewApplicants", "saksbehandler", Map.of());

        withdraw(call, hitra);
        withdraw(call, rindal);

        assertThat(call.passed()).contains("answerNotNeeded", "lateAnswerNotNeeded");
        assertThat(call.waitsFor()).contains("informCommittee");
    }

    @Test
    void a_decision_with_faults_is_refused_with_all_of_them() {
        var call = countysOwn().until("2022-08-20T10:00");
        applied(call, "2022-09-30", "Hitra", "5056");
        applicant(call, "Rindal–Holtålen", "5061", "5026");
        call.until("2022-10-05T10:00").complete("reviewApplicants", "saksbehandler", Map.of());

        call.refuses("considerLate", "saksbehandler", Map.of("outcome", "ADMITTED", "decidedOn", "2022-10-06"))
                .isEqualTo(
                        """
                        «Begrunnelse» må fylles ut.
                        «Saksnummer for vedtaket» må fylles ut.
                        «Dato for vedtaket» kan ikke være fram i tid.""");
        call.refuses("decideApplication", "saksbehandler", decided(Map.of("outcome", "REJECTED")))
                .isEqualTo(
                        """
                        «Beløp i kroner» skal stå tomt når søkeren ikke får støtte.
                        «Begrunnelse» må fylles ut ved avslag.""");
        call.refuses("decideApplication", "saksbehandler", decided(Map.of("amount", "2 000 001")))
                .isEqualTo("«Beløp i kroner» kan ikke være mer enn utlysningens tak, 2\u00a0000\u00a0000 kroner.");
    }

    // ── I lag, where each that is invited gets a case of its own

    @Test
    void i_lag_invites_exactly_the_eleven_each_in_a_case_of_its_own() {
        var call = ilagDescribed("2022-10-03");
        call.complete("reviewTargetGroup", "saksbehandler", group(row(LEKA, true, "", "postmottak@leka.example")));

        assertThat(call.passed()).contains("openInvited", "setInvitedDeadline").doesNotContain("offerDialogue");
        assertThat(titles(call))
                .containsExactlyInAnyOrder(
                        "Leka",
                        "Høylandet",
                        "Snåsa",
                        "Meråker",
                        "Tydal",
                        "Rennebu",
                        "Flatanger",
                        "Lierne",
                        "Grong",
                        "Rindal",
                        "Holtålen");
        assertThat(cases.ofCall(call.caseId())).allSatisfy(file -> {
            assertThat(file.kind()).isEqualTo("ilag");
            assertThat(file.state()).isEqualTo(CaseState.INVITED);
        });
        assertThat(calls.places(call.caseId().value()))
                .hasSize(38)
                .extracting(Calls.Place::code, Calls.Place::rule)
                .contains(
                        tuple(LEKA, "ilag2022-malgruppe"),
                        tuple(VERDAL, "ilag2022-klasse1-4"),
                        tuple("5056", "ilag2022-innbyggere"),
                        tuple("5044", "ilag2022-omstilling"));
        assertThat(outbox.of(leka(call))).extracting(Message::address).contains("postmottak@leka.example");
        assertThat(milestones.get(call.caseId(), "applications", "").due()).isEqualTo("2022-12-01");
        assertThat(call.waitsFor()).isEmpty();
        assertThat(call.incidents()).isEmpty();
    }

    @Test
    void after_kdds_answer_i_lag_is_for_exactly_seven() {
        for (String code : List.of("5044", "5043", "5042", "5045", "5061", "5026")) {
            participations.begin(new Participations.Participation(
                    code,
                    Scheme.PILOT,
                    LocalDate.parse("2022-11-24"),
                    null,
                    "Bygdevekstpilot",
                    "KDDs svar",
                    null,
                    Participations.Role.MEMBER));
        }
        var call = ilagDescribed("2022-11-25");

        assertThat(municipalities
                        .named(calls.places(call.caseId().value()).stream()
                                .filter(Calls.Place::invited)
                                .map(Calls.Place::code)
                                .toList())
                        .stream()
                        .map(Municipality::name))
                .containsExactlyInAnyOrder("Leka", "Høylandet", "Snåsa", "Meråker", "Tydal", "Rennebu", "Flatanger");
        assertThat(place(call, "5045").rule()).isEqualTo("ilag2022-pilot");
        assertThat(place(call, "5044").rule()).isEqualTo("ilag2022-omstilling");
    }

    @Test
    void nothing_is_proposed_for_i_lag_that_no_source_gives() {
        assertThat(proposals(ilag("2022-10-03")))
                .containsEntry("owner", "COUNTY")
                .containsEntry("ruleSet", "ilag2022")
                .doesNotContainKeys("applyBy", "interestBy", "firstDraft", "finalDraft", "ceiling");
    }

    @Test
    void when_the_last_case_is_settled_the_committee_is_told_what_became_of_each() {
        var call = ilagDescribed("2022-10-03");
        call.complete("reviewTargetGroup", "saksbehandler", Map.of());
        List<CaseState> outcomes = List.of(
                CaseState.OFFERED,
                CaseState.PARTICIPATING,
                CaseState.REJECTED,
                CaseState.DECLINED,
                CaseState.WITHDRAWN,
                CaseState.CLOSED,
                CaseState.CLOSED);
        var files = cases.ofCall(call.caseId());
        for (int n = 0; n < files.size(); n++) {
            CaseState outcome = n < outcomes.size() ? outcomes.get(n) : CaseState.CLOSED;
            cases.changeState(files.get(n).id(), outcome, "saksbehandler");
        }
        records.write(files.get(6).id(), "lapsed", "Plass i I lag", "system", "Kommunen er i omstilling.");

        processes.tell("call.settled", call.caseId(), Map.of(), Map.of());
        call.settled();

        assertThat(call.passed()).contains("endApplications", "draftNote");
        assertThat(milestones.get(call.caseId(), "applications", "").state()).isEqualTo(Milestones.State.MET);
        String note = String.valueOf(proposals(call).get("note"));
        assertThat(note).contains("I lag 2022: resultatet", "Trøndelag fylkeskommune avgjør søknadene");
        List<String> words = List.of(
                "har fått tilbud",
                "deltar",
                "avslag",
                "takket nei",
                "trukket",
                "søkte ikke innen fristen",
                "bortfalt",
                "søkte ikke innen fristen");
        for (int n = 0; n < words.size(); n++) {
            assertThat(note)
                    .contains("– %s, sak %s: %s."
                            .formatted(files.get(n).title(), files.get(n).id(), words.get(n)));
        }
        call.complete("informCommittee", "saksbehandler", Map.of("note", note));
        assertThat(call.isEnded()).isTrue();
        assertThat(call.incidents()).isEmpty();
    }

    @Test
    void i_lag_that_is_withdrawn_takes_its_cases_with_it_but_nobody_who_takes_part() {
        var call = ilagDescribed("2022-10-03");
        call.complete("reviewTargetGroup", "saksbehandler", Map.of());
        CaseId leka = leka(call);
        cases.changeState(leka, CaseState.PARTICIPATING, "saksbehandler");

        processes.tell("call.withdrawn", call.caseId(), Map.of(), Map.of("withdrawalReason", "Pengene er borte."));
        call.settled();

        assertThat(call.isEnded()).isTrue();
        assertThat(cases.ofCall(call.caseId())).allSatisfy(file -> assertThat(file.state())
                .isEqualTo(file.id().equals(leka) ? CaseState.PARTICIPATING : CaseState.WITHDRAWN));
        assertThat(call.incidents()).isEmpty();
    }

    // ── wrong beginnings

    @Test
    void a_call_that_cannot_be_is_not_opened() {
        long cases = cabinet.rows("case_file");

        refused(Map.of("scheme", "restructuring", "year", "2021"))
                .hasMessage(
                        """
                        «Ordning» lyses ikke ut: Regional omstilling.
                        «Utlysningsår» må være fra 2022 til 2023.""");
        refused(Map.of("scheme", "lotto", "year", "2024"))
                .hasMessage(
                        """
                        «Ordning» må være et av valgene i lista.
                        «Utlysningsår» må være fra 2022 til 2023.""");
        assertThat(cabinet.rows("case_file")).isEqualTo(cases);

        var running = opened();
        refused(Map.of("scheme", "pilot", "year", "2022"))
                .hasMessage("«Utlysningsår» har alt en utlysning som ikke er ferdig: sak " + running.caseId() + ".");
    }

    @Test
    void terms_with_faults_are_refused_with_all_of_them() {
        var call = opened();

        call.refuses(
                        "setTerms",
                        "saksbehandler",
                        Map.ofEntries(
                                Map.entry("owner", "NOBODY"),
                                Map.entry("letterDate", "2022-06-22"),
                                Map.entry("interestBy", "2022-06-21"),
                                Map.entry("applyBy", "2022-06-20"),
                                Map.entry("firstDraft", "2022-06-19"),
                                Map.entry("finalDraft", "2022-06-18"),
                                Map.entry("ceiling", "0"),
                                Map.entry("ruleSet", "ilag2022"),
                                Map.entry("centralityVersion", "2019"),
                                Map.entry("populationYear", "2021"),
                                Map.entry("reference", "")))
                .isEqualTo(
                        """
                        «Hvem avgjør søknadene?» må være et av valgene i lista.
                        «Høyeste beløp til hver søker» må være mellom 1 og 1\u00a0000\u00a0000\u00a0000 kroner.
                        «Brevets referanse» må fylles ut.
                        «Brevets dato» kan ikke være fram i tid.
                        «Søknadsfrist» kan ikke være tilbake i tid.
                        «Frist for å melde interesse» kan ikke være før «Brevets dato», 22. juni 2022.
                        «Søknadsfrist» kan ikke være før «Frist for å melde interesse», 21. juni 2022.
                        «Frist for førsteutkast» kan ikke være før «Søknadsfrist», 20. juni 2022.
                        «Frist for endelig utkast» kan ikke være før «Frist for førsteutkast», 19. juni 2022.
                        «Regelsett for målgruppa» gjelder en annen ordning: I lag.
                        «Sentralitetsindeks fra år» må være et av årene vi har tall for: 2020, 2024.
                        «Innbyggertall 1. januar år» må være et av årene vi har tall for: 2022, 2023, 2024.""");
        call.refuses("setTerms", "saksbehandler", terms(Map.of("letterDate", "2020-12-31", "finalDraft", "2032-10-01")))
                .isEqualTo(
                        """
                        «Brevets dato» kan ikke være før året før utlysningsåret, 2021.
                        «Frist for endelig utkast» kan ikke være mer enn fem år fram i tid.""");
        call.refuses("setTerms", "saksbehandler", terms(Map.of("ruleSet", "pilot1999", "legalBasis", "offl. § 13")))
                .isEqualTo("«Regelsett for målgruppa» må være et av valgene i lista.");
        call.refuses("setTerms", "saksbehandler", terms(Map.of("legalBasis", "offl. § 13")))
                .isEqualTo("«Hjemmel for unntak fra offentlighet» kan bare fylles ut når det er lagt ved en fil.");
        assertThat(calls.get(call.caseId().value()).terms()).isNull();
    }

    // ── how a story gets where it is told from

    private Story opened() {
        return author.at("2022-06-21T09:00")
                .begin(CallProcess.ID, "saksbehandler", Map.of("scheme", "pilot", "year", "2022"));
    }

    private Story described() {
        return opened().complete("setTerms", "saksbehandler", terms(Map.of()));
    }

    private Story invited(String... rows) {
        return described().complete("reviewTargetGroup", "saksbehandler", group(rows));
    }

    private Story ilag(String day) {
        return author.at(day + "T09:00")
                .begin(CallProcess.ID, "saksbehandler", Map.of("scheme", "ilag", "year", "2022"));
    }

    /** The dates and the ceiling are examples. */
    private Story ilagDescribed(String day) {
        return ilag(day)
                .complete(
                        "setTerms",
                        "saksbehandler",
                        terms(Map.of(
                                "owner",
                                "COUNTY",
                                "letterDate",
                                day,
                                "interestBy",
                                "",
                                "applyBy",
                                "2022-12-01",
                                "ruleSet",
                                "ilag2022",
                                "complaints",
                                "YES",
                                "complaintBasis",
                                "forvaltningsloven § 28")));
    }

    private List<String> titles(Story call) {
        return cases.ofCall(call.caseId()).stream().map(CaseFile::title).toList();
    }

    private CaseId leka(Story call) {
        return cases.ofCall(call.caseId()).stream()
                .filter(file -> file.title().equals("Leka"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Story countysOwn() {
        return opened().complete("setTerms", "saksbehandler", terms(Map.of("owner", "COUNTY", "complaints", "NO")))
                .complete("reviewTargetGroup", "saksbehandler", Map.of());
    }

    private CaseId applicant(Story call, String title, String... codes) {
        CaseId id = cabinet.applicant(call.caseId(), title, List.of(codes), "kontakt@kommune.example");
        runtime.startProcessInstanceByKey("standIn", id.value());
        return id;
    }

    private CaseId applied(Story call, String sentOn, String title, String... codes) {
        CaseId id = applicant(call, title, codes);
        applications.add(
                id,
                new Applications.Content(
                        title,
                        "Kontaktperson",
                        "kontakt@kommune.example",
                        500_000,
                        "Fraflytting",
                        "Flere innbyggere",
                        MeasureList.parse("[]"),
                        Arrays.stream(codes)
                                .map(code -> new Applications.Council(
                                        code, code, LocalDate.parse("2022-09-15"), "45/22", null))
                                .toList()),
                "saksbehandler");
        applications.sent(id, LocalDate.parse(sentOn), "22/1", "saksbehandler");
        return id;
    }

    private void withdraw(Story call, CaseId applicant) {
        cases.changeState(applicant, CaseState.WITHDRAWN, "saksbehandler");
        processes.tellBranch("pilot.withdrawn", call.caseId(), CallProcess.APPLICANT, applicant.value());
        call.settled();
    }

    private void award(Story call, CaseId applicant, Map<String, Object> but) {
        Map<String, Object> answer = answered(but);
        call.completeFor(applicant.value(), "registerAward", "saksbehandler", answer);
        cases.changeState(
                applicant,
                "SUPPORTED".equals(answer.get("outcome")) ? CaseState.SUPPORTED : CaseState.NOT_SUPPORTED,
                "saksbehandler");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(Map<String, Object> answers) {
        return assertThatThrownBy(() -> author.at("2022-06-21T09:00").begin(CallProcess.ID, "saksbehandler", answers))
                .isInstanceOf(Refusal.class);
    }

    // ── what is typed

    private static Map<String, Object> terms(Map<String, Object> but) {
        return with(
                Map.of(
                        "owner", "STATE",
                        "letterDate", "2022-06-21",
                        "interestBy", "2022-08-15",
                        "applyBy", "2022-09-30",
                        "ceiling", "2 000 000",
                        "ruleSet", "pilot2022",
                        "centralityVersion", "2020",
                        "populationYear", "2022",
                        "reference", "22/3570"),
                with(Map.of("firstDraft", "", "finalDraft", ""), but));
    }

    private static Map<String, Object> reply(Map<String, Object> but) {
        return with(Map.of("municipalities", FLATANGER, "reply", "DECLINES", "repliedOn", "2022-08-19"), but);
    }

    private static Map<String, Object> interest(Map<String, Object> but) {
        return with(
                Map.of(
                        "municipalities", "5042,5043,5044,5045",
                        "reply", "DIALOGUE",
                        "repliedOn", "2022-08-19",
                        "applicantName", "Indre Namdal",
                        "lead", "5045",
                        "contactName", "Kontaktperson (oppdiktet)",
                        "contactEmail", "kontakt@grong.example"),
                but);
    }

    private static Map<String, Object> answered(Map<String, Object> but) {
        return with(
                Map.of(
                        "outcome", "SUPPORTED",
                        "amount", "1 900 000",
                        "answeredOn", "2022-11-24",
                        "reference", "22/3570-40"),
                but);
    }

    private static Map<String, Object> notSelected() {
        return Map.of("outcome", "NOT_SELECTED", "amount", "", "reference", "22/3570-41");
    }

    private static Map<String, Object> late(Map<String, Object> but) {
        return with(
                Map.of(
                        "outcome", "ADMITTED",
                        "reasons", "Kom fire dager etter fristen.",
                        "decidedOn", "2022-10-05",
                        "reference", "FU 87/22"),
                but);
    }

    private static Map<String, Object> decided(Map<String, Object> but) {
        return with(
                Map.of("outcome", "GRANTED", "amount", "500 000", "decidedOn", "2022-10-05", "reference", "FU 88/22"),
                but);
    }

    private static Map<String, Object> rejection() {
        return Map.of("outcome", "REJECTED", "amount", "", "reasons", "Planen er ikke konkret.");
    }

    private static Map<String, Object> with(Map<String, Object> answers, Map<String, Object> but) {
        Map<String, Object> all = new HashMap<>(answers);
        all.putAll(but);
        return all;
    }

    private static Map<String, Object> group(String... rows) {
        return rows.length == 0
                ? Map.of()
                : Map.of("targetGroup", Stream.of(rows).collect(Collectors.joining(",", "[", "]")));
    }

    private static String row(String code, boolean invited, String because, String email) {
        return """
                {"code": "%s", "invited": "%s", "because": "%s", "email": "%s"}"""
                .formatted(code, invited ? "true" : "", because, email);
    }

    private static Object file(String name) {
        return Variables.fileValue(name)
                .file("innhold".getBytes(StandardCharsets.UTF_8))
                .mimeType("application/pdf")
                .create();
    }

    // ── what came of it

    private Map<String, Object> proposals(Story call) {
        return runtime.getVariables(runtime.createProcessInstanceQuery()
                .processDefinitionKey(CallProcess.ID)
                .processInstanceBusinessKey(call.caseId().value())
                .singleResult()
                .getId());
    }

    private Calls.Place place(Story call, String code) {
        return calls.places(call.caseId().value()).stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered(Story call) {
        return letters(call, "Tilbud om dialog").stream()
                .map(message -> message.role().municipality().orElseThrow())
                .toList();
    }

    private Message letterTo(Story call, String code) {
        return letters(call, "Tilbud om dialog").stream()
                .filter(message -> message.role().municipality().orElseThrow().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Message> reminders(Story call, String code) {
        return letters(call, "Påminnelse").stream()
                .filter(message -> message.role().municipality().orElseThrow().equals(code))
                .toList();
    }

    private List<Message> letters(Story call, String about) {
        return outbox.of(call.caseId()).stream()
                .filter(message -> message.letter().subject().contains(about))
                .toList();
    }

    private boolean heard(CaseId applicant) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey("standIn")
                        .processInstanceBusinessKey(applicant.value())
                        .count()
                == 0;
    }

    private List<String> logged(Story call) {
        return log.of(call.caseId()).stream().map(CaseLog.Event::after).toList();
    }
}
