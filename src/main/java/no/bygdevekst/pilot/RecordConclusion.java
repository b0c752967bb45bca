package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.AGREEMENT_END;
import static no.bygdevekst.pilot.PilotProcess.CONCLUDED_ON;
import static no.bygdevekst.pilot.PilotProcess.CONCLUDE_AGREEMENT;
import static no.bygdevekst.pilot.PilotProcess.CONCLUSION;

import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før avslutningen i saken. */
@Component
class RecordConclusion implements Step {
    private final Records records;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Days days;

    RecordConclusion(Records records, Milestones milestones, Deadlines deadlines, Days days) {
        this.records = records;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(CONCLUDE_AGREEMENT);
        days.pastSinceAgreement(step, form, CONCLUDED_ON);
        form.accept();
        records.write(
                step.caseId(),
                "conclusion",
                "Avtalen avsluttet " + Bokmaal.day(form.get(CONCLUDED_ON)),
                step.actor(),
                form.get(CONCLUSION));
        deadlines.met(step.caseId(), AGREEMENT_END.name(), "", form.get(CONCLUDED_ON), step.actor());
        milestones.of(step.caseId()).stream()
                .filter(milestone -> milestone.name().equals(StatusYear.MILESTONE))
                .forEach(status -> deadlines.drop(step.caseId(), status.name(), status.occurrence(), step.actor()));
    }
}
