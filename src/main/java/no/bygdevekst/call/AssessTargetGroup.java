package no.bygdevekst.call;

import java.util.List;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.eligibility.Eligibility;
import no.bygdevekst.eligibility.Verdict;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Calls;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Vurder målgruppa. Participations in force on the day of the letter count. */
@Component
class AssessTargetGroup implements Step {
    private final Calls calls;
    private final Eligibility eligibility;
    private final String county;

    AssessTargetGroup(Calls calls, Eligibility eligibility, @Value("${bygdevekst.county}") String county) {
        this.calls = calls;
        this.eligibility = eligibility;
        this.county = county;
    }

    @Override
    public void run(StepScope step) {
        String number = step.caseId().value();
        calls.keep(
                number,
                verdicts(step, calls.get(number).agreed()).stream()
                        .map(AssessTargetGroup::place)
                        .toList());
    }

    /** What the register does not hold is told to whoever set the terms, whose task stays. */
    private List<Verdict> verdicts(StepScope step, Calls.Terms terms) {
        try {
            return eligibility.of(
                    step,
                    terms.ruleSet(),
                    terms.centralityVersion(),
                    terms.populationYear(),
                    terms.letterDate(),
                    county);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    private static Calls.Place place(Verdict verdict) {
        return new Calls.Place(
                verdict.municipality().code(),
                verdict.centralityClass(),
                verdict.inhabitants(),
                verdict.answer().word(),
                verdict.rule(),
                verdict.reason(),
                verdict.source(),
                verdict.answer() == Answer.TARGET,
                null,
                null,
                null);
    }
}
