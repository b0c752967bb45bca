package no.bygdevekst.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the county's municipalities are, from Kartverket's boundaries (CC BY 4.0) in {@code resources/picture}: laid flat so
 * that distances hold along 64° north, the county's middle, and along every meridian.
 */
final class Boundaries {
    private static final double PARALLEL = Math.cos(Math.toRadians(64));

    /** By code; one shape may be many islands. */
    private final SortedMap<String, Path2D> shapes = new TreeMap<>();

    private final List<String> codes;

    /** Whose each square of the drawing is: the place of its code among the codes, from 1; 0 is the sea. */
    private final BufferedImage owners;

    final double width;
    final double height;

    /** @param width of the county in units of the drawing */
    Boundaries(double width) {
        SortedMap<String, Path2D> degrees = read();
        Rectangle2D all = degrees.values().stream()
                .map(Path2D::getBounds2D)
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
        double scale = width / all.getWidth();
        var flat = new java.awt.geom.AffineTransform();
        flat.scale(scale, -scale / PARALLEL);
        flat.translate(-all.getMinX(), -all.getMaxY());
        degrees.forEach((code, shape) -> shapes.put(code, new Path2D.Double(shape, flat)));
        this.width = width;
        this.height = all.getHeight() * scale / PARALLEL;
        owners = new BufferedImage(
                (int) Math.ceil(this.width), (int) Math.ceil(this.height), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = owners.createGraphics();
        int place = 0;
        for (Path2D shape : shapes.values()) {
            drawing.setColor(new Color(++place));
            drawing.fill(shape);
        }
        drawing.dispose();
        codes = List.copyOf(shapes.keySet());
    }

    boolean has(String code) {
        return shapes.containsKey(code);
    }

    Path2D shape(String code) {
        return Objects.requireNonNull(shapes.get(code), code);
    }

    /** Whose land a point is, as near as a unit of the drawing; none in the sea and outside the county's bounds. */
    Optional<String> owner(double x, double y) {
        if (x < 0 || y < 0 || x >= owners.getWidth() || y >= owners.getHeight()) {
            return Optional.empty();
        }
        int place = owners.getRGB((int) x, (int) y) & 0xFFFFFF;
        return place == 0 ? Optional.empty() : Optional.of(codes.get(place - 1));
    }

    /** The middle of the widest part of the largest island: where a name belongs. */
    static Point2D heart(Path2D shape) {
        Rectangle2D box = shape.getBounds2D();
        Point2D best = new Point2D.Double(box.getCenterX(), box.getCenterY());
        double room = -1;
        List<Point2D> edge = corners(shape);
        for (double x = box.getMinX(); x <= box.getMaxX(); x += box.getWidth() / 24) {
            for (double y = box.getMinY(); y <= box.getMaxY(); y += box.getHeight() / 24) {
                if (shape.contains(x, y)) {
                    Point2D here = new Point2D.Double(x, y);
                    double near =
                            edge.stream().mapToDouble(here::distanceSq).min().orElse(0);
                    if (near > room) {
                        room = near;
                        best = here;
                    }
                }
            }
        }
        return best;
    }

    private static List<Point2D> corners(Path2D shape) {
        List<Point2D> corners = new ArrayList<>();
        double[] at = new double[6];
        for (var step = shape.getPathIterator(null); !step.isDone(); step.next()) {
            if (step.currentSegment(at) != java.awt.geom.PathIterator.SEG_CLOSE) {
                corners.add(new Point2D.Double(at[0], at[1]));
            }
        }
        return corners;
    }

    private static SortedMap<String, Path2D> read() {
        String file = "/picture/trondelag-municipalities.geojson";
        try (InputStream in = Objects.requireNonNull(Boundaries.class.getResourceAsStream(file), file)) {
            SortedMap<String, Path2D> shapes = new TreeMap<>();
            for (JsonNode feature : new ObjectMapper().readTree(in).get("features")) {
                JsonNode geometry = feature.get("geometry");
                var shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
                if (geometry.get("type").asText().equals("Polygon")) {
                    rings(shape, geometry.get("coordinates"));
                } else {
                    geometry.get("coordinates").forEach(polygon -> rings(shape, polygon));
                }
                shapes.put(feature.get("properties").get("code").asText(), shape);
            }
            return shapes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rings(Path2D shape, JsonNode polygon) {
        for (JsonNode ring : polygon) {
            for (int i = 0; i < ring.size() - 1; i++) {
                double east = ring.get(i).get(0).asDouble();
                double north = ring.get(i).get(1).asDouble();
                if (i == 0) {
                    shape.moveTo(east, north);
                } else {
                    shape.lineTo(east, north);
                }
            }
            shape.closePath();
        }
    }
}
