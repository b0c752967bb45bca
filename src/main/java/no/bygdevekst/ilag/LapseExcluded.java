package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.EXCLUSION_REASON;

import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt saken: kommunen kan ikke være med. An offer has lapsed already when another scheme has taken the municipality in. */
@Component
class LapseExcluded implements Step {
    private final Cases cases;
    private final Places places;
    private final IlagLetters letters;
    private final IlagEnding ending;

    LapseExcluded(Cases cases, Places places, IlagLetters letters, IlagEnding ending) {
        this.cases = cases;
        this.places = places;
        this.letters = letters;
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        String reason = step.get(EXCLUSION_REASON);
        step.remove(EXCLUSION_REASON);
        boolean offered = cases.get(step.caseId()).state() == CaseState.OFFERED;
        places.lapse(step.caseId(), reason, step.actor());
        ending.end(step, CaseState.CLOSED);
        letters.tellLapse(step, offered, reason);
    }
}
