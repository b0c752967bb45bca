package no.bygdevekst.meeting;

import static no.bygdevekst.meeting.MeetingProcess.CASE_NUMBER;
import static no.bygdevekst.meeting.MeetingProcess.KIND;
import static no.bygdevekst.meeting.MeetingProcess.MEETING;
import static no.bygdevekst.meeting.MeetingProcess.MEETING_KIND;
import static no.bygdevekst.meeting.MeetingProcess.START_MEETING;

import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Opprett møtet, in whatever case somebody named. */
@Component
class OpenMeeting implements Step {
    private final Cases cases;
    private final Meetings meetings;

    OpenMeeting(Cases cases, Meetings meetings) {
        this.cases = cases;
        this.meetings = meetings;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(START_MEETING);
        form.value(CASE_NUMBER, cases::inProgress);
        form.check();
        step.belongsTo(form.get(CASE_NUMBER));
        form.accept();
        step.set(MEETING_KIND, form.get(KIND).name());
        step.set(MEETING, String.valueOf(meetings.open(step.caseId(), form.get(KIND))));
    }
}
