package no.bygdevekst.complaint;

import java.util.Map;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Si fra at klagen er sendt videre. */
@Component
class ForwardComplaint implements Step {
    private final ComplaintAtHand atHand;

    ForwardComplaint(ComplaintAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void run(StepScope step) {
        atHand.tell(step, "complaintForwarded", Map.of("decision", atHand.decision(step, ComplaintAtHand.UPHELD)));
    }
}
