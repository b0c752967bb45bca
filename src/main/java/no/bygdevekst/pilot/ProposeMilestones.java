package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.CALL_YEAR;
import static no.bygdevekst.pilot.PilotProcess.FINAL_DRAFT;
import static no.bygdevekst.pilot.PilotProcess.FIRST_DRAFT;
import static no.bygdevekst.pilot.PilotProcess.PARTY_DECISION;
import static no.bygdevekst.pilot.PilotProcess.PHASE_TWO;

import java.util.List;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Foreslå milepæler. */
@Component
class ProposeMilestones implements Step {
    private final Deadlines deadlines;
    private final Cases cases;
    private final Calls calls;

    ProposeMilestones(Deadlines deadlines, Cases cases, Calls calls) {
        this.cases = cases;
        this.calls = calls;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        int callYear = Integer.parseInt(step.get(CALL_YEAR));
        for (Variable<String> milestone : List.of(FIRST_DRAFT, FINAL_DRAFT, PARTY_DECISION, PHASE_TWO)) {
            deadlines
                    .proposal(step, milestone.name(), callYear)
                    .ifPresent(date -> step.set(milestone, date.toString()));
        }
        cases.call(step.caseId())
                .map(call -> calls.get(call.value()).agreed())
                .ifPresent(terms -> propose(step, terms));
    }

    /** What the call says goes before what calls usually say. */
    private static void propose(StepScope step, Calls.Terms terms) {
        if (terms.firstDraft() != null) {
            step.set(FIRST_DRAFT, terms.firstDraft().toString());
        }
        if (terms.finalDraft() != null) {
            step.set(FINAL_DRAFT, terms.finalDraft().toString());
        }
    }
}
