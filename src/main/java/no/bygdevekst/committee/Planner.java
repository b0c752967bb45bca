package no.bygdevekst.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the meetings in which a case is treated, from the last of them backwards. */
final class Planner {
    private final List<CommitteeMeeting> held;

    /** @param meetings in any order; those that are cancelled do not count */
    Planner(Collection<CommitteeMeeting> meetings) {
        held = meetings.stream().filter(meeting -> !meeting.cancelled()).toList();
    }

    /** @see MeetingPlans#plan */
    Optional<List<CommitteeMeeting>> plan(List<String> path, LocalDate decidedBefore, LocalDate earliestPapers) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a case is decided by somebody");
        }
        var plan = new ArrayList<CommitteeMeeting>();
        LocalDate before = decidedBefore;
        for (int n = path.size() - 1; n >= 0; n--) {
            var last = lastBefore(path.get(n), before);
            if (last.isEmpty()) {
                return Optional.empty();
            }
            plan.add(0, last.get());
            before = last.get().dispatchOn();
        }
        return plan.get(0).papersDue().isBefore(earliestPapers) ? Optional.empty() : Optional.of(List.copyOf(plan));
    }

    private Optional<CommitteeMeeting> lastBefore(String committee, LocalDate day) {
        return held.stream()
                .filter(meeting ->
                        meeting.committee().equals(committee) && meeting.day().isBefore(day))
                .max(Comparator.comparing(CommitteeMeeting::day));
    }
}
