package no.bygdevekst.engine;

import java.util.Optional;
import no.bygdevekst.casefile.CaseId;
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
    private final CommandExecutor commands;

    SeenTasks(TaskService tasks, ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.commands = engine.getCommandExecutorTxRequired();
    }

    /** The name and occurrence of a deadline in the case file. */
    public record Deadline(String name, String occurrence) {}

    /** @param deadline the one that the task's due date follows, if it follows one */
    public record Seen(Tasks.OpenTask task, CaseId caseId, Optional<Deadline> deadline) {}

    /** By the task's id in the engine; empty when there is none, or none that the person may see. */
    public Optional<Seen> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .flatMap(task -> commands.execute(context -> context.runWithoutAuthorization(() -> seen(task))));
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
    private static Optional<Seen> seen(Task task) {
        TaskEntity entity = Context.getCommandContext().getTaskManager().findTaskById(task.getId());
        String key = entity.getProcessInstance().getBusinessKey();
        if (key == null || !CaseId.isNumber(key)) {
            return Optional.empty();
        }
        var due = Optional.ofNullable(entity.getTaskDefinition().getDueDateExpression());
        return Optional.of(new Seen(
                Tasks.open(task),
                new CaseId(key),
                due.flatMap(
                        expression -> DueExpression.deadline(expression.getExpressionText(), entity.getExecution()))));
    }
}
