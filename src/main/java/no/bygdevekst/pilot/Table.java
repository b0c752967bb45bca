package no.bygdevekst.pilot;

import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Parties;
import org.springframework.stereotype.Component;

/** Who sits at the table where the agreement is made. */
@Component
class Table {
    private final Parties parties;

    Table(Parties parties) {
        this.parties = parties;
    }

    Parties.Party county(CaseId caseId) {
        return parties.of(caseId).stream()
                .filter(party -> party.kind() == Parties.Kind.COUNTY)
                .findFirst()
                .orElseThrow();
    }

    List<Parties.Party> municipalities(CaseId caseId) {
        return parties.of(caseId).stream()
                .filter(party -> party.kind() == Parties.Kind.MUNICIPALITY)
                .toList();
    }
}
