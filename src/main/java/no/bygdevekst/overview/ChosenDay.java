package no.bygdevekst.overview;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The day a page is asked about.
 *
 * @param fault why it is today in place of what was asked for, a sentence; none when it is as asked
 */
record ChosenDay(LocalDate day, @Nullable String fault) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** @param asked as in an address, {@code 2023-05-09}; nothing is today */
    static ChosenDay of(@Nullable String asked, LocalDate today) {
        if (asked == null || asked.isBlank()) {
            return new ChosenDay(today, null);
        }
        try {
            LocalDate day = LocalDate.parse(asked.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return new ChosenDay(day, null);
            }
        } catch (DateTimeParseException e) {
            return wrong(asked, today);
        }
        return wrong(asked, today);
    }

    private static ChosenDay wrong(String asked, LocalDate today) {
        return new ChosenDay(
                today, "«%s» er ikke en dato. Skriv den som 2023-05-09. Her vises i dag.".formatted(asked.strip()));
    }
}
