package no.bygdevekst.cooperation;

import java.time.LocalDate;
import java.time.Month;

/** A half-year, whose status is due on 31 July or 31 January after it: the day on which the other schemes report too. */
record HalfYear(int year, int half) {
    static final String MILESTONE = "halfYear";

    static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    /** As {@link #occurrence()} writes it. */
    static HalfYear parse(String occurrence) {
        String[] parts = occurrence.split("-", 2);
        return new HalfYear(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    HalfYear next() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    LocalDate due() {
        return half == 1 ? LocalDate.of(year, Month.JULY, 31) : LocalDate.of(year + 1, Month.JANUARY, 31);
    }

    /** {@code 2023-2}: tells the deadlines apart. */
    String occurrence() {
        return "%d-%d".formatted(year, half);
    }

    /** As people call it. */
    String label() {
        return "%s halvår %d".formatted(half == 1 ? "første" : "andre", year);
    }
}
