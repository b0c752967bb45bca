package no.bygdevekst.orientation;

import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt året og gjør klart neste. */
@Component
class CloseYear implements Step {
    private final YearEnding ending;

    CloseYear(YearEnding ending) {
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        ending.end(step, CaseState.CLOSED);
    }
}
