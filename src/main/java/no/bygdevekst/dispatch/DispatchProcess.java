package no.bygdevekst.dispatch;

import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.notification.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What {@code processes/dispatch.bpmn} and this room have agreed on. Begins when a message waits. */
@Component
class DispatchProcess {
    static final String ID = "dispatch";
    static final Variable<String> MESSAGE = Variable.text("message");
    static final Variable<String> SEND_AFTER = Variable.text("sendAfter");

    private final Processes processes;

    DispatchProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void begin(Message.Waiting waiting) {
        processes.start(
                ID,
                String.join(" ", waiting.cases().stream().map(CaseId::value).toList()),
                Map.of(
                        MESSAGE.name(),
                        String.valueOf(waiting.id()),
                        SEND_AFTER.name(),
                        waiting.sendAfter().toString()));
    }
}
