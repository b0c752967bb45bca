package no.bygdevekst.overview;

import java.time.LocalDate;
import no.bygdevekst.workday.WorkingDays;

/**
 * How near a deadline is, as a colour and in words, counted in working days.
 *
 * @param look the class {@code late}, {@code soon} or {@code fine}
 * @param words {@code 2 virkedager over}, {@code i dag}, {@code 6 virkedager igjen}
 */
record TrafficLight(String look, String words) {
    private static final int SOON = 5;

    static TrafficLight of(LocalDate today, LocalDate due, WorkingDays calendar) {
        int left = calendar.between(today, due);
        if (due.isBefore(today)) {
            return new TrafficLight("late", days(-left) + " over");
        }
        if (due.equals(today)) {
            return new TrafficLight("soon", "i dag");
        }
        return new TrafficLight(left <= SOON ? "soon" : "fine", days(left) + " igjen");
    }

    private static String days(int number) {
        return number + (number == 1 ? " virkedag" : " virkedager");
    }
}
