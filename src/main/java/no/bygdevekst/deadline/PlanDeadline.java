package no.bygdevekst.deadline;

import static no.bygdevekst.deadline.DeadlineProcess.ESCALATE_AT;
import static no.bygdevekst.deadline.DeadlineProcess.MILESTONE;
import static no.bygdevekst.deadline.DeadlineProcess.OCCURRENCE;
import static no.bygdevekst.deadline.DeadlineProcess.OVERDUE_AT;

import java.time.Clock;
import java.util.List;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Role;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** Planlegg påminnelser. */
@Component
class PlanDeadline implements Step {
    private final Milestones milestones;
    private final Cases cases;
    private final Reminders reminders;
    private final WorkingDays calendar;
    private final Clock clock;

    PlanDeadline(Milestones milestones, Cases cases, Reminders reminders, WorkingDays calendar, Clock clock) {
        this.milestones = milestones;
        this.cases = cases;
        this.reminders = reminders;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Who a role of {@code recipients.dmn} is, where the case or the deadline's occurrence tells. */
    private static List<String> holders(String role, Milestone milestone, CaseFile file) {
        return switch (role) {
            case "department" -> List.of(milestone.department());
            case "municipality", "participant" -> List.of(role + milestone.occurrence());
            case "municipalities" ->
                file.codes().stream()
                        .map(code -> Role.municipality(code).name())
                        .toList();
            default -> List.of(role);
        };
    }

    @Override
    public void run(StepScope step) {
        var milestone = milestones.get(step.caseId(), step.get(MILESTONE), step.get(OCCURRENCE));
        var file = cases.get(step.caseId());
        var rule = Rule.of(step, calendar, milestone.name(), milestone.due().getYear());
        var plan = Plan.of(milestone.due(), rule.plan(), calendar);
        for (Plan.Step planned : plan.steps()) {
            Rule.recipients(step, file.owner(), milestone, planned.phase()).stream()
                    .flatMap(role -> holders(role, milestone, file).stream())
                    .forEach(holder -> reminders.plan(milestone, planned, holder));
        }
        step.set(OVERDUE_AT, plan.at(Plan.OVERDUE, clock.getZone()).toString());
        step.set(ESCALATE_AT, plan.at(Plan.ESCALATED, clock.getZone()).toString());
        TellWhatIsDue.setNext(step, reminders.nextBefore(milestone));
    }
}
