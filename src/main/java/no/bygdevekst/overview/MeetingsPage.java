package no.bygdevekst.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.access.Access;
import no.bygdevekst.committee.Breaks;
import no.bygdevekst.committee.CalendarImports;
import no.bygdevekst.committee.CalendarLog;
import no.bygdevekst.committee.Committee;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Møter: the calendar of the political committees, to come or past, of one or all, with the cases of each meeting and those
 * that no meeting fits; breaks, and where the newest file and the calendar disagree. For insiders.
 */
@Controller
class MeetingsPage {
    private final Access access;
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final Breaks breaks;
    private final CalendarImports imports;
    private final CalendarLog log;
    private final PlannedCases planned;
    private final Clock clock;

    MeetingsPage(
            Access access,
            Committees committees,
            CommitteeMeetings meetings,
            Breaks breaks,
            CalendarImports imports,
            CalendarLog log,
            PlannedCases planned,
            Clock clock) {
        this.access = access;
        this.committees = committees;
        this.meetings = meetings;
        this.breaks = breaks;
        this.imports = imports;
        this.log = log;
        this.planned = planned;
        this.clock = clock;
    }

    /** A way to another view of the calendar, or to this one. */
    record Way(String name, String path, boolean here) {}

    /**
     * @param committee a committee's code; without it, or when there is no such, all
     * @param past those before today, the latest first, instead of those from today on
     */
    @GetMapping("/moter")
    String show(
            @RequestParam(name = "utvalg", required = false) @Nullable String committee,
            @RequestParam(name = "tidligere", defaultValue = "false") boolean past,
            @RequestParam(name = "side", defaultValue = "1") int number,
            Model model) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var all = committees.all();
        String chosen = all.stream().anyMatch(each -> each.code().equals(committee)) ? committee : null;
        LocalDate today = LocalDate.now(clock);
        var page = Pager.at(number);
        var found = meetings.page(
                chosen, past ? null : today, past ? today.minusDays(1) : null, !past, page.index(), Pager.SIZE);
        List<Long> ids = found.meetings().stream().map(CommitteeMeeting::id).toList();
        model.addAttribute("committees", all);
        model.addAttribute(
                "ways",
                Stream.concat(
                                Stream.of(new Way("Alle utvalg", path(null, past), chosen == null)),
                                all.stream()
                                        .map(each -> new Way(
                                                each.name(),
                                                path(each.code(), past),
                                                each.code().equals(chosen))))
                        .toList());
        model.addAttribute("past", past);
        model.addAttribute("here", path(chosen, past));
        model.addAttribute("otherTime", path(chosen, !past));
        model.addAttribute("meetings", found.meetings());
        model.addAttribute("total", found.total());
        model.addAttribute("changes", log.of(ids));
        model.addAttribute("planned", planned.of(ids));
        model.addAttribute(
                "waiting",
                planned.withoutMeeting(all.stream().collect(Collectors.toMap(Committee::code, Committee::name))));
        model.addAttribute("breaks", breaks.from(today));
        imports.newest().ifPresent(newest -> {
            model.addAttribute("newest", newest);
            model.addAttribute("findings", imports.findings(newest.id()));
        });
        model.addAttribute("pager", page.of(found.total()));
        return "overview/meetings";
    }

    private static String path(@Nullable String committee, boolean past) {
        var path = UriComponentsBuilder.fromPath("/moter");
        if (committee != null) {
            path.queryParam("utvalg", committee);
        }
        if (past) {
            path.queryParam("tidligere", true);
        }
        return path.toUriString();
    }
}
