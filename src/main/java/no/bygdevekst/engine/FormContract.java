package no.bygdevekst.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;

/** The names a form may send, read from the form itself as it was deployed with the running model. */
record FormContract(Set<String> names) {
    private static final String EMBEDDED = "embedded:deployment:";
    private static final Pattern NAME = Pattern.compile("cam-variable-name=\"(\\w+)\"");
    private static final Map<String, FormContract> READ = new ConcurrentHashMap<>();

    static FormContract ofTask(TaskEntity task) {
        var key = task.getTaskDefinition().getFormKey();
        String deployment = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                .getDeploymentId();
        return key == null ? new FormContract(Set.of()) : read(key.getExpressionText(), deployment);
    }

    static FormContract read(String formKey, String deploymentId) {
        return READ.computeIfAbsent(deploymentId + " " + formKey, key -> {
            var resource = Context.getCommandContext()
                    .getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(deploymentId, formKey.substring(EMBEDDED.length()));
            return of(new String(resource.getBytes(), StandardCharsets.UTF_8));
        });
    }

    static FormContract of(String html) {
        return new FormContract(
                NAME.matcher(html).results().map(hit -> hit.group(1)).collect(Collectors.toUnmodifiableSet()));
    }

    /** @throws Refusal when a form cannot have sent this */
    void check(VariableMap given) {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new Refusal("Skjemaet har ikke disse feltene: " + String.join(", ", unknown) + ".");
        }
        Set<String> odd = new TreeSet<>(given.keySet());
        odd.removeIf(name -> !(given.getValueTyped(name) instanceof SerializableValue));
        if (!odd.isEmpty()) {
            throw new Refusal(
                    "Disse feltene er sendt på en måte som ikke kan leses: %s.".formatted(String.join(", ", odd)));
        }
    }
}
