package no.bygdevekst.draft;

import static no.bygdevekst.draft.DraftProcess.DEPARTMENT;
import static no.bygdevekst.draft.DraftProcess.INPUT_DUE;
import static no.bygdevekst.draft.DraftProcess.MILESTONE;
import static no.bygdevekst.draft.DraftProcess.OCCURRENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.deadline.WorkingDays;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
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
        LocalDate due = calendar.after(LocalDate.now(clock), 10);
        step.setHere(OCCURRENCE, "%s/%s".formatted(milestone.name(), step.get(DEPARTMENT)));
        step.setHere(INPUT_DUE, due.toString());
        outbox.tell(
                step.caseId(),
                new Role(step.get(DEPARTMENT)),
                "inputAsked",
                Map.of("milestone", milestone, "due", due));
    }
}
