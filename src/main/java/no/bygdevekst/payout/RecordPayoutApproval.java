package no.bygdevekst.payout;

import static no.bygdevekst.payout.PayoutProcess.APPROVAL;
import static no.bygdevekst.payout.PayoutProcess.APPROVED;
import static no.bygdevekst.payout.PayoutProcess.APPROVE_PAYOUT;
import static no.bygdevekst.payout.PayoutProcess.REASON;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.payout.PayoutProcess.Approval;
import org.springframework.stereotype.Component;

/** Før godkjenningen i saken. Nobody approves what they have asked for, checked or completed. */
@Component
class RecordPayoutApproval implements Step {
    private final Payouts payouts;
    private final Clock clock;

    RecordPayoutApproval(Payouts payouts, Clock clock) {
        this.payouts = payouts;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        long id = PayoutProcess.id(step);
        if (payouts.isHandledBy(id, step.actor())) {
            throw new Refusal("Den som har registrert, kontrollert eller supplert utbetalingen, kan ikke godkjenne den"
                    + " selv. En annen må gjøre det.");
        }
        Form form = step.form(APPROVE_PAYOUT);
        boolean returned =
                form.value(APPROVAL).filter(Approval.RETURNED::equals).isPresent();
        if (returned && form.value(REASON).isEmpty()) {
            form.fault(REASON, "må fylles ut når utbetalingen sendes tilbake");
        }
        form.accept();
        if (returned) {
            payouts.returned(id, form.get(REASON), step.actor());
        } else {
            payouts.approved(id, LocalDate.now(clock), step.actor());
        }
        step.set(APPROVED, !returned);
    }
}
