package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.EXCLUSION_REASON;
import static no.bygdevekst.ilag.IlagProcess.PLACE_TAKEN;
import static no.bygdevekst.ilag.IlagProcess.REPLIED_ON;
import static no.bygdevekst.ilag.IlagProcess.STILL_TARGET;

import java.time.LocalDate;
import java.util.Optional;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Ta kommunen inn i I lag, unless the rules no longer let it take part. */
@Component
class AcceptOffer implements Step {
    private final Cases cases;
    private final Places places;
    private final IlagLetters letters;

    AcceptOffer(Cases cases, Places places, IlagLetters letters) {
        this.cases = cases;
        this.places = places;
        this.letters = letters;
    }

    @Override
    public void run(StepScope step) {
        LocalDate from = LocalDate.parse(step.get(REPLIED_ON));
        step.remove(REPLIED_ON);
        Records.Decision decision = letters.decision(step.caseId());
        Optional<String> exclusion =
                places.take(step, step.caseId(), from, "%s, sak %s".formatted(decision.body(), decision.reference()));
        step.set(STILL_TARGET, exclusion.isEmpty());
        step.set(PLACE_TAKEN, exclusion.isEmpty());
        exclusion.ifPresentOrElse(
                reason -> step.set(EXCLUSION_REASON, reason),
                () -> cases.changeState(step.caseId(), CaseState.PARTICIPATING, step.actor()));
    }
}
