package no.bygdevekst.meeting;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Send referatet, to those who were there. */
@Component
class SendMinutes implements Step {
    private final MeetingAtHand atHand;

    SendMinutes(MeetingAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void run(StepScope step) {
        atHand.sendMinutes(step);
    }
}
