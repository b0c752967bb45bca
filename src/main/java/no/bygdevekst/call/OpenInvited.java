package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.ILAG_INVITED;

import java.util.Map;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Åpne sak for hver inviterte: each gets its letter in a case of its own. */
@Component
class OpenInvited implements Step {
    private final Calls calls;
    private final Processes processes;

    OpenInvited(Calls calls, Processes processes) {
        this.calls = calls;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        String call = step.caseId().value();
        calls.places(call).stream()
                .filter(Calls.Place::invited)
                .forEach(place -> processes.open(ILAG_INVITED, Map.of("call", call, "municipality", place.code())));
    }
}
