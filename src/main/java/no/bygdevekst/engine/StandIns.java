package no.bygdevekst.engine;

import static no.bygdevekst.engine.Impartiality.REASON;
import static no.bygdevekst.engine.Impartiality.STAND_IN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Absences;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Staff;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who does a task instead of another: whoever an <i>inhabil</i> person names, and the deputy of somebody who is away. A
 * task remembers who has stepped aside from it, and for whom a deputy has it (its owner, as the engine calls it). Whoever
 * no longer has a task has no right to it either, but for their groups'. Used inside the engine's commands.
 */
@Component
class StandIns {
    private static final String STEPPED_ASIDE = "taskSteppedAside";

    private final Staff staff;
    private final Absences absences;
    private final CaseLog log;
    private final Clock clock;

    StandIns(Staff staff, Absences absences, CaseLog log, Clock clock) {
        this.staff = staff;
        this.absences = absences;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Gives the task to the stand-in whom an <i>inhabil</i> person names, and logs why.
     *
     * @return whether the person is <i>inhabil</i>
     * @throws Refusal when the reason or somebody who can do the task is missing
     */
    boolean takesOver(TaskEntity task, String person, VariableMap answers) {
        if (!Impartiality.isDenied(answers)) {
            return false;
        }
        Form form = new Form(
                field -> answers.get(field.name()),
                List.of(REASON, STAND_IN),
                LocalDate.now(clock),
                summary -> log(task, person, "Inhabil: ", "", summary));
        Set<String> aside = new LinkedHashSet<>(steppedAside(task));
        aside.add(person);
        form.value(STAND_IN, staff::caseHandler).ifPresent(standIn -> {
            form.show(STAND_IN, standIn.name());
            if (aside.contains(standIn.id())) {
                form.fault(STAND_IN, "må være en som ikke selv er inhabil");
            } else if (present(standIn.id(), aside).isEmpty()) {
                form.fault(STAND_IN, "må være en som ikke er borte");
            }
        });
        form.accept();
        task.setVariableLocal(STEPPED_ASIDE, String.join(",", aside));
        handBack(task);
        assign(task, form.get(STAND_IN));
        return true;
    }

    /**
     * Gives the task to somebody whose work it can be: a caseworker or manager, or one of the groups that it waits for.
     *
     * @throws Refusal when it is nobody's work of theirs
     */
    void give(TaskEntity task, String person) {
        Set<String> groups = Stream.concat(
                        Stream.of("caseworker", "manager", "camunda-admin"),
                        task.getCandidates().stream().map(IdentityLink::getGroupId))
                .collect(Collectors.toSet());
        if (groups.stream().noneMatch(group -> group != null && staff.isIn(person, group))) {
            throw new Refusal(
                    "Oppgaven kan ikke gis til %s. Velg en saksbehandler eller leder.".formatted(name(person)));
        }
        refuse(task, person);
        handBack(task);
        assign(task, person);
    }

    /**
     * Gives the task to somebody, or while they are away to whoever is there of their deputy, the deputy's deputy and so
     * on, who then has it for them; to the group when nobody is.
     */
    void assign(TaskEntity task, String person) {
        Optional<String> present = present(person, steppedAside(task));
        if (present.isEmpty()) {
            log(task, StepScope.SYSTEM, "Ingen stedfortreder: ", name(person), "");
            handBack(task);
            return;
        }
        String holder = present.get();
        boolean stoodIn = task.getOwner() != null;
        String before = task.getAssignee();
        if (!holder.equals(before) && (stoodIn || !holder.equals(person))) {
            log(task, StepScope.SYSTEM, "Stedfortreder: ", before == null ? "" : name(before), name(holder));
        }
        hold(task, holder, holder.equals(person) ? null : person);
    }

    /** Somebody takes a task that is theirs to take, away or not. */
    void take(TaskEntity task, String person) {
        hold(task, person, null);
    }

    /** The tasks of somebody go to whoever is to have them today, whether they or their deputies have them now. */
    void redistribute(List<TaskEntity> tasks) {
        for (TaskEntity task : tasks) {
            String owner = task.getOwner();
            assign(task, owner == null ? task.getAssignee() : owner);
        }
    }

    /** Back to the group. */
    void handBack(TaskEntity task) {
        hold(task, null, null);
    }

    /** @throws Refusal when another has the task, or the person has stepped aside from it */
    void checkFree(TaskEntity task, String person) {
        if (task.getAssignee() != null && !task.getAssignee().equals(person)) {
            throw new Refusal("%s har alt tatt oppgaven.".formatted(name(task.getAssignee())));
        }
        refuse(task, person);
    }

    private void refuse(TaskEntity task, String person) {
        if (steppedAside(task).contains(person)) {
            throw new Refusal(
                    "%s har meldt seg inhabil i denne oppgaven. En annen må gjøre den.".formatted(name(person)));
        }
    }

    /** The person or, while they are away, whoever stands in; empty when all of them are away or have stepped aside. */
    private Optional<String> present(String person, Set<String> aside) {
        Set<String> asked = new LinkedHashSet<>();
        String candidate = person;
        while (asked.add(candidate)) {
            Optional<String> deputy = absences.deputy(candidate, LocalDate.now(clock));
            if (deputy.isEmpty()) {
                return Optional.of(candidate).filter(found -> !aside.contains(found));
            }
            candidate = deputy.get();
        }
        return Optional.empty();
    }

    /** The engine would leave the former holder, and whom they stood in for, their right to the task. */
    private static void hold(TaskEntity task, @Nullable String holder, @Nullable String owner) {
        var rights = Context.getCommandContext().getAuthorizationManager();
        for (String former : new String[] {task.getAssignee(), task.getOwner()}) {
            if (former != null && !former.equals(holder)) {
                rights.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), former);
            }
        }
        task.setOwner(owner);
        task.setAssignee(holder);
        task.triggerUpdateEvent();
    }

    private void log(TaskEntity task, String who, String what, String before, String after) {
        String key = task.getProcessInstance().getBusinessKey();
        if (key != null && CaseId.isNumber(key)) {
            log.add(new CaseId(key), who, what + task.getName(), before, after);
        }
    }

    private String name(String person) {
        return staff.find(person).map(Staff.Person::name).orElse(person);
    }

    private static Set<String> steppedAside(TaskEntity task) {
        return task.getVariableLocal(STEPPED_ASIDE) instanceof String people ? Set.of(people.split(",")) : Set.of();
    }
}
