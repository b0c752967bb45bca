package no.bygdevekst.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Completes a task or starts a process to see what would come of it, and takes it all back. */
@Component
public class Rehearsal {
    private final TaskService tasks;
    private final Processes processes;
    private final TransactionTemplate transaction;

    Rehearsal(TaskService tasks, Processes processes, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.processes = processes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What comes of it is everything up to where the process next waits, as when the signed-in person completes the task.
     *
     * @param answers what is filled in, by the names of the form's fields
     * @param look sees what has come of it before it is taken back
     * @throws Refusal when the task cannot be completed so
     */
    public <T> T complete(String taskId, Map<String, Object> answers, Supplier<T> look) {
        return take(() -> tasks.complete(taskId, new HashMap<>(answers)), look);
    }

    /**
     * The same of a process that is started with its start form.
     *
     * @throws Refusal when it cannot be started so, by this person or at all
     */
    public <T> T start(String process, Map<String, Object> answers, Supplier<T> look) {
        return take(() -> processes.startByHand(process, new HashMap<>(answers)), look);
    }

    private <T> T take(Runnable what, Supplier<T> look) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                what.run();
            } catch (AuthorizationException | NullValueException e) {
                throw new Refusal("Du har ikke rettighet til dette.");
            }
            return look.get();
        }));
    }
}
