package no.bygdevekst.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A meeting or a break as a file has it; what is {@code null} the file does not say.
 *
 * @param line where it begins, counted from 1
 * @param committee as the file calls it; {@link #EVERYONE} of a break
 * @param to the last day of a break, and the day itself of a meeting
 * @param why of a break
 */
record Entry(
        int line,
        Kind kind,
        String committee,
        LocalDate day,
        LocalDate to,
        @Nullable LocalTime startsAt,
        @Nullable String place,
        @Nullable String link,
        @Nullable String id,
        String why) {
    /** Instead of a committee: a break of all of them. */
    static final String EVERYONE = "alle";

    static final String PAUSE = "Pause";

    enum Kind {
        HELD,
        CANCELLED,
        BREAK
    }

    /** The entries of a text, which tells each of its faults, a Norwegian sentence that begins with its line. */
    interface Reader {
        List<Entry> read(String text, Consumer<String> fault);
    }

    /** What a line says, as values; what is empty is not there, and what cannot be read is a fault of the line. */
    static final class Cells {
        private static final List<DateTimeFormatter> DAYS = List.of(
                DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));
        private static final List<DateTimeFormatter> HOURS =
                List.of(DateTimeFormatter.ofPattern("H:mm[:ss]"), DateTimeFormatter.ofPattern("H.mm"));
        private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
        private static final int LONG = 250;
        private static final int LINK = 2000;

        private final int line;
        private final Consumer<String> faults;
        private boolean faulty;

        Cells(int line, Consumer<String> faults) {
            this.line = line;
            this.faults = faults;
        }

        boolean faulty() {
            return faulty;
        }

        void fault(String rest) {
            faulty = true;
            faults.accept("Linje %d: %s.".formatted(line, rest));
        }

        Optional<LocalDate> day(String name, String text) {
            for (DateTimeFormatter format : DAYS) {
                try {
                    return day(name, LocalDate.parse(text, format));
                } catch (DateTimeParseException e) {
                    // perhaps in the other way, or told below
                }
            }
            if (!text.isEmpty()) {
                fault("%s «%s» er ikke en dato som 2023-06-20 eller 20.6.2023".formatted(name, text));
            }
            return Optional.empty();
        }

        Optional<LocalDate> day(String name, LocalDate day) {
            if (day.getYear() < 2000 || day.getYear() >= 2100) {
                fault("%s må være i årene 2000–2099".formatted(name));
                return Optional.empty();
            }
            return Optional.of(day);
        }

        @Nullable
        LocalTime hour(String name, String text) {
            if (text.isEmpty()) {
                return null;
            }
            for (DateTimeFormatter format : HOURS) {
                try {
                    return LocalTime.parse(text, format).withSecond(0);
                } catch (DateTimeParseException e) {
                    // perhaps in the other way, or told below
                }
            }
            fault("%s «%s» er ikke et klokkeslett som 10:00".formatted(name, text));
            return null;
        }

        @Nullable
        String link(String name, String text) {
            if (!text.isEmpty() && !text.matches("https?://\\S+")) {
                fault("%s må begynne med https:// eller http://".formatted(name));
            }
            return within(LINK, name, text);
        }

        @Nullable
        String text(String name, String text) {
            return within(LONG, name, text);
        }

        /** @param most how many characters it may have */
        @Nullable
        String within(int most, String name, String text) {
            if (text.length() > most) {
                fault("%s kan ha høyst %d tegn".formatted(name, most));
            }
            if (CONTROL.matcher(text).find()) {
                fault("%s inneholder tegn som ikke kan lagres".formatted(name));
            }
            return text.isEmpty() ? null : text;
        }
    }
}
