package no.bygdevekst.meeting;

import static no.bygdevekst.meeting.MeetingProcess.MEETING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Meeting.Participant;
import no.bygdevekst.casefile.Meeting.State;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** The meeting that a step is about, why it is not as it was meant to be, and the letters to those it concerns. */
@Component
class MeetingAtHand {
    private static final String CHANGE = "meetingChange";
    /** The deadline of the talks with an applicant. */
    private static final String DIALOGUE = "dialogue";

    private final Meetings meetings;
    private final Milestones milestones;
    private final Records records;
    private final Outbox outbox;
    private final Clock clock;

    MeetingAtHand(Meetings meetings, Milestones milestones, Records records, Outbox outbox, Clock clock) {
        this.meetings = meetings;
        this.milestones = milestones;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    long id(StepScope step) {
        return Long.parseLong(step.get(MEETING));
    }

    Meeting of(StepScope step) {
        return meetings.get(id(step));
    }

    /** Whether its day is not past, so that somebody can still be asked to come. */
    boolean isAhead(StepScope step) {
        return !Objects.requireNonNull(of(step).on()).isBefore(LocalDate.now(clock));
    }

    /** A dialogue that can still be had before its deadline is not planned for a day after it. */
    void checkInTime(StepScope step, Form form, Field<LocalDate> field) {
        if (of(step).kind() != Meeting.Kind.DIALOGUE) {
            return;
        }
        milestones
                .find(step.caseId(), DIALOGUE, "")
                .filter(dialogue -> dialogue.state() == Milestones.State.OPEN)
                .map(Milestones.Milestone::due)
                .filter(due -> !due.isBefore(LocalDate.now(clock)))
                .filter(due -> form.value(field).filter(due::isBefore).isPresent())
                .ifPresent(
                        due -> form.fault(field, "kan ikke være etter fristen for dialogmøtet, " + Bokmaal.day(due)));
    }

    /** Keeps why the meeting is moved or cancelled, until {@link #reason} and for the case. */
    void because(StepScope step, String reason) {
        records.write(step.caseId(), CHANGE, subject(step), step.actor(), reason);
    }

    /** A meeting that nobody has moved or cancelled is not needed any more when the applicant has its answer. */
    String reason(StepScope step) {
        return records.newest(step.caseId(), CHANGE, subject(step))
                .map(Records.Note::body)
                .orElse("Søknaden er besvart.");
    }

    private String subject(StepScope step) {
        return "%s (møte %d)".formatted(of(step).kind().label(), id(step));
    }

    /** Cancels it and tells those who were invited. */
    Meeting cancel(StepScope step, String reason) {
        Meeting meeting = of(step);
        if (meeting.state() == State.PLANNED && isAhead(step)) {
            tell(step, "meetingCancelled", Map.of("reason", reason));
        }
        meetings.cancel(meeting.id(), step.actor());
        return meeting;
    }

    /** Writes to everybody who is to come and has an address. */
    void tell(StepScope step, String template, Map<String, Object> facts) {
        tell(step, of(step).participants(), template, facts);
    }

    /** Writes the minutes to those who came. */
    void sendMinutes(StepScope step) {
        tell(step, of(step).attended(), "meetingMinutes", Map.of());
    }

    private void tell(StepScope step, List<Participant> participants, String template, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("meeting", of(step));
        for (Participant participant : participants) {
            outbox.tell(step.caseId(), new Role.Holder(participant.name(), participant.email()), template, all);
        }
    }
}
