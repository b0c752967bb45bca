package no.bygdevekst.casefile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How a case stands as a whole. What ended it, such as {@code NOT_SUPPORTED}, stays after the case is closed. */
public enum CaseState {
    OPEN("open", "åpen"),
    SUPPORTED("supported", "støttet"),
    NOT_SUPPORTED("notSupported", "ikke valgt ut"),
    WITHDRAWN("withdrawn", "trukket"),
    INVITED("invited", "invitert"),
    OFFERED("offered", "har fått tilbud"),
    DECLINED("declined", "takket nei"),
    REJECTED("rejected", "avslag"),
    PARTICIPATING("participating", "deltar"),
    DECIDED("decided", "vedtatt"),
    AGREEMENT("agreement", "avtale inngått"),
    CLOSED("closed", "avsluttet");

    private static final Set<CaseState> ENDED = EnumSet.of(CLOSED, WITHDRAWN, NOT_SUPPORTED, DECLINED, REJECTED);

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
        return ENDED.contains(this);
    }

    public static Optional<CaseState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }
}
