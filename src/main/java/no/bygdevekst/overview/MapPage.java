package no.bygdevekst.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.MunicipalCases;
import no.bygdevekst.casefile.MunicipalRecords;
import no.bygdevekst.casefile.MunicipalRecords.Line;
import no.bygdevekst.picture.Hatch;
import no.bygdevekst.picture.RegionMap;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Kart: the county's municipalities by class, by what they take part in, by what is due and by inhabitants, with the same facts in
 * a table. What is due is asked of today, whatever day is chosen: what was due on a day that has been is not counted again. For
 * insiders.
 */
@Controller
class MapPage {
    /** Within so many days a deadline is near, as on Oversikt. */
    private static final int NEAR = 14;

    private final Access access;
    private final MunicipalRecords records;
    private final MunicipalCases cases;
    private final RegionMap map;
    private final Clock clock;
    private final String county;

    MapPage(
            Access access,
            MunicipalRecords records,
            MunicipalCases cases,
            RegionMap map,
            Clock clock,
            @Value("${bygdevekst.county}") String county) {
        this.access = access;
        this.records = records;
        this.cases = cases;
        this.map = map;
        this.clock = clock;
        this.county = county;
    }

    /** What the map shows. */
    enum Shown {
        SCHEME("ordning", "hva de deltar i"),
        CENTRALITY("sentralitet", "sentralitetsklasse"),
        DEADLINE("frist", "åpne frister"),
        INHABITANTS("innbyggere", "innbyggere");

        private final String word;
        private final String label;

        Shown(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        static Shown of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(shown -> shown.word.equals(word))
                    .findFirst()
                    .orElse(SCHEME);
        }
    }

    /**
     * What a municipality may be on the map.
     *
     * @param look the class that the style sheet colours
     * @param mark after the name
     */
    record Kind(String look, String label, String mark, Hatch hatch) {}

    /** A kind, how many are of it, and how many of those are not drawn back. */
    record Count(Kind kind, long all, long clear) {}

    /** @param due the earliest open deadline in its cases; none when there is none, and when deadlines are not shown */
    record Row(Line line, Kind kind, @Nullable LocalDate due, boolean faint) {}

    @GetMapping("/kart")
    String show(
            @RequestParam(name = "vis", required = false) @Nullable String shown,
            @RequestParam(name = "dato", required = false) @Nullable String date,
            @RequestParam(name = "ordning", required = false) @Nullable String scheme,
            @RequestParam(name = "sorter", required = false) @Nullable String sort,
            @RequestParam(name = "snu", defaultValue = "false") String turned,
            Model model) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = LocalDate.now(clock);
        ChosenDay day = ChosenDay.of(date, today);
        Shown what = Shown.of(shown);
        Optional<TakingPart> chosen = TakingPart.of(scheme);
        MunicipalOrder order = MunicipalOrder.of(sort, turned.equals("true"));
        List<Line> lines = records.inCounty(county, day.day());
        Map<String, LocalDate> due = what == Shown.DEADLINE
                ? cases.earliest(lines.stream().map(Line::code).toList())
                : Map.of();
        List<Row> rows = order.sorted(lines, due).stream()
                .map(line -> new Row(
                        line,
                        kind(what, line, due.get(line.code()), today),
                        due.get(line.code()),
                        chosen.isPresent() && !chosen.get().holds(line)))
                .toList();
        List<Count> legend = legend(what, rows);
        String heading = heading(what, day.day(), today, lines);
        model.addAttribute("shown", what);
        model.addAttribute("views", Shown.values());
        model.addAttribute("day", day);
        model.addAttribute("today", today);
        model.addAttribute("parts", TakingPart.all());
        model.addAttribute("part", chosen.orElse(null));
        model.addAttribute("order", order);
        model.addAttribute("path", path(what, day.day(), today, chosen));
        model.addAttribute("legend", legend);
        model.addAttribute("rows", rows.stream().filter(row -> !row.faint()).toList());
        model.addAttribute("all", rows.size());
        model.addAttribute("heading", heading);
        model.addAttribute("figures", lines.stream().findFirst().orElse(null));
        model.addAttribute(
                "picture",
                map.links(
                        rows.stream().map(row -> link(row, day.day(), today)).toList(),
                        "Kart over kommunene i Trøndelag. " + heading + ". Hver kommune er en lenke."));
        return "overview/map";
    }

    private static String heading(Shown what, LocalDate day, LocalDate today, List<Line> lines) {
        return switch (what) {
            case SCHEME -> "Hva kommunene deltar i %s".formatted(Bokmaal.day(day));
            case CENTRALITY ->
                "Sentralitetsklasse etter indeksen fra %d"
                        .formatted(lines.stream()
                                .mapToInt(Line::centralityVersion)
                                .max()
                                .orElse(day.getYear()));
            case DEADLINE -> "Åpne frister i kommunenes saker i dag, %s".formatted(Bokmaal.day(today));
            case INHABITANTS ->
                "Innbyggere 1. januar %d"
                        .formatted(lines.stream()
                                .mapToInt(Line::populationYear)
                                .max()
                                .orElse(day.getYear()));
        };
    }

    private static String path(Shown what, LocalDate day, LocalDate today, Optional<TakingPart> part) {
        var path = UriComponentsBuilder.fromPath("/kart").queryParam("vis", what.word());
        if (!day.equals(today)) {
            path.queryParam("dato", day);
        }
        part.ifPresent(chosen -> path.queryParam("ordning", chosen.word()));
        return path.toUriString();
    }

    private static RegionMap.Link link(Row row, LocalDate day, LocalDate today) {
        Line line = row.line();
        return new RegionMap.Link(
                line.code(),
                line.inBothLanguages(),
                "/kommuner/" + line.code() + (day.equals(today) ? "" : "?dato=" + day),
                "%s: %s".formatted(line.inBothLanguages(), row.kind().label()),
                row.kind().look(),
                row.kind().mark(),
                row.kind().hatch(),
                row.faint());
    }

    /** All the kinds there may be, or those there are where there may be many; in order. */
    private static List<Count> legend(Shown what, List<Row> rows) {
        Map<Kind, List<Row>> found = rows.stream().collect(Collectors.groupingBy(Row::kind));
        Map<Kind, Count> legend = new LinkedHashMap<>();
        kinds(what)
                .forEach(kind -> legend.put(
                        kind,
                        new Count(
                                kind,
                                found.getOrDefault(kind, List.of()).size(),
                                found.getOrDefault(kind, List.of()).stream()
                                        .filter(row -> !row.faint())
                                        .count())));
        return legend.values().stream()
                .filter(count -> what != Shown.SCHEME || count.all() > 0)
                .toList();
    }

    private static Stream<Kind> kinds(Shown what) {
        return switch (what) {
            case SCHEME -> SCHEMES.stream();
            case CENTRALITY -> CLASSES.stream();
            case DEADLINE -> Stream.of(LATE, SOON, LATER, NOTHING_DUE);
            case INHABITANTS -> Stream.concat(SIZES.stream().map(Size::kind), Stream.of(UNCOUNTED));
        };
    }

    private static Kind kind(Shown what, Line line, @Nullable LocalDate due, LocalDate today) {
        return switch (what) {
            case SCHEME -> scheme(line.schemes());
            case CENTRALITY -> CLASSES.get(line.centralityClass() - 1);
            case DEADLINE ->
                due == null
                        ? NOTHING_DUE
                        : due.isBefore(today) ? LATE : due.isAfter(today.plusDays(NEAR)) ? LATER : SOON;
            case INHABITANTS -> size(line.inhabitants());
        };
    }

    private static final List<Kind> CLASSES = List.of(
            new Kind("tone-1", "Klasse 1, mest sentral", "1", Hatch.NONE),
            new Kind("tone-2", "Klasse 2", "2", Hatch.NONE),
            new Kind("tone-3", "Klasse 3", "3", Hatch.NONE),
            new Kind("tone-4", "Klasse 4", "4", Hatch.NONE),
            new Kind("tone-5", "Klasse 5", "5", Hatch.DOTTED),
            new Kind("tone-6", "Klasse 6, minst sentral", "6", Hatch.LEVEL));

    private static final Kind LATE = new Kind("tone-late", "Over fristen", "■", Hatch.CROSSED);
    private static final Kind SOON = new Kind("tone-soon", "Frist innen 14 dager", "▲", Hatch.LEVEL);
    private static final Kind LATER = new Kind("tone-fine", "Frist senere", "●", Hatch.NONE);
    private static final Kind NOTHING_DUE = new Kind("tone-none", "Ingen åpne frister", "", Hatch.NONE);

    /** @param below so many inhabitants and more are of the next */
    private record Size(int below, Kind kind) {}

    private static final List<Size> SIZES = List.of(
            new Size(1000, new Kind("tone-6", "Under 1 000 innbyggere", "1", Hatch.LEVEL)),
            new Size(2500, new Kind("tone-5", "1 000–2 499 innbyggere", "2", Hatch.DOTTED)),
            new Size(5000, new Kind("tone-4", "2 500–4 999 innbyggere", "3", Hatch.NONE)),
            new Size(10_000, new Kind("tone-3", "5 000–9 999 innbyggere", "4", Hatch.NONE)),
            new Size(25_000, new Kind("tone-2", "10 000–24 999 innbyggere", "5", Hatch.NONE)),
            new Size(Integer.MAX_VALUE, new Kind("tone-1", "25 000 innbyggere eller flere", "6", Hatch.NONE)));
    private static final Kind UNCOUNTED = new Kind("tone-none", "Innbyggertallet er ikke kjent", "", Hatch.NONE);

    private static Kind size(@Nullable Integer inhabitants) {
        return inhabitants == null
                ? UNCOUNTED
                : SIZES.stream()
                        .filter(size -> inhabitants < size.below())
                        .findFirst()
                        .orElseThrow()
                        .kind();
    }

    private static final Kind IN_NOTHING = new Kind("tone-none", "Deltar ikke i noe", "", Hatch.NONE);
    private static final Kind PILOT = new Kind("tone-pilot", Scheme.PILOT.label(), "B", Hatch.LEVEL);
    private static final Kind ILAG = new Kind("tone-ilag", Scheme.ILAG.label(), "L", Hatch.DOTTED);
    private static final Kind RESTRUCTURING =
            new Kind("tone-restructuring", Scheme.RESTRUCTURING.label(), "O", Hatch.UPRIGHT);
    private static final Kind BOTH =
            new Kind("tone-both", "Bygdevekstpilot og regional omstilling", "BO", Hatch.CROSSED);
    private static final Kind SEVERAL = new Kind("tone-both", "Flere ordninger, I lag blant dem", "+", Hatch.CROSSED);
    private static final List<Kind> SCHEMES = List.of(PILOT, ILAG, RESTRUCTURING, BOTH, SEVERAL, IN_NOTHING);

    private static final Map<Set<Scheme>, Kind> TOGETHER = Map.of(
            EnumSet.noneOf(Scheme.class), IN_NOTHING,
            EnumSet.of(Scheme.PILOT), PILOT,
            EnumSet.of(Scheme.ILAG), ILAG,
            EnumSet.of(Scheme.RESTRUCTURING), RESTRUCTURING,
            EnumSet.of(Scheme.PILOT, Scheme.RESTRUCTURING), BOTH);

    private static Kind scheme(Set<Scheme> schemes) {
        return TOGETHER.getOrDefault(schemes, SEVERAL);
    }
}
