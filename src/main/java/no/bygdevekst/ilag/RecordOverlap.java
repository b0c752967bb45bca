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
                "%s\n\n%s".formatted(step.get(EXCLUSION_REASON), form.get(RESOLUTION)));
        step.remove(EXCLUSION_REASON);
    }
}
