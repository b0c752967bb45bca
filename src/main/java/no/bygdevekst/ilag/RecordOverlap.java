package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.EXCLUSION_REASON;
import static no.bygdevekst.ilag.IlagProcess.RESOLUTION;
import static no.bygdevekst.ilag.IlagProcess.RESOLVE_OVERLAP;

import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før avklaringen i saken. */
@Component
class RecordOverlap implements Step {
    /** Of the second of two that were open at once: the reason stands in the note of the first. */
    private static final String TOLD_ALREADY = "Kommunen er tatt inn i en annen ordning.";

    private final Records records;

    RecordOverlap(Records records) {
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(RESOLVE_OVERLAP);
        form.accept();
        records.write(
                step.caseId(),
                "overlap",
                "I lag og en annen ordning",
                step.actor(),
                "%s\n\n%s".formatted(step.find(EXCLUSION_REASON).orElse(TOLD_ALREADY), form.get(RESOLUTION)));
        step.remove(EXCLUSION_REASON);
    }
}
