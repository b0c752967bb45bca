package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.EDITOR_HAS_IT;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.HOLDER;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.NEED;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.NOBODY_HAS_IT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** What a kind of case needs before its papers are ready, as {@code politicalplan.dmn} says it. */
@Component
class CaseNeed {
    private static final List<String> APPROVERS =
            List.of("quality", "managerApproval", "departmentApproval", "directorApproval");

    /** Tells the model whether several write, one writes, or nothing is written. */
    void carry(StepScope step, PoliticalCase.Kind kind) {
        List<String> steps = steps(step, kind);
        if (steps.contains("contribution")) {
            step.set(NEED, "several");
        } else {
            step.set(NEED, steps.contains("editing") ? "one" : "none");
        }
        step.set(HOLDER, EDITOR_HAS_IT);
    }

    /** Who has the case after somebody has done with it. */
    String after(Rulebook rules, PoliticalCase.Kind kind, String holder) {
        List<String> steps = steps(rules, kind);
        return Stream.of(APPROVERS.subList(APPROVERS.indexOf(holder) + 1, APPROVERS.size()))
                .flatMap(List::stream)
                .filter(steps::contains)
                .findFirst()
                .orElse(NOBODY_HAS_IT);
    }

    private static List<String> steps(Rulebook rules, PoliticalCase.Kind kind) {
        return rules.decide("politicalplan", Map.of("kind", kind.name())).stream()
                .map(row -> String.valueOf(row.get("step")))
                .toList();
    }
}
