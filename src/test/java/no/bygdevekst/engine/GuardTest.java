package no.bygdevekst.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Supplier;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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
