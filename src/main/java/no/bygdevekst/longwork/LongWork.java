package no.bygdevekst.longwork;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something made in the background, as far as it has come.
 *
 * @param total of how many; 0 until that is known
 * @param failure a sentence, when it failed
 * @param page the address to go on to, when it is not a file that is made
 */
public record LongWork(
        long id,
        String title,
        String startedBy,
        Instant startedAt,
        State state,
        long done,
        long total,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable String page,
        @Nullable String fileName) {

    /** {@code STOPPED}: the program was stopped before it was done. */
    public enum State {
        RUNNING("pågår"),
        DONE("ferdig"),
        FAILED("mislyktes"),
        STOPPED("avbrutt");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** How much is done, from 0 to 100. */
    public long percent() {
        return total == 0 ? 0 : Math.min(100, 100 * done / total);
    }
}
