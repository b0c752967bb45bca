package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.COMMITTEE_DECIDED_ON;
import static no.bygdevekst.pilot.PilotProcess.COMMITTEE_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.DECISION_OUTCOME;

import java.time.LocalDate;
import no.bygdevekst.casefile.PilotDecision;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før utvalgets vedtak om avtalen i saken: adopted as recommended means yes, not adopted means no. */
@Component
class AdoptCountyDecision implements Step {
    private final CountyAnswers answers;

    AdoptCountyDecision(CountyAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void run(StepScope step) {
        answers.agreement(
                step,
                Outcome.valueOf(step.get(DECISION_OUTCOME)) == Outcome.AS_RECOMMENDED,
                LocalDate.parse(step.get(COMMITTEE_DECIDED_ON)),
                step.get(COMMITTEE_REFERENCE),
                answers.text(step.caseId(), PilotDecision.AGREEMENT).orElse(null));
    }
}
