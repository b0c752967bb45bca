package no.bygdevekst.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.bygdevekst.committee.CalendarFile.Pause;
import no.bygdevekst.committee.CalendarFile.Sitting;
import no.bygdevekst.committee.CommitteeMeeting.Days;
import no.bygdevekst.committee.CommitteeMeetings.Added;
import no.bygdevekst.committee.CommitteeMeetings.Changed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads files into the calendar. A meeting is known again by its external id, or else by committee and day. What the
 * calendar has and the file has not stays, and is a {@link Finding}; so is a meeting that is cancelled in the calendar only.
 */
@Component
public class CalendarImports {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final JdbcClient db;
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final Breaks breaks;
    private final CalendarLog log;
    private final Clock clock;
    private final ApplicationEventPublisher announce;

    CalendarImports(
            JdbcClient db,
            Committees committees,
            CommitteeMeetings meetings,
            Breaks breaks,
            CalendarLog log,
            Clock clock,
            ApplicationEventPublisher announce) {
        this.db = db;
        this.committees = committees;
        this.meetings = meetings;
        this.breaks = breaks;
        this.log = log;
        this.clock = clock;
        this.announce = announce;
    }

    /**
     * @param added meetings that are new
     * @param moved meetings that got another day
     * @param changed other meetings of which something changed
     * @param unchanged meetings that are as they were
     * @param breaks breaks that are new or have other days
     */
    public record Import(
            long id,
            Instant at,
            String who,
            String fileName,
            int added,
            int moved,
            int changed,
            int unchanged,
            int breaks) {}

    /** How calendar and file disagree of a meeting. */
    public enum Kind {
        /** It is in the calendar, in the days of the file, and not in the file. */
        MISSING,
        /** It is cancelled in the calendar, and is not in the file. */
        CANCELLED
    }

    /** What an import has found and not changed. */
    public record Finding(Kind kind, CommitteeMeeting meeting) {}

    /**
     * Tells each fault of a file, a Norwegian sentence that begins with its line, and lets nobody else change the calendar of
     * its committees until the transaction ends.
     */
    public void check(CalendarFile file, Consumer<String> fault) {
        drafts(file).forEach(draft -> draft.check(fault));
    }

    /**
     * Reads a file that has no fault into the calendar.
     *
     * @return the id of the import
     */
    public long read(CalendarFile file, String who) {
        var tally = new Tally();
        var events = new LinkedHashSet<Object>();
        List<Draft> drafts = drafts(file);
        String because = "Importert fra " + file.name();
        for (Draft draft : drafts) {
            draft.check(fault -> {
                throw new IllegalStateException(fault);
            });
            for (Match match : draft.matches()) {
                events.addAll(
                        match.known() == null
                                ? add(draft.committee(), match.sitting(), who, because, tally)
                                : update(draft.committee(), match.known(), match.sitting(), who, because, tally));
            }
            for (Pause pause : draft.news()) {
                breaks.put(pause.committee(), pause.from(), pause.to(), pause.why(), who, because);
                tally.breaks++;
            }
        }
        long id = keep(file.name(), who, tally);
        drafts.forEach(draft -> draft.findings().forEach((meeting, kind) -> db.sql(
                        "insert into committee_import_finding (import_id, meeting_id, finding) values (?, ?, ?)")
                .params(id, meeting.id(), kind.name())
                .update()));
        events.forEach(announce::publishEvent);
        return id;
    }

    /** What an import found, as far as it still is so, by committee and day. */
    public List<Finding> findings(long id) {
        return db.sql("select f.finding, m.* from committee_import_finding f join (" + CommitteeMeetings.SELECT
                        + ") m on m.id = f.meeting_id where f.import_id = ?"
                        + " and m.cancelled = (f.finding = 'CANCELLED') order by m.committee_name, m.on_day")
                .param(id)
                .query((row, n) ->
                        new Finding(Kind.valueOf(row.getString("finding")), CommitteeMeetings.meeting(row, n)))
                .list();
    }

    public Import get(long id) {
        return db.sql("select * from committee_import where id = ?")
                .param(id)
                .query(CalendarImports::row)
                .single();
    }

    public Optional<Import> newest() {
        return db.sql("select * from committee_import order by id desc fetch first 1 row only")
                .query(CalendarImports::row)
                .optional();
    }

    private List<Draft> drafts(CalendarFile file) {
        Set<String> codes = new TreeSet<>();
        file.sittings().forEach(sitting -> codes.add(sitting.committee()));
        file.pauses().forEach(pause -> codes.add(pause.committee()));
        committees.lock(codes);
        return codes.stream()
                .map(code -> Draft.of(
                        committees.get(code),
                        file.sittings().stream()
                                .filter(sitting -> sitting.committee().equals(code))
                                .toList(),
                        file.pauses().stream()
                                .filter(pause -> pause.committee().equals(code))
                                .toList(),
                        meetings.of(code, FIRST, LAST),
                        breaks.of(code)))
                .toList();
    }

    private List<Object> add(Committee committee, Sitting sitting, String who, String because, Tally tally) {
        tally.added++;
        db.sql(
                        "insert into committee_meeting (committee, on_day, starts_at, place, link, external_id, cancelled, papers_due,"
                                + " dispatch_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        committee.code(),
                        sitting.day(),
                        sitting.startsAt() == null ? null : sitting.startsAt().toString(),
                        sitting.place(),
                        sitting.link(),
                        sitting.externalId(),
                        sitting.cancelled(),
                        committees.papersDue(committee, sitting.day()),
                        committees.dispatchOn(committee, sitting.day()))
                .update();
        long id = meetings.of(committee.code(), sitting.day(), sitting.day()).stream()
                .mapToLong(CommitteeMeeting::id)
                .max()
                .orElseThrow();
        log.add(committee.code(), id, who, sitting.cancelled() ? "lagt inn som avlyst" : "lagt inn", because);
        return sitting.cancelled() ? List.of() : List.of(new Added(committee.code()));
    }

    private List<Object> update(
            Committee committee, CommitteeMeeting known, Sitting sitting, String who, String because, Tally tally) {
        boolean moves = !sitting.day().equals(known.day());
        boolean cancels = sitting.cancelled() && !known.cancelled();
        CommitteeMeeting now = new CommitteeMeeting(
                known.id(),
                known.committee(),
                known.committeeName(),
                sitting.day(),
                or(sitting.startsAt(), known.startsAt()),
                or(sitting.place(), known.place()),
                or(sitting.link(), known.link()),
                or(sitting.externalId(), known.externalId()),
                moves ? committees.papersDue(committee, sitting.day()) : known.papersDue(),
                moves ? committees.dispatchOn(committee, sitting.day()) : known.dispatchOn(),
                known.cancelled() || sitting.cancelled());
        if (now.equals(known)) {
            tally.unchanged++;
            return List.of();
        }
        db.sql("update committee_meeting set on_day = ?, starts_at = ?, place = ?, link = ?, external_id = ?,"
                        + " cancelled = ?, papers_due = ?, dispatch_on = ? where id = ?")
                .params(
                        now.day(),
                        now.startsAt() == null ? null : now.startsAt().toString(),
                        now.place(),
                        now.link(),
                        now.externalId(),
                        now.cancelled(),
                        now.papersDue(),
                        now.dispatchOn(),
                        now.id())
                .update();
        if (moves) {
            tally.moved++;
            log.add(
                    committee.code(),
                    now.id(),
                    who,
                    "flyttet fra %s til %s".formatted(Days.words(known.day()), Days.words(now.day())),
                    because);
        } else {
            tally.changed++;
            if (!cancels) {
                log.add(committee.code(), now.id(), who, "klokkeslett, sted eller lenke endret", because);
            }
        }
        if (cancels) {
            log.add(committee.code(), now.id(), who, "avlyst", because);
            return List.of(new Changed(now.id(), known.day(), Optional.empty()));
        }
        return moves && !now.cancelled()
                ? List.of(new Changed(now.id(), known.day(), Optional.of(now.day())), new Added(committee.code()))
                : List.of();
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T known) {
        return given == null ? known : given;
    }

    private long keep(String fileName, String who, Tally tally) {
        db.sql(
                        "insert into committee_import (imported_at, imported_by, file_name, added, moved, changed, unchanged, breaks)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        OffsetDateTime.now(clock),
                        who,
                        fileName,
                        tally.added,
                        tally.moved,
                        tally.changed,
                        tally.unchanged,
                        tally.breaks)
                .update();
        return newest().orElseThrow().id();
    }

    private static Import row(ResultSet row, int n) throws SQLException {
        return new Import(
                row.getLong("id"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getString("imported_by"),
                row.getString("file_name"),
                row.getInt("added"),
                row.getInt("moved"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("breaks"));
    }

    private static final class Tally {
        private int added;
        private int moved;
        private int changed;
        private int unchanged;
        private int breaks;
    }

    /** A meeting of the file and the one of the calendar that it is, if it is there. */
    private record Match(Sitting sitting, @Nullable CommitteeMeeting known) {}

    /** What a file would make of one committee's calendar. */
    private record Draft(
            Committee committee,
            List<Match> matches,
            List<CommitteeMeeting> unmatched,
            List<Pause> pauses,
            List<Break> breaks) {

        static Draft of(
                Committee committee,
                List<Sitting> sittings,
                List<Pause> pauses,
                List<CommitteeMeeting> known,
                List<Break> breaks) {
            Map<Sitting, CommitteeMeeting> found = new HashMap<>();
            var left = new ArrayList<>(known);
            Consumer<java.util.function.BiPredicate<Sitting, CommitteeMeeting>> claim = same -> sittings.stream()
                    .filter(sitting -> !found.containsKey(sitting))
                    .forEach(sitting -> left.stream()
                            .filter(meeting -> same.test(sitting, meeting))
                            .findFirst()
                            .ifPresent(meeting -> {
                                found.put(sitting, meeting);
                                left.remove(meeting);
                            }));
            claim.accept((sitting, meeting) ->
                    sitting.externalId() != null && sitting.externalId().equals(meeting.externalId()));
            claim.accept((sitting, meeting) -> sitting.day().equals(meeting.day()));
            return new Draft(
                    committee,
                    sittings.stream()
                            .map(sitting -> new Match(sitting, found.get(sitting)))
                            .toList(),
                    List.copyOf(left),
                    pauses,
                    breaks);
        }

        void check(Consumer<String> fault) {
            Map<LocalDate, Sitting> days = new HashMap<>();
            Map<String, Sitting> ids = new HashMap<>();
            for (Match match : matches) {
                Sitting sitting = match.sitting();
                Sitting sameDay = days.putIfAbsent(sitting.day(), sitting);
                if (sameDay != null) {
                    fault.accept("Linje %d: %s har et annet møte %s, på linje %d."
                            .formatted(sitting.line(), committee.name(), Days.words(sitting.day()), sameDay.line()));
                }
                Sitting sameId = sitting.externalId() == null ? null : ids.putIfAbsent(sitting.externalId(), sitting);
                if (sameId != null) {
                    fault.accept("Linje %d: id «%s» er brukt før, på linje %d."
                            .formatted(sitting.line(), sitting.externalId(), sameId.line()));
                }
                if (unmatched.stream().anyMatch(meeting -> meeting.day().equals(sitting.day())) && sameDay == null) {
                    fault.accept(
                            "Linje %d: %s har alt et møte %s i møtekalenderen, som ikke står i fila; flytt det først."
                                    .formatted(sitting.line(), committee.name(), Days.words(sitting.day())));
                }
                if (holds(match)) {
                    checkBreaks(sitting, fault);
                }
            }
            for (Pause pause : pauses) {
                checkPause(pause, fault);
            }
        }

        private static boolean holds(Match match) {
            return !match.sitting().cancelled()
                    && (match.known() == null || !match.known().cancelled());
        }

        private void checkBreaks(Sitting sitting, Consumer<String> fault) {
            Stream.concat(
                            pauses.stream().map(pause -> new Break(0, "", "", pause.from(), pause.to(), "")),
                            breaks.stream().filter(known -> pauses.stream()
                                    .noneMatch(pause -> overlap(pause.from(), pause.to(), known.from(), known.to()))))
                    .filter(pause -> pause.covers(sitting.day()))
                    .findFirst()
                    .ifPresent(pause -> fault.accept("Linje %d: møtet i %s %s er i utvalgets pause %s."
                            .formatted(
                                    sitting.line(),
                                    committee.name(),
                                    Days.words(sitting.day()),
                                    Breaks.words(pause.from(), pause.to()))));
        }

        private void checkPause(Pause pause, Consumer<String> fault) {
            pauses.stream()
                    .filter(other ->
                            other.line() < pause.line() && overlap(pause.from(), pause.to(), other.from(), other.to()))
                    .findFirst()
                    .ifPresent(other -> fault.accept("Linje %d: pausen i %s overlapper pausen på linje %d."
                            .formatted(pause.line(), committee.name(), other.line())));
            unmatched.stream()
                    .filter(meeting ->
                            !meeting.cancelled() && overlap(pause.from(), pause.to(), meeting.day(), meeting.day()))
                    .min(Comparator.comparing(CommitteeMeeting::day))
                    .ifPresent(meeting -> fault.accept(
                            "Linje %d: %s har møte %s i pausen, og det står ikke i fila; flytt eller avlys det først."
                                    .formatted(pause.line(), committee.name(), Days.words(meeting.day()))));
        }

        /** The breaks that are not in the calendar as they are in the file. */
        List<Pause> news() {
            return pauses.stream()
                    .filter(pause -> breaks.stream()
                            .noneMatch(known -> known.from().equals(pause.from())
                                    && known.to().equals(pause.to())
                                    && known.why().equals(pause.why())))
                    .toList();
        }

        Map<CommitteeMeeting, Kind> findings() {
            Map<CommitteeMeeting, Kind> findings = new LinkedHashMap<>();
            List<LocalDate> days = matches.stream()
                    .map(match -> match.sitting().day())
                    .sorted()
                    .toList();
            unmatched.stream()
                    .filter(meeting -> !meeting.cancelled()
                            && !days.isEmpty()
                            && overlap(days.get(0), days.get(days.size() - 1), meeting.day(), meeting.day()))
                    .forEach(meeting -> findings.put(meeting, Kind.MISSING));
            matches.stream()
                    .filter(match -> !match.sitting().cancelled())
                    .map(Match::known)
                    .filter(Objects::nonNull)
                    .filter(CommitteeMeeting::cancelled)
                    .forEach(meeting -> findings.put(meeting, Kind.CANCELLED));
            return findings;
        }

        private static boolean overlap(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
            return !from.isAfter(otherTo) && !to.isBefore(otherFrom);
        }
    }
}
