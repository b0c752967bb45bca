package no.bygdevekst.scheme;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which municipalities the rules of a scheme have ruled out after they were invited to it, and before they took part. */
@Component
public class Exclusions {
    private final JdbcClient db;

    Exclusions(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param rule the rule that ruled it out, by its name in {@code eligibility.dmn}
     * @param reason why, a Norwegian sentence
     */
    public record Exclusion(String code, Scheme scheme, String caseNumber, LocalDate on, String rule, String reason) {}

    /** Of each case the first is kept: what comes later rules out nobody. */
    public void keep(Exclusion exclusion) {
        db.sql("insert into scheme_exclusion (case_number, code, scheme, on_day, rule_name, reason)"
                        + " select ?, ?, ?, ?, ?, ?"
                        + " where not exists (select 1 from scheme_exclusion where case_number = ?)")
                .params(
                        exclusion.caseNumber(),
                        exclusion.code(),
                        exclusion.scheme().name(),
                        exclusion.on(),
                        exclusion.rule(),
                        exclusion.reason(),
                        exclusion.caseNumber())
                .update();
    }

    /** Of a municipality up to a day, by day: of many, the newest. */
    public List<Exclusion> newest(String code, LocalDate day, int most) {
        return db.sql("select * from (select * from scheme_exclusion where code = ? and on_day <= ?"
                        + " order by on_day desc, case_number desc limit ?) newest order by on_day, case_number")
                .params(code, day, most)
                .query((row, n) -> new Exclusion(
                        row.getString("code"),
                        Scheme.valueOf(row.getString("scheme")),
                        row.getString("case_number"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("rule_name"),
                        row.getString("reason")))
                .list();
    }
}
