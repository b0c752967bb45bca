package no.bygdevekst.placement;

import static no.bygdevekst.placement.PlacementProcess.PLACED;

import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Finn møtene bakfra. */
@Component
class FindMeetings implements Step {
    private final PoliticalCases cases;
    private final CasePlaces places;
    private final CaseDates dates;

    FindMeetings(PoliticalCases cases, CasePlaces places, CaseDates dates) {
        this.cases = cases;
        this.places = places;
        this.dates = dates;
    }

    @Override
    public void run(StepScope step) {
        boolean placed = places.place(cases.get(step.caseId()), step);
        step.set(PLACED, placed);
        if (placed) {
            dates.set(step, cases.get(step.caseId()));
        }
    }
}
