package no.bygdevekst.picture;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A drawing.
 *
 * @param svg a whole {@code <svg>} element, for a page that holds it inline
 * @param width in units of its own, as is {@code height}
 * @param text what it shows, in sentences, for whoever does not see it
 */
public record Picture(String svg, String text, double width, double height) {

    /** The drawing as an address of its own, for {@code <img src="…">}. */
    public String address() {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
