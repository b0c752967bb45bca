package no.bygdevekst.complaint;

import static no.bygdevekst.complaint.ComplaintProcess.COMPLAINT;
import static no.bygdevekst.complaint.ComplaintProcess.CONSIDERATION;
import static no.bygdevekst.complaint.ComplaintProcess.DELAY;
import static no.bygdevekst.complaint.ComplaintProcess.EXPECTED_ON;
import static no.bygdevekst.complaint.ComplaintProcess.PROVISIONAL_ANSWER;
import static no.bygdevekst.complaint.ComplaintProcess.SEND_PROVISIONAL_ANSWER;

import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før det foreløpige svaret i saken og send det. The day it promises is the new deadline. */
@Component
class RecordProvisionalAnswer implements Step {
    private final ComplaintAtHand atHand;
    private final Milestones milestones;
    private final Deadlines deadlines;

    RecordProvisionalAnswer(ComplaintAtHand atHand, Milestones milestones, Deadlines deadlines) {
        this.atHand = atHand;
        this.milestones = milestones;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(SEND_PROVISIONAL_ANSWER);
        form.coming(EXPECTED_ON);
        form.accept();
        LocalDate expected = form.get(EXPECTED_ON);
        atHand.note(step, PROVISIONAL_ANSWER, form.get(DELAY));
        deadlines.met(step.caseId(), PROVISIONAL_ANSWER, step.get(COMPLAINT), step.actor());
        milestones
                .find(step.caseId(), CONSIDERATION, step.get(COMPLAINT))
                .filter(found -> found.state() == State.OPEN && found.due().isBefore(expected))
                .ifPresent(
                        found -> deadlines.move(found, expected, step.actor(), "Lovet i det foreløpige svaret", null));
        atHand.tell(step, "provisionalAnswer", Map.of("reasons", form.get(DELAY), "expected", expected));
    }
}
