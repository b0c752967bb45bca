package no.bygdevekst.engine;

import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** How one room reaches the process of another without knowing it: by a process id or a message, and the case. */
@Component
public class Processes {
    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Starts a process that belongs to a case; it runs to its first wait state in the same transaction. */
    public void start(String process, String businessKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(process, businessKey, variables);
    }

    /** Starts a process as a person does from Tasklist's start list, with its start form filled in. */
    public String startByHand(String process, Map<String, Object> answers) {
        return runtime.startProcessInstanceByKey(process, answers).getId();
    }

    /**
     * The same, by the signed-in person.
     *
     * @throws Refusal with every fault, or when the person may not start it
     */
    public void startAsReader(String process, Map<String, Object> answers) {
        try {
            startByHand(process, answers);
        } catch (AuthorizationException e) {
            throw new Refusal("Du har ikke rettighet til dette.");
        } catch (TransientDataAccessException e) {
            throw new Refusal("En annen arbeider i saken akkurat nå. Det du skrev, er ikke lagret. Prøv igjen.");
        }
    }

    /**
     * Starts the process that a message begins and that opens a case of its own, also from within a step.
     *
     * @return the new case
     */
    public CaseId open(String message, Map<String, Object> variables) {
        return new CaseId(
                runtime.startProcessInstanceByMessage(message, variables).getBusinessKey());
    }

    /** Tells the one of a case's parallel branches that was made for this value; no branch may be left to hear it. */
    public void tellBranch(String message, CaseId caseId, Variable<String> branch, String value) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.value())
                .localVariableEquals(branch.name(), value)
                .correlateAllWithResult();
    }

    /** Whether the case has a running process of this kind that was started with these values. */
    public boolean isRunning(String process, CaseId caseId, Map<String, Object> about) {
        var query = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(caseId.value());
        about.forEach(query::variableValueEquals);
        return query.count() > 0;
    }

    /**
     * Tells every process of the case that waits for the message, but those that have another value of the variable: whoever
     * was begun for one of several is not told of the others.
     */
    public void tellUnlessOther(String message, CaseId caseId, Variable<String> variable, String value) {
        runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(caseId.value())
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .map(Execution::getId)
                .filter(waiting -> {
                    Object theirs = runtime.getVariable(waiting, variable.name());
                    return theirs == null || theirs.equals(value);
                })
                .forEach(waiting -> runtime.messageEventReceived(message, waiting));
    }

    /**
     * Tells every process of the case that waits for the message and was started with these values.
     *
     * @return how many heard it
     */
    public int tell(String message, CaseId caseId, Map<String, Object> about, Map<String, Object> variables) {
        var correlation = runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseId.value());
        about.forEach(correlation::processInstanceVariableEquals);
        return correlation.setVariables(variables).correlateAllWithResult().size();
    }
}
