package no.bygdevekst.picture;

import static no.bygdevekst.picture.RegionMap.number;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws a year with its months across and a lane for each of several things, with a sign on each day on which something is,
 * or with a bar for each month where that would be too many. The colours are classes of the page's style sheet.
 */
@Component
public class YearChart {
    /** More signs than this do not fit into a lane. */
    public static final int FITTING = 60;

    private static final int NAMED = 12;
    private static final int ROWS = 14;
    private static final double WIDTH = 1200;
    private static final double LEFT = 190;
    private static final double RIGHT = WIDTH - 12;
    private static final double HEAD = 26;
    private static final double ROW = 20;
    private static final double BARS = 84;
    private static final double LETTERS = 12;
    private static final int NAME = 25;
    private static final int LABEL = 44;
    private static final Locale BOKMAAL = Locale.forLanguageTag("nb-NO");

    /** What a sign stands for; each has a shape of its own besides its colour. */
    public enum Sign {
        MET("oppfylt", "good", "<circle r=\"5\" fill=\"currentcolor\"/>"),
        MISSED("over fristen", "late", "<rect x=\"-5\" y=\"-5\" width=\"10\" height=\"10\" fill=\"currentcolor\"/>"),
        OPEN("åpen", "open", "<circle r=\"4.5\" fill=\"none\" stroke=\"currentcolor\" stroke-width=\"2\"/>"),
        DROPPED(
                "bortfalt",
                "quiet",
                "<path d=\"M-4-4L4 4M-4 4L4-4\" fill=\"none\" stroke=\"currentcolor\" stroke-width=\"2\"/>"),
        MOVED(
                "flyttet herfra",
                "quiet",
                "<path d=\"M0-6L6 0L0 6L-6 0Z\" fill=\"none\" stroke=\"currentcolor\" stroke-width=\"1.5\"/>"),
        MEETING("møte", "strong", "<path d=\"M0-6L6 5H-6Z\" fill=\"currentcolor\"/>"),
        CANCELLED(
                "avlyst møte",
                "quiet",
                "<path d=\"M0-6L6 5H-6Z\" fill=\"none\" stroke=\"currentcolor\" stroke-width=\"1.5\"/>"),
        SENT("påminnelse sendt", "strong", "<path d=\"M-6-4H6L0 1ZM-6-2V5H6V-2L0 3Z\" fill=\"currentcolor\"/>"),
        COMING(
                "påminnelse kommer",
                "open",
                "<path d=\"M-6-4H6V5H-6ZM-6-4L0 1L6-4\" fill=\"none\" stroke=\"currentcolor\" stroke-width=\"1.3\"/>");

        private final String label;
        private final String look;
        private final String shape;

        Sign(String label, String look, String shape) {
            this.label = label;
            this.look = look;
            this.shape = shape;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param label what stands beside the sign where there is room
     * @param text all that is to say of it
     */
    public record Mark(LocalDate day, Sign sign, String label, String text) {}

    /** @param month from 1 */
    public record Bar(int month, Sign sign, long number) {}

    /** @param bars what is drawn instead of marks when there are none; of one month in the order of their signs */
    public record Lane(String name, List<Mark> marks, List<Bar> bars) {}

    /** A mark in a row of its lane, with a label on a side of it or with none. */
    private record Placed(Mark mark, double x, int row, int side) {}

    /**
     * @param lanes marks outside the year are left out
     * @param today where the line of today is, if it is in the year
     * @param text what the drawing shows, in sentences
     */
    public Picture draw(int year, List<Lane> lanes, LocalDate today, String text) {
        var bands = new StringBuilder();
        var body = new StringBuilder();
        Set<Sign> used = EnumSet.noneOf(Sign.class);
        double y = HEAD;
        for (int n = 0; n < lanes.size(); n++) {
            double height = lane(body, lanes.get(n), year, y, used);
            if (n % 2 == 0) {
                bands.append("<rect class=\"band\" x=\"0\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                        .formatted(number(y), number(WIDTH), number(height)));
            }
            y += height;
        }
        double bottom = y;
        var legend = new StringBuilder();
        double whole = legend(legend, used, bottom + 22) + 12;
        var svg = new StringBuilder(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"year\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\""
                                + " role=\"img\" aria-label=\"%3$s\" font-size=\"%4$s\" fill=\"currentcolor\">")
                        .formatted(number(WIDTH), number(whole), escaped(text), number(LETTERS)));
        svg.append(bands);
        for (Month month : Month.values()) {
            double x = start(year, month);
            double end = month == Month.DECEMBER ? RIGHT : start(year, month.plus(1));
            svg.append("<text x=\"%s\" y=\"16\" text-anchor=\"middle\">%s</text>"
                    .formatted(number((x + end) / 2), month.getDisplayName(TextStyle.SHORT_STANDALONE, BOKMAAL)));
        }
        for (Month month : Month.values()) {
            svg.append("<line class=\"grid\" x1=\"%1$s\" y1=\"%2$s\" x2=\"%1$s\" y2=\"%3$s\"/>"
                    .formatted(number(start(year, month)), number(HEAD), number(bottom)));
        }
        svg.append(body);
        if (today.getYear() == year) {
            svg.append(
                    "<g class=\"late\" fill=\"currentcolor\"><line x1=\"%1$s\" y1=\"%2$s\" x2=\"%1$s\" y2=\"%3$s\" stroke=\"currentcolor\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\"/><text x=\"%1$s\" y=\"%4$s\" text-anchor=\"middle\">i dag</text></g>"
                            .formatted(number(x(year, today)), number(HEAD - 4), number(bottom), number(bottom + 13)));
        }
        return new Picture(svg.append(legend).append("</svg>").toString(), text, WIDTH, whole);
    }

    /** @return how high the lane is */
    private static double lane(StringBuilder svg, Lane lane, int year, double top, Set<Sign> used) {
        List<Placed> placed = place(lane.marks(), year);
        int rows = placed.stream().mapToInt(Placed::row).max().orElse(0) + 1;
        double height = lane.bars().isEmpty() ? rows * ROW + 12 : BARS;
        svg.append("<text x=\"6\" y=\"%s\" font-weight=\"600\">%s</text>"
                .formatted(number(top + 6 + ROW / 2 + 4), escaped(shortened(lane.name(), NAME))));
        for (Placed one : placed) {
            used.add(one.mark().sign());
            svg.append(drawn(one, top + 6 + ROW / 2 + one.row() * ROW));
        }
        bars(svg, lane.bars(), year, top, used);
        return height;
    }

    private static String drawn(Placed one, double y) {
        Mark mark = one.mark();
        String label = one.side() == 0
                ? ""
                : "<text x=\"%s\" y=\"4\" text-anchor=\"%s\">%s</text>"
                        .formatted(
                                number(9.0 * one.side()),
                                one.side() > 0 ? "start" : "end",
                                escaped(shortened(mark.label(), LABEL)));
        return "<g transform=\"translate(%s %s)\"><title>%s</title><g class=\"%s\">%s</g>%s</g>"
                .formatted(
                        number(one.x()), number(y), escaped(mark.text()), mark.sign().look, mark.sign().shape, label);
    }

    /** Each in the first row where it covers no other; with names when they are few. */
    private static List<Placed> place(List<Mark> marks, int year) {
        List<Mark> inTurn = marks.stream()
                .filter(mark -> mark.day().getYear() == year)
                .sorted(Comparator.comparing(Mark::day).thenComparing(Mark::sign))
                .toList();
        return place(
                inTurn,
                year,
                inTurn.stream().filter(mark -> !mark.label().isEmpty()).count() <= NAMED);
    }

    private static List<Placed> place(List<Mark> inTurn, int year, boolean named) {
        List<List<double[]>> rows = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (Mark mark : inTurn) {
            double x = x(year, mark.day());
            double width = named && !mark.label().isEmpty()
                    ? Labels.width(shortened(mark.label(), LABEL), LETTERS) * 1.25 + 12
                    : 0;
            int side = width == 0 ? 0 : x + 8 + width > RIGHT ? -1 : 1;
            double from = x - 8 - (side < 0 ? width : 0);
            double to = x + 8 + (side > 0 ? width : 0);
            int row = 0;
            while (row < rows.size() && rows.get(row).stream().anyMatch(taken -> from < taken[1] && taken[0] < to)) {
                row++;
            }
            if (row == rows.size()) {
                rows.add(new ArrayList<>());
            }
            rows.get(row).add(new double[] {from, to});
            placed.add(new Placed(mark, x, row, side));
        }
        return named && rows.size() > ROWS ? place(inTurn, year, false) : placed;
    }

    private static void bars(StringBuilder svg, List<Bar> bars, int year, double top, Set<Sign> used) {
        long most = bars.stream().mapToLong(Bar::number).max().orElse(1);
        for (Month month : Month.values()) {
            List<Bar> ofMonth = bars.stream()
                    .filter(bar -> bar.month() == month.getValue())
                    .sorted(Comparator.comparing(Bar::sign))
                    .toList();
            double x = start(year, month) + 4;
            for (Bar bar : ofMonth) {
                used.add(bar.sign());
                double height = Math.max(1, (BARS - 42) * bar.number() / most);
                double base = top + BARS - 20;
                svg.append(
                        "<g class=\"%s\"><rect x=\"%s\" y=\"%s\" width=\"14\" height=\"%s\" fill=\"currentcolor\" fill-opacity=\"0.75\"/><g transform=\"translate(%s %s)\">%s</g></g><text x=\"%s\" y=\"%s\" font-size=\"9\" text-anchor=\"middle\">%d</text>"
                                .formatted(
                                        bar.sign().look,
                                        number(x),
                                        number(base - height),
                                        number(height),
                                        number(x + 7),
                                        number(base + 10),
                                        bar.sign().shape,
                                        number(x + 7),
                                        number(base - height - 3),
                                        bar.number()));
                x += 20;
            }
        }
    }

    /** @return where it ends */
    private static double legend(StringBuilder svg, Set<Sign> used, double top) {
        double x = LEFT;
        double y = top + 6;
        for (Sign sign : used) {
            double width = Labels.width(sign.label, LETTERS) * 1.25 + 40;
            if (x + width > RIGHT) {
                x = LEFT;
                y += ROW;
            }
            svg.append("<g transform=\"translate(%s %s)\"><g class=\"%s\">%s</g><text x=\"11\" y=\"4\">%s</text></g>"
                    .formatted(number(x), number(y), sign.look, sign.shape, sign.label));
            x += width;
        }
        return y;
    }

    private static double start(int year, Month month) {
        return x(year, LocalDate.of(year, month, 1)) - day(year) / 2;
    }

    private static double x(int year, LocalDate day) {
        return LEFT + (day.getDayOfYear() - 0.5) * day(year);
    }

    private static double day(int year) {
        return (RIGHT - LEFT) / LocalDate.of(year, 12, 31).getDayOfYear();
    }

    private static String shortened(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, letters - 1).strip() + "…";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
