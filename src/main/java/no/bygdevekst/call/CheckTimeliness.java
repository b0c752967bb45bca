package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.LATE;

import java.time.LocalDate;
import java.util.Optional;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Se når søknaden kom. One that is not registered as sent has not come in time. */
@Component
class CheckTimeliness implements Step {
    private final Results results;
    private final Applications applications;
    private final Milestones milestones;

    CheckTimeliness(Results results, Applications applications, Milestones milestones) {
        this.results = results;
        this.applications = applications;
        this.milestones = milestones;
    }

    @Override
    public void run(StepScope step) {
        CaseId applicant = results.applicant(step);
        LocalDate due = milestones.get(applicant, "application", "").due();
        boolean inTime = applications
                .newest(applicant)
                .flatMap(application -> Optional.ofNullable(application.sentOn()))
                .filter(sent -> !sent.isAfter(due))
                .isPresent();
        step.setHere(LATE, !inTime);
    }
}
