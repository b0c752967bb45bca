package no.bygdevekst.complaint;

import static no.bygdevekst.complaint.ComplaintProcess.CHANGED;
import static no.bygdevekst.complaint.ComplaintProcess.COMPLAINT;
import static no.bygdevekst.complaint.ComplaintProcess.CONTENT;
import static no.bygdevekst.complaint.ComplaintProcess.DECIDED_ON;
import static no.bygdevekst.complaint.ComplaintProcess.FINAL_OUTCOME;
import static no.bygdevekst.complaint.ComplaintProcess.LEGAL_BASIS;
import static no.bygdevekst.complaint.ComplaintProcess.REFERENCE;
import static no.bygdevekst.complaint.ComplaintProcess.REGISTER_COMPLAINT_RESULT;
import static no.bygdevekst.complaint.ComplaintProcess.RESULT;
import static no.bygdevekst.complaint.ComplaintProcess.RESULT_LETTER;

import java.time.LocalDate;
import java.util.Objects;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Complaints.Complaint;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Records.Decision;
import no.bygdevekst.complaint.ComplaintProcess.Result;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før klageinstansens avgjørelse i saken. */
@Component
class RecordComplaintResult implements Step {
    private final ComplaintAtHand atHand;
    private final Deadlines deadlines;
    private final Attachments attachments;

    RecordComplaintResult(ComplaintAtHand atHand, Deadlines deadlines, Attachments attachments) {
        this.atHand = atHand;
        this.deadlines = deadlines;
        this.attachments = attachments;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_COMPLAINT_RESULT);
        Complaint complaint = atHand.of(step);
        String body = Objects.requireNonNull(complaint.forwardedTo());
        LocalDate forwarded = Objects.requireNonNull(complaint.forwardedOn());
        form.happened(DECIDED_ON, Beginning.with("dagen klagen ble sendt videre", forwarded));
        form.accept();
        Result result = form.get(FINAL_OUTCOME);
        step.set(CHANGED, result != Result.NOT_GRANTED);
        atHand.decide(
                step,
                new Decision(
                        ComplaintAtHand.RESULT,
                        body,
                        form.get(DECIDED_ON),
                        form.get(REFERENCE),
                        result.label(),
                        form.get(CONTENT)));
        deadlines.met(step.caseId(), RESULT, step.get(COMPLAINT), step.actor());
        attachments.file(
                step,
                form,
                RESULT_LETTER,
                LEGAL_BASIS,
                Sheet.received(
                        "complaintResult-" + complaint.number(),
                        "Klageinstansens avgjørelse av klage %d".formatted(complaint.number()),
                        body,
                        form.get(DECIDED_ON)));
    }
}
