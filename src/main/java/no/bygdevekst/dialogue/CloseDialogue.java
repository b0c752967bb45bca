package no.bygdevekst.dialogue;

import static no.bygdevekst.dialogue.DialogueProcess.DIALOGUE;
import static no.bygdevekst.dialogue.DialogueProcess.HELD_ON;

import java.time.LocalDate;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Merk fristen som oppfylt, on the day of the meeting. */
@Component
class CloseDialogue implements Step {
    private final Deadlines deadlines;

    CloseDialogue(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        deadlines.met(step.caseId(), DIALOGUE, "", LocalDate.parse(step.get(HELD_ON)), step.actor());
    }
}
