package no.bygdevekst.overview;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** A calendar of whole days as iCalendar (RFC 5545). */
final class DayCalendar {
    private static final String HOURS = "PT4H";

    private final Calendar calendar = new Calendar();
    private final Instant now;
    private final URI base;

    /**
     * @param name as calendar programs show it
     * @param base the address of the start page
     */
    DayCalendar(String name, URI base, Clock clock) {
        this.now = clock.instant();
        this.base = base;
        calendar.add(new ProdId("-//Bygdevekst//Kalender//NO"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", clock.getZone().getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", HOURS));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.parse(HOURS)));
    }

    /**
     * What stands on a day.
     *
     * @param id the same for as long as the event lives, of this calendar alone
     * @param version how often it has been given another day
     * @param changedAt when it was made or last changed; {@code null}: not known
     * @param path of our page about it
     * @param place where it is; {@code null}: nowhere
     */
    record Event(
            String id,
            int version,
            @Nullable Instant changedAt,
            LocalDate day,
            String summary,
            String description,
            String category,
            String path,
            @Nullable String place,
            boolean cancelled) {}

    void add(Event event) {
        var found = new VEvent(false);
        found.add(new Uid(event.id() + "@" + base.getHost()));
        found.add(new DtStamp(now));
        if (event.changedAt() != null) {
            found.add(new LastModified(event.changedAt()));
        }
        found.add(new Sequence(event.version()));
        found.add(new DtStart<>(event.day()));
        found.add(new DtEnd<>(event.day().plusDays(1)));
        found.add(new Summary(event.summary()));
        found.add(new Description(event.description()));
        found.add(new Categories(event.category()));
        found.add(new Url(base.resolve(event.path())));
        found.add(ImmutableTransp.TRANSPARENT);
        if (event.place() != null) {
            found.add(new Location(event.place()));
        }
        if (event.cancelled()) {
            found.add(ImmutableStatus.VEVENT_CANCELLED);
        }
        calendar.add(found);
    }

    /** The file, with its lines folded as the standard wants them. */
    String written() {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
