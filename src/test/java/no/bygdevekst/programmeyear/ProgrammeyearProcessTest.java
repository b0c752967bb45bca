package no.bygdevekst.programmeyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Commitment;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code processes/programmeyear.bpmn}: a year of Børgefjell Utvikling AS in Røyrvik and Namsskogan. The goal of 30 jobs is
 * real; sums, dates and what was reached are examples.
 */
@HouseTest
class ProgrammeyearProcessTest {
    private static final String ROYRVIK = "5043";
    private static final String NAMSSKOGAN = "5044";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Goals goals;

    @Autowired
    Records records;

    @Autowired
    Documents documents;

    @Autowired
    Commitments commitments;

    @Autowired
    Milestones milestones;

    @Autowired
    Outbox outbox;

    @Autowired
    CaseLog log;

    private CaseId borgefjell = new CaseId("2023/0000");
    private Frames.Frame frame = new Frames.Frame(0, Frames.Source.OWN, 0, "", 0, "", LocalDate.EPOCH, 0);

    @BeforeEach
    void the_programme_is_under_way() {
        author.at("2023-11-01T09:00");
        cabinet.mailboxes(ROYRVIK, NAMSSKOGAN);
        borgefjell =
                cabinet.programme("Børgefjell Utvikling AS", List.of(ROYRVIK, NAMSSKOGAN), "2021-01-01", "2026-12-31");
        goals.revise(
                borgefjell,
                List.of(new Goals.Goal("Nye arbeidsplasser", "arbeidsplasser", 30, 2026)),
                new Goals.Revision(LocalDate.parse("2021-01-01"), "styret", "De første målene."),
                "saksbehandler");
        frame = cabinet.frame("Omstillingsåret", 2024, 3_000_000);
    }

    @AfterEach
    void the_frame_is_free_again() {
        commitments.lapseAll(borgefjell, "Historien er over", "saksbehandler");
    }

    private Story year(String year) {
        return author.begin(
                "programmeyear",
                borgefjell,
                Map.of(
                        "programmeYear",
                        year,
                        "municipalities",
                        ROYRVIK + "," + NAMSSKOGAN,
                        "leadGroup",
                        "municipality" + ROYRVIK));
    }

    @Test
    void report_and_plan_go_through_both_councils_before_the_county_grants_and_commits() {
        Story story = year("2024");
        assertThat(milestones.of(borgefjell))
                .extracting(
                        Milestones.Milestone::label,
                        milestone -> milestone.due().toString())
                .containsExactly(
                        tuple("Årsrapport og handlingsplan: 2024", "2024-01-31"),
                        tuple("Kommunens søknad om omstillingsmidler: 2024", "2024-03-31"));

        story.until("2024-01-20T10:00").complete("registerAnnualReport", "saksbehandler", report("2024-01-18", "7"));
        assertThat(goals.series(borgefjell))
                .flatExtracting(Goals.Series::actuals)
                .containsExactly(new Goals.Actual(2023, 7));
        assertThat(documents.of(borgefjell))
                .extracting(document -> document.sheet().title())
                .containsExactly("Årsrapport 2023");
        assertThat(milestones.get(borgefjell, "annualReport", "2024").closedOn())
                .isEqualTo("2024-01-18");

        story.until("2024-02-29T10:00")
                .completeFor(ROYRVIK, "registerPlanDecision", "saksbehandler", treated("ADOPTED", "2024-02-15", ""))
                .completeFor(NAMSSKOGAN, "registerPlanDecision", "saksbehandler", treated("CHANGED", "2024-02-22", ""));
        assertThat(records.decisions(borgefjell))
                .extracting(Records.Decision::body, Records.Decision::outcome)
                .containsExactly(
                        tuple("Kommunestyret i Røyrvik", "årsrapport og handlingsplan 2024: vedtatt"),
                        tuple("Kommunestyret i Namsskogan", "årsrapport og handlingsplan 2024: vedtatt med endringer"));

        story.complete("registerGrantApplication", "saksbehandler", application("2000000", "500000"))
                .complete("registerAdvice", "saksbehandler", advice())
                .complete("recommendGrant", "saksbehandler", recommends(2_000_000))
                .complete("registerCommitteeDecision", "saksbehandler", decides("GRANTED"));

        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed())
                .contains(
                        "setYearDeadlines",
                        "recordAnnualReport",
                        "recordPlanDecision",
                        "recordGrantApplication",
                        "recordAdvice",
                        "commitRestructuring");
        assertThat(records.amounts(borgefjell))
                .extracting(Records.Amount::kind, Records.Amount::kroner)
                .containsExactly(tuple("grantApplication", 2_000_000L), tuple("ownShare", 500_000L));
        assertThat(records.newest(borgefjell, "innovationAdvice", "Omstilling Børgefjell Utvikling AS 2024"))
                .hasValueSatisfying(note -> assertThat(note.body())
                        .startsWith("Innovasjon Norge anbefaler med endringer, 20. januar 2024."));
        assertThat(commitments.of(borgefjell))
                .extracting(Commitment::purpose, Commitment::kroner, Commitment::remaining)
                .containsExactly(tuple("Omstilling Børgefjell Utvikling AS 2024", 2_000_000L, 2_000_000L));
        assertThat(outbox.of(borgefjell))
                .filteredOn(message -> message.letter().subject().contains("Tilsagn"))
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.letter().body())
                        .contains("2\u00a0000\u00a0000 kroner", "Hovedutvalg næring", "gjelder til 31. desember 2025"));
    }

    @Test
    void a_council_that_does_not_adopt_the_plan_sends_it_back_to_the_board() {
        Story story = year("2024").until("2024-01-20T10:00");
        story.complete("registerAnnualReport", "saksbehandler", report("2024-01-18", "7"))
                .until("2024-02-29T10:00")
                .completeFor(
                        ROYRVIK,
                        "registerPlanDecision",
                        "saksbehandler",
                        treated("REJECTED", "2024-02-15", "For lite om reiseliv."))
                .completeFor(NAMSSKOGAN, "registerPlanDecision", "saksbehandler", treated("ADOPTED", "2024-02-22", ""));
        assertThat(story.waitsFor()).containsExactly("registerAnnualReport");

        story.until("2024-03-15T10:00")
                .complete("registerAnnualReport", "saksbehandler", report("2024-03-12", "8"))
                .completeFor(ROYRVIK, "registerPlanDecision", "saksbehandler", treated("ADOPTED", "2024-03-14", ""))
                .completeFor(NAMSSKOGAN, "registerPlanDecision", "saksbehandler", treated("ADOPTED", "2024-03-14", ""));

        assertThat(story.waitsFor()).containsExactly("registerGrantApplication");
        assertThat(goals.series(borgefjell))
                .flatExtracting(Goals.Series::actuals)
                .as("corrected in the second report")
                .containsExactly(new Goals.Actual(2023, 8));
    }

    @Test
    void a_rejection_is_told_with_its_reasons() {
        Story story = appliedFor("2000000")
                .complete(
                        "recommendGrant",
                        "saksbehandler",
                        Map.of("outcome", "REJECT", "reasons", "Planen er ikke god nok."))
                .complete("decideGrant", "fylkesdirektor", decides("REJECTED"));

        assertThat(story.passed()).contains("rejectGrantApplication");
        assertThat(commitments.of(borgefjell)).isEmpty();
        assertThat(outbox.of(borgefjell))
                .filteredOn(message -> message.letter().subject().contains("Avslag"))
                .extracting(message -> message.letter().body())
                .hasSize(3)
                .allSatisfy(body -> assertThat(body).contains("Planen er ikke god nok."));
    }

    @Test
    void a_frame_that_has_become_too_small_refuses_the_decision() {
        Story story = appliedFor("3000000").complete("recommendGrant", "saksbehandler", recommends(3_000_000));
        CaseId other = cabinet.programme("Spir", List.of("5027"), "2022-01-01", "2027-12-31");
        commitments.propose(
                other,
                "Omstilling Spir 2024",
                List.of(new Commitments.Line(frame.id(), 1, LocalDate.parse("2025-12-31"))));
        commitments.commit(other, "Omstilling Spir 2024", LocalDate.parse("2024-01-22"), "24/2", "", "saksbehandler");
        long free = cabinet.frame("Omstillingsåret", 2024, 3_000_000).free();

        story.refuses("registerCommitteeDecision", "saksbehandler", decides("GRANTED"))
                .isEqualTo("Ramma Omstillingsåret 2024 (egne midler) har bare %s kroner igjen."
                        .formatted(no.bygdevekst.casefile.Bokmaal.number(free)));
        assertThat(commitments.of(borgefjell)).isEmpty();

        commitments.lapseAll(other, "Historien er over", "saksbehandler");
    }

    @Test
    void who_observes_the_board_is_warned_and_the_log_keeps_it() {
        Story story = appliedFor("300000").complete("recommendGrant", "saksbehandler", recommends(300_000));

        assertThat(log.of(borgefjell))
                .filteredOn(event -> event.what().equals("Før innstillingen i saken"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.after())
                                .startsWith("Habilitet: Jeg er habil")
                                .endsWith(
                                        "Skjemaet advarte: Du er observatør i styret for Børgefjell Utvikling AS. Vurder om du er habil."));
        story.complete("decideGrant", "fylkesdirektor", decides("GRANTED"));
        assertThat(log.of(borgefjell))
                .filteredOn(event -> event.what().equals("Før det delegerte vedtaket i saken"))
                .singleElement()
                .satisfies(event -> assertThat(event.after()).doesNotContain("advarte"));
    }

    @Test
    void a_year_that_is_begun_late_gets_some_weeks() {
        year("2023");

        assertThat(milestones.get(borgefjell, "annualReport", "2023").due()).isEqualTo("2023-11-29");
        assertThat(milestones.get(borgefjell, "grantApplication", "2023").due()).isEqualTo("2024-01-29");
    }

    @Test
    void the_first_year_needs_no_report_and_the_second_does() {
        Story first = year("2024").until("2024-01-20T10:00");
        first.complete(
                "registerAnnualReport",
                "saksbehandler",
                Map.of("receivedOn", "2024-01-18", "plan", "Det vi skal gjøre (eksempel)."));
        first.completeFor(ROYRVIK, "registerPlanDecision", "saksbehandler", treated("ADOPTED", "2024-01-19", ""))
                .completeFor(NAMSSKOGAN, "registerPlanDecision", "saksbehandler", treated("ADOPTED", "2024-01-19", ""));
        first.complete("registerGrantApplication", "saksbehandler", application("300000", "100000"))
                .complete("registerAdvice", "saksbehandler", advice())
                .complete("recommendGrant", "saksbehandler", Map.of("outcome", "REJECT", "reasons", "Nei (eksempel)."))
                .complete("decideGrant", "fylkesdirektor", decides("REJECTED"));
        assertThat(first.isEnded()).isTrue();

        Story second = year("2025").until("2025-01-20T10:00");
        second.refuses(
                        "registerAnnualReport",
                        "saksbehandler",
                        Map.of("receivedOn", "2025-01-18", "plan", "Det vi skal gjøre (eksempel)."))
                .isEqualTo(
                        """
                        «Årsrapporten kort fortalt» må fylles ut for 2024.
                        «Nådd i året som er gått» må ha et tall for 2024 for «Nye arbeidsplasser».""");
    }

    @Test
    void what_is_wrong_is_told() {
        Story story = year("2024").until("2024-01-20T10:00");
        Map<String, Object> strange = new HashMap<>(report("2020-12-31", "mange"));
        strange.put("planBasis", "offl. § 23");
        story.refuses("registerAnnualReport", "saksbehandler", strange)
                .isEqualTo(
                        """
                        «Mottatt fra styret» kan ikke være før programmet begynte, 1. januar 2021.
                        «Nådd i året som er gått» har feil: «Nye arbeidsplasser» må være et helt tall.""");
        Map<String, Object> basis = new HashMap<>(report("2024-01-18", "7"));
        basis.put("planBasis", "offl. § 23");
        story.refuses("registerAnnualReport", "saksbehandler", basis)
                .isEqualTo("«Hjemmel for unntak, handlingsplanen» kan bare fylles ut når det er lagt ved en fil.");

        story.complete("registerAnnualReport", "saksbehandler", report("2024-01-18", "7"))
                .completeFor(ROYRVIK, "registerPlanDecision", "saksbehandler", treated("ADOPTED", "2024-01-19", ""));
        story.refuses("registerPlanDecision", "saksbehandler", treated("REJECTED", "2024-01-21", ""))
                .isEqualTo(
                        """
                        «Dato for vedtaket» kan ikke være fram i tid.
                        «Merknad» må fylles ut når planen ikke er vedtatt.""");
        story.complete("registerPlanDecision", "saksbehandler", treated("ADOPTED", "2024-01-19", ""));

        story.refuses("registerGrantApplication", "saksbehandler", application("500000", "0"))
                .isEqualTo("«Kommunens egenandel i kroner» må være mer enn 0 kroner.");
        story.complete("registerGrantApplication", "saksbehandler", application("500000", "500000"));

        story.refuses("registerAdvice", "saksbehandler", Map.of())
                .contains("«Innovasjon Norges råd» må fylles ut.", "«Rådets dato» må fylles ut.");
    }

    private Story appliedFor(String kroner) {
        return year("2024")
                .until("2024-01-20T10:00")
                .complete("registerAnnualReport", "saksbehandler", report("2024-01-18", "7"))
                .completeFor(ROYRVIK, "registerPlanDecision", "saksbehandler", treated("ADOPTED", "2024-01-19", ""))
                .completeFor(NAMSSKOGAN, "registerPlanDecision", "saksbehandler", treated("ADOPTED", "2024-01-19", ""))
                .complete("registerGrantApplication", "saksbehandler", application(kroner, "100000"))
                .complete("registerAdvice", "saksbehandler", advice());
    }

    private Map<String, Object> report(String on, String jobs) {
        return Map.of(
                "receivedOn",
                on,
                "summary",
                "Det vi har gjort (eksempel).",
                "actuals",
                """
                [{"goal": "%d", "name": "Nye arbeidsplasser", "actual": "%s"}]"""
                        .formatted(goals.current(borgefjell).get(0).id(), jobs),
                "report",
                new Upload("rapport.pdf", "application/pdf", new byte[] {1}).asVariable(),
                "plan",
                "Det vi skal gjøre (eksempel).");
    }

    private static Map<String, Object> treated(String outcome, String on, String note) {
        return Map.of("outcome", outcome, "decidedOn", on, "reference", "5/24", "note", note);
    }

    private static Map<String, Object> application(String kroner, String ownShare) {
        return Map.of(
                "amount", kroner, "ownShare", ownShare, "appliedOn", "2024-01-20", "appliedBy", "Røyrvik kommune");
    }

    private static Map<String, Object> advice() {
        return Map.of("recommends", "CHANGES", "advice", "Mer om reiseliv (eksempel).", "advisedOn", "2024-01-20");
    }

    private Map<String, Object> recommends(long kroner) {
        return Map.of(
                "outcome",
                "GRANT",
                "lines",
                """
                [{"frame": "%d", "kroner": "%d", "lapsesOn": "2025-12-31"}]"""
                        .formatted(frame.id(), kroner),
                "reasons",
                "Planen svarer på behovet (eksempel).");
    }

    private static Map<String, Object> decides(String outcome) {
        return Map.of("outcome", outcome, "decidedOn", "2024-01-20", "reference", "24/1 (eksempel)");
    }
}
