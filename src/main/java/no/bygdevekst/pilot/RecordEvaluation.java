package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.EVALUATE;
import static no.bygdevekst.pilot.PilotProcess.EVALUATED_ON;
import static no.bygdevekst.pilot.PilotProcess.EVALUATION;
import static no.bygdevekst.pilot.PilotProcess.EVALUATION_FILE;
import static no.bygdevekst.pilot.PilotProcess.LEGAL_BASIS;

import java.time.LocalDate;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før evalueringen i saken. */
@Component
class RecordEvaluation implements Step {
    private final Records records;
    private final Attachments attachments;
    private final Days days;

    RecordEvaluation(Records records, Attachments attachments, Days days) {
        this.records = records;
        this.attachments = attachments;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(EVALUATE);
        days.pastSinceAgreement(step, form, EVALUATED_ON);
        form.accept();
        LocalDate date = form.get(EVALUATED_ON);
        records.write(
                step.caseId(), "evaluation", "Evaluering " + Bokmaal.day(date), step.actor(), form.get(EVALUATION));
        attachments.file(
                step,
                form,
                EVALUATION_FILE,
                LEGAL_BASIS,
                new Documents.Sheet(
                        "evaluation",
                        "Evaluering av avtalen",
                        Documents.Direction.INTERNAL,
                        Parties.COUNTY,
                        Parties.COUNTY,
                        date));
    }
}
