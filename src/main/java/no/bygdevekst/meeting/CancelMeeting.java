package no.bygdevekst.meeting;

import static no.bygdevekst.meeting.MeetingProcess.CANCELLED_MESSAGE;
import static no.bygdevekst.meeting.MeetingProcess.HELD;
import static no.bygdevekst.meeting.MeetingProcess.MEETING_KIND;

import java.util.Map;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avlys møtet. Whoever waits for a meeting of the kind is told when no other is ahead. */
@Component
class CancelMeeting implements Step {
    private final MeetingAtHand atHand;
    private final Cases cases;
    private final Meetings meetings;
    private final Processes processes;

    CancelMeeting(MeetingAtHand atHand, Cases cases, Meetings meetings, Processes processes) {
        this.cases = cases;
        this.atHand = atHand;
        this.meetings = meetings;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        cases.lock(step.caseId());
        Meeting meeting = atHand.cancel(step, atHand.reason(step));
        step.set(HELD, false);
        boolean another = meetings.of(step.caseId()).stream()
                .anyMatch(
                        other -> other.kind() == meeting.kind() && other.state().isAhead());
        if (!another) {
            processes.tell(
                    CANCELLED_MESSAGE,
                    step.caseId(),
                    Map.of(MEETING_KIND.name(), meeting.kind().name()),
                    Map.of());
        }
    }
}
