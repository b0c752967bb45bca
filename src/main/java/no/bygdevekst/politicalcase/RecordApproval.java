package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.APPROVAL_NOTE;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.ASSURE_QUALITY;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.COMMENTS;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.EDITED_BY;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.EDITOR_HAS_IT;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.HOLDER;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.RETURN_NOTE;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.VERDICT;

import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.politicalcase.PoliticalcaseProcess.Verdict;
import org.springframework.stereotype.Component;

/** Før godkjenningen i saken. Whoever sends it back says why. */
@Component
class RecordApproval implements Step {
    private final PoliticalCases political;
    private final PoliticalWork work;
    private final Records records;
    private final Deadlines deadlines;
    private final CaseNeed need;

    RecordApproval(PoliticalCases political, PoliticalWork work, Records records, Deadlines deadlines, CaseNeed need) {
        this.political = political;
        this.work = work;
        this.records = records;
        this.deadlines = deadlines;
        this.need = need;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(ASSURE_QUALITY);
        String holder = step.get(HOLDER);
        boolean returned = form.value(VERDICT).filter(Verdict.RETURNED::equals).isPresent();
        if (returned && form.value(COMMENTS).isEmpty()) {
            form.fault(COMMENTS, "må fylles ut når saken sendes tilbake");
        }
        if (holder.equals("quality") && step.actor().equals(step.get(EDITED_BY))) {
            form.fault("Saken må kvalitetssikres av en annen enn den som skrev den.");
        }
        form.accept();
        form.value(COMMENTS)
                .ifPresent(comments -> records.write(
                        step.caseId(), returned ? RETURN_NOTE : APPROVAL_NOTE, holder, step.actor(), comments));
        if (returned) {
            step.set(HOLDER, EDITOR_HAS_IT);
            return;
        }
        work.approve(step.caseId(), holder, step.actor());
        deadlines.met(step.caseId(), holder, "", step.actor());
        step.set(HOLDER, need.after(step, political.get(step.caseId()).kind(), holder));
    }
}
