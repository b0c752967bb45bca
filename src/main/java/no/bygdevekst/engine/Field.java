package no.bygdevekst.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseId;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * One field of a form: its name in the engine, its label on the screen, and how what was typed becomes a value. A
 * fault is told by throwing {@link IllegalArgumentException} with the rest of a sentence that begins with the label.
 * Empty means {@code null}: refused unless the field is {@link #optional()}.
 */
public final class Field<T> {
    private static final int LINE = 250;
    private static final int PAGE = 20_000;
    private static final int CELL = 2_000;
    private static final int ROWS = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r]");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl},;<>\"]+@[^@\\s\\p{Cntrl},;<>\".]+(\\.[^@\\s\\p{Cntrl},;<>\".]+)+");

    private final String name;
    private final String label;
    private final String type;
    private final boolean required;
    private final Function<Object, T> parser;

    private Field(String name, String label, String type, boolean required, Function<Object, T> parser) {
        this.name = name;
        this.label = label;
        this.type = type;
        this.required = required;
        this.parser = parser;
    }

    /** A date as {@code 2023-06-30}. */
    public static Field<LocalDate> date(String name, String label) {
        return typed(name, label, text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= 2000 && date.getYear() < 2100) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                // told below, as is a year that nobody can mean
            }
            throw new IllegalArgumentException("må være en dato, som 2023-06-30");
        });
    }

    /** A Bygdevekst number; whether there is such a case is for the step to ask. */
    public static Field<CaseId> caseNumber(String name, String label) {
        return typed(name, label, text -> {
            if (!CaseId.isNumber(text)) {
                throw new IllegalArgumentException("må være et Bygdevekst-nummer, som 2022/0001");
            }
            return new CaseId(text);
        });
    }

    /** One line of text, at most 250 characters. */
    public static Field<String> line(String name, String label) {
        return typed(name, label, text -> {
            if (text.matches("(?s).*[\\n\\r].*")) {
                throw new IllegalArgumentException("må stå på én linje");
            }
            return within(LINE, text);
        });
    }

    /** A text of any number of lines, at most 20,000 characters. */
    public static Field<String> text(String name, String label) {
        return typed(name, label, text -> within(PAGE, text));
    }

    public static Field<String> email(String name, String label) {
        return typed(name, label, text -> {
            if (!isEmail(text)) {
                throw new IllegalArgumentException("må være en e-postadresse, som navn@kommune.no");
            }
            return text;
        });
    }

    /** Whether somebody can be written to at this address, as far as its form tells. */
    public static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches();
    }

    /** Whole kroner, whatever the sum; spaces between the digits and a trailing «kr» are allowed. */
    public static Field<Long> kroner(String name, String label) {
        return typed(name, label, text -> {
            String digits = text.replaceAll("(?i)[\\s\\u00a0\\u202f]|kr\\.?$", "");
            if (!digits.matches("\\d{1,12}")) {
                throw new IllegalArgumentException("må være et beløp i hele kroner, som 2 000 000");
            }
            return Long.parseLong(digits);
        });
    }

    /** The same, more than none and at most the ceiling. */
    public static Field<Long> kroner(String name, String label, long ceiling) {
        return kroner(name, label)
                .where(
                        kroner -> kroner >= 1 && kroner <= ceiling,
                        "må være mellom 1 og %s kroner".formatted(Bokmaal.number(ceiling)));
    }

    public static Field<Integer> year(String name, String label) {
        return typed(name, label, text -> {
            if (!text.matches("20\\d\\d")) {
                throw new IllegalArgumentException("må være et årstall, som 2023");
            }
            return Integer.parseInt(text);
        });
    }

    /** One of the constants of an enum, by its {@link Enum#name()}. */
    public static <E extends Enum<E>> Field<E> choice(String name, String label, Class<E> choices) {
        return typed(name, label, text -> Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("må være et av valgene i lista")));
    }

    /** Anything else that arrives as text, such as a list as JSON; the parser tells its fault as this class does. */
    public static <T> Field<T> typed(String name, String label, Function<String, T> parser) {
        return new Field<>(name, label, "String", true, value -> {
            if (!(value instanceof String text)) {
                throw new IllegalArgumentException("må sendes som tekst");
            }
            if (CONTROL.matcher(text).find()) {
                throw new IllegalArgumentException("inneholder tegn som ikke kan lagres");
            }
            return parser.apply(text.strip());
        });
    }

    /**
     * A list as {@code <bv-rows>} sends it: JSON, each row its cells by column name, an empty cell an empty text. Rows
     * with nothing in them are left out.
     */
    public static Field<List<Map<String, String>>> rows(String name, String label, List<String> columns) {
        return typed(name, label, text -> {
            List<Map<String, String>> rows = new ArrayList<>();
            for (JsonNode row : list(text)) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (String column : columns) {
                    cells.put(column, within(CELL, cell(row.path(column).asText(""))));
                }
                if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(cells);
                }
            }
            if (rows.size() > ROWS) {
                throw new IllegalArgumentException("kan ha høyst %d rader".formatted(ROWS));
            }
            return List.copyOf(rows);
        });
    }

    /** JSON can write what a person cannot type. */
    private static String cell(String text) {
        if (LINE_BREAK.matcher(text).find() || CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException("inneholder tegn som ikke kan lagres");
        }
        return text.strip();
    }

    private static JsonNode list(String text) {
        try {
            JsonNode list = JSON.readTree(text);
            if (list.isArray()) {
                return list;
            }
        } catch (JsonProcessingException e) {
            // told below
        }
        throw new IllegalArgumentException("er ikke en liste som kan leses");
    }

    /** A box to tick; left alone it means no. */
    public static Field<Boolean> tick(String name, String label) {
        return new Field<>(name, label, "Boolean", false, value -> {
            if (!(value instanceof Boolean ticked)) {
                throw new IllegalArgumentException("må være ja eller nei");
            }
            return ticked;
        });
    }

    /** An attached file, not empty. */
    public static Field<Upload> file(String name, String label) {
        return new Field<>(name, label, "File", true, value -> {
            if (!(value instanceof Upload upload) || upload.content().length == 0) {
                throw new IllegalArgumentException("må være en fil med innhold");
            }
            within(LINE, upload.fileName());
            return upload;
        });
    }

    public Field<T> optional() {
        return new Field<>(name, label, type, false, parser);
    }

    /** Narrows the field: a value that does not meet the rule is refused with {@code label + " " + fault}. */
    public Field<T> where(Predicate<T> rule, String fault) {
        return new Field<>(name, label, type, required, value -> {
            T parsed = parser.apply(value);
            if (!rule.test(parsed)) {
                throw new IllegalArgumentException(fault);
            }
            return parsed;
        });
    }

    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    /** The engine's name of the type: {@code String}, {@code Boolean} or {@code File}. */
    public String type() {
        return type;
    }

    public boolean required() {
        return required;
    }

    /** @throws IllegalArgumentException with the rest of the sentence that begins with the label */
    @Nullable
    T parse(@Nullable Object value) {
        Object given = value instanceof FileValue file ? upload(file) : value;
        if (given == null || (given instanceof String text && text.isBlank())) {
            if (required) {
                throw new IllegalArgumentException("må fylles ut");
            }
            return null;
        }
        return parser.apply(given);
    }

    /** A file field left alone in Tasklist sends a file of no name and no content, which is no file. */
    private static @Nullable Upload upload(FileValue file) {
        try (var content = file.getValue()) {
            byte[] bytes = content == null ? new byte[0] : content.readAllBytes();
            if (bytes.length == 0 && file.getFilename().isBlank()) {
                return null;
            }
            return new Upload(file.getFilename(), mediaType(file.getMimeType()), bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Type and subtype of what a browser claims, without parameters; anything unreadable is just bytes. */
    private static String mediaType(@Nullable String claimed) {
        try {
            MimeType type = MimeTypeUtils.parseMimeType(Objects.requireNonNullElse(claimed, ""));
            String plain = type.getType() + "/" + type.getSubtype();
            return plain.length() > 100 ? MimeTypeUtils.APPLICATION_OCTET_STREAM_VALUE : plain;
        } catch (InvalidMimeTypeException e) {
            return MimeTypeUtils.APPLICATION_OCTET_STREAM_VALUE;
        }
    }

    private static String within(int limit, String text) {
        if (text.length() > limit) {
            throw new IllegalArgumentException("kan ha høyst %d tegn (har %d)".formatted(limit, text.length()));
        }
        return text;
    }
}
