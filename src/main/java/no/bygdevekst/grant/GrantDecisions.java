package no.bygdevekst.grant;

import static no.bygdevekst.grant.GrantProcess.BODY;
import static no.bygdevekst.grant.GrantProcess.DECIDED_ON;
import static no.bygdevekst.grant.GrantProcess.GRANTED;
import static no.bygdevekst.grant.GrantProcess.OTHER_REASONS;
import static no.bygdevekst.grant.GrantProcess.OUTCOME;
import static no.bygdevekst.grant.GrantProcess.PURPOSE;
import static no.bygdevekst.grant.GrantProcess.REFERENCE;
import static no.bygdevekst.grant.GrantProcess.SETTLED;

import java.time.LocalDate;
import java.util.Optional;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Line;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.grant.GrantProcess.Decision;
import org.springframework.stereotype.Component;

/** What is common to a decision, whoever makes it: it is one of what was recommended, and its reasons are known. */
@Component
class GrantDecisions {
    private final Cases cases;
    private final Commitments commitments;
    private final Records records;

    GrantDecisions(Cases cases, Commitments commitments, Records records) {
        this.cases = cases;
        this.commitments = commitments;
        this.records = records;
    }

    /** @return the decision to keep, with its reasons as the note */
    Records.Decision decided(StepScope step, Form form) {
        long kroner = kroner(step);
        form.happened(DECIDED_ON, cases.beginning(step.caseId()));
        form.value(OUTCOME).ifPresent(outcome -> {
            if (outcome == Decision.GRANTED && kroner == 0) {
                form.fault(
                        OUTCOME,
                        "kan ikke være «innvilget som innstilt» når innstillingen er avslag. Send saken tilbake");
            }
            boolean turned = outcome == Decision.RETURNED || (outcome == Decision.REJECTED && kroner > 0);
            if (turned && form.value(OTHER_REASONS).isEmpty()) {
                form.fault(OTHER_REASONS, "må fylles ut når vedtaket er et annet enn innstillingen");
            }
        });
        form.accept();
        return keep(
                step, form.get(OUTCOME), kroner, form.get(DECIDED_ON), form.get(REFERENCE), form.value(OTHER_REASONS));
    }

    /** What a committee adopted as it was recommended, whichever way that was. */
    Records.Decision adopted(StepScope step, LocalDate on, String reference) {
        long kroner = kroner(step);
        return keep(step, kroner > 0 ? Decision.GRANTED : Decision.REJECTED, kroner, on, reference, Optional.empty());
    }

    private Records.Decision keep(
            StepScope step, Decision outcome, long kroner, LocalDate on, String reference, Optional<String> reasons) {
        String purpose = step.get(PURPOSE);
        step.set(SETTLED, outcome != Decision.RETURNED);
        step.set(GRANTED, outcome == Decision.GRANTED);
        return new Records.Decision(
                GrantProcess.DECISION,
                step.get(BODY),
                on,
                reference,
                outcome == Decision.GRANTED
                        ? "%s: innvilget med %s kroner".formatted(purpose, Bokmaal.number(kroner))
                        : "%s: %s".formatted(purpose, outcome.label()),
                reasons.or(() -> recommended(step, purpose)).orElse(null));
    }

    private long kroner(StepScope step) {
        return commitments.proposed(step.caseId(), step.get(PURPOSE)).stream()
                .mapToLong(Line::kroner)
                .sum();
    }

    private Optional<String> recommended(StepScope step, String purpose) {
        return records.newest(step.caseId(), "recommendation", purpose).map(Records.Note::body);
    }
}
