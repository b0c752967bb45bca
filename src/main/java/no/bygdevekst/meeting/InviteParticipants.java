package no.bygdevekst.meeting;

import java.util.Map;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Inviter deltakerne. Nobody is invited to a day that has been. */
@Component
class InviteParticipants implements Step {
    private final MeetingAtHand atHand;

    InviteParticipants(MeetingAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void run(StepScope step) {
        if (atHand.isAhead(step)) {
            atHand.tell(step, "meetingInvitation", Map.of());
        }
    }
}
