package no.bygdevekst.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Leg;
import no.bygdevekst.casefile.PoliticalCase.LegState;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.MeetingPlans;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.workday.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which meetings a case goes to. */
@Component
class CasePlaces {
    private final PoliticalCases cases;
    private final CommitteeMeetings meetings;
    private final MeetingPlans plans;
    private final WorkingDays calendar;
    private final Clock clock;

    CasePlaces(
            PoliticalCases cases, CommitteeMeetings meetings, MeetingPlans plans, WorkingDays calendar, Clock clock) {
        this.cases = cases;
        this.meetings = meetings;
        this.plans = plans;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Finds the case's meetings, unless those it has still do. */
    boolean place(PoliticalCase found, Rulebook rules) {
        if (hold(found)) {
            return true;
        }
        Optional<List<CommitteeMeeting>> plan = find(found, rules);
        plan.ifPresent(chosen -> {
            List<Leg> ahead = found.ahead();
            for (int i = 0; i < ahead.size(); i++) {
                long meeting = chosen.get(i).id();
                if (!Objects.equals(ahead.get(i).meeting(), meeting)) {
                    cases.plan(found.id(), ahead.get(i).place(), meeting);
                }
            }
        });
        return plan.isPresent();
    }

    /**
     * Takes from the case the meetings that are not to be held.
     *
     * @return whether it was on the agenda of one, or sent out for it
     */
    boolean lose(PoliticalCase found) {
        List<Leg> lost = found.ahead().stream()
                .filter(leg -> leg.meeting() != null && of(leg).isEmpty())
                .toList();
        lost.forEach(leg -> cases.plan(found.id(), leg.place(), null));
        return lost.stream().anyMatch(leg -> leg.state() != LegState.PLANNED);
    }

    /** The meeting of a part of the way, while it is to be held. */
    Optional<CommitteeMeeting> of(Leg leg) {
        return Optional.ofNullable(leg.meeting()).flatMap(meetings::find).filter(meeting -> !meeting.cancelled());
    }

    /** Whether what is left of the way can still be gone as planned, in turn and in time. */
    private boolean hold(PoliticalCase found) {
        LocalDate today = LocalDate.now(clock);
        LocalDate former = formerDay(found).orElse(LocalDate.MIN);
        LocalDate last = LocalDate.MIN;
        for (Leg leg : found.ahead()) {
            Optional<CommitteeMeeting> meeting = of(leg);
            if (meeting.isEmpty()
                    || meeting.get().day().isBefore(today)
                    || !meeting.get().dispatchOn().isAfter(former)
                    || (leg.state() == LegState.PLANNED
                            && meeting.get().papersDue().isBefore(today))) {
                return false;
            }
            former = meeting.get().day();
            last = former;
        }
        return found.decidedBefore() == null || last.isBefore(found.decidedBefore());
    }

    private Optional<List<CommitteeMeeting>> find(PoliticalCase found, Rulebook rules) {
        LocalDate today = LocalDate.now(clock);
        List<String> path = found.ahead().stream().map(Leg::committee).toList();
        Optional<LocalDate> former = formerDay(found);
        LocalDate before = found.decidedBefore();
        WorkPlan work = WorkPlan.of(rules, found.kind());
        if (former.isEmpty() && before != null) {
            return plans.plan(path, before, day(today, work.shortest()));
        }
        LocalDate earliest = former.isPresent() ? today : day(today, work.longest());
        return inTurn(path, former.orElse(today), earliest)
                .filter(chosen ->
                        before == null || chosen.get(chosen.size() - 1).day().isBefore(before));
    }

    /** The first meeting of each committee in turn, where nothing but what went before binds it. */
    private Optional<List<CommitteeMeeting>> inTurn(List<String> path, LocalDate after, LocalDate earliestPapers) {
        List<CommitteeMeeting> chosen = new ArrayList<>();
        LocalDate former = after;
        for (String committee : path) {
            LocalDate since = former;
            Optional<CommitteeMeeting> next = Stream.iterate(
                            plans.next(committee, since),
                            Optional::isPresent,
                            one -> plans.next(committee, one.orElseThrow().day()))
                    .map(Optional::orElseThrow)
                    .filter(one -> one.dispatchOn().isAfter(since))
                    .filter(one -> !chosen.isEmpty() || !one.papersDue().isBefore(earliestPapers))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(next.get());
            former = next.get().day();
        }
        return Optional.of(List.copyOf(chosen));
    }

    private LocalDate day(LocalDate today, int workingDays) {
        return workingDays == 0 ? today : calendar.after(today, workingDays);
    }

    /** When the last committee that has had the case met. */
    private Optional<LocalDate> formerDay(PoliticalCase found) {
        return found.legs().stream()
                .filter(leg -> leg.state().isSettled())
                .map(Leg::meeting)
                .filter(Objects::nonNull)
                .reduce((one, next) -> next)
                .flatMap(this::meeting)
                .map(CommitteeMeeting::day);
    }

    private Optional<CommitteeMeeting> meeting(@Nullable Long id) {
        return id == null ? Optional.empty() : meetings.find(id);
    }
}
