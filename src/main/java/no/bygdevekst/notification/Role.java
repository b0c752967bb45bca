package no.bygdevekst.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As what somebody is written to in a case.
 *
 * @param name {@code applicant}, {@code caseworker}, {@code deputy}, {@code manager}, {@code participant}, or the group of
 *     a department or a municipality
 */
public record Role(String name) {
    public static final Role APPLICANT = new Role("applicant");
    public static final Role CASEWORKER = new Role("caseworker");
    public static final Role DEPUTY = new Role("deputy");
    public static final Role MANAGER = new Role("manager");
    /** The political secretariat, which brings what it gets to the committees. */
    public static final Role SECRETARIAT = new Role("secretariat");
    /** Somebody who takes part in a meeting or has promised something there, and need not be a user. */
    public static final Role PARTICIPANT = new Role("participant");

    private static final String MUNICIPALITY = "municipality";

    /** A municipality as such, by its code, where it is no applicant (yet). */
    public static Role municipality(String code) {
        return new Role(MUNICIPALITY + code);
    }

    /** The code of the municipality that is written to as such. */
    public Optional<String> municipality() {
        return name.startsWith(MUNICIPALITY) ? Optional.of(name.substring(MUNICIPALITY.length())) : Optional.empty();
    }

    /** @param address none when nobody has given one */
    public record Holder(String name, @Nullable String address) {}
}
