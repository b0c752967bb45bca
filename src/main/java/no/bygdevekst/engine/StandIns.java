package no.bygdevekst.engine;

import static no.bygdevekst.engine.Impartiality.REASON;
import static no.bygdevekst.engine.Impartiality.STAND_IN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Absences;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Staff;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who does a task instead of another: whoever an <i>inhabil</i> person names, and the deputy of somebody who is away. A
 * task remembers who has stepped aside from it, and for whom a deputy has it (its owner, as the engine calls it).
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

    static boolean asksForOne(@Nullable Map<String, Object> answers) {
        return answers != null && Impartiality.PARTIAL.name().equals(answers.get(Impartiality.ANSWER.name()));
    }

    /**
     * Gives the task to the stand-in whom an <i>inhabil</i> person names, and logs why.
     *
     * @throws Refusal when the reason or somebody who can do the task is missing
     */
    void takeOver(TaskEntity task, String person, Map<String, Object> answers) {
        Map<String, Object> given = new HashMap<>(answers);
        Form form = new Form(
                field -> given.get(field.name()),
                List.of(REASON, STAND_IN),
                LocalDate.now(clock),
                summary -> log.add(caseOf(task), person, "Inhabil: " + task.getName(), "", summary));
        form.value(STAND_IN, staff::caseHandler)
                .filter(standIn ->
                        standIn.id().equals(person) || steppedAside(task).contains(standIn.id()))
                .ifPresent(standIn -> form.fault(STAND_IN, "må være en som ikke selv er inhabil"));
        form.accept();
        task.setVariableLocal(
                STEPPED_ASIDE,
                Stream.concat(steppedAside(task).stream(), Stream.of(person)).collect(Collectors.joining(",")));
        assign(task, form.get(STAND_IN));
    }

    /**
     * Gives the task to somebody whose work it can be: a caseworker or manager, or one of the groups that it waits for.
     *
     * @throws Refusal when it is nobody's work of theirs
     */
    void give(TaskEntity task, String person) {
        boolean works = Stream.concat(
                        Stream.of("caseworker", "manager"),
                        task.getCandidates().stream().map(IdentityLink::getGroupId))
                .anyMatch(group -> group != null && staff.isIn(person, group));
        if (!works) {
            throw new Refusal(
                    "Oppgaven kan ikke gis til %s. Velg en saksbehandler eller leder.".formatted(name(person)));
        }
        assign(task, person);
    }

    /** Gives the task to somebody, or to the deputy while they are away, who then has it for them. */
    void assign(TaskEntity task, String person) {
        refuse(task, person);
        String deputy = absences.deputy(person, LocalDate.now(clock))
                .filter(found -> !steppedAside(task).contains(found))
                .orElse(null);
        String before = Objects.requireNonNullElse(task.getAssignee(), "");
        String after = Objects.requireNonNullElse(deputy, person);
        if (deputy != null || task.getOwner() != null) {
            log.add(caseOf(task), StepScope.SYSTEM, "Stedfortreder: " + task.getName(), before, after);
        }
        task.setOwner(deputy == null ? null : person);
        task.setAssignee(after);
    }

    /** Back to the group. */
    void handBack(TaskEntity task) {
        task.setOwner(null);
        task.setAssignee(null);
    }

    /** @throws Refusal when the person has stepped aside from the task */
    void refuse(TaskEntity task, @Nullable String person) {
        if (person != null && steppedAside(task).contains(person)) {
            throw new Refusal(
                    "%s har meldt seg inhabil i denne oppgaven. En annen må gjøre den.".formatted(name(person)));
        }
    }

    /** @throws Refusal when another has the task, or the person has stepped aside from it */
    void checkFree(@Nullable TaskEntity task, String person) {
        if (task == null) {
            throw new Refusal(Guard.GONE);
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(person)) {
            throw new Refusal("%s har alt tatt oppgaven.".formatted(name(task.getAssignee())));
        }
        refuse(task, person);
    }

    private String name(String person) {
        return staff.find(person).map(Staff.Person::name).orElse(person);
    }

    private static CaseId caseOf(TaskEntity task) {
        return new CaseId(task.getProcessInstance().getBusinessKey());
    }

    private static List<String> steppedAside(TaskEntity task) {
        return task.getVariableLocal(STEPPED_ASIDE) instanceof String people ? List.of(people.split(",")) : List.of();
    }
}
