package no.bygdevekst.draft;

import static no.bygdevekst.draft.DraftProcess.COLLECT_INPUT;
import static no.bygdevekst.draft.DraftProcess.MILESTONE;
import static no.bygdevekst.draft.DraftProcess.SUMMARY;

import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Registrer samlet innspill. */
@Component
class RecordCollectedInput implements Step {
    static final String NOTE_KIND = "collectedInput";

    private final Records records;

    RecordCollectedInput(Records records) {
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        var form = step.form(COLLECT_INPUT);
        form.accept();
        records.write(step.caseId(), NOTE_KIND, step.get(MILESTONE), step.actor(), form.get(SUMMARY));
    }
}
