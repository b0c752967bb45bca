package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.APPLICATIONS;
import static no.bygdevekst.deadline.Deadlines.INVITATION;

import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt søknadsperioden: those who never answered are asked no more. */
@Component
class CloseReplies implements Step {
    private final Milestones milestones;
    private final Deadlines deadlines;

    CloseReplies(Milestones milestones, Deadlines deadlines) {
        this.milestones = milestones;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        milestones.of(step.caseId()).stream()
                .filter(milestone -> milestone.name().equals(INVITATION))
                .forEach(milestone -> deadlines.drop(step.caseId(), INVITATION, milestone.occurrence(), step.actor()));
        var applications = milestones.get(step.caseId(), APPLICATIONS, "");
        deadlines.met(step.caseId(), APPLICATIONS, "", applications.due(), step.actor());
    }
}
