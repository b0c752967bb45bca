package no.bygdevekst.draft;

import static no.bygdevekst.draft.DraftProcess.MILESTONE;
import static no.bygdevekst.draft.DraftProcess.REFERENCE;
import static no.bygdevekst.draft.DraftProcess.REGISTER_SUBMISSION;
import static no.bygdevekst.draft.DraftProcess.SUBMITTED_ON;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Merk fristen som oppfylt. */
@Component
class RecordSubmission implements Step {
    private final Records records;
    private final Deadlines deadlines;
    private final Clock clock;

    RecordSubmission(Records records, Deadlines deadlines, Clock clock) {
        this.records = records;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        var form = step.form(REGISTER_SUBMISSION);
        form.value(SUBMITTED_ON)
                .filter(LocalDate.now(clock)::isBefore)
                .ifPresent(day -> form.fault(SUBMITTED_ON, "kan ikke være fram i tid"));
        form.accept();
        records.write(
                step.caseId(),
                "submission",
                step.get(MILESTONE),
                step.actor(),
                "Sendt KDD %s. Referanse: %s".formatted(form.get(SUBMITTED_ON), form.get(REFERENCE)));
        deadlines.met(step.caseId(), step.get(MILESTONE), "", step.actor());
    }
}
