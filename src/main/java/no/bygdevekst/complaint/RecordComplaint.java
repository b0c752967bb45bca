package no.bygdevekst.complaint;

import static no.bygdevekst.complaint.ComplaintProcess.ANSWER_DUE;
import static no.bygdevekst.complaint.ComplaintProcess.ARRIVED_ON;
import static no.bygdevekst.complaint.ComplaintProcess.CASE_NUMBER;
import static no.bygdevekst.complaint.ComplaintProcess.COMPLAINANT;
import static no.bygdevekst.complaint.ComplaintProcess.COMPLAINT;
import static no.bygdevekst.complaint.ComplaintProcess.COMPLAINT_BODY;
import static no.bygdevekst.complaint.ComplaintProcess.CONSIDERED_BY;
import static no.bygdevekst.complaint.ComplaintProcess.DECISION_DATE;
import static no.bygdevekst.complaint.ComplaintProcess.DECISION_REFERENCE;
import static no.bygdevekst.complaint.ComplaintProcess.GROUNDS;
import static no.bygdevekst.complaint.ComplaintProcess.IN_SHORT;
import static no.bygdevekst.complaint.ComplaintProcess.IN_TIME;
import static no.bygdevekst.complaint.ComplaintProcess.LEGAL_BASIS;
import static no.bygdevekst.complaint.ComplaintProcess.LETTER;
import static no.bygdevekst.complaint.ComplaintProcess.RECEIVED_ON;
import static no.bygdevekst.complaint.ComplaintProcess.REGISTER_COMPLAINT;
import static no.bygdevekst.complaint.ComplaintProcess.SENT_ON;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Complaints;
import no.bygdevekst.casefile.Complaints.Complaint;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.Records.Decision;
import no.bygdevekst.deadline.TimeLimits;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import org.springframework.stereotype.Component;

/** Før klagen i saken. */
@Component
class RecordComplaint implements Step {
    private static final String NOTE_KIND = "complaint";
    /** Who considers a complaint of a county's decision (forvaltningsloven 1967 § 28 annet ledd). */
    private static final String PROPOSED_BODY = "Fylkestinget eller klagenemnda det har oppnevnt";

    /** As {@code authority.dmn} calls the one who decides by delegation. */
    private static final String DIRECTOR = "Fylkesdirektøren";

    /** The decisions that the county makes itself; to dismiss a complaint and to change a decision are decisions too. */
    private static final Set<String> OF_THE_COUNTY =
            Set.of("grant", "award", "lateApplication", ComplaintAtHand.DISMISSAL, ComplaintAtHand.GRANTED);

    private final Cases cases;
    private final Complaints complaints;
    private final ComplaintAtHand atHand;
    private final Records records;
    private final TimeLimits limits;
    private final Attachments attachments;

    RecordComplaint(
            Cases cases,
            Complaints complaints,
            ComplaintAtHand atHand,
            Records records,
            TimeLimits limits,
            Attachments attachments) {
        this.cases = cases;
        this.complaints = complaints;
        this.atHand = atHand;
        this.records = records;
        this.limits = limits;
        this.attachments = attachments;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_COMPLAINT);
        Optional<CaseId> caseId = form.value(CASE_NUMBER, this::whereOneCanComplain);
        Optional<Decision> decision = caseId.flatMap(found -> decision(form, found));
        checkDates(form);
        form.check();
        step.belongsTo(caseId.orElseThrow());
        form.accept();
        step.set(CONSIDERED_BY, decision.orElseThrow().body().equals(DIRECTOR) ? "director" : "caseworker");
        keep(step, form, decision.orElseThrow());
    }

    private CaseId whereOneCanComplain(CaseId id) {
        CaseFile file = cases.existing(id);
        if (file.kind().equals(Cases.CALL)) {
            throw new IllegalArgumentException("er en utlysning. Klagen hører til i søkerens sak");
        }
        if (atHand.basis(id).isEmpty()) {
            throw new IllegalArgumentException(
                    "er en sak der vedtakene ikke kan påklages til fylkeskommunen: utlysningen gir ingen klagerett");
        }
        return file.id();
    }

    private Optional<Decision> decision(Form form, CaseId caseId) {
        if (form.value(DECISION_DATE).isEmpty()
                || form.value(DECISION_REFERENCE).isEmpty()) {
            return Optional.empty();
        }
        List<Decision> ours = records.decisions(caseId).stream()
                .filter(made -> OF_THE_COUNTY.contains(made.kind()))
                .toList();
        Optional<Decision> meant = ours.stream()
                .filter(made -> made.decidedOn().equals(form.get(DECISION_DATE))
                        && made.reference().equals(form.get(DECISION_REFERENCE)))
                .reduce((older, newer) -> newer);
        if (meant.isEmpty()) {
            form.fault(
                    DECISION_REFERENCE,
                    ours.isEmpty()
                            ? "finnes ikke: fylkeskommunen har ikke gjort noe vedtak i saken"
                            : "og datoen må være ett av fylkeskommunens vedtak i saken: " + listed(ours));
        }
        return meant;
    }

    private static String listed(List<Decision> decisions) {
        return decisions.stream()
                .map(made -> "%s, %s".formatted(made.reference(), Bokmaal.day(made.decidedOn())))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static void checkDates(Form form) {
        form.happened(ARRIVED_ON);
        form.happened(SENT_ON);
        form.happened(RECEIVED_ON);
        form.value(DECISION_DATE).map(day -> Beginning.with("vedtaket", day)).ifPresent(decision -> {
            form.notBefore(ARRIVED_ON, decision);
            form.notBefore(SENT_ON, decision);
        });
        form.value(SENT_ON)
                .map(day -> Beginning.with("dagen klagen ble sendt", day))
                .ifPresent(sent -> form.notBefore(RECEIVED_ON, sent));
    }

    private void keep(StepScope step, Form form, Decision decision) {
        Complaint complaint = new Complaint(
                complaints.next(step.caseId()),
                decision.decidedOn(),
                decision.reference(),
                decision.body(),
                form.get(ARRIVED_ON),
                limits.end(step, TimeLimits.COMPLAINT, form.get(ARRIVED_ON)),
                form.get(SENT_ON),
                form.get(RECEIVED_ON),
                form.get(COMPLAINANT),
                null,
                null);
        complaints.register(step.caseId(), complaint);
        step.set(COMPLAINT, String.valueOf(complaint.number()));
        step.set(IN_SHORT, complaint.title());
        step.set(IN_TIME, complaint.isInTime());
        step.set(
                ANSWER_DUE,
                limits.end(step, TimeLimits.PROVISIONAL_ANSWER, complaint.receivedOn())
                        .toString());
        step.set(Variable.text(COMPLAINT_BODY.name()), PROPOSED_BODY);
        atHand.note(step, NOTE_KIND, "%s\n\n%s".formatted(told(complaint), form.get(GROUNDS)));
        attachments.file(
                step,
                form,
                LETTER,
                LEGAL_BASIS,
                Sheet.received(
                        "complaint-" + complaint.number(),
                        complaint.title(),
                        complaint.complainant(),
                        complaint.sentOn()));
    }

    private static String told(Complaint complaint) {
        return "%s klager på vedtaket %s (%s, %s). Underretningen kom fram %s, og fristen var %s. Klagen er sendt %s og mottatt %s: %s."
                .formatted(
                        complaint.complainant(),
                        Bokmaal.day(complaint.decidedOn()),
                        complaint.body(),
                        complaint.reference(),
                        Bokmaal.day(complaint.arrivedOn()),
                        Bokmaal.day(complaint.lastDay()),
                        Bokmaal.day(complaint.sentOn()),
                        Bokmaal.day(complaint.receivedOn()),
                        complaint.isInTime() ? "i tide" : "for sent");
    }
}
