package no.bygdevekst.commitment;

import static no.bygdevekst.commitment.CommitmentProcess.LAPSE;
import static no.bygdevekst.commitment.CommitmentProcess.OCCURRENCE;

import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Commitment;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Sett frist for tilsagnet. */
@Component
class WatchCommitment implements Step {
    private final Commitments commitments;
    private final Deadlines deadlines;

    WatchCommitment(Commitments commitments, Deadlines deadlines) {
        this.commitments = commitments;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Commitment promise = CommitmentProcess.of(step, commitments);
        deadlines.set(step, LAPSE, step.get(OCCURRENCE), promise.lapsesOn(), promise.title());
    }
}
