package no.bygdevekst.workday;

import static de.focus_shift.jollyday.core.HolidayCalendar.NORWAY;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Counts in working days: every day but Saturdays, Sundays and Norway's public holidays (domstolloven § 149).
 * Christmas Eve and New Year's Eve are working days. Jollyday works out a year's holidays once and keeps them; any
 * thread may ask.
 */
@Component
public class WorkingDays {
    private final HolidayManager norway = HolidayManager.getInstance(ManagerParameters.create(NORWAY));

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !norway.isHoliday(day);
    }

    /** The day itself, or else the last working day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /** The day itself, or else the first working day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * The n-th working day after a day that is not itself counted.
     *
     * @param workingDays 1 or more
     */
    public LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("cannot count " + workingDays + " working days ahead");
        }
        LocalDate reached = day;
        for (int n = 0; n < workingDays; n++) {
            reached = onOrAfter(reached.plusDays(1));
        }
        return reached;
    }

    /**
     * The n-th working day before a day that is not itself counted; none before it is the last working day up to it.
     *
     * @param workingDays 0 or more
     */
    public LocalDate before(LocalDate day, int workingDays) {
        LocalDate reached = onOrBefore(day);
        for (int n = 0; n < workingDays; n++) {
            reached = onOrBefore(reached.minusDays(1));
        }
        return reached;
    }

    /**
     * Working days left: those after {@code from} up to and including {@code to}. Once {@code to} has passed, the working
     * days since then, as a negative number.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
