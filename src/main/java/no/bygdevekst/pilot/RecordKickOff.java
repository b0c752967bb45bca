package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.HOLD_KICK_OFF;
import static no.bygdevekst.pilot.PilotProcess.KICK_OFF_DATE;
import static no.bygdevekst.pilot.PilotProcess.LEGAL_BASIS;
import static no.bygdevekst.pilot.PilotProcess.MINUTES;
import static no.bygdevekst.pilot.PilotProcess.MINUTES_FILE;
import static no.bygdevekst.pilot.PilotProcess.PARTICIPANTS;
import static no.bygdevekst.pilot.PilotProcess.PLACE;

import java.time.LocalDate;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før samlingen i saken. */
@Component
class RecordKickOff implements Step {
    private final Records records;
    private final Attachments attachments;
    private final Days days;

    RecordKickOff(Records records, Attachments attachments, Days days) {
        this.records = records;
        this.attachments = attachments;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(HOLD_KICK_OFF);
        days.past(step, form, KICK_OFF_DATE);
        form.accept();
        LocalDate date = form.get(KICK_OFF_DATE);
        records.write(
                step.caseId(),
                "kickOff",
                "%s, %s".formatted(form.get(PLACE), Bokmaal.day(date)),
                step.actor(),
                "Deltakere:\n%s\n\n%s".formatted(form.get(PARTICIPANTS), form.get(MINUTES)));
        attachments.file(
                step,
                form,
                MINUTES_FILE,
                LEGAL_BASIS,
                new Documents.Sheet(
                        "kickOffMinutes",
                        "Referat fra oppstartssamlingen",
                        Documents.Direction.INTERNAL,
                        Parties.COUNTY,
                        Parties.COUNTY,
                        date));
    }
}
