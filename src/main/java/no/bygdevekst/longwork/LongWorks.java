package no.bygdevekst.longwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.bygdevekst.longwork.LongWork.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Runs long work in the background, two at a time, and tells how far it has come. What it makes is kept for a week. Only
 * whoever started it finds it again.
 */
@Component
public class LongWorks implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LongWorks.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String SELECT =
            "select id, title, started_by, started_at, state, done, total, ended_at, failure,"
                    + " page, file_name from long_work where started_by = ?";

    private final JdbcClient db;
    private final Clock clock;
    private final ExecutorService background = Executors.newFixedThreadPool(2, work -> {
        var thread = new Thread(work, "long-work");
        thread.setDaemon(true);
        return thread;
    });

    LongWorks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Tells how far work has come; may be called as often as one likes. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long total);
    }

    /** What is to be done; it runs outside the transaction, and without the rights, of whoever starts it. */
    @FunctionalInterface
    public interface Job {
        Result run(Progress progress) throws Exception;
    }

    /** What came of it: a file to fetch, or a page to go on to. */
    public record Result(@Nullable String page, @Nullable File file) {
        public static Result file(String name, String mediaType, byte[] content) {
            return new Result(null, new File(name, mediaType, content));
        }

        public static Result page(String address) {
            return new Result(address, null);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, String mediaType, byte[] content) {}

    /**
     * Begins at once, or when the work before it is done. To be called outside a transaction.
     *
     * @param title what it is called, as its reader will know it again
     * @param rights what {@code who} may see now, when the file is made of that: it is fetched with the same only
     * @return its id
     */
    public long start(String title, String who, @Nullable String rights, Job job) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        db.sql("delete from long_work where started_at < ? and state <> ?")
                .params(now.minus(KEPT), State.RUNNING.name())
                .update();
        var key = new GeneratedKeyHolder();
        db.sql("insert into long_work (title, started_by, rights, started_at, state) values (?, ?, ?, ?, ?)")
                .params(title, who, rights, now, State.RUNNING.name())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        background.execute(() -> run(id, title, job));
        return id;
    }

    private void run(long id, String title, Job job) {
        try {
            end(id, job.run(new Throttled(id)));
        } catch (Throwable e) {
            fail(id, title, e);
        }
    }

    private void fail(long id, String title, Throwable why) {
        LOG.error("«{}» failed", title, why);
        db.sql("update long_work set state = ?, ended_at = ?, failure = ? where id = ?")
                .params(
                        State.FAILED.name(),
                        OffsetDateTime.now(clock),
                        "Feilen ligger hos oss, og den er loggført. Prøv igjen, eller si fra til en administrator.",
                        id)
                .update();
    }

    private void end(long id, Result result) {
        var file = Optional.ofNullable(result.file());
        db.sql("update long_work set state = ?, done = total, ended_at = ?, page = ?, file_name = ?, media_type = ?,"
                        + " content = ? where id = ?")
                .params(
                        State.DONE.name(),
                        OffsetDateTime.now(clock),
                        result.page(),
                        file.map(File::name).orElse(null),
                        file.map(File::mediaType).orElse(null),
                        file.map(File::content).orElse(null),
                        id)
                .update();
    }

    /** The work of one person, newest first. */
    public List<LongWork> of(String who) {
        return db.sql(SELECT + " order by id desc limit 50")
                .param(who)
                .query(LongWorks::work)
                .list();
    }

    /** One of the person's own. */
    public Optional<LongWork> find(long id, String who) {
        return db.sql(SELECT + " and id = ?")
                .params(who, id)
                .query(LongWorks::work)
                .optional();
    }

    /**
     * The file that one of the person's own has made.
     *
     * @param rights what the person may see now
     */
    public Optional<File> file(long id, String who, String rights) {
        return db.sql(
                        "select file_name, media_type, content from long_work where started_by = ? and id = ? and state = ?"
                                + " and file_name is not null and (rights is null or rights = ?)")
                .params(who, id, State.DONE.name(), rights)
                .query((row, n) ->
                        new File(row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    @EventListener(ApplicationReadyEvent.class)
    void whatWasRunningHasStopped() {
        db.sql("update long_work set state = ?, ended_at = ? where state = ?")
                .params(State.STOPPED.name(), OffsetDateTime.now(clock), State.RUNNING.name())
                .update();
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }

    /** Writes each new percentage, no more often. */
    private final class Throttled implements Progress {
        private final long id;
        private long written = -1;

        Throttled(long id) {
            this.id = id;
        }

        @Override
        public void at(long done, long total) {
            long percent = total == 0 ? 0 : 100 * done / total;
            if (percent != written) {
                written = percent;
                db.sql("update long_work set done = ?, total = ? where id = ?")
                        .params(done, total, id)
                        .update();
            }
        }
    }

    private static LongWork work(ResultSet row, int n) throws SQLException {
        return new LongWork(
                row.getLong("id"),
                row.getString("title"),
                row.getString("started_by"),
                Objects.requireNonNull(instant(row, "started_at")),
                State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                instant(row, "ended_at"),
                row.getString("failure"),
                row.getString("page"),
                row.getString("file_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
