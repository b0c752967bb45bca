package no.bygdevekst.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/waiver.bpmn}: Indre Namdal goes straight for the final draft. The waiver is invented. */
@HouseTest
class WaiverProcessTest {
    private static final String REASON = "Piloten samler kreftene om det endelige utkastet.";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Milestones milestones;

    @Autowired
    Deadlines deadlines;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void both_drafts_are_awaited() {
        author.at("2023-07-10T12:00");
        caseId = cabinet.indreNamdal();
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        cabinet.deadline(caseId, "finalDraft", "Endelig utkast til bygdevekstavtale", "2023-10-01", "applicant");
        author.begin("draft", caseId, Map.of("milestone", "firstDraft", "leadGroup", "municipality5045"));
    }

    @Test
    void a_first_draft_that_never_comes_is_waived_by_a_manager_and_the_final_one_goes_on() {
        author.begin("draft", caseId, Map.of("milestone", "finalDraft", "leadGroup", "municipality5045"));

        var story = author.begin("waiver", "leder", Map.of("caseNumber", caseId.value(), "reason", REASON));

        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed()).contains("checkWaiver", "waiveDraft", "recordWaiver");
        assertThat(milestones.get(caseId, "firstDraft", "").state()).isEqualTo(State.DROPPED);
        assertThat(milestones.get(caseId, "finalDraft", "").state()).isEqualTo(State.OPEN);
        assertThat(story.waitsFor()).containsExactly("receiveDraft");
        assertThat(story.carried()).doesNotContain("waiverReason");
    }

    @Test
    void only_a_manager_waives() {
        Map<String, Object> asked = Map.of("caseNumber", caseId.value(), "reason", REASON);
        refused("admin", asked, "Bare en leder kan frafalle førsteutkastet.");
        assertThatThrownBy(() -> author.begin("waiver", "saksbehandler", asked))
                .hasMessageContaining("does not have 'CREATE_INSTANCE' permission");
    }

    @Test
    void all_faults_are_told_at_once() {
        refused(
                "leder",
                Map.of("caseNumber", "1999/0001"),
                """
                «Begrunnelse» må fylles ut.
                «Bygdevekst-nummer» er ikke nummeret på noen sak.""");
    }

    @Test
    void a_draft_that_has_come_cannot_be_waived() {
        deadlines.met(caseId, "firstDraft", "", "saksbehandler");

        refused(
                "leder",
                Map.of("caseNumber", caseId.value(), "reason", REASON),
                "«Bygdevekst-nummer» er en sak der førsteutkastet ikke ventes lenger.");
    }

    private void refused(String user, Map<String, Object> answers, String why) {
        var before = milestones.of(caseId);
        assertThatThrownBy(() -> author.begin("waiver", user, answers))
                .isInstanceOf(Refusal.class)
                .hasMessage(why);
        assertThat(milestones.of(caseId)).isEqualTo(before);
    }
}
