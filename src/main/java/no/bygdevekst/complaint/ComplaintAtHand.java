package no.bygdevekst.complaint;

import static no.bygdevekst.complaint.ComplaintProcess.COMPLAINT;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Complaints;
import no.bygdevekst.casefile.Complaints.Complaint;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.Records.Decision;
import no.bygdevekst.deadline.TimeLimits;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** The complaint that a step is about, what was decided of it, and the letters to the complainant. */
@Component
class ComplaintAtHand {
    static final String ADMISSION = "complaintAdmission";
    static final String DISMISSAL = "complaintDismissal";
    static final String GRANTED = "complaintGranted";
    static final String UPHELD = "complaintUpheld";
    static final String RESULT = "complaintResult";

    private final Complaints complaints;
    private final Cases cases;
    private final Calls calls;
    private final Records records;
    private final TimeLimits limits;
    private final Outbox outbox;

    ComplaintAtHand(
            Complaints complaints, Cases cases, Calls calls, Records records, TimeLimits limits, Outbox outbox) {
        this.complaints = complaints;
        this.cases = cases;
        this.calls = calls;
        this.records = records;
        this.limits = limits;
        this.outbox = outbox;
    }

    Complaint of(StepScope step) {
        return complaints.get(step.caseId(), Integer.parseInt(step.get(COMPLAINT)));
    }

    /** The law that lets the county's decisions in a case be complained of, if its call says that they can. */
    Optional<String> basis(CaseId caseId) {
        return cases.call(caseId)
                .flatMap(call -> calls.find(call.value()))
                .map(Calls.Call::terms)
                .map(Calls.Terms::complaintBasis);
    }

    /** Keeps a decision on the complaint; its outcome names the complaint, of which a case may have several. */
    void decide(StepScope step, Decision decision) {
        records.decided(
                step.caseId(),
                new Decision(
                        decision.kind(),
                        decision.body(),
                        decision.decidedOn(),
                        decision.reference(),
                        prefix(step) + decision.outcome(),
                        decision.note()));
    }

    /** The decision of a kind on this complaint, as it was given to be kept. */
    Decision decision(StepScope step, String kind) {
        String prefix = prefix(step);
        return records.decisions(step.caseId()).stream()
                .filter(found -> found.kind().equals(kind) && found.outcome().startsWith(prefix))
                .reduce((older, newer) -> newer)
                .map(found -> new Decision(
                        found.kind(),
                        found.body(),
                        found.decidedOn(),
                        found.reference(),
                        found.outcome().substring(prefix.length()),
                        found.note()))
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no %s of complaint %s".formatted(step.caseId(), kind, step.get(COMPLAINT))));
    }

    private static String prefix(StepScope step) {
        return "klage %s: ".formatted(step.get(COMPLAINT));
    }

    /** Writes a note about the complaint. */
    void note(StepScope step, String kind, String text) {
        records.write(step.caseId(), kind, step.get(COMPLAINT), step.actor(), text);
    }

    /** Writes to the complainant, at the address of the case. */
    void tell(StepScope step, String template, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("complaint", of(step));
        outbox.tell(step.caseId(), Role.APPLICANT, template, all);
    }

    /** What a letter says of how to complain of the decision it tells of. */
    Map<String, Object> rightOfComplaint(StepScope step) {
        return basis(step.caseId())
                .<Map<String, Object>>map(basis -> Map.of(
                        "complaintBasis",
                        basis,
                        "complaintLimit",
                        limits.words(step, TimeLimits.COMPLAINT),
                        "county",
                        Parties.COUNTY))
                .orElse(Map.of());
    }
}
