package no.bygdevekst.intake;

import static no.bygdevekst.intake.IntakeProcess.APPLICATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Gi søkeren råd. */
@Component
class AdviseOnApplication implements Step {
    private final Applications applications;
    private final Records records;
    private final Milestones milestones;
    private final Cases cases;
    private final Outbox outbox;
    private final Clock clock;

    AdviseOnApplication(
            Applications applications,
            Records records,
            Milestones milestones,
            Cases cases,
            Outbox outbox,
            Clock clock) {
        this.applications = applications;
        this.records = records;
        this.milestones = milestones;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        var application = applications.newest(step.caseId()).orElseThrow();
        var advice = records.newest(step.caseId(), CheckApplication.NOTE_KIND, CheckApplication.subject(application))
                .orElseThrow();
        var deadline = milestones.get(step.caseId(), APPLICATION, "").due();
        outbox.tell(
                step.caseId(),
                Role.APPLICANT,
                "applicationAdvice",
                Map.of(
                        "advice",
                        advice.body().lines().toList(),
                        "deadline",
                        deadline,
                        "ahead",
                        !deadline.isBefore(LocalDate.now(clock)),
                        "stateDecides",
                        cases.get(step.caseId()).owner() == Scheme.Owner.STATE));
    }
}
