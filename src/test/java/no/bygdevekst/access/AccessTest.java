package no.bygdevekst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Direction;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Who sees what of two pilots: Grong is in one of them, and the department of transport has been asked in one. */
@HouseTest
class AccessTest {
    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Documents documents;

    @Autowired
    Records records;

    @Autowired
    TaskService tasks;

    Visitor visitor;
    CaseId ours = new CaseId("2023/0000");
    CaseId theirs = new CaseId("2023/0000");

    @BeforeEach
    void two_pilots_and_a_request() {
        visitor = new Visitor(program);
        author.at("2023-04-17T10:00");
        ours = cabinet.indreNamdal();
        theirs = cabinet.rindalHoltaalen();
        for (CaseId id : new CaseId[] {ours, theirs}) {
            cabinet.deadline(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
            file(id, "received", Direction.IN, null);
            file(id, "memo", Direction.INTERNAL, null);
            file(id, "exempt", Direction.IN, "UO");
            records.write(id, "minutes", "Møte", "saksbehandler", "Bare for fylkeskommunen");
        }
        author.begin(
                "request",
                "saksbehandler",
                Map.of(
                        "caseNumber", ours.value(),
                        "subject", "Helgebuss",
                        "question", "Kan helgebussen til Grong gå igjen?",
                        "departments", "samferdsel",
                        "answerBy", "2023-05-02"));
    }

    @Test
    void grong_finds_no_trace_of_rindal_and_holtalen() {
        assertThat(visitor.getAs("grong", "/api/cases?size=200").body())
                .contains(ours.value())
                .doesNotContain(theirs.value());
        assertThat(visitor.getAs("grong", "/saker?side=1").body()).doesNotContain(theirs.value(), "Rindal–Holtålen");
        for (String path : new String[] {"/api/cases/", "/saker/"}) {
            assertThat(visitor.getAs("grong", path + ours).statusCode()).isEqualTo(200);
            assertThat(visitor.getAs("grong", path + theirs).statusCode()).isEqualTo(404);
            assertThat(visitor.getAs("grong", path + "2099/0001").statusCode()).isEqualTo(404);
        }
        assertThat(visitor.getAs("grong", "/api/cases/" + theirs + "/reminders").statusCode())
                .isEqualTo(404);
        assertThat(visitor.getAs("grong", document(theirs, "received")).statusCode())
                .isEqualTo(404);
        assertThat(visitor.getAs("grong", "/meldinger").body()).doesNotContain(theirs.value());
    }

    @Test
    void what_grong_may_not_see_looks_as_if_it_did_not_exist() {
        assertThat(visitor.getAs("grong", "/api/cases/" + theirs).body().replace(theirs.value(), "2099/0001"))
                .isEqualTo(visitor.getAs("grong", "/api/cases/2099/0001").body());
    }

    @Test
    void grong_sees_its_own_case_but_not_what_the_county_keeps_to_itself() {
        String page = visitor.getAs("grong", "/saker/" + ours).body()
                + visitor.getAs("grong", "/saker/" + ours + "/dokumenter").body();
        assertThat(page)
                .contains("Førsteutkast til bygdevekstavtale", "received.txt")
                .doesNotContain(
                        "memo.txt", "exempt.txt", "Bare for fylkeskommunen", "id=\"logg\"", "Svar på henvendelse");
        assertThat(visitor.getAs("grong", document(ours, "received")).statusCode())
                .isEqualTo(200);
        assertThat(visitor.getAs("grong", document(ours, "memo")).statusCode()).isEqualTo(404);
        assertThat(visitor.getAs("grong", document(ours, "exempt")).statusCode())
                .isEqualTo(404);
        assertThat(visitor.getAs("grong", "/api/cases/" + ours).body())
                .contains("received")
                .doesNotContain("memo", "exempt", "samferdsel");
        assertThat(visitor.getAs("grong", "/api/cases/" + ours + "/reminders").body())
                .contains("applicant")
                .doesNotContain("caseworker", "manager", "samferdsel");
    }

    @Test
    void grong_sees_no_process_task_or_history_that_is_not_its_own() {
        String task = answerTask();
        for (String path : new String[] {
            "/engine-rest/task",
            "/engine-rest/process-instance",
            "/engine-rest/process-definition",
            "/engine-rest/history/process-instance",
            "/engine-rest/history/activity-instance",
            "/engine-rest/history/task",
            "/engine-rest/variable-instance",
            "/engine-rest/job",
            "/engine-rest/user",
            "/engine-rest/deployment"
        }) {
            assertThat(visitor.getAs("grong", path).body())
                    .as(path)
                    .doesNotContain(ours.value(), "request", "samferdsel");
        }
        assertThat(visitor.getAs("grong", "/engine-rest/task/" + task).statusCode())
                .isIn(403, 404);
        assertThat(visitor.getAs("grong", "/engine-rest/task/" + task + "/form-variables")
                        .statusCode())
                .isIn(403, 404);
        assertThat(visitor.getAs("grong", "/api/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(visitor.post(
                                "/engine-rest/task/" + task + "/complete",
                                "{\"variables\":{\"answer\":{\"value\":\"Ja\",\"type\":\"String\"}}}",
                                "Authorization",
                                Visitor.password("grong"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(start("grong", "request")).isIn(403, 404);
    }

    @Test
    void what_a_municipality_takes_part_in_is_public_and_what_it_was_offered_and_refused_is_for_itself() {
        String grongs = "/api/municipalities/5045";
        String rindals = "/api/municipalities/5061";
        String kept = "\"offered\":null,\"refused\":null";
        assertThat(visitor.getAs("saksbehandler", rindals).body()).doesNotContain(kept);
        assertThat(visitor.getAs("grong", grongs).body())
                .contains("\"offered\":[")
                .doesNotContain(kept);
        for (String outsider : new String[] {"grong", "samferdsel"}) {
            assertThat(visitor.getAs(outsider, rindals).body()).as(outsider).contains("\"takesPartIn\":[", kept);
            assertThat(visitor.getAs(outsider, "/kommuner/5061").body())
                    .as(outsider)
                    .contains("id=\"deltar\"")
                    .doesNotContain("id=\"tilbudt\"", "id=\"ikke\"");
        }
        assertThat(visitor.getAs("grong", "/kommuner/5045").body()).contains("id=\"tilbudt\"", "id=\"ikke\"");
        assertThat(visitor.getAs("leder", "/kommuner/5061").body()).contains("id=\"tilbudt\"", "id=\"ikke\"");
    }

    @Test
    void a_department_sees_the_case_it_is_asked_in_and_its_own_task() {
        assertThat(visitor.getAs("samferdsel", "/api/cases?size=200").body())
                .contains(ours.value())
                .doesNotContain(theirs.value());
        assertThat(visitor.getAs("utdanning", "/api/cases?size=200").body()).doesNotContain(ours.value());
        assertThat(visitor.getAs("utdanning", "/saker/" + ours).statusCode()).isEqualTo(404);
        assertThat(visitor.getAs("samferdsel", "/saker/" + ours).body())
                .contains("/camunda/app/tasklist/default/#/?task=" + answerTask())
                .doesNotContain("id=\"notater\"", "/arbeid");
        assertThat(visitor.getAs("samferdsel", "/saker/" + ours + "/dokumenter").body())
                .contains("received.txt")
                .doesNotContain("memo.txt");
        assertThat(visitor.getAs("samferdsel", "/api/tasks/" + answerTask()).body())
                .contains("\"number\":\"" + ours + "\"", "\"due\":\"2023-05-02\"", "\"today\":\"2023-04-17\"");
        assertThat(visitor.getAs("samferdsel", "/engine-rest/task").body()).contains("answerRequest");
    }

    @Test
    void caseworkers_and_managers_see_everything_and_start_what_is_theirs() {
        for (String user : new String[] {"saksbehandler", "leder", "admin"}) {
            assertThat(visitor.getAs(user, "/api/cases?size=200").body()).contains(ours.value(), theirs.value());
            assertThat(visitor.getAs(user, "/saker/" + ours).body()).contains("id=\"logg\"");
            assertThat(visitor.getAs(user, "/saker/" + ours + "/arbeid").body()).contains("Bare for fylkeskommunen");
            assertThat(visitor.getAs(user, "/saker/" + ours + "/dokumenter").body())
                    .contains("memo.txt");
            assertThat(visitor.getAs(user, "/engine-rest/process-definition").body())
                    .contains("\"request\"");
        }
        assertThat(start("saksbehandler", "extension")).isEqualTo(403);
        assertThat(start("leder", "extension")).isEqualTo(400); // let in, and told what the form lacks
        assertThat(start("leder", "deadline")).isEqualTo(403);
    }

    @Test
    void a_program_that_is_refused_is_told_why_in_norwegian() {
        var fault = visitor.post(
                "/engine-rest/task/" + answerTask() + "/complete",
                "{\"variables\":{\"secret\":{\"value\":\"x\",\"type\":\"String\"}}}",
                "Authorization",
                Visitor.password("samferdsel"));
        assertThat(fault.statusCode()).isEqualTo(400);
        assertThat(fault.body()).contains("\"type\":\"Refusal\"", "secret");
        String model =
                tasks.createTaskQuery().taskId(answerTask()).singleResult().getProcessDefinitionId();
        for (String address : new String[] {"/engine-rest", "/camunda/api/engine/engine/default"}) {
            var denied = visitor.getAs("grong", address + "/process-definition/" + model + "/xml");
            assertThat(denied.statusCode()).as(address).isEqualTo(403);
            assertThat(denied.body()).contains("\"message\":\"Du har ikke rettighet til dette.\"");
        }
    }

    @Test
    void a_card_says_which_case_a_task_belongs_to_whom_it_is_about_and_how_long_there_is_left() {
        String cards = "/api/tasks?id=%s&id=nobodys".formatted(answerTask());
        assertThat(visitor.getAs("samferdsel", cards).body())
                .contains(
                        "\"title\":\"Indre Namdal\"",
                        "\"about\":\"Samferdsel\"",
                        "\"milestone\":\"answer\"",
                        "\"workingDaysLeft\":10");
        assertThat(visitor.getAs("grong", cards).body()).isEqualTo("[]");
        assertThat(visitor.getAs("leder", "/api/tasks?id=" + "x,".repeat(100) + "x")
                        .body())
                .contains("Spør om høyst 100 oppgaver om gangen.");
    }

    @Test
    void whoever_has_a_task_is_shown_its_form() {
        for (String what : new String[] {"/form", "/deployed-form"}) {
            String form = "/engine-rest/task/" + answerTask() + what;
            assertThat(visitor.getAs("samferdsel", form).body()).contains("answer");
            assertThat(visitor.getAs("grong", form).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whoever_has_a_task_reads_what_its_form_asks_for_and_no_other_variable_of_the_process() {
        Task task = tasks.createTaskQuery().taskId(answerTask()).singleResult();
        for (String engine : new String[] {"/engine-rest", "/camunda/api/engine/engine/default"}) {
            assertThat(visitor.getAs("samferdsel", engine + "/task/%s/form-variables".formatted(task.getId()))
                            .body())
                    .as(engine)
                    .isEqualTo("{}");
            assertThat(visitor.getAs(
                                    "samferdsel",
                                    engine
                                            + "/task/%s/form-variables?variableNames=question,subject"
                                                    .formatted(task.getId()))
                            .body())
                    .as(engine)
                    .isEqualTo("{}");
            assertThat(visitor.getAs("samferdsel", engine + "/variable-instance")
                            .body())
                    .as(engine)
                    .doesNotContain("subject", "departments", "Helgebuss");
            for (String path : new String[] {
                "/task/%s/variables".formatted(task.getId()),
                "/task/%s/variables/subject".formatted(task.getId()),
                "/task/%s/localVariables".formatted(task.getId()),
                "/execution/%s/localVariables".formatted(task.getExecutionId()),
                "/process-instance/%s/variables".formatted(task.getProcessInstanceId())
            }) {
                assertThat(visitor.getAs("samferdsel", engine + path).statusCode())
                        .as(engine + path)
                        .isEqualTo(403);
            }
        }
        assertThat(visitor.post(
                                "/engine-rest/task/%s/variables".formatted(task.getId()),
                                "{\"modifications\":{\"departments\":{\"value\":\"x\",\"type\":\"String\"}}}",
                                "Authorization",
                                Visitor.password("samferdsel"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.getAs("saksbehandler", "/engine-rest/task/%s/variables".formatted(task.getId()))
                        .body())
                .contains("departments");
    }

    @Test
    void a_message_to_a_group_is_addressed_by_the_group_s_name() {
        assertThat(visitor.getAs("saksbehandler", "/saker/" + ours + "/meldinger")
                        .body())
                .contains("<b>Samferdsel</b>");
    }

    @Test
    void nobody_but_the_engine_s_own_forms_changes_a_process() {
        String instance =
                tasks.createTaskQuery().taskId(answerTask()).singleResult().getProcessInstanceId();
        for (String user : new String[] {"saksbehandler", "leder"}) {
            assertThat(visitor.post(
                                    "/engine-rest/process-instance/" + instance + "/variables",
                                    "{\"modifications\":{\"departments\":{\"value\":\"x\",\"type\":\"String\"}}}",
                                    "Authorization",
                                    Visitor.password(user))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.post(
                                    "/engine-rest/process-instance/delete",
                                    "{\"processInstanceIds\":[\"" + instance + "\"]}",
                                    "Authorization",
                                    Visitor.password(user))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private int start(String user, String process) {
        return visitor.post(
                        "/engine-rest/process-definition/key/" + process + "/start",
                        "{}",
                        "Authorization",
                        Visitor.password(user))
                .statusCode();
    }

    private String answerTask() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(ours.value())
                .taskDefinitionKey("answerRequest")
                .singleResult()
                .getId();
    }

    private String document(CaseId id, String kind) {
        return "/api/documents/"
                + documents.of(id).stream()
                        .filter(found -> found.sheet().kind().equals(kind))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private void file(CaseId id, String kind, Direction direction, @Nullable String code) {
        documents.file(
                id,
                new Documents.Sheet(kind, kind, direction, "", "", LocalDate.parse("2023-04-17"), code, null),
                kind + ".txt",
                "text/plain",
                kind.getBytes(StandardCharsets.UTF_8),
                "saksbehandler");
    }
}
