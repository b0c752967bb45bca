package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The frames (<i>rammer</i>) that commitments draw on, in whole kroner. What is promised of a frame is never more than it holds. */
@Component
public class Frames {
    /** What {@link #frame} reads of {@code frame f}, under names that no other table has. */
    static final String COLUMNS = "f.id as frame_key, f.source as frame_source, f.frame_year, f.name as frame_name,"
            + " f.kroner as frame_kroner, f.decision as frame_decision, f.decided_on as frame_decided_on,"
            + " f.kroner - coalesce((select sum(p.kroner - p.lapsed) from commitment p where p.frame_id = f.id), 0)"
            + " as frame_free";

    private static final String SELECT = "select " + COLUMNS + " from frame f";

    private final JdbcClient db;
    private final Clock clock;

    Frames(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Where the money comes from. */
    public enum Source implements Labelled {
        OWN("egne midler"),
        REGIONAL("regionale utviklingsmidler"),
        STATE("statlige midler");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * @param kroner what it holds
     * @param free what nobody has been promised
     * @param decision what it rests on
     */
    public record Frame(
            long id,
            Source source,
            int year,
            String name,
            long kroner,
            String decision,
            LocalDate decidedOn,
            long free) {

        /** {@code I lag 2023 (egne midler)}. */
        public String title() {
            return Frames.title(name, year, source);
        }

        /** What is promised and has not lapsed, paid or not. */
        public long promised() {
            return kroner - free;
        }
    }

    static String title(String name, int year, Source source) {
        return "%s %d (%s)".formatted(name, year, source.label());
    }

    /** A frame, and what has been paid of the promises that draw on it. */
    public record Use(Frame frame, long paid) {
        /** What is promised and neither paid nor lapsed. */
        public long unpaid() {
            return frame.promised() - paid;
        }
    }

    /** A size that a decision gave a frame. */
    public record Size(
            long frame, long kroner, String decision, LocalDate decidedOn, Instant registeredAt, String registeredBy) {}

    /** @param who the user id of whoever registers it */
    public void register(
            Source source, int year, String name, long kroner, String decision, LocalDate decidedOn, String who) {
        db.sql("insert into frame (source, frame_year, name, kroner, decision, decided_on) values (?, ?, ?, ?, ?, ?)")
                .params(source.name(), year, name, kroner, decision, decidedOn)
                .update();
        keep(find(source, year, name).orElseThrow(), who);
    }

    /**
     * Gives a frame another size, which a decision has given it.
     *
     * @throws IllegalArgumentException with the rest of a sentence, when more than that is promised already
     */
    public void resize(long id, long kroner, String decision, LocalDate decidedOn, String who) {
        Frame frame = lock(id);
        if (kroner < frame.promised()) {
            throw new IllegalArgumentException("kan ikke være mindre enn det som er gitt i tilsagn, %s kroner"
                    .formatted(Bokmaal.number(frame.promised())));
        }
        db.sql("update frame set kroner = ?, decision = ?, decided_on = ? where id = ?")
                .params(kroner, decision, decidedOn, id)
                .update();
        keep(get(id), who);
    }

    private void keep(Frame frame, String who) {
        db.sql("insert into frame_size (frame_id, kroner, decision, decided_on, registered_at, registered_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(frame.id(), frame.kroner(), frame.decision(), frame.decidedOn(), OffsetDateTime.now(clock), who)
                .update();
    }

    /** By year and name. */
    public List<Frame> all() {
        return db.sql(SELECT + " order by f.frame_year, f.name, f.source")
                .query(Frames::frame)
                .list();
    }

    /** One page of frames, and how many there are. */
    public record Page(List<Use> frames, long total) {}

    /** The newest year first, then by name. */
    public Page page(int page, int size) {
        return new Page(
                db.sql(
                                "select " + COLUMNS
                                        + ", coalesce((select sum(c.paid) from commitment c where c.frame_id = f.id), 0)"
                                        + " as frame_paid from frame f order by f.frame_year desc, f.name, f.source limit ? offset ?")
                        .params(size, (long) page * size)
                        .query((row, n) -> new Use(frame(row, n), row.getLong("frame_paid")))
                        .list(),
                db.sql("select count(*) from frame").query(Long.class).single());
    }

    /** Every size these frames have had, the newest first, by the frame's id. */
    public Map<Long, List<Size>> sizes(Collection<Long> frames) {
        return frames.isEmpty()
                ? Map.of()
                : db
                        .sql("select * from frame_size where frame_id in (:frames) order by id desc")
                        .param("frames", frames)
                        .query((row, n) -> new Size(
                                row.getLong("frame_id"),
                                row.getLong("kroner"),
                                row.getString("decision"),
                                row.getObject("decided_on", LocalDate.class),
                                Columns.instant(row, "registered_at"),
                                row.getString("registered_by")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Size::frame));
    }

    /**
     * What stands in the frames together.
     *
     * @param frames some of them, the newest year first
     * @param total how many there are
     * @param unpaid what is promised of all of them and neither paid nor lapsed
     */
    public record Together(List<Use> frames, long total, long unpaid) {}

    /** The newest frames, and what is promised and unpaid of all; each promise is read once. */
    public Together together(int limit) {
        record Row(Use use, long total, long unpaid) {}
        List<Row> rows = db.sql(
                        """
                        select f.id as frame_key, f.source as frame_source, f.frame_year, f.name as frame_name,
                            f.kroner as frame_kroner, f.decision as frame_decision, f.decided_on as frame_decided_on,
                            f.kroner - coalesce(c.promised, 0) as frame_free, coalesce(c.paid, 0) as frame_paid,
                            count(*) over () as frames, sum(coalesce(c.promised - c.paid, 0)) over () as frames_unpaid
                        from frame f left join (select frame_id, sum(kroner - lapsed) as promised, sum(paid) as paid
                            from commitment group by frame_id) c on c.frame_id = f.id
                        order by f.frame_year desc, f.name, f.source limit ?""")
                .param(limit)
                .query((row, n) -> new Row(
                        new Use(frame(row, n), row.getLong("frame_paid")),
                        row.getLong("frames"),
                        row.getLong("frames_unpaid")))
                .list();
        return rows.isEmpty()
                ? new Together(List.of(), 0, 0)
                : new Together(
                        rows.stream().map(Row::use).toList(),
                        rows.get(0).total(),
                        rows.get(0).unpaid());
    }

    public Optional<Frame> find(long id) {
        return db.sql(SELECT + " where f.id = ?").param(id).query(Frames::frame).optional();
    }

    public Frame get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("Det finnes ingen ramme " + id));
    }

    public Optional<Frame> find(Source source, int year, String name) {
        return db.sql(SELECT + " where f.source = ? and f.frame_year = ? and f.name = ?")
                .params(source.name(), year, name)
                .query(Frames::frame)
                .optional();
    }

    /** Nobody else draws on the frame until the transaction ends. */
    Frame lock(long id) {
        db.sql("select id from frame where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
        return get(id);
    }

    static Frame frame(ResultSet row, int n) throws SQLException {
        return new Frame(
                row.getLong("frame_key"),
                Source.valueOf(row.getString("frame_source")),
                row.getInt("frame_year"),
                row.getString("frame_name"),
                row.getLong("frame_kroner"),
                row.getString("frame_decision"),
                row.getObject("frame_decided_on", LocalDate.class),
                row.getLong("frame_free"));
    }
}
