package no.bygdevekst.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Completes a task to see what would come of it, and takes it all back. */
@Component
public class Rehearsal {
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    Rehearsal(TaskService tasks, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What comes of it is everything up to where the process next waits, as when the signed-in person completes the task.
     *
     * @param answers what is filled in, by the names of the form's fields; files are left out
     * @param look sees what has come of it before it is taken back
     * @throws Refusal when the task cannot be completed so
     */
    public <T> T complete(String taskId, Map<String, Object> answers, Supplier<T> look) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                tasks.complete(taskId, new HashMap<>(answers));
            } catch (AuthorizationException e) {
                throw new Refusal("Du har ikke rettighet til dette.");
            }
            return look.get();
        }));
    }
}
