package no.bygdevekst.complaint;

import java.util.HashMap;
import java.util.Map;
import no.bygdevekst.deadline.TimeLimits;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Si fra at klagen er avvist, and how to complain of that. */
@Component
class TellDismissal implements Step {
    private final ComplaintAtHand atHand;
    private final TimeLimits limits;

    TellDismissal(ComplaintAtHand atHand, TimeLimits limits) {
        this.atHand = atHand;
        this.limits = limits;
    }

    @Override
    public void run(StepScope step) {
        Map<String, Object> facts = new HashMap<>(atHand.rightOfComplaint(step));
        facts.put("decision", atHand.decision(step, ComplaintAtHand.DISMISSAL));
        facts.put("limit", limits.words(step, TimeLimits.COMPLAINT));
        facts.put("law", limits.source(step, TimeLimits.COMPLAINT));
        atHand.tell(step, "complaintDismissed", facts);
    }
}
