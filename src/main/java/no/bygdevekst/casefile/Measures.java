package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The measures of a case, whole lists at a time: a new version stands beside the old. */
@Component
public class Measures {
    private final JdbcClient db;
    private final CaseLog log;

    Measures(JdbcClient db, CaseLog log) {
        this.db = db;
        this.log = log;
    }

    public static final String AGREEMENT = "agreement";

    /** @param stage the milestone of a draft, or {@link #AGREEMENT} */
    public void keep(CaseId caseId, String stage, List<Measure> measures, String who) {
        int version = 1
                + db.sql("select coalesce(max(version), 0) from measure where case_number = ? and stage = ?")
                        .params(caseId.value(), stage)
                        .query(Integer.class)
                        .single();
        for (int place = 0; place < measures.size(); place++) {
            Measure measure = measures.get(place);
            db.sql(
                            "insert into measure (case_number, stage, version, place, title, kind, frame, responsible, from_year,"
                                    + " to_year, departments) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            caseId.value(),
                            stage,
                            version,
                            place,
                            measure.title(),
                            measure.kind().name(),
                            measure.frame().name(),
                            measure.responsible(),
                            measure.fromYear(),
                            measure.toYear(),
                            String.join(",", measure.departments()))
                    .update();
        }
        log.add(caseId, who, "Tiltak", titles(version(caseId, stage, version - 1)), titles(measures));
    }

    /** The newest list of the newest stage; empty when the case has none yet. */
    public List<Measure> newest(CaseId caseId) {
        return db.sql("select stage, version from measure where case_number = ? order by id desc limit 1")
                .param(caseId.value())
                .query((row, n) -> version(caseId, row.getString("stage"), row.getInt("version")))
                .optional()
                .orElse(List.of());
    }

    /**
     * One list of measures, as it once was.
     *
     * @param stage the milestone of the draft it stood in, or {@link #AGREEMENT}
     */
    public record Version(String stage, int number, List<Measure> measures) {}

    /** Every list of a case, the newest first. */
    public List<Version> versions(CaseId caseId) {
        record Row(String stage, int number, Measure measure) {}
        Map<List<Object>, List<Row>> lists = new LinkedHashMap<>();
        db.sql("select * from measure where case_number = ? order by id")
                .param(caseId.value())
                .query((row, n) -> new Row(row.getString("stage"), row.getInt("version"), measure(row, n)))
                .list()
                .forEach(row -> lists.computeIfAbsent(List.of(row.stage(), row.number()), key -> new ArrayList<>())
                        .add(row));
        List<Version> versions = new ArrayList<>(lists.values().stream()
                .map(rows -> new Version(
                        rows.get(0).stage(),
                        rows.get(0).number(),
                        rows.stream().map(Row::measure).toList()))
                .toList());
        Collections.reverse(versions);
        return versions;
    }

    private List<Measure> version(CaseId caseId, String stage, int version) {
        return db.sql("select * from measure where case_number = ? and stage = ? and version = ? order by place")
                .params(caseId.value(), stage, version)
                .query(Measures::measure)
                .list();
    }

    static Measure measure(ResultSet row, int n) throws SQLException {
        return new Measure(
                row.getString("title"),
                Measure.Kind.valueOf(row.getString("kind")),
                Measure.Frame.valueOf(row.getString("frame")),
                row.getString("responsible"),
                row.getInt("from_year"),
                row.getInt("to_year"),
                Arrays.stream(row.getString("departments").split(",", -1))
                        .filter(department -> !department.isBlank())
                        .toList());
    }

    private static String titles(List<Measure> measures) {
        return String.join("\n", measures.stream().map(Measure::title).toList());
    }
}
