package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.NOTE;
import static no.bygdevekst.call.CallProcess.REVIEW_APPLICANTS;

import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før søkerne i saken: everyone who waits for an answer is to have one. */
@Component
class ListApplicants implements Step {
    private final Results results;
    private final Records records;

    ListApplicants(Results results, Records records) {
        this.results = results;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REVIEW_APPLICANTS);
        form.accept();
        form.value(NOTE)
                .ifPresent(note ->
                        records.write(step.caseId(), "applicants", "Gjennomgang av søkerne", step.actor(), note));
        results.await(step);
    }
}
