package no.bygdevekst.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets time pass at will: every job that is due on the way is run in order, at its own instant. For demonstrations and
 * tests, with the engine's own job executor at rest. History clean-up is left out: it would forget what is shown.
 */
@Component
public class TimeMachine {
    private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);

    private final ManagementService jobs;
    private final EngineClock clock;

    TimeMachine(ManagementService jobs, EngineClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Runs what is due now, and what that makes due. */
    public void settle() {
        for (Optional<Job> job = first(query().executable()); job.isPresent(); job = first(query().executable())) {
            run(job.get());
        }
    }

    /** Moves the clock to an instant, which is not before now, and leaves it standing there. */
    public void moveTo(Instant target, Consumer<Instant> progress) {
        settle();
        for (Optional<Job> job = next(target); job.isPresent(); job = next(target)) {
            Instant due = job.get().getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                clock.stopAt(due);
                progress.accept(due);
            }
            run(job.get());
            settle();
        }
        clock.stopAt(target);
        settle();
    }

    private Optional<Job> next(Instant target) {
        return first(query().duedateLowerThan(Date.from(target.plusMillis(1)))
                .orderByJobDuedate()
                .asc());
    }

    private JobQuery query() {
        return jobs.createJobQuery().active().withRetriesLeft();
    }

    private static Optional<Job> first(JobQuery query) {
        List<Job> found = query.listPage(0, 10);
        return found.stream()
                .filter(job -> job.getProcessDefinitionKey() != null)
                .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private void run(Job job) {
        try {
            jobs.executeJob(job.getId());
        } catch (RuntimeException e) {
            // the engine has counted the failure: the job comes again later, or is an incident
            LOG.warn("Job {} in {} failed: {}", job.getId(), job.getProcessDefinitionKey(), e.getMessage());
        }
    }
}
