package no.bygdevekst.committee;

import java.time.LocalDate;

/**
 * Days on which a committee does not meet, as between an election and the first meeting of the newly elected.
 *
 * @param from its first day
 * @param to its last day
 */
public record Break(long id, String committee, String committeeName, LocalDate from, LocalDate to, String why) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
