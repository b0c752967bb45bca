package no.bygdevekst.notification;

import java.time.Instant;
import java.util.List;
import no.bygdevekst.casefile.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A message to one recipient.
 *
 * @param letter what is told
 * @param mail what was or will be mailed: the same, or that there is a letter
 * @param document the letter that tells it, when it is a formal one
 * @param mailId the mail's Message-ID, the same however often it is tried
 * @param address none when nobody has given one
 * @param failure why it could not be sent the last time, in Norwegian
 */
public record Message(
        long id,
        String mailId,
        Role role,
        String name,
        @Nullable String address,
        Letters.Letter letter,
        Letters.Letter mail,
        @Nullable Long document,
        State state,
        Instant writtenAt,
        Instant sendAfter,
        @Nullable Instant sentAt,
        @Nullable String failure,
        List<CaseId> cases) {

    /** Where a message is on its way. */
    public enum State {
        WAITING("venter"),
        SENT("sendt"),
        FAILED("feilet, prøves igjen"),
        ADDRESS_MISSING("mangler adresse"),
        WITHDRAWN("trukket tilbake");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Announced when a message is written: it is to be sent, not before {@code sendAfter}. */
    public record Waiting(long id, List<CaseId> cases, Instant sendAfter) {}

    /** Announced when a formal letter is filed: it is to be sent. */
    public record Filed(CaseId caseId, long document) {}

    /** Announced when the address of a role has been given. */
    public record Addressed(CaseId caseId, Role role) {}

    /** Announced when a message is written to a role that nobody has given an address for. */
    public record Unaddressed(long id, CaseId caseId, Role role) {}
}
