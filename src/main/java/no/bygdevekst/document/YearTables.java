package no.bygdevekst.document;

import static no.bygdevekst.document.YearFacts.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.document.Block.Cell;
import no.bygdevekst.document.Block.Column;
import no.bygdevekst.document.Block.Item;
import no.bygdevekst.document.Block.Row;
import no.bygdevekst.document.Block.Table;
import no.bygdevekst.figures.YearFigures;
import no.bygdevekst.figures.YearFigures.Applicant;
import no.bygdevekst.figures.YearFigures.Call;
import no.bygdevekst.figures.YearFigures.CallPlace;
import no.bygdevekst.figures.YearFigures.Named;
import no.bygdevekst.figures.YearFigures.Place;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The figures of a year as tables. One that would have no rows is not there. */
final class YearTables {
    private static final String NOTHING = "–";

    private final YearFigures figures;

    YearTables(YearFigures figures) {
        this.figures = figures;
    }

    /** Who applied in the State's newest call, and what they were answered. */
    Optional<Table> applicants() {
        return YearFacts.newest(figures, Scheme.PILOT).flatMap(call -> new Builder(
                        "søkere", "Søkere i %s".formatted(call.title()), "Søker", "Kommuner", "Svar", "#Støtte, kroner")
                .rows(
                        call.applicants(),
                        applicant -> List.of(
                                applicant.title(),
                                YearFacts.who(applicant),
                                applicant.outcome().label(),
                                kroner(applicant.granted()))));
    }

    /** Whom I lag was for, and what came of it. */
    Optional<Table> invited() {
        return YearFacts.newest(figures, Scheme.ILAG).flatMap(call -> new Builder(
                        "inviterte",
                        "Kommuner som ble invitert til %s".formatted(call.title()),
                        "Kommune",
                        "#Klasse",
                        "#Innbyggere %d".formatted(call.populationYear()),
                        "Status")
                .rows(
                        call.invited(),
                        place -> List.of(
                                place.name(),
                                String.valueOf(place.centralityClass()),
                                Bokmaal.number(place.inhabitants()),
                                standing(call, place))));
    }

    /** A pilot excludes a place in I lag also for who was invited before it was known. */
    private String standing(Call call, CallPlace place) {
        return call.applicants().stream()
                .filter(applicant ->
                        applicant.municipalities().stream().map(Named::code).anyMatch(place.code()::equals))
                .map(Applicant::outcome)
                .map(outcome -> switch (outcome.word()) {
                    case "offered" -> "tilbud om plass";
                    case "accepted" -> "tilbud om plass, takket ja";
                    case "declined" -> "tilbud om plass, takket nei";
                    default -> outcome.label();
                })
                .findFirst()
                .or(() -> figures.county().places().stream()
                        .filter(one -> one.code().equals(place.code()) && YearFacts.takes(one, Scheme.PILOT))
                        .map(one -> "med i bygdevekstpilot")
                        .findFirst())
                .orElse("ikke tilbud om plass");
    }

    Optional<Table> programmes() {
        return new Builder("programmer", "Omstillingsprogrammene", "Program", "Kommuner", "Periode", "Fase", "Mål")
                .rows(YearFacts.programmes(figures), programme -> {
                    Optional<YearFigures.Case> file =
                            Optional.ofNullable(programme.caseNumber()).flatMap(figures::find);
                    Optional<YearFigures.Programme> organised = file.map(YearFigures.Case::programme);
                    return List.of(
                            programme.name(),
                            names(programme.places().stream().map(Place::name)),
                            organised
                                    .map(one -> "%d–%d"
                                            .formatted(
                                                    one.from().getYear(),
                                                    one.to().getYear()))
                                    .orElse(NOTHING),
                            organised
                                    .map(YearFigures.Programme::phase)
                                    .map(YearFigures.Term::label)
                                    .orElse(NOTHING),
                            file.map(YearTables::goals)
                                    .filter(goals -> !goals.isEmpty())
                                    .orElse(NOTHING));
                });
    }

    private static String goals(YearFigures.Case programme) {
        return String.join(
                "; ",
                programme.goals().stream()
                        .filter(YearFigures.Goal::current)
                        .map(goal -> {
                            YearFigures.Target target =
                                    goal.targets().get(goal.targets().size() - 1);
                            return "%s: %s %s innen %d%s%s"
                                    .formatted(
                                            goal.name(),
                                            Bokmaal.number(target.target()),
                                            goal.unit(),
                                            target.year(),
                                            goal.revised() ? " (revidert)" : "",
                                            goal.actuals().stream()
                                                    .reduce((older, newer) -> newer)
                                                    .map(actual -> ", %s nådd i %d"
                                                            .formatted(Bokmaal.number(actual.actual()), actual.year()))
                                                    .orElse(""));
                        })
                        .toList());
    }

    /** Those that take part in something, and those of the newest target groups. */
    Optional<Table> municipalities() {
        Set<String> meant = new LinkedHashSet<>();
        Stream.of(Scheme.PILOT, Scheme.ILAG)
                .flatMap(scheme -> YearFacts.newest(figures, scheme).stream())
                .flatMap(call -> call.target().stream())
                .map(CallPlace::code)
                .forEach(meant::add);
        return new Builder(
                        "kommuner",
                        "Kommuner som deltar i en ordning eller er i en målgruppe",
                        "Kommune",
                        "#Klasse",
                        "#Innbyggere %d".formatted(figures.county().populationYear()),
                        "Deltar i")
                .rows(
                        figures.county().places().stream()
                                .filter(place -> !place.participations().isEmpty() || meant.contains(place.code()))
                                .toList(),
                        place -> List.of(
                                place.name(),
                                String.valueOf(place.centralityClass()),
                                Optional.ofNullable(place.inhabitants())
                                        .map(Bokmaal::number)
                                        .orElse(NOTHING),
                                place.participations().isEmpty() ? NOTHING : takes(place)));
    }

    private static String takes(Place place) {
        return StringUtils.capitalize(names(place.participations().stream()
                .map(part -> part.scheme().word().equals(Scheme.ILAG.word())
                        ? part.scheme().label()
                        : "%s (%s)"
                                .formatted(
                                        StringUtils.uncapitalize(part.scheme().label()), part.what()))
                .distinct()));
    }

    /** What is due after the cut-off, each day and thing once. */
    Optional<Table> deadlines() {
        Map<LocalDate, Map<String, Set<String>>> ahead = new TreeMap<>();
        for (YearFigures.Case one : figures.cases()) {
            one.deadlines("open").stream()
                    .filter(deadline -> deadline.due().isAfter(figures.cutOff())
                            && !deadline.due().isAfter(figures.cutOff().plusYears(1))
                            && !deadline.owner().equals("nobody"))
                    .forEach(deadline -> ahead.computeIfAbsent(deadline.due(), day -> new TreeMap<>())
                            .computeIfAbsent(deadline.label(), label -> new LinkedHashSet<>())
                            .add(one.title()));
        }
        List<List<String>> rows = new ArrayList<>();
        ahead.forEach((day, what) ->
                what.forEach((label, who) -> rows.add(List.of(Bokmaal.day(day), label, names(who.stream())))));
        return new Builder("frister", "Frister det neste året", "Frist", "Hva", "Hvem").rows(rows, row -> row);
    }

    /** What was due or done in the year. */
    Optional<Table> kept() {
        return new Builder(
                        "holdt",
                        "Frister fra %s til %s".formatted(Bokmaal.day(figures.from()), Bokmaal.day(figures.cutOff())),
                        "Ordning",
                        "#Holdt",
                        "#For sent",
                        "#Ikke holdt")
                .rows(
                        figures.deadlines().stream()
                                .filter(count -> count.met() + count.late() + count.missed() > 0)
                                .toList(),
                        count -> List.of(
                                count.scheme().label(),
                                Bokmaal.number(count.met()),
                                Bokmaal.number(count.late()),
                                Bokmaal.number(count.missed())));
    }

    Optional<Table> money() {
        return new Builder(
                        "rammer",
                        "Rammer, tilsagn og utbetalinger i kroner",
                        "Ramme",
                        "Vedtatt i",
                        "#Ramme",
                        "#Tilsagn",
                        "#Utbetalt",
                        "#Ledig")
                .rows(
                        figures.frames(),
                        frame -> List.of(
                                frame.title(),
                                frame.decision(),
                                Bokmaal.number(frame.kroner()),
                                Bokmaal.number(frame.committed()),
                                Bokmaal.number(frame.paid()),
                                Bokmaal.number(frame.free())));
    }

    /** Gatherings of several municipalities: those of a single case are in its file. */
    Optional<Table> gatherings() {
        Set<String> together = Set.of("LEARNING", "NETWORK", "KICK_OFF");
        return new Builder("samlinger", "Samlinger", "Samling", "Dag", "Sted", "Status")
                .rows(
                        figures.gatherings().stream()
                                .filter(one -> together.contains(one.kind().word()) && one.on() != null)
                                .toList(),
                        one -> List.of(
                                one.title(),
                                Bokmaal.show(one.on()),
                                Objects.requireNonNullElse(one.place(), NOTHING),
                                one.held() ? "holdt" : "planlagt"));
    }

    /** The year in figures, beside the year before where that was kept. */
    Optional<Table> headlines(@Nullable YearFigures before) {
        List<YearFigures.Change> changes = figures.headlines(before);
        return before == null
                ? new Builder("nøkkeltall", "Nøkkeltall", "", "#" + figures.year())
                        .rows(changes, change -> List.of(change.label(), Bokmaal.number(change.now())))
                : new Builder("nøkkeltall", "Nøkkeltall", "", "#" + before.year(), "#" + figures.year())
                        .rows(
                                changes,
                                change ->
                                        List.of(change.label(), kroner(change.before()), Bokmaal.number(change.now())));
    }

    /** What the caseworkers of a scheme said at the cut-off; whoever did not answer is marked. */
    List<Item> statuses(Scheme scheme) {
        return figures.cases(scheme.word()).stream()
                .filter(one -> one.status() != null)
                .map(one -> new Item(
                        "status/" + one.number(),
                        "%s: %s".formatted(one.title(), words(Objects.requireNonNull(one.status())))))
                .toList();
    }

    private static String words(YearFigures.Status status) {
        if (!status.answered()) {
            return "Saksbehandleren har ikke meldt status. Saken er vist slik den står i saksmappen.";
        }
        List<String> said = Stream.of(
                        status.milestones(), status.delays(), status.money(), status.measures(), status.learning())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.matches(".*[.!?]") ? text : text + ".")
                .toList();
        return said.isEmpty() ? "Ingen endring siden sist." : String.join(" ", said);
    }

    private static String kroner(@Nullable Long kroner) {
        return kroner == null ? NOTHING : Bokmaal.number(kroner);
    }

    /** Makes a table of things, one a row, whose first text is the row's name; a heading with # is of numbers. */
    private record Builder(String key, String caption, List<Column> columns) {
        Builder(String key, String caption, String... heads) {
            this(
                    key,
                    caption,
                    Stream.of(heads)
                            .map(head -> new Column(head.replace("#", ""), head.startsWith("#")))
                            .toList());
        }

        <T> Optional<Table> rows(List<T> things, Function<T, List<String>> texts) {
            Map<String, Integer> named = new HashMap<>();
            List<Row> rows = things.stream()
                    .map(texts)
                    .map(row -> row(row, named.merge(row.get(0), 1, Integer::sum)))
                    .toList();
            return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(key, caption, columns, rows));
        }

        /** @param place of the row among those of its name */
        private Row row(List<String> texts, int place) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 1; i < texts.size(); i++) {
                String head = columns.get(i).head();
                cells.add(new Cell(
                        "%s/%s/%d/%s".formatted(key, texts.get(0), place, head),
                        "%s, %s".formatted(texts.get(0), head.toLowerCase(Locale.ROOT)),
                        texts.get(i),
                        columns.get(i).number()));
            }
            return new Row(texts.get(0), cells);
        }
    }
}
