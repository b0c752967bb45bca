package no.bygdevekst.picture;

import static no.bygdevekst.picture.RegionMap.number;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Draws dates along a line, what has been with a filled sign and what is to come with a hollow one. */
@Component
public class Timeline {
    private static final int OUTERMOST = 4;
    private static final double WIDTH = 640;
    private static final double EDGE = 16;
    private static final double LETTERS = 11.5;
    private static final double LEVEL = 34;
    private static final String INK = "#12324a";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMM yyyy", Locale.forLanguageTag("nb-NO"));

    public record Event(LocalDate day, String label) {}

    /** A text beside the line: above it or below, so and so far out, between two places along it. */
    private record Flag(Event event, double x, double from, double to, int side, int level) {}

    /**
     * @param events in any order, at least one
     * @param now the day that parts what has been from what is to come
     * @param text what the drawing shows, in sentences
     */
    public Picture draw(List<Event> events, LocalDate now, String text) {
        List<Event> inTurn =
                events.stream().sorted(Comparator.comparing(Event::day)).toList();
        LocalDate first = min(inTurn.get(0).day(), now);
        LocalDate last = max(inTurn.get(inTurn.size() - 1).day(), now);
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        List<Flag> flags = new ArrayList<>();
        for (Event event : inTurn) {
            double x = EDGE + (WIDTH - 2 * EDGE) * ChronoUnit.DAYS.between(first, event.day()) / days;
            flags.add(place(event, x, flags));
        }
        int above = flags.stream()
                .filter(flag -> flag.side() < 0)
                .mapToInt(Flag::level)
                .max()
                .orElse(0);
        int below = flags.stream()
                .filter(flag -> flag.side() > 0)
                .mapToInt(Flag::level)
                .max()
                .orElse(0);
        double line = 16 + (above + 1) * LEVEL;
        double height = line + 28 + (below + 1) * LEVEL;
        double today = EDGE + (WIDTH - 2 * EDGE) * ChronoUnit.DAYS.between(first, now) / days;

        var svg = new StringBuilder(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\" role=\"img\" aria-label=\"%3$s\""
                                + " font-family=\"Carlito, Calibri, sans-serif\" font-size=\"%4$s\" fill=\"#1a1f24\">")
                        .formatted(number(WIDTH), number(height), HtmlUtils.htmlEscape(text, "UTF-8"), LETTERS));
        flags.forEach(flag -> svg.append(stem(flag, line)));
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"2.5\"/>"
                .formatted(number(EDGE), number(line), number(today), number(line), INK));
        svg.append(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"5 4\"/>"
                        .formatted(number(today), number(line), number(WIDTH - EDGE), number(line), INK));
        flags.forEach(flag ->
                svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"5.5\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>"
                        .formatted(
                                number(flag.x()),
                                number(line),
                                flag.event().day().isAfter(now) ? "#fff" : INK,
                                INK)));
        flags.forEach(flag -> svg.append(words(flag, line)));
        return new Picture(svg.append("</svg>").toString(), text, WIDTH, height);
    }

    /** On the side and level where it covers no other, the nearest first; the outermost where there is no such place. */
    private static Flag place(Event event, double x, List<Flag> others) {
        double width =
                Math.max(Labels.width(event.label(), LETTERS), Labels.width(DAY.format(event.day()), LETTERS) * 1.05);
        double from = Math.max(0, Math.min(x - width / 2, WIDTH - width));
        int start = others.size() % 2 == 0 ? -1 : 1;
        for (int level = 0; level < OUTERMOST; level++) {
            for (int side : new int[] {start, -start}) {
                var flag = new Flag(event, x, from, from + width, side, level);
                if (others.stream().noneMatch(other -> covers(flag, other) || covers(other, flag))) {
                    return flag;
                }
            }
        }
        return new Flag(event, x, from, from + width, start, OUTERMOST);
    }

    /** Whether the text or the stem of the one is in the way of the other. */
    private static boolean covers(Flag flag, Flag other) {
        boolean beside = flag.from() < other.to() + 8 && other.from() < flag.to() + 8;
        boolean stem = flag.from() < other.x() + 5 && other.x() - 5 < flag.to();
        return flag.side() == other.side()
                && ((flag.level() == other.level() && beside) || (flag.level() < other.level() && stem));
    }

    private static String stem(Flag flag, double line) {
        return "<line x1=\"%1$s\" y1=\"%2$s\" x2=\"%1$s\" y2=\"%3$s\" stroke=\"#6b7680\" stroke-width=\"0.8\"/>"
                .formatted(number(flag.x()), number(line), number(end(flag, line)));
    }

    private static double end(Flag flag, double line) {
        return line + flag.side() * (12 + flag.level() * LEVEL);
    }

    private static String words(Flag flag, double line) {
        double date = flag.side() < 0 ? end(flag, line) - LETTERS * 1.5 : end(flag, line) + LETTERS;
        return text(flag, date, " font-weight=\"bold\"", DAY.format(flag.event().day()))
                + text(flag, date + LETTERS * 1.15, "", flag.event().label());
    }

    private static String text(Flag flag, double y, String look, String words) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\"%s>%s</text>"
                .formatted(
                        number((flag.from() + flag.to()) / 2), number(y), look, HtmlUtils.htmlEscape(words, "UTF-8"));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
