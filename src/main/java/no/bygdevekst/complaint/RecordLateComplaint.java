package no.bygdevekst.complaint;

import static no.bygdevekst.complaint.ComplaintProcess.ADMISSION;
import static no.bygdevekst.complaint.ComplaintProcess.COMPLAINT;
import static no.bygdevekst.complaint.ComplaintProcess.CONSIDERATION;
import static no.bygdevekst.complaint.ComplaintProcess.CONSIDER_LATE_COMPLAINT;
import static no.bygdevekst.complaint.ComplaintProcess.DECIDED_ON;
import static no.bygdevekst.complaint.ComplaintProcess.LET_IN;
import static no.bygdevekst.complaint.ComplaintProcess.PROVISIONAL_ANSWER;
import static no.bygdevekst.complaint.ComplaintProcess.REASONS;
import static no.bygdevekst.complaint.ComplaintProcess.REFERENCE;

import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Complaints.Complaint;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records.Decision;
import no.bygdevekst.complaint.ComplaintProcess.Admission;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.deadline.TimeLimits;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før avgjørelsen om den sene klagen i saken. After a year nothing lets it in. */
@Component
class RecordLateComplaint implements Step {
    private final ComplaintAtHand atHand;
    private final Deadlines deadlines;
    private final TimeLimits limits;

    RecordLateComplaint(ComplaintAtHand atHand, Deadlines deadlines, TimeLimits limits) {
        this.atHand = atHand;
        this.deadlines = deadlines;
        this.limits = limits;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(CONSIDER_LATE_COMPLAINT);
        Complaint complaint = atHand.of(step);
        boolean tooLate =
                complaint.sentOn().isAfter(limits.end(step, TimeLimits.COMPLAINT_LATEST, complaint.decidedOn()));
        if (tooLate && form.value(ADMISSION).filter(Admission.ADMITTED::equals).isPresent()) {
            form.fault(
                    ADMISSION,
                    "kan ikke være «%s»: klagen er sendt mer enn %s etter vedtaket (%s)"
                            .formatted(
                                    Admission.ADMITTED.label(),
                                    limits.words(step, TimeLimits.COMPLAINT_LATEST),
                                    limits.source(step, TimeLimits.COMPLAINT_LATEST)));
        }
        form.happened(DECIDED_ON, Beginning.with("dagen klagen ble mottatt", complaint.receivedOn()));
        form.accept();
        Admission admission = form.get(ADMISSION);
        boolean letIn = admission == Admission.ADMITTED;
        step.set(LET_IN, letIn);
        atHand.decide(
                step,
                new Decision(
                        letIn ? ComplaintAtHand.ADMISSION : ComplaintAtHand.DISMISSAL,
                        Parties.COUNTY,
                        form.get(DECIDED_ON),
                        form.get(REFERENCE),
                        admission.label(),
                        form.get(REASONS)));
        if (!letIn) {
            deadlines.met(step.caseId(), PROVISIONAL_ANSWER, step.get(COMPLAINT), step.actor());
            deadlines.met(step.caseId(), CONSIDERATION, step.get(COMPLAINT), step.actor());
        }
    }
}
