package no.bygdevekst.payout;

import java.util.Map;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Si hva som mangler. */
@Component
class TellHeldBack implements Step {
    private final Payouts payouts;
    private final Outbox outbox;

    TellHeldBack(Payouts payouts, Outbox outbox) {
        this.payouts = payouts;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        outbox.tell(
                step.caseId(), Role.APPLICANT, "payoutHeldBack", Map.of("payout", payouts.get(PayoutProcess.id(step))));
    }
}
