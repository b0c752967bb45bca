package no.bygdevekst.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans cases backwards in the calendar, as it is now. */
@Component
public class MeetingPlans {
    private final CommitteeMeetings meetings;

    MeetingPlans(CommitteeMeetings meetings) {
        this.meetings = meetings;
    }

    /**
     * The meetings in which a case is treated when it is to be decided before a day: the last committee's last meeting held
     * strictly before it, and of each committee before that on the path the last meeting held before the next one's papers
     * are sent. Cancelled meetings do not count, and in a break there are none.
     *
     * @param path the codes of the committees in turn, at least one; the last one decides
     * @param earliestPapers the papers of the first meeting are not to be ready before this day
     * @return a meeting for each committee of the path, in its order; empty when none fits or the path is too long
     */
    public Optional<List<CommitteeMeeting>> plan(List<String> path, LocalDate decidedBefore, LocalDate earliestPapers) {
        return earliestPapers.isAfter(decidedBefore)
                ? Optional.empty()
                : new Planner(meetings.between(earliestPapers, decidedBefore))
                        .plan(path, decidedBefore, earliestPapers);
    }

    /** The committee's first meeting after a day, to which a case that is postponed (<i>utsatt</i>) goes. */
    public Optional<CommitteeMeeting> next(String committee, LocalDate after) {
        return meetings.next(committee, after);
    }
}
