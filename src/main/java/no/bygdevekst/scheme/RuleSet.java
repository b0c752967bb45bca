package no.bygdevekst.scheme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The rule sets of {@code eligibility.dmn}: who may take part is a rule of the call, and calls have differed. */
public enum RuleSet {
    PILOT_2022("pilot2022", Scheme.PILOT, 2022, "Bygdevekstpilot 2022: klasse 6, klasse 4–5 i samarbeid"),
    PILOT_2023("pilot2023", Scheme.PILOT, 2023, "Bygdevekstpilot 2023: klasse 5–6, klasse 4 i samarbeid"),
    ILAG_2022("ilag2022", Scheme.ILAG, 2022, "I lag 2022: klasse 5–6 med færre enn 2 500 innbyggere"),
    RESTRUCTURING("restructuring", Scheme.RESTRUCTURING, 2022, "Regional omstilling: ingen grense for sentralitet");

    private final String word;
    private final Scheme scheme;
    private final int year;
    private final String label;

    RuleSet(String word, Scheme scheme, int year, String label) {
        this.word = word;
        this.scheme = scheme;
        this.year = year;
        this.label = label;
    }

    /** What {@code eligibility.dmn} calls it. */
    public String word() {
        return word;
    }

    public Scheme scheme() {
        return scheme;
    }

    public String label() {
        return label;
    }

    public static Optional<RuleSet> of(String word) {
        return Arrays.stream(values()).filter(set -> set.word.equals(word)).findFirst();
    }

    /** The newest of a scheme that is not newer than the year; for a year before them all, the first. */
    public static RuleSet proposed(Scheme scheme, int year) {
        return Arrays.stream(values())
                .filter(set -> set.scheme == scheme)
                .max(Comparator.comparing((RuleSet set) -> set.year <= year)
                        .thenComparing(set -> set.year <= year ? set.year : -set.year))
                .orElseThrow();
    }
}
