package no.bygdevekst.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bygdevekst.casefile.Parties;

/**
 * A letter that is a document of its own, filed in the case and sent as a letter, when it goes to an applicant or a
 * municipality; the mail only tells that it is there. Everything else that is told is a mail and no more.
 *
 * @param senders the public bodies that send it, the county first
 */
record FormalLetter(List<String> senders) {
    private static final String STATE_ADMINISTRATOR = "Statsforvalteren i Trøndelag";
    /** County and Statsforvalter hold the dialogue together, and offer it so (facts from KDD's call of 21 June 2022). */
    private static final Map<String, FormalLetter> JOINT =
            Map.of("dialogueOffer", new FormalLetter(List.of(Parties.COUNTY, STATE_ADMINISTRATOR)));

    private static final FormalLetter OWN = new FormalLetter(List.of(Parties.COUNTY));
    /** Invitations, advice, answers to applications and complaints, commitments, extensions. */
    private static final Set<String> OF_THE_COUNTY = Set.of(
            "answerRegistered",
            "applicationAdvice",
            "complaintDismissed",
            "complaintForwarded",
            "complaintResult",
            "cooperationProlonged",
            "deadlineMoved",
            "draftAdvice",
            "ilagInvitation",
            "ilagOffer",
            "ilagRejection",
            "provisionalAnswer",
            "restructuringGrant",
            "restructuringRejection",
            "restructuringStatusRefused");

    /** What the template is as a letter, if the role is written to formally. */
    static Optional<FormalLetter> of(String template, Role role) {
        if (!role.equals(Role.APPLICANT) && role.municipality().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(JOINT.getOrDefault(template, OF_THE_COUNTY.contains(template) ? OWN : null));
    }
}
