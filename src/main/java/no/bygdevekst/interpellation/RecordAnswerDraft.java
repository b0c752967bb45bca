package no.bygdevekst.interpellation;

import static no.bygdevekst.interpellation.InterpellationProcess.ANSWER;
import static no.bygdevekst.interpellation.InterpellationProcess.ANSWER_NOTE;
import static no.bygdevekst.interpellation.InterpellationProcess.DRAFT;
import static no.bygdevekst.interpellation.InterpellationProcess.DRAFT_ANSWER;

import no.bygdevekst.casefile.Interpellations;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før forslaget til svar i saken. Every version stays. */
@Component
class RecordAnswerDraft implements Step {
    private final Interpellations interpellations;
    private final Records records;
    private final Deadlines deadlines;

    RecordAnswerDraft(Interpellations interpellations, Records records, Deadlines deadlines) {
        this.interpellations = interpellations;
        this.records = records;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(DRAFT_ANSWER);
        form.accept();
        interpellations.draft(step.caseId(), form.get(ANSWER));
        records.write(step.caseId(), ANSWER_NOTE, "Forslag til svar", step.actor(), form.get(ANSWER));
        deadlines.met(step.caseId(), DRAFT, "", step.actor());
    }
}
