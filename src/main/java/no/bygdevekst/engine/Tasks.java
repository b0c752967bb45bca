package no.bygdevekst.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks of a case, for those who do not sit in Tasklist. */
@Component
public class Tasks {
    private final TaskService tasks;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private final StandIns standIns;
    private final CommandExecutor commands;

    Tasks(
            TaskService tasks,
            IdentityService identity,
            RuntimeService runtime,
            StandIns standIns,
            ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.identity = identity;
        this.runtime = runtime;
        this.standIns = standIns;
        this.commands = engine.getCommandExecutorTxRequired();
    }

    /**
     * @param key the user task's id in its model
     * @param about which of several parallel branches it belongs to, such as a municipality; the model's documentation
     */
    public record OpenTask(
            String id,
            String key,
            String name,
            @Nullable String about,
            @Nullable LocalDate due,
            @Nullable String assignee) {}

    public List<OpenTask> of(CaseId caseId) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.value())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(Tasks::open)
                .toList();
    }

    public Optional<OpenTask> find(CaseId caseId, String key) {
        return of(caseId).stream().filter(task -> task.key().equals(key)).findFirst();
    }

    /** The one of several parallel tasks whose branch carries this value, such as a municipality's code. */
    public Optional<OpenTask> find(CaseId caseId, String key, String branch) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseId.value()).taskDefinitionKey(key).list().stream()
                .filter(task -> runtime.getVariables(task.getExecutionId()).containsValue(branch))
                .map(Tasks::open)
                .findFirst();
    }

    /** Completes a task as a person would: claims it, fills in its form, and is held to all that the form is. */
    public void complete(String taskId, String user, Map<String, Object> answers) {
        as(user, () -> {
            tasks.claim(taskId, user);
            tasks.complete(taskId, answers);
            return taskId;
        });
    }

    /** Does something in the name of a user with the user's groups. */
    public <T> T as(String user, Supplier<T> what) {
        identity.setAuthentication(
                user,
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(org.camunda.bpm.engine.identity.Group::getId)
                        .toList());
        try {
            return what.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /**
     * Gives the tasks of somebody who goes away or comes back, which they or their deputies have, to whoever is to have
     * them today.
     */
    public void redistribute(String person) {
        standIns.redistribute(Stream.concat(
                        tasks.createTaskQuery().taskAssignee(person).list().stream(),
                        tasks.createTaskQuery().taskOwner(person).list().stream())
                .map(TaskEntity.class::cast)
                .toList());
    }

    /** When a day begins in Norway, as the engine reads it. */
    public static String startOf(LocalDate day) {
        return day.atStartOfDay(EngineClock.NORWAY).toInstant().toString();
    }

    /** When somebody is to have done a task: the end of that day in Norway, as the engine reads it. */
    public static String endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59))
                .atZone(EngineClock.NORWAY)
                .toInstant()
                .toString();
    }

    /**
     * Sets the due dates of a case's open tasks anew where the model takes them from a deadline ({@code dueDates.of}), also
     * for whoever is in no step.
     */
    public void followDeadlines(CaseId caseId) {
        commands.execute(context -> {
            for (Task task : tasks.createTaskQuery()
                    .processInstanceBusinessKey(caseId.value())
                    .list()) {
                var entity = (TaskEntity) task;
                var due = entity.getTaskDefinition().getDueDateExpression();
                if (due != null && due.getExpressionText().startsWith("${dueDates.of(")) {
                    tasks.setDueDate(task.getId(), Date.from(java.time.Instant.parse((String)
                            due.getValue(entity.getExecution()))));
                }
            }
            return caseId;
        });
    }

    static OpenTask open(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getDescription(),
                task.getDueDate() == null
                        ? null
                        : task.getDueDate()
                                .toInstant()
                                .atZone(EngineClock.NORWAY)
                                .toLocalDate(),
                task.getAssignee());
    }
}
