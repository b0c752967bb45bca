package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.CASE_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.COUNTY_PARTY;
import static no.bygdevekst.pilot.PilotProcess.DECIDED_ON;
import static no.bygdevekst.pilot.PilotProcess.DECIDE_PARTY;
import static no.bygdevekst.pilot.PilotProcess.NOTE;
import static no.bygdevekst.pilot.PilotProcess.PARTY_ANSWER;
import static no.bygdevekst.pilot.PilotProcess.PARTY_DECISION;

import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før vedtaket i saken. */
@Component
class RecordPartyDecision implements Step {
    private final Records records;
    private final Parties parties;
    private final Table table;
    private final Deadlines deadlines;
    private final Days days;

    RecordPartyDecision(Records records, Parties parties, Table table, Deadlines deadlines, Days days) {
        this.records = records;
        this.parties = parties;
        this.table = table;
        this.deadlines = deadlines;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(DECIDE_PARTY);
        days.pastSinceSupport(step, form, DECIDED_ON);
        form.accept();
        boolean party = form.get(PARTY_ANSWER).isYes();
        records.decided(
                step.caseId(),
                new Records.Decision(
                        PARTY_DECISION.name(),
                        Parties.COUNTY,
                        form.get(DECIDED_ON),
                        form.get(CASE_REFERENCE),
                        party ? "skal være avtalepart" : "skal være samarbeidspart",
                        form.value(NOTE).orElse(null)));
        if (!party) {
            parties.stand(table.county(step.caseId()), Parties.Standing.PARTNER, step.actor());
        }
        step.set(COUNTY_PARTY, party);
        deadlines.met(step.caseId(), PARTY_DECISION.name(), "", form.get(DECIDED_ON), step.actor());
    }
}
