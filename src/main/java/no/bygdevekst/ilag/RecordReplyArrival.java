package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.CONFIRM_NO_REPLY;
import static no.bygdevekst.ilag.IlagProcess.OFFER_REPLY;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før i saken om det kom i tide: an answer to the offer. */
@Component
class RecordReplyArrival implements Step {
    private final Arrival arrival;

    RecordReplyArrival(Arrival arrival) {
        this.arrival = arrival;
    }

    @Override
    public void run(StepScope step) {
        arrival.record(step, CONFIRM_NO_REPLY, OFFER_REPLY);
    }
}
