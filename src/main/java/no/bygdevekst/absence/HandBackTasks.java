package no.bygdevekst.absence;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Tasks;
import org.springframework.stereotype.Component;

/** Gi oppgavene tilbake. */
@Component
class HandBackTasks implements Step {
    private final Tasks tasks;

    HandBackTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void run(StepScope step) {
        tasks.handBack(step.get(AbsenceProcess.AWAY));
    }
}
