package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.DIALOGUE_DATE;
import static no.bygdevekst.pilot.PilotProcess.HOLD_STATE_DIALOGUE;
import static no.bygdevekst.pilot.PilotProcess.PARTICIPANTS;
import static no.bygdevekst.pilot.PilotProcess.SUMMARY;

import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før dialogen i saken. */
@Component
class RecordStateDialogue implements Step {
    private final Records records;
    private final Days days;

    RecordStateDialogue(Records records, Days days) {
        this.records = records;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(HOLD_STATE_DIALOGUE);
        days.pastSinceSupport(step, form, DIALOGUE_DATE);
        form.accept();
        records.write(
                step.caseId(),
                "stateDialogue",
                "Dialog med staten, " + Bokmaal.day(form.get(DIALOGUE_DATE)),
                step.actor(),
                "Deltakere:\n%s\n\n%s".formatted(form.get(PARTICIPANTS), form.get(SUMMARY)));
    }
}
