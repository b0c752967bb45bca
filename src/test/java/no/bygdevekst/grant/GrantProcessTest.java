package no.bygdevekst.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.Chamber;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/grant.bpmn}: Snåsa has applied to I lag. The sums are examples. */
@HouseTest
class GrantProcessTest {
    private static final String PURPOSE = "Plass i I lag";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Commitments commitments;

    @Autowired
    Records records;

    @Autowired
    Chamber chamber;

    @Autowired
    PoliticalCases politicalCases;

    @Autowired
    Milestones milestones;

    private CaseId snaasa = new CaseId("2023/0000");
    private Frames.Frame now = NONE;
    private Frames.Frame next = NONE;

    private static final Frames.Frame NONE = new Frames.Frame(0, Frames.Source.OWN, 0, "", 0, "", LocalDate.EPOCH, 0);

    @BeforeEach
    void snaasa_has_applied() {
        author.at("2023-03-01T09:00");
        snaasa = cabinet.ilag("Snåsa", "5041");
        now = cabinet.frame("Innstillinger", 2023, 1_000_000);
        next = cabinet.frame("Innstillinger", 2024, 1_000_000);
    }

    private Story wanted() {
        return author.begin("grant", snaasa, Map.of("purpose", PURPOSE));
    }

    @Test
    void up_to_300_000_kroner_the_director_decides_and_the_committee_is_told() {
        Story story = wanted().complete("recommendGrant", "saksbehandler", recommends(150_000, 150_000))
                .complete("decideGrant", "fylkesdirektor", decides("GRANTED"));

        assertThat(story.passed()).contains("recordRecommendation", "recordDelegated", "grantDecided");
        assertThat(records.decisions(snaasa))
                .extracting(Records.Decision::body, Records.Decision::outcome, Records.Decision::note)
                .containsExactly(tuple(
                        "Fylkesdirektøren",
                        "Plass i I lag: innvilget med 300\u00a0000 kroner",
                        "Kommunen mangler kapasitet (eksempel)."));
        assertThat(records.unreported()).anyMatch(listed -> listed.caseId().equals(snaasa));
        assertThat(commitments.proposed(snaasa, PURPOSE)).hasSize(2);
    }

    @Test
    void one_krone_more_and_the_committee_decides() {
        Story story = wanted().complete("recommendGrant", "saksbehandler", recommends(150_000, 150_001));
        assertThat(story.waitsFor()).containsExactly("orderCommitteeCase", "registerCommitteeDecision");

        story.complete("registerCommitteeDecision", "saksbehandler", decides("REJECTED", "Rammene holder ikke."));

        assertThat(story.passed()).contains("recordCommittee", "grantDecided");
        assertThat(records.decisions(snaasa))
                .extracting(Records.Decision::body, Records.Decision::outcome, Records.Decision::note)
                .containsExactly(tuple("Hovedutvalg næring", "Plass i I lag: avslag", "Rammene holder ikke."));
        assertThat(records.unreported()).noneMatch(listed -> listed.caseId().equals(snaasa));
    }

    @Test
    void what_the_committee_adopts_as_recommended_is_granted_without_more_ado() {
        Story story = wanted().complete("recommendGrant", "saksbehandler", recommends(300_000, 150_000))
                .complete("orderCommitteeCase", "saksbehandler", orders());
        PoliticalCase ordered = politicalCases.about(snaasa, PURPOSE).orElseThrow();
        assertThat(ordered.path()).containsExactly("naring");
        assertThat(cases.get(ordered.id()).title()).isEqualTo("Plass i I lag: Snåsa");
        story.refuses("registerCommitteeDecision", "saksbehandler", decides("GRANTED"))
                .startsWith("Sak %s er til politisk behandling om dette".formatted(ordered.id()));

        chamber.decides(ordered.id(), "2023-03-15", Outcome.AS_RECOMMENDED, "Tilskuddet innvilges.");

        assertThat(story.settled().isEnded()).isTrue();
        assertThat(story.passed()).contains("grantDecision", "adoptGrant", "committeeHasDecided", "grantDecided");
        assertThat(records.decisions(snaasa))
                .extracting(Records.Decision::decidedOn, Records.Decision::reference, Records.Decision::outcome)
                .containsExactly(tuple(
                        LocalDate.parse("2023-03-15"),
                        "73/23 (eksempel)",
                        "Plass i I lag: innvilget med 450\u00a0000 kroner"));
    }

    @Test
    void what_the_committee_does_not_adopt_somebody_must_give_the_reasons_for() {
        Story story = wanted().complete("recommendGrant", "saksbehandler", recommends(300_000, 150_000))
                .complete("orderCommitteeCase", "saksbehandler", orders());
        chamber.decides(
                politicalCases.about(snaasa, PURPOSE).orElseThrow().id(), "2023-03-15", Outcome.NOT_ADOPTED, "Nei.");
        assertThat(story.settled().waitsFor()).containsExactly("registerCommitteeDecision");
        story.until("2023-03-15T17:00");

        story.refuses("registerCommitteeDecision", "saksbehandler", Map.of())
                .as("the form has come with what the committee said")
                .isEqualTo(
                        "«Begrunnelse, når den er en annen enn i innstillingen» må fylles ut når vedtaket er et annet"
                                + " enn innstillingen.");
        story.complete(
                "registerCommitteeDecision",
                "saksbehandler",
                Map.of(
                        "outcome", "RETURNED",
                        "decidedOn", "2023-03-15",
                        "reference", "73/23 (eksempel)",
                        "reasons", "Et mindre beløp må vurderes."));
        story.complete("recommendGrant", "saksbehandler", recommends(300_000, 100_000));
        assertThat(story.waitsFor())
                .as("a new recommendation needs a new case")
                .containsExactly("orderCommitteeCase", "registerCommitteeDecision");
    }

    @Test
    void what_was_decided_elsewhere_leaves_nothing_to_order() {
        wanted().complete("recommendGrant", "saksbehandler", recommends(300_000, 1))
                .complete("registerCommitteeDecision", "saksbehandler", decides("GRANTED"));

        assertThat(milestones.of(snaasa))
                .extracting(Milestones.Milestone::name, Milestones.Milestone::state)
                .contains(tuple("politicalOrder", Milestones.State.DROPPED));
    }

    @Test
    void a_delegated_decision_is_to_be_reported_before_the_papers_of_the_next_meeting() {
        chamber.meets("naring", "2023-03-29");
        wanted().complete("recommendGrant", "saksbehandler", recommends(100_000, 0))
                .complete("decideGrant", "fylkesdirektor", decides("GRANTED"));

        assertThat(milestones.of(snaasa))
                .filteredOn(found -> found.name().equals("delegatedReport"))
                .singleElement()
                .satisfies(found -> assertThat(found.due()).isBeforeOrEqualTo(LocalDate.parse("2023-03-17")));
    }

    @Test
    void what_is_sent_back_is_recommended_anew() {
        Story story = wanted().complete("recommendGrant", "saksbehandler", rejects())
                .complete("decideGrant", "fylkesdirektor", decides("RETURNED", "Vurder et mindre beløp."))
                .complete("recommendGrant", "saksbehandler", recommends(100_000, 0))
                .complete("decideGrant", "fylkesdirektor", decides("GRANTED"));

        assertThat(story.isEnded()).isTrue();
        assertThat(commitments.proposed(snaasa, PURPOSE))
                .extracting(Commitments.Line::kroner)
                .containsExactly(100_000L);
    }

    @Test
    void a_recommendation_must_hold_together() {
        Story story = wanted();
        story.refuses("recommendGrant", "saksbehandler", Map.of())
                .isEqualTo("«Innstilling» må fylles ut.\n«Begrunnelse» må fylles ut.");
        story.refuses("recommendGrant", "saksbehandler", Map.of("outcome", "GRANT", "reasons", "Ja"))
                .isEqualTo("«Beløp fra hver ramme» må ha et beløp fra minst én ramme når søknaden skal innvilges.");
        story.refuses("recommendGrant", "saksbehandler", recommends(0, 0))
                .isEqualTo("«Beløp fra hver ramme» må ha et beløp fra minst én ramme når søknaden skal innvilges.");
        story.refuses("recommendGrant", "saksbehandler", recommends(1_000_001, 0))
                .isEqualTo(
                        "«Beløp fra hver ramme» har feil: Innstillinger 2023 (egne midler) har bare 1\u00a0000\u00a0000 kroner igjen.");
        story.refuses(
                        "recommendGrant",
                        "saksbehandler",
                        Map.of(
                                "outcome",
                                "GRANT",
                                "reasons",
                                "Ja",
                                "lines",
                                """
                                [{"frame": "999999", "kroner": "mange", "lapsesOn": "2022-12-31"}]"""))
                .contains("ramma «999999» finnes ikke")
                .contains("må være i hele kroner, som 300 000")
                .contains("må være innen 6 år fram i tid");
        Map<String, Object> both = new HashMap<>(recommends(100_000, 0));
        both.put("outcome", "REJECT");
        story.refuses("recommendGrant", "saksbehandler", both)
                .isEqualTo("«Beløp fra hver ramme» skal ikke ha beløp når søknaden skal avslås.");
    }

    @Test
    void nobody_gets_more_than_the_call_says() {
        cases.belongsToCall(snaasa, 2022, cabinet.ilagCall());

        wanted().refuses("recommendGrant", "saksbehandler", recommends(600_000, 400_001))
                .isEqualTo("«Beløp fra hver ramme» kan ikke være mer enn utlysningens tak til sammen,"
                        + " 1\u00a0000\u00a0000 kroner.");
    }

    @Test
    void a_decision_must_hold_together() {
        Story story = wanted().complete("recommendGrant", "saksbehandler", rejects());
        story.refuses("decideGrant", "fylkesdirektor", decides("GRANTED"))
                .isEqualTo(
                        "«Vedtak» kan ikke være «innvilget som innstilt» når innstillingen er avslag. Send saken tilbake.");
        story.refuses("decideGrant", "fylkesdirektor", decides("RETURNED"))
                .isEqualTo(
                        "«Begrunnelse, når den er en annen enn i innstillingen» må fylles ut når vedtaket er et annet enn innstillingen.");
        Map<String, Object> early = new HashMap<>(decides("REJECTED"));
        early.put("decidedOn", "2023-03-02");
        story.refuses("decideGrant", "fylkesdirektor", early)
                .isEqualTo("«Dato for vedtaket» kan ikke være fram i tid.");
    }

    private Map<String, Object> recommends(long thisYear, long nextYear) {
        return Map.of(
                "outcome",
                "GRANT",
                "lines",
                """
                [{"frame": "%d", "kroner": "%d", "lapsesOn": "2024-12-31"},
                 {"frame": "%d", "kroner": "%d", "lapsesOn": "2025-12-31"}]"""
                        .formatted(now.id(), thisYear, next.id(), nextYear),
                "reasons",
                "Kommunen mangler kapasitet (eksempel).");
    }

    private static Map<String, Object> orders() {
        return Map.of(
                "outcome", "ORDER",
                "subject", "Plass i I lag: Snåsa",
                "politicalKind", "DECISION",
                "path", "naring");
    }

    private static Map<String, Object> rejects() {
        return Map.of("outcome", "REJECT", "reasons", "Kommunen har kapasitet (eksempel).");
    }

    private static Map<String, Object> decides(String outcome) {
        return Map.of("outcome", outcome, "decidedOn", "2023-03-01", "reference", "23/1 (eksempel)");
    }

    private static Map<String, Object> decides(String outcome, String reasons) {
        Map<String, Object> all = new HashMap<>(decides(outcome));
        all.put("reasons", reasons);
        return all;
    }
}
