package no.bygdevekst.letter;

import java.util.Map;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.notification.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What {@code processes/letter.bpmn} and this room have agreed on. Begins when a formal letter is filed. */
@Component
class LetterProcess {
    static final String ID = "letter";
    /** The document's id. */
    static final Variable<String> DOCUMENT = Variable.text("document");

    private final Processes processes;

    LetterProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void begin(Message.Filed letter) {
        processes.start(ID, letter.caseId().value(), Map.of(DOCUMENT.name(), String.valueOf(letter.document())));
    }
}
