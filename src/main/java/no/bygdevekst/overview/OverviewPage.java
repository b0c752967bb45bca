package no.bygdevekst.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Agenda;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.engine.Incidents;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.workday.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Oversikt: the day for whoever leads the work. What is due, where the cases stand, the money, what has stopped and what is
 * new, the first of each kind; each number opens the list behind it. For insiders.
 */
@Controller
class OverviewPage {
    private static final int SHOWN = 10;
    private static final int MORE = 50;
    private static final int MOST = 500;
    private static final int AHEAD = 14;
    private static final int PILOTS = 8;
    private static final int FRAMES = 6;
    private static final int MEETINGS = 4;
    private static final int NEWS = 15;
    /** No deadline is earlier. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final Access access;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final Agenda agenda;
    private final Frames frames;
    private final CommitteeMeetings meetings;
    private final PoliticalCases political;
    private final Outbox outbox;
    private final Incidents incidents;
    private final Norwegian norwegian;
    private final Municipalities municipalities;

    OverviewPage(
            Access access,
            Clock clock,
            WorkingDays workingDays,
            Agenda agenda,
            Frames frames,
            CommitteeMeetings meetings,
            PoliticalCases political,
            Outbox outbox,
            Incidents incidents,
            Norwegian norwegian,
            Municipalities municipalities) {
        this.access = access;
        this.clock = clock;
        this.workingDays = workingDays;
        this.agenda = agenda;
        this.frames = frames;
        this.meetings = meetings;
        this.political = political;
        this.outbox = outbox;
        this.incidents = incidents;
        this.norwegian = norwegian;
        this.municipalities = municipalities;
    }

    /** A deadline of a case, none when nothing is due in it. */
    record Line(String caseId, String title, @Nullable Milestone milestone, @Nullable TrafficLight light) {}

    /**
     * What is due in a scheme.
     *
     * @param word as addresses have it
     */
    record Load(String label, String word, long late, long soon) {}

    /** The running cases of a kind, and at which steps they stand. */
    record Kind(String label, String word, long cases, List<Agenda.Standing> steps) {}

    /**
     * @param stopped how many incidents to show
     * @param stuck how many messages that did not come through
     */
    @GetMapping("/oversikt")
    String show(
            @RequestParam(name = "stopp", required = false) @Nullable String stopped,
            @RequestParam(name = "stanset", required = false) @Nullable String stuck,
            Model model) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = LocalDate.now(clock);
        List<Line> overdue = lines(agenda.due(BEGINNING, today.minusDays(1), SHOWN), today);
        List<Line> coming = lines(agenda.due(today, today.plusDays(AHEAD), SHOWN), today);
        List<Agenda.Load> load = agenda.load(today, today.plusDays(AHEAD));
        List<Line> pilots = agenda.pilots(PILOTS + 1).stream()
                .map(pilot ->
                        line(pilot.caseId().value(), pilot.title(), pilot.next().orElse(null), today))
                .sorted(Comparator.comparing(
                        line -> line.milestone() == null
                                ? null
                                : line.milestone().due(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        LocalDate since = workingDays.before(today.minusDays(1), 0);
        List<Agenda.News> news = agenda.news(since.atStartOfDay(clock.getZone()).toInstant());
        List<CommitteeMeeting> next = meetings.coming(today, MEETINGS);
        model.addAttribute("today", today);
        model.addAttribute("pilots", pilots.stream().limit(PILOTS).toList());
        model.addAttribute("morePilots", pilots.size() > PILOTS);
        model.addAttribute("overdue", overdue);
        model.addAttribute("coming", coming);
        long late = load.stream().mapToLong(Agenda.Load::lateDeadlines).sum();
        long soon = load.stream().mapToLong(Agenda.Load::soonDeadlines).sum();
        model.addAttribute("lateDeadlines", late);
        model.addAttribute("soonDeadlines", soon);
        model.addAttribute("bounded", late + soon >= Agenda.COUNTED);
        model.addAttribute("loads", loads(load));
        model.addAttribute("kinds", kinds(agenda.standings()));
        model.addAttribute("money", frames.page(0, FRAMES));
        model.addAttribute("meetings", next);
        model.addAttribute(
                "planned",
                political.numberIn(next.stream().map(CommitteeMeeting::id).toList()));
        model.addAttribute("more", MORE);
        model.addAttribute("stuck", outbox.stuck(shown(stuck)));
        model.addAttribute("incidents", incidents.newest(shown(stopped)));
        model.addAttribute("since", since);
        model.addAttribute("news", news.stream().limit(NEWS).toList());
        model.addAttribute("moreNews", Math.max(0, news.size() - NEWS));
        model.addAttribute(
                "names",
                Names.among(
                        Stream.of(overdue, coming, pilots)
                                .flatMap(List::stream)
                                .map(Line::milestone)
                                .filter(Objects::nonNull)
                                .map(Milestone::occurrence)
                                .toList(),
                        norwegian,
                        municipalities));
        return "overview/overview";
    }

    private static int shown(@Nullable String asked) {
        return Math.min(MOST, Math.max(SHOWN, Asked.number(asked, SHOWN)));
    }

    private List<Line> lines(List<Agenda.Due> due, LocalDate today) {
        return due.stream()
                .map(one -> line(one.milestone().caseId().value(), one.title(), one.milestone(), today))
                .toList();
    }

    private Line line(String caseId, String title, @Nullable Milestone milestone, LocalDate today) {
        return new Line(
                caseId,
                title,
                milestone,
                milestone == null ? null : TrafficLight.of(today, milestone.due(), workingDays));
    }

    /** Of each scheme, also those in which nothing is due; what belongs to none where something is. */
    private static List<Load> loads(List<Agenda.Load> found) {
        List<Load> loads = new ArrayList<>(Arrays.stream(Scheme.values())
                .map(scheme -> load(scheme.label(), scheme.word(), found, scheme))
                .toList());
        if (found.stream().anyMatch(load -> load.scheme() == null)) {
            loads.add(load("Utenom ordningene", "ingen", found, null));
        }
        return loads;
    }

    private static Load load(String label, String word, List<Agenda.Load> found, @Nullable Scheme scheme) {
        return found.stream()
                .filter(load -> load.scheme() == scheme)
                .findFirst()
                .map(load -> new Load(label, word, load.late(), load.soon()))
                .orElseGet(() -> new Load(label, word, 0, 0));
    }

    private List<Kind> kinds(List<Agenda.Standing> standings) {
        Map<String, List<Agenda.Standing>> byKind = new LinkedHashMap<>();
        standings.forEach(standing -> byKind.computeIfAbsent(standing.kind(), kind -> new ArrayList<>())
                .add(standing));
        return byKind.entrySet().stream()
                .map(kind -> new Kind(
                        norwegian.word(kind.getKey()),
                        kind.getKey(),
                        kind.getValue().stream()
                                .mapToLong(Agenda.Standing::cases)
                                .sum(),
                        kind.getValue()))
                .toList();
    }
}
