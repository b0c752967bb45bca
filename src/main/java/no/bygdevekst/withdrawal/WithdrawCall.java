package no.bygdevekst.withdrawal;

import static no.bygdevekst.withdrawal.WithdrawalProcess.CALL_WITHDRAWN;

import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Trekk utlysningen. */
@Component
class WithdrawCall implements Step {
    private final Processes processes;

    WithdrawCall(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        WithdrawCase.tell(processes, step, CALL_WITHDRAWN);
    }
}
