package no.bygdevekst.call;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Se om noen mangler svar: a case may have been opened by hand after the applicants were gone through. */
@Component
class FindUnanswered implements Step {
    private final Results results;

    FindUnanswered(Results results) {
        this.results = results;
    }

    @Override
    public void run(StepScope step) {
        results.await(step);
    }
}
