package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.HANDED_ON;
import static no.bygdevekst.call.CallProcess.INTEREST_SHOWN;

import java.util.HashMap;
import java.util.Map;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Åpne sak for søkeren. What is wrong with it is told to whoever registered the reply, whose task stays. */
@Component
class OpenApplicant implements Step {
    private final Calls calls;
    private final Processes processes;

    OpenApplicant(Calls calls, Processes processes) {
        this.calls = calls;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        Map<String, Object> interest = new HashMap<>();
        interest.put("standing", "INTEREST");
        interest.put("callYear", String.valueOf(calls.get(step.caseId().value()).year()));
        HANDED_ON.forEach((variable, name) -> {
            step.find(variable).ifPresent(value -> interest.put(name, value));
            step.remove(variable);
        });
        processes.open(INTEREST_SHOWN, interest);
    }
}
