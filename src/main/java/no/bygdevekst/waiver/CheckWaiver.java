package no.bygdevekst.waiver;

import static no.bygdevekst.waiver.WaiverProcess.CASE_NUMBER;
import static no.bygdevekst.waiver.WaiverProcess.FIRST_DRAFT;
import static no.bygdevekst.waiver.WaiverProcess.REASON;
import static no.bygdevekst.waiver.WaiverProcess.REQUEST_WAIVER;
import static no.bygdevekst.waiver.WaiverProcess.WAIVER_REASON;

import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Kontroller frafallet. */
@Component
class CheckWaiver implements Step {
    private final Cases cases;
    private final Milestones milestones;

    CheckWaiver(Cases cases, Milestones milestones) {
        this.cases = cases;
        this.milestones = milestones;
    }

    @Override
    public void run(StepScope step) {
        if (!step.actorIs("manager")) {
            throw new Refusal("Bare en leder kan frafalle førsteutkastet.");
        }
        Form form = step.form(REQUEST_WAIVER);
        form.value(CASE_NUMBER, id -> cases.inProgress(id, "pilot"))
                .filter(file -> !awaitsFirstDraft(file))
                .ifPresent(file -> form.fault(CASE_NUMBER, "er en sak der førsteutkastet ikke ventes lenger"));
        form.check();
        step.belongsTo(form.get(CASE_NUMBER));
        form.accept();
        step.set(WAIVER_REASON, form.get(REASON));
    }

    private boolean awaitsFirstDraft(CaseFile file) {
        return milestones.find(file.id(), FIRST_DRAFT, "").stream().anyMatch(found -> found.state() == State.OPEN);
    }
}
