package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.CASE_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.COUNTY_ANSWER;
import static no.bygdevekst.pilot.PilotProcess.COUNTY_IN;
import static no.bygdevekst.pilot.PilotProcess.DECIDED_ON;
import static no.bygdevekst.pilot.PilotProcess.NOTE;
import static no.bygdevekst.pilot.PilotProcess.REGISTER_COUNTY_DECISION;

import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før fylkeskommunens vedtak i saken. */
@Component
class RecordCountyDecision implements Step {
    private final Records records;
    private final Parties parties;
    private final Table table;
    private final Days days;

    RecordCountyDecision(Records records, Parties parties, Table table, Days days) {
        this.records = records;
        this.parties = parties;
        this.table = table;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_COUNTY_DECISION);
        days.pastSinceProposal(step, form, DECIDED_ON);
        form.accept();
        boolean in = form.get(COUNTY_ANSWER).isYes();
        records.decided(
                step.caseId(),
                new Records.Decision(
                        "countyDecision",
                        Parties.COUNTY,
                        form.get(DECIDED_ON),
                        form.get(CASE_REFERENCE),
                        in ? "inngår avtalen" : "inngår ikke avtalen",
                        form.value(NOTE).orElse(null)));
        if (!in) {
            parties.stand(table.county(step.caseId()), Parties.Standing.PARTNER, step.actor());
        }
        step.set(COUNTY_IN, in);
    }
}
