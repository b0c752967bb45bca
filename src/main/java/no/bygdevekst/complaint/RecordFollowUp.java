package no.bygdevekst.complaint;

import static no.bygdevekst.complaint.ComplaintProcess.FOLLOW_UP;
import static no.bygdevekst.complaint.ComplaintProcess.FOLLOW_UP_COMPLAINT;

import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før oppfølgingen i saken. */
@Component
class RecordFollowUp implements Step {
    private static final String NOTE_KIND = "complaintFollowUp";

    private final ComplaintAtHand atHand;

    RecordFollowUp(ComplaintAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(FOLLOW_UP_COMPLAINT);
        form.accept();
        atHand.note(step, NOTE_KIND, form.get(FOLLOW_UP));
    }
}
