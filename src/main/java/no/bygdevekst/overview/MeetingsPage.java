package no.bygdevekst.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CommitteeAgenda;
import no.bygdevekst.casefile.CommitteeAgenda.Items;
import no.bygdevekst.casefile.CommitteeAgenda.ToOrder;
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
 * Møter: the calendar of the political committees, to come, past or of a period, of one or all, with the cases of each meeting and
 * what was decided, those that no meeting fits and those that will not make theirs; breaks, and where the newest file and the
 * calendar disagree. For insiders.
 */
@Controller
class MeetingsPage {
    /** Of each meeting, and of the cases without one, behind or not ordered. */
    private static final int SHOWN = 25;
    /** Of a meeting that is alone on the page. */
    private static final int ALONE = 500;
    /** Where the meetings of a page have more cases than this, {@value #FEW} of each are shown. */
    private static final int MANY = 250;

    private static final int FEW = 10;

    private final Access access;
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final Breaks breaks;
    private final CalendarImports imports;
    private final CalendarLog log;
    private final CommitteeAgenda agenda;
    private final Clock clock;

    MeetingsPage(
            Access access,
            Committees committees,
            CommitteeMeetings meetings,
            Breaks breaks,
            CalendarImports imports,
            CalendarLog log,
            CommitteeAgenda agenda,
            Clock clock) {
        this.access = access;
        this.committees = committees;
        this.meetings = meetings;
        this.breaks = breaks;
        this.imports = imports;
        this.log = log;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** A way to another view of the calendar, or to this one. */
    record Way(String name, String path, boolean here) {}

    /**
     * Which days of the calendar are shown, both counted.
     *
     * @param from none: from today on, or of the past all
     * @param to none: all to come, or of the past until yesterday
     * @param past those before today, the latest first, where no other days are said
     */
    private record Period(@Nullable LocalDate from, @Nullable LocalDate to, boolean past) {
        @Nullable
        LocalDate first(LocalDate today) {
            return from != null || past ? from : today;
        }

        @Nullable
        LocalDate last(LocalDate today) {
            return to == null && past ? today.minusDays(1) : to;
        }

        String words() {
            if (from == null && to == null) {
                return past ? "Møter som har vært" : "Møter framover";
            }
            return "Møter"
                    + (from == null ? (past ? "" : " framover") : " fra " + Bokmaal.day(from))
                    + (to == null ? "" : " til " + Bokmaal.day(to));
        }

        Period turned() {
            return new Period(null, null, !past);
        }

        UriComponentsBuilder in(UriComponentsBuilder path) {
            if (past) {
                path.queryParam("tidligere", true);
            }
            if (from != null) {
                path.queryParam("fra", from);
            }
            return to == null ? path : path.queryParam("til", to);
        }
    }

    /**
     * @param committee a committee's code; without it, or when there is no such, all
     * @param past those before today, the latest first, instead of those from today on
     */
    @GetMapping("/moter")
    String show(
            @RequestParam(name = "utvalg", required = false) @Nullable String committee,
            @RequestParam(name = "tidligere", defaultValue = "false") String past,
            @RequestParam(name = "fra", required = false) @Nullable String from,
            @RequestParam(name = "til", required = false) @Nullable String to,
            @RequestParam(name = "side", defaultValue = "1") String number,
            Model model) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var all = committees.all();
        String chosen = all.stream().anyMatch(each -> each.code().equals(committee)) ? committee : null;
        LocalDate today = LocalDate.now(clock);
        ChosenDay first = ChosenDay.of(from, today);
        ChosenDay last = ChosenDay.of(to, today);
        var period = new Period(day(from, first), day(to, last), past.equals("true"));
        var page = Pager.at(number);
        var found = meetings.page(
                chosen, period.first(today), period.last(today), !period.past(), page.index(), Pager.SIZE);
        List<Long> ids = found.meetings().stream().map(CommitteeMeeting::id).toList();
        model.addAttribute("today", today);
        model.addAttribute("committees", all);
        model.addAttribute("names", all.stream().collect(Collectors.toMap(Committee::code, Committee::name)));
        model.addAttribute(
                "ways",
                Stream.concat(
                                Stream.of(new Way("Alle utvalg", path(null, period), chosen == null)),
                                all.stream()
                                        .map(each -> new Way(
                                                each.name(),
                                                path(each.code(), period),
                                                each.code().equals(chosen))))
                        .toList());
        model.addAttribute(
                "faults",
                Stream.of(first.fault(), last.fault())
                        .filter(Objects::nonNull)
                        .map(fault -> fault.replace(" Her vises i dag.", ""))
                        .distinct()
                        .toList());
        model.addAttribute("committee", chosen);
        model.addAttribute("from", period.from());
        model.addAttribute("to", period.to());
        model.addAttribute("past", period.past());
        model.addAttribute("heading", period.words());
        model.addAttribute("here", path(chosen, period));
        model.addAttribute("otherTime", path(chosen, period.turned()));
        model.addAttribute("meetings", found.meetings());
        model.addAttribute("total", found.total());
        model.addAttribute("changes", log.of(ids));
        model.addAttribute("planned", planned(ids));
        model.addAttribute("waiting", agenda.withoutMeeting(chosen, SHOWN));
        List<ToOrder> toOrder = agenda.toOrder(SHOWN);
        model.addAttribute("toOrder", toOrder);
        model.addAttribute("lastMeetings", lastMeetings(toOrder, chosen, today));
        model.addAttribute("behind", agenda.behind(today, chosen, SHOWN));
        model.addAttribute("breaks", breaks.from(today));
        imports.newest().ifPresent(newest -> {
            model.addAttribute("newest", newest);
            model.addAttribute("findings", imports.findings(newest.id()));
        });
        model.addAttribute("pager", page.of(found.total()));
        return "overview/meetings";
    }

    private Map<Long, Items> planned(List<Long> meetings) {
        Map<Long, Items> planned = agenda.inMeetings(meetings, meetings.size() == 1 ? ALONE : SHOWN);
        boolean many = meetings.size() > 1
                && planned.values().stream()
                                .mapToInt(found -> found.items().size())
                                .sum()
                        > MANY;
        if (many) {
            planned.replaceAll((meeting, found) -> found.first(FEW));
        }
        return planned;
    }

    /** The last meeting of each committee, or of one, that is held by the day on which something must be decided, by that day. */
    private Map<LocalDate, List<CommitteeMeeting>> lastMeetings(
            List<ToOrder> toOrder, @Nullable String committee, LocalDate today) {
        List<LocalDate> days = toOrder.stream()
                .map(ToOrder::decidedBy)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Map.of();
        }
        List<CommitteeMeeting> held = meetings.between(today, days.get(days.size() - 1)).stream()
                .filter(meeting -> !meeting.cancelled())
                .filter(meeting -> committee == null || meeting.committee().equals(committee))
                .toList();
        return days.stream().collect(Collectors.toMap(day -> day, day -> held.stream()
                .filter(meeting -> !meeting.day().isAfter(day))
                .collect(Collectors.groupingBy(
                        CommitteeMeeting::committee, Collectors.maxBy(Comparator.comparing(CommitteeMeeting::day))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(CommitteeMeeting::day))
                .toList()));
    }

    private static @Nullable LocalDate day(@Nullable String asked, ChosenDay day) {
        return asked == null || asked.isBlank() || day.fault() != null ? null : day.day();
    }

    private static String path(@Nullable String committee, Period period) {
        var path = UriComponentsBuilder.fromPath("/moter");
        if (committee != null) {
            path.queryParam("utvalg", committee);
        }
        return period.in(path).toUriString();
    }
}
