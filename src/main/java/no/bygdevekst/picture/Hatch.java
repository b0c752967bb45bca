package no.bygdevekst.picture;

import java.util.Locale;

/**
 * Lines over a colour, so that it is told from others by whoever does not see colours, and on grey paper. Each is the same
 * seen in a mirror, for not all programs agree on which way a pattern is turned.
 */
public enum Hatch {
    NONE(""),
    LEVEL("M0,3.5 H7"),
    UPRIGHT("M3.5,0 V7"),
    CROSSED("M0,3.5 H7 M3.5,0 V7"),
    DOTTED("M3,3.5 H4");

    private final String path;

    Hatch(String path) {
        this.path = path;
    }

    /** The pattern that fills an area with the lines. */
    String pattern() {
        return "<pattern id=\"%s\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><path d=\"%s\" stroke=\"#33475a\" stroke-width=\"%s\" fill=\"none\"/></pattern>"
                .formatted(id(), path, this == DOTTED ? "1.2" : "0.5");
    }

    /** The same for a page, whose style sheet colours the lines. */
    String patternOfPage() {
        return "<pattern id=\"%s\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><path class=\"%s\" d=\"%s\"/></pattern>"
                .formatted(idOfPage(), this == DOTTED ? "dots" : "lines", path);
    }

    /** What the pattern is called on a page. */
    public String idOfPage() {
        return "hatch-" + id();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
