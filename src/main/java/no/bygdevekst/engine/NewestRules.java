package no.bygdevekst.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The decision tables as they were deployed last, for questions that no running model asks. */
@Component
public class NewestRules implements Rulebook {
    private final ProcessEngine engine;

    NewestRules(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * In one command, so that the engine remembers the table from one answer to the next; for whoever asks, as a step is
     * answered whoever acts.
     */
    @Override
    public List<List<Map<String, Object>>> decideEach(String table, List<Map<String, Object>> inputs) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(
                        () -> Rules.newest(engine, table).decideEach(inputs)));
    }
}
