package no.bygdevekst.overview;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.MunicipalRecords.Line;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of the county's municipalities.
 *
 * @param by what they are in order of
 * @param turned the last first
 */
record MunicipalOrder(By by, boolean turned) {
    enum By {
        NAME("navn"),
        CENTRALITY("klasse"),
        INHABITANTS("innbyggere"),
        SCHEME("ordning"),
        DEADLINE("frist");

        private final String word;

        By(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** @param word as an address has it; what is no order is that of the names */
    static MunicipalOrder of(@Nullable String word, boolean turned) {
        return new MunicipalOrder(
                Arrays.stream(By.values())
                        .filter(by -> by.word().equals(word))
                        .findFirst()
                        .orElse(By.NAME),
                turned);
    }

    /** @param due the earliest deadline of each, by code; those without come last */
    List<Line> sorted(List<Line> lines, Map<String, LocalDate> due) {
        var norwegian = Collator.getInstance(Locale.forLanguageTag("nb-NO"));
        Comparator<Line> names = Comparator.comparing(Line::name, norwegian);
        Comparator<Line> order =
                switch (by) {
                    case NAME -> names;
                    case CENTRALITY -> Comparator.comparing(Line::centralityClass);
                    case INHABITANTS ->
                        Comparator.comparing(Line::inhabitants, Comparator.nullsLast(Comparator.naturalOrder()));
                    case SCHEME -> Comparator.comparing(MunicipalOrder::schemes);
                    case DEADLINE -> Comparator.comparing(line -> due.getOrDefault(line.code(), LocalDate.MAX));
                };
        return lines.stream()
                .sorted((turned ? order.reversed() : order).thenComparing(names))
                .toList();
    }

    /** Those in nothing last. */
    private static String schemes(Line line) {
        return line.takesPartIn().isEmpty()
                ? "~"
                : line.schemes().stream().map(Scheme::label).collect(Collectors.joining(" "));
    }

    /** What a heading says of the order, in the words of {@code aria-sort}. */
    public @Nullable String aria(String word) {
        return by.word().equals(word) ? (turned ? "descending" : "ascending") : null;
    }

    /** Whether the heading turns the order when it is followed. */
    public boolean turns(String word) {
        return by.word().equals(word) && !turned;
    }
}
