package no.bygdevekst.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineServices;

/** Decision tables, always of the deployment that the asking model came with. */
final class Rules {
    private final ProcessEngineServices engine;
    private final String processDefinitionId;

    Rules(ProcessEngineServices engine, String processDefinitionId) {
        this.engine = engine;
        this.processDefinitionId = processDefinitionId;
    }

    List<Map<String, Object>> decide(String table, Map<String, Object> inputs) {
        var repository = engine.getRepositoryService();
        String deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        String decision = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(table)
                .singleResult()
                .getId();
        return engine.getDecisionService()
                .evaluateDecisionTableById(decision)
                .variables(inputs)
                .evaluate()
                .getResultList();
    }
}
