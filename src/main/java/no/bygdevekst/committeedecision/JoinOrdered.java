package no.bygdevekst.committeedecision;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Knytt saken til bestillingen: it need not be ordered any more, nor is it too late. */
@Component
class JoinOrdered implements Step {
    private final DecisionDeadlines deadlines;

    JoinOrdered(DecisionDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        deadlines.ordered(step);
    }
}
