package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.CASE_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.DECIDED_ON;
import static no.bygdevekst.pilot.PilotProcess.DECIDE_PARTY;
import static no.bygdevekst.pilot.PilotProcess.NOTE;
import static no.bygdevekst.pilot.PilotProcess.PARTY_ANSWER;

import no.bygdevekst.casefile.PilotDecision;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før vedtaket i saken, when it was made elsewhere or must be read by somebody. */
@Component
class RecordPartyDecision implements Step {
    private final CountyAnswers answers;
    private final PoliticalCases politicalCases;
    private final Deadlines deadlines;
    private final Days days;

    RecordPartyDecision(CountyAnswers answers, PoliticalCases politicalCases, Deadlines deadlines, Days days) {
        this.answers = answers;
        this.politicalCases = politicalCases;
        this.deadlines = deadlines;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(DECIDE_PARTY);
        days.pastSinceSupport(step, form, DECIDED_ON);
        politicalCases.stillToDecide(step.caseId(), PilotDecision.PARTY.word()).ifPresent(form::fault);
        form.accept();
        answers.party(
                step,
                form.get(PARTY_ANSWER).isYes(),
                form.get(DECIDED_ON),
                form.get(CASE_REFERENCE),
                form.value(NOTE).orElse(null));
        deadlines.decidedElsewhere(step.caseId(), PilotDecision.PARTY.word(), step.actor());
    }
}
