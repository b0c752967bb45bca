package no.bygdevekst.casefile;

import java.util.regex.Pattern;

/**
 * A Bygdevekst number, {@code 2022/0001}: the year the case was opened and its place in that year's series. Calls
 * (<i>utlysninger</i>) have a series of their own, {@code 2022/U001}.
 */
public record CaseId(String value) {
    private static final Pattern NUMBER = Pattern.compile("\\d{4}/(\\d{4}|U\\d{3})");

    public CaseId {
        if (!isNumber(value)) {
            throw new IllegalArgumentException(
                    "«%s» er ikke et Bygdevekst-nummer; skriv det som 2022/0001".formatted(value));
        }
    }

    public static CaseId of(int year, int place) {
        return new CaseId("%04d/%04d".formatted(year, place));
    }

    public static CaseId ofCall(int year, int place) {
        return new CaseId("%04d/U%03d".formatted(year, place));
    }

    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
