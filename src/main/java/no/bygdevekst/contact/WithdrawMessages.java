package no.bygdevekst.contact;

import static no.bygdevekst.contact.ContactProcess.ROLE;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Trekk meldingene tilbake: nobody is invited to a call that is over. */
@Component
class WithdrawMessages implements Step {
    private final Outbox outbox;

    WithdrawMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        outbox.withdrawHeld(step.caseId(), new Role(step.get(ROLE)));
    }
}
