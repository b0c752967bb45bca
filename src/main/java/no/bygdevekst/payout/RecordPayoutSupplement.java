package no.bygdevekst.payout;

import static no.bygdevekst.payout.PayoutProcess.ATTACHMENT;
import static no.bygdevekst.payout.PayoutProcess.LEGAL_BASIS;
import static no.bygdevekst.payout.PayoutProcess.SUPPLIED;
import static no.bygdevekst.payout.PayoutProcess.SUPPLY_PAYOUT;

import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før det som manglet i saken; then it is checked again. */
@Component
class RecordPayoutSupplement implements Step {
    private final Payouts payouts;
    private final Reports reports;

    RecordPayoutSupplement(Payouts payouts, Reports reports) {
        this.payouts = payouts;
        this.reports = reports;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(SUPPLY_PAYOUT);
        form.accept();
        payouts.supplied(PayoutProcess.id(step), step.actor());
        reports.keep(step, form, form.get(SUPPLIED), ATTACHMENT, LEGAL_BASIS);
    }
}
