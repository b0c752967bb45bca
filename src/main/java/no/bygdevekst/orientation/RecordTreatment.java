package no.bygdevekst.orientation;

import static no.bygdevekst.orientation.OrientationProcess.DECIDED_ON;
import static no.bygdevekst.orientation.OrientationProcess.DECISION_BODY;
import static no.bygdevekst.orientation.OrientationProcess.DECISION_OUTCOME;
import static no.bygdevekst.orientation.OrientationProcess.DECISION_REFERENCE;
import static no.bygdevekst.orientation.OrientationProcess.POLITICAL_CASE;
import static no.bygdevekst.orientation.OrientationProcess.PURPOSE;

import java.time.LocalDate;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før behandlingen, eller rapporten, i saken: what the committee made of it, if one has treated it. */
@Component
class RecordTreatment implements Step {
    private final Records records;
    private final Deadlines deadlines;

    RecordTreatment(Records records, Deadlines deadlines) {
        this.records = records;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        String purpose = step.get(PURPOSE);
        if (step.get(DECISION_OUTCOME).isEmpty()) {
            deadlines.drop(step.caseId(), purpose, "", step.actor());
            return;
        }
        LocalDate on = LocalDate.parse(step.get(DECIDED_ON));
        records.decided(
                step.caseId(),
                new Records.Decision(
                        purpose,
                        step.get(DECISION_BODY),
                        on,
                        step.get(DECISION_REFERENCE),
                        Outcome.valueOf(step.get(DECISION_OUTCOME)).label(),
                        "Politisk sak " + step.get(POLITICAL_CASE)));
        deadlines.met(step.caseId(), purpose, "", on, step.actor());
    }
}
