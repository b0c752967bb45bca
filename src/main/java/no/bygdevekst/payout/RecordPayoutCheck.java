package no.bygdevekst.payout;

import static no.bygdevekst.payout.PayoutProcess.APPROVED;
import static no.bygdevekst.payout.PayoutProcess.CHECK;
import static no.bygdevekst.payout.PayoutProcess.CHECK_OUTCOME;
import static no.bygdevekst.payout.PayoutProcess.CHECK_PAYOUT;
import static no.bygdevekst.payout.PayoutProcess.PAYABLE;
import static no.bygdevekst.payout.PayoutProcess.REASON;

import java.util.Locale;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.casefile.Payouts.Payout;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.payout.PayoutProcess.Check;
import org.springframework.stereotype.Component;

/** Før kontrollen i saken. What is refused is so in the step that tells it. */
@Component
class RecordPayoutCheck implements Step {
    private final Payouts payouts;
    private final Commitments commitments;

    RecordPayoutCheck(Payouts payouts, Commitments commitments) {
        this.payouts = payouts;
        this.commitments = commitments;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(CHECK_PAYOUT);
        long id = PayoutProcess.id(step);
        Payout payout = payouts.get(id);
        commitments.lock(payout.commitment());
        form.value(CHECK).ifPresent(found -> check(form, found, payout));
        form.accept();
        String reason = form.value(REASON).orElse(null);
        if (form.get(CHECK) == Check.APPROVE) {
            payouts.checked(id, form.value(PAYABLE).orElse(payout.asked()), reason, step.actor());
        } else if (reason != null && form.get(CHECK) == Check.HOLD) {
            payouts.heldBack(id, reason, step.actor());
        } else if (reason != null) {
            payouts.refused(id, reason, step.actor());
        }
        step.set(CHECK_OUTCOME, form.get(CHECK).name().toLowerCase(Locale.ROOT));
        step.set(APPROVED, false);
    }

    private void check(Form form, Check found, Payout payout) {
        boolean cut =
                form.value(PAYABLE).filter(kroner -> kroner < payout.asked()).isPresent();
        if (found == Check.APPROVE) {
            form.value(PAYABLE, kroner -> payouts.payable(payout.id(), kroner));
            if (form.value(PAYABLE).isEmpty()) {
                try {
                    payouts.payable(payout.id(), payout.asked());
                } catch (IllegalArgumentException e) {
                    form.fault(PAYABLE, "må fylles ut: det er ikke lenger nok igjen til alt det er bedt om");
                }
            }
        } else if (form.value(PAYABLE).isPresent()) {
            form.fault(PAYABLE, "skal bare fylles ut når pengene kan utbetales");
        }
        if ((found != Check.APPROVE || cut) && form.value(REASON).isEmpty()) {
            form.fault(REASON, "må fylles ut når ikke alt kan utbetales");
        }
    }
}
