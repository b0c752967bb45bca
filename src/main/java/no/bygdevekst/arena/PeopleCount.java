package no.bygdevekst.arena;

/** A number of people, as a form sends it. */
final class PeopleCount {
    private static final int MOST = 200;

    private PeopleCount() {}

    /** @throws IllegalArgumentException with the rest of a sentence that begins with the field's label */
    static Integer some(String text) {
        return between(1, text);
    }

    /** @throws IllegalArgumentException as {@link #some} */
    static Integer any(String text) {
        return between(0, text);
    }

    private static Integer between(int least, String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < least || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException("må være et tall fra %d til %d".formatted(least, MOST));
        }
        return Integer.valueOf(text);
    }
}
