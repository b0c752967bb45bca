package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The frames (<i>rammer</i>) that commitments draw on, in whole kroner. What is promised of a frame is never more than it holds. */
@Component
public class Frames {
    private static final String SELECT = "select f.*, f.kroner - coalesce((select sum(c.kroner - c.lapsed)"
            + " from commitment c where c.frame_id = f.id), 0) as free from frame f";

    private final JdbcClient db;

    Frames(JdbcClient db) {
        this.db = db;
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
            return "%s %d (%s)".formatted(name, year, source.label());
        }
    }

    public void register(Source source, int year, String name, long kroner, String decision, LocalDate decidedOn) {
        db.sql("insert into frame (source, frame_year, name, kroner, decision, decided_on) values (?, ?, ?, ?, ?, ?)")
                .params(source.name(), year, name, kroner, decision, decidedOn)
                .update();
    }

    /**
     * Gives a frame another size, which a decision has given it.
     *
     * @throws IllegalArgumentException with the rest of a sentence, when more than that is promised already
     */
    public void resize(long id, long kroner, String decision, LocalDate decidedOn) {
        Frame frame = lock(id);
        long promised = frame.kroner() - frame.free();
        if (kroner < promised) {
            throw new IllegalArgumentException("kan ikke være mindre enn det som er gitt i tilsagn, %s kroner"
                    .formatted(Bokmaal.number(promised)));
        }
        db.sql("update frame set kroner = ?, decision = ?, decided_on = ? where id = ?")
                .params(kroner, decision, decidedOn, id)
                .update();
    }

    /** By year and name. */
    public List<Frame> all() {
        return db.sql(SELECT + " order by frame_year, name, source")
                .query(Frames::frame)
                .list();
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

    private static Frame frame(ResultSet row, int n) throws SQLException {
        return new Frame(
                row.getLong("id"),
                Source.valueOf(row.getString("source")),
                row.getInt("frame_year"),
                row.getString("name"),
                row.getLong("kroner"),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getLong("free"));
    }
}
