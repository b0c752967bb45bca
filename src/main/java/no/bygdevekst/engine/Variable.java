package no.bygdevekst.engine;

/**
 * A process variable: its name in the model and its type in Java, said once. Types are {@code String} (also ISO dates),
 * {@code Long} and {@code Boolean}; anything richer belongs in the case file.
 */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Boolean> fact(String name) {
        return new Variable<>(name, Boolean.class);
    }
}
