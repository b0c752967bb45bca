package no.bygdevekst.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures as somebody typed them into a form, perhaps not whole yet: what cannot be read is refused, what is missing
 * can be asked for with {@link #gaps()}. Rows with nothing in them are left out.
 */
public record MeasureList(List<Row> rows) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 100;

    /**
     * One row; what is not filled in is {@code null} or empty.
     *
     * @param number its place on the screen, from 1
     */
    public record Row(
            int number,
            String title,
            Measure.@Nullable Kind kind,
            Measure.@Nullable Frame frame,
            String responsible,
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            List<String> departments) {

        /** What is wrong with the row, each as a sentence without its full stop; departments may be none. */
        public List<String> gaps() {
            Map<String, Boolean> filled = new LinkedHashMap<>();
            filled.put("navn på tiltaket", !title.isEmpty());
            filled.put("hva slags tiltak det er", kind != null);
            filled.put("om det er innenfor dagens rammer", frame != null);
            filled.put("ansvarlig", !responsible.isEmpty());
            filled.put("fra-år", fromYear != null);
            filled.put("til-år", toYear != null);
            List<String> missing = filled.entrySet().stream()
                    .filter(entry -> !entry.getValue())
                    .map(Map.Entry::getKey)
                    .toList();
            List<String> gaps = new ArrayList<>();
            if (!missing.isEmpty()) {
                gaps.add("%s mangler %s".formatted(name(), listed(missing)));
            }
            if (fromYear != null && toYear != null && toYear < fromYear) {
                gaps.add("%s slutter (%d) før det begynner (%d)".formatted(name(), toYear, fromYear));
            }
            return gaps;
        }

        private String name() {
            return title.isEmpty() ? "tiltak " + number : "tiltak %d («%s»)".formatted(number, title);
        }

        private boolean isEmpty() {
            return title.isEmpty()
                    && kind == null
                    && frame == null
                    && responsible.isEmpty()
                    && fromYear == null
                    && toYear == null
                    && departments.isEmpty();
        }

        private Measure measure() {
            return new Measure(
                    title,
                    Objects.requireNonNull(kind),
                    Objects.requireNonNull(frame),
                    responsible,
                    Objects.requireNonNull(fromYear),
                    Objects.requireNonNull(toYear),
                    departments);
        }

        @Override
        public String toString() {
            return Stream.of(
                            title,
                            kind == null ? "" : kind.label(),
                            frame == null ? "" : frame.label(),
                            responsible,
                            Stream.of(fromYear, toYear)
                                    .filter(Objects::nonNull)
                                    .map(String::valueOf)
                                    .collect(Collectors.joining("–")),
                            departments.stream()
                                    .map(id -> Department.of(id)
                                            .map(Department::label)
                                            .orElse(id))
                                    .collect(Collectors.joining(", ")))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * Reads the JSON a form sends: an array of {@code {title, kind, frame, responsible, fromYear, toYear, departments}}.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every row
     *     that cannot be read
     */
    public static MeasureList parse(String json) {
        JsonNode array = array(json);
        if (array.size() > MOST) {
            throw new IllegalArgumentException("kan ha høyst %d rader".formatted(MOST));
        }
        List<Row> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            try {
                rows.add(row(index + 1, array.get(index)));
            } catch (IllegalArgumentException e) {
                faults.add("rad %d: %s".formatted(index + 1, e.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("har feil i " + String.join("; ", faults));
        }
        return new MeasureList(rows.stream().filter(row -> !row.isEmpty()).toList());
    }

    /** What is wrong with the rows, one sentence each without its full stop: {@code tiltak 2 («Skoleskyss») mangler ansvarlig}. */
    public List<String> gaps() {
        return rows.stream().flatMap(row -> row.gaps().stream()).toList();
    }

    /** The rows that have no gaps. */
    public List<Measure> complete() {
        return rows.stream()
                .filter(row -> row.gaps().isEmpty())
                .map(Row::measure)
                .toList();
    }

    /** The rows as {@link #parse} reads them. */
    public String json() {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line a measure, as people read it in the log of the case. */
    @Override
    public String toString() {
        return rows.stream().map(Row::toString).collect(Collectors.joining("\n"));
    }

    private static JsonNode array(String json) {
        try {
            JsonNode read = JSON.readTree(json);
            if (read.isArray()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("må være en liste som JSON", e);
        }
        throw new IllegalArgumentException("må være en liste som JSON");
    }

    private static Row row(int number, JsonNode row) {
        if (!row.isObject()) {
            throw new IllegalArgumentException("er ikke et tiltak");
        }
        return new Row(
                number,
                text(row, "title", "navnet på tiltaket", 300),
                choice(row, "kind", "hva slags tiltak det er", Measure.Kind.class),
                choice(row, "frame", "om det er innenfor dagens rammer", Measure.Frame.class),
                text(row, "responsible", "ansvarlig", 200),
                year(row, "fromYear", "fra-år"),
                year(row, "toYear", "til-år"),
                departments(row.path("departments")));
    }

    private static String text(JsonNode row, String name, String label, int limit) {
        String text = row.path(name).asText("").strip();
        if (CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException("%s inneholder tegn som ikke kan lagres".formatted(label));
        }
        if (text.length() > limit) {
            throw new IllegalArgumentException("%s kan ha høyst %d tegn".formatted(label, limit));
        }
        return text;
    }

    private static <E extends Enum<E>> @Nullable E choice(JsonNode row, String name, String label, Class<E> choices) {
        String text = text(row, name, label, 200);
        return text.isEmpty()
                ? null
                : Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> choice.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(label + " må være et av valgene i lista"));
    }

    private static @Nullable Integer year(JsonNode row, String name, String label) {
        String text = text(row, name, label, 200);
        if (!text.isEmpty() && !text.matches("20\\d\\d")) {
            throw new IllegalArgumentException(label + " må være et årstall, som 2024");
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static List<String> departments(JsonNode names) {
        List<String> departments = new ArrayList<>();
        for (JsonNode name : names) {
            departments.add(Department.of(name.asText(""))
                    .map(Department::id)
                    .orElseThrow(() ->
                            new IllegalArgumentException("«%s» er ikke en fagavdeling".formatted(name.asText("")))));
        }
        return departments.stream().distinct().toList();
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " og " + words.get(last);
    }
}
