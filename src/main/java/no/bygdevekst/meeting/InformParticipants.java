package no.bygdevekst.meeting;

import java.util.Map;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Si fra om flyttingen. */
@Component
class InformParticipants implements Step {
    private final MeetingAtHand atHand;

    InformParticipants(MeetingAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void run(StepScope step) {
        if (atHand.isAhead(step)) {
            atHand.tell(step, "meetingMoved", Map.of("reason", atHand.reason(step)));
        }
    }
}
