package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a programme aims at, measured: a list of targets at a time, each revision a version beside those before it, and
 * what was reached year by year. A goal is the same through all versions as long as it keeps its name, and its
 * unit with that.
 */
@Component
public class Goals {
    private final JdbcClient db;
    private final CaseLog log;

    Goals(JdbcClient db, CaseLog log) {
        this.db = db;
        this.log = log;
    }

    /**
     * @param unit what is counted, such as {@code arbeidsplasser}
     * @param year by the end of which the target is to be reached
     */
    public record Goal(String name, String unit, long target, int year) {
        /** {@code 300 arbeidsplasser innen 2027}. */
        public String words() {
            return Goals.words(target, unit, year);
        }
    }

    /** Who decided a version, when, and why. */
    public record Revision(LocalDate decidedOn, String body, String reason) {}

    /** What a version says of one goal. */
    public record Target(int version, long target, int year, Revision revision) {}

    public record Actual(int year, long actual) {}

    /**
     * One goal through time.
     *
     * @param targets of each version that has it, the oldest first
     * @param actuals by year
     * @param current its target now; none when the newest version has left the goal out
     */
    public record Series(
            long id, String name, String unit, List<Target> targets, List<Actual> actuals, @Nullable Target current) {

        /** {@code 300 arbeidsplasser innen 2027}. */
        public String words() {
            return current == null ? "ikke lenger et mål" : Goals.words(current.target(), unit, current.year());
        }
    }

    private static String words(long target, String unit, int year) {
        return "%s %s innen %d".formatted(Bokmaal.number(target), unit, year);
    }

    /** A new version of the whole list; nobody else can make one until the transaction ends. */
    public void revise(CaseId caseId, List<Goal> goals, Revision revision, String who) {
        db.sql("select case_number from case_file where case_number = ? for update")
                .param(caseId.value())
                .query(String.class)
                .single();
        String before = shown(series(caseId));
        int version = 1 + newestVersion(caseId);
        db.sql("insert into goal_version (case_number, version, decided_on, body, reason) values (?, ?, ?, ?, ?)")
                .params(caseId.value(), version, revision.decidedOn(), revision.body(), revision.reason())
                .update();
        for (Goal goal : goals) {
            db.sql("insert into goal_target (version_id, goal_id, target, by_year)"
                            + " select id, ?, ?, ? from goal_version where case_number = ? and version = ?")
                    .params(id(caseId, goal), goal.target(), goal.year(), caseId.value(), version)
                    .update();
        }
        log.add(caseId, who, "Mål", before, shown(series(caseId)));
    }

    /** The goal of that name and unit; of one name there is only one. */
    private long id(CaseId caseId, Goal goal) {
        Optional<Long> known = db.sql("select id from goal where case_number = ? and name = ? and unit = ?")
                .params(caseId.value(), goal.name(), goal.unit())
                .query(Long.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        db.sql("insert into goal (case_number, name, unit) values (?, ?, ?)")
                .params(caseId.value(), goal.name(), goal.unit())
                .update();
        return id(caseId, goal);
    }

    /** What was reached of each goal in a year, by the goal's id; what was said of that year before is corrected. */
    public void reached(CaseId caseId, int year, Map<Long, Long> actuals, String who) {
        Map<Long, Series> known = new HashMap<>();
        series(caseId).forEach(one -> known.put(one.id(), one));
        actuals.forEach((goal, actual) -> {
            Series series = Objects.requireNonNull(known.get(goal));
            String before = series.actuals().stream()
                    .filter(one -> one.year() == year)
                    .map(one -> Bokmaal.number(one.actual()))
                    .findFirst()
                    .orElse("");
            db.sql("delete from goal_actual where goal_id = ? and actual_year = ?")
                    .params(goal, year)
                    .update();
            db.sql("insert into goal_actual (goal_id, actual_year, actual) values (?, ?, ?)")
                    .params(goal, year, actual)
                    .update();
            log.add(
                    caseId,
                    who,
                    "Nådd i %d: %s".formatted(year, series.name()),
                    before,
                    "%s %s".formatted(Bokmaal.number(actual), series.unit()));
        });
    }

    /** Every goal the case has had, in the order they came. */
    public List<Series> series(CaseId caseId) {
        int newest = newestVersion(caseId);
        Map<Long, List<Target>> targets = new HashMap<>();
        db.sql("select t.*, v.version, v.decided_on, v.body, v.reason from goal_target t join goal_version v"
                        + " on v.id = t.version_id where v.case_number = ? order by v.version")
                .param(caseId.value())
                .query(row -> {
                    targets.computeIfAbsent(row.getLong("goal_id"), goal -> new ArrayList<>())
                            .add(target(row));
                });
        Map<Long, List<Actual>> actuals = new HashMap<>();
        db.sql("select a.* from goal_actual a join goal g on g.id = a.goal_id where g.case_number = ?"
                        + " order by a.actual_year")
                .param(caseId.value())
                .query(row -> {
                    actuals.computeIfAbsent(row.getLong("goal_id"), goal -> new ArrayList<>())
                            .add(new Actual(row.getInt("actual_year"), row.getLong("actual")));
                });
        return db.sql("select id, name, unit from goal where case_number = ? order by id")
                .param(caseId.value())
                .query((row, n) -> {
                    List<Target> of = targets.getOrDefault(row.getLong("id"), List.of());
                    return new Series(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("unit"),
                            of,
                            actuals.getOrDefault(row.getLong("id"), List.of()),
                            of.stream()
                                    .filter(target -> target.version() == newest)
                                    .findFirst()
                                    .orElse(null));
                })
                .list();
    }

    static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getInt("version"),
                row.getLong("target"),
                row.getInt("by_year"),
                new Revision(
                        row.getObject("decided_on", LocalDate.class), row.getString("body"), row.getString("reason")));
    }

    /** The goals of the newest version. */
    public List<Series> current(CaseId caseId) {
        return series(caseId).stream().filter(one -> one.current() != null).toList();
    }

    /** When the newest version was decided; empty when the case has none yet. */
    public Optional<LocalDate> revisedOn(CaseId caseId) {
        return db.sql("select decided_on from goal_version where case_number = ? order by version desc limit 1")
                .param(caseId.value())
                .query(LocalDate.class)
                .optional();
    }

    private int newestVersion(CaseId caseId) {
        return db.sql("select coalesce(max(version), 0) from goal_version where case_number = ?")
                .param(caseId.value())
                .query(Integer.class)
                .single();
    }

    private static String shown(List<Series> series) {
        return String.join(
                "\n",
                series.stream()
                        .filter(one -> one.current() != null)
                        .map(one -> "%s: %s".formatted(one.name(), one.words()))
                        .toList());
    }
}
