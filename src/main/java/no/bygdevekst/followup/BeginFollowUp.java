package no.bygdevekst.followup;

import static no.bygdevekst.followup.FollowupProcess.DEPARTMENTS;
import static no.bygdevekst.followup.FollowupProcess.FOLLOW_UP;
import static no.bygdevekst.followup.FollowupProcess.MILESTONE;
import static no.bygdevekst.followup.FollowupProcess.OCCURRENCE;
import static no.bygdevekst.followup.FollowupProcess.OWNER_GROUPS;
import static no.bygdevekst.followup.FollowupProcess.OWNER_USER;
import static no.bygdevekst.followup.FollowupProcess.PERSONS;
import static no.bygdevekst.followup.FollowupProcess.POINT;
import static no.bygdevekst.followup.FollowupProcess.TASK;

import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.Department;
import no.bygdevekst.casefile.FollowUps;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Task;
import no.bygdevekst.casefile.PoliticalCase.Treated;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Sett frist og si fra til den ansvarlige: a department's group, or a person who is then written to by name. */
@Component
class BeginFollowUp implements Step {
    private final PoliticalCases politicalCases;
    private final FollowUps followUps;
    private final Parties parties;
    private final Staff staff;
    private final Deadlines deadlines;
    private final Outbox outbox;

    BeginFollowUp(
            PoliticalCases politicalCases,
            FollowUps followUps,
            Parties parties,
            Staff staff,
            Deadlines deadlines,
            Outbox outbox) {
        this.politicalCases = politicalCases;
        this.followUps = followUps;
        this.parties = parties;
        this.staff = staff;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        PoliticalCase decided = politicalCases.get(step.caseId());
        Treated point = decided.decided().stream()
                .filter(one -> String.valueOf(one.number()).equals(step.get(POINT)))
                .findFirst()
                .orElseThrow();
        Task task = Objects.requireNonNull(point.orders());
        boolean department = Department.of(task.owner()).isPresent();
        String occurrence = department ? "%d/%s".formatted(point.number(), task.owner()) : step.get(POINT);
        Role owner = department ? new Role(task.owner()) : new Role(Role.PARTICIPANT.name() + occurrence);
        if (!department) {
            staff.find(task.owner())
                    .filter(person -> !person.email().isBlank())
                    .ifPresent(person -> parties.contact(
                            step.caseId(),
                            owner.name(),
                            new Parties.Contact(person.name(), person.email()),
                            step.actor()));
        }
        step.set(FOLLOW_UP, String.valueOf(followUps.begin(step.caseId(), point.number(), task)));
        step.set(TASK, task.text());
        step.set(OWNER_GROUPS, department ? task.owner() : "caseworker,manager");
        step.set(OWNER_USER, department ? "" : task.owner());
        step.set(MILESTONE, department ? DEPARTMENTS : PERSONS);
        step.set(OCCURRENCE, occurrence);
        deadlines.set(step, step.get(MILESTONE), occurrence, task.due(), task.text());
        outbox.tell(
                step.caseId(),
                owner,
                "followUpOrdered",
                Map.of("point", point.number(), "text", point.text(), "task", task.text(), "due", task.due()));
    }
}
