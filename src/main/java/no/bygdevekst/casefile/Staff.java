package no.bygdevekst.casefile;

import java.util.List;
import java.util.Optional;

/** The county's own people, as the sign-in knows them. */
public interface Staff {

    record Person(String id, String name, String email) {}

    Optional<Person> find(String userId);

    boolean isIn(String userId, String group);

    /** Everybody who can have a case, by name. */
    List<Person> caseHandlers();

    /**
     * Somebody who can have a case.
     *
     * @throws IllegalArgumentException with the rest of a sentence, when it is nobody, or somebody else's person
     */
    default Person caseHandler(String userId) {
        return find(userId)
                .filter(found -> isIn(found.id(), "caseworker") || isIn(found.id(), "manager"))
                .orElseThrow(
                        () -> new IllegalArgumentException("må være brukernavnet til en saksbehandler eller leder"));
    }
}
