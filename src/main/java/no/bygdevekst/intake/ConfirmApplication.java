package no.bygdevekst.intake;

import static no.bygdevekst.intake.IntakeProcess.APPLICATION;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Bekreft overfor søkeren what the county has registered. */
@Component
class ConfirmApplication implements Step {
    private final Applications applications;
    private final Milestones milestones;
    private final Cases cases;
    private final Outbox outbox;

    ConfirmApplication(Applications applications, Milestones milestones, Cases cases, Outbox outbox) {
        this.applications = applications;
        this.milestones = milestones;
        this.cases = cases;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        var application = applications.newest(step.caseId()).orElseThrow();
        LocalDate deadline = milestones.get(step.caseId(), APPLICATION, "").due();
        outbox.tell(
                step.caseId(),
                Role.APPLICANT,
                "applicationRegistered",
                Map.of(
                        "application",
                        application,
                        "kroner",
                        Bokmaal.number(application.content().kroner()),
                        "deadline",
                        deadline,
                        "late",
                        Objects.requireNonNull(application.sentOn()).isAfter(deadline),
                        "stateDecides",
                        cases.get(step.caseId()).owner() == Scheme.Owner.STATE));
    }
}
