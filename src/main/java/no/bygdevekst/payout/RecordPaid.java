package no.bygdevekst.payout;

import static no.bygdevekst.payout.PayoutProcess.PAID_ON;
import static no.bygdevekst.payout.PayoutProcess.REGISTER_PAID;
import static no.bygdevekst.payout.PayoutProcess.VOUCHER;

import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.casefile.Payouts.Payout;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Før betalingen i saken og si fra. */
@Component
class RecordPaid implements Step {
    private final Payouts payouts;
    private final Commitments commitments;
    private final Outbox outbox;

    RecordPaid(Payouts payouts, Commitments commitments, Outbox outbox) {
        this.payouts = payouts;
        this.commitments = commitments;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_PAID);
        Payout payout = payouts.get(PayoutProcess.id(step));
        form.happened(PAID_ON, Beginning.with("godkjenningen", Objects.requireNonNull(payout.approvedOn())));
        form.accept();
        payouts.paid(payout.id(), form.get(PAID_ON), form.get(VOUCHER), step.actor());
        outbox.tell(
                step.caseId(),
                Role.APPLICANT,
                "payoutMade",
                Map.of(
                        "payout",
                        payouts.get(payout.id()),
                        "kroner",
                        Bokmaal.number(payout.kroner()),
                        "remaining",
                        Bokmaal.number(commitments.get(payout.commitment()).remaining())));
    }
}
