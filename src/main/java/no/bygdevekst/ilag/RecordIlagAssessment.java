package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.ASSESS_ILAG;
import static no.bygdevekst.ilag.IlagProcess.CRITERIA;

import java.util.List;
import no.bygdevekst.casefile.IlagApplications;
import no.bygdevekst.casefile.IlagApplications.Criterion;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før vurderingen i saken, with the sum of its scores. */
@Component
class RecordIlagAssessment implements Step {
    private final IlagApplications applications;

    RecordIlagAssessment(IlagApplications applications) {
        this.applications = applications;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(ASSESS_ILAG);
        List<Criterion> criteria = form.value(CRITERIA, CriterionRow::criteria).orElse(List.of());
        form.show(CRITERIA, CriterionRow.shown(criteria));
        form.accept();
        applications.assess(step.caseId(), criteria);
    }
}
