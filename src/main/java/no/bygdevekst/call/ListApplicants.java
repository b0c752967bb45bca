package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.ANY_APPLICANT;
import static no.bygdevekst.call.CallProcess.APPLICANTS;
import static no.bygdevekst.call.CallProcess.NOTE;
import static no.bygdevekst.call.CallProcess.REVIEW_APPLICANTS;

import java.util.List;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før søkerne i saken: everyone whose case still runs is to have an answer. */
@Component
class ListApplicants implements Step {
    private final Cases cases;
    private final Records records;

    ListApplicants(Cases cases, Records records) {
        this.cases = cases;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REVIEW_APPLICANTS);
        form.accept();
        form.value(NOTE)
                .ifPresent(note ->
                        records.write(step.caseId(), "applicants", "Gjennomgang av søkerne", step.actor(), note));
        List<String> running = cases.ofCall(step.caseId()).stream()
                .filter(file -> !file.state().isEnded())
                .map(file -> file.id().value())
                .toList();
        step.set(APPLICANTS, String.join(",", running));
        step.set(ANY_APPLICANT, !running.isEmpty());
    }
}
