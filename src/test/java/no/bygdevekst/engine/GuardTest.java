package no.bygdevekst.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways round a form and round a model's beginning are shut, whoever comes. */
@HouseTest
class GuardTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Tasks people;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService models;

    @Autowired
    FilterService filters;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void a_draft_is_awaited() {
        author.at("2023-05-09T12:00");
        caseId = cabinet.rindalHoltaalen();
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        author.begin("draft", caseId, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"));
    }

    @Test
    void nobody_begins_a_process_in_the_middle_or_past_its_checks() {
        refused(() -> runtime.createProcessInstanceByKey("pilot")
                .startBeforeActivity("closeCase")
                .execute());
        refused(() -> runtime.createProcessInstanceByKey("pilot").execute(true, false));
        refused(() -> runtime.createProcessInstanceByKey("pilot").executeWithVariablesInReturn(false, true));
        refused(() -> runtime.restartProcessInstances(models.createProcessDefinitionQuery()
                .processDefinitionKey("pilot")
                .latestVersion()
                .singleResult()
                .getId()));
        refused(() -> runtime.startProcessInstanceByKey("request", caseId.value(), Map.of()));
        refused(() -> runtime.startProcessInstanceByKey("request", Map.of("departments", "plan", "countyParty", true)));
    }

    @Test
    void a_task_is_ended_only_by_its_form() {
        String task = task().getId();
        refused(() -> {
            tasks.resolveTask(task, Map.of("note", "forbi skjemaet"));
            return task;
        });
        refused(() -> {
            tasks.complete(task, Map.of("draftComplete", true));
            return task;
        });
        refused(() -> {
            tasks.handleBpmnError(task, "hva som helst");
            return task;
        });
        assertThat(runtime.getVariables(task().getExecutionId())).doesNotContainKeys("note", "draftComplete");
    }

    @Test
    void one_takes_a_task_oneself_and_may_hand_it_back() {
        String task = task().getId();
        refused(() -> {
            tasks.claim(task, "rindal");
            return task;
        });
        people.as("saksbehandler", () -> {
            tasks.claim(task, "saksbehandler");
            tasks.setAssignee(task, null);
            return task;
        });
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void what_another_has_taken_is_neither_taken_nor_completed() {
        String task = task().getId();
        people.as("saksbehandler", () -> {
            tasks.claim(task, "saksbehandler");
            return task;
        });
        String why = "saksbehandler (oppdiktet) har alt tatt oppgaven.";
        assertThatThrownBy(() -> people.as("rindal", () -> {
                    tasks.claim(task, "rindal");
                    return task;
                }))
                .hasMessage(why);
        assertThatThrownBy(() -> people.as("rindal", () -> {
                    tasks.complete(task);
                    return task;
                }))
                .hasMessage(why);
        assertThatThrownBy(() -> people.as("rindal", () -> {
                    tasks.claim(task, null);
                    return task;
                }))
                .isInstanceOf(AuthorizationException.class);
        assertThat(task().getAssignee()).isEqualTo("saksbehandler");
    }

    @Test
    void a_manager_gives_a_task_to_those_whose_work_it_can_be_and_takes_the_right_back_with_it() {
        String task = task().getId();
        assertThatThrownBy(() -> give(task, "grong"))
                .hasMessage("Oppgaven kan ikke gis til grong (oppdiktet). Velg en saksbehandler eller leder.");
        assertThatThrownBy(() -> give(task, "plan")).isInstanceOf(Refusal.class);
        give(task, "leder");
        assertThat(mayComplete("leder", task)).isTrue();
        give(task, null);
        assertThat(mayComplete("leder", task)).isFalse();
        give(task, "rindal");
        assertThat(task().getAssignee()).isEqualTo("rindal");
    }

    @Test
    void a_task_is_what_its_model_says() {
        String task = task().getId();
        List<Runnable> changes = List.of(
                () -> tasks.delegateTask(task, "rindal"),
                () -> tasks.setOwner(task, "rindal"),
                () -> tasks.setPriority(task, 1),
                () -> tasks.setDueDate(task, null),
                () -> tasks.setName(task, "Noe annet"),
                () -> tasks.addCandidateGroup(task, "municipality5045"),
                () -> tasks.addCandidateUser(task, "grong"),
                () -> tasks.deleteCandidateGroup(task, "caseworker"),
                () -> tasks.deleteTask(task),
                () -> tasks.saveTask(tasks.newTask("alene")),
                () -> {
                    Task changed = task();
                    changed.setAssignee("grong");
                    tasks.saveTask(changed);
                });
        for (String user : new String[] {"saksbehandler", "leder", "admin"}) {
            for (Runnable change : changes) {
                assertThatThrownBy(() -> people.as(user, () -> {
                            change.run();
                            return user;
                        }))
                        .isInstanceOf(Refusal.class);
            }
        }
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void nobody_guesses_variables_by_searching_for_tasks() {
        List<Supplier<Long>> guesses = List.of(
                () -> tasks.createTaskQuery()
                        .processVariableValueLike("leadGroup", "m%")
                        .count(),
                () -> tasks.createTaskQuery().taskVariableValueEquals("x", "y").count(),
                () -> tasks.createTaskQuery()
                        .or()
                        .processVariableValueEquals("milestone", "firstDraft")
                        .taskName("x")
                        .endOr()
                        .count(),
                () -> (long) tasks.createTaskQuery()
                        .orderByProcessVariable("milestone", ValueType.STRING)
                        .asc()
                        .list()
                        .size(),
                () -> filters.count(
                        filters.createTaskFilterQuery()
                                .filterName("Gruppens oppgaver")
                                .singleResult()
                                .getId(),
                        tasks.createTaskQuery().processVariableValueEquals("milestone", "firstDraft")));
        for (Supplier<Long> guess : guesses) {
            assertThatThrownBy(() -> people.as("rindal", guess))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Du kan ikke søke i det oppgavene bærer med seg.");
            assertThat(people.as("saksbehandler", guess)).isNotNegative();
        }
        assertThat(people.as("rindal", () -> tasks.createTaskQuery().count())).isEqualTo(1);
    }

    @Test
    void whoever_completes_a_task_gets_nothing_of_the_process_in_return() {
        String task = task().getId();
        assertThat(people.as("rindal", () -> {
                    tasks.claim(task, "rindal");
                    return tasks.completeWithVariablesInReturn(
                            task,
                            Map.of(
                                    "receivedOn",
                                    "2023-05-09",
                                    "document",
                                    Variables.fileValue("utkast.pdf")
                                            .file(new byte[] {1})
                                            .create()),
                            true);
                }))
                .isEmpty();
    }

    private boolean mayComplete(String user, String task) {
        try {
            people.as(user, () -> {
                tasks.complete(task);
                return task;
            });
        } catch (Refusal e) {
            return true; // is told what the form lacks
        } catch (AuthorizationException e) {
            return false;
        }
        throw new AssertionError("an empty form is accepted");
    }

    private void give(String task, @Nullable String person) {
        people.as("leder", () -> {
            tasks.setAssignee(task, person);
            return task;
        });
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId.value())
                .taskDefinitionKey("receiveDraft")
                .singleResult();
    }

    private void refused(Supplier<?> attempt) {
        assertThatThrownBy(() -> people.as("saksbehandler", attempt)).isInstanceOf(Refusal.class);
    }
}
