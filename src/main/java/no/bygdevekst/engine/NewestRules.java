package no.bygdevekst.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The decision tables as they were deployed last, for questions that no running model asks. */
@Component
public class NewestRules implements Rulebook {
    private final DecisionService decisions;

    NewestRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Map<String, Object>> decide(String table, Map<String, Object> inputs) {
        return decisions.evaluateDecisionTableByKey(table, inputs).getResultList();
    }
}
