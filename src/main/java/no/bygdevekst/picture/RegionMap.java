package no.bygdevekst.picture;

import static java.util.stream.Collectors.joining;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Draws Trøndelag with each municipality in the look of the kind it is of, with its name, and explains the kinds. */
@Component
public class RegionMap {
    private static final double WIDTH = 640;
    private static final double LETTERS = 11.5;
    private static final String INK = "#1a1f24";

    private final Boundaries county = new Boundaries(WIDTH);

    /**
     * What municipalities may be.
     *
     * @param label as the legend says it
     * @param mark a sign or two after the name of each, that tells the kind without its colour; may be empty
     * @param colour light enough for dark letters, {@code "#f3d9a4"}
     */
    public record Kind(String label, String mark, String colour, Hatch hatch) {}

    /**
     * @param code the municipality's
     * @param name the official name, in one line or, where it is in two languages, in two
     */
    public record Place(String code, String name, Kind kind) {}

    /**
     * @param legend the kinds to explain, in order, also those that nobody is of
     * @param text what the map shows, in sentences
     * @throws IllegalArgumentException when a place is not in the county
     */
    public Picture draw(List<Place> places, List<Kind> legend, String text) {
        Map<String, Place> byCode = new TreeMap<>();
        for (Place place : places) {
            if (!county.has(place.code())) {
                throw new IllegalArgumentException("%s is not in the county".formatted(place.code()));
            }
            byCode.put(place.code(), place);
        }
        double height = Math.ceil(county.height + 8);
        var svg = new StringBuilder(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"-4 -4 %1$s %2$s\" role=\"img\""
                                + " aria-label=\"%3$s\" font-family=\"Carlito, Calibri, sans-serif\" font-size=\"%4$s\">")
                        .formatted(number(WIDTH + 8), number(height), HtmlUtils.htmlEscape(text, "UTF-8"), LETTERS));
        svg.append(legend.stream()
                .map(Kind::hatch)
                .filter(hatch -> hatch != Hatch.NONE)
                .collect(java.util.stream.Collectors.toCollection(() -> EnumSet.noneOf(Hatch.class)))
                .stream()
                .map(Hatch::pattern)
                .collect(joining("", "<defs>", "</defs>")));
        svg.append("<g stroke=\"#6b7680\" stroke-width=\"0.7\" stroke-linejoin=\"round\" fill-rule=\"evenodd\">");
        byCode.forEach((code, place) -> svg.append(area(path(county.shape(code)), place.kind())));
        svg.append("</g>");
        new Labels(county, LETTERS).place(lines(byCode)).values().forEach(label -> svg.append(name(label)));
        svg.append(explain(legend));
        return new Picture(svg.append("</svg>").toString(), text, WIDTH + 8, height);
    }

    private static Map<String, List<String>> lines(Map<String, Place> places) {
        Map<String, List<String>> lines = new TreeMap<>();
        places.forEach((code, place) -> lines.put(
                code,
                Arrays.asList((place.name().replaceFirst(" [-–] ", " –\n")
                                + (place.kind().mark().isEmpty()
                                        ? ""
                                        : " " + place.kind().mark()))
                        .split("\n"))));
        return lines;
    }

    private static String area(String path, Kind kind) {
        String plain = "<path d=\"%s\" fill=\"%s\"/>".formatted(path, kind.colour());
        return kind.hatch() == Hatch.NONE
                ? plain
                : plain
                        + "<path d=\"%s\" fill=\"url(#%s)\"/>"
                                .formatted(path, kind.hatch().id());
    }

    private static String name(Labels.Label label) {
        var name = new StringBuilder();
        if (label.isAway()) {
            name.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"0.6\"/>"
                    .formatted(
                            number(label.heart().getX()),
                            number(label.heart().getY()),
                            number(label.box().getCenterX()),
                            number(label.box().getCenterY()),
                            INK));
        }
        name.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\" fill=\"#fff\" fill-opacity=\"0.75\"/>"
                .formatted(
                        number(label.box().getX() - 1),
                        number(label.box().getY()),
                        number(label.box().getWidth() + 2),
                        number(label.box().getHeight())));
        double line = label.box().getY();
        for (String text : label.lines()) {
            line += LETTERS * 1.1;
            name.append(text(label.box().getCenterX(), line - LETTERS * 0.3, "middle", text));
        }
        return name.toString();
    }

    /** In the sea, north-west of the land. */
    private static String explain(List<Kind> legend) {
        var words = new StringBuilder("<g font-size=\"12.5\" stroke-linejoin=\"round\">");
        double y = 6;
        for (Kind kind : legend) {
            words.append("<g stroke=\"#6b7680\" stroke-width=\"0.7\">%s</g>"
                    .formatted(area("M0,%s h26 v16 h-26 Z".formatted(number(y)), kind)));
            words.append(text(34, y + 12.5, "start", kind.label()));
            y += 23;
        }
        return words.append("</g><g font-size=\"9.5\" fill=\"#4a5560\">")
                .append(text(0, y + 10, "start", "© Kartverket"))
                .append("</g>")
                .toString();
    }

    private static String text(double x, double y, String anchor, String text) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(number(x), number(y), anchor, HtmlUtils.htmlEscape(text, "UTF-8"));
    }

    private static String path(Path2D shape) {
        var path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator step = shape.getPathIterator(null); !step.isDone(); step.next()) {
            switch (step.currentSegment(at)) {
                case PathIterator.SEG_MOVETO ->
                    path.append('M').append(number(at[0])).append(',').append(number(at[1]));
                case PathIterator.SEG_LINETO ->
                    path.append('L').append(number(at[0])).append(',').append(number(at[1]));
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    static String number(double value) {
        String number = String.format(Locale.ROOT, "%.1f", value);
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }
}
