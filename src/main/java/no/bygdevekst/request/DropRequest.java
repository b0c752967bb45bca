package no.bygdevekst.request;

import static no.bygdevekst.request.RequestProcess.DEPARTMENTS;

import java.util.Map;
import no.bygdevekst.casefile.Department;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslutt henvendelsen. */
@Component
class DropRequest implements Step {
    private final Requests requests;
    private final Records records;
    private final Deadlines deadlines;
    private final Outbox outbox;

    DropRequest(Requests requests, Records records, Deadlines deadlines, Outbox outbox) {
        this.requests = requests;
        this.records = records;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        var request = requests.of(step);
        outbox.tell(step.caseId(), Role.APPLICANT, "requestDropped", Map.of("request", request));
        for (Department department : Department.list(step.get(DEPARTMENTS))) {
            String occurrence = "%s/%s".formatted(request.number(), department.id());
            deadlines.drop(step.caseId(), "answer", occurrence, step.actor());
            if (records.newest(step.caseId(), "answer", occurrence).isEmpty()) {
                outbox.tell(step.caseId(), new Role(department.id()), "requestDropped", Map.of("request", request));
            }
        }
    }
}
