package no.bygdevekst.politicalcase;

import java.util.List;
import java.util.Objects;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Answer;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCase.Leg;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCase.Treated;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import org.springframework.stereotype.Component;

/** What the last committee's treatment means for what the case concerns. */
@Component
class CommitteeAnswers {
    private final CommitteeMeetings meetings;

    CommitteeAnswers(CommitteeMeetings meetings) {
        this.meetings = meetings;
    }

    /** What was decided of the point that settles it, or of all of them together. */
    Answer of(PoliticalCase decided, Concern concern) {
        Leg last = decided.legs().get(decided.legs().size() - 1);
        CommitteeMeeting meeting = meetings.get(Objects.requireNonNull(last.meeting()));
        List<Treated> points = decided.decided().stream()
                .filter(point -> concern.point() == null || concern.point() == point.number())
                .toList();
        return new Answer(
                decided.id(),
                decided.outcome(concern).orElse(Outcome.NOT_ADOPTED),
                points.stream()
                        .map(Treated::text)
                        .reduce((one, next) -> one + "\n" + next)
                        .orElse(""),
                meeting.committeeName(),
                meeting.day(),
                Objects.requireNonNull(last.reference()));
    }
}
