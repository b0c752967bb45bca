package no.bygdevekst.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.engine.Refusal;
import org.jspecify.annotations.Nullable;

/** The sentences of a refusal, each beside the field that it begins with, the others by themselves. */
record Faults(Map<String, List<String>> byField) {
    private static final Pattern FIELD = Pattern.compile("^«([^»]+)»");
    private static final String NONE = "";

    /** @param fields the names of a form's fields by what a fault calls them */
    static Faults of(@Nullable Refusal refusal, Map<String, String> fields) {
        Map<String, List<String>> sorted = new LinkedHashMap<>();
        Optional.ofNullable(refusal).map(Refusal::getMessage).map(String::lines).stream()
                .flatMap(lines -> lines)
                .forEach(sentence -> {
                    Matcher field = FIELD.matcher(sentence);
                    String name = field.find() ? fields.getOrDefault(field.group(1), NONE) : NONE;
                    sorted.merge(name, List.of(sentence), (one, other) -> Stream.concat(one.stream(), other.stream())
                            .toList());
                });
        return new Faults(sorted);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public List<String> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** What {@code aria-invalid} of a field says. */
    public @Nullable String invalid(String field) {
        return of(field).isEmpty() ? null : "true";
    }

    /** The ids that {@code aria-describedby} of a field names: its help, if it has any, and its faults. */
    public @Nullable String describing(String field, @Nullable String help) {
        String ids = Stream.of(help, of(field).isEmpty() ? null : field + "-feil")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** Those that are no single field's. */
    public List<String> general() {
        return of(NONE);
    }
}
