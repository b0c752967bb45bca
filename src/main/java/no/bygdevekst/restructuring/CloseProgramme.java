package no.bygdevekst.restructuring;

import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt saken. */
@Component
class CloseProgramme implements Step {
    private final ProgrammeEnding ending;

    CloseProgramme(ProgrammeEnding ending) {
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        ending.end(step, CaseState.CLOSED);
    }
}
