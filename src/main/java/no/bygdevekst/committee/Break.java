package no.bygdevekst.committee;

import java.time.LocalDate;

/**
 * Days on which a committee does not meet, as between an election and the first meeting of the newly elected.
 *
 * @param from its first day
 * @param to its last day
 */
public record Break(long id, String committee, String committeeName, LocalDate from, LocalDate to, String why) {

    /** {@code Fylkesutvalget 1. oktober 2023 – 31. oktober 2023}. */
    public String title() {
        return committeeName + " " + Breaks.words(from, to);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
