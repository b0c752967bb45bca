package no.bygdevekst.engine;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Models are versioned, Java is not: a running case keeps the model it began with. Refuses to start when such a model
 * names a step that is gone, and names the cases that would stop there.
 */
@Component
class ReleaseCheck implements SmartInitializingSingleton {
    private static final Pattern STEP = Pattern.compile("camunda:delegateExpression=\"\\$\\{(\\w+)}\"");

    private final RepositoryService models;
    private final RuntimeService runtime;
    private final ListableBeanFactory beans;

    ReleaseCheck(RepositoryService models, RuntimeService runtime, ListableBeanFactory beans) {
        this.models = models;
        this.runtime = runtime;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var faults = new TreeSet<String>();
        for (ProcessDefinition definition :
                models.createProcessDefinitionQuery().list()) {
            List<String> gone = missingSteps(definition);
            if (!gone.isEmpty()) {
                running(definition)
                        .forEach(instance -> faults.add("%s (%s) trenger %s"
                                .formatted(instance.getBusinessKey(), definition.getKey(), String.join(", ", gone))));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Saker som er i gang, bruker steg som ikke finnes i denne versjonen: " + String.join("; ", faults));
        }
    }

    private List<String> missingSteps(ProcessDefinition definition) {
        return missing(Bpmn.convertToString(models.getBpmnModelInstance(definition.getId())));
    }

    List<String> missing(String model) {
        return STEP.matcher(model)
                .results()
                .map(found -> found.group(1))
                .filter(bean -> !beans.containsBean(bean))
                .distinct()
                .toList();
    }

    private List<ProcessInstance> running(ProcessDefinition definition) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .list();
    }
}
