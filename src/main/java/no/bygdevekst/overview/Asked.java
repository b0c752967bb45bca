package no.bygdevekst.overview;

import org.jspecify.annotations.Nullable;

/** What an address asks for, however it is written. */
final class Asked {
    private static final int DIGITS = 9;

    private Asked() {}

    /** A whole number from zero on; what is none is as if nobody had asked. */
    static int number(@Nullable String text, int otherwise) {
        return isNumber(text) ? Integer.parseInt(text) : otherwise;
    }

    private static boolean isNumber(@Nullable String text) {
        return text != null
                && !text.isEmpty()
                && text.length() <= DIGITS
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
