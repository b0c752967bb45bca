package no.bygdevekst.municipality;

import org.jspecify.annotations.Nullable;

/**
 * A municipality as it was last known.
 *
 * @param code four digits, {@code "0301"}
 * @param name the official name, in both languages where both are: {@code "Snåase - Snåsa"}
 * @param nameSami the Sámi name alone, official or not; known for Trøndelag only
 * @param countyCode two digits, the first of the code
 * @param organisationNumber nine digits; known for Trøndelag only
 */
public record Municipality(
        String code,
        String name,
        @Nullable String nameSami,
        String countyCode,
        String county,
        @Nullable String organisationNumber) {

    /** Whether somebody who writes its number or its name means this one. */
    public boolean isCalled(String text) {
        return code.equals(text) || name.equalsIgnoreCase(text);
    }
}
