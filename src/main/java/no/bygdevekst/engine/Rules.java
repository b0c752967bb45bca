package no.bygdevekst.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineServices;

/** One deployed version of a decision table. */
record Rules(ProcessEngineServices engine, String decisionDefinitionId) {

    /** Of the deployment that a running model came with. */
    static Rules cameWith(ProcessEngineServices engine, String processDefinitionId, String table) {
        var repository = engine.getRepositoryService();
        String deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        return new Rules(
                engine,
                repository
                        .createDecisionDefinitionQuery()
                        .deploymentId(deployment)
                        .decisionDefinitionKey(table)
                        .singleResult()
                        .getId());
    }

    static Rules newest(ProcessEngineServices engine, String table) {
        return new Rules(
                engine,
                engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .latestVersion()
                        .singleResult()
                        .getId());
    }

    List<List<Map<String, Object>>> decideEach(List<Map<String, Object>> inputs) {
        return inputs.stream()
                .map(each -> engine.getDecisionService()
                        .evaluateDecisionTableById(decisionDefinitionId)
                        .variables(each)
                        .evaluate()
                        .getResultList())
                .toList();
    }
}
