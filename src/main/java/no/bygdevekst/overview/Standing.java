package no.bygdevekst.overview;

import java.util.List;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Records.Decision;
import no.bygdevekst.engine.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, at a glance.
 *
 * @param at the steps it stands at, side by side
 * @param tasks what somebody has to do now
 * @param next the nearest open deadline
 * @param later the open deadlines after it, a few
 * @param comes what its model has people do after what is done now, whichever way it goes
 * @param decision the last one, when the case has ended
 */
record Standing(
        List<String> at,
        List<Tasks.Waiting> tasks,
        @Nullable Milestone next,
        List<Milestone> later,
        List<String> comes,
        @Nullable Decision decision) {
    private static final int LATER = 3;

    static Standing of(
            List<String> at,
            List<Tasks.Waiting> tasks,
            List<Milestone> open,
            List<String> comes,
            @Nullable Decision decision) {
        return new Standing(
                at,
                tasks,
                open.isEmpty() ? null : open.get(0),
                open.stream().skip(1).limit(LATER).toList(),
                comes,
                decision);
    }
}
