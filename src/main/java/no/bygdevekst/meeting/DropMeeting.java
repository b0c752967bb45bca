package no.bygdevekst.meeting;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt møtet, because what it is about has ended. */
@Component
class DropMeeting implements Step {
    private final MeetingAtHand atHand;

    DropMeeting(MeetingAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void run(StepScope step) {
        if (atHand.of(step).state().isAhead()) {
            atHand.cancel(step, "Saken er avsluttet.");
        }
    }
}
