package no.bygdevekst.engine;

import java.util.List;
import java.util.Map;

/** Decision tables to ask: those a running model came with ({@link StepScope}), or the newest ({@link NewestRules}). */
@FunctionalInterface
public interface Rulebook {

    /** The rows of a table that fit, each as its outputs by name. */
    List<Map<String, Object>> decide(String table, Map<String, Object> inputs);
}
