package no.bygdevekst.meeting;

import static no.bygdevekst.meeting.MeetingProcess.ACTION;
import static no.bygdevekst.meeting.MeetingProcess.ACTION_MILESTONE;
import static no.bygdevekst.meeting.MeetingProcess.DONE_ON;
import static no.bygdevekst.meeting.MeetingProcess.MEETING_DATE;
import static no.bygdevekst.meeting.MeetingProcess.NOTE;
import static no.bygdevekst.meeting.MeetingProcess.REPORT_ACTION;
import static no.bygdevekst.meeting.MeetingProcess.SETTLED;

import java.time.LocalDate;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.meeting.MeetingProcess.Settled;
import org.springframework.stereotype.Component;

/** Før oppfølgingen i saken. */
@Component
class RecordAction implements Step {
    private final Meetings meetings;
    private final Deadlines deadlines;

    RecordAction(Meetings meetings, Deadlines deadlines) {
        this.meetings = meetings;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REPORT_ACTION);
        form.value(SETTLED).ifPresent(settled -> {
            if (settled == Settled.DONE) {
                checkDone(form, LocalDate.parse(step.get(MEETING_DATE)));
            } else {
                checkDropped(form);
            }
        });
        form.accept();
        String action = step.get(ACTION);
        LocalDate doneOn = form.value(DONE_ON).orElse(null);
        meetings.settle(Long.parseLong(action), doneOn, form.value(NOTE).orElse(null));
        if (doneOn == null) {
            deadlines.drop(step.caseId(), step.get(ACTION_MILESTONE), action, step.actor());
        } else {
            deadlines.met(step.caseId(), step.get(ACTION_MILESTONE), action, doneOn, step.actor());
        }
    }

    private static void checkDone(Form form, LocalDate met) {
        if (form.value(DONE_ON).isEmpty()) {
            form.fault(DONE_ON, "må fylles ut når det er gjort");
        }
        form.happened(DONE_ON, Beginning.with("møtet", met));
    }

    private static void checkDropped(Form form) {
        if (form.value(DONE_ON).isPresent()) {
            form.fault(DONE_ON, "kan bare fylles ut når det er gjort");
        }
        if (form.value(NOTE).isEmpty()) {
            form.fault(NOTE, "må fylles ut når det ikke skal gjøres");
        }
    }
}
