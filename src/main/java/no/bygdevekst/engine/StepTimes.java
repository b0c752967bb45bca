package no.bygdevekst.engine;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the tasks of cases have taken, from the engine's history, which keeps them for fifteen years. */
@Component
public class StepTimes {
    private static final double HOUR = 3_600_000;

    private final JdbcClient db;

    StepTimes(JdbcClient db) {
        this.db = db;
    }

    /**
     * One step of one scheme's cases.
     *
     * @param scheme its name; none for cases of no one scheme
     * @param name as its model calls it
     * @param median whole hours, from the task's beginning, within which half of them were done
     * @param most the same of nine of ten
     */
    public record StepTime(@Nullable String scheme, String name, long counted, long median, long most) {}

    /** The tasks that were completed from one day to another, both included, in one query, however many there are. */
    public List<StepTime> completed(LocalDate from, LocalDate to) {
        return db.sql("select f.scheme, t.NAME_ as name, count(*) as counted,"
                        + " percentile_disc(0.5) within group (order by t.DURATION_) as median,"
                        + " percentile_disc(0.9) within group (order by t.DURATION_) as most"
                        + " from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_"
                        + " join case_file f on f.case_number = p.BUSINESS_KEY_"
                        + " where t.END_TIME_ >= ? and t.END_TIME_ < ? and t.DELETE_REASON_ = 'completed'"
                        + " and t.NAME_ is not null group by f.scheme, t.NAME_")
                .params(startOf(from), startOf(to.plusDays(1)))
                .query((row, n) -> new StepTime(
                        row.getString("scheme"),
                        row.getString("name"),
                        row.getLong("counted"),
                        Math.round(row.getLong("median") / HOUR),
                        Math.round(row.getLong("most") / HOUR)))
                .list();
    }

    /** As the engine writes its times. */
    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(EngineClock.NORWAY).toInstant());
    }
}
