package no.bygdevekst.withdrawal;

import static no.bygdevekst.withdrawal.WithdrawalProcess.CASE_WITHDRAWN;
import static no.bygdevekst.withdrawal.WithdrawalProcess.WITHDRAWAL_REASON;

import java.util.Map;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Trekk saken. */
@Component
class WithdrawCase implements Step {
    private final Processes processes;

    WithdrawCase(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        tell(processes, step, CASE_WITHDRAWN);
    }

    /** Tells whatever goes on in the case why it is withdrawn. */
    static void tell(Processes processes, StepScope step, String message) {
        int heard = processes.tell(
                message, step.caseId(), Map.of(), Map.of(WITHDRAWAL_REASON.name(), step.get(WITHDRAWAL_REASON)));
        if (heard == 0) {
            throw new Refusal("Sak %s kan ikke trekkes: ingenting er i gang i den.".formatted(step.caseId()));
        }
        step.remove(WITHDRAWAL_REASON);
    }
}
