package no.bygdevekst.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Carlito, in {@code resources/fonts} under the SIL Open Font License: as wide as Calibri, letter by letter, which is what
 * the Word file asks for. So a line breaks in the same place in both. It has the letters of Norwegian and of Sámi.
 */
enum Fonts {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic");

    static final String FAMILY = "Carlito";

    private final String face;

    Fonts(String face) {
        this.face = face;
    }

    InputStream open() {
        String name = "/fonts/%s-%s.ttf".formatted(FAMILY, face);
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name);
    }

    /** Lets drawings that are made into pixels find the typeface. */
    static void register() {
        for (Fonts font : values()) {
            try (InputStream in = font.open()) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
