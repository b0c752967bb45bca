package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.COMMITTEE_NOTE;
import static no.bygdevekst.call.CallProcess.INFORM_COMMITTEE;

import java.util.Map;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Send notatet. */
@Component
class SendNote implements Step {
    private final Records records;
    private final Outbox outbox;

    SendNote(Records records, Outbox outbox) {
        this.records = records;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(INFORM_COMMITTEE);
        form.accept();
        String note = form.get(COMMITTEE_NOTE);
        records.write(step.caseId(), "committeeNote", "Fylkesutvalget", step.actor(), note);
        outbox.tell(step.caseId(), Role.SECRETARIAT, "committeeNote", Map.of("text", note));
    }
}
