package no.bygdevekst.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Records.Decision;
import no.bygdevekst.engine.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, at a glance.
 *
 * @param tasks what somebody has to do now
 * @param next the nearest open deadline
 * @param days working days until that, negative when it is over
 * @param later the open deadlines after it, a few
 * @param comes what its model has people do after what is done now, whichever way it goes
 * @param decision the last one, when the case has ended
 */
record Standing(
        List<Tasks.Waiting> tasks,
        @Nullable Milestone next,
        int days,
        List<Milestone> later,
        List<String> comes,
        @Nullable Decision decision) {
    /** From so many working days before a deadline it is soon. */
    private static final int SOON = 5;

    private static final int LATER = 3;

    static Standing of(
            List<Tasks.Waiting> tasks,
            List<Milestone> open,
            ToIntFunction<LocalDate> workingDays,
            List<String> comes,
            @Nullable Decision decision) {
        Milestone next = open.isEmpty() ? null : open.get(0);
        return new Standing(
                tasks,
                next,
                next == null ? 0 : workingDays.applyAsInt(next.due()),
                open.stream().skip(1).limit(LATER).toList(),
                comes,
                decision);
    }

    /** The class of the traffic light. */
    public String light() {
        return light(days);
    }

    /** What the light says. */
    public String inWords() {
        return inWords(days);
    }

    static String light(int days) {
        return days < 0 ? "late" : days <= SOON ? "soon" : "fine";
    }

    static String inWords(int days) {
        if (days == 0) {
            return "fristen er nå";
        }
        int count = Math.abs(days);
        return "%d %s %s".formatted(count, count == 1 ? "virkedag" : "virkedager", days < 0 ? "over" : "igjen");
    }
}
