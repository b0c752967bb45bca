package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.CASE_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.COUNTY_ANSWER;
import static no.bygdevekst.pilot.PilotProcess.DECIDED_ON;
import static no.bygdevekst.pilot.PilotProcess.NOTE;
import static no.bygdevekst.pilot.PilotProcess.REGISTER_COUNTY_DECISION;

import no.bygdevekst.casefile.PilotDecision;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før fylkeskommunens vedtak i saken, when it was made elsewhere or must be read by somebody. */
@Component
class RecordCountyDecision implements Step {
    private final CountyAnswers answers;
    private final PoliticalCases politicalCases;
    private final Deadlines deadlines;
    private final Days days;

    RecordCountyDecision(CountyAnswers answers, PoliticalCases politicalCases, Deadlines deadlines, Days days) {
        this.answers = answers;
        this.politicalCases = politicalCases;
        this.deadlines = deadlines;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_COUNTY_DECISION);
        days.pastSinceProposal(step, form, DECIDED_ON);
        politicalCases
                .stillToDecide(step.caseId(), PilotDecision.AGREEMENT.word())
                .ifPresent(form::fault);
        form.accept();
        answers.agreement(
                step,
                form.get(COUNTY_ANSWER).isYes(),
                form.get(DECIDED_ON),
                form.get(CASE_REFERENCE),
                form.value(NOTE).orElse(null));
        deadlines.decidedElsewhere(step.caseId(), PilotDecision.AGREEMENT.word(), step.actor());
    }
}
