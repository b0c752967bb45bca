package no.bygdevekst.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseIndex;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/** What a {@link Step} may know of the engine: which case it works on, who acts, and that case's variables. */
public final class StepScope implements Rulebook {
    /** Who acts when no person does: timers and jobs. */
    public static final String SYSTEM = "system";

    private final DelegateExecution execution;

    StepScope(DelegateExecution execution) {
        this.execution = execution;
    }

    /** The case number, which the engine carries as the business key. */
    public CaseId caseId() {
        return new CaseId(execution.getProcessBusinessKey());
    }

    /** Gives the process the number of its case, which it did not have when it was started from a form. */
    public void belongsTo(CaseId caseId) {
        execution.setProcessBusinessKey(caseId.value());
    }

    /** The signed-in person behind this step, or {@link #SYSTEM}. */
    public String actor() {
        var authentication =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return authentication == null ? SYSTEM : authentication.getUserId();
    }

    /** Whether the person behind this step is in the group. What the program does by itself is nobody's. */
    public boolean actorIs(String group) {
        var authentication =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return authentication != null && authentication.getGroupIds().contains(group);
    }

    public <T> T get(Variable<T> variable) {
        return find(variable)
                .orElseThrow(() -> new IllegalStateException("%s needs '%s', which is not set"
                        .formatted(execution.getCurrentActivityId(), variable.name())));
    }

    public <T> Optional<T> find(Variable<T> variable) {
        return Optional.ofNullable(execution.getVariable(variable.name()))
                .map(value -> variable.type().cast(value));
    }

    /** Sets the variable where it already lives, else for the whole process instance. */
    public <T> void set(Variable<T> variable, T value) {
        execution.setVariable(variable.name(), value);
    }

    /** Sets the variable for this branch only, such as one of several parallel inputs. */
    public <T> void setHere(Variable<T> variable, T value) {
        execution.setVariableLocal(variable.name(), value);
    }

    public void remove(Variable<?> variable) {
        execution.removeVariable(variable.name());
    }

    /** The form that was completed just before this step. */
    public Form form(List<Field<?>> fields) {
        return new Form(this::take, fields, LocalDate.now(bean("engineClock", Clock.class)), answers -> bean(
                        "caseLog", CaseLog.class)
                .add(caseId(), actor(), execution.getCurrentActivityName(), "", answers + warned(fields)));
    }

    /** Whatever the step has written in its case is found from now on. */
    void indexCase() {
        String key = execution.getProcessBusinessKey();
        if (key != null && CaseId.isNumber(key)) {
            bean("caseIndex", CaseIndex.class).touched(new CaseId(key));
        }
    }

    /** What the form has said about the person's impartiality, which stands in the log beside what was answered. */
    private String warned(List<Field<?>> fields) {
        return fields.contains(Impartiality.REQUIRED)
                ? bean("programmes", Programmes.class)
                        .warning(caseId(), actor())
                        .map("\nSkjemaet advarte: "::concat)
                        .orElse("")
                : "";
    }

    /** What was typed is out of the engine in the same transaction. */
    private @Nullable Object take(Field<?> field) {
        Object typed = field.type().equals("File")
                ? execution.getVariableTyped(field.name())
                : execution.getVariable(field.name());
        execution.removeVariable(field.name());
        return typed;
    }

    /** Asks a decision table of the same deployment as the running model. */
    @Override
    public List<List<Map<String, Object>>> decideEach(String table, List<Map<String, Object>> inputs) {
        return Rules.cameWith(execution.getProcessEngineServices(), execution.getProcessDefinitionId(), table)
                .decideEach(inputs);
    }

    /** A scope is made for one run, not by the container: it finds the bean as a model does. */
    private <T> T bean(String name, Class<T> type) {
        return type.cast(Context.getProcessEngineConfiguration()
                .getExpressionManager()
                .createExpression("${%s}".formatted(name))
                .getValue(execution));
    }
}
