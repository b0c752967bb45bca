package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.ANSWERED_ON;
import static no.bygdevekst.pilot.PilotProcess.APPLICATION;
import static no.bygdevekst.pilot.PilotProcess.AWARD_KRONER;
import static no.bygdevekst.pilot.PilotProcess.AWARD_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.KDD_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.LETTER_DATE;
import static no.bygdevekst.pilot.PilotProcess.SUPPORT;
import static no.bygdevekst.pilot.PilotProcess.SUPPORTED;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Før svaret i saken: what the call's owner has answered the applicant. */
@Component
class RecordOutcome implements Step {
    /** What the case had to do before it was answered. */
    private static final Set<String> FIRST_PART = Set.of(APPLICATION, "dialogue", "councilDecision");

    private final Cases cases;
    private final Calls calls;
    private final Records records;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Participation participation;
    private final Outbox outbox;

    RecordOutcome(
            Cases cases,
            Calls calls,
            Records records,
            Milestones milestones,
            Deadlines deadlines,
            Participation participation,
            Outbox outbox) {
        this.cases = cases;
        this.calls = calls;
        this.records = records;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.participation = participation;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        boolean supported = step.get(SUPPORTED);
        LocalDate on = LocalDate.parse(step.get(ANSWERED_ON));
        String reference = step.get(AWARD_REFERENCE);
        String kroner = step.get(AWARD_KRONER);
        var owner = calls.get(cases.call(step.caseId()).orElseThrow().value())
                .agreed()
                .owner();
        String body = owner == Scheme.Owner.STATE ? Parties.KDD : Parties.COUNTY;
        String outcome = supported
                ? "støttet med %s kroner".formatted(Bokmaal.number(Long.parseLong(kroner)))
                : CaseState.NOT_SUPPORTED.label();
        records.decided(step.caseId(), new Records.Decision("award", body, on, reference, outcome, null));
        milestones.of(step.caseId()).stream()
                .filter(left -> FIRST_PART.contains(left.name()))
                .forEach(left -> deadlines.drop(step.caseId(), left.name(), left.occurrence(), step.actor()));
        outbox.tell(
                step.caseId(),
                Role.APPLICANT,
                "answerRegistered",
                Map.of("supported", supported, "body", body, "on", on, "outcome", outcome, "reference", reference));
        if (supported) {
            cases.changeState(step.caseId(), CaseState.SUPPORTED, step.actor());
            participation.begin(step.caseId(), on, "%s, %s".formatted(body, reference));
            propose(step, LETTER_DATE, on.toString());
            propose(step, SUPPORT, Bokmaal.number(Long.parseLong(kroner)));
            propose(step, KDD_REFERENCE, reference);
        }
        step.remove(ANSWERED_ON);
        step.remove(AWARD_KRONER);
        step.remove(AWARD_REFERENCE);
    }

    /** What the form that registers the letter of support begins with. */
    private static void propose(StepScope step, Field<?> field, String value) {
        step.set(Variable.text(field.name()), value);
    }
}
