package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.KDD_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.LETTER;
import static no.bygdevekst.pilot.PilotProcess.LETTER_DATE;
import static no.bygdevekst.pilot.PilotProcess.REGISTER_SUPPORT;
import static no.bygdevekst.pilot.PilotProcess.SUPPORT;

import java.time.LocalDate;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før tilskuddet i saken. */
@Component
class RecordSupport implements Step {
    private final Records records;
    private final Attachments attachments;
    private final Today today;

    RecordSupport(Records records, Attachments attachments, Today today) {
        this.records = records;
        this.attachments = attachments;
        this.today = today;
    }

    @Override
    public void run(StepScope step) {

        Form form = step.form(REGISTER_SUPPORT);
        today.past(form, LETTER_DATE);
        form.accept();
        LocalDate date = form.get(LETTER_DATE);
        String reference = form.get(KDD_REFERENCE);
        records.promised(step.caseId(), new Records.Amount("support", form.get(SUPPORT), date, reference));
        records.decided(
                step.caseId(),
                new Records.Decision("support", Attachments.KDD, date, reference, "støtte innvilget", null));
        attachments.received(step, form.value(LETTER), "supportLetter", "Tilskuddsbrev", date);
    }
}
