package no.bygdevekst.deadline;

import static no.bygdevekst.deadline.DeadlineProcess.DUE;
import static no.bygdevekst.deadline.DeadlineProcess.MILESTONE;
import static no.bygdevekst.deadline.DeadlineProcess.OCCURRENCE;

import java.time.LocalDate;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Sett frist: for any model, which says {@code milestone}, {@code occurrence} and {@code due} as input parameters. */
@Component
class SetDeadline implements Step {
    private final Deadlines deadlines;

    SetDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        deadlines.set(step, step.get(MILESTONE), step.get(OCCURRENCE), LocalDate.parse(step.get(DUE)));
    }
}
