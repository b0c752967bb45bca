package no.bygdevekst.commitment;

import static no.bygdevekst.commitment.CommitmentProcess.LAPSE;
import static no.bygdevekst.commitment.CommitmentProcess.MONEY_UNDER_WAY;
import static no.bygdevekst.commitment.CommitmentProcess.OCCURRENCE;

import java.util.Map;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Commitment;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/**
 * La resten bortfalle og si fra. What was asked for by the day the promise lapses stays reserved: it is paid, or lapses when
 * it is refused.
 */
@Component
class LapseRest implements Step {
    private final Commitments commitments;
    private final Deadlines deadlines;
    private final Outbox outbox;

    LapseRest(Commitments commitments, Deadlines deadlines, Outbox outbox) {
        this.commitments = commitments;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Commitment promise = CommitmentProcess.of(step, commitments);
        long lapsed = commitments.lapse(
                promise.id(), "tilsagnets siste dag var " + Bokmaal.day(promise.lapsesOn()), step.actor());
        deadlines.drop(step.caseId(), LAPSE, step.get(OCCURRENCE), step.actor());
        long underWay = commitments.get(promise.id()).remaining();
        step.set(MONEY_UNDER_WAY, underWay > 0);
        if (lapsed > 0) {
            Map<String, Object> facts = Map.of(
                    "promise",
                    promise,
                    "kroner",
                    Bokmaal.number(lapsed),
                    "underWay",
                    underWay == 0 ? "" : Bokmaal.number(underWay));
            outbox.tell(step.caseId(), Role.APPLICANT, "commitmentLapsed", facts);
            outbox.tell(step.caseId(), Role.CASEWORKER, "commitmentLapsed", facts);
        }
    }
}
