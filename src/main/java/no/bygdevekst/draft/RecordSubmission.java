package no.bygdevekst.draft;

import static no.bygdevekst.draft.DraftProcess.MILESTONE;
import static no.bygdevekst.draft.DraftProcess.REFERENCE;
import static no.bygdevekst.draft.DraftProcess.REGISTER_SUBMISSION;
import static no.bygdevekst.draft.DraftProcess.SUBMITTED_ON;

import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Merk fristen som oppfylt. */
@Component
class RecordSubmission implements Step {
    private final Cases cases;
    private final Records records;
    private final Deadlines deadlines;

    RecordSubmission(Cases cases, Records records, Deadlines deadlines) {
        this.cases = cases;
        this.records = records;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        var form = step.form(REGISTER_SUBMISSION);
        form.happened(SUBMITTED_ON, cases.beginning(step.caseId()));
        form.accept();
        records.write(
                step.caseId(),
                "submission",
                step.get(MILESTONE),
                step.actor(),
                "Sendt KDD %s. Referanse: %s".formatted(Bokmaal.day(form.get(SUBMITTED_ON)), form.get(REFERENCE)));
        deadlines.met(step.caseId(), step.get(MILESTONE), "", form.get(SUBMITTED_ON), step.actor());
    }
}
