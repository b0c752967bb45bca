package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.HOLD_KICK_OFF;
import static no.bygdevekst.pilot.PilotProcess.KICK_OFF_DATE;
import static no.bygdevekst.pilot.PilotProcess.MINUTES;
import static no.bygdevekst.pilot.PilotProcess.MINUTES_FILE;
import static no.bygdevekst.pilot.PilotProcess.PARTICIPANTS;
import static no.bygdevekst.pilot.PilotProcess.PLACE;

import java.time.LocalDate;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før samlingen i saken. */
@Component
class RecordKickOff implements Step {
    private final Records records;
    private final Attachments attachments;
    private final Today today;

    RecordKickOff(Records records, Attachments attachments, Today today) {
        this.records = records;
        this.attachments = attachments;
        this.today = today;
    }

    @Override
    public void run(StepScope step) {

        Form form = step.form(HOLD_KICK_OFF);
        today.past(form, KICK_OFF_DATE);
        form.accept();
        LocalDate date = form.get(KICK_OFF_DATE);
        records.write(
                step.caseId(),
                "kickOff",
                "%s, %s".formatted(form.get(PLACE), date),
                step.actor(),
                "Deltakere:\n%s\n\n%s".formatted(form.get(PARTICIPANTS), form.get(MINUTES)));
        attachments.written(step, form.value(MINUTES_FILE), "kickOffMinutes", "Referat fra oppstartssamlingen", date);
    }
}
