package no.bygdevekst.committee;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file has of the calendar, with the committees' codes. */
public record CalendarFile(String name, List<Sitting> sittings, List<Pause> pauses) {

    /**
     * A meeting, as {@link CommitteeMeeting} has it. What is {@code null} the file does not say, and stays as it is.
     *
     * @param line where in the file, counted from 1
     */
    public record Sitting(
            int line,
            String committee,
            LocalDate day,
            @Nullable LocalTime startsAt,
            @Nullable String place,
            @Nullable String link,
            @Nullable String externalId,
            boolean cancelled) {}

    /** A break, as {@link Break} has it; it takes the place of those it overlaps. */
    public record Pause(int line, String committee, LocalDate from, LocalDate to, String why) {}
}
