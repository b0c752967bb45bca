package no.bygdevekst.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/amendment.bpmn}: the agreement of 3 June 2024 with Rindal and Holtålen gets a measure more. The measures are invented. */
@HouseTest
class AmendmentProcessTest {
    private static final Measure HOUSING = new Measure(
            "Flere utleieboliger",
            Measure.Kind.TEST_SOLUTION,
            Measure.Frame.NEEDS_CHANGE,
            "Rindal kommune",
            2024,
            2027,
            List.of("plan"));
    private static final String BOTH =
            """
            [{"title": "Flere utleieboliger", "kind": "TEST_SOLUTION", "frame": "NEEDS_CHANGE",
              "responsible": "Rindal kommune", "fromYear": 2024, "toYear": 2027, "departments": ["plan"]},
             {"title": "Bestillingstransport til jobb", "kind": "REMOVE_BOTTLENECK", "frame": "WITHIN_FRAMES",
              "responsible": "Holtålen kommune", "fromYear": 2025, "toYear": 2027, "departments": ["samferdsel"]}]""";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Parties parties;

    @Autowired
    Measures measures;

    @Autowired
    Records records;

    @Autowired
    CaseLog log;

    @Autowired
    Outbox outbox;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void the_agreement_is_signed() {
        author.at("2025-03-20T12:00");
        caseId = cabinet.rindalHoltaalen();
        cases.changeState(caseId, CaseState.AGREEMENT, "saksbehandler");
        measures.keep(caseId, Measures.AGREEMENT, List.of(HOUSING), "saksbehandler");
    }

    @Test
    void the_agreement_gets_its_new_measures_and_both_sides_are_told() {
        var story = author.begin("amendment", "saksbehandler", answers(caseId.value(), "2025-03-18", BOTH));

        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed()).containsSubsequence("recordAmendment", "tellAmendment");
        assertThat(measures.newest(caseId))
                .extracting(Measure::title)
                .containsExactly("Flere utleieboliger", "Bestillingstransport til jobb");
        assertThat(records.decisions(caseId))
                .extracting(Records.Decision::outcome, decision -> decision.decidedOn()
                        .toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("tiltakene er endret", "2025-03-18"));
        assertThat(log.of(caseId)).anySatisfy(event -> assertThat(event.after())
                .contains("Bestillingstransport til jobb; fjerne flaskehals; innenfor dagens rammer;"));
        assertThat(outbox.of(caseId))
                .extracting(message -> message.role().name())
                .containsExactly("applicant", "caseworker");
        assertThat(outbox.of(caseId).get(0).letter().subject())
                .isEqualTo(caseId + ": Tiltakene i bygdevekstavtalen er endret");
        assertThat(outbox.of(caseId).get(0).letter().body())
                .isEqualTo(
                        """
                        Hei!

                        Tiltakene i avtalen ble endret 18. mars 2025.

                        Begrunnelse: Partene vil prøve ut transport til jobb.

                        Avtalen har nå disse tiltakene:
                        – Flere utleieboliger (teste ut løsning, krever endring). Ansvarlig: Rindal kommune, 2024–2027
                        – Bestillingstransport til jobb (fjerne flaskehals, innenfor dagens rammer). Ansvarlig: Holtålen kommune, 2025–2027

                        Sak %1$s Rindal–Holtålen: http://bygdevekst.example/saker/%1$s

                        Hilsen Bygdevekst"""
                                .formatted(caseId));
    }

    @Test
    void a_list_with_gaps_a_day_to_come_and_a_missing_reason_are_told_at_once() {
        refused(
                "saksbehandler",
                Map.of(
                        "caseNumber",
                        caseId.value(),
                        "decidedOn",
                        "2025-03-21",
                        "measures",
                        "[{\"title\": \"Flere utleieboliger\", \"kind\": \"TEST_SOLUTION\", \"responsible\": \"Rindal\"}]"),
                """
                «Begrunnelse» må fylles ut.
                «Endringen ble vedtatt» kan ikke være fram i tid.
                «Tiltak» er ikke komplett: tiltak 1 («Flere utleieboliger») mangler om det er innenfor dagens rammer, fra-år og til-år.""");
    }

    @Test
    void an_agreement_is_not_changed_before_it_is_signed() {
        parties.add(caseId, Parties.Kind.STATE, null, Parties.KDD, Parties.Standing.PARTY);
        parties.sign(
                parties.at(caseId, Parties.STATE), "Statsråden", "statsråd", LocalDate.parse("2024-06-03"), "leder");

        refused(
                "saksbehandler",
                answers(caseId.value(), "2024-06-02", BOTH),
                "«Endringen ble vedtatt» kan ikke være før avtalen ble underskrevet, 3. juni 2024.");
    }

    @Test
    void an_agreement_cannot_be_left_without_measures() {
        refused("leder", answers(caseId.value(), "2025-03-18", "[]"), "«Tiltak» må ha minst ett tiltak.");
    }

    @Test
    void a_case_without_an_agreement_has_none_to_change() {
        CaseId other = cabinet.indreNamdal();
        refused(
                "saksbehandler",
                answers(other.value(), "2025-03-18", BOTH),
                "«Bygdevekst-nummer» er en sak uten avtale (støttet).");
    }

    @Test
    void others_change_no_agreement() {
        assertThatThrownBy(() -> author.begin("amendment", "rindal", answers(caseId.value(), "2025-03-18", BOTH)))
                .hasMessageContaining("does not have 'CREATE' permission");
    }

    private static Map<String, Object> answers(String caseNumber, String decidedOn, String measures) {
        return Map.of(
                "caseNumber",
                caseNumber,
                "decidedOn",
                decidedOn,
                "reason",
                "Partene vil prøve ut transport til jobb.",
                "measures",
                measures);
    }

    private void refused(String user, Map<String, Object> answers, String why) {
        assertThatThrownBy(() -> author.begin("amendment", user, answers))
                .isInstanceOf(Refusal.class)
                .hasMessage(why);
        assertThat(measures.newest(caseId)).containsExactly(HOUSING);
        assertThat(outbox.of(caseId)).isEmpty();
    }
}
