package no.bygdevekst.cooperation;

import static no.bygdevekst.cooperation.CooperationProcess.HOLD_ILAG_KICK_OFF;
import static no.bygdevekst.cooperation.CooperationProcess.KICK_OFF_DATE;
import static no.bygdevekst.cooperation.CooperationProcess.KICK_OFF_END;
import static no.bygdevekst.cooperation.CooperationProcess.LEGAL_BASIS;
import static no.bygdevekst.cooperation.CooperationProcess.MINUTES;
import static no.bygdevekst.cooperation.CooperationProcess.MINUTES_FILE;
import static no.bygdevekst.cooperation.CooperationProcess.PARTICIPANTS;
import static no.bygdevekst.cooperation.CooperationProcess.PLACE;

import java.time.LocalDate;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Cases.Beginning;
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
class RecordIlagKickOff implements Step {
    private final Cases cases;
    private final Records records;
    private final Attachments attachments;

    RecordIlagKickOff(Cases cases, Records records, Attachments attachments) {
        this.cases = cases;
        this.records = records;
        this.attachments = attachments;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(HOLD_ILAG_KICK_OFF);
        form.happened(KICK_OFF_DATE, cases.beginning(step.caseId()));
        form.happened(KICK_OFF_END);
        form.value(KICK_OFF_DATE)
                .ifPresent(first -> form.notBefore(KICK_OFF_END, Beginning.with("samlingen begynte", first)));
        form.accept();
        LocalDate first = form.get(KICK_OFF_DATE);
        String days = form.value(KICK_OFF_END)
                .filter(last -> last.isAfter(first))
                .map(last -> "%s til %s".formatted(Bokmaal.day(first), Bokmaal.day(last)))
                .orElseGet(() -> Bokmaal.day(first));
        records.write(
                step.caseId(),
                "kickOff",
                "%s, %s".formatted(form.get(PLACE), days),
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
                        first));
    }
}
