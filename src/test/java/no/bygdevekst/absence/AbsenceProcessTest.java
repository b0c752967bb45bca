package no.bygdevekst.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code processes/absence.bpmn}: who is away, and who steps in. The steps are "recordAbsence", "handOverTasks" and "handBackTasks". */
@HouseTest
class AbsenceProcessTest {
    private static final Map<String, Object> WHIT_WEEK =
            Map.of("person", "saksbehandler", "deputy", "leder", "from", "2023-05-30", "to", "2023-06-02");

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Outbox outbox;

    @Autowired
    CaseLog log;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService engineTasks;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void it_is_may() {
        author.at("2023-05-09T12:00");
        everybody_is_back();
    }

    @AfterEach
    void everybody_is_back() {
        db.sql("delete from absence").update();
    }

    @Test
    void the_reminder_of_a_caseworker_who_is_away_goes_to_the_deputy() {
        CaseId caseId = cabinet.rindalHoltaalen();
        cases.assign(caseId, "saksbehandler", "leder");
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");

        author.begin("absence", "saksbehandler", WHIT_WEEK);
        author.underWay(caseId).until("2023-06-17T12:00");

        assertThat(outbox.of(caseId))
                .filteredOn(message -> message.role().name().equals("caseworker"))
                .extracting(Message::address)
                .containsExactly("leder@fylket.example", "saksbehandler@fylket.example");
    }

    @Test
    void the_tasks_of_a_caseworker_who_is_away_go_to_the_deputy_and_come_back() {
        CaseId caseId = cabinet.rindalHoltaalen();
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        author.begin("draft", caseId, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"));
        String draft = tasks.find(caseId, "receiveDraft").orElseThrow().id();
        claim(draft, "saksbehandler");

        Story absence = author.begin("absence", "saksbehandler", WHIT_WEEK);
        assertThat(holder(draft)).isEqualTo("saksbehandler");
        absence.until("2023-05-30T08:00");
        assertThat(absence.passedHere()).endsWith("firstDayCome", "handOverTasks");
        assertThat(holder(draft)).isEqualTo("leder");

        absence.until("2023-06-02T23:00");
        assertThat(holder(draft)).isEqualTo("leder");
        absence.until("2023-06-03T08:00");
        assertThat(absence.passedHere()).endsWith("lastDayPassed", "handBackTasks", "absenceEnded");
        assertThat(holder(draft)).isEqualTo("saksbehandler");
        assertThat(log.of(caseId))
                .filteredOn(event -> event.what().equals("Stedfortreder: Registrer mottatt utkast"))
                .extracting(CaseLog.Event::before, CaseLog.Event::after)
                .containsExactly(
                        tuple("saksbehandler (oppdiktet)", "leder (oppdiktet)"),
                        tuple("leder (oppdiktet)", "saksbehandler (oppdiktet)"));
    }

    @Test
    void what_is_given_to_somebody_who_is_away_goes_to_the_deputy_and_what_the_deputy_has_done_does_not_come_back() {
        CaseId caseId = cabinet.rindalHoltaalen();
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        author.begin("draft", caseId, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"));
        String draft = tasks.find(caseId, "receiveDraft").orElseThrow().id();
        Story absence = author.begin("absence", "saksbehandler", WHIT_WEEK);
        absence.until("2023-05-30T08:00");

        tasks.as("leder", () -> {
            engineTasks.setAssignee(draft, "saksbehandler");
            return draft;
        });
        assertThat(holder(draft)).isEqualTo("leder");
        tasks.as("leder", () -> {
            engineTasks.setAssignee(draft, null);
            return draft;
        });
        absence.until("2023-06-05T08:00");

        assertThat(holder(draft)).isNull();
        assertThat(absence.isEnded()).isTrue();
    }

    @Test
    void a_deputy_who_is_away_too_passes_the_task_on_and_the_first_gets_it_back() {
        String draft = draftOf("saksbehandler");
        author.begin("absence", "leder", away("saksbehandler", "leder", "2023-05-10", "2023-05-20"));
        Story deputys = author.begin("absence", "leder", away("leder", "vikar", "2023-05-12", "2023-05-14"));

        deputys.until("2023-05-11T12:00");
        assertThat(holder(draft)).isEqualTo("leder");
        deputys.until("2023-05-13T12:00");
        assertThat(holder(draft)).isEqualTo("vikar");
        deputys.until("2023-05-22T12:00");
        assertThat(holder(draft)).isEqualTo("saksbehandler");
    }

    @Test
    void when_two_stand_in_for_each_other_and_both_are_away_the_group_has_the_task() {
        String draft = draftOf("saksbehandler");
        author.begin("absence", "leder", away("saksbehandler", "leder", "2023-05-10", "2023-05-20"));
        Story both = author.begin("absence", "leder", away("leder", "saksbehandler", "2023-05-12", "2023-05-14"));

        both.until("2023-05-13T12:00");

        assertThat(holder(draft)).isNull();
    }

    @Test
    void somebody_who_is_back_early_registers_the_days_as_they_were_and_has_the_tasks_again() {
        String draft = draftOf("saksbehandler");
        Story absence = author.begin("absence", "leder", away("saksbehandler", "leder", "2023-05-10", "2023-05-20"));
        absence.until("2023-05-12T09:00");
        assertThat(holder(draft)).isEqualTo("leder");

        Map<String, Object> shorter = new HashMap<>(away("saksbehandler", "leder", "2023-05-10", "2023-05-12"));
        shorter.put("replaces", true);
        Story replaced = author.begin("absence", "leder", shorter);
        assertThat(cabinet.rows("absence")).isEqualTo(1);
        replaced.until("2023-05-13T09:00");
        assertThat(holder(draft)).isEqualTo("saksbehandler");

        replaced.until("2023-05-22T09:00");
        assertThat(holder(draft)).isEqualTo("saksbehandler");
        assertThat(absence.isEnded()).isTrue();
    }

    private String draftOf(String user) {
        CaseId caseId = cabinet.rindalHoltaalen();
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        author.begin("draft", caseId, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"));
        String draft = tasks.find(caseId, "receiveDraft").orElseThrow().id();
        claim(draft, user);
        return draft;
    }

    private static Map<String, Object> away(String person, String deputy, String from, String to) {
        return Map.of("person", person, "deputy", deputy, "from", from, "to", to);
    }

    private void claim(String task, String user) {
        tasks.as(user, () -> {
            engineTasks.claim(task, user);
            return task;
        });
    }

    private @Nullable String holder(String task) {
        return engineTasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    @Test
    void a_manager_registers_anyones_absence() {
        author.begin("absence", "leder", WHIT_WEEK);

        assertThat(cabinet.rows("absence")).isEqualTo(1);
    }

    @Test
    void a_caseworker_registers_no_absence_but_their_own() {
        refused(
                "saksbehandler",
                Map.of("person", "leder", "deputy", "saksbehandler", "from", "2023-05-30", "to", "2023-06-02"),
                "«Hvem som er borte» må være deg selv; bare en leder kan registrere andres fravær.");
    }

    @Test
    void others_register_no_absence() {
        assertThatThrownBy(() -> author.begin("absence", "grong", WHIT_WEEK))
                .hasMessageContaining("does not have 'CREATE' permission");
        assertThat(cabinet.rows("absence")).isZero();
    }

    @Test
    void a_municipality_cannot_be_deputy_and_nobody_their_own() {
        refused(
                "leder",
                Map.of("person", "grong", "deputy", "ukjent", "from", "2023-05-30", "to", "2023-06-02"),
                """
                «Hvem som er borte» må være brukernavnet til en saksbehandler eller leder.
                «Stedfortreder» må være brukernavnet til en saksbehandler eller leder.""");
        refused(
                "leder",
                Map.of("person", "leder", "deputy", "leder", "from", "2023-06-02", "to", "2023-05-01"),
                """
                «Stedfortreder» må være en annen enn den som er borte.
                «Til og med» kan ikke være tilbake i tid.
                «Fra og med» kan ikke være etter siste dag.""");
    }

    @Test
    void what_is_not_filled_in_is_told_at_once() {
        refused(
                "leder",
                Map.of("from", "i morgen"),
                """
                «Hvem som er borte» må fylles ut.
                «Stedfortreder» må fylles ut.
                «Fra og med» må være en dato, som 2023-06-30.
                «Til og med» må fylles ut.""");
    }

    private void refused(String user, Map<String, Object> answers, String why) {
        assertThatThrownBy(() -> author.begin("absence", user, answers))
                .isInstanceOf(Refusal.class)
                .hasMessage(why);
        assertThat(cabinet.rows("absence")).isZero();
    }
}
