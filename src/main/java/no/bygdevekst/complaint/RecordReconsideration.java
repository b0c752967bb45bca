package no.bygdevekst.complaint;

import static no.bygdevekst.complaint.ComplaintProcess.ASK_ON;
import static no.bygdevekst.complaint.ComplaintProcess.CHANGED;
import static no.bygdevekst.complaint.ComplaintProcess.COMPLAINT;
import static no.bygdevekst.complaint.ComplaintProcess.COMPLAINT_BODY;
import static no.bygdevekst.complaint.ComplaintProcess.CONSIDERATION;
import static no.bygdevekst.complaint.ComplaintProcess.DECIDED_ON;
import static no.bygdevekst.complaint.ComplaintProcess.PROVISIONAL_ANSWER;
import static no.bygdevekst.complaint.ComplaintProcess.REASONS;
import static no.bygdevekst.complaint.ComplaintProcess.RECONSIDER;
import static no.bygdevekst.complaint.ComplaintProcess.REFERENCE;
import static no.bygdevekst.complaint.ComplaintProcess.RESULT_DUE;
import static no.bygdevekst.complaint.ComplaintProcess.SETTLED;
import static no.bygdevekst.complaint.ComplaintProcess.SETTLEMENT;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Complaints;
import no.bygdevekst.casefile.Complaints.Complaint;
import no.bygdevekst.casefile.Records.Decision;
import no.bygdevekst.complaint.ComplaintProcess.Settlement;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** Før vurderingen i saken. Whoever made the decision has considered it again, so a provisional answer is not needed. */
@Component
class RecordReconsideration implements Step {
    private static final String WITHDRAWAL = "complaintWithdrawal";
    private static final int MONTHS_UNTIL_ASKED = 3;

    private final ComplaintAtHand atHand;
    private final Complaints complaints;
    private final Deadlines deadlines;
    private final WorkingDays calendar;
    private final Clock clock;

    RecordReconsideration(
            ComplaintAtHand atHand, Complaints complaints, Deadlines deadlines, WorkingDays calendar, Clock clock) {
        this.atHand = atHand;
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(RECONSIDER);
        Complaint complaint = atHand.of(step);
        form.happened(DECIDED_ON, Beginning.with("dagen klagen ble mottatt", complaint.receivedOn()));
        form.coming(ASK_ON);
        form.value(SETTLED).ifPresent(settlement -> {
            if (settlement == Settlement.UPHELD && form.value(COMPLAINT_BODY).isEmpty()) {
                form.fault(COMPLAINT_BODY, "må fylles ut når klagen sendes videre");
            }
            if (settlement != Settlement.UPHELD && form.value(ASK_ON).isPresent()) {
                form.fault(ASK_ON, "skal stå tomt når klagen ikke sendes videre");
            }
        });
        form.accept();
        Settlement settlement = form.get(SETTLED);
        step.set(SETTLEMENT, settlement.name());
        step.set(CHANGED, settlement == Settlement.GRANTED);
        switch (settlement) {
            case GRANTED -> decide(step, form, complaint, ComplaintAtHand.GRANTED);
            case UPHELD -> {
                decide(step, form, complaint, ComplaintAtHand.UPHELD);
                complaints.forward(step.caseId(), complaint.number(), form.get(COMPLAINT_BODY), form.get(DECIDED_ON));
                LocalDate proposed = calendar.onOrBefore(LocalDate.now(clock).plusMonths(MONTHS_UNTIL_ASKED));
                step.set(RESULT_DUE, form.value(ASK_ON).orElse(proposed).toString());
            }
            case WITHDRAWN -> atHand.note(step, WITHDRAWAL, form.get(REASONS));
        }
        endDeadlines(step, settlement);
    }

    private void decide(StepScope step, Form form, Complaint complaint, String kind) {
        atHand.decide(
                step,
                new Decision(
                        kind,
                        complaint.body(),
                        form.get(DECIDED_ON),
                        form.get(REFERENCE),
                        form.get(SETTLED).label(),
                        form.get(REASONS)));
    }

    private void endDeadlines(StepScope step, Settlement settlement) {
        String number = step.get(COMPLAINT);
        if (settlement == Settlement.WITHDRAWN) {
            deadlines.drop(step.caseId(), PROVISIONAL_ANSWER, number, step.actor());
            deadlines.drop(step.caseId(), CONSIDERATION, number, step.actor());
        } else {
            deadlines.met(step.caseId(), PROVISIONAL_ANSWER, number, step.actor());
            deadlines.met(step.caseId(), CONSIDERATION, number, step.actor());
        }
    }
}
