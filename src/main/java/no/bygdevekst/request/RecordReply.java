package no.bygdevekst.request;

import static no.bygdevekst.request.RequestProcess.COLLECT_ANSWERS;
import static no.bygdevekst.request.RequestProcess.REPLY;
import static no.bygdevekst.request.RequestProcess.REQUEST;

import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Registrer samlet svar. */
@Component
class RecordReply implements Step {
    static final String NOTE_KIND = "reply";

    private final Records records;

    RecordReply(Records records) {
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        var form = step.form(COLLECT_ANSWERS);
        form.accept();
        records.write(step.caseId(), NOTE_KIND, step.get(REQUEST), step.actor(), form.get(REPLY));
    }
}
