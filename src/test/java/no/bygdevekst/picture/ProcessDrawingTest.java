package no.bygdevekst.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.bygdevekst.engine.Chart;
import no.bygdevekst.engine.Chart.Way;
import no.bygdevekst.engine.Charts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every model that the program has is drawn whole. */
class ProcessDrawingTest {
    private static final Pattern SHAPE = Pattern.compile("<bpmndi:BPMNShape [^>]*bpmnElement=\"(\\w+)\"");
    private static final Pattern EDGE = Pattern.compile("<bpmndi:BPMNEdge [^>]*bpmnElement=\"(\\w+)\"");
    private static final Pattern POINT = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)");

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void each_shape_and_line_is_drawn_within_the_picture_and_each_name_written(Path file) throws Exception {
        String model = Files.readString(file);
        Chart chart = chart(file);
        Element svg = parsed(new ProcessDrawing().draw(chart, everything(chart), "her", "Alt"));

        assertThat(attributes(svg, "data-node")).isEqualTo(found(SHAPE, model));
        assertThat(attributes(svg, "data-flow")).isEqualTo(found(EDGE, model));
        String words = svg.getTextContent().replace(" ", "");
        assertThat(chart.nodes())
                .allSatisfy(node -> assertThat(words).contains(node.name().replaceAll("\\s", "")));
        isWithin(svg);
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_is_passed_present_broken_off_and_stopped_differs_by_more_than_colour(Path file) throws Exception {
        Chart chart = chart(file);
        var nodes = chart.nodes().stream()
                .filter(node -> node.form() == Chart.Form.TASK || node.form() == Chart.Form.CALL)
                .map(Chart.Node::id)
                .toList();
        if (nodes.size() < 4) {
            return;
        }
        var way = new Way(
                Set.of(nodes.get(0)), Set.of(), Set.of(nodes.get(1)), Set.of(nodes.get(2)), Set.of(nodes.get(3)));

        String svg = new ProcessDrawing().draw(chart, way, "her", "Veien").svg();

        assertThat(svg)
                .contains("class=\"mark done\"", "class=\"mark now\" id=\"her\"", ">nå<")
                .contains("class=\"mark broken\"", "class=\"mark stopped\"");
    }

    private static Chart chart(Path file) throws IOException {
        try (InputStream model = Files.newInputStream(file)) {
            return Charts.read(model);
        }
    }

    private static Way everything(Chart chart) {
        return new Way(
                chart.nodes().stream().map(Chart.Node::id).collect(Collectors.toSet()),
                chart.flows().stream().map(Chart.Flow::id).collect(Collectors.toSet()),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static Set<String> found(Pattern pattern, String model) {
        return pattern.matcher(model).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }

    private static Element parsed(Picture picture) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> all(Element svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Set<String> attributes(Element svg, String name) {
        return all(svg, "g").stream()
                .map(element -> element.getAttribute(name))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void isWithin(Element svg) {
        double[] box = Arrays.stream(svg.getAttribute("viewBox").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (Element rect : all(svg, "rect")) {
            double x = number(rect, "x");
            double y = number(rect, "y");
            inside(box, x, y);
            inside(box, x + number(rect, "width"), y + number(rect, "height"));
        }
        all(svg, "path").stream()
                .filter(path -> !isMoved(path))
                .flatMap(path -> POINT.matcher(path.getAttribute("d")).results())
                .forEach((MatchResult point) ->
                        inside(box, Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))));
        for (Element line : all(svg, "tspan")) {
            double half = Labels.width(line.getTextContent(), 11) * 1.16 / 2;
            inside(box, number(line, "x") - half, number(line, "y") - 9);
            inside(box, number(line, "x") + half, number(line, "y") + 3);
        }
    }

    /** Whether it is drawn about nought and stands somewhere else. */
    private static boolean isMoved(Element element) {
        return element.getParentNode() instanceof Element parent && parent.hasAttribute("transform");
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static void inside(double[] box, double x, double y) {
        assertThat(x).isBetween(box[0], box[0] + box[2]);
        assertThat(y).isBetween(box[1], box[1] + box[3]);
    }
}
