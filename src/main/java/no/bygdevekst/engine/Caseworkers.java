package no.bygdevekst.engine;

import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Staff;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a case to somebody else. Its open tasks that the former caseworker has, or a deputy for them, go with it: to the new
 * one or whoever stands in for them, back to the group when there is none. What anybody else has taken stays theirs.
 */
@Component
public class Caseworkers {
    private final Cases cases;
    private final Staff staff;
    private final StandIns standIns;
    private final TaskService tasks;
    private final CommandExecutor commands;
    private final TransactionTemplate transaction;

    Caseworkers(
            Cases cases,
            Staff staff,
            StandIns standIns,
            TaskService tasks,
            ProcessEngineConfigurationImpl engine,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.staff = staff;
        this.standIns = standIns;
        this.tasks = tasks;
        this.commands = engine.getCommandExecutorTxRequired();
        this.transaction = transaction;
    }

    /**
     * @param caseworker a user id; none: nobody has it, and so the whole group
     * @param who gives it
     * @return whether somebody else had it
     * @throws IllegalArgumentException with the rest of a sentence, when the case is finished or the person cannot have it
     * @throws Refusal when somebody else changes the case or a task in it in the same moment
     */
    public boolean give(CaseId caseId, @Nullable String caseworker, String who) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> change(caseId, caseworker, who)));
        } catch (RuntimeException e) {
            if (cameSecond(e)) {
                throw new Refusal("Sak %s er nettopp endret av en annen. Prøv igjen.".formatted(caseId));
            }
            throw e;
        }
    }

    private static boolean cameSecond(@Nullable Throwable e) {
        return e instanceof OptimisticLockingException
                || e instanceof TransientDataAccessException
                || e instanceof SQLTransientException
                || (e != null && cameSecond(e.getCause()));
    }

    private boolean change(CaseId caseId, @Nullable String caseworker, String who) {
        String holder =
                caseworker == null ? null : staff.caseHandler(caseworker).id();
        CaseFile file = cases.inProgress(caseId);
        String before = file.caseworker();
        if (Objects.equals(before, holder)) {
            return false;
        }
        cases.assign(caseId, holder, who);
        if (before != null) {
            commands.execute(context -> context.runWithoutAuthorization(() -> {
                hand(caseId, before, holder);
                return caseId;
            }));
        }
        return true;
    }

    private void hand(CaseId caseId, String before, @Nullable String holder) {
        Stream.concat(
                        tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(caseId.value())
                                .taskAssignee(before)
                                .list()
                                .stream(),
                        tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(caseId.value())
                                .taskOwner(before)
                                .list()
                                .stream())
                .map(TaskEntity.class::cast)
                .forEach(task -> {
                    standIns.handBack(task);
                    if (holder != null) {
                        standIns.assign(task, holder);
                    }
                });
    }
}
