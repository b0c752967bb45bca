package no.bygdevekst.engine;

import java.util.List;
import java.util.Map;

/** Decision tables to ask: those a running model came with ({@link StepScope}), or the newest ({@link NewestRules}). */
@FunctionalInterface
public interface Rulebook {

    /** The rows of a table that fit each of many sets of inputs, in their order; the table is looked up once. */
    List<List<Map<String, Object>>> decideEach(String table, List<Map<String, Object>> inputs);

    /** The rows of a table that fit, each as its outputs by name. */
    default List<Map<String, Object>> decide(String table, Map<String, Object> inputs) {
        return decideEach(table, List.of(inputs)).get(0);
    }
}
