package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.OFFER_REPLY;

import java.time.LocalDate;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** La tilbudet bortfalle: nobody has answered it in time. */
@Component
class LapseOffer implements Step {
    private final Milestones milestones;
    private final Places places;
    private final IlagLetters letters;
    private final IlagEnding ending;

    LapseOffer(Milestones milestones, Places places, IlagLetters letters, IlagEnding ending) {
        this.milestones = milestones;
        this.places = places;
        this.letters = letters;
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        LocalDate due = milestones.get(step.caseId(), OFFER_REPLY, "").due();
        String reason = "Vi har ikke fått svar på tilbudet innen fristen, %s.".formatted(Bokmaal.day(due));
        places.lapse(step.caseId(), reason, step.actor());
        ending.end(step, CaseState.CLOSED);
        letters.tellLapse(step, true, reason);
    }
}
