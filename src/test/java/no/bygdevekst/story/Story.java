package no.bygdevekst.story;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.bygdevekst.architecture.ModelFiles;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.engine.TimeMachine;
import org.assertj.core.api.AbstractStringAssert;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tells one case as people would: it starts, someone does a task, a day arrives, it ends. A story sees every process
 * of its case; a step that may be open in several branches is told with whom it waits for.
 */
public final class Story {
    private final Author author;
    private final ProcessInstance instance;

    private Story(Author author, ProcessInstance instance) {
        this.author = author;
        this.instance = instance;
    }

    /** The author holds the engine; each {@code begin} is a new story. */
    public static final class Author {
        private static final Pattern START_FORM = Pattern.compile("<startEvent[^>]*forms/(\\w+)\\.html");

        private final RuntimeService runtime;
        private final TaskService tasks;
        private final HistoryService history;
        private final ManagementService jobs;
        private final Tasks people;
        private final EngineClock clock;
        private final TimeMachine time;

        Author(
                RuntimeService runtime,
                TaskService tasks,
                HistoryService history,
                ManagementService jobs,
                Tasks people,
                EngineClock clock,
                TimeMachine time) {
            this.runtime = runtime;
            this.tasks = tasks;
            this.history = history;
            this.jobs = jobs;
            this.people = people;
            this.clock = clock;
            this.time = time;
        }

        /** Ends whatever earlier stories left running, and sets the clock, as local time: {@code 2022-11-24T09:00}. */
        public Author at(String localTime) {
            for (ProcessInstance left :
                    runtime.createProcessInstanceQuery().rootProcessInstances().list()) {
                runtime.deleteProcessInstanceIfExists(left.getId(), "the story is over", true, true, false, false);
            }
            clock.stopAt(instant(localTime));
            return this;
        }

        /** Starts a process from Tasklist's start list, with its start form filled in. */
        public Story begin(String process, String user, Map<String, Object> answers) {
            ProcessInstance instance =
                    people.as(user, () -> runtime.startProcessInstanceByKey(process, withStartForm(process, answers)));
            time.settle();
            return new Story(this, instance);
        }

        private static Map<String, Object> withStartForm(String process, Map<String, Object> answers) {
            var form = START_FORM.matcher(ModelFiles.read(Path.of("processes", process + ".bpmn")));
            return form.find() ? impartially(form.group(1), answers) : answers;
        }

        /** Starts a process by a message that no case has got before. */
        public Story beginOn(String message, String user, Map<String, Object> answers) {
            ProcessInstance instance = people.as(user, () -> runtime.startProcessInstanceByMessage(message, answers));
            time.settle();
            return new Story(this, instance);
        }

        /** Starts a process that another would start, for a case that exists. */
        public Story begin(String process, CaseId caseId, Map<String, Object> variables) {
            ProcessInstance instance = runtime.startProcessInstanceByKey(process, caseId.value(), variables);
            time.settle();
            return new Story(this, instance);
        }

        /** Joins a case in which something has begun already. */
        public Story underWay(CaseId caseId) {
            return new Story(
                    this,
                    runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(caseId.value())
                            .listPage(0, 1)
                            .get(0));
        }

        /** What has been passed in all processes of a case, in the order it ended. */
        public List<String> passed(CaseId caseId) {
            return history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(caseId.value())
                    .list()
                    .stream()
                    .flatMap(
                            found -> history
                                    .createHistoricActivityInstanceQuery()
                                    .processInstanceId(found.getId())
                                    .finished()
                                    .list()
                                    .stream())
                    .filter(activity -> !activity.isCanceled())
                    .sorted(Comparator.comparing(HistoricActivityInstance::getEndTime))
                    .map(HistoricActivityInstance::getActivityId)
                    .toList();
        }

        private static Instant instant(String localTime) {
            return LocalDateTime.parse(localTime).atZone(EngineClock.NORWAY).toInstant();
        }
    }

    public CaseId caseId() {
        return new CaseId(requireNonNull(author.history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey()));
    }

    public Story complete(String userTask, String user, Map<String, Object> answers) {
        return complete(onlyTask(userTask), user, answers);
    }

    /** Completes the one of several parallel tasks whose branch has this value, such as a department. */
    public Story completeFor(String branch, String userTask, String user, Map<String, Object> answers) {
        return complete(
                tasks(userTask).stream()
                        .filter(task -> author.runtime
                                .getVariables(task.getExecutionId())
                                .containsValue(branch))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nobody is asked to " + userTask + " for " + branch)),
                user,
                answers);
    }

    private Story complete(Task task, String user, Map<String, Object> answers) {
        author.people.complete(task.getId(), user, impartially(task.getTaskDefinitionKey(), answers));
        author.time.settle();
        return this;
    }

    /** Whoever does not say otherwise is impartial where a form asks. */
    private static Map<String, Object> impartially(String form, Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(answers);
        if (ModelFiles.read(Path.of("forms", form + ".html")).contains("\"impartiality\"")) {
            all.putIfAbsent("impartiality", "IMPARTIAL");
        }
        return all;
    }

    /** Completes a task wrongly: it is refused and stays. What is said about it comes back to be looked at. */
    public AbstractStringAssert<?> refuses(String userTask, String user, Map<String, Object> answers) {
        Task task = onlyTask(userTask);
        Throwable refusal = catchThrowable(
                () -> author.people.complete(task.getId(), user, impartially(task.getTaskDefinitionKey(), answers)));
        assertThat(refusal).isInstanceOf(Refusal.class);
        assertThat(onlyTask(userTask).getId()).isEqualTo(task.getId());
        return assertThat(refusal.getMessage());
    }

    /** Lets everything happen that waits for nobody and for no day. */
    public Story settled() {
        author.time.settle();
        return this;
    }

    /** Lets time pass to this local time, with everything that happens on the way. */
    public Story until(String localTime) {
        author.time.moveTo(Author.instant(localTime), passing -> {});
        return this;
    }

    /** The user tasks that wait for somebody, in any process of the case. */
    public Set<String> waitsFor() {
        return author.people.of(caseId()).stream()
                .map(Tasks.OpenTask::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public @Nullable String about(String userTask) {
        return author.people.find(caseId(), userTask).orElseThrow().about();
    }

    public LocalDate due(String userTask) {
        return requireNonNull(
                author.people.find(caseId(), userTask).orElseThrow().due());
    }

    /** What has been passed in all processes of the case, in the order it ended. */
    public List<String> passed() {
        return author.passed(caseId());
    }

    /** The same of this process alone, which may belong to no case. */
    public List<String> passedHere() {
        return author
                .history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .orderByHistoricActivityInstanceEndTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public boolean isEnded() {
        return author.runtime
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    /** The names of all variables that the case's processes carry right now. */
    public Set<String> carried() {
        return author.runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId().value()).list().stream()
                .flatMap(found -> author.runtime.getVariables(found.getId()).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Jobs of the case that have failed so often that somebody must look. */
    public List<String> incidents() {
        return new ArrayList<>(author.jobs.createJobQuery().noRetriesLeft().list().stream()
                .map(Job::getExceptionMessage)
                .toList());
    }

    private Task onlyTask(String userTask) {
        List<Task> open = tasks(userTask);
        assertThat(open)
                .as("somebody is asked to %s, besides %s", userTask, waitsFor())
                .hasSize(1);
        return open.get(0);
    }

    private List<Task> tasks(String userTask) {
        return author.tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseId().value())
                .taskDefinitionKey(userTask)
                .list();
    }
}
