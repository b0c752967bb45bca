package no.bygdevekst.committee;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been changed in the calendar, by whom and why. Never changed, only added to. */
@Component
public class CalendarLog {
    private final JdbcClient db;
    private final Clock clock;

    CalendarLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param who the user id of whoever changed it
     * @param what a Norwegian sentence without its stop, as «flyttet fra 20. juni 2023 til 27. juni 2023»
     */
    public record Change(Instant at, String who, String what, String because) {}

    void add(String committee, @Nullable Long meeting, String who, String what, String because) {
        db.sql("insert into committee_change (committee, meeting_id, changed_at, changed_by, what, because)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(committee, meeting, OffsetDateTime.now(clock), who, what, because)
                .update();
    }

    /** Of these meetings, the newest first, by the meeting's id. */
    public Map<Long, List<Change>> of(Collection<Long> meetings) {
        return meetings.isEmpty()
                ? Map.of()
                : db
                        .sql("select * from committee_change where meeting_id in (:meetings) order by id desc")
                        .param("meetings", meetings)
                        .query((row, n) -> Map.entry(
                                row.getLong("meeting_id"),
                                new Change(
                                        row.getObject("changed_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("changed_by"),
                                        row.getString("what"),
                                        row.getString("because"))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
