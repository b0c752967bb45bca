package no.bygdevekst.casefile;

import java.util.Arrays;
import java.util.Optional;

/** How a case stands as a whole. {@code NOT_SUPPORTED} and {@code WITHDRAWN} stay after the case is closed. */
public enum CaseState {
    OPEN("open", "åpen"),
    SUPPORTED("supported", "støttet"),
    NOT_SUPPORTED("notSupported", "ikke valgt ut"),
    WITHDRAWN("withdrawn", "trukket"),
    AGREEMENT("agreement", "avtale inngått"),
    CLOSED("closed", "avsluttet");

    private final String word;
    private final String label;

    CaseState(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word other systems read. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Whether nothing more is to happen in the case. */
    public boolean isEnded() {
        return this == CLOSED || this == WITHDRAWN || this == NOT_SUPPORTED;
    }

    public static Optional<CaseState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }
}
