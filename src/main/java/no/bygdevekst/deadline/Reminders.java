package no.bygdevekst.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Timetable;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reminder log: one row for each deadline date, step and role, planned when the date is set and told once. Rows
 * that are due together for one recipient go out in one message, five minutes later at the most.
 */
@Component
public class Reminders {
    private static final Duration GATHERING = Duration.ofMinutes(5);
    private static final String SELECT = "select * from reminder_log";
    private static final String PLANNED = " where r.planned_for >= :start and r.planned_for < :end"
            + " and r.cancelled_at is null and r.replaced_by is null and ";

    private final JdbcClient db;
    private final Clock clock;
    private final Outbox outbox;
    private final Cases cases;

    Reminders(JdbcClient db, Clock clock, Outbox outbox, Cases cases) {
        this.db = db;
        this.clock = clock;
        this.outbox = outbox;
        this.cases = cases;
    }

    /**
     * A row of the log.
     *
     * @param state planned, sent, late, replaced, cancelled or failed
     * @param replacedBy the step that went out in its stead after the program had been down
     */
    public record Row(
            long id,
            CaseId caseId,
            String milestone,
            String occurrence,
            String label,
            String owner,
            LocalDate deadline,
            String step,
            String role,
            Instant plannedFor,
            @Nullable Instant sentAt,
            @Nullable String address,
            String state,
            @Nullable String replacedBy,
            @Nullable Long messageId) {}

    public List<Row> of(CaseId caseId) {
        return db.sql(SELECT + " where case_number = ? order by planned_for, milestone, occurrence, id")
                .param(caseId.value())
                .query(this::row)
                .list();
    }

    /** One page of the log of a case, and how much there is in all. */
    public record Page(List<Row> rows, long total) {}

    /**
     * One page of a case's log, the latest planned first.
     *
     * @param roles those whose reminders are shown; none: everybody's
     */
    public Page page(CaseId caseId, Set<String> roles, int page, int size) {
        record Found(Row row, long total) {}
        List<Found> found = db.sql("select l.*, count(*) over () as total from reminder_log l where case_number = :case"
                        + (roles.isEmpty() ? "" : " and role in (:roles)")
                        + " order by planned_for desc, id desc limit :size offset :skip")
                .param("case", caseId.value())
                .param("roles", roles)
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, n) -> new Found(row(row, n), row.getLong("total")))
                .list();
        return new Page(
                found.stream().map(Found::row).toList(),
                found.isEmpty() ? 0 : found.get(0).total());
    }

    /**
     * A reminder that was sent, or is to be.
     *
     * @param day on which it was planned
     * @param title what its case is called
     * @param label of the deadline it is about
     */
    public record Dated(
            LocalDate day,
            long milestone,
            CaseId caseId,
            String title,
            String label,
            LocalDate deadline,
            String role,
            boolean sent) {}

    /** How many are planned for a day, and sent or not. */
    public record Count(LocalDate day, boolean sent, long number) {}

    /** By day, of the first so many of those planned for the days of a scope; neither cancelled nor replaced. */
    public List<Count> counts(Timetable.Scope scope, int most) {
        return db.sql(
                        "select planned_for, sent, count(*) as number_of from (select r.planned_for,"
                                + " o.sent_at is not null as sent from reminder r join milestone m on m.id = r.milestone_id"
                                + " left join message o on o.id = r.message_id" + PLANNED + scope.condition()
                                + " order by r.planned_for, r.id limit :most) planned group by planned_for, sent order by planned_for")
                .params(params(scope))
                .param("most", most)
                .query((row, n) -> new Count(plannedFor(row), row.getBoolean("sent"), row.getLong("number_of")))
                .list();
    }

    /** Those planned for the days of a scope, the earliest first; neither cancelled nor replaced. */
    public List<Dated> dated(Timetable.Scope scope, int limit) {
        return db.sql(
                        "select r.milestone_id, r.deadline, r.role, r.planned_for, o.sent_at, m.case_number, m.label, f.title"
                                + " from reminder r join milestone m on m.id = r.milestone_id"
                                + " join case_file f on f.case_number = m.case_number left join message o on o.id = r.message_id"
                                + PLANNED + scope.condition()
                                + " order by r.planned_for, r.id limit :limit")
                .params(params(scope))
                .param("limit", limit)
                .query((row, n) -> new Dated(
                        plannedFor(row),
                        row.getLong("milestone_id"),
                        new CaseId(row.getString("case_number")),
                        row.getString("title"),
                        row.getString("label"),
                        row.getObject("deadline", LocalDate.class),
                        row.getString("role"),
                        row.getObject("sent_at", OffsetDateTime.class) != null))
                .list();
    }

    private Map<String, Object> params(Timetable.Scope scope) {
        ZoneId zone = clock.getZone();
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("start", scope.from().atStartOfDay(zone).toOffsetDateTime());
        params.put("end", scope.to().plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        return params;
    }

    private LocalDate plannedFor(ResultSet row) throws SQLException {
        return row.getObject("planned_for", OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
    }

    /** Plans a step, unless it is past already or was told before for this very date. */
    void plan(Milestone milestone, Plan.Step step, String role) {
        Instant at = step.at(clock.getZone());
        if (!at.isAfter(clock.instant())) {
            return;
        }
        int revived = db.sql(
                        "update reminder set cancelled_at = null where milestone_id = ? and deadline = ? and step = ?"
                                + " and role = ? and message_id is null")
                .params(milestone.id(), milestone.due(), step.name(), role)
                .update();
        if (revived == 0) {
            db.sql(
                            "insert into reminder (milestone_id, deadline, step, role, planned_for, late)"
                                    + " select ?, ?, ?, ?, ?, false from milestone m where m.id = ? and not exists (select 1 from"
                                    + " reminder r where r.milestone_id = m.id and r.deadline = ? and r.step = ? and r.role = ?)")
                    .params(
                            milestone.id(),
                            milestone.due(),
                            step.name(),
                            role,
                            at.atOffset(ZoneOffset.UTC),
                            milestone.id(),
                            milestone.due(),
                            step.name(),
                            role)
                    .update();
        }
    }

    /** When the next reminder before the deadline comes, if one is still to come. */
    Optional<Instant> nextBefore(Milestone milestone) {
        return waiting(milestone).stream()
                .filter(row -> !row.step().equals(Plan.OVERDUE) && !row.step().equals(Plan.ESCALATED))
                .map(Row::plannedFor)
                .min(Comparator.naturalOrder());
    }

    /** Tells each role the latest step that is due for it; what was due before and never told is marked as replaced. */
    void tellWhatIsDue(Milestone milestone) {
        Instant now = clock.instant();
        waiting(milestone).stream()
                .filter(row -> !row.plannedFor().isAfter(now))
                .collect(Collectors.groupingBy(Row::role, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(due -> tellLatest(milestone, due, now));
    }

    private void tellLatest(Milestone milestone, List<Row> due, Instant now) {
        Row latest = Collections.max(due, Comparator.comparing(Row::plannedFor));
        for (Row row : due) {
            if (row.equals(latest)) {
                tell(milestone, row, now);
            } else {
                db.sql("update reminder set replaced_by = ? where id = ?")
                        .params(latest.step(), row.id())
                        .update();
            }
        }
    }

    private void tell(Milestone milestone, Row row, Instant now) {
        boolean late = LocalDate.ofInstant(now, clock.getZone())
                .isAfter(LocalDate.ofInstant(row.plannedFor(), clock.getZone()));
        long message = outbox.digest(milestone.caseId(), new Role(row.role()), gathered(now));
        db.sql("update reminder set message_id = ?, late = ? where id = ?")
                .params(message, late, row.id())
                .update();
        rewrite(message);
    }

    /** The end of the five minutes in which rows for one recipient are gathered: 08:00 gives 08:05. */
    private static Instant gathered(Instant now) {
        long window = GATHERING.toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / window + 1) * window);
    }

    /** Cancels whatever of a deadline has not been sent; what has been sent stays. */
    void cancel(Milestone milestone) {
        List<Row> unsent = db.sql(SELECT + " where milestone_id = ? and state in ('planned', 'failed')")
                .param(milestone.id())
                .query(this::row)
                .list();
        for (Row row : unsent) {
            if (row.messageId() == null || outbox.holds(row.messageId())) {
                db.sql("update reminder set cancelled_at = ?, message_id = null where id = ?")
                        .params(OffsetDateTime.now(clock), row.id())
                        .update();
                if (row.messageId() != null) {
                    rewrite(row.messageId());
                }
            }
        }
    }

    private void rewrite(long message) {
        List<Row> rows = db.sql(SELECT + " where message_id = ? order by case_number, deadline, id")
                .param(message)
                .query(this::row)
                .list();
        if (rows.isEmpty()) {
            outbox.withdraw(message);
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = rows.stream()
                .map(row -> Line.of(cases.get(row.caseId()), row, today))
                .distinct()
                .toList();
        List<CaseId> about = rows.stream().map(Row::caseId).distinct().toList();
        outbox.rewrite(message, "reminder", Map.of("lines", lines, "numbers", Bokmaal.numbers(about)));
    }

    private List<Row> waiting(Milestone milestone) {
        return db.sql(SELECT + " where milestone_id = ? and deadline = ? and state = 'planned' and message_id is null")
                .params(milestone.id(), milestone.due())
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        long message = row.getLong("message_id");
        return new Row(
                row.getLong("id"),
                new CaseId(row.getString("case_number")),
                row.getString("milestone"),
                row.getString("occurrence"),
                row.getString("label"),
                row.getString("owner"),
                row.getObject("deadline", LocalDate.class),
                row.getString("step"),
                row.getString("role"),
                row.getObject("planned_for", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant(),
                row.getString("address"),
                row.getString("state"),
                row.getString("replaced_by"),
                message == 0 ? null : message);
    }
}
