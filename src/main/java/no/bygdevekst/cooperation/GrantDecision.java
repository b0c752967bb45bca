package no.bygdevekst.cooperation;

import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Records;

/** What was decided on the money that was asked for last, as the case keeps it. */
final class GrantDecision {
    private static final String KIND = "grant";

    private GrantDecision() {}

    static Records.Decision newest(Records records, CaseId caseId) {
        return records.decisions(caseId).stream()
                .filter(decision -> decision.kind().equals(KIND))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }
}
