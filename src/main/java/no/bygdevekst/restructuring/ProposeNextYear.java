package no.bygdevekst.restructuring;

import static no.bygdevekst.restructuring.RestructuringProcess.ANOTHER_YEAR;
import static no.bygdevekst.restructuring.RestructuringProcess.PROGRAMME_ENDS;
import static no.bygdevekst.restructuring.RestructuringProcess.PROGRAMME_YEAR;

import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Finn neste år: there is another as long as the programme runs into it. */
@Component
class ProposeNextYear implements Step {
    private final Milestones milestones;

    ProposeNextYear(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public void run(StepScope step) {
        int next = Integer.parseInt(step.get(PROGRAMME_YEAR)) + 1;
        step.set(PROGRAMME_YEAR, Integer.toString(next));
        step.set(
                ANOTHER_YEAR,
                next <= milestones.get(step.caseId(), PROGRAMME_ENDS, "").due().getYear());
    }
}
