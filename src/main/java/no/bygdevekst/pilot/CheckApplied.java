package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.APPLIED_FOR;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Se om det er søkt: a copy has come, or the case was opened for somebody who came too late to begin with. */
@Component
class CheckApplied implements Step {
    private final Applications applications;
    private final Cases cases;
    private final Milestones milestones;
    private final Clock clock;

    CheckApplied(Applications applications, Cases cases, Milestones milestones, Clock clock) {
        this.applications = applications;
        this.cases = cases;
        this.milestones = milestones;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        LocalDate opened = LocalDate.ofInstant(cases.get(step.caseId()).openedAt(), clock.getZone());
        boolean openedLate = opened.isAfter(
                milestones.get(step.caseId(), PilotProcess.APPLICATION, "").due());
        step.set(APPLIED_FOR, openedLate || applications.newest(step.caseId()).isPresent());
    }
}
