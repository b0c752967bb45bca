package no.bygdevekst.overview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.CalendarKeys;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.engine.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Kalender: where people make and revoke addresses that their calendar programs fetch. Everybody may have one with their own
 * deadlines, insiders one with each committee's meetings too.
 */
@Controller
class CalendarPages {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Access access;
    private final CalendarKeys keys;
    private final CalendarFeed feed;
    private final Committees committees;
    private final String base;

    CalendarPages(
            Access access,
            CalendarKeys keys,
            CalendarFeed feed,
            Committees committees,
            @Value("${bygdevekst.base-url}") String base) {
        this.access = access;
        this.keys = keys;
        this.feed = feed;
        this.committees = committees;
        this.base = base;
    }

    /**
     * A calendar that the reader may have an address of.
     *
     * @param madeAt none when the reader has no address of it
     * @param usedAt when it was last fetched
     */
    record Line(String calendar, String name, @Nullable Instant madeAt, @Nullable Instant usedAt) {}

    @GetMapping("/kalender")
    String show(Model model) {
        Map<String, CalendarKeys.Key> made =
                keys.of(reader()).stream().collect(Collectors.toMap(CalendarKeys.Key::calendar, Function.identity()));
        List<Line> lines = new ArrayList<>(List.of(line(CalendarKeys.OWN, "Fristene dine", made)));
        if (access.viewer().insider()) {
            committees.all().forEach(committee -> lines.add(line(committee.code(), committee.name(), made)));
        }
        model.addAttribute("calendars", lines);
        return "overview/calendars";
    }

    private static Line line(String calendar, String name, Map<String, CalendarKeys.Key> made) {
        CalendarKeys.Key key = made.get(calendar);
        return new Line(calendar, name, key == null ? null : key.madeAt(), key == null ? null : key.usedAt());
    }

    /** The address is shown on the page that follows, and nowhere after that. */
    @PostMapping("/kalender")
    String make(@RequestParam(name = "kalender") String calendar, RedirectAttributes next) {
        next.addFlashAttribute("address", "%s/kalender/%s.ics".formatted(base, keys.make(reader(), known(calendar))));
        next.addFlashAttribute("made", calendar);
        return "redirect:/kalender";
    }

    @PostMapping("/kalender/slett")
    String revoke(@RequestParam(name = "kalender") String calendar, RedirectAttributes next) {
        keys.revoke(reader(), calendar);
        next.addFlashAttribute("revoked", true);
        return "redirect:/kalender";
    }

    /** For whoever brings the key, signed in or not. */
    @GetMapping("/kalender/{key}.ics")
    ResponseEntity<String> fetch(@PathVariable("key") String key) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Disposition", "inline; filename=\"bygdevekst.ics\"")
                .body(feed.open(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private String known(String calendar) {
        boolean known = calendar.equals(CalendarKeys.OWN)
                || (access.viewer().insider()
                        && committees.all().stream()
                                .anyMatch(committee -> committee.code().equals(calendar)));
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return calendar;
    }

    private static String reader() {
        return SignedIn.now().orElseThrow().user();
    }
}
