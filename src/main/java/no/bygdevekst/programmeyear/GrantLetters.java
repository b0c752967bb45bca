package no.bygdevekst.programmeyear;

import static no.bygdevekst.programmeyear.ProgrammeyearProcess.GRANT_DECISION;

import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Tells every municipality of the programme, which have applied, and the development company what the county has decided. */
@Component
class GrantLetters {
    private final Cases cases;
    private final Records records;
    private final Outbox outbox;

    GrantLetters(Cases cases, Records records, Outbox outbox) {
        this.cases = cases;
        this.records = records;
        this.outbox = outbox;
    }

    void send(CaseId caseId, String template, Map<String, Object> facts) {
        for (Municipality municipality : cases.get(caseId).municipalities()) {
            outbox.tell(caseId, Role.municipality(municipality.code()), template, facts);
        }
        outbox.tell(caseId, Role.APPLICANT, template, facts);
    }

    /** The county's newest decision on a grant in the case. */
    Records.Decision decision(CaseId caseId) {
        return records.decisions(caseId).stream()
                .filter(decision -> decision.kind().equals(GRANT_DECISION))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }
}
