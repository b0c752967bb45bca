package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is away, from when to when, and who is the deputy (<i>stedfortreder</i>). Both days count. */
@Component
public class Absences {
    private final JdbcClient db;

    Absences(JdbcClient db) {
        this.db = db;
    }

    public void register(String person, String deputy, LocalDate from, LocalDate to) {
        db.sql("insert into absence (person, deputy, from_day, to_day) values (?, ?, ?, ?)")
                .params(person, deputy, from, to)
                .update();
    }

    /** Takes back whatever absence of somebody has any of these days in it, the whole of it. */
    public void withdraw(String person, LocalDate from, LocalDate to) {
        db.sql("delete from absence where person = ? and from_day <= ? and to_day >= ?")
                .params(person, to, from)
                .update();
    }

    /** The deputy of somebody who is away that day; the absence registered last counts. */
    public Optional<String> deputy(String person, LocalDate day) {
        return db.sql(
                        "select deputy from absence where person = ? and from_day <= ? and to_day >= ? order by id desc limit 1")
                .params(person, day, day)
                .query(String.class)
                .optional();
    }
}
