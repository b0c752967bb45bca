package no.bygdevekst.meeting;

import static no.bygdevekst.meeting.MeetingProcess.ACTION;
import static no.bygdevekst.meeting.MeetingProcess.ACTION_MILESTONE;

import no.bygdevekst.casefile.Meeting.Action;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Sett frist for oppfølgingen: of whoever promised it, or of the county where there is nobody to write to. */
@Component
class SetActionDeadline implements Step {
    private final Meetings meetings;
    private final Parties parties;
    private final Deadlines deadlines;

    SetActionDeadline(Meetings meetings, Parties parties, Deadlines deadlines) {
        this.meetings = meetings;
        this.parties = parties;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        String id = step.get(ACTION);
        Action action = meetings.action(Long.parseLong(id));
        boolean ofParticipant = action.email() != null;
        if (ofParticipant) {
            parties.contact(
                    step.caseId(),
                    Role.PARTICIPANT.name() + id,
                    new Parties.Contact(action.owner(), action.email()),
                    step.actor());
        }
        step.setHere(ACTION_MILESTONE, ofParticipant ? "action" : "countyAction");
        deadlines.set(step, step.get(ACTION_MILESTONE), id, action.due(), action.what());
    }
}
