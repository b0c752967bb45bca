package no.bygdevekst.casefile;

import java.util.Optional;

/** The county's own people, as the sign-in knows them. */
public interface Staff {

    record Person(String id, String name, String email) {}

    Optional<Person> find(String userId);

    boolean isIn(String userId, String group);
}
