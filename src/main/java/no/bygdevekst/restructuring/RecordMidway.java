package no.bygdevekst.restructuring;

import static no.bygdevekst.restructuring.RestructuringProcess.EVALUATED_ON;
import static no.bygdevekst.restructuring.RestructuringProcess.EVALUATION;
import static no.bygdevekst.restructuring.RestructuringProcess.LEGAL_BASIS;
import static no.bygdevekst.restructuring.RestructuringProcess.MIDWAY;
import static no.bygdevekst.restructuring.RestructuringProcess.REGISTER_MIDWAY;
import static no.bygdevekst.restructuring.RestructuringProcess.REPORT;

import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Programmes.Programme;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før midtveisevalueringen i saken. */
@Component
class RecordMidway implements Step {
    private final Programmes programmes;
    private final Records records;
    private final Deadlines deadlines;
    private final Attachments attachments;

    RecordMidway(Programmes programmes, Records records, Deadlines deadlines, Attachments attachments) {
        this.programmes = programmes;
        this.records = records;
        this.deadlines = deadlines;
        this.attachments = attachments;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_MIDWAY);
        Programme programme = programmes.get(step.caseId());
        form.happened(EVALUATED_ON, Beginning.with("programmet begynte", programme.from()));
        form.accept();
        records.write(step.caseId(), MIDWAY, Bokmaal.day(form.get(EVALUATED_ON)), step.actor(), form.get(EVALUATION));
        attachments.file(
                step,
                form,
                REPORT,
                LEGAL_BASIS,
                Documents.Sheet.received(
                        MIDWAY, "Midtveisevaluering", String.valueOf(programme.company()), form.get(EVALUATED_ON)));
        deadlines.met(step.caseId(), MIDWAY, "", form.get(EVALUATED_ON), step.actor());
    }
}
