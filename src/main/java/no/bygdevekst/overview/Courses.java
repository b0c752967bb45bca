package no.bygdevekst.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.engine.Chart;
import no.bygdevekst.engine.Chart.Way;
import no.bygdevekst.engine.Charts;
import no.bygdevekst.engine.Incidents.Incident;
import no.bygdevekst.engine.Instances;
import no.bygdevekst.engine.Instances.Part;
import no.bygdevekst.picture.Picture;
import no.bygdevekst.picture.ProcessDrawing;
import org.springframework.stereotype.Component;

/** How processes have gone: drawn, and in a sentence. */
@Component
class Courses {
    /** What runs in great numbers beside a case, and is told of elsewhere: deadlines, mail and letters. */
    static final Set<String> BESIDE = Set.of("deadline", "dispatch", "letter");

    private static final int NEXT = 3;

    private final Charts charts;
    private final Instances instances;
    private final ProcessDrawing drawing;

    Courses(Charts charts, Instances instances, ProcessDrawing drawing) {
        this.charts = charts;
        this.instances = instances;
        this.drawing = drawing;
    }

    /**
     * @param id its instance
     * @param picture drawn, with the way it has taken
     * @param present where it stands, at each of what goes on side by side
     * @param comes what people or other processes have to do next
     */
    record Course(String id, String name, Picture picture, List<String> present, List<String> comes) {
        /** Whether a place in the picture is marked as where it stands. */
        public boolean standing() {
            return !present.isEmpty();
        }

        /** The id of the mark in the picture where it stands. */
        public String here() {
            return "star-" + id;
        }
    }

    /** @param incidents those of its case or of itself */
    Course of(String id, String model, List<Incident> incidents) {
        Chart chart = charts.of(model);
        Set<String> stopped = incidents.stream()
                .filter(incident -> incident.instance().equals(id))
                .map(Incident::node)
                .collect(Collectors.toUnmodifiableSet());
        Way way = instances.way(id, chart, stopped);
        Picture picture = drawing.draw(chart, way, "star-" + id, inWords(chart, way));
        return new Course(id, chart.name(), picture, chart.names(way.present()), chart.next(way.present(), NEXT));
    }

    /** The process that is the case itself: of its kind, else the first that nobody called. */
    static List<Part> mainFirst(String kind, List<Part> parts) {
        return parts.stream()
                .sorted(Comparator.comparing((Part part) ->
                        part.key().equals(kind) && part.caller() == null ? 0 : part.caller() == null ? 1 : 2))
                .toList();
    }

    private static String inWords(Chart chart, Way way) {
        return "Prosessen %s som diagram. %s%s%sDet samme står som liste under «Hva som har skjedd»."
                .formatted(
                        chart.name(),
                        sentence("Står ved", chart.names(way.present())),
                        sentence("Har stoppet ved", chart.names(way.stopped())),
                        sentence("Er gjennom", chart.names(way.passed())));
    }

    private static String sentence(String begins, List<String> names) {
        return names.isEmpty() ? "" : "%s: %s. ".formatted(begins, String.join(", ", names));
    }
}
