package no.bygdevekst.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import no.bygdevekst.engine.EngineClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates, sums, sizes and words as people read them: {@code ${@norwegian.day(due)}} in a template. Nothing is a dash. */
@Component("norwegian")
public class Norwegian {
    private static final Locale BOKMAAL = Locale.forLanguageTag("nb-NO");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", BOKMAAL);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", BOKMAAL);
    private static final ZoneId NORWAY = EngineClock.NORWAY;
    private static final String NOTHING = "–";

    private final MessageSource words;

    Norwegian(MessageSource words) {
        this.words = words;
    }

    /** What the programs' words, such as {@code firstDraft/samferdsel}, are called: {@code messages.properties}. */
    public String word(String codes) {
        return Arrays.stream(codes.split("/", -1))
                .map(code -> Objects.requireNonNull(words.getMessage(code, null, code, BOKMAAL)))
                .collect(Collectors.joining(", "));
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
        return day == null ? NOTHING : DAY.format(day);
    }

    public String day(@Nullable Instant instant) {
        return instant == null ? NOTHING : DAY.format(instant.atZone(NORWAY));
    }

    public String moment(@Nullable Instant instant) {
        return instant == null ? NOTHING : MOMENT.format(instant.atZone(NORWAY));
    }

    public String kroner(long kroner) {
        return grouped(kroner) + "\u00a0kr";
    }

    public String size(long bytes) {
        if (bytes < 1000) {
            return bytes + "\u00a0byte";
        }
        return bytes < 1_000_000
                ? grouped(Math.round(bytes / 1000.0)) + "\u00a0kB"
                : String.format(BOKMAAL, "%.1f\u00a0MB", bytes / 1_000_000.0);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }
}
