package no.bygdevekst.casefile;

import java.util.Arrays;
import java.util.Optional;

/** What the county's committees decide in the case of a pilot; the words are the purposes that its model waits for. */
public enum PilotDecision implements Labelled {
    INTENTION("intention", "intensjonen om at fylkeskommunen kan være avtalepart"),
    PARTY("partyDecision", "fylkeskommunen som avtalepart"),
    AGREEMENT("countyDecision", "den endelige avtalen");

    private final String word;
    private final String label;

    PilotDecision(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    @Override
    public String label() {
        return label;
    }

    public static Optional<PilotDecision> of(String word) {
        return Arrays.stream(values())
                .filter(decision -> decision.word.equals(word))
                .findFirst();
    }
}
