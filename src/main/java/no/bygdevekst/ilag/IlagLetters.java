package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.LAPSED;
import static no.bygdevekst.ilag.IlagProcess.PURPOSE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.TimeLimits;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** The letters of a case: to the municipality, and to the caseworker where the county has decided nothing itself. */
@Component
class IlagLetters {
    private final Records records;
    private final Places places;
    private final TimeLimits limits;
    private final Outbox outbox;

    IlagLetters(Records records, Places places, TimeLimits limits, Outbox outbox) {
        this.records = records;
        this.places = places;
        this.limits = limits;
        this.outbox = outbox;
    }

    /** Tells the municipality what was decided and why, and how to complain, where its call says that one can. */
    void tellDecision(StepScope step, String template, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("county", Parties.COUNTY);
        facts.put("decision", decision(step.caseId()));
        places.terms(step.caseId())
                .flatMap(terms -> Optional.ofNullable(terms.complaintBasis()))
                .ifPresent(basis -> {
                    facts.put("complaintBasis", basis);
                    facts.put("complaintLimit", limits.words(step, TimeLimits.COMPLAINT));
                });
        outbox.tell(step.caseId(), Role.APPLICANT, template, facts);
    }

    /** Tells the municipality and the caseworker why the case ends. */
    void tellLapse(StepScope step, boolean offered, String reason) {
        records.write(step.caseId(), LAPSED, PURPOSE, step.actor(), reason);
        for (Role role : List.of(Role.APPLICANT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "ilagLapsed", Map.of("offered", offered, "reason", reason));
        }
    }

    /** The newest decision about the place. */
    Records.Decision decision(CaseId caseId) {
        return records.decisions(caseId).stream()
                .filter(decision -> decision.kind().equals("grant"))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalStateException("%s has no decision".formatted(caseId)));
    }
}
