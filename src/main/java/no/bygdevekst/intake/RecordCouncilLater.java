package no.bygdevekst.intake;

import static no.bygdevekst.intake.IntakeProcess.CASE_REFERENCE;
import static no.bygdevekst.intake.IntakeProcess.COUNCIL_DECISION;
import static no.bygdevekst.intake.IntakeProcess.DECIDED_ON;
import static no.bygdevekst.intake.IntakeProcess.MUNICIPALITY;
import static no.bygdevekst.intake.IntakeProcess.REGISTER_COUNCIL_LATER;

import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Registrer vedtaket i saken. */
@Component
class RecordCouncilLater implements Step {
    private final Cases cases;
    private final Applications applications;
    private final Deadlines deadlines;

    RecordCouncilLater(Cases cases, Applications applications, Deadlines deadlines) {
        this.cases = cases;
        this.applications = applications;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_COUNCIL_LATER);
        form.happened(DECIDED_ON, cases.beginning(step.caseId()));
        form.accept();
        String code = step.get(MUNICIPALITY);
        applications.decided(step.caseId(), code, form.get(DECIDED_ON), form.get(CASE_REFERENCE), step.actor());
        deadlines.met(step.caseId(), COUNCIL_DECISION, code, form.get(DECIDED_ON), step.actor());
    }
}
