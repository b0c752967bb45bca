package no.bygdevekst.api;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.figures.YearFigures;
import org.jspecify.annotations.Nullable;

/** What other systems are told of the yearly joint orientations. */
final class OrientationAnswers {
    private OrientationAnswers() {}

    /**
     * @param number the number of its case
     * @param frozen whether the figures are frozen
     * @param headlines beside the year before's; none until the figures are frozen
     */
    record Year(
            int year,
            String number,
            LocalDate cutOff,
            @Nullable String orderedBy,
            boolean frozen,
            List<Status> statuses,
            List<YearFigures.Change> headlines) {}

    /** @param answeredBy none while nobody has answered: then the case is reported as its file shows it */
    record Status(
            String number,
            String title,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn,
            boolean unchanged) {}
}
