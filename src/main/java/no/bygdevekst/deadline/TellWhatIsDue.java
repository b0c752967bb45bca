package no.bygdevekst.deadline;

import static no.bygdevekst.deadline.DeadlineProcess.MILESTONE;
import static no.bygdevekst.deadline.DeadlineProcess.NEXT_REMINDER_AT;
import static no.bygdevekst.deadline.DeadlineProcess.OCCURRENCE;
import static no.bygdevekst.deadline.DeadlineProcess.REMINDER_LEFT;

import java.time.Instant;
import java.util.Optional;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Skriv påminnelse, varsle at fristen er utløpt, varsle leder: whichever of them the log says is due. */
@Component
class TellWhatIsDue implements Step {
    private final Milestones milestones;
    private final Reminders reminders;

    TellWhatIsDue(Milestones milestones, Reminders reminders) {
        this.milestones = milestones;
        this.reminders = reminders;
    }

    @Override
    public void run(StepScope step) {
        var milestone = milestones.get(step.caseId(), step.get(MILESTONE), step.get(OCCURRENCE));
        reminders.tellWhatIsDue(milestone);
        setNext(step, reminders.nextBefore(milestone));
    }

    static void setNext(StepScope step, Optional<Instant> next) {
        step.set(REMINDER_LEFT, next.isPresent());
        next.ifPresent(at -> step.set(NEXT_REMINDER_AT, at.toString()));
    }
}
