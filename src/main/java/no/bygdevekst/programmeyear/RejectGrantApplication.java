package no.bygdevekst.programmeyear;

import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PURPOSE;

import java.util.Map;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Send avslag. */
@Component
class RejectGrantApplication implements Step {
    private final GrantLetters letters;

    RejectGrantApplication(GrantLetters letters) {
        this.letters = letters;
    }

    @Override
    public void run(StepScope step) {
        letters.send(
                step.caseId(),
                "restructuringRejection",
                Map.of("purpose", step.get(PURPOSE), "decision", letters.decision(step.caseId())));
    }
}
