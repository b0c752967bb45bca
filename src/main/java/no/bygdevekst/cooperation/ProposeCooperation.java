package no.bygdevekst.cooperation;

import static no.bygdevekst.cooperation.CooperationProcess.PROPOSED_FROM;
import static no.bygdevekst.cooperation.CooperationProcess.PROPOSED_TO;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Foreslå avtaleperiode: two years from today (Hovedutvalg næring, case 101/22). */
@Component
class ProposeCooperation implements Step {
    private final Clock clock;

    ProposeCooperation(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        LocalDate today = LocalDate.now(clock);
        step.set(PROPOSED_FROM, today.toString());
        step.set(PROPOSED_TO, today.plusYears(2).minusDays(1).toString());
    }
}
