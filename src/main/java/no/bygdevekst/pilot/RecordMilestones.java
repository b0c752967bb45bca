package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.FINAL_DRAFT;
import static no.bygdevekst.pilot.PilotProcess.FINAL_DRAFT_DUE;
import static no.bygdevekst.pilot.PilotProcess.FIRST_DRAFT;
import static no.bygdevekst.pilot.PilotProcess.FIRST_DRAFT_DUE;
import static no.bygdevekst.pilot.PilotProcess.PARTY_DECISION;
import static no.bygdevekst.pilot.PilotProcess.PARTY_DECISION_DUE;
import static no.bygdevekst.pilot.PilotProcess.PHASE_TWO;
import static no.bygdevekst.pilot.PilotProcess.PHASE_TWO_DUE;
import static no.bygdevekst.pilot.PilotProcess.PHASE_TWO_OPEN;
import static no.bygdevekst.pilot.PilotProcess.SET_MILESTONES;
import static no.bygdevekst.pilot.PilotProcess.SOURCE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Før milepælene i saken. */
@Component
class RecordMilestones implements Step {
    private final Cases cases;
    private final Calls calls;
    private final Records records;
    private final Outbox outbox;

    RecordMilestones(Cases cases, Calls calls, Records records, Outbox outbox) {
        this.cases = cases;
        this.calls = calls;
        this.records = records;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(SET_MILESTONES);
        for (Field<LocalDate> date : List.of(FIRST_DRAFT_DUE, FINAL_DRAFT_DUE, PARTY_DECISION_DUE, PHASE_TWO_DUE)) {
            form.coming(date);
        }
        form.value(FINAL_DRAFT_DUE).ifPresent(last -> {
            form.value(FIRST_DRAFT_DUE)
                    .filter(first -> !first.isBefore(last))
                    .ifPresent(first -> form.fault(FINAL_DRAFT_DUE, "må være etter førsteutkastet"));
            form.value(PARTY_DECISION_DUE)
                    .filter(decision -> !decision.isBefore(last))
                    .ifPresent(decision -> form.fault(PARTY_DECISION_DUE, "må være før fristen for endelig utkast"));
        });
        form.accept();
        keep(step, FIRST_DRAFT, form.value(FIRST_DRAFT_DUE));
        keep(step, FINAL_DRAFT, form.value(FINAL_DRAFT_DUE));
        keep(step, PARTY_DECISION, form.value(PARTY_DECISION_DUE));
        keep(step, PHASE_TWO, form.value(PHASE_TWO_DUE));
        step.set(PHASE_TWO_OPEN, form.value(PHASE_TWO_DUE).isPresent());
        records.write(step.caseId(), "milestones", "Kilde for datoene", step.actor(), form.get(SOURCE));
        cases.call(step.caseId())
                .ifPresent(
                        call -> calls.agreeDrafts(call.value(), form.get(FIRST_DRAFT_DUE), form.get(FINAL_DRAFT_DUE)));
        tell(step, form);
    }

    private static void keep(StepScope step, Variable<String> variable, Optional<LocalDate> date) {
        date.ifPresent(due -> step.set(variable, due.toString()));
    }

    private void tell(StepScope step, Form form) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("firstDraft", form.get(FIRST_DRAFT_DUE));
        facts.put("finalDraft", form.get(FINAL_DRAFT_DUE));
        facts.put("source", form.get(SOURCE));
        form.value(PHASE_TWO_DUE).ifPresent(date -> facts.put("phaseTwo", date));
        outbox.tell(step.caseId(), Role.APPLICANT, "milestonesSet", facts);
    }
}
