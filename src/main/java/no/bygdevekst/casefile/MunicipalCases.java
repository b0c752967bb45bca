package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What municipalities have to do now and have had: their cases, deadlines, money and gatherings; one query for each. */
@Component
public class MunicipalCases {
    /** More are not counted. */
    public static final int COUNTED = 1000;

    /** So many of the earliest open deadlines are looked through for everybody before some are looked for one by one. */
    private static final int EARLIEST = 1000;

    private final JdbcClient db;

    MunicipalCases(JdbcClient db) {
        this.db = db;
    }

    /** @param nextDue of its open deadlines, of those that the viewer may see; none when there is none */
    public record Row(
            CaseId id,
            String kind,
            @Nullable Scheme scheme,
            String title,
            CaseState state,
            @Nullable String step,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable LocalDate nextDue) {}

    /** @param total at most one more than {@link #COUNTED} */
    public record Page(List<Row> rows, long total) {}

    /**
     * The cases a municipality is in, the newest number first, as an index has them: hence the code in the order, and the
     * condition that no other index is of use for.
     *
     * @param finished those that have ended, or else those that have not
     * @param page from 0
     */
    public Page cases(String code, boolean finished, Viewer viewer, int page, int size) {
        String from = " from case_municipality m join case_file f on f.case_number = m.case_number where m.code = :code"
                + " and %s is " + (finished ? "not null" : "null");
        return new Page(
                db.sql("select f.case_number, f.kind, f.scheme, f.title, f.state, f.step, f.opened_at, f.closed_at,"
                                + " (select min(d.due) from milestone d where d.case_number = f.case_number and d.state = 'OPEN'"
                                + " and " + Milestones.shown("d", viewer) + ") as next_due"
                                + from.formatted("cast(f.closed_at as date)")
                                + " order by m.code desc, m.case_number desc limit :size offset :skip")
                        .params(Milestones.params(viewer))
                        .param("code", code)
                        .param("size", size)
                        .param("skip", (long) page * size)
                        .query(MunicipalCases::row)
                        .list(),
                db.sql("select count(*) from (select 1" + from.formatted("f.closed_at") + " limit :most) counted")
                        .param("code", code)
                        .param("most", COUNTED + 1)
                        .query(Long.class)
                        .single());
    }

    /** The earliest open deadlines in a municipality's cases, of those that the viewer may see. */
    public List<Agenda.Due> deadlines(String code, Viewer viewer, int most) {
        return db.sql("select d.*, f.title from case_municipality m"
                        + " join milestone d on d.case_number = m.case_number and d.state = 'OPEN' and "
                        + Milestones.shown("d", viewer)
                        + " join case_file f on f.case_number = m.case_number where m.code = :code"
                        + " order by d.due, d.id limit :most")
                .params(Milestones.params(viewer))
                .param("code", code)
                .param("most", most)
                .query((row, n) -> new Agenda.Due(Milestones.milestone(row, n), row.getString("title")))
                .list();
    }

    /**
     * The earliest open deadline of each municipality, by code; those without are left out. It says what is worst there: a
     * municipality is late when its earliest deadline is.
     */
    public Map<String, LocalDate> earliest(Collection<String> codes) {
        Map<String, LocalDate> earliest = new HashMap<>();
        Long looked = db.sql("select count(*) from (select 1 from milestone where state = 'OPEN' limit :most) counted")
                .param("most", EARLIEST)
                .query(Long.class)
                .single();
        db.sql("select m.code, min(d.due) as due from (select case_number, due from milestone where state = 'OPEN'"
                        + " order by state, due limit :most) d join case_municipality m on m.case_number = d.case_number"
                        + " group by m.code")
                .param("most", EARLIEST)
                .query(row -> {
                    earliest.put(row.getString("code"), row.getObject("due", LocalDate.class));
                });
        List<String> missing =
                codes.stream().filter(code -> !earliest.containsKey(code)).toList();
        if (looked == EARLIEST && !missing.isEmpty()) {
            db.sql("select m.code, min(d.due) as due from case_municipality m join milestone d"
                            + " on d.case_number = m.case_number and d.state = 'OPEN' where m.code in (:codes)"
                            + " group by m.code")
                    .param("codes", missing)
                    .query(row -> {
                        earliest.put(row.getString("code"), row.getObject("due", LocalDate.class));
                    });
        }
        earliest.keySet().retainAll(codes);
        return earliest;
    }

    /**
     * What has been promised in a municipality's cases in a year, whole kroner; what is promised to several together counts whole
     * for each of them.
     *
     * @param promised whole, with what has been {@code paid} of it and what has {@code lapsed}
     */
    public record Money(Scheme scheme, int year, long promised, long paid, long lapsed) {
        public long remaining() {
            return promised - paid - lapsed;
        }
    }

    /** By scheme and the year of the promise, the newest first. */
    public List<Money> money(String code) {
        return db.sql("select c.scheme, extract(year from c.committed_on) as promised_in, sum(c.kroner) as promised,"
                        + " sum(c.paid) as paid, sum(c.lapsed) as lapsed from case_municipality m"
                        + " join commitment c on c.case_number = m.case_number"
                        + " where m.code = ? and c.scheme is not null group by c.scheme, extract(year from c.committed_on)"
                        + " order by promised_in desc, c.scheme")
                .param(code)
                .query((row, n) -> new Money(
                        Scheme.valueOf(row.getString("scheme")),
                        row.getInt("promised_in"),
                        row.getLong("promised"),
                        row.getLong("paid"),
                        row.getLong("lapsed")))
                .list();
    }

    /**
     * @param answer none while it has not answered
     * @param attended how many came; none until it is held, or when nobody has said
     */
    public record Gathering(
            CaseId id,
            String title,
            Arena.State state,
            LocalDate on,
            String place,
            Arena.@Nullable Answer answer,
            @Nullable Integer attended) {}

    /** Those a municipality has been invited to, the latest first. */
    public List<Gathering> gatherings(String code, int most) {
        return db.sql(
                        "select a.case_number, f.title, a.state, a.on_day, a.place, i.answer, i.attended from arena_invitation i"
                                + " join arena a on a.case_number = i.case_number join case_file f on f.case_number = a.case_number"
                                + " where i.code = ? order by a.on_day desc, a.case_number desc limit ?")
                .params(code, most)
                .query((row, n) -> new Gathering(
                        new CaseId(row.getString("case_number")),
                        row.getString("title"),
                        Arena.State.valueOf(row.getString("state")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("place"),
                        Optional.ofNullable(row.getString("answer"))
                                .map(Arena.Answer::valueOf)
                                .orElse(null),
                        row.getObject("attended", Integer.class)))
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new CaseId(row.getString("case_number")),
                row.getString("kind"),
                Optional.ofNullable(row.getString("scheme"))
                        .map(Scheme::valueOf)
                        .orElse(null),
                row.getString("title"),
                CaseState.valueOf(row.getString("state")),
                row.getString("step"),
                Columns.instant(row, "opened_at"),
                Columns.find(row, "closed_at"),
                row.getObject("next_due", LocalDate.class));
    }
}
