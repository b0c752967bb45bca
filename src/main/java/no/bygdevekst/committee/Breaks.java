package no.bygdevekst.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.committee.CommitteeMeeting.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The breaks (<i>pauser</i>) of the committees; no meeting is held in one. */
@Component
public class Breaks {
    private static final String SELECT =
            "select b.id, b.committee, c.name as committee_name, b.from_day, b.to_day, b.why"
                    + " from committee_break b join committee c on c.code = b.committee";

    private final JdbcClient db;
    private final Committees committees;
    private final CalendarLog log;

    Breaks(JdbcClient db, Committees committees, CalendarLog log) {
        this.db = db;
        this.committees = committees;
        this.log = log;
    }

    /** Of all committees, those not over on a day, by their first day. */
    public List<Break> from(LocalDate day) {
        return db.sql(SELECT + " where b.to_day >= ? order by b.from_day, c.name")
                .param(day)
                .query(Breaks::row)
                .list();
    }

    /** Of a committee, by their first day. */
    public List<Break> of(String committee) {
        return db.sql(SELECT + " where b.committee = ? order by b.from_day")
                .param(committee)
                .query(Breaks::row)
                .list();
    }

    /**
     * Adds a break; those that it overlaps end, and it takes their place.
     *
     * @param to its last day, not before the first
     * @throws IllegalArgumentException with the rest of a sentence about the committee, when it is to meet in it
     */
    public void add(String committee, LocalDate from, LocalDate to, String why, String who, String because) {
        committees.lock(List.of(committee));
        db
                .sql(CommitteeMeetings.SELECT
                        + " where m.committee = ? and m.on_day between ? and ? and not m.cancelled order by m.on_day")
                .params(committee, from, to)
                .query(CommitteeMeetings::meeting)
                .list()
                .stream()
                .findFirst()
                .ifPresent(meeting -> {
                    throw new IllegalArgumentException("har møte %s, midt i pausen; flytt eller avlys det først"
                            .formatted(Days.words(meeting.day())));
                });
        put(committee, from, to, why, who, because);
    }

    /** Adds a break in which no meeting is to be held. */
    void put(String committee, LocalDate from, LocalDate to, String why, String who, String because) {
        db.sql("delete from committee_break where committee = ? and from_day <= ? and to_day >= ?")
                .params(committee, to, from)
                .update();
        db.sql("insert into committee_break (committee, from_day, to_day, why) values (?, ?, ?, ?)")
                .params(committee, from, to, why)
                .update();
        log.add(committee, null, who, "pause %s (%s)".formatted(words(from, to), why), because);
    }

    /** A day of a break on which the committee may meet after all: the whole break is gone. */
    public void remove(long id, String who, String because) {
        Break gone = db.sql(SELECT + " where b.id = ?")
                .param(id)
                .query(Breaks::row)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("er ikke en pause i møtekalenderen"));
        committees.lock(List.of(gone.committee()));
        db.sql("delete from committee_break where id = ?").param(id).update();
        log.add(gone.committee(), null, who, "ingen pause %s".formatted(words(gone.from(), gone.to())), because);
    }

    /** @throws IllegalArgumentException with the rest of a sentence about a day that is in a break */
    void refuse(String committee, LocalDate day) {
        of(committee).stream().filter(pause -> pause.covers(day)).findFirst().ifPresent(pause -> {
            throw new IllegalArgumentException("er i utvalgets pause " + words(pause.from(), pause.to()));
        });
    }

    static String words(LocalDate from, LocalDate to) {
        return "%s – %s".formatted(Days.words(from), Days.words(to));
    }

    private static Break row(ResultSet row, int n) throws SQLException {
        return new Break(
                row.getLong("id"),
                row.getString("committee"),
                row.getString("committee_name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("why"));
    }
}
