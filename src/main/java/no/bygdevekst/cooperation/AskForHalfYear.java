package no.bygdevekst.cooperation;

import static no.bygdevekst.cooperation.CooperationProcess.HALF_YEAR;

import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Be om halvårsstatus. */
@Component
class AskForHalfYear implements Step {
    private final Deadlines deadlines;

    AskForHalfYear(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        HalfYear halfYear = HalfYear.parse(step.get(HALF_YEAR));
        deadlines.set(step, HalfYear.MILESTONE, halfYear.occurrence(), halfYear.due(), halfYear.label());
    }
}
