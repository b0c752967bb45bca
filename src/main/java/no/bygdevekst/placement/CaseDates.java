package no.bygdevekst.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Leg;
import no.bygdevekst.casefile.PoliticalCase.LegState;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** The deadlines that hang on the meetings of a case: what is written and approved, and each committee's own days. */
@Component
class CaseDates {
    /** The day of the contributions as {@code politicalplan.dmn} has it, and as a deadline has it. */
    private static final String CONTRIBUTION = "contribution";

    private static final String CONTRIBUTIONS = "contributions";
    private static final String PAPERS = "papers";
    private static final String DISPATCH = "dispatch";
    private static final String TREATMENT = "treatment";
    private static final Set<String> OWN = Set.of(
            CONTRIBUTIONS,
            "editing",
            "quality",
            "managerApproval",
            "departmentApproval",
            "directorApproval",
            PAPERS,
            DISPATCH,
            TREATMENT);
    /** Those that each have their own day, which whoever divided the work has chosen. */
    private static final Set<String> CONTRIBUTORS = Set.of(CONTRIBUTION, "colleagueContribution");

    private final CasePlaces places;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WorkingDays calendar;
    private final Clock clock;

    CaseDates(
            CasePlaces places,
            Milestones milestones,
            Deadlines deadlines,
            Outbox outbox,
            WorkingDays calendar,
            Clock clock) {
        this.places = places;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A date that has been moved, as the letter about it says. */
    public record Moved(String label, LocalDate before, LocalDate now) {}

    private record Key(String name, String occurrence) {}

    private record Day(LocalDate due, String about) {}

    /** Sets what has no date, or none any more, and lets the rest follow. */
    void set(StepScope step, PoliticalCase found) {
        Map<Key, Milestone> known =
                own(found).stream().collect(Collectors.toMap(CaseDates::key, milestone -> milestone));
        List<Moved> anew = new ArrayList<>();
        dates(found, step).forEach((key, day) -> {
            Milestone before = known.get(key);
            if (before == null || isToBeDoneAgain(before, found)) {
                deadlines.set(step, key.name(), key.occurrence(), day.due(), day.about());
            }
            if (before != null && isToBeDoneAgain(before, found)) {
                anew.add(new Moved(before.label(), before.due(), day.due()));
            }
        });
        follow(found, step, step.actor(), anew);
    }

    /** What was dropped with a meeting, and what a committee did for a meeting that was not held. */
    private static boolean isToBeDoneAgain(Milestone milestone, PoliticalCase found) {
        return switch (milestone.state()) {
            case OPEN -> false;
            case DROPPED -> true;
            case MET ->
                found.ahead().stream()
                        .anyMatch(leg -> leg.state() == LegState.PLANNED
                                && milestone.occurrence().equals(String.valueOf(leg.place())));
        };
    }

    /**
     * Moves every open date of the case to where its meetings now put it, drops those of a meeting that is lost, and tells
     * everybody it concerns.
     */
    void follow(PoliticalCase found, Rulebook rules, String who) {
        follow(found, rules, who, new ArrayList<>());
    }

    private void follow(PoliticalCase found, Rulebook rules, String who, List<Moved> moved) {
        Map<Key, Day> dates = dates(found, rules);
        List<Milestone> lost = new ArrayList<>();
        moveContributors(found, dates, who, moved);
        for (Milestone milestone : own(found)) {
            Day day = dates.get(key(milestone));
            if (milestone.state() == State.OPEN && day != null) {
                move(milestone, day.due(), who, moved);
            } else if (milestone.state() == State.OPEN) {
                deadlines.drop(found.id(), milestone.name(), milestone.occurrence(), who);
                lost.add(milestone);
            }
        }
        if (!moved.isEmpty() || !lost.isEmpty()) {
            tell(found, moved, lost);
        }
    }

    private Map<Key, Day> dates(PoliticalCase found, Rulebook rules) {
        Map<Key, Day> dates = new LinkedHashMap<>();
        for (Leg leg : found.ahead()) {
            Optional<CommitteeMeeting> meeting = places.of(leg);
            if (meeting.isEmpty()) {
                continue;
            }
            if (leg.place() == 1) {
                Set<String> done = own(found).stream()
                        .filter(milestone -> milestone.state() == State.MET)
                        .map(milestone -> milestone.name().equals(CONTRIBUTIONS) ? CONTRIBUTION : milestone.name())
                        .collect(Collectors.toSet());
                WorkPlan.of(rules, found.kind())
                        .dates(LocalDate.now(clock), meeting.get().papersDue(), done, calendar)
                        .forEach((name, due) -> dates.put(
                                new Key(name.equals(CONTRIBUTION) ? CONTRIBUTIONS : name, ""), new Day(due, "")));
            }
            String place = String.valueOf(leg.place());
            String committee = meeting.get().committeeName();
            dates.put(new Key(PAPERS, place), new Day(meeting.get().papersDue(), committee));
            dates.put(new Key(DISPATCH, place), new Day(meeting.get().dispatchOn(), committee));
            dates.put(new Key(TREATMENT, place), new Day(meeting.get().day(), committee));
        }
        return dates;
    }

    /** Whoever had some days less than the others has so still. */
    private void moveContributors(PoliticalCase found, Map<Key, Day> dates, String who, List<Moved> moved) {
        Optional<LocalDate> before =
                milestones.find(found.id(), CONTRIBUTIONS, "").map(Milestone::due);
        Day now = dates.get(new Key(CONTRIBUTIONS, ""));
        if (before.isEmpty() || now == null || before.get().equals(now.due())) {
            return;
        }
        for (Milestone milestone : contributors(found)) {
            int days = calendar.between(milestone.due(), before.get());
            move(
                    milestone,
                    days >= 0 ? calendar.before(now.due(), days) : calendar.after(now.due(), -days),
                    who,
                    moved);
        }
    }

    private void move(Milestone milestone, LocalDate due, String who, List<Moved> moved) {
        if (!milestone.due().equals(due)) {
            deadlines.move(milestone, due, who, "møtekalenderen er endret", null);
            moved.add(new Moved(milestone.label(), milestone.due(), due));
        }
    }

    private void tell(PoliticalCase found, List<Moved> moved, List<Milestone> lost) {
        List<Role> roles = new ArrayList<>(List.of(Role.CASEWORKER, Role.MANAGER, Role.SECRETARIAT));
        contributors(found)
                .forEach(milestone -> roles.add(
                        milestone.name().equals(CONTRIBUTION)
                                ? new Role(milestone.department())
                                : new Role(Role.PARTICIPANT.name() + milestone.occurrence())));
        List<CommitteeMeeting> meetings =
                found.ahead().stream().flatMap(leg -> places.of(leg).stream()).toList();
        roles.stream()
                .distinct()
                .forEach(role -> outbox.tell(
                        found.id(),
                        role,
                        "politicalDatesMoved",
                        Map.of("moved", moved, "meetings", meetings, "lost", lost)));
    }

    private List<Milestone> own(PoliticalCase found) {
        return milestones.of(found.id()).stream()
                .filter(milestone -> OWN.contains(milestone.name()))
                .toList();
    }

    private List<Milestone> contributors(PoliticalCase found) {
        return milestones.of(found.id()).stream()
                .filter(milestone -> milestone.state() == State.OPEN && CONTRIBUTORS.contains(milestone.name()))
                .toList();
    }

    private static Key key(Milestone milestone) {
        return new Key(milestone.name(), milestone.occurrence());
    }
}
