package no.bygdevekst.restructuring;

import java.time.LocalDate;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** The municipalities of a case take part in omstilling through the programme's period. */
@Component
class Membership {
    private final Participations participations;

    Membership(Participations participations) {
        this.participations = participations;
    }

    /** What was written down before there was a case for it becomes the case's, else it begins. Whoever asks has locked them. */
    void begin(CaseFile file, LocalDate from, LocalDate to, String source) {
        for (Municipality municipality : file.municipalities()) {
            Participation part = new Participation(
                    municipality.code(),
                    Scheme.RESTRUCTURING,
                    from,
                    to,
                    file.title(),
                    source,
                    file.id().value(),
                    municipality.equals(file.lead()) ? Participations.Role.LEAD : Participations.Role.MEMBER);
            if (!participations.adopt(part)) {
                participations.begin(part);
            }
        }
    }
}
