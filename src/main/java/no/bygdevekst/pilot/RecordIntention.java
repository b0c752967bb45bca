package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.DECISION_BODY;
import static no.bygdevekst.pilot.PilotProcess.DECISION_OUTCOME;
import static no.bygdevekst.pilot.PilotProcess.DECISION_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.INTENTION_ON;
import static no.bygdevekst.pilot.PilotProcess.POLITICAL_CASE;

import java.time.LocalDate;
import no.bygdevekst.casefile.PilotDecision;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før vedtaket om intensjonen i saken. It binds nobody: whether the county is a party is decided for itself. */
@Component
class RecordIntention implements Step {
    private final Records records;
    private final CountyAnswers answers;

    RecordIntention(Records records, CountyAnswers answers) {
        this.records = records;
        this.answers = answers;
    }

    @Override
    public void run(StepScope step) {
        records.decided(
                step.caseId(),
                new Records.Decision(
                        PilotDecision.INTENTION.word(),
                        step.get(DECISION_BODY),
                        LocalDate.parse(step.get(INTENTION_ON)),
                        step.get(DECISION_REFERENCE),
                        "%s (politisk sak %s)"
                                .formatted(
                                        Outcome.valueOf(step.get(DECISION_OUTCOME))
                                                .label(),
                                        step.get(POLITICAL_CASE)),
                        answers.text(step.caseId(), PilotDecision.INTENTION).orElse(null)));
    }
}
