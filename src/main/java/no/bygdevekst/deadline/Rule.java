package no.bygdevekst.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.workday.WorkingDays;

/**
 * What {@code deadlines.dmn} says of a milestone.
 *
 * @param owner who has to deliver, as {@link Milestone} says it
 * @param plan the days of its reminders; empty when nobody is reminded
 */
record Rule(String label, Optional<LocalDate> proposal, String owner, String plan) {

    static Rule of(Rulebook rules, WorkingDays calendar, String milestone, int callYear) {
        Map<String, Object> row = rules.decide("deadlines", Map.of("milestone", milestone)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("deadlines.dmn kjenner ikke fristen " + milestone));
        return new Rule(
                text(row, "label"),
                Optional.ofNullable(row.get("month"))
                        .map(month -> Year.of(callYear + number(row, "yearOffset"))
                                .atMonth(((Number) month).intValue())
                                .atDay(number(row, "day")))
                        .map(date -> switch (text(row, "shift")) {
                            case "before" -> calendar.onOrBefore(date);
                            case "after" -> calendar.onOrAfter(date);
                            default -> date;
                        }),
                text(row, "owner"),
                Objects.requireNonNullElse(row.get("plan"), "").toString());
    }

    /** The roles {@code recipients.dmn} names for a step. */
    static List<String> recipients(StepScope step, Scheme.Owner scheme, Milestone milestone, String phase) {
        return step
                .decide(
                        "recipients",
                        Map.of(
                                "scheme",
                                scheme.name().toLowerCase(java.util.Locale.ROOT),
                                "milestone",
                                milestone.name(),
                                "owner",
                                milestone.owner(),
                                "phase",
                                phase))
                .stream()
                .map(row -> text(row, "role"))
                .toList();
    }

    private static String text(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column).toString();
    }

    private static int number(Map<String, Object> row, String column) {
        return ((Number) Objects.requireNonNull(row.get(column), column)).intValue();
    }
}
