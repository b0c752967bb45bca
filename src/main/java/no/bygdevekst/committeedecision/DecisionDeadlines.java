package no.bygdevekst.committeedecision;

import static no.bygdevekst.committeedecision.CommitteedecisionProcess.DECIDED_BEFORE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.DECISION_DEADLINE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.ORDER_DEADLINE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.ORDER_OCCURRENCE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.PATH;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.PURPOSE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.SUBJECT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.MeetingPlans;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** By when a political case must be ordered, and by when it must be decided; both are deadlines of the case that needs it. */
@Component
class DecisionDeadlines {
    /** To write a case, hear the departments, assure it and have it approved. */
    private static final int WEEKS_OF_WORK = 4;
    /** The same and the committees' time, where the calendar has no meeting that fits. */
    private static final int WEEKS_IN_ALL = 9;

    private static final int SHORTEST = 10;

    private final Deadlines deadlines;
    private final Milestones milestones;
    private final MeetingPlans plans;
    private final WorkingDays calendar;
    private final Clock clock;

    DecisionDeadlines(
            Deadlines deadlines, Milestones milestones, MeetingPlans plans, WorkingDays calendar, Clock clock) {
        this.deadlines = deadlines;
        this.milestones = milestones;
        this.plans = plans;
        this.calendar = calendar;
        this.clock = clock;
    }

    static List<String> path(StepScope step) {
        return Arrays.stream(step.get(PATH).split(",", -1)).map(String::strip).toList();
    }

    static Optional<LocalDate> decidedBefore(StepScope step) {
        return step.find(DECIDED_BEFORE).filter(day -> !day.isBlank()).map(LocalDate::parse);
    }

    /** The last day on which it may be decided becomes a deadline, unless the case has one for it or the day is past. */
    void setDecision(StepScope step) {
        LocalDate today = LocalDate.now(clock);
        decidedBefore(step)
                .map(day -> day.minusDays(1))
                .filter(last -> !last.isBefore(today))
                .filter(last ->
                        milestones.find(step.caseId(), step.get(PURPOSE), "").isEmpty())
                .ifPresent(last -> milestones
                        .find(step.caseId(), DECISION_DEADLINE, step.get(PURPOSE))
                        .ifPresentOrElse(
                                known -> move(step, known, last),
                                () -> deadlines.set(
                                        step, DECISION_DEADLINE, step.get(PURPOSE), last, step.get(SUBJECT))));
    }

    private void move(StepScope step, Milestone known, LocalDate last) {
        if (known.state() == State.OPEN && !known.due().equals(last)) {
            deadlines.move(known, last, step.actor(), "Ny dato i bestillingen av politisk sak", null);
        }
    }

    /** The political case is ordered four weeks before its papers must be ready, or within two weeks when that is past. */
    void setOrder(StepScope step) {
        String occurrence = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? step.get(PURPOSE) : "%s/%d".formatted(step.get(PURPOSE), n))
                .filter(free ->
                        milestones.find(step.caseId(), ORDER_DEADLINE, free).isEmpty())
                .findFirst()
                .orElseThrow();
        step.set(ORDER_OCCURRENCE, occurrence);
        LocalDate today = LocalDate.now(clock);
        LocalDate soonest = calendar.after(today, SHORTEST);
        LocalDate due = decidedBefore(step)
                .map(day -> plans.plan(path(step), day, today)
                        .map(meetings -> meetings.get(0))
                        .map(CommitteeMeeting::papersDue)
                        .map(papers -> papers.minusWeeks(WEEKS_OF_WORK))
                        .orElse(day.minusWeeks(WEEKS_IN_ALL)))
                .map(calendar::onOrBefore)
                .filter(day -> day.isAfter(soonest))
                .orElse(soonest);
        deadlines.set(step, ORDER_DEADLINE, occurrence, due, step.get(SUBJECT));
    }

    void ordered(StepScope step) {
        step.find(ORDER_OCCURRENCE)
                .ifPresent(occurrence -> deadlines.met(step.caseId(), ORDER_DEADLINE, occurrence, step.actor()));
    }

    void decided(StepScope step, LocalDate on) {
        deadlines.met(step.caseId(), DECISION_DEADLINE, step.get(PURPOSE), on, step.actor());
    }

    /** No committee here decides it. */
    void drop(StepScope step) {
        deadlines.drop(step.caseId(), ORDER_DEADLINE, step.get(ORDER_OCCURRENCE), step.actor());
        deadlines.drop(step.caseId(), DECISION_DEADLINE, step.get(PURPOSE), step.actor());
    }
}
