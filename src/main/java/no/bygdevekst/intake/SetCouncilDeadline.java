package no.bygdevekst.intake;

import static no.bygdevekst.intake.IntakeProcess.COUNCIL_DECISION;
import static no.bygdevekst.intake.IntakeProcess.MUNICIPALITY;

import java.util.Objects;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Sett frist for vedtaket: the day the application gives for this municipality's council. */
@Component
class SetCouncilDeadline implements Step {
    private final Applications applications;
    private final Deadlines deadlines;

    SetCouncilDeadline(Applications applications, Deadlines deadlines) {
        this.applications = applications;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        String code = step.get(MUNICIPALITY);
        var council = applications.newest(step.caseId()).orElseThrow().content().awaited().stream()
                .filter(awaited -> awaited.code().equals(code))
                .findFirst()
                .orElseThrow();
        deadlines.set(step, COUNCIL_DECISION, code, Objects.requireNonNull(council.followsBy()));
    }
}
