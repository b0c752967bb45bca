package no.bygdevekst.payout;

import static no.bygdevekst.payout.PayoutProcess.ATTACHMENT;
import static no.bygdevekst.payout.PayoutProcess.CASE_NUMBER;
import static no.bygdevekst.payout.PayoutProcess.COMMITMENT;
import static no.bygdevekst.payout.PayoutProcess.COSTS;
import static no.bygdevekst.payout.PayoutProcess.KIND;
import static no.bygdevekst.payout.PayoutProcess.KRONER;
import static no.bygdevekst.payout.PayoutProcess.LEGAL_BASIS;
import static no.bygdevekst.payout.PayoutProcess.PAYOUT;
import static no.bygdevekst.payout.PayoutProcess.REPORT_TEXT;
import static no.bygdevekst.payout.PayoutProcess.REQUESTED_ON;
import static no.bygdevekst.payout.PayoutProcess.REQUEST_PAYOUT;

import java.time.LocalDate;
import java.util.Optional;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Commitments.Balance;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Reserver pengene: from now on nobody else can get them. */
@Component
class RecordPayout implements Step {
    private final Cases cases;
    private final Payouts payouts;
    private final Reports reports;

    RecordPayout(Cases cases, Payouts payouts, Reports reports) {
        this.cases = cases;
        this.payouts = payouts;
        this.reports = reports;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REQUEST_PAYOUT);
        Optional<CaseFile> file = form.value(CASE_NUMBER, cases::inProgress);
        Optional<Balance> balance =
                file.flatMap(found -> form.value(COMMITMENT, promise -> payouts.open(found.id(), promise)));
        form.happened(REQUESTED_ON);
        balance.ifPresent(found -> check(form, found));
        form.check();
        step.belongsTo(form.get(CASE_NUMBER));
        form.show(COMMITMENT, balance.orElseThrow().commitment().title());
        form.accept();
        long id = payouts.request(
                step.caseId(),
                form.get(COMMITMENT),
                form.get(KIND),
                form.get(KRONER),
                form.get(COSTS),
                form.get(REQUESTED_ON),
                step.actor());
        step.set(PAYOUT, String.valueOf(id));
        reports.keep(step, form, form.get(REPORT_TEXT), ATTACHMENT, LEGAL_BASIS);
    }

    private static void check(Form form, Balance balance) {
        form.notBefore(
                REQUESTED_ON, Beginning.with("tilsagnet", balance.commitment().committedOn()));
        LocalDate last = balance.commitment().lapsesOn();
        form.value(REQUESTED_ON)
                .filter(day -> day.isAfter(last))
                .ifPresent(day ->
                        form.fault(REQUESTED_ON, "kan ikke være etter tilsagnets siste dag, " + Bokmaal.day(last)));
        form.value(KRONER)
                .filter(kroner -> kroner > balance.available())
                .ifPresent(kroner -> form.fault(
                        KRONER,
                        "kan ikke være mer enn det som er igjen å be om, %s kroner"
                                .formatted(Bokmaal.number(balance.available()))));
    }
}
