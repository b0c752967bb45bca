package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.APPLICATION;
import static no.bygdevekst.ilag.IlagProcess.CONFIRM_NO_APPLICATION;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før i saken om det kom i tide: an application. */
@Component
class RecordApplicationArrival implements Step {
    private final Arrival arrival;

    RecordApplicationArrival(Arrival arrival) {
        this.arrival = arrival;
    }

    @Override
    public void run(StepScope step) {
        arrival.record(step, CONFIRM_NO_APPLICATION, APPLICATION);
    }
}
