package no.bygdevekst.casestatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Orientations.Orientation;
import no.bygdevekst.casefile.Orientations.StatusReport;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.figures.Figures;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** {@code processes/casestatus.bpmn}: how Rindal–Holtålen stands in the spring of 2023. What is said is an example. */
@HouseTest
class CasestatusProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Orientations orientations;

    @Autowired
    Milestones milestones;

    @Autowired
    Reminders reminders;

    @Autowired
    Figures figures;

    @Autowired
    Processes processes;

    @Autowired
    ServletWebServerApplicationContext program;

    private CaseId pilot = new CaseId("2022/0000");

    @BeforeEach
    void the_orientation_of_2023_asks() {
        author.at("2023-03-01T09:00");
        cabinet.forgetOrientations();
        pilot = cabinet.rindalHoltaalen();
        cabinet.deadline(pilot, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        CaseId id = cases.open(Orientations.KIND, null, "Orientering", List.of(), CaseState.OPEN, "saksbehandler");
        orientations.open(new Orientation(2023, id, LocalDate.parse("2023-05-01"), null));
        orientations.ask(2023, List.of(pilot));
    }

    private Story asked() {
        return author.begin(
                "casestatus", pilot, Map.of("orientationYear", "2023", "occurrence", "2023", "cutOff", "2023-05-01"));
    }

    private StatusReport report() {
        return Objects.requireNonNull(orientations.reports(2023).get(pilot));
    }

    @Test
    void the_caseworker_is_reminded_and_says_how_the_case_stands() {
        Story story = asked();
        assertThat(story.passed()).contains("setStatusDeadline");
        assertThat(story.due("reportCaseStatus")).isEqualTo("2023-05-01");
        assertThat(story.about("reportCaseStatus")).isEqualTo("Felles orientering 2023");

        story.until("2023-04-20T10:00");
        assertThat(reminders.of(pilot))
                .filteredOn(row -> row.milestone().equals("caseStatus") && row.sentAt() != null)
                .extracting(Reminders.Row::step, Reminders.Row::role)
                .contains(tuple("D-14", "caseworker"));

        story.complete(
                "reportCaseStatus",
                "saksbehandler",
                Map.of("milestones", "Førsteutkastet er i rute.", "learning", "Begynn med boligene."));
        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed()).contains("recordCaseStatus", "statusReported");
        assertThat(report().answeredBy()).isEqualTo("saksbehandler");
        assertThat(report().words().learning()).isEqualTo("Begynn med boligene.");
        assertThat(report().words().unchanged()).isFalse();
        assertThat(milestones.get(pilot, "caseStatus", "2023").state()).isEqualTo(Milestones.State.MET);
    }

    @Test
    void an_answer_says_something_or_that_nothing_has_changed() {
        Story story = asked();
        story.refuses("reportCaseStatus", "saksbehandler", Map.of())
                .isEqualTo("Skriv hvordan saken står, eller kryss av for ingen endring siden sist.");
        story.refuses("reportCaseStatus", "saksbehandler", Map.of("unchanged", true, "learning", "Noe nytt"))
                .isEqualTo("«Ingen endring siden sist» kan ikke krysses av når det er skrevet noe om læring.");
        story.refuses("reportCaseStatus", "saksbehandler", Map.of("delays", "x".repeat(4001)))
                .contains("«Forsinkelser» kan ha høyst 4000 tegn.");

        story.complete("reportCaseStatus", "saksbehandler", Map.of("unchanged", true));
        assertThat(report().words().unchanged()).isTrue();
    }

    @Test
    void a_case_that_nobody_answers_for_is_left_as_its_file_shows_it() {
        Story story = asked().until("2023-05-02T08:30");

        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed()).contains("statusPassed", "leaveUnanswered");
        assertThat(report().isAnswered()).isFalse();
        assertThat(milestones.get(pilot, "caseStatus", "2023").state()).isEqualTo(Milestones.State.DROPPED);
    }

    @Test
    void when_the_case_ends_nobody_is_asked_any_more() {
        Story story = asked();
        processes.tell("case.ended", pilot, Map.of(), Map.of());

        assertThat(story.settled().isEnded()).isTrue();
        assertThat(story.passed()).contains("caseEnded", "leaveUnanswered");
    }

    @Test
    void nothing_is_said_of_a_year_that_is_frozen() {
        Story story = asked();
        figures.freeze(2023, LocalDate.parse("2023-03-01"));

        story.refuses("reportCaseStatus", "saksbehandler", Map.of("unchanged", true))
                .isEqualTo("Tallene for 2023 er frosset. Saken er meldt slik saksmappa viste.");
    }

    @Test
    void the_form_begins_with_what_the_case_file_shows() {
        Visitor visitor = new Visitor(program);
        assertThat(visitor.getAs("saksbehandler", "/api/cases/%s/status".formatted(pilot))
                        .body())
                .contains("– Førsteutkast til bygdevekstavtale: frist 30. juni 2023");
        assertThat(visitor.getAs("rindal", "/api/cases/%s/status".formatted(pilot))
                        .statusCode())
                .isEqualTo(404);
    }
}
