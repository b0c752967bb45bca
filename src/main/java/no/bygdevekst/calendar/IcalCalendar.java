package no.bygdevekst.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import no.bygdevekst.calendar.Entry.Cells;
import no.bygdevekst.calendar.Entry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as iCalendar (RFC 5545). An event is a meeting of the committee that its category names, or else its summary,
 * with or without «Møte i» before it. An event of whole days whose summary begins with «Pause» is a break: of the committee
 * of its category, or of the one named after a colon, or else of all.
 */
final class IcalCalendar implements Entry.Reader {
    private static final Pattern BREAK =
            Pattern.compile("(pause\\b[^:]*)(?::\\s*(.+))?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MEETING_OF =
            Pattern.compile("^møte i\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int NAME = 100;

    private final ZoneId zone;

    /** @param clock whose zone the days of the meetings are in */
    IcalCalendar(Clock clock) {
        zone = clock.getZone();
    }

    @Override
    public List<Entry> read(String text, Consumer<String> fault) {
        List<VEvent> events;
        try {
            events = new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
        } catch (ParserException e) {
            fault.accept("Linje %d: kan ikke leses som iCalendar.".formatted(Math.max(1, e.getLineNo())));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Integer> lines = begun(text);
        var entries = new ArrayList<Entry>();
        for (int n = 0; n < events.size(); n++) {
            read(events.get(n), lines.get(n), fault).ifPresent(entries::add);
        }
        return entries;
    }

    /** The line on which each event begins. */
    private static List<Integer> begun(String text) {
        var begun = new ArrayList<Integer>();
        List<String> lines = text.lines().toList();
        for (int n = 0; n < lines.size(); n++) {
            if (lines.get(n).strip().equalsIgnoreCase("BEGIN:VEVENT")) {
                begun.add(n + 1);
            }
        }
        return begun;
    }

    private Optional<Entry> read(VEvent event, int line, Consumer<String> fault) {
        var cells = new Cells(line, fault);
        String summary = value(event, Property.SUMMARY);
        Temporal start = date(event, Property.DTSTART);
        if (start == null) {
            cells.fault("hendelsen mangler starttidspunkt (DTSTART) som kan leses");
            return Optional.empty();
        }
        if (event.getProperty(Property.RRULE).isPresent()) {
            cells.fault("hendelsen gjentas (RRULE); hvert møte må være en hendelse for seg");
        }
        Optional<LocalDate> day = cells.day("DTSTART", localDay(start));
        LocalDate last = lastDay(event, start);
        Matcher pause = BREAK.matcher(summary);
        boolean isBreak = start instanceof LocalDate && pause.matches();
        if (!isBreak && last.isAfter(localDay(start))) {
            cells.fault(
                    "hendelsen varer i flere dager; en pause må hete «Pause», som «Pause etter valget: Fylkesutvalget»");
        }
        if (last.isBefore(localDay(start))) {
            cells.fault("hendelsen slutter før den begynner");
        }
        String named = isBreak
                ? Objects.requireNonNullElse(pause.group(2), Entry.EVERYONE)
                : MEETING_OF.matcher(summary).replaceFirst("");
        String category =
                value(event, Property.CATEGORIES).replaceAll(",.*", "").strip();
        String committee = cells.within(NAME, "utvalget", (category.isEmpty() ? named : category).strip());
        if (committee == null) {
            cells.fault("hendelsen må ha utvalget som kategori (CATEGORIES) eller tittel (SUMMARY)");
        }
        Kind kind = isBreak ? Kind.BREAK : isCancelled(event) ? Kind.CANCELLED : Kind.HELD;
        String place = cells.text("stedet (LOCATION)", value(event, Property.LOCATION));
        String link = cells.link("lenka (URL)", value(event, Property.URL));
        String id = cells.text("id-en (UID)", value(event, Property.UID));
        String why = isBreak ? cells.text("tittelen (SUMMARY)", pause.group(1).strip()) : null;
        return cells.faulty() || committee == null
                ? Optional.empty()
                : day.map(from -> new Entry(
                        line,
                        kind,
                        committee,
                        from,
                        last,
                        start instanceof LocalDate
                                ? null
                                : local(start).toLocalTime().withSecond(0),
                        place,
                        link,
                        id,
                        Objects.requireNonNullElse(why, Entry.PAUSE)));
    }

    private static boolean isCancelled(VEvent event) {
        return value(event, Property.STATUS).equalsIgnoreCase("CANCELLED");
    }

    /** The end of whole days is the day after the last of them. */
    private LocalDate lastDay(VEvent event, Temporal start) {
        Temporal end = date(event, Property.DTEND);
        if (end == null) {
            return localDay(start);
        }
        LocalDate last = localDay(end);
        boolean ends = end instanceof LocalDate || local(end).toLocalTime().toSecondOfDay() == 0;
        return ends && last.isAfter(localDay(start)) ? last.minusDays(1) : last;
    }

    private LocalDate localDay(Temporal temporal) {
        return temporal instanceof LocalDate day ? day : local(temporal).toLocalDate();
    }

    private LocalDateTime local(Temporal temporal) {
        if (temporal instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, zone);
        }
        if (temporal instanceof OffsetDateTime moment) {
            return moment.atZoneSameInstant(zone).toLocalDateTime();
        }
        if (temporal instanceof ZonedDateTime moment) {
            return moment.withZoneSameInstant(zone).toLocalDateTime();
        }
        return LocalDateTime.from(temporal);
    }

    private static @Nullable Temporal date(VEvent event, String property) {
        try {
            return event.getProperty(property)
                    .map(found -> ((DateProperty<?>) found).getDate())
                    .orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property)
                .map(found -> Objects.requireNonNullElse(found.getValue(), "").strip())
                .orElse("");
    }
}
