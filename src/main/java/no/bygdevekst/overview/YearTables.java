package no.bygdevekst.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import no.bygdevekst.casefile.YearCounts;
import no.bygdevekst.casefile.YearCounts.Count;
import no.bygdevekst.overview.YearTable.Group;
import no.bygdevekst.overview.YearTable.Row;
import no.bygdevekst.overview.YearTable.Unit;
import no.bygdevekst.picture.BarChart;
import no.bygdevekst.picture.Picture;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the figures of years into what the page of statistics shows: a section for each question, with tables and a chart. */
@Component
class YearTables {
    private static final double HOURS_A_DAY = 24;
    /** Of steps in a chart: the slowest. */
    private static final int CHARTED = 8;

    private final Norwegian norwegian;
    private final BarChart charts;

    YearTables(Norwegian norwegian, BarChart charts) {
        this.norwegian = norwegian;
        this.charts = charts;
    }

    /**
     * A question and its answer.
     *
     * @param explanation what is counted, and from where
     */
    record Section(String id, String title, String explanation, List<Picture> charts, List<YearTable> tables) {
        public boolean isEmpty() {
            return tables.stream().allMatch(table -> table.groups().isEmpty());
        }
    }

    /**
     * @param years in order
     * @param counted those of them that have been counted: of the others nothing is known, which is not nought
     * @param only one scheme, or none for all and what belongs to none
     */
    List<Section> of(List<Count> counts, List<Integer> years, Set<Integer> counted, @Nullable Scheme only) {
        return new Builder(new Sums(counts), years, counted, only).sections();
    }

    /** The figures, to be found by what they are of. */
    private static final class Sums {
        private final List<Count> all;
        private final Map<List<Object>, Long> found = new HashMap<>();

        Sums(List<Count> all) {
            this.all = all;
            for (Count count : all) {
                found.merge(
                        List.of(count.year(), count.scheme(), count.measure(), count.part()),
                        count.figure(),
                        Math::addExact);
                found.merge(List.of(count.year(), count.scheme(), count.measure()), count.figure(), Math::addExact);
            }
        }

        long of(int year, String scheme, String measure, String part) {
            return found.getOrDefault(List.of(year, scheme, measure, part), 0L);
        }

        /** All parts together. */
        long of(int year, String scheme, String measure) {
            return found.getOrDefault(List.of(year, scheme, measure), 0L);
        }

        List<String> parts(String scheme, String... measures) {
            List<String> wanted = List.of(measures);
            return List.copyOf(new TreeSet<>(all.stream()
                    .filter(count -> count.scheme().equals(scheme) && wanted.contains(count.measure()))
                    .map(Count::part)
                    .toList()));
        }

        boolean has(String scheme, String about) {
            return all.stream()
                    .anyMatch(count ->
                            count.scheme().equals(scheme) && count.measure().startsWith(about));
        }
    }

    private final class Builder {
        private final Sums sums;
        private final List<Integer> years;
        private final Set<Integer> counted;
        private final List<String> schemes;

        Builder(Sums sums, List<Integer> years, Set<Integer> counted, @Nullable Scheme only) {
            this.sums = sums;
            this.years = years;
            this.counted = counted;
            this.schemes = only != null
                    ? List.of(only.name())
                    : Stream.concat(Arrays.stream(Scheme.values()).map(Scheme::name), Stream.of(YearCounts.NO_SCHEME))
                            .toList();
        }

        List<Section> sections() {
            return List.of(deadlines(), reminders(), applications(), money(), goals(), times());
        }

        private Section deadlines() {
            List<Group> byScheme =
                    perScheme("deadline", scheme -> kept(measure -> year -> sums.of(year, scheme, measure)));
            List<String> owners = schemes.stream()
                    .flatMap(scheme -> sums.parts(scheme, "deadline.met", "deadline.late", "deadline.missed").stream())
                    .distinct()
                    .sorted(Comparator.comparing(norwegian::word))
                    .toList();
            List<Group> byOwner = owners.stream()
                    .map(owner -> new Group(
                            capital(norwegian.word(owner)),
                            kept(measure -> year -> schemes.stream()
                                    .mapToLong(scheme -> sums.of(year, scheme, measure, owner))
                                    .sum())))
                    .toList();
            return new Section(
                    "frister",
                    "Frister som er holdt",
                    "Frister i saksmappene, i det året de gikk ut. En frist som er flyttet, telles med den siste datoen. Frister som er oppfylt, telles også før de går ut. Frister som er bortfalt, åpne frister som ikke har gått ut, statusen til den felles orienteringen, og det som kommer av seg selv, som slutten på en avtale, telles ikke.",
                    chart("frister", "Andel frister holdt i tide", Unit.PERCENT, byScheme, 0),
                    List.of(
                            table("frister-ordning", "Frister etter ordning", byScheme),
                            table("frister-eier", "Frister etter hvem som skulle levere", byOwner)));
        }

        private List<Row> kept(java.util.function.Function<String, IntFunction<Long>> of) {
            IntFunction<Long> met = of.apply("deadline.met");
            IntFunction<Long> late = of.apply("deadline.late");
            IntFunction<Long> missed = of.apply("deadline.missed");
            return List.of(
                    row(
                            "Andel holdt i tide",
                            Unit.PERCENT,
                            year -> share(met.apply(year), met.apply(year) + late.apply(year) + missed.apply(year))),
                    count("Holdt i tide", met),
                    count("Holdt for sent", late),
                    count("Ikke holdt", missed),
                    count("Av disse flyttet underveis", of.apply("deadline.moved")));
        }

        private Section reminders() {
            List<Group> groups = perScheme("deadline", scheme -> {
                IntFunction<Long> met =
                        year -> sums.of(year, scheme, "deadline.met") + sums.of(year, scheme, "deadline.late");
                IntFunction<Long> due = year -> met.apply(year) + sums.of(year, scheme, "deadline.missed");
                IntFunction<Long> sent = year -> sums.of(year, scheme, "reminder.sent");
                IntFunction<Long> overdue = year -> sums.of(year, scheme, "reminder.overdue");
                return List.of(
                        row(
                                "Påminnelser per frist som ble holdt",
                                Unit.PER_DEADLINE,
                                year -> ratio(sent.apply(year), met.apply(year))),
                        count("Påminnelser sendt", sent),
                        row(
                                "Andel der «over fristen» måtte sendes",
                                Unit.PERCENT,
                                year -> share(overdue.apply(year), due.apply(year))),
                        count("Frister der «over fristen» ble sendt", overdue));
            });
            return new Section(
                    "paminnelser",
                    "Påminnelser som trengtes",
                    "Påminnelsesloggen til de samme fristene, i det året fristen gikk ut. En påminnelse er ett steg til én mottaker; flere kan stå i samme e-post.",
                    chart("paminnelser", "Påminnelser per frist som ble holdt", Unit.PER_DEADLINE, groups, 0),
                    List.of(table("paminnelser-ordning", "Påminnelser etter ordning", groups)));
        }

        private Section applications() {
            List<Group> groups = perScheme("application", scheme -> Stream.of(
                            count("Søkte", year -> sums.of(year, scheme, "application.applied")),
                            count(
                                    "Fikk støtte, plass eller tilskudd",
                                    year -> sums.of(year, scheme, "application.supported")),
                            count(
                                    "Fikk avslag eller ble ikke valgt ut",
                                    year -> sums.of(year, scheme, "application.refused")),
                            count(
                                    "Takket nei, eller tilbudet bortfalt",
                                    year -> sums.of(year, scheme, "application.declined")),
                            count("Trakk søknaden", year -> sums.of(year, scheme, "application.withdrawn")),
                            count("Venter på svar", year -> sums.of(year, scheme, "application.waiting")))
                    .filter(row -> !scheme.equals(Scheme.RESTRUCTURING.name())
                            || row.values().stream().anyMatch(value -> value != null && value > 0))
                    .toList());
            return new Section(
                    "soknader",
                    "Søknader og svar",
                    "Saker med søknad, i utlysningens år, og hvordan det står med dem nå. Omstillingsprogrammene søker for ett år om gangen: søknader sendt i året, og vedtak om tilskudd fattet i året.",
                    chart("soknader", "Søknader", Unit.COUNT, groups, 0),
                    List.of(table("soknader-ordning", "Søknader etter ordning", groups)));
        }

        private Section money() {
            List<Group> byScheme = perScheme(
                    "money",
                    scheme -> List.of(
                            kroner("Søkt om", year -> sums.of(year, scheme, "money.asked")),
                            kroner("Støtte utenom rammene", year -> sums.of(year, scheme, "money.support")),
                            kroner("Gitt i tilsagn", year -> sums.of(year, scheme, "money.promised")),
                            kroner("Utbetalt", year -> sums.of(year, scheme, "money.paid")),
                            kroner("Bortfalt", year -> sums.of(year, scheme, "money.lapsed"))));
            List<String> frames = schemes.stream()
                    .flatMap(scheme -> sums.parts(scheme, "money.promised", "money.paid", "money.lapsed").stream())
                    .distinct()
                    .sorted()
                    .toList();
            BiFunction<String, String, IntFunction<Long>> drawn = (frame, measure) -> year -> schemes.stream()
                    .mapToLong(scheme -> sums.of(year, scheme, measure, frame))
                    .sum();
            List<Group> byFrame = frames.stream()
                    .map(frame -> new Group(
                            frame,
                            List.of(
                                    kroner("Gitt i tilsagn", drawn.apply(frame, "money.promised")),
                                    kroner("Utbetalt", drawn.apply(frame, "money.paid")),
                                    kroner("Bortfalt", drawn.apply(frame, "money.lapsed")))))
                    .toList();
            return new Section(
                    "penger",
                    "Penger",
                    "Hele kroner. Søkt om og støtte utenom rammene, som statens til pilotene, er det siste beløpet i hver sak det året. Tilsagn telles i året de er gitt, utbetalinger i året de er betalt, og det som bortfaller, i året ingen lenger kan be om det.",
                    Stream.of(
                                    chart("tilsagn", "Gitt i tilsagn", Unit.KRONER, byScheme, 2),
                                    chart("utbetalt", "Utbetalt", Unit.KRONER, byScheme, 3))
                            .flatMap(List::stream)
                            .toList(),
                    List.of(
                            table("penger-ordning", "Penger etter ordning", byScheme),
                            table("penger-ramme", "Penger etter ramme", byFrame)));
        }

        private Section goals() {
            List<Group> groups = new ArrayList<>();
            for (String scheme : schemes) {
                for (String unit : sums.parts(scheme, "goal.goals", "goal.due")) {
                    IntFunction<Long> target = year -> sums.of(year, scheme, "goal.target", unit);
                    IntFunction<Long> sofar = year -> sums.of(year, scheme, "goal.sofar", unit);
                    groups.add(new Group(
                            "%s: %s".formatted(label(scheme), unit),
                            List.of(
                                    row(
                                            "Andel av målene nådd så langt",
                                            Unit.PERCENT,
                                            year -> share(sofar.apply(year), target.apply(year))),
                                    count("Mål som noe er meldt om", year -> sums.of(year, scheme, "goal.goals", unit)),
                                    count("Nådd i året", year -> sums.of(year, scheme, "goal.said", unit)),
                                    count("Nådd ved utgangen av året", sofar),
                                    count("Skal nås til sammen", target),
                                    count("Mål med frist i året", year -> sums.of(year, scheme, "goal.due", unit)),
                                    count("Av disse nådd", year -> sums.of(year, scheme, "goal.reached", unit)))));
                }
            }
            return new Section(
                    "mal",
                    "Mål og hva som er nådd",
                    "Målene i programmene, slik de sto ved utgangen av året, og det årsrapportene sier er nådd: i året, og til sammen siden programmet begynte. Mål som måles i det samme, er lagt sammen.",
                    chart("mal", "Andel av målene nådd så langt", Unit.PERCENT, groups, 0),
                    List.of(table("mal-enhet", "Mål etter hva de måles i", groups)));
        }

        private Section times() {
            List<Picture> pictures = new ArrayList<>();
            List<YearTable> tables = new ArrayList<>();
            for (String scheme : schemes) {
                List<Group> steps = sums.parts(scheme, "step.counted").stream()
                        .map(step -> new Group(
                                step.equals(YearCounts.WHOLE_CASE) ? "Hele saken" : step,
                                List.of(
                                        days("Halvparten innen", scheme, "step.median", step),
                                        days("Ni av ti innen", scheme, "step.most", step),
                                        count("Antall", year -> sums.of(year, scheme, "step.counted", step)))))
                        .toList();
                if (!steps.isEmpty()) {
                    String word =
                            scheme.isEmpty() ? "felles" : Scheme.valueOf(scheme).word();
                    List<Group> slowest = steps.stream()
                            .sorted(Comparator.comparingDouble(YearTables::newest)
                                    .reversed())
                            .limit(CHARTED)
                            .toList();
                    pictures.addAll(chart(
                            "tid-" + word,
                            "%s: halvparten ble ferdig innen".formatted(label(scheme)),
                            Unit.DAYS,
                            slowest,
                            0));
                    tables.add(table("tid-" + word + "-steg", "Tid per steg, " + label(scheme), steps));
                }
            }
            return new Section(
                    "tid",
                    "Tid per steg",
                    "Oppgaver som ble fullført i året, fra de kom til de var gjort, etter prosessmotorens historikk; «Hele saken» er saker avsluttet i året, fra de ble opprettet. Kalenderdager med en desimal. Diagrammene viser de %d stegene som tok lengst tid."
                            .formatted(CHARTED),
                    pictures,
                    tables);
        }

        private Row days(String label, String scheme, String measure, String step) {
            return row(
                    label,
                    Unit.DAYS,
                    year -> sums.of(year, scheme, "step.counted", step) == 0
                            ? null
                            : sums.of(year, scheme, measure, step) / HOURS_A_DAY);
        }

        private List<Group> perScheme(String about, java.util.function.Function<String, List<Row>> rows) {
            return schemes.stream()
                    .filter(scheme -> sums.has(scheme, about + "."))
                    .map(scheme -> new Group(label(scheme), rows.apply(scheme)))
                    .toList();
        }

        private Row count(String label, IntFunction<Long> of) {
            return row(label, Unit.COUNT, year -> (double) of.apply(year));
        }

        private Row kroner(String label, IntFunction<Long> of) {
            return row(label, Unit.KRONER, year -> (double) of.apply(year));
        }

        private Row row(String label, Unit unit, IntFunction<@Nullable Double> of) {
            return new Row(
                    label,
                    unit,
                    years.stream()
                            .<@Nullable Double>map(year -> counted.contains(year) ? of.apply(year) : null)
                            .toList());
        }

        private YearTable table(String id, String caption, List<Group> groups) {
            return new YearTable(id, caption, years, groups);
        }

        /** One row of each group, drawn; nothing when there are no groups. */
        private List<Picture> chart(String id, String title, Unit unit, List<Group> groups, int row) {
            if (groups.isEmpty()) {
                return List.of();
            }
            List<BarChart.Group> bars = groups.stream()
                    .map(group ->
                            new BarChart.Group(group.title(), bars(group.rows().get(row))))
                    .toList();
            return List.of(charts.draw(
                    "diagram-" + id,
                    title,
                    unit.label(),
                    bars,
                    "%s, %s, år for år. De samme tallene står i tabellen under.".formatted(title, unit.label())));
        }

        private List<BarChart.Bar> bars(Row row) {
            List<BarChart.Bar> bars = new ArrayList<>();
            for (int place = 0; place < years.size(); place++) {
                bars.add(new BarChart.Bar(
                        String.valueOf(years.get(place)), row.values().get(place), row.text(place)));
            }
            return bars;
        }
    }

    /** Of the first row, the newest year that has a value. */
    private static double newest(Group group) {
        return group.rows().get(0).values().stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .reduce(0, (older, newer) -> newer);
    }

    private static String label(String scheme) {
        return scheme.isEmpty()
                ? "Felles for ordningene"
                : Scheme.valueOf(scheme).label();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static @Nullable Double share(long part, long all) {
        return all == 0 ? null : 100.0 * part / all;
    }

    private static @Nullable Double ratio(long part, long all) {
        return all == 0 ? null : (double) part / all;
    }
}
