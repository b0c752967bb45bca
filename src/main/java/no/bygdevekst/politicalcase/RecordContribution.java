package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.CONTRIBUTE;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.CONTRIBUTION;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.TEXT;

import no.bygdevekst.casefile.Passages;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.PoliticalWork.Contribution;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før bidraget i saken. */
@Component
class RecordContribution implements Step {
    private final PoliticalWork work;
    private final Passages passages;
    private final Deadlines deadlines;

    RecordContribution(PoliticalWork work, Passages passages, Deadlines deadlines) {
        this.work = work;
        this.passages = passages;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(CONTRIBUTE);
        form.accept();
        Contribution given = work.contribution(step.caseId(), step.get(CONTRIBUTION));
        passages.write(step.caseId(), given.section(), given.part(), form.get(TEXT), step.actor());
        work.given(step.caseId(), given);
        deadlines.met(step.caseId(), given.milestone(), given.occurrence(), step.actor());
    }
}
