package no.bygdevekst.dialogue;

import static no.bygdevekst.dialogue.DialogueProcess.MEETING_KIND;
import static no.bygdevekst.dialogue.DialogueProcess.MEETING_WANTED;

import java.util.Map;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Be om et dialogmøte, as somebody does who fills in the form that starts one. */
@Component
class AskForMeeting implements Step {
    private final Processes processes;

    AskForMeeting(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        processes.open(MEETING_WANTED, Map.of("caseNumber", step.caseId().value(), "kind", step.get(MEETING_KIND)));
    }
}
