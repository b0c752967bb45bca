package no.bygdevekst.dispatch;

import static no.bygdevekst.dispatch.DispatchProcess.MESSAGE;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Mailer;
import org.springframework.stereotype.Component;

/** Send melding. */
@Component
class SendMessage implements Step {
    private final Mailer mailer;

    SendMessage(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void run(StepScope step) {
        mailer.send(Long.parseLong(step.get(MESSAGE)));
    }
}
