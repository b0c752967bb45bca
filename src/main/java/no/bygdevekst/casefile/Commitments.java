package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Promises of money (<i>tilsagn</i>) in whole kroner: what is recommended in a case, what is promised against a frame, what
 * is paid of it and what lapses. Of every promise, granted = paid + lapsed + remaining. Frames are locked in the order of
 * their ids, and the frame before the promise.
 */
@Component
public class Commitments {
    private final JdbcClient db;
    private final Frames frames;
    private final CaseLog log;
    private final ApplicationEventPublisher announce;

    Commitments(JdbcClient db, Frames frames, CaseLog log, ApplicationEventPublisher announce) {
        this.db = db;
        this.frames = frames;
        this.log = log;
        this.announce = announce;
    }

    /** Something has been promised in a case: said in the transaction in which it is. */
    public record Committed(CaseId caseId, String purpose) {}

    /** What is to draw on one frame. */
    public record Line(long frame, long kroner, LocalDate lapsesOn) {}

    /**
     * @param reservation what the promise depends on, such as the county assembly's budget
     */
    public record Commitment(
            long id,
            CaseId caseId,
            Frames.Frame frame,
            String purpose,
            long kroner,
            long paid,
            long lapsed,
            LocalDate committedOn,
            LocalDate lapsesOn,
            String reference,
            @Nullable String reservation) {

        public long remaining() {
            return kroner - paid - lapsed;
        }
    }

    /** Keeps what is recommended, in place of what was recommended before for the same purpose. */
    public void propose(CaseId caseId, String purpose, List<Line> lines) {
        db.sql("delete from grant_line where case_number = ? and purpose = ?")
                .params(caseId.value(), purpose)
                .update();
        for (Line line : lines) {
            db.sql("insert into grant_line (case_number, purpose, frame_id, kroner, lapses_on) values (?, ?, ?, ?, ?)")
                    .params(caseId.value(), purpose, line.frame(), line.kroner(), line.lapsesOn())
                    .update();
        }
    }

    public List<Line> proposed(CaseId caseId, String purpose) {
        return db.sql(
                        "select frame_id, kroner, lapses_on from grant_line where case_number = ? and purpose = ? order by id")
                .params(caseId.value(), purpose)
                .query((row, n) -> new Line(
                        row.getLong("frame_id"), row.getLong("kroner"), row.getObject("lapses_on", LocalDate.class)))
                .list();
    }

    /**
     * Promises what was proposed for a purpose. What draws on a later year's frame than the promise is of is promised with
     * the reservation.
     *
     * @throws IllegalArgumentException with a Norwegian sentence, when a frame does not hold that much
     */
    public void commit(CaseId caseId, String purpose, LocalDate on, String reference, String reservation, String who) {
        List<Line> lines = proposed(caseId, purpose).stream()
                .sorted(Comparator.comparingLong(Line::frame))
                .toList();
        for (Line line : lines) {
            Frames.Frame frame = frames.lock(line.frame());
            if (line.kroner() > frame.free()) {
                throw new IllegalArgumentException(
                        "Ramma %s har bare %s kroner igjen.".formatted(frame.title(), Bokmaal.number(frame.free())));
            }
            boolean later = frame.year() > on.getYear();
            db.sql("insert into commitment (case_number, frame_id, purpose, kroner, committed_on, lapses_on, reference,"
                            + " reservation) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            caseId.value(),
                            line.frame(),
                            purpose,
                            line.kroner(),
                            on,
                            line.lapsesOn(),
                            reference,
                            later ? reservation : null)
                    .update();
            log.add(
                    caseId,
                    who,
                    "Tilsagn: " + purpose,
                    "",
                    "%s kroner fra %s%s"
                            .formatted(Bokmaal.number(line.kroner()), frame.title(), later ? ", " + reservation : ""));
        }
        announce.publishEvent(new Committed(caseId, purpose));
    }

    /**
     * Pays of a promise.
     *
     * @throws IllegalArgumentException with the rest of a sentence, when less than that remains
     */
    public void pay(long id, long kroner) {
        Commitment commitment = lock(id);
        if (kroner > commitment.remaining()) {
            throw new IllegalArgumentException("er mer enn det som gjenstår av tilsagnet, %s kroner"
                    .formatted(Bokmaal.number(commitment.remaining())));
        }
        db.sql("update commitment set paid = paid + ? where id = ?")
                .params(kroner, id)
                .update();
    }

    /** Whatever remains of a promise lapses, and is free in its frame. */
    public void lapse(long id, String why, String who) {
        Commitment commitment = lock(id);
        if (commitment.remaining() > 0) {
            db.sql("update commitment set lapsed = kroner - paid where id = ?")
                    .param(id)
                    .update();
            log.add(
                    commitment.caseId(),
                    who,
                    "Tilsagn bortfalt: " + commitment.purpose(),
                    "",
                    "%s kroner: %s".formatted(Bokmaal.number(commitment.remaining()), why));
        }
    }

    public void lapseAll(CaseId caseId, String why, String who) {
        of(caseId).stream()
                .sorted(Comparator.comparingLong((Commitment one) -> one.frame().id())
                        .thenComparing(Commitment::id))
                .forEach(commitment -> lapse(commitment.id(), why, who));
    }

    public List<Commitment> of(CaseId caseId) {
        return db.sql("select * from commitment where case_number = ? order by id")
                .param(caseId.value())
                .query(this::commitment)
                .list();
    }

    public Commitment get(long id) {
        return db.sql("select * from commitment where id = ?")
                .param(id)
                .query(this::commitment)
                .single();
    }

    /** Nobody else pays or lapses the promise until the transaction ends. */
    public Commitment lock(long id) {
        frames.lock(get(id).frame().id());
        db.sql("select id from commitment where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
        return get(id);
    }

    private Commitment commitment(ResultSet row, int n) throws SQLException {
        return new Commitment(
                row.getLong("id"),
                new CaseId(row.getString("case_number")),
                frames.get(row.getLong("frame_id")),
                row.getString("purpose"),
                row.getLong("kroner"),
                row.getLong("paid"),
                row.getLong("lapsed"),
                row.getObject("committed_on", LocalDate.class),
                row.getObject("lapses_on", LocalDate.class),
                row.getString("reference"),
                row.getString("reservation"));
    }
}
