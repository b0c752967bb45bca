package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.ADMISSION;
import static no.bygdevekst.call.CallProcess.ADMITTED;
import static no.bygdevekst.call.CallProcess.CONSIDER_LATE;
import static no.bygdevekst.call.CallProcess.DECIDED_ON;
import static no.bygdevekst.call.CallProcess.DECISION_REFERENCE;
import static no.bygdevekst.call.CallProcess.REASONS;

import java.util.Optional;
import no.bygdevekst.call.CallProcess.Admission;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før avgjørelsen om den sene søknaden. */
@Component
class RecordLate implements Step {
    private final Results results;
    private final Records records;

    RecordLate(Results results, Records records) {
        this.results = results;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(CONSIDER_LATE);
        results.checkDate(step, form, DECIDED_ON);
        form.accept();
        Admission admission = form.get(ADMISSION);
        step.setHere(ADMITTED, admission == Admission.ADMITTED);
        records.decided(
                results.applicant(step),
                new Records.Decision(
                        "lateApplication",
                        Parties.COUNTY,
                        form.get(DECIDED_ON),
                        form.get(DECISION_REFERENCE),
                        admission.label(),
                        form.get(REASONS)));
        if (admission == Admission.REFUSED) {
            records.write(
                    results.applicant(step),
                    "decisionReasons",
                    form.get(DECISION_REFERENCE),
                    step.actor(),
                    form.get(REASONS));
            results.keep(
                    step,
                    Parties.COUNTY,
                    form.get(DECIDED_ON),
                    form.get(DECISION_REFERENCE),
                    admission.label(),
                    Optional.empty());
        }
    }
}
