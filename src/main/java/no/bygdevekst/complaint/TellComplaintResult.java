package no.bygdevekst.complaint;

import static no.bygdevekst.complaint.ComplaintProcess.SETTLEMENT;

import java.util.HashMap;
import java.util.Map;
import no.bygdevekst.complaint.ComplaintProcess.Settlement;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Gi klageren resultatet. The county's new decision can be complained of; the complaint body's cannot (§ 28). */
@Component
class TellComplaintResult implements Step {
    private final ComplaintAtHand atHand;

    TellComplaintResult(ComplaintAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void run(StepScope step) {
        boolean byCounty = step.get(SETTLEMENT).equals(Settlement.GRANTED.name());
        Map<String, Object> facts = new HashMap<>(byCounty ? atHand.rightOfComplaint(step) : Map.of());
        facts.put("byCounty", byCounty);
        facts.put("decision", atHand.decision(step, byCounty ? ComplaintAtHand.GRANTED : ComplaintAtHand.RESULT));
        atHand.tell(step, "complaintResult", facts);
    }
}
