package no.bygdevekst.picture;

import static no.bygdevekst.picture.RegionMap.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws numbers as bars that lie, in groups, each with its name before it and its value after it, so that neither colours nor
 * the axis are needed to read it. Letters and lines take the colour of the text around the drawing.
 */
@Component
public class BarChart {
    private static final double WIDTH = 640;
    private static final double LETTERS = 13;
    private static final double ROW = 22;
    private static final double THICK = 16;
    private static final double GAP = 8;
    private static final int TICKS = 5;

    /** Light enough for dark lines on them; the lines tell them apart without colours. */
    private static final List<String> COLOURS = List.of("#d7dedb", "#f3d9a4", "#9cc7e3", "#e5bcd2", "#8ed0a8");

    private static final List<String> LINES =
            List.of("", "M0,3.5 H7", "M3.5,0 V7", "M3,3.5 H4 M3.5,3 V4", "M0,3.5 H7 M3.5,0 V7");

    /**
     * @param name as it stands before the bar, such as a year
     * @param value none where there is nothing to tell, which is not the same as nought
     * @param text the value as people read it
     */
    public record Bar(String name, @Nullable Double value, String text) {}

    /** Bars of the same; the bars of each name look the same in all groups when they come in the same order. */
    public record Group(String label, List<Bar> bars) {}

    /**
     * @param id a word that no other drawing on the page has
     * @param unit what the axis counts
     * @param text what the drawing shows, in sentences
     */
    public Picture draw(String id, String title, String unit, List<Group> groups, String text) {
        double name = widest(groups.stream()
                .flatMap(group -> group.bars().stream())
                .map(Bar::name)
                .toList());
        double value = widest(groups.stream()
                .flatMap(group -> group.bars().stream())
                .map(Bar::text)
                .toList());
        double left = Math.min(name * 1.2 + 10, WIDTH / 3);
        double room = Math.max(80, WIDTH - left - value * 1.1 - 12);
        double step = step(groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(BarChart::length)
                .max()
                .orElse(0));
        double ticks = Math.max(
                1,
                Math.ceil(groups.stream()
                                .flatMap(group -> group.bars().stream())
                                .mapToDouble(BarChart::length)
                                .max()
                                .orElse(0)
                        / step));
        double scale = room / (ticks * step);

        var body = new StringBuilder();
        double y = 24;
        for (Group group : groups) {
            y += GAP;
            for (String line : lines(group.label())) {
                y += LETTERS * 1.25;
                body.append(text(0, y - 3, "start", " font-weight=\"600\"", line));
            }
            y += 3;
            body.append(
                    grid(left, step * scale, ticks, y, y + ROW * group.bars().size()));
            for (int place = 0; place < group.bars().size(); place++) {
                body.append(bar(id, group.bars().get(place), place, left, y + 3, scale));
                y += ROW;
            }
        }
        for (int tick = 0; tick <= ticks; tick++) {
            body.append(text(
                    left + tick * step * scale,
                    y + 15,
                    tick == 0 ? "start" : "middle",
                    " font-size=\"11.5\"",
                    tickLabel(tick * step)));
        }
        double height = y + 38;
        return new Picture(
                head(text, height)
                        + patterns(id, groups)
                        + text(0, 15, "start", " font-size=\"14.5\" font-weight=\"600\"", title)
                        + body
                        + text(left, y + 32, "start", " font-size=\"11.5\"", unit)
                        + "</svg>",
                text,
                WIDTH,
                height);
    }

    /** The lines of the axis, behind the bars of one group. */
    private static String grid(double left, double apart, double ticks, double top, double bottom) {
        var grid = new StringBuilder();
        for (int tick = 0; tick <= ticks; tick++) {
            grid.append(
                    "<line x1=\"%1$s\" y1=\"%2$s\" x2=\"%1$s\" y2=\"%3$s\" stroke=\"currentColor\" stroke-opacity=\"%4$s\"/>"
                            .formatted(
                                    number(left + tick * apart),
                                    number(top),
                                    number(bottom),
                                    tick == 0 ? "1" : "0.25"));
        }
        return grid.toString();
    }

    private static String head(String text, double height) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\" role=\"img\""
                        + " aria-label=\"%3$s\" font-family=\"system-ui, Carlito, sans-serif\" font-size=\"%4$s\">")
                .formatted(number(WIDTH), number(height), HtmlUtils.htmlEscape(text, "UTF-8"), LETTERS);
    }

    private static String patterns(String id, List<Group> groups) {
        int most = groups.stream().mapToInt(group -> group.bars().size()).max().orElse(0);
        var patterns = new StringBuilder("<defs>");
        for (int look = 0; look < Math.min(most, LINES.size()); look++) {
            patterns.append(("<pattern id=\"%s\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\">"
                            + "<rect width=\"7\" height=\"7\" fill=\"%s\"/><path d=\"%s\" stroke=\"#33475a\" fill=\"none\"/></pattern>")
                    .formatted(look(id, look), COLOURS.get(look), LINES.get(look)));
        }
        return patterns.append("</defs>").toString();
    }

    private static String look(String id, int place) {
        return "%s-%d".formatted(id, place % LINES.size());
    }

    private static String bar(String id, Bar bar, int place, double left, double y, double scale) {
        double base = y + THICK - 4;
        double length = length(bar) * scale;
        String drawn = bar.value() == null
                ? ""
                : "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"url(#%s)\" stroke=\"currentColor\"/>"
                        .formatted(number(left), number(y), number(length), number(THICK), look(id, place));
        return text(left - 6, base, "end", "", bar.name())
                + drawn
                + text(left + length + 6, base, "start", "", bar.text());
    }

    /** Nothing is less than nought. */
    private static double length(Bar bar) {
        return bar.value() == null ? 0 : Math.max(0, bar.value());
    }

    /** Between the lines of the axis: 1, 2 or 5 of some power of ten, and at least 1. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most / TICKS))));
        for (int times : new int[] {1, 2, 5}) {
            if (most <= times * power * TICKS) {
                return times * power;
            }
        }
        return 10 * power;
    }

    private static String tickLabel(double value) {
        return String.format(java.util.Locale.ROOT, "%,d", Math.round(value)).replace(',', '\u00a0');
    }

    private static double widest(List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> Labels.width(text, LETTERS))
                .max()
                .orElse(0);
    }

    /** No wider than the drawing; a word that is, is broken. */
    private static List<String> lines(String label) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : label.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (Labels.width(longer, LETTERS) * 1.1 <= WIDTH) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = word;
                while (Labels.width(line, LETTERS) * 1.1 > WIDTH) {
                    int fits = (int) (line.length() * WIDTH / (Labels.width(line, LETTERS) * 1.1)) - 1;
                    lines.add(line.substring(0, fits));
                    line = line.substring(fits);
                }
            }
        }
        lines.add(line);
        return lines;
    }

    private static String text(double x, double y, String anchor, String look, String text) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"currentColor\"%s>%s</text>"
                .formatted(number(x), number(y), anchor, look, HtmlUtils.htmlEscape(text, "UTF-8"));
    }
}
