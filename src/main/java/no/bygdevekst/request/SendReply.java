package no.bygdevekst.request;

import static no.bygdevekst.request.RequestProcess.REQUEST;

import java.util.Map;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Send svaret til piloten. */
@Component
class SendReply implements Step {
    private final Requests requests;
    private final Records records;
    private final Outbox outbox;

    SendReply(Requests requests, Records records, Outbox outbox) {
        this.requests = requests;
        this.records = records;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        var reply = records.newest(step.caseId(), RecordReply.NOTE_KIND, step.get(REQUEST))
                .orElseThrow();
        outbox.tell(
                step.caseId(),
                Role.APPLICANT,
                "requestReply",
                Map.of("request", requests.of(step), "text", reply.body()));
    }
}
