package no.bygdevekst.interpellation;

import static no.bygdevekst.interpellation.InterpellationProcess.APPROVED;
import static no.bygdevekst.interpellation.InterpellationProcess.APPROVE_ANSWER;
import static no.bygdevekst.interpellation.InterpellationProcess.COMMENTS;
import static no.bygdevekst.interpellation.InterpellationProcess.COMMENTS_NOTE;
import static no.bygdevekst.interpellation.InterpellationProcess.VERDICT;

import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.interpellation.InterpellationProcess.Verdict;
import org.springframework.stereotype.Component;

/** Før godkjenningen i saken. */
@Component
class RecordAnswerApproval implements Step {
    private final Records records;

    RecordAnswerApproval(Records records) {
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(APPROVE_ANSWER);
        boolean returned = form.value(VERDICT).filter(Verdict.RETURNED::equals).isPresent();
        if (returned && form.value(COMMENTS).isEmpty()) {
            form.fault(COMMENTS, "må fylles ut når svaret sendes tilbake");
        }
        form.accept();
        form.value(COMMENTS)
                .ifPresent(comments ->
                        records.write(step.caseId(), COMMENTS_NOTE, "Merknader til svaret", step.actor(), comments));
        step.set(APPROVED, !returned);
    }
}
