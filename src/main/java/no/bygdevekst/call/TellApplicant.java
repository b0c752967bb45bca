package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.ANSWERED;
import static no.bygdevekst.call.CallProcess.ANSWERED_ON;
import static no.bygdevekst.call.CallProcess.AWARD_KRONER;
import static no.bygdevekst.call.CallProcess.AWARD_OUTCOME;
import static no.bygdevekst.call.CallProcess.AWARD_REFERENCE;
import static no.bygdevekst.call.CallProcess.SUPPORTED;

import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Gi søkerens sak svaret. One that has ended meanwhile needs none. */
@Component
class TellApplicant implements Step {
    private final Results results;
    private final Cases cases;
    private final Processes processes;

    TellApplicant(Results results, Cases cases, Processes processes) {
        this.results = results;
        this.cases = cases;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        CaseId applicant = results.applicant(step);
        int heard = processes.tell(
                ANSWERED,
                applicant,
                Map.of(),
                Map.of(
                        SUPPORTED.name(), step.get(SUPPORTED),
                        ANSWERED_ON.name(), step.get(ANSWERED_ON),
                        AWARD_KRONER.name(), step.get(AWARD_KRONER),
                        AWARD_REFERENCE.name(), step.get(AWARD_REFERENCE),
                        AWARD_OUTCOME.name(), step.get(AWARD_OUTCOME)));
        if (heard == 0 && !cases.get(applicant).state().isEnded()) {
            throw new IllegalStateException("nobody in %s waits for the answer".formatted(applicant));
        }
    }
}
