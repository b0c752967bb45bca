package no.bygdevekst.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model as it is drawn: what its BPMN diagram (DI) says of places and lines, in the diagram's own units, without
 * anything of the engine's.
 *
 * @param name what the process is called
 * @param nodes those that hold others first
 */
public record Chart(String name, List<Node> nodes, List<Flow> flows) {

    /** The outline of a node. */
    public enum Form {
        TASK,
        /** A process of its own, called from here. */
        CALL,
        /** A part of the process that is drawn with what it holds, or a pool or a lane. */
        FRAME,
        START,
        /** An event on the way or on the edge of something. */
        BETWEEN,
        END,
        CHOICE
    }

    /** What stands inside the outline. */
    public enum Sign {
        NONE,
        PERSON,
        AUTOMATIC,
        SEND,
        MESSAGE,
        TIMER,
        LINK,
        TERMINATE,
        ERROR,
        SIGNAL,
        EXCLUSIVE,
        PARALLEL,
        INCLUSIVE,
        EVENT
    }

    public record Box(double x, double y, double width, double height) {
        boolean contains(Box other) {
            return other.x >= x
                    && other.y >= y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }
    }

    public record Point(double x, double y) {}

    /**
     * @param throwing whether an event sends what it shows, and does not wait for it
     * @param dashed whether its outline is: an event sub-process, or an event that does not break anything off
     * @param repeated whether it is done several times
     * @param label where its name stands when that is outside
     */
    public record Node(
            String id,
            Form form,
            Sign sign,
            boolean throwing,
            boolean dashed,
            boolean repeated,
            String name,
            Box box,
            @Nullable Box label) {}

    /** @param points where the line goes, at least two */
    public record Flow(String id, String name, List<Point> points, @Nullable Box label, String from, String to) {}

    /**
     * What has happened in one instance of the model.
     *
     * @param passed nodes that have been gone through
     * @param taken flows that have
     * @param present nodes where it stands
     * @param brokenOff nodes that were left before they were done
     * @param stopped nodes in which something has failed
     */
    public record Way(
            Set<String> passed, Set<String> taken, Set<String> present, Set<String> brokenOff, Set<String> stopped) {
        public static final Way NONE = new Way(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** The names of these nodes that people know, in the order of the model. */
    public List<String> names(Collection<String> ids) {
        return nodes.stream()
                .filter(node -> ids.contains(node.id()) && !node.name().isEmpty())
                .filter(node -> node.form() != Form.FRAME && node.form() != Form.CHOICE)
                .map(Node::name)
                .distinct()
                .toList();
    }

    /** The next that people or other processes have to do after these nodes, whichever way it goes, the nearest first. */
    public List<String> next(Collection<String> ids, int most) {
        Map<String, Node> byId = nodes.stream().collect(Collectors.toMap(Node::id, node -> node));
        Deque<Node> queue = nodes.stream()
                .filter(node -> ids.contains(node.id()) && node.form() != Form.FRAME)
                .collect(Collectors.toCollection(ArrayDeque::new));
        Set<Node> seen = new LinkedHashSet<>(queue);
        Set<String> found = new LinkedHashSet<>();
        while (!queue.isEmpty() && found.size() < most) {
            after(queue.remove(), byId).filter(seen::add).forEach(node -> {
                if (node.sign() == Sign.PERSON || node.form() == Form.CALL) {
                    found.add(node.name());
                } else {
                    queue.add(node);
                }
            });
        }
        return found.stream().limit(most).toList();
    }

    /** A link goes on where one of its name ends, a frame with what begins in it, and what ends in a frame after that. */
    private Stream<Node> after(Node node, Map<String, Node> byId) {
        if (node.sign() == Sign.LINK && node.throwing()) {
            return nodes.stream()
                    .filter(other -> other.sign() == Sign.LINK && !other.throwing())
                    .filter(other -> other.name().equals(node.name()));
        } else if (node.form() == Form.FRAME) {
            return nodes.stream()
                    .filter(other -> other.form() == Form.START && node.box().contains(other.box()));
        }
        String from = node.form() == Form.END ? frameOf(node) : node.id();
        return flows.stream()
                .filter(flow -> flow.from().equals(from))
                .map(flow -> byId.get(flow.to()))
                .filter(Objects::nonNull);
    }

    /** The innermost frame; of what stands in none, itself. */
    private String frameOf(Node node) {
        return nodes.stream()
                .filter(other -> other.form() == Form.FRAME && other.box().contains(node.box()))
                .min(Comparator.comparingDouble(other -> other.box().width()))
                .orElse(node)
                .id();
    }
}
