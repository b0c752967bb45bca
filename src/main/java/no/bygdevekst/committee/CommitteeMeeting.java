package no.bygdevekst.committee;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a committee meets, or would have met.
 *
 * @param committee the committee's code
 * @param startsAt {@code null} while it is not known; so are place and link
 * @param link to the public page of the meeting
 * @param externalId what it is called where the county keeps its calendar; {@code null} when that has no name for it
 * @param papersDue the day on which its papers are to be ready (<i>saksfrist</i>), a working day
 * @param dispatchOn the day on which they are sent to the members (<i>utsending</i>), a working day
 */
public record CommitteeMeeting(
        long id,
        String committee,
        String committeeName,
        LocalDate day,
        @Nullable LocalTime startsAt,
        @Nullable String place,
        @Nullable String link,
        @Nullable String externalId,
        LocalDate papersDue,
        LocalDate dispatchOn,
        boolean cancelled) {

    /** {@code Fylkesutvalget 20. juni 2023}. */
    public String title() {
        return committeeName + " " + Days.words(day);
    }

    /** Days as the sentences of this room have them. */
    static final class Days {
        private static final DateTimeFormatter DAY =
                DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("nb-NO"));

        private Days() {}

        static String words(LocalDate day) {
            return DAY.format(day);
        }
    }
}
