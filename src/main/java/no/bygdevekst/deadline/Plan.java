package no.bygdevekst.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import no.bygdevekst.workday.WorkingDays;

/**
 * When people are told of a deadline: so many days before it, at the latest working day that is not after that day; on
 * the first working day after it; and on the fifth. Always at 08:00. A deadline is a whole local day.
 */
record Plan(LocalDate deadline, List<Step> steps) {
    static final LocalTime MORNING = LocalTime.of(8, 0);
    static final String OVERDUE = "overdue";
    static final String ESCALATED = "escalated";

    /** @param name {@code D-30}, {@code M-6}, {@code overdue} or {@code escalated} */
    record Step(String name, LocalDate day) {
        Instant at(ZoneId zone) {
            return day.atTime(MORNING).atZone(zone).toInstant();
        }

        /** What {@code recipients.dmn} calls this kind of step. */
        String phase() {
            return name.equals(OVERDUE) || name.equals(ESCALATED) ? name : "reminder";
        }
    }

    /** @param days as {@code deadlines.dmn} writes them: days before the deadline, or months with an m: {@code 30,14,6m}; empty: none */
    static Plan of(LocalDate deadline, String days, WorkingDays calendar) {
        List<Step> steps = new ArrayList<>();
        for (String before : days.isEmpty() ? new String[0] : days.split(",", -1)) {
            String number = before.strip().replace("m", "");
            boolean months = before.strip().endsWith("m");
            LocalDate day =
                    months ? deadline.minusMonths(Long.parseLong(number)) : deadline.minusDays(Long.parseLong(number));
            steps.add(new Step((months ? "M-" : "D-") + number, calendar.onOrBefore(day)));
        }
        steps.add(new Step(OVERDUE, calendar.after(deadline, 1)));
        steps.add(new Step(ESCALATED, calendar.after(deadline, 5)));
        return new Plan(deadline, List.copyOf(steps));
    }

    Instant at(String step, ZoneId zone) {
        return steps.stream()
                .filter(candidate -> candidate.name().equals(step))
                .findFirst()
                .orElseThrow()
                .at(zone);
    }
}
