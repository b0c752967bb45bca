package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.CALL_SETTLED;

import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.engine.Processes;
import org.springframework.stereotype.Component;

/** Tells a call when none of its cases waits to be decided. Cases that are decided at once ask in turn. */
@Component
class CallSettlement {
    private final Cases cases;
    private final Processes processes;

    CallSettlement(Cases cases, Processes processes) {
        this.cases = cases;
        this.processes = processes;
    }

    void tell(CaseId caseId) {
        cases.call(caseId).ifPresent(call -> {
            cases.lock(call);
            if (cases.ofCall(call).stream().noneMatch(file -> file.state() == CaseState.INVITED)) {
                processes.tell(CALL_SETTLED, call, Map.of(), Map.of());
            }
        });
    }
}
