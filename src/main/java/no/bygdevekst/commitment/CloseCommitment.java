package no.bygdevekst.commitment;

import static no.bygdevekst.commitment.CommitmentProcess.LAPSE;
import static no.bygdevekst.commitment.CommitmentProcess.OCCURRENCE;

import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt fristen: met when something was paid, dropped when all of it lapsed. */
@Component
class CloseCommitment implements Step {
    private final Commitments commitments;
    private final Deadlines deadlines;

    CloseCommitment(Commitments commitments, Deadlines deadlines) {
        this.commitments = commitments;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        if (CommitmentProcess.of(step, commitments).paid() > 0) {
            deadlines.met(step.caseId(), LAPSE, step.get(OCCURRENCE), step.actor());
        } else {
            deadlines.drop(step.caseId(), LAPSE, step.get(OCCURRENCE), step.actor());
        }
    }
}
