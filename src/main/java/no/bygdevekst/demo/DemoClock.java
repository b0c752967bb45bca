package no.bygdevekst.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import no.bygdevekst.demo.Stage.Act;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.JobPump;
import no.bygdevekst.engine.TimeMachine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration. Moving it runs everything that is due on the way, each job at its own instant and in
 * order; then it ticks on. It is kept beside the cases, so that it survives a restart, and set before the engine's job
 * executor wakes.
 */
@Component
@Profile("demo")
class DemoClock {
    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);
    private static final Clock REAL = Clock.systemUTC();

    private final JdbcClient db;
    private final EngineClock clock;
    private final TimeMachine time;
    private final JobPump jobs;
    private final Stage story;
    private final ReentrantLock moving = new ReentrantLock();
    private volatile @Nullable Instant passing;

    DemoClock(JdbcClient db, EngineClock clock, TimeMachine time, JobPump jobs, Stage story) {
        this.db = db;
        this.clock = clock;
        this.time = time;
        this.jobs = jobs;
        this.story = story;
        if (acts().isEmpty()) {
            db.sql("insert into demo_clock (offset_millis, acts) values (0, 0)").update();
            clock.stopAt(instant(Stage.BEGINS));
            keepOffset(clock.instant());
        } else {
            tickOn();
        }
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    /** Where the clock is while it is being moved. */
    Optional<LocalDateTime> passing() {
        return Optional.ofNullable(passing).map(at -> LocalDateTime.ofInstant(at, clock.getZone()));
    }

    /** Tells the story up to where the demonstration begins, or what a crash left of it. */
    void begin() {
        if (told() < story.acts().size() && story.acts().get(told()).at().isBefore(Stage.PAUSES)) {
            move(Stage.PAUSES, true);
        }
    }

    /**
     * Moves the clock forward and returns when all is quiet.
     *
     * @param withStory whether the people of the story act on the way; what they missed they do at once
     */
    void move(LocalDateTime to, boolean withStory) {
        moving.lock();
        jobs.rest();
        try {
            clock.stopAt(clock.instant());
            if (withStory) {
                for (Act act : coming(to)) {
                    time.moveTo(latest(instant(act.at())), this::pass);
                    play(act);
                }
            }
            time.moveTo(latest(instant(to)), this::pass);
            keepOffset(clock.instant());
        } finally {
            passing = null;
            tickOn();
            jobs.run();
            moving.unlock();
        }
    }

    private void play(Act act) {
        try {
            act.what().run();
            time.settle();
        } catch (RuntimeException e) {
            // somebody has done it before the story, or differently
            LOG.warn("The story could not go on as it did on {}: {}", act.at(), e.getMessage());
        }
        db.sql("update demo_clock set acts = acts + 1").update();
    }

    private List<Act> coming(LocalDateTime to) {
        return story.acts().stream()
                .skip(told())
                .takeWhile(act -> !act.at().isAfter(to))
                .toList();
    }

    private void pass(Instant at) {
        passing = at;
        keepOffset(at);
    }

    private void keepOffset(Instant at) {
        db.sql("update demo_clock set offset_millis = ?")
                .param(Duration.between(REAL.instant(), at).toMillis())
                .update();
    }

    private void tickOn() {
        clock.runWithOffset(Duration.ofMillis(
                db.sql("select offset_millis from demo_clock").query(Long.class).single()));
    }

    private int told() {
        return acts().orElseThrow();
    }

    private Optional<Integer> acts() {
        return db.sql("select acts from demo_clock").query(Integer.class).optional();
    }

    /** Time does not go back, whatever moved it meanwhile. */
    private Instant latest(Instant at) {
        return at.isAfter(clock.instant()) ? at : clock.instant();
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }
}
