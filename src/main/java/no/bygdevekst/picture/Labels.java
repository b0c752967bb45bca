package no.bygdevekst.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds a place for every name on the map so that none covers another; those of the smallest municipalities first. */
final class Labels {
    private static final double STEP = 3;
    private static final double REACH = 66;

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
        Path2D own = county.shape(code);
        Point2D heart = Boundaries.heart(own);
        double width =
                lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
        double height = size * 1.1 * lines.size();
        Rectangle2D best = null;
        double least = Double.MAX_VALUE;
        for (double dx = -REACH; dx <= REACH; dx += STEP) {
            for (double dy = -REACH; dy <= REACH; dy += STEP) {
                var box = new Rectangle2D.Double(
                        heart.getX() + dx - width / 2, heart.getY() + dy - height / 2, width, height);
                double cost = Math.hypot(dx, dy) + 1.4 * outside(box, code);
                if (cost < least && isFree(box)) {
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
                if (!county.shape(code).contains(x, y)) {
                    boolean land = county.isLand(x, y);
                    neighbours += land ? 1 : 0;
                    sea += land ? 0 : 1;
                }
            }
        }
        return (neighbours + sea * 0.25) * 100 / 21;
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
