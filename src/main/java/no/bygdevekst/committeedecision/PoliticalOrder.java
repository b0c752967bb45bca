package no.bygdevekst.committeedecision;

import static no.bygdevekst.committeedecision.CommitteedecisionProcess.FIGURES_YEAR;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.POLITICAL_CASE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.POLITICAL_KIND;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.PURPOSE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.SUBJECT;

import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Orders the political case as the process now says, unless somebody has done it meanwhile. */
@Component
class PoliticalOrder {
    private final PoliticalCases politicalCases;
    private final Cases cases;
    private final DecisionDeadlines deadlines;

    PoliticalOrder(PoliticalCases politicalCases, Cases cases, DecisionDeadlines deadlines) {
        this.politicalCases = politicalCases;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    void place(StepScope step) {
        cases.lock(step.caseId());
        CaseId ordered = politicalCases
                .underWay(step.caseId(), step.get(PURPOSE))
                .map(PoliticalCase::id)
                .orElseGet(() -> politicalCases.order(
                        new PoliticalCases.Order(
                                step.get(SUBJECT),
                                PoliticalCase.Kind.valueOf(step.get(POLITICAL_KIND)),
                                DecisionDeadlines.path(step),
                                DecisionDeadlines.decidedBefore(step).orElse(null),
                                "Sak %s, %s"
                                        .formatted(
                                                step.caseId(),
                                                cases.get(step.caseId()).title()),
                                step.find(FIGURES_YEAR).map(Long::intValue).orElse(null),
                                List.of(new PoliticalCase.Concern(step.caseId(), step.get(PURPOSE), null)),
                                List.of()),
                        step.actor()));
        step.set(POLITICAL_CASE, ordered.value());
        deadlines.ordered(step);
    }
}
