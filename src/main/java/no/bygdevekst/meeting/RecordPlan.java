package no.bygdevekst.meeting;

import static no.bygdevekst.meeting.MeetingProcess.AGENDA;
import static no.bygdevekst.meeting.MeetingProcess.GOING;
import static no.bygdevekst.meeting.MeetingProcess.MEETING_DATE;
import static no.bygdevekst.meeting.MeetingProcess.PARTICIPANTS;
import static no.bygdevekst.meeting.MeetingProcess.PLACE;
import static no.bygdevekst.meeting.MeetingProcess.PLANNED_FOR;
import static no.bygdevekst.meeting.MeetingProcess.PLAN_MEETING;
import static no.bygdevekst.meeting.MeetingProcess.REASON;
import static no.bygdevekst.meeting.MeetingProcess.TIME;
import static no.bygdevekst.meeting.MeetingProcess.TO_BE_HELD;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Meeting.Participant;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.meeting.MeetingProcess.Going;
import org.springframework.stereotype.Component;

/** Før planen i saken. A meeting that was held before anybody planned it here may be planned for a day that has been. */
@Component
class RecordPlan implements Step {
    private final MeetingAtHand atHand;
    private final Cases cases;
    private final Meetings meetings;

    RecordPlan(MeetingAtHand atHand, Cases cases, Meetings meetings) {
        this.atHand = atHand;
        this.cases = cases;
        this.meetings = meetings;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(PLAN_MEETING);
        List<Participant> participants = ParticipantRow.participants(form, PARTICIPANTS, false);
        form.value(GOING).ifPresent(going -> {
            if (going == Going.HOLD) {
                checkPlan(step, form, participants);
            } else if (form.value(REASON).isEmpty()) {
                form.fault(REASON, "må fylles ut når det ikke blir noe møte");
            }
        });
        form.accept();
        boolean toBeHeld = form.get(GOING) == Going.HOLD;
        step.set(TO_BE_HELD, toBeHeld);
        if (toBeHeld) {
            LocalDate on = form.get(PLANNED_FOR);
            step.set(MEETING_DATE, on.toString());
            meetings.plan(
                    atHand.id(step),
                    new Meetings.Plan(
                            on,
                            form.value(TIME).orElse(null),
                            form.value(PLACE).orElse(null),
                            form.value(AGENDA).orElse(null)),
                    participants);
        } else {
            atHand.because(step, form.get(REASON));
        }
    }

    private void checkPlan(StepScope step, Form form, List<Participant> participants) {
        if (form.value(PLANNED_FOR).isEmpty()) {
            form.fault(PLANNED_FOR, "må fylles ut når møtet skal holdes");
        }
        form.notBefore(PLANNED_FOR, cases.beginning(step.caseId()));
        form.notFarAhead(PLANNED_FOR);
        atHand.checkInTime(step, form, PLANNED_FOR);
        if (participants.isEmpty()) {
            form.fault(PARTICIPANTS, "må ha minst én deltaker");
        }
    }
}
