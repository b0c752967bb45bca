package no.bygdevekst.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.YearCounts;
import no.bygdevekst.casefile.YearCounts.Count;
import no.bygdevekst.engine.StepTimes;
import no.bygdevekst.longwork.LongWorks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the figures of each year as new as they must be: those of this year and the year before are counted again once a
 * day, when somebody first asks; those of years before are counted once that year is over, and then kept.
 */
@Component
public class Statistics {
    /** Nobody's: it is counted because it is a new day. */
    private static final String PROGRAM = "system";

    private final YearCounts counts;
    private final StepTimes steps;
    private final LongWorks works;
    private final Clock clock;

    /** What is being counted now. */
    private final Set<Integer> underWay = ConcurrentHashMap.newKeySet();

    /** The day on which counting a year went wrong: it is not tried again that day by itself. */
    private final Map<Integer, LocalDate> failed = new ConcurrentHashMap<>();

    Statistics(YearCounts counts, StepTimes steps, LongWorks works, Clock clock) {
        this.counts = counts;
        this.steps = steps;
        this.works = works;
        this.clock = clock;
    }

    /**
     * How it stands with the figures of some years.
     *
     * @param countedAt when each was counted, in order; years that have not been are not in it
     * @param underWay those that are being counted now
     * @param failed those whose counting went wrong today
     */
    public record Standing(Map<Integer, Instant> countedAt, Set<Integer> underWay, Set<Integer> failed) {}

    /** Begins to count those of the years that are not new enough, in the background, and tells how it stands. */
    public Standing ask(Collection<Integer> years) {
        Map<Integer, Instant> countedAt = counts.counted(years);
        LocalDate today = LocalDate.now(clock);
        List<Integer> old = years.stream()
                .filter(year -> !isNewEnough(year, countedAt.get(year), today))
                .filter(year -> !today.equals(failed.get(year)))
                .filter(underWay::add)
                .sorted()
                .toList();
        if (!old.isEmpty()) {
            start(old, PROGRAM, "/statistikk");
        }
        return new Standing(
                new TreeMap<>(countedAt),
                years.stream().filter(underWay::contains).collect(Collectors.toCollection(TreeSet::new)),
                years.stream()
                        .filter(year -> today.equals(failed.get(year)) && !underWay.contains(year))
                        .collect(Collectors.toSet()));
    }

    /**
     * Counts those of these years that are not being counted already again, whatever they have, in the background.
     *
     * @param page where to read them then
     * @return the id of the long work; none when all of them are being counted already
     */
    public OptionalLong again(Collection<Integer> years, String who, String page) {
        List<Integer> idle = years.stream().filter(underWay::add).sorted().toList();
        return idle.isEmpty() ? OptionalLong.empty() : OptionalLong.of(start(idle, who, page));
    }

    private long start(List<Integer> years, String who, String page) {
        String title = years.size() == 1
                ? "Tallene for %d".formatted(years.get(0))
                : "Tallene for %d–%d".formatted(years.get(0), years.get(years.size() - 1));
        try {
            return works.start(title, who, null, progress -> {
                try {
                    for (int n = 0; n < years.size(); n++) {
                        progress.at(n, years.size());
                        tryTo(years.get(n));
                    }
                    return LongWorks.Result.page(page);
                } finally {
                    years.forEach(underWay::remove);
                }
            });
        } catch (RuntimeException e) {
            years.forEach(underWay::remove);
            throw e;
        }
    }

    private void tryTo(int year) {
        failed.put(year, LocalDate.now(clock));
        count(year);
        failed.remove(year);
    }

    /** Counts one year and keeps it; takes as long as it takes. */
    public void count(int year) {
        List<Count> all = new ArrayList<>();
        all.addAll(counts.deadlines(year));
        all.addAll(counts.reminders(year));
        all.addAll(counts.applications(year));
        all.addAll(counts.money(year));
        all.addAll(counts.goals(year));
        all.addAll(counts.durations(year));
        steps.completed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).forEach(step -> {
            String scheme = step.scheme() == null ? YearCounts.NO_SCHEME : step.scheme();
            all.add(new Count(year, scheme, "step.counted", step.name(), step.counted()));
            all.add(new Count(year, scheme, "step.median", step.name(), step.median()));
            all.add(new Count(year, scheme, "step.most", step.name(), step.most()));
        });
        counts.keep(year, all);
    }

    /** Counted today; or, of a year that is neither this nor the one before, after those. */
    private boolean isNewEnough(int year, @Nullable Instant countedAt, LocalDate today) {
        if (countedAt == null) {
            return false;
        }
        LocalDate finished = LocalDate.of(year + 2, 1, 1);
        LocalDate counted = LocalDate.ofInstant(countedAt, clock.getZone());
        return !counted.isBefore(today.isBefore(finished) ? today : finished);
    }
}
