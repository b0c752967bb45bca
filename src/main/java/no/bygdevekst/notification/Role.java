package no.bygdevekst.notification;

import org.jspecify.annotations.Nullable;

/**
 * As what somebody is written to in a case.
 *
 * @param name {@code applicant}, {@code caseworker}, {@code deputy}, {@code manager}, or the group of a department
 */
public record Role(String name) {
    public static final Role APPLICANT = new Role("applicant");
    public static final Role CASEWORKER = new Role("caseworker");
    public static final Role DEPUTY = new Role("deputy");
    public static final Role MANAGER = new Role("manager");

    /** @param address none when nobody has given one */
    public record Holder(String name, @Nullable String address) {}
}
