package no.bygdevekst.meeting;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avlys møtet med saken. */
@Component
class DropMeeting implements Step {
    private final MeetingAtHand atHand;

    DropMeeting(MeetingAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void run(StepScope step) {
        atHand.cancel(step, "Saken er avsluttet.");
    }
}
