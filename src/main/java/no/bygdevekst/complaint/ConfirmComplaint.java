package no.bygdevekst.complaint;

import static no.bygdevekst.complaint.ComplaintProcess.ANSWER_DUE;

import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Bekreft klagen: whether it was in time, and when an answer can be expected. */
@Component
class ConfirmComplaint implements Step {
    private final ComplaintAtHand atHand;

    ConfirmComplaint(ComplaintAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void run(StepScope step) {
        atHand.tell(step, "complaintReceived", Map.of("answerBy", LocalDate.parse(step.get(ANSWER_DUE))));
    }
}
