package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.AMOUNT;
import static no.bygdevekst.call.CallProcess.DECIDED_ON;
import static no.bygdevekst.call.CallProcess.DECIDE_APPLICATION;
import static no.bygdevekst.call.CallProcess.DECISION;
import static no.bygdevekst.call.CallProcess.DECISION_REFERENCE;
import static no.bygdevekst.call.CallProcess.REASONS_OF_REJECTION;

import no.bygdevekst.call.CallProcess.Decision;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før vedtaket i saken. The decision itself is kept by the applicant's case when it is told; its reasons are kept here. */
@Component
class RecordDecision implements Step {
    private final Results results;
    private final Records records;

    RecordDecision(Results results, Records records) {
        this.results = results;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(DECIDE_APPLICATION);
        form.value(DECISION).ifPresent(decision -> {
            results.checkAmount(step, form, AMOUNT, decision == Decision.GRANTED);
            if (decision == Decision.REJECTED
                    && form.value(REASONS_OF_REJECTION).isEmpty()) {
                form.fault(REASONS_OF_REJECTION, "må fylles ut ved avslag");
            }
        });
        results.checkDate(step, form, DECIDED_ON);
        form.accept();
        String reference = form.get(DECISION_REFERENCE);
        form.value(REASONS_OF_REJECTION)
                .ifPresent(reasons ->
                        records.write(results.applicant(step), "decisionReasons", reference, step.actor(), reasons));
        results.keep(
                step,
                Parties.COUNTY,
                form.get(DECIDED_ON),
                reference,
                form.get(DECISION).label(),
                form.value(AMOUNT));
    }
}
