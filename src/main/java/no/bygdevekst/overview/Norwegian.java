package no.bygdevekst.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.engine.EngineClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates, sums, sizes and words as people read them: {@code ${@norwegian.day(due)}} in a template. Nothing is a dash. */
@Component("norwegian")
public class Norwegian {
    private static final Locale BOKMAAL = Locale.forLanguageTag("nb-NO");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", BOKMAAL);
    private static final Pattern ISO_DATE = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");
    private static final ZoneId NORWAY = EngineClock.NORWAY;
    private static final String NOTHING = "–";

    private final MessageSource words;

    Norwegian(MessageSource words) {
        this.words = words;
    }

    /** What the programs' words, such as {@code firstDraft/samferdsel}, are called: {@code messages.properties}. */
    public String word(String codes) {
        List<String> parts = List.of(codes.split("/", -1));
        List<String> known = parts.stream().map(this::known).toList();
        return dates(known.equals(parts) ? codes : String.join(", ", known));
    }

    private String known(String code) {
        return Objects.requireNonNull(words.getMessage(code, null, code, BOKMAAL));
    }

    /** A text in which programs have written dates as they do. */
    private String dates(String text) {
        return ISO_DATE.matcher(text).replaceAll(found -> dayOrAsItStands(found.group()));
    }

    private String dayOrAsItStands(String date) {
        try {
            return day(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return date;
        }
    }

    /** When a reminder goes out: {@code D-30}, {@code M-6}, {@code overdue}. */
    public String step(String step) {
        return switch (step.substring(0, 2)) {
            case "D-" -> step.equals("D-1") ? "1 dag før" : step.substring(2) + " dager før";
            case "M-" -> step.substring(2) + " måneder før";
            default -> word(step);
        };
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : Bokmaal.day(day);
    }

    public String day(@Nullable Instant instant) {
        return instant == null ? NOTHING : Bokmaal.day(LocalDate.ofInstant(instant, NORWAY));
    }

    public String moment(@Nullable Instant instant) {
        return instant == null ? NOTHING : MOMENT.format(instant.atZone(NORWAY));
    }

    /** {@code 1 000}. */
    public String number(long number) {
        return Bokmaal.number(number);
    }

    public String kroner(long kroner) {
        return Bokmaal.number(kroner) + "\u00a0kr";
    }

    public String size(long bytes) {
        if (bytes < 1000) {
            return bytes + "\u00a0byte";
        }
        return bytes < 1_000_000
                ? Bokmaal.number(Math.round(bytes / 1000.0)) + "\u00a0kB"
                : String.format(BOKMAAL, "%.1f\u00a0MB", bytes / 1_000_000.0);
    }
}
