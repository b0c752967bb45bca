package no.bygdevekst.picture;

import static java.util.stream.Collectors.joining;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws Trøndelag with each municipality in the look of the kind it is of, with its name: for documents with its colours and
 * the kinds explained, for pages as links that the style sheet colours.
 */
@Component
public class RegionMap {
    private static final double WIDTH = 640;
    private static final double LETTERS = 11.5;
    private static final String INK = "#1a1f24";

    /** Room for a mark after a name on a page, whatever mark it is to have. */
    private static final String ROOM = " PO";
    /** The letters of pages are wider than those of documents. */
    private static final double ROOM_OF_LETTERS = 12.6;

    private final Boundaries county = new Boundaries(WIDTH);
    private final Map<String, String> outlines = new ConcurrentHashMap<>();
    private volatile Layout layout = new Layout(Map.of(), Map.of());

    /** Where the names of the last map of a page stand: to find room for them takes a while, and they seldom change. */
    private record Layout(Map<String, List<String>> lines, Map<String, Labels.Label> labels) {}

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
     * A municipality as a link.
     *
     * @param code the municipality's
     * @param name the official name, in one line or, where it is in two languages, in two
     * @param says the link's name for whoever does not see the map
     * @param look the class that the style sheet colours
     * @param mark a sign or two after the name, that tells the kind without its colour; may be empty
     * @param faint whether it is drawn back behind the others
     */
    public record Link(
            String code,
            String name,
            String address,
            String says,
            String look,
            String mark,
            Hatch hatch,
            boolean faint) {}

    /**
     * The map of a page: each municipality a link, in the order given. It has no colours of its own but classes that the page's
     * style sheet knows, and the patterns of all hatches, which the page may use: {@code url(#hatch-level)}.
     *
     * @param text what the map shows, in sentences
     * @throws IllegalArgumentException when a municipality is not in the county
     */
    public Picture links(List<Link> links, String text) {
        double height = Math.ceil(county.height + 8);
        var svg = new StringBuilder(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" width=\"%1$s\" height=\"%2$s\""
                                + " viewBox=\"-4 -4 %1$s %2$s\" role=\"group\" aria-label=\"%3$s\" font-size=\"%4$s\">")
                        .formatted(number(WIDTH + 8), number(height), HtmlUtils.htmlEscape(text, "UTF-8"), LETTERS));
        svg.append(Arrays.stream(Hatch.values())
                .filter(hatch -> hatch != Hatch.NONE)
                .map(Hatch::patternOfPage)
                .collect(joining("", "<defs>", "</defs>")));
        svg.append("<g fill-rule=\"evenodd\" stroke-linejoin=\"round\">");
        links.forEach(link -> svg.append(shape(link)));
        svg.append("</g><g class=\"names\" text-anchor=\"middle\" aria-hidden=\"true\">");
        Map<String, Labels.Label> labels = labels(links);
        links.forEach(link -> svg.append(name(link, Objects.requireNonNull(labels.get(link.code())))));
        return new Picture(svg.append("</g></svg>").toString(), text, WIDTH + 8, height);
    }

    private String shape(Link link) {
        if (!county.has(link.code())) {
            throw new IllegalArgumentException("%s is not in the county".formatted(link.code()));
        }
        String outline = outlines.computeIfAbsent(link.code(), code -> path(county.shape(code)));
        String says = HtmlUtils.htmlEscape(link.says(), "UTF-8");
        return "<a href=\"%s\" class=\"%s\" aria-label=\"%s\"><title>%s</title><path class=\"%s\" d=\"%s\"/>%s</a>"
                .formatted(
                        HtmlUtils.htmlEscape(link.address(), "UTF-8"),
                        link.faint() ? "faint" : "clear",
                        says,
                        says,
                        link.look(),
                        outline,
                        link.hatch() == Hatch.NONE
                                ? ""
                                : "<path d=\"%s\" fill=\"url(#%s)\"/>"
                                        .formatted(outline, link.hatch().idOfPage()));
    }

    private Map<String, Labels.Label> labels(List<Link> links) {
        Map<String, List<String>> lines = new TreeMap<>();
        links.forEach(link -> lines.put(link.code(), lines(link.name(), ROOM.strip())));
        Layout found = layout;
        if (!found.lines().equals(lines)) {
            found = new Layout(lines, Map.copyOf(new Labels(county, ROOM_OF_LETTERS).place(lines)));
            layout = found;
        }
        return found.labels();
    }

    private static String name(Link link, Labels.Label label) {
        var name = new StringBuilder("<g class=\"%s\">".formatted(link.faint() ? "faint" : "clear"));
        if (label.isAway()) {
            name.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                    .formatted(
                            number(label.heart().getX()),
                            number(label.heart().getY()),
                            number(label.box().getCenterX()),
                            number(label.box().getCenterY())));
        }
        List<String> lines = lines(link.name(), link.mark());
        double width = lines.stream()
                .mapToDouble(line -> Labels.width(line, ROOM_OF_LETTERS))
                .max()
                .orElse(0);
        name.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\"/>"
                .formatted(
                        number(label.box().getCenterX() - width / 2 - 1),
                        number(label.box().getY()),
                        number(width + 2),
                        number(label.box().getHeight())));
        double line = label.box().getY();
        for (String text : lines) {
            line += ROOM_OF_LETTERS * 1.1;
            name.append("<text x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(
                            number(label.box().getCenterX()),
                            number(line - ROOM_OF_LETTERS * 0.3),
                            HtmlUtils.htmlEscape(text, "UTF-8")));
        }
        return name.append("</g>").toString();
    }

    /** A name in two languages stands in two lines; the mark after the last. */
    private static List<String> lines(String name, String mark) {
        return Arrays.asList((name.replaceFirst(" [-–] ", " –\n") + (mark.isEmpty() ? "" : " " + mark)).split("\n"));
    }

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
        places.forEach((code, place) ->
                lines.put(code, lines(place.name(), place.kind().mark())));
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
