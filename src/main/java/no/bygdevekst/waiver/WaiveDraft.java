package no.bygdevekst.waiver;

import static no.bygdevekst.waiver.WaiverProcess.FIRST_DRAFT;
import static no.bygdevekst.waiver.WaiverProcess.WAIVED;
import static no.bygdevekst.waiver.WaiverProcess.WAIVER_REASON;

import java.util.Map;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Frafall førsteutkastet. */
@Component
class WaiveDraft implements Step {
    private final Processes processes;

    WaiveDraft(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        int heard = processes.tell(
                WAIVED,
                step.caseId(),
                Map.of("milestone", FIRST_DRAFT),
                Map.of(WAIVER_REASON.name(), step.get(WAIVER_REASON)));
        if (heard == 0) {
            throw new Refusal(
                    "Førsteutkastet i sak %s kan ikke frafalles: det er alt mottatt.".formatted(step.caseId()));
        }
        step.remove(WAIVER_REASON);
    }
}
