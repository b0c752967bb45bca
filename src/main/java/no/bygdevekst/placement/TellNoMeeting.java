package no.bygdevekst.placement;

import static no.bygdevekst.placement.PlacementProcess.MANAGER_TOLD;

import java.util.Map;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Si fra til lederen; once, however often it is tried. */
@Component
class TellNoMeeting implements Step {
    private final PoliticalCases cases;
    private final Committees committees;
    private final Outbox outbox;

    TellNoMeeting(PoliticalCases cases, Committees committees, Outbox outbox) {
        this.cases = cases;
        this.committees = committees;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        if (step.find(MANAGER_TOLD).isPresent()) {
            return;
        }
        step.set(MANAGER_TOLD, true);
        PoliticalCase found = cases.get(step.caseId());
        outbox.tell(
                step.caseId(),
                Role.MANAGER,
                "politicalNoMeeting",
                Map.of(
                        "path",
                        found.ahead().stream()
                                .map(leg -> committees.get(leg.committee()).name())
                                .collect(Collectors.joining(" og ")),
                        "before",
                        found.decidedBefore() == null ? "" : Bokmaal.day(found.decidedBefore())));
    }
}
