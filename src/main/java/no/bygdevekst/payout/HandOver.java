package no.bygdevekst.payout;

import java.util.Objects;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.casefile.Payouts.Payout;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Send til regnskap. Tried again until it succeeds; a payout that is handed over is not so again. */
@Component
class HandOver implements Step {
    private final Cases cases;
    private final Payouts payouts;
    private final Commitments commitments;
    private final AccountingOutbox accounting;

    HandOver(Cases cases, Payouts payouts, Commitments commitments, AccountingOutbox accounting) {
        this.cases = cases;
        this.payouts = payouts;
        this.commitments = commitments;
        this.accounting = accounting;
    }

    @Override
    public void run(StepScope step) {
        Payout payout = payouts.get(PayoutProcess.id(step));
        if (payout.state() == Payouts.State.HANDED_OVER) {
            return;
        }
        Recipient recipient = Recipient.of(cases.get(step.caseId()));
        accounting.write(new AccountingOutbox.Row(
                payout.id(),
                step.caseId().value(),
                recipient.name(),
                recipient.organisationNumber(),
                payout.kroner(),
                payout.purpose(),
                commitments.get(payout.commitment()).reference(),
                Objects.requireNonNull(payout.approvedBy()),
                Objects.requireNonNull(payout.approvedOn())));
        payouts.handedOver(payout.id(), step.actor());
    }
}
