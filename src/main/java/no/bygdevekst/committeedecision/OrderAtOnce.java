package no.bygdevekst.committeedecision;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Bestill politisk sak. */
@Component
class OrderAtOnce implements Step {
    private final PoliticalOrder order;

    OrderAtOnce(PoliticalOrder order) {
        this.order = order;
    }

    @Override
    public void run(StepScope step) {
        order.place(step);
    }
}
