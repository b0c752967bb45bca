package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.CASE_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.DECIDED_ON;
import static no.bygdevekst.pilot.PilotProcess.MUNICIPALITY;
import static no.bygdevekst.pilot.PilotProcess.MUNICIPALITY_ANSWER;
import static no.bygdevekst.pilot.PilotProcess.NOTE;
import static no.bygdevekst.pilot.PilotProcess.REGISTER_COUNCIL_DECISION;

import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før kommunestyrets vedtak i saken. */
@Component
class RecordCouncilDecision implements Step {
    private final Records records;
    private final Parties parties;
    private final Days days;

    RecordCouncilDecision(Records records, Parties parties, Days days) {
        this.records = records;
        this.parties = parties;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_COUNCIL_DECISION);
        days.pastSinceProposal(step, form, DECIDED_ON);
        form.accept();
        Parties.Party municipality = parties.at(step.caseId(), step.get(MUNICIPALITY));
        boolean in = form.get(MUNICIPALITY_ANSWER).isYes();
        records.decided(
                step.caseId(),
                new Records.Decision(
                        "councilDecision",
                        "Kommunestyret i " + municipality.name(),
                        form.get(DECIDED_ON),
                        form.get(CASE_REFERENCE),
                        in ? "inngår avtalen" : "inngår ikke avtalen",
                        form.value(NOTE).orElse(null)));
        if (!in) {
            parties.stand(municipality, Parties.Standing.NOT_A_PARTY, step.actor());
        }
    }
}
