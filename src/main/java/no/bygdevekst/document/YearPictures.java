package no.bygdevekst.document;

import static java.util.stream.Collectors.joining;
import static no.bygdevekst.document.YearFacts.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.figures.YearFigures;
import no.bygdevekst.figures.YearFigures.Place;
import no.bygdevekst.picture.Hatch;
import no.bygdevekst.picture.Picture;
import no.bygdevekst.picture.RegionMap;
import no.bygdevekst.picture.RegionMap.Kind;
import no.bygdevekst.picture.Timeline;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** The figures of a year as pictures, each with what it shows in words. */
@Component
class YearPictures {
    private static final List<Kind> CLASSES = List.of(
            new Kind("Klasse 1, mest sentral", "1", "#ffffff", Hatch.NONE),
            new Kind("Klasse 2", "2", "#fbf6e6", Hatch.NONE),
            new Kind("Klasse 3", "3", "#f2e3b8", Hatch.NONE),
            new Kind("Klasse 4", "4", "#d5dfae", Hatch.NONE),
            new Kind("Klasse 5", "5", "#a5cdb2", Hatch.DOTTED),
            new Kind("Klasse 6, minst sentral", "6", "#86b9d2", Hatch.LEVEL));

    private static final Kind OUTSIDE = new Kind("Ikke med", "", "#f4f4f2", Hatch.NONE);
    private static final Kind PILOT = new Kind(Scheme.PILOT.label(), "", "#9cc7e3", Hatch.LEVEL);
    private static final Kind ILAG = new Kind(Scheme.ILAG.label(), "", "#f4d28f", Hatch.DOTTED);
    private static final Kind RESTRUCTURING = new Kind(Scheme.RESTRUCTURING.label(), "", "#dcb9d3", Hatch.UPRIGHT);
    private static final Kind BOTH = new Kind("Bygdevekstpilot og regional omstilling", "", "#b8b6dd", Hatch.CROSSED);
    private static final Map<Set<Scheme>, Kind> PARTS = Map.of(
            EnumSet.noneOf(Scheme.class),
            OUTSIDE,
            EnumSet.of(Scheme.PILOT),
            PILOT,
            EnumSet.of(Scheme.ILAG),
            ILAG,
            EnumSet.of(Scheme.RESTRUCTURING),
            RESTRUCTURING,
            EnumSet.of(Scheme.PILOT, Scheme.RESTRUCTURING),
            BOTH);

    private final RegionMap map;
    private final Timeline line;

    YearPictures(RegionMap map, Timeline line) {
        this.map = map;
        this.line = line;
    }

    Picture centrality(YearFigures.County county) {
        Map<Integer, List<Place>> classes =
                new TreeMap<>(county.places().stream().collect(Collectors.groupingBy(Place::centralityClass)));
        List<Kind> legend =
                classes.keySet().stream().map(number -> CLASSES.get(number - 1)).toList();
        String text = "Kart over kommunene i Trøndelag etter sentralitetsklasse. "
                + classes.entrySet().stream()
                        .map(found -> "Klasse %d: %s."
                                .formatted(
                                        found.getKey(),
                                        names(found.getValue().stream().map(Place::name))))
                        .collect(joining(" "));
        return map.draw(places(county, place -> CLASSES.get(place.centralityClass() - 1)), legend, text);
    }

    Picture participation(YearFigures.County county) {
        Map<Kind, List<Place>> parts = county.places().stream().collect(Collectors.groupingBy(YearPictures::part));
        List<Kind> legend = Stream.of(PILOT, ILAG, RESTRUCTURING, BOTH, OUTSIDE)
                .filter(parts::containsKey)
                .toList();
        String text = "Kart over kommunene i Trøndelag etter hvilke ordninger de deltar i. "
                + legend.stream()
                        .filter(kind -> !kind.equals(OUTSIDE))
                        .map(kind -> "%s: %s."
                                .formatted(
                                        kind.label(),
                                        names(parts.getOrDefault(kind, List.of()).stream()
                                                .map(Place::name))))
                        .collect(joining(" "))
                + " De andre kommunene er ikke med i noen av ordningene.";
        return map.draw(places(county, YearPictures::part), legend, text);
    }

    private static Kind part(Place place) {
        Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
        place.participations().forEach(part -> Scheme.of(part.scheme().word()).ifPresent(schemes::add));
        return PARTS.getOrDefault(schemes, BOTH);
    }

    private static List<RegionMap.Place> places(YearFigures.County county, Function<Place, Kind> kind) {
        return county.places().stream()
                .map(place -> new RegionMap.Place(place.code(), place.name(), kind.apply(place)))
                .toList();
    }

    /** The days of the calls, their answers, the gatherings and the drafts. */
    Picture timeline(YearFigures figures) {
        List<Timeline.Event> events = new ArrayList<>();
        YearFacts.newest(figures, Scheme.PILOT).ifPresent(call -> {
            events.add(new Timeline.Event(call.letterDate(), "KDD lyser ut"));
            events.add(new Timeline.Event(call.applyBy(), "Søknadsfrist til KDD"));
            call.applicants().stream()
                    .flatMap(applicant -> figures.find(applicant.caseNumber()).stream())
                    .flatMap(one -> one.decisions().stream())
                    .filter(decision -> decision.kind().equals("award"))
                    .map(YearFigures.Decision::on)
                    .min(Comparator.naturalOrder())
                    .ifPresent(day -> events.add(new Timeline.Event(day, "KDD svarer søkerne")));
            YearFacts.draft(figures, call.firstDraft(), "firstDraft")
                    .ifPresent(day -> events.add(new Timeline.Event(day, "Første utkast")));
            YearFacts.draft(figures, call.finalDraft(), "finalDraft")
                    .ifPresent(day -> events.add(new Timeline.Event(day, "Endelig utkast")));
        });
        YearFacts.newest(figures, Scheme.ILAG)
                .flatMap(call -> call.offered().stream()
                        .map(YearFigures.Applicant::offeredOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder()))
                .ifPresent(day -> events.add(new Timeline.Event(day, "Tilbud om plass i I lag")));
        figures.gatherings().stream()
                .filter(one -> one.on() != null
                        && Set.of("LEARNING", "NETWORK", "KICK_OFF")
                                .contains(one.kind().word()))
                .map(one -> new Timeline.Event(Objects.requireNonNull(one.on()), gathering(one)))
                .distinct()
                .forEach(events::add);
        if (events.isEmpty()) {
            events.add(new Timeline.Event(figures.cutOff(), "Tallene er fra"));
        }
        return line.draw(events, figures.cutOff(), text(events, figures.cutOff()));
    }

    private static String gathering(YearFigures.Gathering one) {
        String what =
                switch (one.kind().word()) {
                    case "KICK_OFF" -> "Oppstart";
                    case "NETWORK" -> "Samling i I lag";
                    default -> "Læringsarena";
                };
        return one.place() == null ? what : "%s, %s".formatted(what, one.place());
    }

    private static String text(List<Timeline.Event> events, LocalDate cutOff) {
        List<Timeline.Event> inTurn = events.stream()
                .sorted(Comparator.comparing(Timeline.Event::day))
                .toList();
        return "Tidslinje. Fram til %s: %s. Deretter: %s."
                .formatted(
                        Bokmaal.day(cutOff),
                        days(inTurn.stream().filter(event -> !event.day().isAfter(cutOff))),
                        days(inTurn.stream().filter(event -> event.day().isAfter(cutOff))));
    }

    private static String days(Stream<Timeline.Event> events) {
        String days = events.map(event -> "%s %s".formatted(event.label(), Bokmaal.day(event.day())))
                .collect(joining("; "));
        return days.isEmpty() ? "ingenting" : days;
    }
}
