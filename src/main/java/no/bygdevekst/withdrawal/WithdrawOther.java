package no.bygdevekst.withdrawal;

import static no.bygdevekst.withdrawal.WithdrawalProcess.OTHER_WITHDRAWN;

import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Trekk saken, in whichever scheme it is. */
@Component
class WithdrawOther implements Step {
    private final Processes processes;

    WithdrawOther(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        WithdrawCase.tell(processes, step, OTHER_WITHDRAWN);
    }
}
