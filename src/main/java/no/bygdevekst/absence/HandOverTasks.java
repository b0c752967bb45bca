package no.bygdevekst.absence;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Tasks;
import org.springframework.stereotype.Component;

/** Gi oppgavene til stedfortrederen. */
@Component
class HandOverTasks implements Step {
    private final Tasks tasks;

    HandOverTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void run(StepScope step) {
        tasks.handOver(step.get(AbsenceProcess.AWAY));
    }
}
