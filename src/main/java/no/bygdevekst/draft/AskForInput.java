package no.bygdevekst.draft;

import static no.bygdevekst.draft.DraftProcess.DEPARTMENT;
import static no.bygdevekst.draft.DraftProcess.INPUT_DUE;
import static no.bygdevekst.draft.DraftProcess.MILESTONE;
import static no.bygdevekst.draft.DraftProcess.OCCURRENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** Be om innspill. */
@Component
class AskForInput implements Step {
    private final Milestones milestones;
    private final WorkingDays calendar;
    private final Clock clock;
    private final Outbox outbox;

    AskForInput(Milestones milestones, WorkingDays calendar, Clock clock, Outbox outbox) {
        this.milestones = milestones;
        this.calendar = calendar;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        var milestone = milestones.get(step.caseId(), step.get(MILESTONE), "");
        LocalDate due = due(milestone.due());
        step.setHere(OCCURRENCE, "%s/%s".formatted(milestone.name(), step.get(DEPARTMENT)));
        step.setHere(INPUT_DUE, due.toString());
        outbox.tell(
                step.caseId(),
                new Role(step.get(DEPARTMENT)),
                "inputAsked",
                Map.of("milestone", milestone, "due", due));
    }

    /** Ten working days from now, but three before the draft itself is due while there is time for that. */
    private LocalDate due(LocalDate draftDue) {
        LocalDate today = LocalDate.now(clock);
        LocalDate usual = calendar.after(today, 10);
        LocalDate latest = calendar.onOrBefore(draftDue.minusDays(3));
        LocalDate soonest = calendar.after(today, 1);
        LocalDate inTime = usual.isAfter(latest) ? latest : usual;
        return inTime.isBefore(soonest) ? soonest : inTime;
    }
}
