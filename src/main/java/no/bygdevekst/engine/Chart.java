package no.bygdevekst.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    public record Box(double x, double y, double width, double height) {}

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
        Map<String, List<String>> after = flows.stream()
                .collect(Collectors.groupingBy(Flow::from, Collectors.mapping(Flow::to, Collectors.toList())));
        Set<String> seen = new LinkedHashSet<>(ids);
        Deque<String> queue = new ArrayDeque<>(ids);
        List<String> found = new ArrayList<>();
        while (!queue.isEmpty() && found.size() < most) {
            for (String id : after.getOrDefault(queue.remove(), List.of())) {
                Node node = byId.get(id);
                if (node == null || !seen.add(id)) {
                    continue;
                }
                if (node.sign() == Sign.PERSON || node.form() == Form.CALL) {
                    found.add(node.name());
                } else {
                    queue.add(id);
                }
            }
        }
        return found.stream().distinct().limit(most).toList();
    }
}
