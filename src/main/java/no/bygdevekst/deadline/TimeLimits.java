package no.bygdevekst.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** The limits that the law sets, as {@code timelimits.dmn} has them with their sources. */
@Component
public class TimeLimits {
    /** From when notice of a decision arrived. */
    public static final String COMPLAINT = "complaint";
    /** From the decision: after it no complaint is considered, whatever the reason. */
    public static final String COMPLAINT_LATEST = "complaintLatest";
    /** From when something that cannot be answered at once was received. */
    public static final String PROVISIONAL_ANSWER = "provisionalAnswer";

    private final WorkingDays calendar;

    TimeLimits(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /**
     * The last day of a limit: as many weeks, months or years after a day, on the day of the same name or number
     * (domstolloven § 148), and moved to a working day if the table says so.
     *
     * @param start the day from which the limit runs
     */
    public LocalDate end(Rulebook rules, String limit, LocalDate start) {
        Map<String, Object> row = row(rules, limit);
        LocalDate day = start.plus(
                ((Number) Objects.requireNonNull(row.get("count"))).longValue(),
                ChronoUnit.valueOf(text(row, "unit").toUpperCase(Locale.ROOT)));
        return switch (text(row, "shift")) {
            case "before" -> calendar.onOrBefore(day);
            case "after" -> calendar.onOrAfter(day);
            default -> day;
        };
    }

    /** How long it is, in Norwegian, as in «fristen er tre uker». */
    public String words(Rulebook rules, String limit) {
        return text(row(rules, limit), "words");
    }

    /** The law that sets it. */
    public String source(Rulebook rules, String limit) {
        return text(row(rules, limit), "source");
    }

    private static Map<String, Object> row(Rulebook rules, String limit) {
        return rules.decide("timelimits", Map.of("limit", limit)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("timelimits.dmn kjenner ikke fristen " + limit));
    }

    private static String text(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column).toString();
    }
}
