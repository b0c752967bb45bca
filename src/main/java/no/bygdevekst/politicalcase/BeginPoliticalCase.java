package no.bygdevekst.politicalcase;

import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Åpne arbeidet med saken. */
@Component
class BeginPoliticalCase implements Step {
    private final PoliticalCases political;
    private final CaseNeed need;

    BeginPoliticalCase(PoliticalCases political, CaseNeed need) {
        this.political = political;
        this.need = need;
    }

    @Override
    public void run(StepScope step) {
        need.carry(step, political.get(step.caseId()).kind());
    }
}
