package no.bygdevekst.contact;

import java.util.List;
import java.util.Map;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What {@code processes/contact.bpmn} and this room have agreed on. Begins when a message lacks an address. */
@Component
class ContactProcess {
    static final String ID = "contact";
    /** To whom in the case the messages are. */
    static final Variable<String> ROLE = Variable.text("role");
    /** What they are called there. */
    static final Variable<String> RECIPIENT = Variable.text("recipient");
    /** Whether they are a municipality that a call has written to. */
    static final Variable<Boolean> INVITED = Variable.fact("invited");

    private static final String ADDRESS_GIVEN = "contact.addressGiven";

    static final Field<String> CONTACT_NAME =
            Field.line("contactName", "Navn").where(name -> name.length() <= 200, "kan ha høyst 200 tegn");
    static final Field<String> CONTACT_EMAIL = Field.email("contactEmail", "E-postadresse");
    static final List<Field<?>> PROVIDE_ADDRESS = List.of(CONTACT_NAME, CONTACT_EMAIL);

    private final Processes processes;
    private final Outbox outbox;

    ContactProcess(Processes processes, Outbox outbox) {
        this.processes = processes;
        this.outbox = outbox;
    }

    @EventListener
    void begin(Message.Unaddressed message) {
        Map<String, Object> about = Map.of(ROLE.name(), message.role().name());
        if (!othersWait(message) && !processes.isRunning(ID, message.caseId(), about)) {
            processes.start(
                    ID,
                    message.caseId().value(),
                    Map.of(
                            ROLE.name(),
                            message.role().name(),
                            RECIPIENT.name(),
                            outbox.get(message.id()).name(),
                            INVITED.name(),
                            message.role().municipality().isPresent()));
        }
    }

    /** Somebody else has found the address. */
    @EventListener
    void end(Message.Addressed found) {
        processes.tell(
                ADDRESS_GIVEN, found.caseId(), Map.of(ROLE.name(), found.role().name()), Map.of());
    }

    /** The engine does not find what was started in the same transaction; the outbox does. */
    private boolean othersWait(Message.Unaddressed message) {
        return outbox.of(message.caseId()).stream()
                .anyMatch(other -> other.id() != message.id()
                        && other.role().equals(message.role())
                        && other.state() == Message.State.ADDRESS_MISSING);
    }
}
