package no.bygdevekst.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/withdrawal.bpmn}: everything under way in a case hears that it is withdrawn. The withdrawal is invented. */
@HouseTest
class WithdrawalProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    CaseLog log;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void the_case_is_supported() {
        author.at("2023-05-09T12:00");
        caseId = cabinet.indreNamdal();
    }

    @Test
    void what_is_under_way_in_the_case_ends() {
        var request = author.begin(
                "request",
                "saksbehandler",
                Map.of(
                        "caseNumber", caseId.value(),
                        "subject", "Fylkesveg 773",
                        "question", "Kan bæreevnen økes?",
                        "departments", "samferdsel"));
        assertThat(request.waitsFor()).containsExactly("answerRequest");

        var story = author.begin("withdrawal", "saksbehandler", answers(caseId.value(), "2023-05-08"));

        assertThat(story.isEnded()).isTrue();
        assertThat(request.isEnded()).isTrue();
        assertThat(story.passed()).containsSubsequence("checkWithdrawal", "withdrawCase");
        assertThat(log.of(caseId)).anySatisfy(event -> assertThat(event.after())
                .isEqualTo(
                        """
                                Bygdevekst-nummer: %s
                                Trukket dato: 8. mai 2023
                                Begrunnelse: Kommunestyrene vil ikke gå videre."""
                                .formatted(caseId)));
    }

    @Test
    void a_call_is_withdrawn_as_a_call() {
        cabinet.forgetCalls();
        var call = author.begin("call", "saksbehandler", Map.of("scheme", "pilot", "year", "2023"));

        var story = author.begin(
                "withdrawal", "saksbehandler", answers(call.caseId().value(), "2023-05-08"));

        assertThat(story.passed()).containsSubsequence("checkWithdrawal", "withdrawCall");
        assertThat(call.isEnded()).isTrue();
        assertThat(cases.get(call.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void a_case_of_another_scheme_is_told_by_its_own_message() {
        CaseId snaasa = cabinet.ilag("Snåsa", "5041");
        var gathering = author.begin(
                "arena",
                "saksbehandler",
                Map.of(
                        "which", "LEARNING",
                        "theme", "Rekruttering og bolig",
                        "plannedFor", "2023-10-26",
                        "place", "Steinkjer",
                        "registerBy", "2023-10-12",
                        "programme", "Innlegg fra kommunene."));

        var story = author.begin(
                "withdrawal", "saksbehandler", answers(gathering.caseId().value(), "2023-05-08"));

        assertThat(story.passed()).containsSubsequence("checkWithdrawal", "withdrawOther");
        assertThat(cases.get(gathering.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
        refused(
                "saksbehandler",
                answers(snaasa.value(), "2023-05-08"),
                "Sak %s kan ikke trekkes: ingenting er i gang i den.".formatted(snaasa));
    }

    @Test
    void a_case_with_nothing_under_way_cannot_be_withdrawn() {
        refused(
                "leder",
                answers(caseId.value(), "2023-05-08"),
                "Sak %s kan ikke trekkes: ingenting er i gang i den.".formatted(caseId));
    }

    @Test
    void a_municipality_writes_to_the_county_instead() {
        assertThatThrownBy(() -> author.begin("withdrawal", "grong", answers(caseId.value(), "2023-05-08")))
                .hasMessageContaining("does not have 'CREATE' permission");
    }

    @Test
    void all_faults_are_told_at_once() {
        refused(
                "saksbehandler",
                Map.of("caseNumber", "1999/0001", "withdrawnOn", "2023-05-10"),
                """
                «Begrunnelse» må fylles ut.
                «Bygdevekst-nummer» er ikke nummeret på noen sak.
                «Trukket dato» kan ikke være fram i tid.""");
    }

    @Test
    void a_case_is_not_withdrawn_before_its_call() {
        refused(
                "saksbehandler",
                answers(caseId.value(), "2022-12-31"),
                "«Trukket dato» kan ikke være før utlysningsåret, 2023.");
    }

    @Test
    void a_case_is_withdrawn_once() {
        cases.changeState(caseId, CaseState.WITHDRAWN, "saksbehandler");

        refused(
                "saksbehandler",
                answers(caseId.value(), "2023-05-08"),
                "«Bygdevekst-nummer» er en sak som er ferdig (trukket).");
    }

    private static Map<String, Object> answers(String caseNumber, String withdrawnOn) {
        return Map.of(
                "caseNumber", caseNumber, "withdrawnOn", withdrawnOn, "reason", "Kommunestyrene vil ikke gå videre.");
    }

    private void refused(String user, Map<String, Object> answers, String why) {
        var before = log.of(caseId);
        assertThatThrownBy(() -> author.begin("withdrawal", user, answers))
                .isInstanceOf(Refusal.class)
                .hasMessage(why);
        assertThat(log.of(caseId)).isEqualTo(before);
    }
}
