package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.REPLIED_ON;

import java.time.LocalDate;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avslutt saken: kommunen takker nei. The money is free for others. */
@Component
class DeclineOffer implements Step {
    private final Places places;
    private final IlagEnding ending;

    DeclineOffer(Places places, IlagEnding ending) {
        this.places = places;
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        places.decline(step.caseId(), LocalDate.parse(step.get(REPLIED_ON)), step.actor());
        step.remove(REPLIED_ON);
        ending.end(step, CaseState.DECLINED);
    }
}
