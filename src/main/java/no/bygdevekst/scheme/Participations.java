package no.bygdevekst.scheme;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which municipality takes part in which scheme, from when to when. A pilot that the State supports counts as offered from that day. */
@Component
public class Participations {
    private final JdbcClient db;

    Participations(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param from none: from before anybody here wrote it down
     * @param to the last day; none: until further notice
     * @param what the programme or pilot, as people call it
     * @param caseNumber none for those that began before there were cases here
     */
    public record Participation(
            String code,
            Scheme scheme,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String what,
            String source,
            @Nullable String caseNumber) {}

    public void begin(Participation participation) {
        db.sql("insert into participation (code, scheme, from_day, to_day, what, source, case_number)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        participation.code(),
                        participation.scheme().name(),
                        participation.from(),
                        participation.to(),
                        participation.what(),
                        participation.source(),
                        participation.caseNumber())
                .update();
    }

    /** Whatever a case has let municipalities take part in ends with this day. */
    public void end(String caseNumber, LocalDate lastDay) {
        db.sql("update participation set to_day = ? where case_number = ? and (to_day is null or to_day > ?)")
                .params(lastDay, caseNumber, lastDay)
                .update();
    }

    /** The schemes each municipality takes part in on a day; those in none are left out. */
    public Map<String, Set<Scheme>> on(LocalDate day) {
        Map<String, Set<Scheme>> taking = new HashMap<>();
        db.sql("select code, scheme from participation where (from_day is null or from_day <= ?)"
                        + " and (to_day is null or to_day >= ?)")
                .params(day, day)
                .query(row -> {
                    taking.computeIfAbsent(row.getString("code"), code -> EnumSet.noneOf(Scheme.class))
                            .add(Scheme.valueOf(row.getString("scheme")));
                });
        return taking;
    }

    public List<Participation> of(String code) {
        return db.sql("select * from participation where code = ? order by from_day, id")
                .param(code)
                .query((row, n) -> new Participation(
                        row.getString("code"),
                        Scheme.valueOf(row.getString("scheme")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("what"),
                        row.getString("source"),
                        row.getString("case_number")))
                .list();
    }
}
