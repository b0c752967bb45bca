package no.bygdevekst.payout;

import java.util.Map;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslå utbetalingen: the recipient is told why. */
@Component
class RefusePayout implements Step {
    private final Payouts payouts;
    private final Outbox outbox;

    RefusePayout(Payouts payouts, Outbox outbox) {
        this.payouts = payouts;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        outbox.tell(
                step.caseId(), Role.APPLICANT, "payoutRefused", Map.of("payout", payouts.get(PayoutProcess.id(step))));
    }
}
