package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.REGISTRATION;
import static no.bygdevekst.arena.ArenaProcess.REGISTRATIONS;

import java.util.Set;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** The time for registering. */
@Component
class ArenaRegistration {
    private static final Set<String> ITS_DEADLINES = Set.of(REGISTRATION, REGISTRATIONS);

    private final Milestones milestones;
    private final Deadlines deadlines;

    ArenaRegistration(Milestones milestones, Deadlines deadlines) {
        this.milestones = milestones;
        this.deadlines = deadlines;
    }

    /** Those who never answered are asked no more. */
    void end(StepScope step) {
        milestones.of(step.caseId()).stream()
                .filter(left -> ITS_DEADLINES.contains(left.name()))
                .forEach(left -> deadlines.drop(step.caseId(), left.name(), left.occurrence(), step.actor()));
    }
}
