package no.bygdevekst.committeedecision;

import static no.bygdevekst.committeedecision.CommitteedecisionProcess.DECIDED_ON;

import java.time.LocalDate;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Merk fristen som oppfylt, on the day of the last meeting. */
@Component
class CloseDecision implements Step {
    private final DecisionDeadlines deadlines;

    CloseDecision(DecisionDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        deadlines.decided(step, LocalDate.parse(step.get(DECIDED_ON)));
    }
}
