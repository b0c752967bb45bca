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
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The frames (<i>rammer</i>) that commitments draw on, in whole kroner. What is promised of a frame is never more than it holds. */
@Component
public class Frames {
    private static final String NAMES =
            "f.id as frame_key, f.source as frame_source, f.frame_year, f.name as frame_name,"
                    + " f.kroner as frame_kroner, f.decision as frame_decision, f.decided_on as frame_decided_on";

    /** What {@link #frame} reads of {@code frame f}, under names that no other table has. */
    static final String COLUMNS = NAMES
            + ", f.kroner - coalesce((select sum(p.kroner - p.lapsed) from commitment p where p.frame_id = f.id), 0)"
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

    /**
     * A frame, and what has been promised of it, as far as that was asked for.
     *
     * @param promised what has not lapsed, {@code paid} of it included
     * @param promises how many
     */
    public record Use(Frame frame, long promised, long paid, long promises) {
        /** What is still to be paid, or to lapse. */
        public long unpaid() {
            return promised - paid;
        }

        /** Of the frame's size, from 0 to 100. */
        public long percent(long kroner) {
            return frame.kroner() == 0 ? 0 : Math.min(100, 100 * kroner / frame.kroner());
        }
    }

    /** What frames hold and what has been promised of them, added up. */
    public record Sums(long kroner, long promised, long paid, long free, long promises) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0);

        public long unpaid() {
            return promised - paid;
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

    /** One page of frames, how many there are, and all of them added up. */
    public record Page(List<Use> frames, long total, Sums sums) {}

    public Page page(int page, int size) {
        return page(null, null, page, size);
    }

    /**
     * The newest year first, then by name; the last page in place of one beyond it.
     *
     * @param year of the frames; none for all
     * @param scheme only what is promised in its cases, and the frames it is promised of; none for all
     */
    public Page page(@Nullable Integer year, @Nullable Scheme scheme, int page, int size) {
        record Row(Use use, long total, Sums sums) {}
        String of =
                "(select c.frame_id, sum(c.kroner - c.lapsed) as promised, sum(c.paid) as paid, count(*) as promises"
                        + " from commitment c%s group by c.frame_id)";
        String drawn = scheme == null
                ? " left join " + of.formatted("") + " o on o.frame_id = f.id"
                : " join "
                        + of.formatted(" join case_file k on k.case_number = c.case_number and k.scheme = :scheme")
                        + " o on o.frame_id = f.id left join " + of.formatted("") + " d on d.frame_id = f.id";
        String free = "f.kroner - coalesce(%s.promised, 0)".formatted(scheme == null ? "o" : "d");
        var question = db.sql("select " + NAMES + ", " + free + " as frame_free, coalesce(o.promised, 0) as promised,"
                        + " coalesce(o.paid, 0) as paid, coalesce(o.promises, 0) as promises, count(*) over () as total,"
                        + " sum(f.kroner) over () as all_kroner, sum(coalesce(o.promised, 0)) over () as all_promised,"
                        + " sum(coalesce(o.paid, 0)) over () as all_paid, sum(" + free + ") over () as all_free,"
                        + " sum(coalesce(o.promises, 0)) over () as all_promises from frame f" + drawn
                        + (year == null ? "" : " where f.frame_year = :year")
                        + " order by f.frame_year desc, f.name, f.source limit :size offset :skip")
                .param("size", size)
                .param("skip", (long) page * size);
        if (year != null) {
            question.param("year", year);
        }
        if (scheme != null) {
            question.param("scheme", scheme.name());
        }
        List<Row> rows = question.query((row, n) -> new Row(
                        new Use(frame(row, n), row.getLong("promised"), row.getLong("paid"), row.getLong("promises")),
                        row.getLong("total"),
                        new Sums(
                                row.getLong("all_kroner"),
                                row.getLong("all_promised"),
                                row.getLong("all_paid"),
                                row.getLong("all_free"),
                                row.getLong("all_promises"))))
                .list();
        if (rows.isEmpty() && page > 0) {
            long total = page(year, scheme, 0, 1).total();
            return page(year, scheme, (int) (Math.max(0, total - 1) / size), size);
        }
        return rows.isEmpty()
                ? new Page(List.of(), 0, Sums.NONE)
                : new Page(
                        rows.stream().map(Row::use).toList(),
                        rows.get(0).total(),
                        rows.get(0).sums());
    }

    /** The years there are frames of, the newest first. */
    public List<Integer> years() {
        return db.sql("select distinct frame_year from frame order by frame_year desc")
                .query(Integer.class)
                .list();
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
