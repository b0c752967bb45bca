package no.bygdevekst.pilot;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** The municipalities of a case take part in the scheme from the day the State supports them until the case ends. */
@Component
class Participation {
    private final Cases cases;
    private final Participations participations;
    private final Municipalities municipalities;
    private final Clock clock;

    Participation(Cases cases, Participations participations, Municipalities municipalities, Clock clock) {
        this.cases = cases;
        this.participations = participations;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Does nothing for those whose part has begun. */
    void begin(CaseId caseId, LocalDate from, String source) {
        CaseFile file = cases.get(caseId);
        municipalities.lock(file.codes());
        for (Municipality municipality : file.municipalities()) {
            boolean begun = participations.of(municipality.code()).stream()
                    .anyMatch(part -> caseId.value().equals(part.caseNumber()));
            if (!begun) {
                participations.begin(new Participations.Participation(
                        municipality.code(),
                        Scheme.PILOT,
                        from,
                        null,
                        file.title(),
                        source,
                        caseId.value(),
                        municipality.equals(file.lead()) ? Participations.Role.LEAD : Participations.Role.MEMBER));
            }
        }
    }

    void end(CaseId caseId) {
        participations.end(caseId.value(), LocalDate.now(clock));
    }
}
