package no.bygdevekst.intake;

import java.util.Optional;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** The terms of the call that a case came from; a case opened without a call has none. */
@Component
class CallTerms {
    private final Cases cases;
    private final Calls calls;

    CallTerms(Cases cases, Calls calls) {
        this.cases = cases;
        this.calls = calls;
    }

    Optional<Calls.Terms> of(CaseId caseId) {
        return cases.call(caseId).map(call -> calls.get(call.value()).agreed());
    }
}
