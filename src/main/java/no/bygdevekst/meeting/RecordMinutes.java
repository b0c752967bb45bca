package no.bygdevekst.meeting;

import static no.bygdevekst.meeting.MeetingProcess.ACTIONS;
import static no.bygdevekst.meeting.MeetingProcess.ANYTHING_AGREED;
import static no.bygdevekst.meeting.MeetingProcess.LEGAL_BASIS;
import static no.bygdevekst.meeting.MeetingProcess.MEETING_DATE;
import static no.bygdevekst.meeting.MeetingProcess.MINUTES;
import static no.bygdevekst.meeting.MeetingProcess.MINUTES_FILE;
import static no.bygdevekst.meeting.MeetingProcess.WRITE_MINUTES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Meeting.Action;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.document.Papers;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før referatet i saken: as a document of ours, or as the file somebody has made. */
@Component
class RecordMinutes implements Step {
    private final MeetingAtHand atHand;
    private final Meetings meetings;
    private final Papers papers;
    private final Documents documents;
    private final Attachments attachments;
    private final Clock clock;

    RecordMinutes(
            MeetingAtHand atHand,
            Meetings meetings,
            Papers papers,
            Documents documents,
            Attachments attachments,
            Clock clock) {
        this.atHand = atHand;
        this.meetings = meetings;
        this.papers = papers;
        this.documents = documents;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(WRITE_MINUTES);
        List<Action> agreed = ActionRow.actions(form, LocalDate.now(clock));
        form.accept();
        List<Long> actions = meetings.minute(atHand.id(step), form.get(MINUTES), agreed);
        step.set(ACTIONS, actions.stream().map(String::valueOf).collect(Collectors.joining(",")));
        step.set(ANYTHING_AGREED, !actions.isEmpty());
        Papers.Paper paper = papers.minutes(atHand.of(step));
        var sheet = new Documents.Sheet(
                "%s-%d".formatted(paper.kind(), atHand.id(step)),
                paper.title(),
                Documents.Direction.INTERNAL,
                Parties.COUNTY,
                "Deltakerne",
                LocalDate.parse(step.get(MEETING_DATE)));
        if (form.value(MINUTES_FILE).isEmpty()) {
            documents.file(step.caseId(), sheet, paper.rendering().files(paper.title()), step.actor());
        }
        attachments.file(step, form, MINUTES_FILE, LEGAL_BASIS, sheet);
    }
}
