package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.EXCLUDED;
import static no.bygdevekst.ilag.IlagProcess.EXCLUSION_REASON;
import static no.bygdevekst.ilag.IlagProcess.ID;

import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Scheme;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears that a municipality is taken into a scheme. In the transaction in which it is, an offer of I lag that is not accepted
 * lapses and its money is free; the case is told, and whoever has accepted gets a manager to see to it.
 */
@Component
class Exclusion {
    private static final int ALL = 1000;

    private final Cases cases;
    private final Places places;
    private final NewestRules rules;
    private final Processes processes;

    Exclusion(Cases cases, Places places, NewestRules rules, Processes processes) {
        this.cases = cases;
        this.places = places;
        this.rules = rules;
        this.processes = processes;
    }

    @EventListener
    void hear(Participations.Begun begun) {
        Participations.Participation part = begun.participation();
        if (part.scheme() == Scheme.ILAG) {
            return;
        }
        cases.list(new Cases.Filter(ID, null, part.code(), Viewer.INSIDER), 0, ALL).cases().stream()
                .filter(file -> !file.state().isEnded())
                .forEach(file -> exclude(file.id()));
    }

    private void exclude(CaseId caseId) {
        CaseFile file = places.locked(caseId);
        Optional<String> excluded =
                file.state() == CaseState.PARTICIPATING ? places.overlap(rules, file) : places.exclude(rules, file);
        excluded.ifPresent(reason -> {
            places.lapse(caseId, reason, StepScope.SYSTEM);
            processes.tell(EXCLUDED, caseId, Map.of(), Map.of(EXCLUSION_REASON.name(), reason));
        });
    }
}
