package no.bygdevekst.picture;

import static no.bygdevekst.picture.RegionMap.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.bygdevekst.engine.Chart;
import no.bygdevekst.engine.Chart.Box;
import no.bygdevekst.engine.Chart.Flow;
import no.bygdevekst.engine.Chart.Form;
import no.bygdevekst.engine.Chart.Node;
import no.bygdevekst.engine.Chart.Point;
import no.bygdevekst.engine.Chart.Sign;
import no.bygdevekst.engine.Chart.Way;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws a process as its model is drawn, and the way one instance has taken through it: what is passed with a thick line
 * and a tick, where it stands with a frame and the word <i>nå</i>, what is broken off with a cross, what has stopped with
 * an exclamation mark. The colours are those of the page, by the classes of {@code bygdevekst.css}.
 */
@Component
public class ProcessDrawing {
    private static final double LETTERS = 11;
    private static final double LINE = 13;

    /** A page may have a typeface that is wider than that of the documents. */
    private static final double WIDER = 1.16;

    private static final double MARGIN = 14;
    private static final double ROUND = 10;
    private static final double LABEL = 110;
    private static final double MARK = 9;

    /**
     * @param here what a link to where the instance stands leads to: an id that the page has only once
     * @param text what the drawing shows, in sentences
     */
    public Picture draw(Chart chart, Way way, String here, String text) {
        Box all = bounds(chart);
        var svg = new StringBuilder(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"process\" width=\"%3$s\" height=\"%4$s\" viewBox=\"%1$s %2$s %3$s %4$s\""
                                + " role=\"img\" aria-label=\"%5$s\" font-size=\"%6$s\">")
                        .formatted(
                                number(all.x()),
                                number(all.y()),
                                number(all.width()),
                                number(all.height()),
                                escaped(text),
                                number(LETTERS)));
        chart.nodes().stream().filter(node -> node.form() == Form.FRAME).forEach(node -> svg.append(node(node, way)));
        chart.flows().stream()
                .filter(flow -> !way.taken().contains(flow.id()))
                .forEach(flow -> svg.append(flow(flow, "flow")));
        chart.flows().stream()
                .filter(flow -> way.taken().contains(flow.id()))
                .forEach(flow -> svg.append(flow(flow, "flow taken")));
        chart.nodes().stream().filter(node -> node.form() != Form.FRAME).forEach(node -> svg.append(node(node, way)));
        chart.nodes().forEach(node -> svg.append(marks(node, way, here)));
        return new Picture(svg.append("</svg>").toString(), text, all.width(), all.height());
    }

    private static Box bounds(Chart chart) {
        List<Box> boxes = new ArrayList<>();
        for (Node node : chart.nodes()) {
            boxes.add(node.box());
            if (isNamedOutside(node)) {
                boxes.add(covered(node.name(), nameBox(node)));
            }
        }
        for (Flow flow : chart.flows()) {
            flow.points().forEach(point -> boxes.add(new Box(point.x(), point.y(), 0, 0)));
            if (flow.label() != null) {
                boxes.add(covered(flow.name(), flow.label()));
            }
        }
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
        double top = boxes.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
        double right =
                boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0) + MARGIN;
        double bottom =
                boxes.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + MARGIN;
        return new Box(left, top, right - left, bottom - top);
    }

    private static boolean isNamedOutside(Node node) {
        return !node.name().isEmpty() && isSmall(node);
    }

    private static boolean isSmall(Node node) {
        return switch (node.form()) {
            case START, BETWEEN, END, CHOICE -> true;
            case TASK, CALL, FRAME -> false;
        };
    }

    /** Where the diagram has a place for the name, else below. */
    private static Box nameBox(Node node) {
        Box box = node.box();
        return node.label() == null
                ? new Box(box.x() + box.width() / 2 - LABEL / 2, box.y() + box.height() + 4, LABEL, LINE)
                : node.label();
    }

    /** What a text covers that is set in a box, which may be too small for it. */
    private static Box covered(String text, Box box) {
        List<String> lines = lines(text, Math.max(box.width(), LABEL * 0.8));
        double width = Math.max(box.width(), widest(lines));
        return new Box(
                box.x() + box.width() / 2 - width / 2, box.y(), width, Math.max(box.height(), lines.size() * LINE));
    }

    private static String node(Node node, Way way) {
        String look = "node" + (node.dashed() && node.form() == Form.FRAME ? " dashed" : "")
                + (way.passed().contains(node.id()) ? " passed" : "")
                + (isPresent(node, way) ? " present" : "")
                + (node.form() == Form.FRAME ? " frame" : "");
        return "<g class=\"%s\" data-node=\"%s\">%s%s</g>"
                .formatted(look, escaped(node.id()), outline(node), words(node));
    }

    /** A frame goes on as long as what is in it does: that is where the instance stands. */
    private static boolean isPresent(Node node, Way way) {
        return node.form() != Form.FRAME && way.present().contains(node.id());
    }

    private static String outline(Node node) {
        Box box = node.box();
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        double r = box.width() / 2;
        String dashes = node.dashed() ? " stroke-dasharray=\"5 3\"" : "";
        return switch (node.form()) {
            case TASK, FRAME -> rectangle(box, 0, ROUND, dashes) + sign(node) + repeated(node);
            case CALL -> rectangle(box, 0, ROUND, "") + rectangle(box, 3, ROUND - 3, "") + repeated(node);
            case START -> circle(x, y, r, dashes) + sign(node);
            case BETWEEN -> circle(x, y, r, dashes) + circle(x, y, r - 3, dashes) + sign(node);
            case END -> circle(x, y, r, "") + circle(x, y, r - 1.5, "") + sign(node);
            case CHOICE ->
                "<path d=\"M%s %sL%s %sL%s %sL%s %sZ\"/>"
                                .formatted(
                                        number(x),
                                        number(box.y()),
                                        number(box.x() + box.width()),
                                        number(y),
                                        number(x),
                                        number(box.y() + box.height()),
                                        number(box.x()),
                                        number(y))
                        + sign(node);
        };
    }

    private static String rectangle(Box box, double in, double round, String dashes) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"%s/>"
                .formatted(
                        number(box.x() + in),
                        number(box.y() + in),
                        number(box.width() - 2 * in),
                        number(box.height() - 2 * in),
                        number(round),
                        dashes);
    }

    private static String circle(double x, double y, double r, String dashes) {
        return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>".formatted(number(x), number(y), number(r), dashes);
    }

    /** In the upper left corner of what is large, in the middle of what is small; drawn about nought, 16 units wide. */
    private static String sign(Node node) {
        boolean small = isSmall(node);
        Box box = node.box();
        double x = small ? box.x() + box.width() / 2 : box.x() + 15;
        double y = small ? box.y() + box.height() / 2 : box.y() + 14;
        String filled = node.throwing() ? " class=\"sign filled\"" : " class=\"sign\"";
        String form =
                switch (node.sign()) {
                    case NONE -> "";
                    case PERSON -> "<circle cx=\"0\" cy=\"-4\" r=\"3.2\"/><path d=\"M-6 7C-6 -1 6 -1 6 7Z\"/>";
                    case AUTOMATIC ->
                        "<circle cx=\"0\" cy=\"0\" r=\"3\"/><path d=\"M0 -7V-4M0 4V7M-7 0H-4M4 0H7M-5 -5L-3 -3M3 3L5 5M-5 5L-3 3M3 -3L5 -5\"/>";
                    case SEND ->
                        "<path class=\"full\" d=\"M-8 -5H8V5H-8Z\"/><path class=\"pale\" d=\"M-8 -5L0 1L8 -5\"/>";
                    case MESSAGE ->
                        "<path d=\"M-8 -5.5H8V5.5H-8Z\"/><path%s d=\"M-8 -5.5L0 1L8 -5.5\"/>"
                                .formatted(node.throwing() ? " class=\"pale\"" : "");
                    case TIMER -> "<circle cx=\"0\" cy=\"0\" r=\"8\"/><path d=\"M0 -5.5V0H4.5\"/>";
                    case LINK -> "<path d=\"M-7 -2.5H1V-6.5L8 0L1 6.5V2.5H-7Z\"/>";
                    case TERMINATE -> "<circle class=\"full\" cx=\"0\" cy=\"0\" r=\"9\"/>";
                    case ERROR -> "<path d=\"M-7 7L-2 -6L2 2L7 -7L2 6L-2 -1Z\"/>";
                    case SIGNAL -> "<path d=\"M0 -7L7 5H-7Z\"/>";
                    case EXCLUSIVE -> "<path class=\"strong\" d=\"M-6 -7L6 7M6 -7L-6 7\"/>";
                    case PARALLEL -> "<path class=\"strong\" d=\"M0 -9V9M-9 0H9\"/>";
                    case INCLUSIVE -> "<circle class=\"strong\" cx=\"0\" cy=\"0\" r=\"9\"/>";
                    case EVENT ->
                        "<circle cx=\"0\" cy=\"0\" r=\"10.5\"/><circle cx=\"0\" cy=\"0\" r=\"8\"/><path d=\"M0 -5.5L5.2 -1.7L3.2 4.4H-3.2L-5.2 -1.7Z\"/>";
                };
        return form.isEmpty()
                ? ""
                : "<g%s transform=\"translate(%s %s)\">%s</g>".formatted(filled, number(x), number(y), form);
    }

    /** Three strokes at the foot of what is done several times. */
    private static String repeated(Node node) {
        Box box = node.box();
        return node.repeated()
                ? "<path class=\"strong\" d=\"M%1$s %2$sv9m-4 -9v9m8 -9v9\"/>"
                        .formatted(number(box.x() + box.width() / 2), number(box.y() + box.height() - 12))
                : "";
    }

    private static String words(Node node) {
        if (node.name().isEmpty()) {
            return "";
        }
        Box box = node.box();
        if (isSmall(node)) {
            return below(node.name(), nameBox(node));
        }
        if (node.form() == Form.FRAME) {
            return "<text x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(
                            number(box.x() + (node.sign() == Sign.NONE ? 10 : 28)),
                            number(box.y() + 18),
                            escaped(node.name()));
        }
        List<String> lines = lines(node.name(), box.width() - 8);
        double first = box.y() + box.height() / 2 - (lines.size() - 1) * LINE / 2 + 4;
        boolean crowded = lines.size() > 3 && node.form() == Form.TASK;
        return text(lines, box.x() + box.width() / 2, crowded ? Math.max(first, box.y() + 32) : first);
    }

    private static String below(String name, Box box) {
        return text(lines(name, Math.max(box.width(), LABEL * 0.8)), box.x() + box.width() / 2, box.y() + LETTERS - 1);
    }

    private static String text(List<String> lines, double x, double y) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> "<tspan x=\"%s\" y=\"%s\">%s</tspan>"
                        .formatted(number(x), number(y + i * LINE), escaped(lines.get(i))))
                .collect(Collectors.joining("", "<text text-anchor=\"middle\">", "</text>"));
    }

    private static String flow(Flow flow, String look) {
        List<Point> points = flow.points();
        String line = points.stream()
                .map(point -> number(point.x()) + " " + number(point.y()))
                .collect(Collectors.joining("L", "M", ""));
        String name = flow.label() == null || flow.name().isEmpty() ? "" : below(flow.name(), flow.label());
        return "<g class=\"%s\" data-flow=\"%s\"><path class=\"line\" d=\"%s\"/>%s%s</g>"
                .formatted(
                        look,
                        escaped(flow.id()),
                        line,
                        head(points.get(points.size() - 2), points.get(points.size() - 1)),
                        name);
    }

    /** The head of an arrow that comes from one point to another. */
    private static String head(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double dx = length == 0 ? 1 : (to.x() - from.x()) / length;
        double dy = length == 0 ? 0 : (to.y() - from.y()) / length;
        return "<path class=\"head\" d=\"M%s %sL%s %sL%s %sZ\"/>"
                .formatted(
                        number(to.x()),
                        number(to.y()),
                        number(to.x() - 10 * dx + 4.5 * dy),
                        number(to.y() - 10 * dy - 4.5 * dx),
                        number(to.x() - 10 * dx - 4.5 * dy),
                        number(to.y() - 10 * dy + 4.5 * dx));
    }

    /** What has become of a node, on its upper right edge. */
    private static String marks(Node node, Way way, String here) {
        if (node.form() == Form.FRAME && !way.stopped().contains(node.id())) {
            return "";
        }
        Box box = node.box();
        double x = box.x() + box.width() - (isSmall(node) ? box.width() * 0.12 : 4);
        double y = box.y() + (isSmall(node) ? box.height() * 0.12 : 4);
        if (way.stopped().contains(node.id())) {
            return mark("stopped", "M0 -5V1.5M0 4V5", x, y);
        } else if (isPresent(node, way)) {
            boolean first =
                    way.present().stream().findFirst().filter(node.id()::equals).isPresent();
            return "<g class=\"mark now\"%s transform=\"translate(%s %s)\"><rect x=\"-13\" y=\"-9\" width=\"26\" height=\"17\" rx=\"8\"/><text y=\"3.5\" text-anchor=\"middle\">nå</text></g>"
                    .formatted(first ? " id=\"" + escaped(here) + "\"" : "", number(x), number(y));
        } else if (way.passed().contains(node.id())) {
            return isSmall(node) ? "" : mark("done", "M-4 0L-1 3.5L4.5 -3.5", x, y);
        }
        return way.brokenOff().contains(node.id()) ? mark("broken", "M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5", x, y) : "";
    }

    private static String mark(String look, String path, double x, double y) {
        return "<g class=\"mark %s\" transform=\"translate(%s %s)\"><circle cx=\"0\" cy=\"0\" r=\"%s\"/><path d=\"%s\"/></g>"
                .formatted(look, number(x), number(y), number(MARK), path);
    }

    private static List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        for (String word : Arrays.stream(text.strip().split("\\s+")).toList()) {
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (!last.isEmpty() && width(last + " " + word) <= width) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static double widest(List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> Labels.width(line, LETTERS))
                .max()
                .orElse(0);
    }

    private static double width(String text) {
        return Labels.width(text, LETTERS) * WIDER;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
