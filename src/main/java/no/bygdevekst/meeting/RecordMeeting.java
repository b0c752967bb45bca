package no.bygdevekst.meeting;

import static no.bygdevekst.meeting.MeetingProcess.ATTENDANCE;
import static no.bygdevekst.meeting.MeetingProcess.HELD;
import static no.bygdevekst.meeting.MeetingProcess.MEETING_DATE;
import static no.bygdevekst.meeting.MeetingProcess.MOVED;
import static no.bygdevekst.meeting.MeetingProcess.MOVED_TO;
import static no.bygdevekst.meeting.MeetingProcess.NEW_PLACE;
import static no.bygdevekst.meeting.MeetingProcess.NEW_TIME;
import static no.bygdevekst.meeting.MeetingProcess.REASON;
import static no.bygdevekst.meeting.MeetingProcess.REGISTER_MEETING;
import static no.bygdevekst.meeting.MeetingProcess.RESULT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Meeting.Participant;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.meeting.MeetingProcess.Result;
import org.springframework.stereotype.Component;

/** Før møtet i saken: held, moved or cancelled. */
@Component
class RecordMeeting implements Step {
    private final MeetingAtHand atHand;
    private final Meetings meetings;
    private final Clock clock;

    RecordMeeting(MeetingAtHand atHand, Meetings meetings, Clock clock) {
        this.atHand = atHand;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_MEETING);
        List<Participant> participants = ParticipantRow.participants(form, ATTENDANCE, true);
        form.value(RESULT).ifPresent(result -> {
            switch (result) {
                case HELD -> checkHeld(step, form, participants);
                case MOVED -> checkMoved(step, form);
                case CANCELLED -> checkReason(form);
            }
            if (result != Result.MOVED) {
                Stream.of(MOVED_TO, NEW_TIME, NEW_PLACE)
                        .filter(field -> form.value(field).isPresent())
                        .forEach(field -> form.fault(field, "kan bare fylles ut når møtet er flyttet"));
            }
        });
        form.accept();
        Result result = form.get(RESULT);
        step.set(HELD, result == Result.HELD);
        step.set(MOVED, result == Result.MOVED);
        if (result == Result.HELD) {
            meetings.held(atHand.id(step), participants);
            return;
        }
        atHand.because(step, form.get(REASON));
        if (result == Result.MOVED) {
            step.set(MEETING_DATE, form.get(MOVED_TO).toString());
            meetings.move(
                    atHand.id(step),
                    form.get(MOVED_TO),
                    form.value(NEW_TIME).orElse(null),
                    form.value(NEW_PLACE).orElse(null),
                    step.actor());
        }
    }

    private void checkHeld(StepScope step, Form form, List<Participant> participants) {
        LocalDate on = Objects.requireNonNull(atHand.of(step).on());
        if (on.isAfter(LocalDate.now(clock))) {
            form.fault(
                    RESULT,
                    "kan ikke være «%s» før dagen det er planlagt til, %s. Er det holdt en annen dag, flytter du det først"
                            .formatted(Result.HELD.label(), Bokmaal.day(on)));
        }
        if (participants.stream().noneMatch(participant -> Boolean.TRUE.equals(participant.attended()))) {
            form.fault(ATTENDANCE, "må ha minst én som var til stede");
        }
    }

    private void checkMoved(StepScope step, Form form) {
        if (form.value(MOVED_TO).isEmpty()) {
            form.fault(MOVED_TO, "må fylles ut når møtet er flyttet");
        }
        form.value(MOVED_TO)
                .filter(LocalDate.now(clock).minusYears(1)::isAfter)
                .ifPresent(day -> form.fault(MOVED_TO, "kan ikke være mer enn ett år tilbake i tid"));
        form.notFarAhead(MOVED_TO);
        atHand.checkInTime(step, form, MOVED_TO);
        checkReason(form);
    }

    private static void checkReason(Form form) {
        if (form.value(REASON).isEmpty()) {
            form.fault(REASON, "må fylles ut når møtet er flyttet eller avlyst");
        }
    }
}
