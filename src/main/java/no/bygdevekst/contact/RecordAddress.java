package no.bygdevekst.contact;

import static no.bygdevekst.contact.ContactProcess.CONTACT_EMAIL;
import static no.bygdevekst.contact.ContactProcess.CONTACT_NAME;
import static no.bygdevekst.contact.ContactProcess.PROVIDE_ADDRESS;
import static no.bygdevekst.contact.ContactProcess.ROLE;

import no.bygdevekst.casefile.Parties;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Registrer adressen og send meldingene. A municipality's is remembered for the next call too. */
@Component
class RecordAddress implements Step {
    private final Parties parties;
    private final Municipalities municipalities;
    private final Outbox outbox;

    RecordAddress(Parties parties, Municipalities municipalities, Outbox outbox) {
        this.municipalities = municipalities;
        this.parties = parties;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(PROVIDE_ADDRESS);
        form.accept();
        Role role = new Role(step.get(ROLE));
        var contact = new Parties.Contact(form.get(CONTACT_NAME), form.get(CONTACT_EMAIL));
        parties.contact(step.caseId(), role.name(), contact, step.actor());
        role.municipality().ifPresent(code -> municipalities.mailbox(code, form.get(CONTACT_EMAIL)));
        outbox.addressed(step.caseId(), role);
    }
}
