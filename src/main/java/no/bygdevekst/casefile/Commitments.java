package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Promises of money (<i>tilsagn</i>) in whole kroner: what is recommended in a case, what is promised against a frame, what
 * is paid of it and what lapses. Of every promise, granted = paid + lapsed + remaining, and what has been asked for and
 * neither paid nor refused is reserved: it is never more than what remains, and it does not lapse. The case is locked
 * before its frames, these in the order of their ids, and a frame before its promises.
 */
@Component
public class Commitments {
    private static final String SELECT =
            "select c.*, " + Frames.COLUMNS + " from commitment c join frame f on f.id = c.frame_id";

    private static final String RESERVED =
            "coalesce((select sum(o.kroner) from payout o where o.commitment_id = c.id and o.state in ("
                    + Payouts.State.reserving() + ")), 0) as reserved";

    private static final String BALANCE =
            "select c.*, " + Frames.COLUMNS + ", " + RESERVED + " from commitment c join frame f on f.id = c.frame_id";

    private static final String SUMS =
            "sum(c.kroner - c.lapsed) as promised, sum(c.paid) as paid, sum(c.lapsed) as lapsed";

    private final JdbcClient db;
    private final Frames frames;
    private final CaseLog log;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    Commitments(JdbcClient db, Frames frames, CaseLog log, ApplicationEventPublisher announce, Clock clock) {
        this.db = db;
        this.frames = frames;
        this.log = log;
        this.announce = announce;
        this.clock = clock;
    }

    /** Something has been promised in a case: said in the transaction in which it is. */
    public record Committed(CaseId caseId, String purpose) {}

    /** Nothing remains of a promise any more: said in the transaction in which it is so. */
    public record Settled(CaseId caseId, long commitment) {}

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

        /** {@code Plass i I lag, I lag 2023 (egne midler)}. */
        public String title() {
            return "%s, %s".formatted(purpose, frame.title());
        }
    }

    /**
     * A promise, and what may still be asked for of it.
     *
     * @param reserved what has been asked for and is neither paid nor refused
     * @param endedOn from when nothing more can be asked for
     */
    public record Balance(Commitment commitment, long reserved, @Nullable LocalDate endedOn) {
        public long available() {
            return endedOn == null ? unreserved() : 0;
        }

        private long unreserved() {
            return commitment.remaining() - reserved;
        }
    }

    /**
     * Which promises of all cases.
     *
     * @param year of their frames
     * @param scheme of their cases
     * @param unpaid only those of which something remains
     */
    public record Filter(@Nullable Integer year, @Nullable Scheme scheme, @Nullable Long frame, boolean unpaid) {}

    /**
     * A promise in a list.
     *
     * @param title what its case is called
     * @param frame the frame it draws on, as people read it
     * @param reserved what has been asked for and is neither paid nor refused
     */
    public record Promise(
            CaseId caseId,
            String title,
            String frame,
            String purpose,
            @Nullable String reservation,
            long kroner,
            long paid,
            long lapsed,
            long reserved,
            LocalDate lapsesOn) {

        public long remaining() {
            return kroner - paid - lapsed;
        }
    }

    /** Some of them, the newest first, and how many there are, counted no further than one above the limit. */
    public record Promises(List<Promise> promises, long total) {}

    /**
     * What promises amount to together, whole kroner.
     *
     * @param promised what has not lapsed, {@code paid} of it included
     * @param lapsed beside that
     */
    public record Sum(long promised, long paid, long lapsed) {
        public static final Sum NONE = new Sum(0, 0, 0);

        public long remaining() {
            return promised - paid;
        }
    }

    /** Of the promises of which something remains, by scheme. */
    public Map<Scheme, Sum> running() {
        Map<Scheme, Sum> sums = new EnumMap<>(Scheme.class);
        db.sql("select c.scheme, " + SUMS + " from commitment c"
                        + " where c.kroner > c.paid + c.lapsed and c.scheme is not null group by c.scheme")
                .query(row -> {
                    sums.put(Scheme.valueOf(row.getString("scheme")), sum(row));
                });
        return sums;
    }

    /** Of each of these cases; those without promises are left out. */
    public Map<CaseId, Sum> sums(Collection<CaseId> of) {
        Map<CaseId, Sum> sums = new HashMap<>();
        if (!of.isEmpty()) {
            db.sql("select c.case_number, " + SUMS + " from commitment c where c.case_number in (:cases)"
                            + " group by c.case_number")
                    .param("cases", of.stream().map(CaseId::value).toList())
                    .query(row -> {
                        sums.put(new CaseId(row.getString("case_number")), sum(row));
                    });
        }
        return sums;
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getLong("promised"), row.getLong("paid"), row.getLong("lapsed"));
    }

    /** Keeps what is recommended, in place of what was recommended before for the same purpose. */
    public void propose(CaseId caseId, String purpose, List<Line> lines) {
        lockCase(caseId);
        lines.stream().map(Line::frame).distinct().sorted().forEach(frames::lock);
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
        lockCase(caseId);
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
            db.sql("insert into commitment (case_number, scheme, frame_id, purpose, kroner, committed_on, lapses_on,"
                            + " reference, reservation) values (?, (select scheme from case_file where case_number = ?),"
                            + " ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            caseId.value(),
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
     * @throws IllegalArgumentException with the rest of a sentence, when less than that remains for nobody else
     */
    public void pay(long id, long kroner) {
        lock(id);
        Balance before = balance(id);
        if (kroner > before.unreserved()) {
            throw new IllegalArgumentException("er mer enn det som gjenstår av tilsagnet, %s kroner"
                    .formatted(Bokmaal.number(before.unreserved())));
        }
        db.sql("update commitment set paid = paid + ? where id = ?")
                .params(kroner, id)
                .update();
        if (kroner == before.commitment().remaining()) {
            announce.publishEvent(new Settled(before.commitment().caseId(), id));
        }
    }

    /**
     * Nothing more can be asked for of a promise. Whatever remains of it lapses, and is free in its frame, but for what has
     * been asked for already: that is paid, or lapses when it is refused.
     *
     * @return the kroner that have lapsed
     */
    public long lapse(long id, String why, String who) {
        Commitment commitment = lock(id);
        Balance before = balance(id);
        long kroner = before.unreserved();
        db.sql("update commitment set lapsed = lapsed + ?, ended_on = coalesce(ended_on, ?) where id = ?")
                .params(kroner, LocalDate.now(clock), id)
                .update();
        if (kroner > 0) {
            log.add(
                    commitment.caseId(),
                    who,
                    "Tilsagn bortfalt: " + commitment.purpose(),
                    "",
                    "%s kroner fra %s: %s"
                            .formatted(
                                    Bokmaal.number(kroner), commitment.frame().title(), why));
            if (before.reserved() == 0) {
                announce.publishEvent(new Settled(commitment.caseId(), id));
            }
        }
        return kroner;
    }

    public void lapseAll(CaseId caseId, String why, String who) {
        of(caseId).stream()
                .sorted(Comparator.comparingLong((Commitment one) -> one.frame().id())
                        .thenComparing(Commitment::id))
                .forEach(commitment -> lapse(commitment.id(), why, who));
    }

    /** What was reserved of a promise is so no more; where nothing more can be asked for, it lapses. */
    void release(long id, String why, String who) {
        if (balance(id).endedOn() != null) {
            lapse(id, why, who);
        }
    }

    public List<Commitment> of(CaseId caseId) {
        return db.sql(SELECT + " where c.case_number = ? order by c.id")
                .param(caseId.value())
                .query(Commitments::commitment)
                .list();
    }

    public Commitment get(long id) {
        return db.sql(SELECT + " where c.id = ?")
                .param(id)
                .query(Commitments::commitment)
                .single();
    }

    public List<Balance> balances(CaseId caseId) {
        return db.sql(BALANCE + " where c.case_number = ? order by c.id")
                .param(caseId.value())
                .query(Commitments::balance)
                .list();
    }

    public Balance balance(long id) {
        return db.sql(BALANCE + " where c.id = ?")
                .param(id)
                .query(Commitments::balance)
                .single();
    }

    /**
     * The newest first; the last page in place of one beyond it.
     *
     * @param limit how far they are counted and may be paged
     */
    public Promises page(Filter filter, int page, int size, int limit) {
        Map<String, Object> params = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        String from =
                " from commitment c join frame f on f.id = c.frame_id join case_file k on k.case_number = c.case_number";
        if (filter.year() != null) {
            conditions.add("f.frame_year = :year");
            params.put("year", filter.year());
        }
        if (filter.scheme() != null) {
            conditions.add("k.scheme = :scheme");
            params.put("scheme", filter.scheme().name());
        }
        if (filter.frame() != null) {
            conditions.add("c.frame_id = :frame");
            params.put("frame", filter.frame());
        }
        if (filter.unpaid()) {
            conditions.add("c.kroner > c.paid + c.lapsed");
        }
        String where = from + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        long total = db.sql("select count(*) from (select 1" + where + " limit :most) counted")
                .params(params)
                .param("most", limit + 1)
                .query(Long.class)
                .single();
        List<Promise> promises = db.sql(
                        "select c.*, f.name as frame_name, f.frame_year, f.source as frame_source, k.title as case_title"
                                + ", " + RESERVED + where + " order by c.id desc limit :size offset :skip")
                .params(params)
                .param("size", size)
                .param("skip", Math.min(page, Math.max(0, Math.min(total, limit) - 1) / size) * size)
                .query((row, n) -> new Promise(
                        new CaseId(row.getString("case_number")),
                        row.getString("case_title"),
                        Frames.title(
                                row.getString("frame_name"),
                                row.getInt("frame_year"),
                                Frames.Source.valueOf(row.getString("frame_source"))),
                        row.getString("purpose"),
                        row.getString("reservation"),
                        row.getLong("kroner"),
                        row.getLong("paid"),
                        row.getLong("lapsed"),
                        row.getLong("reserved"),
                        row.getObject("lapses_on", LocalDate.class)))
                .list();
        return new Promises(promises, total);
    }

    /** Nobody else asks for, pays or lapses anything of the promise until the transaction ends. */
    public Commitment lock(long id) {
        Commitment found = get(id);
        lockCase(found.caseId());
        frames.lock(found.frame().id());
        db.sql("select id from commitment where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
        return get(id);
    }

    /** What is written in the log of a case waits for whoever has locked it, who may be waiting for the frame. */
    private void lockCase(CaseId caseId) {
        db.sql("select case_number from case_file where case_number = ? for update")
                .param(caseId.value())
                .query(String.class)
                .single();
    }

    private static Balance balance(ResultSet row, int n) throws SQLException {
        return new Balance(commitment(row, n), row.getLong("reserved"), row.getObject("ended_on", LocalDate.class));
    }

    private static Commitment commitment(ResultSet row, int n) throws SQLException {
        return new Commitment(
                row.getLong("id"),
                new CaseId(row.getString("case_number")),
                Frames.frame(row, n),
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
