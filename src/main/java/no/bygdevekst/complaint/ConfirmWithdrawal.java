package no.bygdevekst.complaint;

import java.util.Map;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Bekreft at klagen er trukket. */
@Component
class ConfirmWithdrawal implements Step {
    private final ComplaintAtHand atHand;

    ConfirmWithdrawal(ComplaintAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void run(StepScope step) {
        atHand.tell(step, "complaintWithdrawn", Map.of());
    }
}
