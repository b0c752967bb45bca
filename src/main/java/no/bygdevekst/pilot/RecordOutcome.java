package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.ANSWERED_ON;
import static no.bygdevekst.pilot.PilotProcess.APPLICATION;
import static no.bygdevekst.pilot.PilotProcess.AWARD_KRONER;
import static no.bygdevekst.pilot.PilotProcess.AWARD_OUTCOME;
import static no.bygdevekst.pilot.PilotProcess.AWARD_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.DIALOGUE_OVER;
import static no.bygdevekst.pilot.PilotProcess.KDD_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.LETTER_DATE;
import static no.bygdevekst.pilot.PilotProcess.SUPPORT;
import static no.bygdevekst.pilot.PilotProcess.SUPPORTED;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.deadline.TimeLimits;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Før svaret i saken: what the call's owner has answered the applicant, who goes on as the application has it. */
@Component
class RecordOutcome implements Step {
    /** What the case had to do before it was answered. */
    private static final Set<String> FIRST_PART = Set.of(APPLICATION, "dialogue", "councilDecision");

    private final Cases cases;
    private final Calls calls;
    private final Records records;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final TimeLimits limits;
    private final Participation participation;
    private final Processes processes;
    private final Outbox outbox;

    RecordOutcome(
            Cases cases,
            Calls calls,
            Records records,
            Milestones milestones,
            Deadlines deadlines,
            TimeLimits limits,
            Participation participation,
            Processes processes,
            Outbox outbox) {
        this.cases = cases;
        this.calls = calls;
        this.records = records;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.limits = limits;
        this.participation = participation;
        this.processes = processes;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        CaseFile file = cases.get(step.caseId());
        boolean supported = step.get(SUPPORTED);
        LocalDate on = LocalDate.parse(step.get(ANSWERED_ON));
        String reference = step.get(AWARD_REFERENCE);
        String kroner = step.get(AWARD_KRONER);
        String body = file.owner() == Scheme.Owner.STATE ? Parties.KDD : Parties.COUNTY;
        String outcome = step.get(AWARD_OUTCOME)
                + (supported ? " med %s kroner".formatted(Bokmaal.number(Long.parseLong(kroner))) : "");
        records.decided(step.caseId(), new Records.Decision("award", body, on, reference, outcome, null));
        endFirstPart(step);
        tell(step, body, on, outcome, reference);
        if (supported) {
            cases.changeState(step.caseId(), CaseState.SUPPORTED, step.actor());
            participation.begin(step.caseId(), on, "%s, %s".formatted(body, reference));
            Applicants.of(file).put(step);
            propose(step, LETTER_DATE, on.toString());
            propose(step, SUPPORT, Bokmaal.number(Long.parseLong(kroner)));
            propose(step, KDD_REFERENCE, reference);
        }
        Set.of(ANSWERED_ON, AWARD_KRONER, AWARD_REFERENCE, AWARD_OUTCOME).forEach(step::remove);
    }

    private void endFirstPart(StepScope step) {
        milestones.of(step.caseId()).stream()
                .filter(left -> FIRST_PART.contains(left.name()))
                .forEach(left -> deadlines.drop(step.caseId(), left.name(), left.occurrence(), step.actor()));
        processes.tell(DIALOGUE_OVER, step.caseId(), Map.of("meetingKind", "DIALOGUE"), Map.of());
    }

    /** With the county's reasons, where it has given any, and how to complain, where its call says that one can. */
    private void tell(StepScope step, String body, LocalDate on, String outcome, String reference) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "supported", step.get(SUPPORTED), "body", body, "on", on, "outcome", outcome, "reference", reference));
        records.newest(step.caseId(), "decisionReasons", reference)
                .ifPresent(reasons -> facts.put("reasons", reasons.body()));
        cases.call(step.caseId())
                .map(call -> calls.get(call.value()).agreed().complaintBasis())
                .ifPresent(basis -> facts.putAll(Map.of(
                        "complaintBasis",
                        basis,
                        "complaintLimit",
                        limits.words(step, TimeLimits.COMPLAINT),
                        "county",
                        Parties.COUNTY)));
        outbox.tell(step.caseId(), Role.APPLICANT, "answerRegistered", facts);
    }

    /** What the form that registers the letter of support begins with. */
    private static void propose(StepScope step, Field<?> field, String value) {
        step.set(Variable.text(field.name()), value);
    }
}
