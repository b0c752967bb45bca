package no.bygdevekst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.bygdevekst.architecture.ModelFiles;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Direction;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The table of roles in {@code docs/access.md}, cell by cell and door by door. Two pilots: Grong is in one, in which the
 * department of transport has been asked, and Rindal in the other. What is let in is sent nothing, and is told what it
 * lacks, so that the next can try.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
    /** Somebody in the role whose own case and task it is, and somebody in the same role whose it is not. */
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "caseworker", List.of("saksbehandler"),
            "manager", List.of("leder"),
            "departmentdirector", List.of("avdelingsdirektor"),
            "director", List.of("fylkesdirektor"),
            "countymayor", List.of("fylkesordforer"),
            "secretariat", List.of("sekretariat"),
            "administrator", List.of("admin"),
            "department", List.of("samferdsel", "utdanning"),
            "municipality", List.of("grong", "rindal"),
            "nobody", List.of("ingen"));

    private static final List<String> ENGINE = List.of("/engine-rest", "/camunda/api/engine/engine/default");

    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Documents documents;

    @Autowired
    TaskService tasks;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private CaseId ours = new CaseId("2023/0000");
    private CaseId theirs = new CaseId("2023/0000");
    private long received;
    private long memo;

    /** One cell of the table. */
    record Cell(String role, String action, String answer) {
        @Override
        public String toString() {
            return "%s, %s: %s".formatted(role, action, answer);
        }
    }

    static Stream<Cell> cells() {
        List<String[]> rows = ModelFiles.read(Path.of("docs/access.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| role |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(1).strip().split("\\s*\\|\\s*"))
                .toList();
        return rows.stream().skip(2).flatMap(row -> Stream.iterate(1, n -> n < row.length, n -> n + 1)
                .map(n -> new Cell(row[0].strip(), rows.get(0)[n], row[n])));
    }

    @BeforeAll
    void two_pilots() {
        author.at("2023-06-26T10:00");
        ours = cabinet.indreNamdal();
        theirs = cabinet.rindalHoltaalen();
        for (CaseId id : List.of(ours, theirs)) {
            cabinet.deadline(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        }
        received = file("received", Direction.IN);
        memo = file("memo", Direction.INTERNAL);
        author.begin("draft", ours, Map.of("milestone", "firstDraft", "leadGroup", "municipality5045"));
        author.begin(
                "request",
                "saksbehandler",
                Map.of(
                        "caseNumber", ours.value(),
                        "subject", "Helgebuss",
                        "question", "Kan helgebussen til Grong gå igjen?",
                        "departments", "samferdsel",
                        "answerBy", "2023-07-10"));
        author.begin("draft", theirs, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"))
                .complete(
                        "receiveDraft",
                        "saksbehandler",
                        Map.of(
                                "receivedOn",
                                "2023-06-26",
                                "document",
                                Variables.fileValue("utkast.txt")
                                        .file(new byte[] {1})
                                        .create(),
                                "measures",
                                """
                                [{"title": "Bestillingstransport", "kind": "TEST_SOLUTION", "frame": "NEEDS_CHANGE",
                                  "responsible": "Rindal kommune", "fromYear": "2024", "toYear": "2026",
                                  "departments": ["plan"]}]"""))
                .complete("giveInput", "plan", Map.of("input", "Støttes."));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void each_role_may_what_the_table_says_and_nothing_else(Cell cell) {
        List<String> people = Objects.requireNonNull(PEOPLE.get(cell.role()), cell.role());
        switch (cell.action()) {
            case "start" -> process(cell, people.get(0), "request");
            case "extend" -> process(cell, people.get(0), "extension");
            case "withdraw" -> process(cell, people.get(0), "withdrawal");
            case "see" -> see(cell, people);
            case "complete" -> complete(cell, people);
            case "decide" -> people.forEach(person -> work(cell, person, task("collectInput"), isYes(cell)));
            case "read documents" -> read(cell, people);
            case "read the log" -> people.forEach(person -> log(cell, person));
            default -> throw new AssertionError("nobody knows how to " + cell.action());
        }
    }

    private void process(Cell cell, String person, String process) {
        for (String engine : ENGINE) {
            for (String way : List.of("start", "submit-form")) {
                var answer = post(person, "%s/process-definition/key/%s/%s".formatted(engine, process, way));
                assertThat(isLetIn(answer))
                        .as("%s %s %s %s", cell, engine, way, answer.body())
                        .isEqualTo(isYes(cell));
            }
        }
    }

    private void see(Cell cell, List<String> people) {
        people.forEach(person -> {
            boolean stranger = people.indexOf(person) > 0;
            boolean seesOurs = isYes(cell) || (isOwn(cell) && !stranger);
            for (String door : List.of("/saker/", "/api/cases/")) {
                assertThat(get(person, door + ours).statusCode() == 200)
                        .as("%s %s", cell, door)
                        .isEqualTo(seesOurs);
                assertThat(get(person, door + theirs).statusCode() == 200)
                        .as("%s %s", cell, door)
                        .isEqualTo(isYes(cell) || person.equals("rindal"));
            }
            assertThat(get(person, "/api/cases?municipality=5045&size=200")
                            .body()
                            .contains(ours.value()))
                    .as("%s a list", cell)
                    .isEqualTo(seesOurs);
            assertThat(get(person, "/saker").body().contains("href=\"/saker/20"))
                    .as("%s the page of cases", cell)
                    .isEqualTo(seesOurs || person.equals("rindal"));
            for (String engine : ENGINE) {
                for (String what :
                        List.of("/process-instance", "/history/process-instance", "/history/activity-instance")) {
                    assertThat(get(person, engine + what).body().contains("\"id\""))
                            .as("%s %s%s", cell, engine, what)
                            .isEqualTo(isYes(cell));
                }
            }
            assertThat(get(person, "/camunda/app/cockpit/default/").statusCode() == 200)
                    .as("%s Cockpit", cell)
                    .isEqualTo(isYes(cell));
            for (String door : List.of("/api/tasks/", "/oppgaver/")) {
                assertThat(get(person, door + task("receiveDraft")).statusCode() == 200)
                        .as("%s %s", cell, door)
                        .isEqualTo(isYes(cell) || person.equals("grong"));
            }
            assertThat(get(person, "/oppgaver/" + task("receiveDraft")).body().contains("Svar på henvendelsen"))
                    .as("%s another's task", cell)
                    .isEqualTo(isYes(cell));
            for (String page :
                    List.of("/oversikt", "/rammer", "/statistikk", "/moter", "/prosesser/" + process("receiveDraft"))) {
                assertThat(get(person, page).statusCode() == 200)
                        .as("%s %s", cell, page)
                        .isEqualTo(isYes(cell));
            }
        });
    }

    private void complete(Cell cell, List<String> people) {
        for (String person : people) {
            boolean own = isOwn(cell) && people.indexOf(person) == 0;
            work(cell, person, task("receiveDraft"), isYes(cell) || (own && person.equals("grong")));
            work(cell, person, task("answerRequest"), person.equals("admin") || (own && person.equals("samferdsel")));
        }
        if (cell.answer().equals("given")) {
            String task = task("receiveDraft");
            tasks.setAssignee(task, people.get(0));
            work(cell, people.get(0), task, true);
            tasks.setAssignee(task, null);
        }
    }

    private void work(Cell cell, String person, String task, boolean letIn) {
        for (String engine : ENGINE) {
            for (String way : List.of("complete", "submit-form")) {
                var answer = post(person, "%s/task/%s/%s".formatted(engine, task, way));
                assertThat(isLetIn(answer))
                        .as("%s %s %s %s", cell, engine, way, answer.body())
                        .isEqualTo(letIn);
            }
        }
    }

    private void read(Cell cell, List<String> people) {
        people.forEach(person -> {
            boolean reads = isYes(cell) || (isOwn(cell) && people.indexOf(person) == 0);
            assertThat(get(person, "/api/documents/" + received).statusCode() == 200)
                    .as("%s", cell)
                    .isEqualTo(reads);
            assertThat(get(person, "/api/documents/" + memo).statusCode() == 200)
                    .as("%s", cell)
                    .isEqualTo(isYes(cell));
        });
    }

    private void log(Cell cell, String person) {
        assertThat(get(person, "/saker/" + ours).body().contains("id=\"logg\""))
                .as("%s", cell)
                .isEqualTo(isYes(cell));
        for (String engine : ENGINE) {
            assertThat(get(person, engine + "/history/task").body().contains("\"id\""))
                    .as("%s %s", cell, engine)
                    .isEqualTo(isYes(cell));
        }
    }

    /** What is let in is told what its form lacks; what a step keeps for managers is not let in. */
    private static boolean isLetIn(HttpResponse<String> answer) {
        return !Set.of(401, 403, 404).contains(answer.statusCode())
                && !answer.body().contains("Bare en leder")
                && Arrays.asList(200, 204, 400).contains(answer.statusCode());
    }

    private static boolean isYes(Cell cell) {
        return cell.answer().equals("yes");
    }

    private static boolean isOwn(Cell cell) {
        return cell.answer().equals("own");
    }

    private HttpResponse<String> get(String person, String path) {
        return visitor(person).getAs(person, path);
    }

    private HttpResponse<String> post(String person, String path) {
        return visitor(person).postAs(person, path, "{}");
    }

    private Visitor visitor(String person) {
        return visitors.computeIfAbsent(person, one -> new Visitor(program));
    }

    private String task(String userTask) {
        return open(userTask).getId();
    }

    private String process(String userTask) {
        return open(userTask).getProcessInstanceId();
    }

    private Task open(String userTask) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKeyLike("2023/%")
                .taskDefinitionKey(userTask)
                .singleResult();
    }

    private long file(String kind, Direction direction) {
        documents.file(
                ours,
                new Documents.Sheet(kind, kind, direction, "", "", LocalDate.parse("2023-06-26"), null, null),
                kind + ".txt",
                "text/plain",
                kind.getBytes(StandardCharsets.UTF_8),
                "saksbehandler");
        return documents.of(ours).stream()
                .filter(found -> found.sheet().kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
