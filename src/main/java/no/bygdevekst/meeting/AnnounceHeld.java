package no.bygdevekst.meeting;

import static no.bygdevekst.meeting.MeetingProcess.HELD_MESSAGE;
import static no.bygdevekst.meeting.MeetingProcess.HELD_ON;
import static no.bygdevekst.meeting.MeetingProcess.MEETING_DATE;
import static no.bygdevekst.meeting.MeetingProcess.MEETING_KIND;

import java.util.Map;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Si fra at møtet er holdt, to whoever waits for a meeting of the kind. */
@Component
class AnnounceHeld implements Step {
    private final MeetingAtHand atHand;
    private final Processes processes;

    AnnounceHeld(MeetingAtHand atHand, Processes processes) {
        this.atHand = atHand;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        processes.tell(
                HELD_MESSAGE,
                step.caseId(),
                Map.of(MEETING_KIND.name(), atHand.of(step).kind().name()),
                Map.of(HELD_ON.name(), step.get(MEETING_DATE)));
    }
}
