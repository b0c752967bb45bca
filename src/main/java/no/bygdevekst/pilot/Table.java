package no.bygdevekst.pilot;

import java.util.List;
import java.util.function.Predicate;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Parties;
import org.springframework.stereotype.Component;

/** Who sits at the table where the agreement is made. */
@Component
class Table {
    /** The State's place, where a municipality has its code. */
    static final String STATE = "state";

    private final Parties parties;

    Table(Parties parties) {
        this.parties = parties;
    }

    /** @param place a municipality code, or {@link #STATE} */
    Parties.Party at(CaseId caseId, String place) {
        return place.equals(STATE)
                ? only(caseId, party -> party.kind() == Parties.Kind.STATE)
                : only(caseId, party -> place.equals(party.code()));
    }

    Parties.Party county(CaseId caseId) {
        return only(caseId, party -> party.kind() == Parties.Kind.COUNTY);
    }

    List<Parties.Party> municipalities(CaseId caseId) {
        return parties.of(caseId).stream()
                .filter(party -> party.kind() == Parties.Kind.MUNICIPALITY)
                .toList();
    }

    private Parties.Party only(CaseId caseId, Predicate<Parties.Party> which) {
        return parties.of(caseId).stream().filter(which).findFirst().orElseThrow();
    }
}
