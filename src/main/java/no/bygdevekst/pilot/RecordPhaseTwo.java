package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.APPLICATION_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.APPLIED;
import static no.bygdevekst.pilot.PilotProcess.APPLIED_ON;
import static no.bygdevekst.pilot.PilotProcess.APPLY_FOR_PHASE_TWO;
import static no.bygdevekst.pilot.PilotProcess.PHASE_TWO;
import static no.bygdevekst.pilot.PilotProcess.PHASE_TWO_AMOUNT;

import java.util.List;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.pilot.PilotProcess.Answer;
import org.springframework.stereotype.Component;

/** Før søknaden i saken. */
@Component
class RecordPhaseTwo implements Step {
    private final Records records;
    private final Deadlines deadlines;
    private final Days days;

    RecordPhaseTwo(Records records, Deadlines deadlines, Days days) {
        this.records = records;
        this.deadlines = deadlines;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(APPLY_FOR_PHASE_TWO);
        days.pastSinceSupport(step, form, APPLIED_ON);
        boolean applied = form.value(APPLIED).filter(Answer::isYes).isPresent();
        List<Field<?>> details = List.of(PHASE_TWO_AMOUNT, APPLIED_ON, APPLICATION_REFERENCE);
        for (Field<?> detail : details) {
            if (applied && form.value(detail).isEmpty()) {
                form.fault(detail, "må fylles ut når det er søkt");
            } else if (form.value(APPLIED).isPresent()
                    && !applied
                    && form.value(detail).isPresent()) {
                form.fault(detail, "kan ikke fylles ut når det ikke er søkt");
            }
        }
        form.accept();
        if (applied) {
            records.promised(
                    step.caseId(),
                    new Records.Amount(
                            "phaseTwoApplication",
                            form.get(PHASE_TWO_AMOUNT),
                            form.get(APPLIED_ON),
                            form.get(APPLICATION_REFERENCE)));
            deadlines.met(step.caseId(), PHASE_TWO.name(), "", form.get(APPLIED_ON), step.actor());
        } else {
            deadlines.drop(step.caseId(), PHASE_TWO.name(), "", step.actor());
        }
    }
}
