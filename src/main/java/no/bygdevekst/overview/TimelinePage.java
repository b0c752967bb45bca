package no.bygdevekst.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Timetable;
import no.bygdevekst.casefile.Timetable.Fate;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.picture.YearChart;
import no.bygdevekst.picture.YearChart.Bar;
import no.bygdevekst.picture.YearChart.Lane;
import no.bygdevekst.picture.YearChart.Mark;
import no.bygdevekst.picture.YearChart.Sign;
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
 * Tidslinje: a year of deadlines, meetings and reminders, of all cases, a scheme, a municipality or one case; drawn, and as a
 * table month by month. For insiders.
 */
@Controller
class TimelinePage {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int NEWEST_REGISTER = 2024;
    /** As many deadlines are drawn one by one; more are counted by month. */
    private static final int DRAWN = 400;
    /** More reminders in a year are not counted, nor drawn. */
    private static final int REMINDERS = 2_000;

    private static final String DEADLINES = "frist";
    private static final String MEETINGS = "mote";
    private static final String REMINDED = "paminnelse";
    private static final Set<String> WHAT = Set.of(DEADLINES, MEETINGS, REMINDED);
    private static final String OUTSIDE = "ingen";
    private static final String OUTSIDE_LABEL = "Utenom ordningene";

    private final Access access;
    private final Clock clock;
    private final Timetable timetable;
    private final Reminders reminders;
    private final CommitteeMeetings meetings;
    private final PoliticalCases political;
    private final Cases cases;
    private final Municipalities municipalities;
    private final Norwegian norwegian;
    private final YearChart chart;
    private final String county;

    TimelinePage(
            Access access,
            Clock clock,
            Timetable timetable,
            Reminders reminders,
            CommitteeMeetings meetings,
            PoliticalCases political,
            Cases cases,
            Municipalities municipalities,
            Norwegian norwegian,
            YearChart chart,
            @Value("${bygdevekst.county}") String county) {
        this.access = access;
        this.clock = clock;
        this.timetable = timetable;
        this.reminders = reminders;
        this.meetings = meetings;
        this.political = political;
        this.cases = cases;
        this.municipalities = municipalities;
        this.norwegian = norwegian;
        this.chart = chart;
        this.county = county;
    }

    /** What an address asks for, as it was understood; {@code null} and empty narrow nothing. */
    record Filter(
            int year,
            String scheme,
            @Nullable CaseFile file,
            String municipality,
            String what,
            @Nullable Integer month) {
        public boolean has(String kind) {
            return what.isEmpty() || what.equals(kind);
        }

        String path(int toYear, @Nullable Integer toMonth, int page) {
            var path = UriComponentsBuilder.fromPath("/tidslinje").queryParam("ar", toYear);
            Map.of(
                            "ordning",
                            scheme,
                            "sak",
                            file == null ? "" : file.id().value(),
                            "kommune",
                            municipality,
                            "hva",
                            what)
                    .entrySet()
                    .stream()
                    .filter(part -> !part.getValue().isEmpty())
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(part -> path.queryParam(part.getKey(), part.getValue()));
            if (toMonth != null) {
                path.queryParam("maned", toMonth);
            }
            if (page > 1) {
                path.queryParam("side", page);
            }
            return path.toUriString() + (toMonth == null ? "" : "#maned");
        }
    }

    /** A month of the year in numbers, and the way to its list. */
    record MonthLine(
            String name, String path, boolean here, long met, long missed, long open, long meetings, long reminders) {}

    /** A line of a month's list. */
    record Row(LocalDate day, Sign sign, String what, @Nullable String caseId, String title, String path) {}

    @GetMapping("/tidslinje")
    String show(
            @RequestParam(name = "ar", required = false) @Nullable String year,
            @RequestParam(name = "ordning", required = false) @Nullable String scheme,
            @RequestParam(name = "sak", required = false) @Nullable String caseNumber,
            @RequestParam(name = "kommune", required = false) @Nullable String municipality,
            @RequestParam(name = "hva", required = false) @Nullable String what,
            @RequestParam(name = "maned", required = false) @Nullable String month,
            @RequestParam(name = "side", required = false) @Nullable String side,
            Model model) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = LocalDate.now(clock);
        List<String> notUnderstood = new ArrayList<>();
        List<Municipality> places = municipalities.inCounty(county, NEWEST_REGISTER);
        Filter filter = filter(year, scheme, caseNumber, municipality, what, month, places, today, notUnderstood);
        var scope = scope(filter);

        List<Timetable.Count> counts = filter.has(DEADLINES) ? timetable.counts(scope, today) : List.of();
        List<CommitteeMeeting> sittings = filter.has(MEETINGS) ? meetings(filter) : List.of();
        boolean few = counts.stream().mapToLong(Timetable.Count::number).sum() <= DRAWN;
        List<Timetable.Entry> entries = few && !counts.isEmpty() ? timetable.deadlines(scope, today, DRAWN) : List.of();
        Reminded reminded = filter.has(REMINDED) ? reminded(scope) : new Reminded(List.of(), List.of(), false);
        List<Lane> lanes = filter.file() == null
                ? lanes(filter, counts, entries, few, sittings, reminded)
                : lanesOfCase(entries, sittings, reminded.one());
        model.addAttribute(
                "picture", chart.draw(filter.year(), lanes, today, said(filter, counts, sittings, reminded)));
        model.addAttribute(
                "nothing",
                lanes.stream()
                        .allMatch(lane -> lane.marks().isEmpty() && lane.bars().isEmpty()));
        model.addAttribute("tooManyReminders", reminded.tooMany() ? REMINDERS : null);
        model.addAttribute("filter", filter);
        model.addAttribute("notUnderstood", notUnderstood);
        model.addAttribute("municipalities", places);
        model.addAttribute("schemes", Scheme.values());
        model.addAttribute("back", filter.path(filter.year() - 1, null, 1));
        model.addAttribute("ahead", filter.path(filter.year() + 1, null, 1));
        model.addAttribute("months", months(filter, counts, sittings, reminded));
        list(filter, scope, sittings, today, Math.max(1, Asked.number(side, 1)), model);
        return "overview/timeline";
    }

    private Filter filter(
            @Nullable String year,
            @Nullable String scheme,
            @Nullable String caseNumber,
            @Nullable String municipality,
            @Nullable String what,
            @Nullable String month,
            List<Municipality> places,
            LocalDate today,
            List<String> notUnderstood) {
        int chosen = Asked.number(year, 0);
        if (isGiven(year) && (chosen < FIRST_YEAR || chosen > LAST_YEAR)) {
            notUnderstood.add("«%s» er ikke et år. Tidslinjen viser %d.".formatted(year, today.getYear()));
        }
        int shown = chosen < FIRST_YEAR || chosen > LAST_YEAR ? today.getYear() : chosen;
        Optional<CaseFile> file = Optional.ofNullable(caseNumber)
                .map(String::strip)
                .filter(CaseId::isNumber)
                .flatMap(number -> cases.find(new CaseId(number)));
        if (isGiven(caseNumber) && file.isEmpty()) {
            notUnderstood.add("Det finnes ingen sak «%s». Alle saker er vist.".formatted(caseNumber));
        }
        int monthNumber = Asked.number(month, 0);
        return new Filter(
                shown,
                known(
                        scheme,
                        Stream.concat(Arrays.stream(Scheme.values()).map(Scheme::word), Stream.of(OUTSIDE))
                                .collect(Collectors.toSet()),
                        "en ordning vi kjenner",
                        notUnderstood),
                file.orElse(null),
                known(
                        municipality,
                        places.stream().map(Municipality::code).collect(Collectors.toSet()),
                        "en kommune i Trøndelag",
                        notUnderstood),
                known(what, WHAT, "et slag vi kjenner", notUnderstood),
                monthNumber >= 1 && monthNumber <= 12
                        ? monthNumber
                        : shown == today.getYear() ? today.getMonthValue() : 1);
    }

    private static String known(@Nullable String asked, Set<String> words, String kind, List<String> notUnderstood) {
        if (!isGiven(asked)) {
            return "";
        }
        if (!words.contains(asked)) {
            notUnderstood.add("«%s» er ikke %s, og er ikke brukt.".formatted(asked, kind));
            return "";
        }
        return Objects.requireNonNull(asked);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Timetable.Scope scope(Filter filter) {
        return new Timetable.Scope(
                LocalDate.of(filter.year(), 1, 1),
                LocalDate.of(filter.year(), 12, 31),
                Scheme.of(filter.scheme()).orElse(null),
                filter.scheme().equals(OUTSIDE),
                filter.file() == null ? null : filter.file().id(),
                filter.municipality().isEmpty() ? null : filter.municipality());
    }

    /** Those of the year by day; of one case, those in which it is treated; of a municipality, none. */
    private List<CommitteeMeeting> meetings(Filter filter) {
        boolean untreated = filter.file() != null && !filter.file().kind().equals(PoliticalCases.KIND);
        if (untreated || !filter.municipality().isEmpty()) {
            return List.of();
        }
        Set<Long> treating = filter.file() == null
                ? Set.of()
                : political.find(List.of(filter.file().id())).stream()
                        .flatMap(found -> found.legs().stream())
                        .flatMap(leg -> Stream.ofNullable(leg.meeting()))
                        .collect(Collectors.toSet());
        return meetings.between(LocalDate.of(filter.year(), 1, 1), LocalDate.of(filter.year(), 12, 31)).stream()
                .filter(meeting -> filter.file() == null || treating.contains(meeting.id()))
                .sorted(Comparator.comparing(CommitteeMeeting::day).thenComparing(CommitteeMeeting::committeeName))
                .toList();
    }

    /**
     * The reminders of a year.
     *
     * @param one by one, when they fit into a lane or are of one case
     * @param bars how many a month, however they are drawn
     * @param tooMany to be counted at all
     */
    private record Reminded(List<Reminders.Dated> one, List<Bar> bars, boolean tooMany) {}

    private Reminded reminded(Timetable.Scope scope) {
        List<Reminders.Count> counts = scope.caseId() == null ? reminders.counts(scope, REMINDERS + 1) : List.of();
        long number = counts.stream().mapToLong(Reminders.Count::number).sum();
        if (number > REMINDERS) {
            return new Reminded(List.of(), List.of(), true);
        }
        if (number > YearChart.FITTING) {
            return new Reminded(
                    List.of(),
                    together(counts.stream()
                            .map(count -> new Bar(count.day().getMonthValue(), sign(count.sent()), count.number()))),
                    false);
        }
        List<Reminders.Dated> one = reminders.dated(scope, REMINDERS);
        return new Reminded(
                one,
                together(one.stream().map(dated -> new Bar(dated.day().getMonthValue(), sign(dated.sent()), 1))),
                false);
    }

    private List<Lane> lanes(
            Filter filter,
            List<Timetable.Count> counts,
            List<Timetable.Entry> entries,
            boolean few,
            List<CommitteeMeeting> sittings,
            Reminded reminded) {
        List<Lane> lanes = new ArrayList<>();
        Map<Long, List<LocalDate>> earlier = timetable.earlier(
                entries.stream().map(Timetable.Entry::milestone).toList());
        if (filter.has(DEADLINES)) {
            for (Scheme scheme : Scheme.values()) {
                if (filter.scheme().isEmpty() || filter.scheme().equals(scheme.word())) {
                    lanes.add(lane(scheme.label(), scheme, counts, entries, earlier, few));
                }
            }
            boolean outside = counts.stream().anyMatch(count -> count.scheme() == null);
            if (filter.scheme().equals(OUTSIDE) || (filter.scheme().isEmpty() && outside)) {
                lanes.add(lane(OUTSIDE_LABEL, null, counts, entries, earlier, few));
            }
        }
        if (filter.has(MEETINGS) && filter.municipality().isEmpty()) {
            lanes.add(meetingLane(sittings));
        }
        if (filter.has(REMINDED) && !reminded.tooMany()) {
            lanes.add(new Lane(
                    "Påminnelser",
                    reminded.one().stream()
                            .map(one -> remindedOf(one, one.title() + ": " + one.label()))
                            .toList(),
                    reminded.one().isEmpty() ? reminded.bars() : List.of()));
        }
        return lanes;
    }

    private static Lane lane(
            String name,
            @Nullable Scheme scheme,
            List<Timetable.Count> counts,
            List<Timetable.Entry> entries,
            Map<Long, List<LocalDate>> earlier,
            boolean few) {
        List<Mark> marks = entries.stream()
                .filter(entry -> entry.scheme() == scheme)
                .flatMap(entry -> marks(
                        entry, earlier, entry.title() + ": " + entry.milestone().label()))
                .toList();
        return few && marks.size() <= YearChart.FITTING
                ? new Lane(name, marks, List.of())
                : new Lane(
                        name,
                        List.of(),
                        counts.stream()
                                .filter(count -> count.scheme() == scheme)
                                .map(count -> new Bar(count.month(), sign(count.fate()), count.number()))
                                .toList());
    }

    /** A lane for each deadline, by its first date, with what reminds of it; its meetings last. */
    private List<Lane> lanesOfCase(
            List<Timetable.Entry> entries, List<CommitteeMeeting> sittings, List<Reminders.Dated> reminded) {
        Map<Long, List<LocalDate>> earlier = timetable.earlier(
                entries.stream().map(Timetable.Entry::milestone).toList());
        Map<Long, List<Mark>> marks = new LinkedHashMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        entries.forEach(entry -> {
            long id = entry.milestone().id();
            names.put(id, entry.milestone().label());
            marks.computeIfAbsent(id, one -> new ArrayList<>())
                    .addAll(marks(
                                    entry,
                                    earlier,
                                    norwegian.day(entry.milestone().due()))
                            .toList());
        });
        reminded.forEach(one -> {
            names.putIfAbsent(one.milestone(), one.label());
            marks.computeIfAbsent(one.milestone(), id -> new ArrayList<>()).add(remindedOf(one, ""));
        });
        List<Lane> lanes = new ArrayList<>();
        marks.forEach((id, drawn) -> lanes.add(new Lane(Objects.requireNonNull(names.get(id)), drawn, List.of())));
        if (!sittings.isEmpty()) {
            lanes.add(meetingLane(sittings));
        }
        return lanes;
    }

    private static Lane meetingLane(List<CommitteeMeeting> sittings) {
        List<Mark> marks = sittings.stream()
                .map(meeting -> new Mark(
                        meeting.day(),
                        meeting.cancelled() ? Sign.CANCELLED : Sign.MEETING,
                        meeting.committeeName(),
                        meeting.title() + (meeting.cancelled() ? ", avlyst" : "")))
                .toList();
        return marks.size() <= YearChart.FITTING
                ? new Lane("Utvalgene", marks, List.of())
                : new Lane(
                        "Utvalgene",
                        List.of(),
                        together(marks.stream().map(mark -> new Bar(mark.day().getMonthValue(), mark.sign(), 1))));
    }

    /** One of each month and sign. */
    private static List<Bar> together(Stream<Bar> bars) {
        return bars
                .collect(Collectors.groupingBy(
                        bar -> Map.entry(bar.month(), bar.sign()), Collectors.summingLong(Bar::number)))
                .entrySet()
                .stream()
                .map(found -> new Bar(found.getKey().getKey(), found.getKey().getValue(), found.getValue()))
                .toList();
    }

    /** Where it stands, and where it has stood. */
    private static Stream<Mark> marks(Timetable.Entry entry, Map<Long, List<LocalDate>> earlier, String label) {
        var milestone = entry.milestone();
        Sign sign = sign(entry.fate());
        String what = "%s: %s".formatted(entry.title(), milestone.label());
        return Stream.concat(
                Stream.of(new Mark(
                        milestone.due(),
                        sign,
                        label,
                        "%s, %s, %s".formatted(what, day(milestone.due()), sign.label()))),
                earlier.getOrDefault(milestone.id(), List.of()).stream()
                        .map(day -> new Mark(
                                day,
                                Sign.MOVED,
                                "",
                                "%s, flyttet fra %s til %s".formatted(what, day(day), day(milestone.due())))));
    }

    private Mark remindedOf(Reminders.Dated one, String label) {
        Sign sign = sign(one.sent());
        return new Mark(
                one.day(),
                sign,
                label,
                "%s: %s %s, %s, til %s"
                        .formatted(
                                one.title(),
                                one.label(),
                                day(one.deadline()),
                                sign.label(),
                                norwegian.word(one.role())));
    }

    private static Sign sign(boolean sent) {
        return sent ? Sign.SENT : Sign.COMING;
    }

    private static Sign sign(Fate fate) {
        return switch (fate) {
            case MET -> Sign.MET;
            case MISSED -> Sign.MISSED;
            case OPEN -> Sign.OPEN;
            case DROPPED -> Sign.DROPPED;
        };
    }

    private static String day(LocalDate day) {
        return Bokmaal.day(day);
    }

    private static String counted(long number, String one, String more) {
        return "%d %s".formatted(number, number == 1 ? one : more);
    }

    private static String said(
            Filter filter, List<Timetable.Count> counts, List<CommitteeMeeting> sittings, Reminded reminded) {
        List<String> parts = new ArrayList<>();
        if (filter.has(DEADLINES)) {
            parts.add("%s oppfylt, %d over fristen, %s"
                    .formatted(
                            counted(sum(counts, Fate.MET), "frist", "frister"),
                            sum(counts, Fate.MISSED),
                            counted(sum(counts, Fate.OPEN), "åpen", "åpne")));
        }
        if (filter.has(MEETINGS)) {
            parts.add(counted(sittings.size(), "møte", "møter") + " i utvalgene");
        }
        if (filter.has(REMINDED) && !reminded.tooMany()) {
            parts.add("%s sendt, %d kommer"
                    .formatted(
                            counted(sum(reminded, Sign.SENT), "påminnelse", "påminnelser"),
                            sum(reminded, Sign.COMING)));
        }
        return "Tidslinje for %d%s: %s. Tabellene under viser det samme måned for måned."
                .formatted(
                        filter.year(),
                        filter.file() == null
                                ? ""
                                : ", sak %s".formatted(filter.file().id()),
                        String.join(", ", parts));
    }

    private static long sum(Reminded reminded, Sign sign) {
        return reminded.bars().stream()
                .filter(bar -> bar.sign() == sign)
                .mapToLong(Bar::number)
                .sum();
    }

    private static long sum(List<Timetable.Count> counts, Fate fate) {
        return counts.stream()
                .filter(count -> count.fate() == fate)
                .mapToLong(Timetable.Count::number)
                .sum();
    }

    private static List<MonthLine> months(
            Filter filter, List<Timetable.Count> counts, List<CommitteeMeeting> sittings, Reminded reminded) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> {
                    List<Timetable.Count> found = counts.stream()
                            .filter(count -> count.month() == month)
                            .toList();
                    return new MonthLine(
                            name(filter.year(), month),
                            filter.path(filter.year(), month, 1),
                            Objects.equals(filter.month(), month),
                            sum(found, Fate.MET),
                            sum(found, Fate.MISSED),
                            sum(found, Fate.OPEN),
                            sittings.stream()
                                    .filter(meeting -> meeting.day().getMonthValue() == month && !meeting.cancelled())
                                    .count(),
                            reminded.bars().stream()
                                    .filter(bar -> bar.month() == month)
                                    .mapToLong(Bar::number)
                                    .sum());
                })
                .toList();
    }

    /** {@code Mai 2023}. */
    private static String name(int year, int month) {
        String name = day(LocalDate.of(year, month, 1)).replaceFirst("^1\\. ", "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The chosen month, one page of it: as much of each kind as the page can hold is read, in the order of the days. */
    private void list(
            Filter filter,
            Timetable.Scope scope,
            List<CommitteeMeeting> sittings,
            LocalDate today,
            int page,
            Model model) {
        int month = Objects.requireNonNull(filter.month());
        var chosen = YearMonth.of(filter.year(), month);
        var ofMonth = scope.between(chosen.atDay(1), chosen.atEndOfMonth());
        int upTo = Math.min(page, 1_000) * Pager.SIZE + 1;
        List<Timetable.Entry> deadlines = filter.has(DEADLINES) ? timetable.deadlines(ofMonth, today, upTo) : List.of();
        List<Reminders.Dated> reminded = filter.has(REMINDED) ? reminders.dated(ofMonth, upTo) : List.of();
        Names names = Names.among(
                Stream.concat(
                                deadlines.stream()
                                        .map(entry -> entry.milestone().occurrence()),
                                reminded.stream().map(Reminders.Dated::role))
                        .toList(),
                norwegian,
                municipalities);
        List<Row> rows = Stream.of(
                        deadlines.stream().map(entry -> row(entry, names)),
                        sittings.stream()
                                .filter(meeting -> meeting.day().getMonthValue() == month)
                                .map(meeting -> new Row(
                                        meeting.day(),
                                        meeting.cancelled() ? Sign.CANCELLED : Sign.MEETING,
                                        "",
                                        null,
                                        meeting.committeeName(),
                                        "/moter?utvalg=" + meeting.committee()
                                                + (meeting.day().isBefore(today) ? "&tidligere=true" : ""))),
                        reminded.stream().map(one -> row(one, names)))
                .flatMap(kind -> kind)
                .sorted(Comparator.comparing(Row::day).thenComparing(Row::sign))
                .skip((long) (Math.min(page, 1_000) - 1) * Pager.SIZE)
                .limit(Pager.SIZE + 1)
                .toList();
        model.addAttribute("monthName", name(filter.year(), month));
        model.addAttribute("rows", rows.stream().limit(Pager.SIZE).toList());
        model.addAttribute("page", page);
        model.addAttribute("earlier", page > 1 ? filter.path(filter.year(), month, page - 1) : null);
        model.addAttribute("later", rows.size() > Pager.SIZE ? filter.path(filter.year(), month, page + 1) : null);
    }

    private static Row row(Timetable.Entry entry, Names names) {
        var milestone = entry.milestone();
        return new Row(
                milestone.due(),
                sign(entry.fate()),
                milestone.isToldByItself()
                        ? milestone.label()
                        : "%s, %s".formatted(milestone.label(), names.of(milestone.occurrence())),
                milestone.caseId().value(),
                entry.title(),
                "/saker/" + milestone.caseId());
    }

    private static Row row(Reminders.Dated one, Names names) {
        return new Row(
                one.day(),
                sign(one.sent()),
                "%s %s, til %s".formatted(one.label(), day(one.deadline()), names.of(one.role())),
                one.caseId().value(),
                one.title(),
                "/saker/" + one.caseId());
    }
}
