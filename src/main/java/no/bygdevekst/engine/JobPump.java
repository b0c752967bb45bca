package no.bygdevekst.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's own job executor, which must rest while time is moved by hand. Tests run without one. */
@Component
public class JobPump {
    private final ObjectProvider<JobExecutor> executor;

    JobPump(ObjectProvider<JobExecutor> executor) {
        this.executor = executor;
    }

    public void rest() {
        executor.ifAvailable(JobExecutor::shutdown);
    }

    public void run() {
        executor.ifAvailable(JobExecutor::start);
    }
}
