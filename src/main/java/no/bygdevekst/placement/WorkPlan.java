package no.bygdevekst.placement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.workday.WorkingDays;

/**
 * What {@code politicalplan.dmn} says must be done before the papers are due.
 *
 * @param days how many working days before the papers each step is to be done
 * @param shortest the fewest working days from today to the papers in which it can be done at all
 */
record WorkPlan(Map<String, Integer> days, int shortest) {
    private static final String SHORTEST = "shortest";

    static WorkPlan of(Rulebook rules, PoliticalCase.Kind kind) {
        Map<String, Integer> days = new LinkedHashMap<>();
        rules.decide("politicalplan", Map.of("kind", kind.name()))
                .forEach(row -> days.put(
                        String.valueOf(row.get("step")),
                        ((Number) Objects.requireNonNull(row.get("days"))).intValue()));
        Integer shortest = days.remove(SHORTEST);
        if (shortest == null) {
            throw new IllegalStateException(
                    "politicalplan.dmn sier ikke hvor kort tid %s kan ta".formatted(kind.label()));
        }
        return new WorkPlan(days, shortest);
    }

    int longest() {
        return Math.max(shortest, days.values().stream().mapToInt(n -> n).max().orElse(0));
    }

    /**
     * The day of each step. When there is less time than the plan has, what is left to do shares it in proportion.
     *
     * @param done the steps that are over
     */
    Map<String, LocalDate> dates(LocalDate today, LocalDate papers, Set<String> done, WorkingDays calendar) {
        int wanted = days.entrySet().stream()
                .filter(step -> !done.contains(step.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        int left = Math.max(0, calendar.between(today, papers) - 1);
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        days.forEach((step, before) -> dates.put(
                step, calendar.before(papers, left >= wanted ? before : (before * left + wanted - 1) / wanted)));
        return dates;
    }
}
