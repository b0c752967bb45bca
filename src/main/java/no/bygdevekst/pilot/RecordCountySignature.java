package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.REGISTER_COUNTY_SIGNATURE;
import static no.bygdevekst.pilot.PilotProcess.SIGNATORY;
import static no.bygdevekst.pilot.PilotProcess.SIGNATORY_TITLE;
import static no.bygdevekst.pilot.PilotProcess.SIGNED_ON;

import no.bygdevekst.casefile.Parties;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før fylkesordførerens underskrift i saken. */
@Component
class RecordCountySignature implements Step {
    private final Parties parties;
    private final Table table;
    private final Days days;

    RecordCountySignature(Parties parties, Table table, Days days) {
        this.parties = parties;
        this.table = table;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_COUNTY_SIGNATURE);
        days.pastSinceProposal(step, form, SIGNED_ON);
        form.accept();
        parties.sign(
                table.county(step.caseId()),
                form.get(SIGNATORY),
                form.get(SIGNATORY_TITLE),
                form.get(SIGNED_ON),
                step.actor());
    }
}
