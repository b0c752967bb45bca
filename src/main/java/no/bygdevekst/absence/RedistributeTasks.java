package no.bygdevekst.absence;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Tasks;
import org.springframework.stereotype.Component;

/** Gi oppgavene til stedfortrederen, og gi dem tilbake. */
@Component
class RedistributeTasks implements Step {
    private final Tasks tasks;

    RedistributeTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void run(StepScope step) {
        tasks.redistribute(step.get(AbsenceProcess.AWAY));
    }
}
