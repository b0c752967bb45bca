package no.bygdevekst.sitting;

import static no.bygdevekst.sitting.SittingProcess.BREAK;
import static no.bygdevekst.sitting.SittingProcess.CHANGE;
import static no.bygdevekst.sitting.SittingProcess.COMMITTEE;
import static no.bygdevekst.sitting.SittingProcess.DISPATCH_DAYS;
import static no.bygdevekst.sitting.SittingProcess.FROM;
import static no.bygdevekst.sitting.SittingProcess.LINK;
import static no.bygdevekst.sitting.SittingProcess.MEETING;
import static no.bygdevekst.sitting.SittingProcess.NEW_DAY;
import static no.bygdevekst.sitting.SittingProcess.PAPERS_DAYS;
import static no.bygdevekst.sitting.SittingProcess.PLACE;
import static no.bygdevekst.sitting.SittingProcess.REASON;
import static no.bygdevekst.sitting.SittingProcess.STARTS_AT;
import static no.bygdevekst.sitting.SittingProcess.TO;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.committee.Breaks;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.sitting.SittingProcess.Change;
import org.springframework.stereotype.Component;

/** Registrer endringen i kalenderen. */
@Component
class RecordSitting implements Step {
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final Breaks breaks;
    private final Clock clock;

    RecordSitting(Committees committees, CommitteeMeetings meetings, Breaks breaks, Clock clock) {
        this.committees = committees;
        this.meetings = meetings;
        this.breaks = breaks;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form asked = step.form(List.of(CHANGE));
        asked.check();
        Change change = asked.get(CHANGE);
        Form form = step.form(change.fields());
        step.form(change.hidden());
        switch (change) {
            case MOVE -> move(form, step.actor());
            case CANCEL -> cancel(form, step.actor());
            case PUT_BACK -> putBack(form, step.actor());
            case DESCRIBE -> describe(form, step.actor());
            case PAPERS -> changePapers(form, step.actor());
            case ADD_BREAK -> addBreak(form, step.actor());
            case END_BREAK -> endBreak(form, step.actor());
        }
    }

    private void move(Form form, String actor) {
        form.coming(NEW_DAY);
        coming(form, false);
        form.check();
        form.value(NEW_DAY, day -> {
            meetings.move(form.get(MEETING), day, actor, form.get(REASON));
            return day;
        });
        form.check();
    }

    private void cancel(Form form, String actor) {
        coming(form, false);
        form.check();
        meetings.cancel(form.get(MEETING), actor, form.get(REASON));
    }

    private void putBack(Form form, String actor) {
        coming(form, true);
        form.check();
        form.value(MEETING, id -> {
            meetings.putBack(id, actor, form.get(REASON));
            return id;
        });
        form.check();
    }

    /** A meeting that has been is as it was; of those to come, some are cancelled. */
    private void coming(Form form, boolean cancelled) {
        Optional<CommitteeMeeting> found = form.value(MEETING, meetings::get);
        found.filter(meeting -> meeting.day().isBefore(LocalDate.now(clock)))
                .ifPresent(meeting -> form.fault(MEETING, "er et møte som har vært"));
        found.filter(meeting -> meeting.cancelled() != cancelled)
                .ifPresent(meeting -> form.fault(MEETING, cancelled ? "er ikke avlyst" : "er et møte som er avlyst"));
    }

    private void describe(Form form, String actor) {
        Optional<CommitteeMeeting> found = form.value(MEETING, meetings::get);
        if (Stream.of(STARTS_AT, PLACE, LINK)
                .allMatch(field -> form.value(field).isEmpty())) {
            form.fault("Fyll ut det som skal endres: klokkeslett, sted eller lenke.");
        }
        form.check();
        CommitteeMeeting before = found.orElseThrow();
        meetings.describe(
                before.id(),
                form.value(STARTS_AT).orElse(before.startsAt()),
                form.value(PLACE).orElse(before.place()),
                form.value(LINK).orElse(before.link()),
                actor,
                form.get(REASON));
    }

    private void changePapers(Form form, String actor) {
        form.value(COMMITTEE, committees::get);
        form.value(DISPATCH_DAYS)
                .filter(days ->
                        form.value(PAPERS_DAYS).filter(papers -> papers < days).isPresent())
                .ifPresent(days -> form.fault(DISPATCH_DAYS, "kan ikke være flere dager enn saksfristen"));
        form.check();
        committees.changeDays(
                form.get(COMMITTEE), form.get(PAPERS_DAYS), form.get(DISPATCH_DAYS), actor, form.get(REASON));
    }

    private void addBreak(Form form, String actor) {
        form.value(COMMITTEE, committees::get);
        form.coming(TO);
        form.value(FROM)
                .filter(from -> form.value(TO).filter(from::isAfter).isPresent())
                .ifPresent(from -> form.fault(FROM, "kan ikke være etter siste dag"));
        form.check();
        form.value(COMMITTEE, committee -> {
            breaks.add(committee, form.get(FROM), form.get(TO), form.get(REASON), actor, form.get(REASON));
            return committee;
        });
        form.check();
    }

    private void endBreak(Form form, String actor) {
        form.check();
        form.value(BREAK, id -> {
            breaks.remove(id, actor, form.get(REASON));
            return id;
        });
        form.check();
    }
}
