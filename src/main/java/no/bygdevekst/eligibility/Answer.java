package no.bygdevekst.eligibility;

import java.util.Arrays;
import java.util.Locale;

/** What the rules of a call say of a municipality. In the order people list them. */
public enum Answer {
    TARGET("målgruppe"),
    COOPERATION("bare i samarbeid"),
    NO("utenfor målgruppa");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    /** The word rules, registers and other systems use: {@code target}, {@code cooperation}, {@code no}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException when no answer has that word */
    public static Answer of(String word) {
        return Arrays.stream(values())
                .filter(answer -> answer.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("«%s» er ikke et svar".formatted(word)));
    }
}
