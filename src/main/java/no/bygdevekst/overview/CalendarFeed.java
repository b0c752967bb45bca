package no.bygdevekst.overview;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.CalendarKeys;
import no.bygdevekst.casefile.CommitteeAgenda;
import no.bygdevekst.casefile.CommitteeAgenda.Item;
import no.bygdevekst.casefile.CommitteeAgenda.Items;
import no.bygdevekst.casefile.DeadlineFeed;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.committee.CalendarLog;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.municipality.Municipalities;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What calendar programs fetch: somebody's deadlines, or a committee's meetings, from {@value #BACK} days back to
 * {@value #AHEAD} years ahead, the nearest {@value #PAST} and {@value #COMING} events at most, as its owner may see them on the
 * day it is fetched.
 */
@Component
class CalendarFeed {
    static final int BACK = 90;
    static final int AHEAD = 2;
    static final int PAST = 100;
    static final int COMING = 400;
    private static final int MEETINGS = 300;
    private static final int CASES_OF_A_MEETING = 100;

    private final CalendarKeys keys;
    private final Access access;
    private final DeadlineFeed deadlines;
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final CalendarLog log;
    private final CommitteeAgenda agenda;
    private final Municipalities municipalities;
    private final Norwegian norwegian;
    private final Clock clock;
    private final URI base;

    CalendarFeed(
            CalendarKeys keys,
            Access access,
            DeadlineFeed deadlines,
            Committees committees,
            CommitteeMeetings meetings,
            CalendarLog log,
            CommitteeAgenda agenda,
            Municipalities municipalities,
            Norwegian norwegian,
            Clock clock,
            @Value("${bygdevekst.base-url}") String base) {
        this.keys = keys;
        this.access = access;
        this.deadlines = deadlines;
        this.committees = committees;
        this.meetings = meetings;
        this.log = log;
        this.agenda = agenda;
        this.municipalities = municipalities;
        this.norwegian = norwegian;
        this.clock = clock;
        this.base = URI.create(base);
    }

    /** What a key opens; empty when there is no such key, or when its owner may not see it any more. */
    Optional<String> open(String key) {
        return keys.use(key).flatMap(found -> {
            Viewer viewer = access.viewer(found.owner());
            if (found.calendar().equals(CalendarKeys.OWN)) {
                return viewer.isNobody() ? Optional.empty() : Optional.of(deadlines(found.owner(), viewer));
            }
            return viewer.insider() ? meetings(found.calendar()) : Optional.empty();
        });
    }

    private String deadlines(String user, Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        List<DeadlineFeed.Entry> entries =
                deadlines.of(user, viewer, today.minusDays(BACK), today, today.plusYears(AHEAD), PAST, COMING);
        Names names = Names.among(
                entries.stream().map(entry -> entry.milestone().occurrence()).toList(), norwegian, municipalities);
        var calendar = new DayCalendar("Frister i Bygdevekst", base, clock);
        entries.forEach(entry -> calendar.add(event(entry, names)));
        return calendar.written();
    }

    private DayCalendar.Event event(DeadlineFeed.Entry entry, Names names) {
        Milestone milestone = entry.milestone();
        boolean met = milestone.state() == State.MET;
        String what = milestone.isToldByItself()
                ? milestone.label()
                : "%s, %s".formatted(milestone.label(), names.of(milestone.occurrence()));
        return new DayCalendar.Event(
                "frist-" + milestone.id(),
                Math.max(0, entry.moves()),
                entry.setAt(),
                milestone.due(),
                "%s%s: %s".formatted(met ? "Oppfylt: " : "", what, entry.title()),
                "Sak %s %s\nHvem: %s%s"
                        .formatted(
                                milestone.caseId(),
                                entry.title(),
                                norwegian.word(milestone.owner()),
                                met ? "\nOppfylt " + norwegian.day(milestone.closedOn()) : ""),
                "Frist",
                "/saker/" + milestone.caseId(),
                null,
                false);
    }

    private Optional<String> meetings(String committee) {
        return committees.find(committee).map(found -> {
            LocalDate today = LocalDate.now(clock);
            List<CommitteeMeeting> shown =
                    meetings.of(committee, today.minusDays(BACK), today.plusYears(AHEAD)).stream()
                            .limit(MEETINGS)
                            .toList();
            List<Long> ids = shown.stream().map(CommitteeMeeting::id).toList();
            Map<Long, List<CalendarLog.Change>> changes = log.of(ids);
            Map<Long, CommitteeAgenda.Items> cases = agenda.inMeetings(ids, CASES_OF_A_MEETING);
            var calendar = new DayCalendar(found.name() + " i Bygdevekst", base, clock);
            shown.stream()
                    .flatMap(meeting -> events(
                            meeting,
                            changes.getOrDefault(meeting.id(), List.of()),
                            Optional.ofNullable(cases.get(meeting.id()))
                                    .map(Items::items)
                                    .orElse(List.of())))
                    .forEach(calendar::add);
            return calendar.written();
        });
    }

    private static Stream<DayCalendar.Event> events(
            CommitteeMeeting meeting, List<CalendarLog.Change> changes, List<Item> cases) {
        String list = cases.isEmpty()
                ? "Ingen saker er planlagt."
                : cases.stream()
                        .map(one -> "%s %s".formatted(one.id(), one.title()))
                        .collect(Collectors.joining("\n"));
        LocalTime at = meeting.startsAt();
        String name = meeting.committeeName();
        return Stream.of(
                event(meeting, changes, "", meeting.day(), at == null ? name : "%s kl. %s".formatted(name, at), list),
                event(meeting, changes, "-saksfrist", meeting.papersDue(), "Saksfrist: " + meeting.title(), list),
                event(meeting, changes, "-utsending", meeting.dispatchOn(), "Utsending: " + meeting.title(), list));
    }

    private static DayCalendar.Event event(
            CommitteeMeeting meeting,
            List<CalendarLog.Change> changes,
            String part,
            LocalDate day,
            String summary,
            String description) {
        return new DayCalendar.Event(
                "mote-%d%s".formatted(meeting.id(), part),
                Math.max(0, changes.size() - 1),
                changes.stream()
                        .map(CalendarLog.Change::at)
                        .max(Comparator.<Instant>naturalOrder())
                        .orElse(null),
                day,
                meeting.cancelled() ? "Avlyst: " + summary : summary,
                description,
                part.isEmpty() ? "Møte" : "Frist",
                "/moter?utvalg=" + meeting.committee(),
                part.isEmpty() ? meeting.place() : null,
                meeting.cancelled());
    }
}
