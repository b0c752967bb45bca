package no.bygdevekst.request;

import static no.bygdevekst.request.RequestProcess.ANSWER_DUE;
import static no.bygdevekst.request.RequestProcess.DEPARTMENT;
import static no.bygdevekst.request.RequestProcess.OCCURRENCE;
import static no.bygdevekst.request.RequestProcess.REQUEST;

import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Be om svar. */
@Component
class AskForAnswer implements Step {
    private final Requests requests;
    private final Outbox outbox;

    AskForAnswer(Requests requests, Outbox outbox) {
        this.requests = requests;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        step.setHere(OCCURRENCE, "%s/%s".formatted(step.get(REQUEST), step.get(DEPARTMENT)));
        outbox.tell(
                step.caseId(),
                new Role(step.get(DEPARTMENT)),
                "answerAsked",
                Map.of("request", requests.of(step), "due", LocalDate.parse(step.get(ANSWER_DUE))));
    }
}
