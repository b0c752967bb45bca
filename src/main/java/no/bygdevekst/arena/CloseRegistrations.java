package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.REGISTRATIONS;

import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt påmeldingen, when its deadline has passed. */
@Component
class CloseRegistrations implements Step {
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final ArenaRegistration registration;

    CloseRegistrations(Milestones milestones, Deadlines deadlines, ArenaRegistration registration) {
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.registration = registration;
    }

    @Override
    public void run(StepScope step) {
        var due = milestones.get(step.caseId(), REGISTRATIONS, "").due();
        deadlines.met(step.caseId(), REGISTRATIONS, "", due, step.actor());
        registration.end(step);
    }
}
