package no.bygdevekst.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bygdevekst.committee.CommitteeMeeting.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendar of the committees' meetings. A committee has at most one meeting a day, and none that is held in a break of
 * its own. What changes is logged, and announced in the same transaction.
 */
@Component
public class CommitteeMeetings {
    /** What {@link #meeting} reads. */
    static final String SELECT = "select m.id, m.committee, c.name as committee_name, m.on_day, m.starts_at, m.place,"
            + " m.link, m.external_id, m.papers_due, m.dispatch_on, m.cancelled"
            + " from committee_meeting m join committee c on c.code = m.committee";

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final JdbcClient db;
    private final Committees committees;
    private final Breaks breaks;
    private final CalendarLog log;
    private final Clock clock;
    private final ApplicationEventPublisher announce;

    CommitteeMeetings(
            JdbcClient db,
            Committees committees,
            Breaks breaks,
            CalendarLog log,
            Clock clock,
            ApplicationEventPublisher announce) {
        this.db = db;
        this.committees = committees;
        this.breaks = breaks;
        this.log = log;
        this.clock = clock;
        this.announce = announce;
    }

    /**
     * A meeting has been moved, cancelled or put back, or its papers are due or sent on other days.
     *
     * @param before the day on which it was to be held
     * @param now the day on which it is to be held; empty when it is cancelled
     */
    public record Changed(long id, LocalDate before, Optional<LocalDate> now) {}

    /** A committee has a meeting on a day on which it had none: a new one, one that was moved, or one that was put back. */
    public record Added(String committee) {}

    /** One page of meetings, and how many there are. */
    public record Page(List<CommitteeMeeting> meetings, long total) {}

    public Optional<CommitteeMeeting> find(long id) {
        return db.sql(SELECT + " where m.id = ?")
                .param(id)
                .query(CommitteeMeetings::meeting)
                .optional();
    }

    /** Those of these meetings that exist, by id, in one query however many. */
    public Map<Long, CommitteeMeeting> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db
                        .sql(SELECT + " where m.id in (:ids)")
                        .param("ids", ids)
                        .query(CommitteeMeetings::meeting)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(CommitteeMeeting::id, Function.identity()));
    }

    public CommitteeMeeting get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("er ikke et møte i møtekalenderen"));
    }

    /** By day, cancelled ones too; first and last day are counted. */
    public List<CommitteeMeeting> of(String committee, LocalDate from, LocalDate to) {
        return db.sql(SELECT + " where m.committee = ? and m.on_day between ? and ? order by m.on_day, m.id")
                .params(committee, from, to)
                .query(CommitteeMeetings::meeting)
                .list();
    }

    /** Those that are to be held from today on, by day. */
    public List<CommitteeMeeting> upcoming(String committee) {
        return of(committee, LocalDate.now(clock), LAST).stream()
                .filter(meeting -> !meeting.cancelled())
                .toList();
    }

    /** The next ones of any committee that are to be held from a day on, by day. */
    public List<CommitteeMeeting> coming(LocalDate from, int limit) {
        return db.sql(SELECT + " where m.on_day >= ? and not m.cancelled order by m.on_day, c.name limit ?")
                .params(from, limit)
                .query(CommitteeMeetings::meeting)
                .list();
    }

    /** The first one to be held after a day. */
    public Optional<CommitteeMeeting> next(String committee, LocalDate after) {
        return db.sql(SELECT + " where m.committee = ? and m.on_day > ? and not m.cancelled"
                        + " order by m.on_day fetch first 1 row only")
                .params(committee, after)
                .query(CommitteeMeetings::meeting)
                .optional();
    }

    /**
     * Cancelled ones too; first and last day are counted.
     *
     * @param committee of which committee, or {@code null} of all
     * @param ascending the earliest first, or else the latest
     */
    public Page page(
            @Nullable String committee,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean ascending,
            int page,
            int size) {
        String where =
                " where m.on_day between :from and :to" + (committee == null ? "" : " and m.committee = :committee");
        String order = ascending ? "" : " desc";
        return new Page(
                db.sql(SELECT + where + " order by m.on_day%s, c.name, m.id limit :size offset :skip".formatted(order))
                        .param("from", Objects.requireNonNullElse(from, FIRST))
                        .param("to", Objects.requireNonNullElse(to, LAST))
                        .param("committee", committee)
                        .param("size", size)
                        .param("skip", (long) page * size)
                        .query(CommitteeMeetings::meeting)
                        .list(),
                db.sql("select count(*) from committee_meeting m" + where)
                        .param("from", Objects.requireNonNullElse(from, FIRST))
                        .param("to", Objects.requireNonNullElse(to, LAST))
                        .param("committee", committee)
                        .query(Long.class)
                        .single());
    }

    /** Of any committee, in any order, cancelled ones too; first and last day are counted. */
    public List<CommitteeMeeting> between(LocalDate from, LocalDate to) {
        return db.sql(SELECT + " where m.on_day between ? and ?")
                .params(from, to)
                .query(CommitteeMeetings::meeting)
                .list();
    }

    /**
     * Moves a meeting that is not cancelled; its papers follow.
     *
     * @throws IllegalArgumentException with the rest of a sentence about the new day, when it is its own, another meeting's
     *     or in a break
     */
    public void move(long id, LocalDate to, String who, String because) {
        CommitteeMeeting meeting = held(id, true);
        if (to.equals(meeting.day())) {
            throw new IllegalArgumentException("er den dagen møtet står på nå");
        }
        if (!of(meeting.committee(), to, to).isEmpty()) {
            throw new IllegalArgumentException("er en dag utvalget alt har et møte på");
        }
        breaks.refuse(meeting.committee(), to);
        Committee committee = committees.get(meeting.committee());
        db.sql("update committee_meeting set on_day = ?, papers_due = ?, dispatch_on = ? where id = ?")
                .params(to, committees.papersDue(committee, to), committees.dispatchOn(committee, to), id)
                .update();
        log.add(
                meeting.committee(),
                id,
                who,
                "flyttet fra %s til %s".formatted(Days.words(meeting.day()), Days.words(to)),
                because);
        announce.publishEvent(new Changed(id, meeting.day(), Optional.of(to)));
        announce.publishEvent(new Added(meeting.committee()));
    }

    /** Cancels a meeting that is not cancelled. */
    public void cancel(long id, String who, String because) {
        CommitteeMeeting meeting = held(id, true);
        mark(meeting, true);
        log.add(meeting.committee(), id, who, "avlyst", because);
        announce.publishEvent(new Changed(id, meeting.day(), Optional.empty()));
    }

    /**
     * Puts a cancelled meeting back, on the day it had.
     *
     * @throws IllegalArgumentException with the rest of a sentence about the meeting, when its day is in a break
     */
    public void putBack(long id, String who, String because) {
        CommitteeMeeting meeting = held(id, false);
        breaks.refuse(meeting.committee(), meeting.day());
        mark(meeting, false);
        log.add(meeting.committee(), id, who, "satt opp igjen", because);
        announce.publishEvent(new Changed(id, meeting.day(), Optional.of(meeting.day())));
        announce.publishEvent(new Added(meeting.committee()));
    }

    /** Gives a meeting the hour, place and link it has now; what is {@code null} is not known. */
    public void describe(
            long id,
            @Nullable LocalTime startsAt,
            @Nullable String place,
            @Nullable String link,
            String who,
            String because) {
        CommitteeMeeting meeting = get(id);
        db.sql("update committee_meeting set starts_at = ?, place = ?, link = ? where id = ?")
                .params(startsAt == null ? null : startsAt.toString(), place, link, id)
                .update();
        log.add(meeting.committee(), id, who, "klokkeslett, sted eller lenke endret", because);
    }

    /** The meeting as it is, while nobody else may change it. */
    private CommitteeMeeting held(long id, boolean held) {
        committees.lock(List.of(get(id).committee()));
        CommitteeMeeting meeting = get(id);
        if (meeting.cancelled() == held) {
            throw new IllegalStateException(meeting.title() + (held ? " is cancelled" : " is not cancelled"));
        }
        return meeting;
    }

    private void mark(CommitteeMeeting meeting, boolean cancelled) {
        db.sql("update committee_meeting set cancelled = ? where id = ?")
                .params(cancelled, meeting.id())
                .update();
    }

    static CommitteeMeeting meeting(ResultSet row, int n) throws SQLException {
        return new CommitteeMeeting(
                row.getLong("id"),
                row.getString("committee"),
                row.getString("committee_name"),
                row.getObject("on_day", LocalDate.class),
                Optional.ofNullable(row.getString("starts_at"))
                        .map(LocalTime::parse)
                        .orElse(null),
                row.getString("place"),
                row.getString("link"),
                row.getString("external_id"),
                row.getObject("papers_due", LocalDate.class),
                row.getObject("dispatch_on", LocalDate.class),
                row.getBoolean("cancelled"));
    }
}
