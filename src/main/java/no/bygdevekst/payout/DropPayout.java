package no.bygdevekst.payout;

import java.util.Map;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslå utbetalingen med saken: nobody had approved it when the case ended. */
@Component
class DropPayout implements Step {
    private final Payouts payouts;
    private final Outbox outbox;

    DropPayout(Payouts payouts, Outbox outbox) {
        this.payouts = payouts;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        long id = PayoutProcess.id(step);
        payouts.refused(id, "Saken er avsluttet.", step.actor());
        outbox.tell(step.caseId(), Role.APPLICANT, "payoutRefused", Map.of("payout", payouts.get(id)));
    }
}
