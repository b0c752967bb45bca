package no.bygdevekst.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.bygdevekst.workday.WorkingDays;

/**
 * How near a deadline is, as a colour and in words, counted in working days, or in days of the calendar where no working day
 * lies between. It is late from the day after it.
 *
 * @param look the class {@code late}, {@code soon} or {@code fine}
 * @param words {@code 2 virkedager over}, {@code 1 dag over}, {@code i dag}, {@code 6 virkedager igjen}
 */
record TrafficLight(String look, String words) {
    private static final int SOON = 5;

    static TrafficLight of(LocalDate today, LocalDate due, WorkingDays calendar) {
        if (due.equals(today)) {
            return new TrafficLight("soon", "i dag");
        }
        if (due.isBefore(today)) {
            return new TrafficLight("late", span(due, today, calendar) + " over");
        }
        return new TrafficLight(
                calendar.between(today, due) <= SOON ? "soon" : "fine", span(today, due, calendar) + " igjen");
    }

    /** From one day to a later one: {@code 3 virkedager}, or {@code 2 dager} that are not. */
    static String span(LocalDate from, LocalDate to, WorkingDays calendar) {
        int working = calendar.between(from, to);
        return working == 0
                ? days(ChronoUnit.DAYS.between(from, to), "dag", "dager")
                : days(working, "virkedag", "virkedager");
    }

    private static String days(long number, String one, String more) {
        return "%d %s".formatted(number, number == 1 ? one : more);
    }
}
