package no.bygdevekst.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Open tasks as the signed-in person may see them. */
@Component
public class SeenTasks {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CommandExecutor commands;

    SeenTasks(TaskService tasks, RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.commands = engine.getCommandExecutorTxRequired();
    }

    /** The name and occurrence of a deadline in the case file. */
    public record Deadline(String name, String occurrence) {}

    /** @param deadline the one that the task's due date follows, if it follows one */
    public record Seen(Tasks.OpenTask task, CaseId caseId, Optional<Deadline> deadline) {}

    /** By the task's id in the engine; empty when there is none, or none that the person may see. */
    public Optional<Seen> find(String taskId) {
        return find(List.of(taskId)).stream().findFirst();
    }

    /** The case of an open task that the person may see, if it belongs to one. */
    public Optional<CaseId> caseOf(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).list().stream()
                .findFirst()
                .flatMap(task -> commands.execute(context -> context.runWithoutAuthorization(
                        () -> cases(List.of(task)).values().stream().findFirst())))
                .filter(CaseId::isNumber)
                .map(CaseId::new);
    }

    /** Those of these tasks that the person may see and that belong to a case, with as many queries for one as for all. */
    public List<Seen> find(List<String> taskIds) {
        List<Task> open = taskIds.isEmpty()
                ? List.of()
                : tasks.createTaskQuery()
                        .taskIdIn(taskIds.toArray(String[]::new))
                        .list();
        return open.isEmpty()
                ? List.of()
                : commands.execute(context -> context.runWithoutAuthorization(() -> withCases(open)));
    }

    /** What the process of such a task carries of what it is about, such as a meeting, for those who answer about that. */
    public Optional<String> carried(Seen seen, String variable) {
        return commands.execute(context -> context.runWithoutAuthorization(() -> {
            TaskEntity entity = Context.getCommandContext()
                    .getTaskManager()
                    .findTaskById(seen.task().id());
            return Optional.ofNullable(
                            entity == null ? null : entity.getExecution().getVariable(variable))
                    .map(Object::toString);
        }));
    }

    /** Who may see a task need not be able to read its process; what is told of that is told here. */
    private List<Seen> withCases(List<Task> open) {
        Map<String, String> cases = cases(open);
        Map<String, Deadline> deadlines = new HashMap<>();
        runtime.createVariableInstanceQuery()
                .taskIdIn(open.stream().map(Task::getId).toArray(String[]::new))
                .variableName(DueExpression.FOLLOWED)
                .list()
                .forEach(kept -> deadlines.put(kept.getTaskId(), DueExpression.read((String) kept.getValue())));
        return open.stream()
                .filter(task -> CaseId.isNumber(cases.getOrDefault(task.getProcessInstanceId(), "")))
                .map(task -> new Seen(
                        Tasks.open(task),
                        new CaseId(cases.getOrDefault(task.getProcessInstanceId(), "")),
                        Optional.ofNullable(deadlines.get(task.getId()))))
                .toList();
    }

    /** The business keys by the ids of their processes. */
    private Map<String, String> cases(List<Task> open) {
        Map<String, String> cases = new HashMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceIds(
                        open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .forEach(process -> cases.put(process.getId(), process.getBusinessKey()));
        return cases;
    }
}
