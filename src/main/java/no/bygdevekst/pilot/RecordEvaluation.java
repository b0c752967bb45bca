package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.EVALUATE;
import static no.bygdevekst.pilot.PilotProcess.EVALUATED_ON;
import static no.bygdevekst.pilot.PilotProcess.EVALUATION;
import static no.bygdevekst.pilot.PilotProcess.EVALUATION_FILE;

import java.time.LocalDate;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før evalueringen i saken. */
@Component
class RecordEvaluation implements Step {
    private final Records records;
    private final Attachments attachments;
    private final Today today;

    RecordEvaluation(Records records, Attachments attachments, Today today) {
        this.records = records;
        this.attachments = attachments;
        this.today = today;
    }

    @Override
    public void run(StepScope step) {

        Form form = step.form(EVALUATE);
        today.past(form, EVALUATED_ON);
        form.accept();
        LocalDate date = form.get(EVALUATED_ON);
        records.write(step.caseId(), "evaluation", "Evaluering " + date, step.actor(), form.get(EVALUATION));
        attachments.written(step, form.value(EVALUATION_FILE), "evaluation", "Evaluering av avtalen", date);
    }
}
