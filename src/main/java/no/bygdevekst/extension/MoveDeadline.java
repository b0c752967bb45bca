package no.bygdevekst.extension;

import static no.bygdevekst.extension.ExtensionProcess.CONSENTED;
import static no.bygdevekst.extension.ExtensionProcess.MILESTONE;
import static no.bygdevekst.extension.ExtensionProcess.MOVED_BECAUSE;
import static no.bygdevekst.extension.ExtensionProcess.MOVED_TO;
import static no.bygdevekst.extension.ExtensionProcess.OCCURRENCE;

import java.time.LocalDate;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Flytt fristen. */
@Component
class MoveDeadline implements Step {
    private final Milestones milestones;
    private final Deadlines deadlines;

    MoveDeadline(Milestones milestones, Deadlines deadlines) {
        this.milestones = milestones;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        deadlines.move(
                milestones.get(step.caseId(), step.get(MILESTONE), step.get(OCCURRENCE)),
                LocalDate.parse(step.get(MOVED_TO)),
                step.actor(),
                step.get(MOVED_BECAUSE),
                step.find(CONSENTED).orElse(null));
        step.remove(MOVED_TO);
        step.remove(MOVED_BECAUSE);
        step.remove(CONSENTED);
    }
}
