package no.bygdevekst.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import no.bygdevekst.calendar.Entry.Cells;
import no.bygdevekst.calendar.Entry.Kind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A calendar as CSV, with semicolons or commas. The first line names the columns, in any order: {@code utvalg} and {@code
 * dato}, and those of {@code klokkeslett}, {@code sted}, {@code lenke}, {@code id}, {@code type}, {@code til} and {@code
 * merknad} that there are. Of a {@code type}, nothing or {@code møte} is a meeting, {@code avlyst} one that is cancelled, and
 * {@code pause} a break from {@code dato} to {@code til}, with {@code merknad} as the reason.
 */
final class CsvCalendar implements Entry.Reader {
    private static final String COMMITTEE = "utvalg";
    private static final String DAY = "dato";
    private static final List<String> COLUMNS =
            List.of(COMMITTEE, DAY, "klokkeslett", "sted", "lenke", "id", "type", "til", "merknad");
    private static final Map<String, Kind> KINDS =
            Map.of("", Kind.HELD, "møte", Kind.HELD, "avlyst", Kind.CANCELLED, "pause", Kind.BREAK);
    private static final int NAME = 100;

    @Override
    public List<Entry> read(String text, Consumer<String> fault) {
        String head = text.lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(head.contains(";") ? ';' : ',')
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        var entries = new ArrayList<Entry>();
        try (CSVParser lines = CSVParser.parse(new StringReader(text), format)) {
            var all = lines.iterator();
            List<String> columns = all.hasNext()
                    ? all.next().stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList()
                    : List.of();
            if (isHead(columns, fault)) {
                while (all.hasNext()) {
                    CSVRecord row = all.next();
                    long begun = lines.getCurrentLineNumber() - breaks(row);
                    read(columns, row, (int) begun, fault).ifPresent(entries::add);
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            fault.accept("Fila kan ikke leses som CSV: et anførselstegn er ikke avsluttet eller står feil.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** How many lines a row goes on after its first. */
    private static long breaks(CSVRecord row) {
        return row.stream()
                .flatMapToInt(String::chars)
                .filter(letter -> letter == '\n')
                .count();
    }

    private static boolean isHead(List<String> columns, Consumer<String> fault) {
        if (!columns.containsAll(List.of(COMMITTEE, DAY))) {
            fault.accept(
                    "Linje 1: må ha navnene på kolonnene, minst «utvalg» og «dato», med semikolon eller komma mellom.");
            return false;
        }
        var unknown = new TreeSet<>(columns);
        COLUMNS.forEach(unknown::remove);
        if (!unknown.isEmpty() || columns.stream().distinct().count() < columns.size()) {
            fault.accept("Linje 1: kolonnene kan bare være %s, og hver av dem bare én gang."
                    .formatted(String.join(", ", COLUMNS)));
            return false;
        }
        return true;
    }

    private static Optional<Entry> read(List<String> columns, CSVRecord row, int line, Consumer<String> fault) {
        var cells = new Cells(line, fault);
        if (row.size() > columns.size()) {
            cells.fault(
                    "har flere felt enn den første linja; står det et skilletegn i teksten, må den ha anførselstegn");
            return Optional.empty();
        }
        var said = new Said(columns, row);
        Kind kind = KINDS.get(said.of("type").toLowerCase(Locale.ROOT));
        if (kind == null) {
            cells.fault("type «%s» må være møte, avlyst eller pause".formatted(said.of("type")));
        }
        String committee = cells.within(NAME, COMMITTEE, said.of(COMMITTEE));
        if (committee == null) {
            cells.fault("utvalg må fylles ut");
        }
        if (said.of(DAY).isEmpty()) {
            cells.fault("dato må fylles ut");
        }
        Optional<LocalDate> day = cells.day(DAY, said.of(DAY));
        Optional<LocalDate> to = cells.day("til", said.of("til"));
        if (kind == Kind.BREAK && said.of("til").isEmpty()) {
            cells.fault("til må fylles ut for en pause");
        } else if (kind != Kind.BREAK && !said.of("til").isEmpty()) {
            cells.fault("til fylles bare ut for en pause");
        }
        if (day.isPresent() && to.isPresent() && to.get().isBefore(day.get())) {
            cells.fault("til kan ikke være før dato");
        }
        var startsAt = cells.hour("klokkeslett", said.of("klokkeslett"));
        var place = cells.text("sted", said.of("sted"));
        var link = cells.link("lenke", said.of("lenke"));
        var id = cells.text("id", said.of("id"));
        var why = Objects.requireNonNullElse(cells.text("merknad", said.of("merknad")), Entry.PAUSE);
        return cells.faulty() || kind == null || committee == null
                ? Optional.empty()
                : day.map(from ->
                        new Entry(line, kind, committee, from, to.orElse(from), startsAt, place, link, id, why));
    }

    /** What a row says in a column; nothing where it ends before it, or the file has no such column. */
    private record Said(List<String> columns, CSVRecord row) {
        String of(String column) {
            int place = columns.indexOf(column);
            return place >= 0 && place < row.size() ? row.get(place) : "";
        }
    }
}
