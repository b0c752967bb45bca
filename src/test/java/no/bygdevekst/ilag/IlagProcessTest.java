package no.bygdevekst.ilag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.IlagApplications;
import no.bygdevekst.casefile.IlagApplications.Area;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.MunicipalRecord;
import no.bygdevekst.casefile.MunicipalRecords;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Offers;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Received;
import no.bygdevekst.story.Story;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code processes/ilag.bpmn}, told with Snåsa: invited in the autumn of 2022, met in January and offered a place in March
 * 2023. Days, sums, scores and reasons are examples.
 */
@HouseTest
class IlagProcessTest {
    private static final String SNAASA = "5041";
    private static final String GRONG = "5045";
    private static final AtomicInteger FRAMES = new AtomicInteger();

    private static final String TWO =
            """
            [{"name": "Kontaktperson", "organisation": "Kommunen", "email": "kontakt@snaasa.example", "attended": "true"},
             {"name": "Rådgiver", "organisation": "Fylkeskommunen", "email": "", "attended": "true"}]""";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Calls calls;

    @Autowired
    IlagApplications applications;

    @Autowired
    Commitments commitments;

    @Autowired
    Payouts payouts;

    @Autowired
    MunicipalRecords register;

    @Autowired
    Offers offers;

    @Autowired
    Participations participations;

    @Autowired
    Records records;

    @Autowired
    Meetings meetings;

    @Autowired
    Milestones milestones;

    @Autowired
    Reminders reminders;

    @Autowired
    Documents documents;

    @Autowired
    Outbox outbox;

    @Autowired
    Processes processes;

    @Autowired
    Places places;

    @Autowired
    NewestRules rules;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private static final Frames.Frame NONE = new Frames.Frame(0, Frames.Source.OWN, 0, "", 0, "", LocalDate.EPOCH, 0);

    private Frames.Frame thisYear = NONE;
    private Frames.Frame nextYear = NONE;

    @BeforeEach
    void earlier_stories_are_over() {
        cabinet.forgetCalls();
        cases.list(new Cases.Filter(IlagProcess.ID, null, null, Viewer.INSIDER), 0, 1000).cases().stream()
                .filter(left -> !left.state().isEnded())
                .forEach(left -> cases.changeState(left.id(), CaseState.CLOSED, "system"));
        nobody_takes_part_for_the_sake_of_a_test();
        cabinet.mailboxes(SNAASA, GRONG);
        String name = "I lag, fortelling " + FRAMES.incrementAndGet();
        thisYear = cabinet.frame(name, 2023, 1_000_000);
        nextYear = cabinet.frame(name, 2024, 1_000_000);
    }

    @AfterEach
    void nobody_takes_part_for_the_sake_of_a_test() {
        db.sql("delete from participation where scheme <> 'RESTRUCTURING' or source = 'eksempel'")
                .update();
    }

    // ── from the invitation to the place

    @Test
    void snaasa_is_invited_applies_is_met_is_offered_a_place_and_takes_it() {
        Story snaasa = invited(SNAASA);
        assertThat(snaasa.passed()).contains("openIlag", "setIlagDeadline");
        assertThat(cases.get(snaasa.caseId()))
                .satisfies(file -> assertThat(file.title()).isEqualTo("Snåsa"))
                .satisfies(file -> assertThat(file.state()).isEqualTo(CaseState.INVITED))
                .satisfies(file -> assertThat(file.owner()).isEqualTo(Scheme.Owner.COUNTY));
        assertThat(snaasa.due("registerIlagApplication")).isEqualTo("2022-12-01");
        assertThat(letter(snaasa, "Invitasjon til I lag")).satisfies(message -> {
            assertThat(message.address()).isEqualTo("postmottak5041@kommune.example");
            assertThat(message.letter().body())
                    .contains(
                            "inviterer Snåsa kommune til å søke om plass i I lag",
                            "verken i omstilling eller tilbudt en bygdevekstpilot",
                            "– bolig og bomiljø",
                            "Søknadsfristen er 1. desember 2022.");
        });
        snaasa.until("2022-11-02T09:00");
        assertThat(letters(snaasa, "Påminnelse"))
                .as("reminded at its mailbox while nobody else is known")
                .anySatisfy(message -> assertThat(message.address()).isEqualTo("postmottak5041@kommune.example"));

        snaasa.until("2022-11-25T10:00").complete("registerIlagApplication", "saksbehandler", applies(Map.of()));

        assertThat(snaasa.passed()).contains("recordIlagApplication");
        assertThat(applications.find(snaasa.caseId())).hasValueSatisfying(application -> {
            assertThat(application.areas()).containsExactly(Area.RECRUITMENT, Area.HOUSING);
            assertThat(application.staffPercent()).isEqualTo(50);
            assertThat(application.total()).isNull();
        });
        assertThat(Received.of(documents, snaasa.caseId()))
                .extracting(document -> document.sheet().title())
                .containsExactly("Søknad om plass i I lag");
        assertThat(milestones.get(snaasa.caseId(), "application", "").closedOn())
                .isEqualTo("2022-11-24");
        assertThat(place(snaasa).reply()).isEqualTo(Calls.Reply.APPLIES);
        assertThat(snaasa.carried()).doesNotContain("goals", "areas", "call");

        met(snaasa);
        assertThat(meetings.of(snaasa.caseId())).extracting(Meeting::state).containsExactly(Meeting.State.HELD);
        snaasa.complete("assessIlag", "saksbehandler", assessed());
        assertThat(snaasa.passed()).contains("recordIlagAssessment");
        assertThat(applications.find(snaasa.caseId()).orElseThrow())
                .satisfies(application -> assertThat(application.criteria()).hasSize(2))
                .satisfies(application -> assertThat(application.total()).isEqualTo(9));

        granted(snaasa);

        assertThat(snaasa.passed()).contains("makeOffer");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.OFFERED);
        assertThat(commitments.of(snaasa.caseId()))
                .extracting(Commitments.Commitment::kroner, Commitments.Commitment::reservation)
                .containsExactly(
                        tuple(150_000L, null), tuple(150_000L, "med forbehold om fylkestingets budsjettvedtak"));
        assertThat(offer(snaasa).answerBy()).isEqualTo("2023-04-03");
        assertThat(snaasa.due("registerOfferReply")).isEqualTo("2023-04-03");
        assertThat(letter(snaasa, "Tilbud om plass i I lag")).satisfies(message -> {
            assertThat(message.address()).isEqualTo("kontakt@snaasa.example");
            assertThat(message.letter().body())
                    .contains(
                            "Fylkesdirektøren gjorde vedtaket 13. mars 2023 (sak 23/12)",
                            "– 2023: 150 000 kroner (egne midler), gjelder til 31. desember 2024\n",
                            "– 2024: 150 000 kroner (egne midler), gjelder til 31. desember 2025, med forbehold om fylkestingets budsjettvedtak",
                            "innen 3. april 2023",
                            "Dere kan klage på vedtaket (forvaltningsloven § 28)");
        });

        snaasa.until("2023-03-20T10:00").complete("registerOfferReply", "saksbehandler", replies("ACCEPTS"));

        assertThat(snaasa.passed()).contains("recordOfferReply", "acceptOffer");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.PARTICIPATING);
        assertThat(offer(snaasa).state()).isEqualTo(Offers.State.ACCEPTED);
        assertThat(takesPart(snaasa)).singleElement().satisfies(part -> {
            assertThat(part.scheme()).isEqualTo(Scheme.ILAG);
            assertThat(part.from()).isEqualTo("2023-03-13");
            assertThat(part.source()).isEqualTo("Fylkesdirektøren, sak 23/12");
            assertThat(part.role()).isEqualTo(Participations.Role.LEAD);
        });
        assertThat(processes.isRunning("cooperation", snaasa.caseId(), Map.of()))
                .isTrue();
        assertThat(snaasa.carried()).doesNotContain("note", "replyDate", "repliedOn");
        assertThat(snaasa.incidents()).isEmpty();
    }

    @Test
    void when_the_cooperation_is_over_the_last_is_paid_the_rest_is_freed_and_the_case_is_closed() {
        Story snaasa = participating();
        records.agreed(
                snaasa.caseId(),
                new Records.Agreement(LocalDate.parse("2023-04-01"), LocalDate.parse("2023-09-30"), "23/12"));
        cooperationEnds(snaasa.until("2023-11-27T10:00"));
        assertThat(snaasa.due("settleGrant")).isEqualTo("2023-12-27");

        long first = commitments.of(snaasa.caseId()).get(0).id();
        payouts.request(
                snaasa.caseId(),
                first,
                Payouts.Kind.PART,
                100_000,
                100_000,
                LocalDate.parse("2023-11-27"),
                "saksbehandler");
        long payout = payouts.of(snaasa.caseId()).get(0).id();
        snaasa.refuses("settleGrant", "saksbehandler", Map.of("lapseRest", true))
                .isEqualTo(
                        "Utbetaling %d på 100\u00a0000 kroner er bedt om. Den må være utbetalt eller avslått før tilskuddet kan gjøres opp."
                                .formatted(payout));
        payouts.checked(payout, 100_000, null, "saksbehandler");
        payouts.approved(payout, LocalDate.parse("2023-11-27"), "leder");
        payouts.handedOver(payout, "saksbehandler");
        payouts.paid(payout, LocalDate.parse("2023-11-27"), "B-1", "saksbehandler");
        snaasa.refuses("settleGrant", "saksbehandler", Map.of())
                .isEqualTo(
                        "«Det som gjenstår av tilsagn, skal bortfalle» må krysses av, for det gjenstår 200\u00a0000 kroner. Er de ikke utbetalt ennå, må det gjøres først.");
        assertThat(freed(snaasa)).isFalse();

        snaasa.complete(
                "settleGrant", "saksbehandler", Map.of("lapseRest", true, "note", "Stillingen sto ledig en tid."));

        assertThat(snaasa.passed()).contains("recordSettlement", "closeIlag", "ilagClosed");
        assertThat(commitments.of(snaasa.caseId()))
                .extracting(Commitments.Commitment::paid, Commitments.Commitment::lapsed)
                .containsExactly(tuple(100_000L, 50_000L), tuple(0L, 150_000L));
        assertThat(records.newest(snaasa.caseId(), "settlement", "Plass i I lag"))
                .hasValueSatisfying(note -> assertThat(note.body()).isEqualTo("Stillingen sto ledig en tid."));
        assertThat(takesPart(snaasa))
                .as("no longer than the agreement")
                .extracting(Participations.Participation::to)
                .containsExactly(LocalDate.parse("2023-09-30"));
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertEnded(snaasa);
    }

    @Test
    void whose_agreement_is_not_over_takes_part_until_the_case_is_closed() {
        Story snaasa = participating();
        cooperationEnds(snaasa);

        snaasa.complete("settleGrant", "saksbehandler", Map.of("lapseRest", true));

        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(takesPart(snaasa))
                .extracting(Participations.Participation::to)
                .containsExactly(LocalDate.parse("2023-03-20"));
        assertEnded(snaasa);
    }

    @Test
    void a_municipality_registers_its_application_and_its_reply_itself() {
        Story grong = invited(GRONG).until("2022-11-25T10:00");

        grong.complete("registerIlagApplication", "grong", applies(Map.of()));
        met(grong);
        grong.complete("assessIlag", "saksbehandler", assessed());
        granted(grong);
        grong.complete("registerOfferReply", "grong", Map.of("reply", "ACCEPTS", "replyDate", "2023-03-13"));

        assertThat(cases.get(grong.caseId()).state()).isEqualTo(CaseState.PARTICIPATING);
    }

    // ── those who do not apply

    @Test
    void whoever_does_not_want_to_apply_says_so() {
        Story snaasa = invited(SNAASA).until("2022-10-20T10:00");

        snaasa.complete(
                "registerIlagApplication", "saksbehandler", Map.of("interest", "DECLINES", "answeredOn", "2022-10-19"));

        assertThat(snaasa.passed()).contains("declineInvitation", "invitationDeclined");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.DECLINED);
        assertThat(place(snaasa).reply()).isEqualTo(Calls.Reply.DECLINES);
        assertThat(applications.find(snaasa.caseId())).isEmpty();
        assertThat(author.passed(cases.call(snaasa.caseId()).orElseThrow()))
                .as("the call has no other case to wait for")
                .contains("casesSettled", "endApplications", "draftNote");
        assertEnded(snaasa);
    }

    @Test
    void whoever_has_not_applied_by_the_deadline_is_out_when_the_caseworker_has_looked_for_it() {
        Story snaasa = invited(SNAASA).until("2022-12-05T10:00");
        assertThat(snaasa.waitsFor()).containsExactly("confirmNoApplication");
        assertThat(snaasa.due("confirmNoApplication")).isEqualTo("2022-12-07");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.INVITED);

        snaasa.refuses("confirmNoApplication", "saksbehandler", Map.of()).isEqualTo("«Kom det i tide?» må fylles ut.");
        snaasa.complete(
                "confirmNoApplication",
                "saksbehandler",
                Map.of("came", "NOT_IN_TIME", "note", "Ingenting i postmottaket."));

        assertThat(snaasa.passed()).contains("recordApplicationArrival", "lapseUnapplied", "nothingApplied");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(records.notes(snaasa.caseId()))
                .extracting(Records.Note::kind, Records.Note::body)
                .contains(tuple("arrival", "Ingenting i postmottaket."));
        assertThat(letter(snaasa, "Saken er avsluttet uten søknad").letter().body())
                .contains("1. desember 2022", "Har kommunen søkt likevel, kan dere skrive til oss")
                .doesNotContain("ny sak");
        assertEnded(snaasa);
    }

    @Test
    void an_application_that_waited_in_a_mailbox_when_the_deadline_passed_is_in_time() {
        Story snaasa = invited(SNAASA).until("2022-12-05T10:00");

        snaasa.complete("confirmNoApplication", "saksbehandler", Map.of("came", "IN_TIME"))
                .complete("registerIlagApplication", "saksbehandler", applies(Map.of("answeredOn", "2022-12-01")));

        assertThat(snaasa.waitsFor()).contains("planMeeting");
        assertThat(applications.find(snaasa.caseId()).orElseThrow().lateReason())
                .isNull();
        assertThat(milestones.get(snaasa.caseId(), "application", "").closedOn())
                .isEqualTo("2022-12-01");
        assertThat(letters(snaasa, "Saken er avsluttet")).isEmpty();
        assertThat(snaasa.incidents()).isEmpty();
    }

    @Test
    void whoever_gets_more_time_when_the_deadline_has_passed_is_not_late_before_that_is_over() {
        Story snaasa = invited(SNAASA).until("2022-12-05T10:00");
        milestones.move(
                milestones.get(snaasa.caseId(), "application", ""),
                LocalDate.parse("2022-12-15"),
                "leder",
                "Strømbrudd i Snåsa.",
                null);

        snaasa.refuses("confirmNoApplication", "saksbehandler", Map.of("came", "NOT_IN_TIME"))
                .isEqualTo("«Kom det i tide?» kan ikke besvares med nei før fristen, 15. desember 2022, er ute.");
        snaasa.complete("confirmNoApplication", "saksbehandler", Map.of("came", "IN_TIME"));
        assertThat(snaasa.due("registerIlagApplication")).isEqualTo("2022-12-15");
    }

    @Test
    void an_application_that_is_late_is_taken_with_a_reason_while_the_case_is_open() {
        Story snaasa = invited(SNAASA).until("2022-12-02T07:00");

        snaasa.refuses("registerIlagApplication", "saksbehandler", applies(Map.of("answeredOn", "2022-12-02")))
                .isEqualTo(
                        "«Hvorfor søknaden tas imot etter fristen» må fylles ut når søknaden kom etter fristen, 1. desember 2022.");
        snaasa.complete(
                "registerIlagApplication",
                "saksbehandler",
                applies(Map.of("answeredOn", "2022-12-02", "lateReason", "Strømbrudd i Snåsa.")));

        assertThat(applications.find(snaasa.caseId()).orElseThrow().lateReason())
                .isEqualTo("Strømbrudd i Snåsa.");
        assertThat(snaasa.waitsFor()).contains("planMeeting");
    }

    @Test
    void an_application_with_faults_is_refused_with_all_of_them() {
        Story snaasa = invited(SNAASA).until("2022-11-25T10:00");

        snaasa.refuses("registerIlagApplication", "saksbehandler", Map.of())
                .isEqualTo(
                        """
                        «Søker kommunen?» må fylles ut.
                        «Dato for søknaden eller svaret» må fylles ut.""");
        snaasa.refuses(
                        "registerIlagApplication",
                        "saksbehandler",
                        Map.of("interest", "APPLIES", "answeredOn", "2022-11-26", "lateReason", "Sen"))
                .isEqualTo(
                        """
                        «Dato for søknaden eller svaret» kan ikke være fram i tid.
                        «Områder kommunen vil arbeide med» må fylles ut når kommunen søker.
                        «Egne mål» må fylles ut når kommunen søker.
                        «Egen stillingsressurs i prosent» må fylles ut når kommunen søker.
                        «Kontaktperson i kommunen» må fylles ut når kommunen søker.
                        «Kontaktpersonens e-postadresse» må fylles ut når kommunen søker.
                        «Hvorfor søknaden tas imot etter fristen» kan bare fylles ut når søknaden kom etter fristen, 1. desember 2022.""");
        snaasa.refuses(
                        "registerIlagApplication",
                        "saksbehandler",
                        applies(Map.of("areas", "HOUSING,ROADS", "staffPercent", "101", "answeredOn", "2022-10-02")))
                .isEqualTo(
                        """
                        «Områder kommunen vil arbeide med» har et ukjent område: «ROADS».
                        «Egen stillingsressurs i prosent» må være et helt tall fra 1 til 100.
                        «Dato for søknaden eller svaret» kan ikke være før brevet om utlysningen, 3. oktober 2022.""");
        snaasa.refuses("registerIlagApplication", "saksbehandler", applies(Map.of("interest", "DECLINES")))
                .isEqualTo(
                        """
                        «Områder kommunen vil arbeide med» kan bare fylles ut når kommunen søker.
                        «Egne mål» kan bare fylles ut når kommunen søker.
                        «Egen stillingsressurs i prosent» kan bare fylles ut når kommunen søker.""");
    }

    @Test
    void an_assessment_with_faults_is_refused_with_all_of_them() {
        Story snaasa = applied();
        assertThat(runtime.getVariable(spine(snaasa), "criteria")).asString().contains("Behov for mer kapasitet");

        snaasa.refuses("assessIlag", "saksbehandler", Map.of())
                .startsWith("«Vurdering etter kriterier» har feil i rad 1: vurderingen mangler, og poengene må være et"
                        + " helt tall fra 1 til 5; rad 2:");
        snaasa.refuses(
                        "assessIlag",
                        "saksbehandler",
                        Map.of("criteria", "[{\"criterion\": \"\", \"assessment\": \"God\", \"score\": \"6\"}]"))
                .isEqualTo(
                        "«Vurdering etter kriterier» har feil i rad 1: kriteriet mangler, og poengene må være et helt tall fra 1 til 5.");
        snaasa.refuses("assessIlag", "saksbehandler", Map.of("criteria", "[]"))
                .isEqualTo("«Vurdering etter kriterier» må ha minst ett kriterium.");
    }

    // ── no offer, or none that is taken

    @Test
    void a_rejection_says_why_and_how_to_complain() {
        Story snaasa = toBeDecided()
                .complete(
                        "recommendGrant",
                        "saksbehandler",
                        Map.of("outcome", "REJECT", "reasons", "Kommunen setter ikke av egen stilling."))
                .complete("decideGrant", "fylkesdirektor", decides("REJECTED"));

        assertThat(snaasa.passed()).contains("rejectIlag", "ilagRejected");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.REJECTED);
        assertThat(letter(snaasa, "Avslag på søknaden om plass i I lag")
                        .letter()
                        .body())
                .contains("Kommunen setter ikke av egen stilling.", "Dere kan klage på vedtaket");
        assertThat(offers.ofCase(snaasa.caseId().value())).isEmpty();
        assertEnded(snaasa);
    }

    @Test
    void a_frame_that_has_run_short_since_the_recommendation_is_told_to_whoever_decides() {
        Story snaasa = toBeDecided().complete("recommendGrant", "saksbehandler", recommends());
        db.sql("update frame set kroner = 100000 where id = ?")
                .param(thisYear.id())
                .update();

        snaasa.refuses("decideGrant", "fylkesdirektor", decides("GRANTED"))
                .isEqualTo("Ramma %s har bare 100\u00a0000 kroner igjen.".formatted(thisYear.title()));

        assertThat(offers.ofCase(snaasa.caseId().value())).isEmpty();
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.INVITED);
    }

    @Test
    void whoever_is_in_the_target_group_no_more_gets_no_offer() {
        Story snaasa = toBeDecided().complete("recommendGrant", "saksbehandler", recommends());
        takenInUnheard("PILOT", "2023-03-01");

        snaasa.complete("decideGrant", "fylkesdirektor", decides("GRANTED"));

        assertThat(snaasa.passed()).contains("makeOffer", "lapseUnoffered", "offerNotMade");
        assertThat(offers.ofCase(snaasa.caseId().value())).isEmpty();
        assertThat(commitments.of(snaasa.caseId())).isEmpty();
        assertThat(letter(snaasa, "Saken i I lag er avsluttet").letter().body())
                .contains("gjelder ikke lenger", "tilbud om å bli bygdevekstpilot");
        assertThat(refusedOf(snaasa.caseId(), "2023-03-13"))
                .containsExactly(tuple(MunicipalRecord.Outcome.EXCLUDED, "ilag2022-pilot"));
        assertEnded(snaasa);
    }

    @Test
    void whoever_is_in_the_target_group_no_more_does_not_get_its_place() {
        Story snaasa = offered();
        takenInUnheard("RESTRUCTURING", "2023-03-01");

        snaasa.complete("registerOfferReply", "saksbehandler", replies("ACCEPTS"));

        assertThat(snaasa.passed()).contains("acceptOffer", "lapseUntaken", "placeNotTaken");
        assertThat(offer(snaasa).state()).isEqualTo(Offers.State.LAPSED);
        assertThat(freed(snaasa)).isTrue();
        assertThat(letter(snaasa, "Saken i I lag er avsluttet").letter().body())
                .contains("er bortfalt, og tilskuddet med det", "Kommunen er i omstilling.");
        assertThat(refusedOf(snaasa.caseId(), "2023-03-13"))
                .containsExactly(tuple(MunicipalRecord.Outcome.EXCLUDED, "ilag2022-omstilling"));
        assertEnded(snaasa);
    }

    @Test
    void whoever_says_no_frees_the_money() {
        Story snaasa = offered().complete("registerOfferReply", "saksbehandler", replies("DECLINES"));

        assertThat(snaasa.passed()).contains("declineOffer", "offerDeclined");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.DECLINED);
        assertThat(offer(snaasa).state()).isEqualTo(Offers.State.DECLINED);
        assertThat(freed(snaasa)).isTrue();
        assertThat(takesPart(snaasa)).isEmpty();
        assertEnded(snaasa);
    }

    @Test
    void an_offer_that_nobody_answers_lapses_when_the_caseworker_has_looked_and_both_sides_are_told() {
        Story snaasa = offered().until("2023-04-12T10:00");
        assertThat(snaasa.waitsFor()).contains("confirmNoReply").doesNotContain("registerOfferReply");
        assertThat(snaasa.due("confirmNoReply")).isEqualTo("2023-04-12");
        assertThat(offer(snaasa).state()).isEqualTo(Offers.State.OPEN);
        assertThat(freed(snaasa)).isFalse();

        snaasa.refuses("confirmNoReply", "saksbehandler", Map.of("came", "MAYBE"))
                .isEqualTo("«Kom det i tide?» må være et av valgene i lista.");
        snaasa.complete("confirmNoReply", "saksbehandler", Map.of("came", "NOT_IN_TIME"));

        assertThat(snaasa.passed()).contains("recordReplyArrival", "lapseOffer", "offerLapsed");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(offer(snaasa).state()).isEqualTo(Offers.State.LAPSED);
        assertThat(freed(snaasa)).isTrue();
        assertThat(letters(snaasa, "Saken i I lag er avsluttet"))
                .extracting(message -> message.role().name())
                .containsExactlyInAnyOrder("applicant", "caseworker");
        assertThat(reminders.of(snaasa.caseId()))
                .filteredOn(row -> row.milestone().equals("offerReply") && row.sentAt() != null)
                .extracting(row -> row.step() + " " + row.role())
                .contains("D-14 applicant", "D-7 applicant", "D-1 applicant");
        assertEnded(snaasa);
    }

    @Test
    void a_reply_that_waited_in_a_mailbox_when_the_deadline_passed_is_in_time() {
        Story snaasa = offered().until("2023-04-12T10:00");

        snaasa.complete("confirmNoReply", "saksbehandler", Map.of("came", "IN_TIME"))
                .complete("registerOfferReply", "saksbehandler", Map.of("reply", "ACCEPTS", "replyDate", "2023-04-03"));

        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.PARTICIPATING);
        assertThat(takesPart(snaasa))
                .extracting(Participations.Participation::from)
                .containsExactly(LocalDate.parse("2023-04-03"));
        assertThat(snaasa.incidents()).isEmpty();
    }

    @Test
    void a_pilot_lapses_the_offer_while_the_caseworker_looks_for_an_answer() {
        Story snaasa = offered().until("2023-04-12T10:00");

        takenIn(Scheme.PILOT);
        snaasa.settled();

        assertThat(offer(snaasa).state()).isEqualTo(Offers.State.LAPSED);
        assertThat(snaasa.waitsFor()).doesNotContain("confirmNoReply");
        assertEnded(snaasa);
    }

    @Test
    void a_reply_with_faults_is_refused_with_all_of_them() {
        Story snaasa = offered();

        snaasa.refuses("registerOfferReply", "saksbehandler", Map.of("replyDate", "2023-03-12"))
                .isEqualTo(
                        """
                        «Tar kommunen imot plassen?» må fylles ut.
                        «Dato for svaret» kan ikke være før tilbudet, 13. mars 2023.""");
        snaasa.until("2023-04-04T07:00")
                .refuses(
                        "registerOfferReply",
                        "saksbehandler",
                        Map.of("reply", "ACCEPTS", "replyDate", "2023-04-04", "legalBasis", "offl. § 13"))
                .isEqualTo("«Dato for svaret» kan ikke være etter svarfristen, 3. april 2023.");
    }

    // ── a scheme that excludes another

    @Test
    void a_pilot_that_is_awarded_while_the_offer_is_open_lapses_it() {
        Story snaasa = offered();

        takenIn(Scheme.PILOT);

        assertThat(offer(snaasa).state())
                .as("in the same transaction, before any job has run")
                .isEqualTo(Offers.State.LAPSED);
        assertThat(freed(snaasa)).isTrue();
        snaasa.settled();
        assertThat(snaasa.passed()).contains("excluded", "lapseExcluded", "ilagExcluded");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(letter(snaasa, "Saken i I lag er avsluttet").letter().body())
                .contains("er bortfalt, og tilskuddet med det", "tilbud om å bli bygdevekstpilot");
        assertThat(snaasa.waitsFor()).doesNotContain("registerOfferReply");
        assertThat(refusedOf(snaasa.caseId(), "2023-03-13"))
                .containsExactly(tuple(MunicipalRecord.Outcome.EXCLUDED, "ilag2022-pilot"));
        assertEnded(snaasa);
    }

    @Test
    void whoever_is_taken_into_another_scheme_while_invited_is_out() {
        Story snaasa = invited(SNAASA);

        takenIn(Scheme.RESTRUCTURING);
        snaasa.settled();

        assertThat(snaasa.passed()).contains("lapseExcluded");
        assertThat(letter(snaasa, "Saken i I lag er avsluttet").letter().body())
                .contains("Invitasjonen til Snåsa kommune", "Kommunen er i omstilling.");
        assertThat(refusedOf(snaasa.caseId(), "2022-10-02")).isEmpty();
        assertThat(refusedOf(snaasa.caseId(), "2022-10-03"))
                .containsExactly(tuple(MunicipalRecord.Outcome.EXCLUDED, "ilag2022-omstilling"));
        assertEnded(snaasa);
    }

    @Test
    void whoever_is_to_be_in_omstilling_from_a_later_day_gets_no_offer() {
        Story snaasa = toBeDecided().complete("recommendGrant", "saksbehandler", recommends());
        takenInUnheard("RESTRUCTURING", "2023-07-01");

        snaasa.complete("decideGrant", "fylkesdirektor", decides("GRANTED"));

        assertThat(snaasa.passed()).contains("lapseUnoffered");
        assertThat(letter(snaasa, "Saken i I lag er avsluttet").letter().body()).contains("Kommunen er i omstilling.");
        assertEnded(snaasa);
    }

    @Test
    void whoever_was_invited_against_a_rule_is_excluded_by_another_alone() {
        Story snaasa = toBeDecided().complete("recommendGrant", "saksbehandler", recommends());
        takenInUnheard("RESTRUCTURING", "2023-03-01");
        db.sql("update call_municipality set answer = 'no', rule_name = 'ilag2022-omstilling', because = ?"
                        + " where call_number = ? and code = ?")
                .params(
                        "Programmet er snart over.",
                        cases.call(snaasa.caseId()).orElseThrow().value(),
                        SNAASA)
                .update();
        snaasa.complete("decideGrant", "fylkesdirektor", decides("GRANTED"));
        assertThat(offer(snaasa).state()).isEqualTo(Offers.State.OPEN);

        db.sql("delete from participation where code = ? and scheme = 'RESTRUCTURING'")
                .param(SNAASA)
                .update();
        takenIn(Scheme.PILOT);
        snaasa.settled();

        assertThat(offer(snaasa).state()).isEqualTo(Offers.State.LAPSED);
        assertEnded(snaasa);
    }

    @Test
    void whoever_has_accepted_keeps_its_place_until_the_manager_has_seen_to_it() {
        Story snaasa = participating();

        takenIn(Scheme.PILOT);
        snaasa.settled();

        assertThat(snaasa.waitsFor()).contains("resolveOverlap");
        assertThat(snaasa.about("resolveOverlap")).startsWith("Kommunen har fått tilbud om å bli bygdevekstpilot.");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.PARTICIPATING);
        assertThat(offer(snaasa).state()).isEqualTo(Offers.State.ACCEPTED);
        assertThat(freed(snaasa)).isFalse();

        assertThat(refusedOf(snaasa.caseId(), "2023-03-20")).isEmpty();
        snaasa.refuses("resolveOverlap", "leder", Map.of()).isEqualTo("«Hva som er gjort» må fylles ut.");
        snaasa.complete("resolveOverlap", "leder", Map.of("resolution", "Snåsa velger piloten, og saken trekkes."));

        assertThat(snaasa.passed()).contains("recordOverlap", "overlapResolved");
        assertThat(records.newest(snaasa.caseId(), "overlap", "I lag og en annen ordning"))
                .hasValueSatisfying(note -> assertThat(note.body()).contains("Snåsa velger piloten"));
        assertThat(processes.isRunning("cooperation", snaasa.caseId(), Map.of()))
                .isTrue();
    }

    @Test
    void the_four_of_the_target_group_that_became_pilots_are_refused_by_the_rule_on_pilots_from_that_day() {
        Story call = author.at("2022-10-03T09:00")
                .begin("call", "saksbehandler", Map.of("scheme", "ilag", "year", "2022"))
                .complete("setTerms", "saksbehandler", terms())
                .complete("reviewTargetGroup", "saksbehandler", Map.of())
                .until("2022-11-24T12:00");
        List<String> four = List.of("5042", GRONG, "5061", "5026");

        four.forEach(code -> takenIn(code, Scheme.PILOT, "2022-11-24"));
        call.settled();

        assertThat(four).allSatisfy(code -> {
            CaseId lost = cases.ofCall(call.caseId()).stream()
                    .filter(file -> file.codes().contains(code))
                    .map(CaseFile::id)
                    .findFirst()
                    .orElseThrow();
            assertThat(refusedOf(lost, "2022-11-23")).isEmpty();
            assertThat(refusedOf(lost, "2022-11-24"))
                    .containsExactly(tuple(MunicipalRecord.Outcome.EXCLUDED, "ilag2022-pilot"));
        });
    }

    @Test
    void two_overlaps_at_once_are_both_resolved() {
        Story snaasa = participating();
        takenIn(Scheme.PILOT);
        takenIn(Scheme.RESTRUCTURING);
        snaasa.settled();

        snaasa.completeFor(
                "municipality5041", "resolveOverlap", "leder", Map.of("resolution", "Snåsa velger piloten."));
        snaasa.completeFor(
                "municipality5041", "resolveOverlap", "leder", Map.of("resolution", "Omstillingen er utsatt."));

        assertThat(records.newest(snaasa.caseId(), "overlap", "I lag og en annen ordning"))
                .hasValueSatisfying(note -> assertThat(note.body())
                        .isEqualTo("Kommunen er tatt inn i en annen ordning.\n\nOmstillingen er utsatt."));
        assertThat(snaasa.incidents()).isEmpty();
    }

    /** The award has its own transaction, and so has the offer; whichever comes first, the pilot alone is left. */
    @Test
    void an_offer_and_a_pilot_at_once_never_leave_both() throws Exception {
        author.at("2023-03-13T09:00");
        CaseId call = cabinet.ilagCall();
        CaseId snaasa =
                cases.open(IlagProcess.ID, Scheme.ILAG, "Snåsa", List.of(SNAASA), CaseState.INVITED, "saksbehandler");
        cases.belongsToCall(snaasa, 2022, call);
        var inTransaction = new TransactionTemplate(transactions);
        List<Boolean> offeredFirst = new ArrayList<>();
        var both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 200; round++) {
                var barrier = new CyclicBarrier(2);
                Future<Boolean> offer = both.submit(() -> {
                    barrier.await();
                    return inTransaction.execute(state -> places.offer(rules, snaasa, LocalDate.parse("2023-04-03"))
                            .isEmpty());
                });
                Future<?> award = both.submit(() -> {
                    barrier.await();
                    inTransaction.executeWithoutResult(state -> takenIn(Scheme.PILOT));
                    return null;
                });
                offeredFirst.add(Objects.requireNonNull(offer.get(20, TimeUnit.SECONDS)));
                award.get(20, TimeUnit.SECONDS);

                assertThat(offers.ofCase(snaasa.value()).map(Offers.Offer::state))
                        .as("round %d", round)
                        .isNotEqualTo(Optional.of(Offers.State.OPEN));
                assertThat(participations.of(SNAASA))
                        .extracting(Participations.Participation::scheme)
                        .containsExactly(Scheme.PILOT);
                nobody_takes_part_for_the_sake_of_a_test();
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(offeredFirst).contains(true, false);
    }

    // ── withdrawal

    @Test
    void a_case_is_withdrawn_whatever_it_waits_for() {
        Story snaasa = offered();

        withdrawn(snaasa, "2023-03-13");

        assertThat(snaasa.passed()).contains("closeWithdrawnIlag", "withdrawnIlagClosed");
        assertThat(cases.get(snaasa.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(offer(snaasa).state()).isEqualTo(Offers.State.LAPSED);
        assertThat(freed(snaasa)).isTrue();
        assertThat(letters(snaasa, "Saken er trukket")).hasSize(2);
        assertThat(milestones.of(snaasa.caseId()))
                .extracting(Milestones.Milestone::state)
                .doesNotContain(Milestones.State.OPEN);
        assertEnded(snaasa);
    }

    @Test
    void a_complaint_goes_on_when_its_case_is_withdrawn() {
        Story snaasa = offered();
        Story complaint = author.begin(
                "complaint",
                "saksbehandler",
                Map.of(
                        "caseNumber", snaasa.caseId().value(),
                        "decisionDate", "2023-03-13",
                        "decisionReference", "23/12",
                        "arrivedOn", "2023-03-13",
                        "sentOn", "2023-03-13",
                        "receivedOn", "2023-03-13",
                        "complainant", "Snåsa kommune",
                        "grounds", "Vi ba om mer."));

        withdrawn(snaasa, "2023-03-13");

        assertEnded(snaasa);
        assertThat(complaint.waitsFor()).contains("reconsider", "sendProvisionalAnswer");
        assertThat(milestones.of(snaasa.caseId()))
                .filteredOn(milestone -> milestone.state() == Milestones.State.OPEN)
                .extracting(Milestones.Milestone::name)
                .containsExactlyInAnyOrder("provisionalAnswer", "complaintDecision");
        complaint.complete(
                "reconsider",
                "fylkesdirektor",
                Map.of(
                        "outcome", "WITHDRAWN",
                        "reasons", "Kommunen har trukket klagen også.",
                        "decidedOn", "2023-03-13",
                        "reference", "23/13"));
        assertThat(milestones.of(snaasa.caseId()))
                .extracting(Milestones.Milestone::state)
                .doesNotContain(Milestones.State.OPEN);
        assertThat(complaint.isEnded()).isTrue();
        assertThat(complaint.incidents()).isEmpty();
    }

    @Test
    void whoever_takes_part_and_withdraws_takes_part_no_more() {
        Story snaasa = participating();

        withdrawn(snaasa, "2023-03-20");

        assertThat(takesPart(snaasa))
                .extracting(Participations.Participation::to)
                .containsExactly(LocalDate.parse("2023-03-20"));
        assertThat(freed(snaasa)).isTrue();
        assertThat(processes.isRunning("cooperation", snaasa.caseId(), Map.of()))
                .isFalse();
        assertEnded(snaasa);
    }

    @Test
    void a_meeting_that_nobody_has_planned_ends_with_the_case() {
        Story snaasa = invited(SNAASA).until("2022-11-25T10:00");
        snaasa.complete("registerIlagApplication", "saksbehandler", applies(Map.of()));

        withdrawn(snaasa, "2022-11-25");

        assertThat(meetings.of(snaasa.caseId())).extracting(Meeting::state).containsExactly(Meeting.State.CANCELLED);
        assertEnded(snaasa);
    }

    // ── how a story gets where it is told from

    /** The call is sent to this one of the eleven alone. */
    private Story invited(String code) {
        Story call = author.at("2022-10-03T09:00")
                .begin("call", "saksbehandler", Map.of("scheme", "ilag", "year", "2022"))
                .complete("setTerms", "saksbehandler", terms());
        String others = calls.places(call.caseId().value()).stream()
                .filter(Calls.Place::invited)
                .filter(place -> !place.code().equals(code))
                .map(place ->
                        """
                        {"code": "%s", "invited": "", "because": "Hører til en annen fortelling", "email": ""}"""
                                .formatted(place.code()))
                .collect(Collectors.joining(",", "[", "]"));
        call.complete("reviewTargetGroup", "saksbehandler", Map.of("targetGroup", others));
        return author.underWay(cases.ofCall(call.caseId()).get(0).id());
    }

    private Story applied() {
        Story snaasa = invited(SNAASA).until("2022-11-25T10:00");
        snaasa.complete("registerIlagApplication", "saksbehandler", applies(Map.of()));
        met(snaasa);
        return snaasa;
    }

    private Story toBeDecided() {
        return applied().complete("assessIlag", "saksbehandler", assessed()).until("2023-03-13T10:00");
    }

    private Story offered() {
        Story snaasa = toBeDecided();
        granted(snaasa);
        return snaasa;
    }

    private Story participating() {
        return offered().until("2023-03-20T10:00").complete("registerOfferReply", "saksbehandler", replies("ACCEPTS"));
    }

    private static void met(Story story) {
        story.complete(
                        "planMeeting",
                        "saksbehandler",
                        Map.of("outcome", "HOLD", "plannedFor", "2023-01-18", "participants", TWO))
                .until("2023-01-18T14:00")
                .complete("registerMeeting", "saksbehandler", Map.of("outcome", "HELD", "participants", TWO));
    }

    private void granted(Story story) {
        story.until("2023-03-13T10:00")
                .complete("recommendGrant", "saksbehandler", recommends())
                .complete("decideGrant", "fylkesdirektor", decides("GRANTED"));
    }

    /** Snåsa was in no pilot, and in no omstilling: this is told to see what would come of it. */
    private void takenIn(Scheme scheme) {
        takenIn(SNAASA, scheme, "2022-10-03");
    }

    private void takenIn(String code, Scheme scheme, String from) {
        participations.begin(new Participations.Participation(
                code,
                scheme,
                LocalDate.parse(from),
                null,
                "Et eksempel",
                "eksempel",
                null,
                Participations.Role.MEMBER));
    }

    /** As when a register is filled from elsewhere, and nobody hears of it. */
    private void takenInUnheard(String scheme, String from) {
        db.sql("insert into participation (code, scheme, from_day, what, source) values (?, ?, ?, ?, 'eksempel')")
                .params(SNAASA, scheme, LocalDate.parse(from), "Et eksempel")
                .update();
    }

    /** What the cooperation itself is, CooperationProcessTest tells. */
    private void cooperationEnds(Story story) {
        runtime.createProcessInstanceModification(spine(story))
                .cancelAllForActivity("cooperation")
                .startBeforeActivity("settleGrant")
                .execute();
    }

    private void withdrawn(Story story, String on) {
        author.begin(
                "withdrawal",
                "saksbehandler",
                Map.of(
                        "caseNumber",
                        story.caseId().value(),
                        "withdrawnOn",
                        on,
                        "reason",
                        "Kommunen har ikke kapasitet."));
        story.settled();
    }

    private static Map<String, Object> terms() {
        return Map.ofEntries(
                Map.entry("owner", "COUNTY"),
                Map.entry("letterDate", "2022-10-03"),
                Map.entry("applyBy", "2022-12-01"),
                Map.entry("ceiling", "1 000 000"),
                Map.entry("ruleSet", "ilag2022"),
                Map.entry("centralityVersion", "2020"),
                Map.entry("populationYear", "2022"),
                Map.entry("complaints", "YES"),
                Map.entry("complaintBasis", "forvaltningsloven § 28"),
                Map.entry("reference", "22/4711 (eksempel)"));
    }

    private static Map<String, Object> applies(Map<String, Object> but) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "interest",
                "APPLIES",
                "answeredOn",
                "2022-11-24",
                "areas",
                "RECRUITMENT,HOUSING",
                "goals",
                "Flere innbyggere og boliger for dem.",
                "staffPercent",
                "50",
                "contactName",
                "Kontaktperson",
                "contactEmail",
                "kontakt@snaasa.example",
                "document",
                Variables.fileValue("soknad.pdf")
                        .file("Søknad".getBytes(StandardCharsets.UTF_8))
                        .mimeType("application/pdf")
                        .create()));
        all.putAll(but);
        return all;
    }

    private static Map<String, Object> assessed() {
        return Map.of(
                "criteria",
                """
                [{"criterion": "Behov for mer kapasitet", "assessment": "Stort", "score": "5"},
                 {"criterion": "Egne mål og forankring", "assessment": "Godt forankret", "score": "4"}]""");
    }

    private Map<String, Object> recommends() {
        return Map.of(
                "outcome",
                "GRANT",
                "lines",
                """
                [{"frame": "%d", "kroner": "150000", "lapsesOn": "2024-12-31"},
                 {"frame": "%d", "kroner": "150000", "lapsesOn": "2025-12-31"}]"""
                        .formatted(thisYear.id(), nextYear.id()),
                "reasons",
                "Kommunen mangler kapasitet.");
    }

    private static Map<String, Object> decides(String outcome) {
        return Map.of("outcome", outcome, "decidedOn", "2023-03-13", "reference", "23/12");
    }

    private static Map<String, Object> replies(String reply) {
        return Map.of("reply", reply, "replyDate", "2023-03-13", "note", "Formannskapet har behandlet tilbudet.");
    }

    // ── what is to be seen

    private Offers.Offer offer(Story story) {
        return offers.ofCase(story.caseId().value()).orElseThrow();
    }

    private Calls.Place place(Story story) {
        String call = cases.call(story.caseId()).orElseThrow().value();
        return calls.places(call).stream()
                .filter(place ->
                        place.code().equals(cases.get(story.caseId()).lead().code()))
                .findFirst()
                .orElseThrow();
    }

    private List<Participations.Participation> takesPart(Story story) {
        return participations.of(cases.get(story.caseId()).lead().code()).stream()
                .filter(part -> story.caseId().value().equals(part.caseNumber()))
                .toList();
    }

    /** By which rule its own case refused the municipality, as it was known on a day. */
    private List<Tuple> refusedOf(CaseId caseId, String day) {
        String code = cases.get(caseId).lead().code();
        return register.of(code, LocalDate.parse(day)).orElseThrow().refused().stream()
                .filter(refused -> refused.number().equals(caseId.value()))
                .map(refused -> tuple(refused.outcome(), refused.rule()))
                .toList();
    }

    private boolean freed(Story story) {
        return commitments.of(story.caseId()).stream().allMatch(commitment -> commitment.remaining() == 0);
    }

    private List<Message> letters(Story story, String about) {
        return outbox.of(story.caseId()).stream()
                .filter(message -> message.letter().subject().contains(about))
                .toList();
    }

    private Message letter(Story story, String about) {
        return letters(story, about).stream()
                .filter(message -> message.role().name().equals("applicant"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no letter about " + about));
    }

    private String spine(Story story) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(IlagProcess.ID)
                .processInstanceBusinessKey(story.caseId().value())
                .singleResult()
                .getId();
    }

    private void assertEnded(Story story) {
        assertThat(processes.isRunning(IlagProcess.ID, story.caseId(), Map.of()))
                .isFalse();
        assertThat(cases.get(story.caseId()).state().isEnded()).isTrue();
        assertThat(story.incidents()).isEmpty();
    }
}
