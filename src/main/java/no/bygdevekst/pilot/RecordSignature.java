package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.PARTY;
import static no.bygdevekst.pilot.PilotProcess.REGISTER_SIGNATURE;
import static no.bygdevekst.pilot.PilotProcess.SIGNATORY;
import static no.bygdevekst.pilot.PilotProcess.SIGNATORY_TITLE;
import static no.bygdevekst.pilot.PilotProcess.SIGNED_ON;

import no.bygdevekst.casefile.Parties;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før underskriften i saken. */
@Component
class RecordSignature implements Step {
    private final Parties parties;
    private final Days days;

    RecordSignature(Parties parties, Days days) {
        this.parties = parties;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_SIGNATURE);
        days.pastSinceProposal(step, form, SIGNED_ON);
        form.accept();
        parties.sign(
                parties.at(step.caseId(), step.get(PARTY)),
                form.get(SIGNATORY),
                form.get(SIGNATORY_TITLE),
                form.get(SIGNED_ON),
                step.actor());
    }
}
