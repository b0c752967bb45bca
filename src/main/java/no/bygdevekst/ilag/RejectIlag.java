package no.bygdevekst.ilag;

import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Gi kommunen avslaget. */
@Component
class RejectIlag implements Step {
    private final IlagLetters letters;
    private final IlagEnding ending;

    RejectIlag(IlagLetters letters, IlagEnding ending) {
        this.letters = letters;
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        letters.tellDecision(step, "ilagRejection", Map.of());
        ending.end(step, CaseState.REJECTED);
    }
}
