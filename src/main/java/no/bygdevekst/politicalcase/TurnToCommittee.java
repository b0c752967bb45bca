package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.COMMITTEE;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.LEG;

import no.bygdevekst.casefile.PoliticalCase.Leg;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Finn utvalget som er neste. */
@Component
class TurnToCommittee implements Step {
    private final PoliticalCases political;
    private final Committees committees;

    TurnToCommittee(PoliticalCases political, Committees committees) {
        this.political = political;
        this.committees = committees;
    }

    @Override
    public void run(StepScope step) {
        Leg next = political.get(step.caseId()).next().orElseThrow();
        step.set(LEG, String.valueOf(next.place()));
        step.set(COMMITTEE, committees.get(next.committee()).name());
    }
}
