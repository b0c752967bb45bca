package no.bygdevekst.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a case, for those who do not sit in Tasklist. */
@Component
public class Tasks {
    private final TaskService tasks;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private final StandIns standIns;
    private final CaseLog log;
    private final JdbcClient db;
    private final CommandExecutor commands;

    Tasks(
            TaskService tasks,
            IdentityService identity,
            RuntimeService runtime,
            StandIns standIns,
            CaseLog log,
            JdbcClient db,
            ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.identity = identity;
        this.runtime = runtime;
        this.standIns = standIns;
        this.log = log;
        this.db = db;
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

    /**
     * An open task of a case, and whom it waits for.
     *
     * @param since when it became somebody's
     * @param groups those that it waits for when nobody has it
     */
    public record Waiting(OpenTask task, Instant since, List<String> groups) {}

    /**
     * The oldest open tasks of a case that the signed-in person may see, by the day they are due; with two queries: H2 reads all
     * tasks there are to find a case's, but not to find a process's.
     */
    public List<Waiting> waiting(CaseId caseId, int limit) {
        Set<String> processes = new LinkedHashSet<>();
        Map<String, List<String>> groups = new HashMap<>();
        db.sql(
                        """
                        select e.id_, g.task_id_, g.group_id_ from act_ru_execution e
                            left join act_ru_task t on t.proc_inst_id_ = e.id_
                            left join act_ru_identitylink g on g.task_id_ = t.id_ and g.type_ = 'candidate'
                                and g.group_id_ is not null
                        where e.business_key_ = ? order by g.group_id_""")
                .param(caseId.value())
                .query(row -> {
                    processes.add(row.getString("id_"));
                    if (row.getString("group_id_") != null) {
                        groups.computeIfAbsent(row.getString("task_id_"), task -> new ArrayList<>())
                                .add(row.getString("group_id_"));
                    }
                });
        List<Task> open = processes.isEmpty()
                ? List.of()
                : tasks.createTaskQuery()
                        .processInstanceIdIn(processes.toArray(String[]::new))
                        .orderByTaskCreateTime()
                        .asc()
                        .listPage(0, limit);
        return open.stream()
                .map(task -> new Waiting(
                        open(task), task.getCreateTime().toInstant(), groups.getOrDefault(task.getId(), List.of())))
                .sorted(Comparator.comparing(
                        waiting -> waiting.task().due(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /**
     * Gives one of the case's open tasks to somebody, as the signed-in person may, and logs it.
     *
     * @param person none: back to the groups that it waits for
     * @throws Refusal when the task is not there, it is not the signed-in person's to give, or not the other's to do
     */
    @Transactional
    public void give(CaseId caseId, String taskId, @Nullable String person) {
        Task task = tasks.createTaskQuery()
                .taskId(taskId)
                .processInstanceBusinessKey(caseId.value())
                .singleResult();
        if (task == null) {
            throw new Refusal("Oppgaven finnes ikke lenger i saken. Kanskje har en annen nettopp fullført den.");
        }
        try {
            tasks.setAssignee(taskId, person);
        } catch (AuthorizationException e) {
            throw new Refusal("Bare en leder kan gi oppgaver til andre.");
        }
        log.add(
                caseId,
                SignedIn.now().map(SignedIn::user).orElse(StepScope.SYSTEM),
                "Oppgave gitt: " + task.getName(),
                Objects.requireNonNullElse(task.getAssignee(), ""),
                Objects.requireNonNullElse(person, ""));
    }

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
                    tasks.setDueDate(
                            task.getId(), Date.from(Instant.parse((String) due.getValue(entity.getExecution()))));
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
