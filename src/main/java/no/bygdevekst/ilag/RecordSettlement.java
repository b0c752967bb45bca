package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.LAPSE_REST;
import static no.bygdevekst.ilag.IlagProcess.NOTE;
import static no.bygdevekst.ilag.IlagProcess.PURPOSE;
import static no.bygdevekst.ilag.IlagProcess.SETTLEMENT;
import static no.bygdevekst.ilag.IlagProcess.SETTLE_GRANT;

import java.util.List;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Balance;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.casefile.Payouts.Payout;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før oppgjøret i saken. Money that nobody has got is free when I lag is over; nobody asks for any of it meanwhile. */
@Component
class RecordSettlement implements Step {
    private final Cases cases;
    private final Commitments commitments;
    private final Payouts payouts;
    private final Records records;

    RecordSettlement(Cases cases, Commitments commitments, Payouts payouts, Records records) {
        this.cases = cases;
        this.commitments = commitments;
        this.payouts = payouts;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        CaseId caseId = step.caseId();
        cases.lock(caseId);
        Form form = step.form(SETTLE_GRANT);
        List<Payout> underWay = payouts.of(caseId).stream()
                .filter(payout -> payout.state().isUnderWay())
                .toList();
        underWay.forEach(payout -> form.fault(unfinished(payout)));
        if (underWay.isEmpty()) {
            checkRest(caseId, form);
        }
        form.accept();
        form.value(NOTE).ifPresent(note -> records.write(caseId, SETTLEMENT, PURPOSE, step.actor(), note));
        commitments.lapseAll(caseId, "samarbeidet i I lag er over", step.actor());
    }

    private static String unfinished(Payout payout) {
        return "Utbetaling %d på %s kroner er %s. Den må være utbetalt eller avslått før tilskuddet kan gjøres opp."
                .formatted(
                        payout.id(),
                        Bokmaal.number(payout.kroner()),
                        payout.state().label());
    }

    private void checkRest(CaseId caseId, Form form) {
        long rest = commitments.balances(caseId).stream()
                .mapToLong(Balance::available)
                .sum();
        if (rest > 0 && !form.ticked(LAPSE_REST)) {
            form.fault(
                    LAPSE_REST,
                    "må krysses av, for det gjenstår %s kroner. Er de ikke utbetalt ennå, må det gjøres først"
                            .formatted(Bokmaal.number(rest)));
        }
    }
}
