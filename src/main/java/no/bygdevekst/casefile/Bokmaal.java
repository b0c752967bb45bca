package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as people read them. */
public final class Bokmaal {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("nb-NO"));

    private Bokmaal() {}

    /** {@code 30. juni 2023}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 2 000 000}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }

    /** A few case numbers as they are, many as the first of them: {@code 2022/0001, 2022/0002 og 3 saker til}. */
    public static String numbers(List<CaseId> cases) {
        List<String> numbers = cases.stream().map(CaseId::value).toList();
        return numbers.size() <= 3
                ? String.join(", ", numbers)
                : "%s og %d saker til".formatted(String.join(", ", numbers.subList(0, 2)), numbers.size() - 2);
    }

    /** Any value of a form or a column; nothing is empty. */
    public static String show(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return day(day);
        }
        if (value instanceof Long number) {
            return number(number);
        }
        if (value instanceof Boolean yes) {
            return yes ? "ja" : "nei";
        }
        if (value instanceof Labelled labelled) {
            return labelled.label();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Bokmaal::show).collect(Collectors.joining("; "));
        }
        return value.toString();
    }
}
