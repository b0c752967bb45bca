package no.bygdevekst.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds a place for every name on the map so that none covers another; those of the smallest municipalities first. */
final class Labels {
    private static final double STEP = 3;
    private static final double REACH = 66;

    /** How far a name may be moved from the middle of its municipality, the shortest way first. */
    private static final List<Point2D> AWAY = away();

    private final Boundaries county;
    private final double size;
    private final Map<String, Label> placed = new TreeMap<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** @param size of the letters, in units of the drawing */
    Labels(Boundaries county, double size) {
        this.county = county;
        this.size = size;
    }

    /**
     * @param box what the text covers
     * @param heart the middle of the municipality
     */
    record Label(List<String> lines, Rectangle2D box, Point2D heart) {
        /** Whether the name stands so far away that a line must lead to it. */
        boolean isAway() {
            return !new Rectangle2D.Double(box.getX() - 4, box.getY() - 4, box.getWidth() + 8, box.getHeight() + 8)
                    .contains(heart);
        }
    }

    /** @param lines the lines of each name, by the municipality's code */
    Map<String, Label> place(Map<String, List<String>> lines) {
        lines.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> room(entry.getKey())))
                .forEach(entry -> place(entry.getKey(), entry.getValue()));
        return placed;
    }

    private void place(String code, List<String> lines) {
        Point2D heart = Boundaries.heart(county.shape(code));
        double width =
                lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
        double height = size * 1.1 * lines.size();
        Rectangle2D best = null;
        double least = Double.MAX_VALUE;
        for (Point2D away : AWAY) {
            double distance = away.distance(0, 0);
            if (distance >= least) {
                break;
            }
            var box = new Rectangle2D.Double(
                    heart.getX() + away.getX() - width / 2, heart.getY() + away.getY() - height / 2, width, height);
            if (isFree(box)) {
                double cost = distance + 1.4 * outside(box, code);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("There is no room for the name of " + code);
        }
        taken.add(best);
        placed.put(code, new Label(lines, best, heart));
    }

    private boolean isFree(Rectangle2D box) {
        return box.getMinX() >= 0
                && box.getMinY() >= 0
                && box.getMaxX() <= county.width
                && box.getMaxY() <= county.height
                && taken.stream()
                        .noneMatch(other -> other.intersects(
                                box.getX() - 2, box.getY() - 0.5, box.getWidth() + 4, box.getHeight() + 1));
    }

    /** How much of the text stands on the neighbours, of a hundred; the sea counts a little. */
    private double outside(Rectangle2D box, String code) {
        int neighbours = 0;
        int sea = 0;
        for (int i = 0; i <= 6; i++) {
            for (int j = 0; j <= 2; j++) {
                double x = box.getX() + box.getWidth() * i / 6;
                double y = box.getY() + box.getHeight() * j / 2;
                Optional<String> owner = county.owner(x, y);
                neighbours += owner.isPresent() && !owner.get().equals(code) ? 1 : 0;
                sea += owner.isEmpty() ? 1 : 0;
            }
        }
        return (neighbours + sea * 0.25) * 100 / 21;
    }

    private static List<Point2D> away() {
        List<Point2D> away = new ArrayList<>();
        for (double dx = -REACH; dx <= REACH; dx += STEP) {
            for (double dy = -REACH; dy <= REACH; dy += STEP) {
                away.add(new Point2D.Double(dx, dy));
            }
        }
        away.sort(Comparator.comparingDouble(point -> point.distance(0, 0)));
        return List.copyOf(away);
    }

    private double room(String code) {
        Rectangle2D box = county.shape(code).getBounds2D();
        return box.getWidth() * box.getHeight();
    }

    /** About how wide a text is in the document's typeface. */
    static double width(String text, double size) {
        return text.chars()
                        .mapToDouble(letter -> "ijlft'.,- ".indexOf(letter) >= 0
                                ? 0.29
                                : "mwMW".indexOf(letter) >= 0 ? 0.83 : Character.isUpperCase(letter) ? 0.6 : 0.52)
                        .sum()
                * size;
    }
}
