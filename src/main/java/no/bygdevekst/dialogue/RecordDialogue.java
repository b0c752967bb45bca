package no.bygdevekst.dialogue;

import static no.bygdevekst.dialogue.DialogueProcess.DECIDE_DIALOGUE;
import static no.bygdevekst.dialogue.DialogueProcess.DIALOGUE;
import static no.bygdevekst.dialogue.DialogueProcess.MEETING_IS_WANTED;
import static no.bygdevekst.dialogue.DialogueProcess.REASON;
import static no.bygdevekst.dialogue.DialogueProcess.WISH;

import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.dialogue.DialogueProcess.Wish;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før avklaringen i saken. */
@Component
class RecordDialogue implements Step {
    private final Records records;
    private final Deadlines deadlines;

    RecordDialogue(Records records, Deadlines deadlines) {
        this.records = records;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(DECIDE_DIALOGUE);
        boolean declined = form.value(WISH).filter(Wish.NONE::equals).isPresent();
        if (declined && form.value(REASON).isEmpty()) {
            form.fault(REASON, "må fylles ut når det ikke blir noe dialogmøte");
        }
        form.accept();
        step.set(MEETING_IS_WANTED, !declined);
        if (declined) {
            records.write(step.caseId(), "dialogueDeclined", "Dialogmøte", step.actor(), form.get(REASON));
            deadlines.drop(step.caseId(), DIALOGUE, "", step.actor());
        }
    }
}
