package no.bygdevekst.engine;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.RestartProcessInstanceBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Holds everybody who completes a task or starts a process to the form's contract, whichever way they come: a variable
 * that the form does not name is refused, since it could steer a gateway. What two people do to one task at the same
 * time is told to the second in Norwegian.
 */
@Component
class Guard extends AbstractCamundaConfiguration {
    private static final String GONE = "Oppgaven finnes ikke lenger. Kanskje har en annen nettopp fullført den.";

    private static final List<String> ASSIGNERS = List.of("manager", "camunda-admin");

    private final StandIns standIns;

    Guard(@Lazy StandIns standIns) {
        this.standIns = standIns;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new GuardedTasks(standIns));
        configuration.setFormService(new GuardedForms(standIns));
        configuration.setRuntimeService(new GuardedRuntime());
    }

    private static final class GuardedTasks extends TaskServiceImpl {
        private final StandIns standIns;

        GuardedTasks(StandIns standIns) {
            this.standIns = standIns;
        }

        @Override
        public void complete(String taskId) {
            complete(taskId, Map.of());
        }

        @Override
        public void complete(String taskId, @Nullable Map<String, Object> variables) {
            guarded(commandExecutor, standIns, taskId, variables, answers -> super.complete(taskId, answers));
        }

        /** What the process carries is not for whoever completes one of its tasks. */
        @Override
        public VariableMap completeWithVariablesInReturn(
                String taskId, @Nullable Map<String, Object> variables, boolean deserialize) {
            complete(taskId, variables);
            return Variables.createVariables();
        }

        /** One takes a task oneself; a manager may give it to somebody. Nobody takes what another has. */
        @Override
        public void claim(String taskId, @Nullable String userId) {
            Authentication person = fromOutside() ? commandExecutor.execute(CommandContext::getAuthentication) : null;
            if (person == null) {
                super.claim(taskId, userId);
            } else if (userId == null) {
                setAssignee(taskId, null);
            } else {
                boolean assigns = !Collections.disjoint(person.getGroupIds(), ASSIGNERS);
                boolean takes = userId.equals(person.getUserId());
                if (!assigns && !takes) {
                    throw new Refusal("Du kan bare ta oppgaver selv. En leder kan gi dem til andre.");
                }
                change(taskId, task -> {
                    may(checker -> {
                        if (assigns) {
                            checker.checkTaskAssign(task);
                        } else {
                            checker.checkTaskWork(task);
                        }
                    });
                    standIns.checkFree(task, userId);
                    if (takes) {
                        standIns.take(task, userId);
                    } else {
                        standIns.give(task, userId);
                    }
                });
            }
        }

        /** Whoever has taken a task may hand it back. What is given to somebody who is away goes to the deputy. */
        @Override
        public void setAssignee(String taskId, @Nullable String userId) {
            if (!fromOutside()) {
                super.setAssignee(taskId, userId);
                return;
            }
            change(taskId, task -> {
                String person = Context.getCommandContext().getAuthenticatedUserId();
                boolean handsBack = userId == null && person != null && person.equals(task.getAssignee());
                if (!handsBack) {
                    may(checker -> checker.checkTaskAssign(task));
                }
                if (userId == null) {
                    standIns.handBack(task);
                } else {
                    standIns.give(task, userId);
                }
            });
        }

        private void change(String taskId, Consumer<TaskEntity> what) {
            alone(
                    commandExecutor,
                    taskId,
                    () -> commandExecutor.execute(context -> {
                        what.accept(found(taskId));
                        return taskId;
                    }));
        }

        /** Not by the engine itself or a step, which are inside a command. */
        private static boolean fromOutside() {
            return Context.getCommandContext() == null;
        }
    }

    /** A process begins at its beginning, with everything that its model and its listeners demand. */
    private static final class GuardedRuntime extends RuntimeServiceImpl {
        private static final Set<String> DETOURS =
                Set.of("startBeforeActivity", "startAfterActivity", "startTransition");

        @Override
        public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
            return straight(super.createProcessInstanceById(processDefinitionId));
        }

        @Override
        public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
            return straight(super.createProcessInstanceByKey(processDefinitionKey));
        }

        @Override
        public RestartProcessInstanceBuilder restartProcessInstances(String processDefinitionId) {
            throw noWayRound();
        }

        private static ProcessInstantiationBuilder straight(ProcessInstantiationBuilder plain) {
            return (ProcessInstantiationBuilder) Proxy.newProxyInstance(
                    Guard.class.getClassLoader(),
                    new Class<?>[] {ProcessInstantiationBuilder.class},
                    (proxy, method, arguments) -> {
                        boolean skips =
                                arguments != null && Arrays.asList(arguments).contains(true);
                        if (skips || DETOURS.contains(method.getName())) {
                            throw noWayRound();
                        }
                        try {
                            Object result = method.invoke(plain, arguments);
                            return result == plain ? proxy : result;
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    });
        }

        private static Refusal noWayRound() {
            return new Refusal("En prosess kan bare startes fra begynnelsen.");
        }
    }

    private static final class GuardedForms extends FormServiceImpl {
        private final StandIns standIns;

        GuardedForms(StandIns standIns) {
            this.standIns = standIns;
        }

        /** Who works on a task is shown what its form asks for, and nothing else that its process carries. */
        @Override
        public VariableMap getTaskFormVariables(
                String taskId, @Nullable Collection<String> names, boolean deserialize) {
            Set<String> asked = formOf(taskId).names();
            return commandExecutor.execute(context -> context.runWithoutAuthorization(() -> super.getTaskFormVariables(
                    taskId,
                    names == null
                            ? asked
                            : names.stream().filter(asked::contains).toList(),
                    deserialize)));
        }

        @Override
        public VariableMap getTaskFormVariables(String taskId) {
            return getTaskFormVariables(taskId, null, true);
        }

        /** The engine would show a form to those alone who may read all variables. */
        @Override
        public InputStream getDeployedTaskForm(String taskId) {
            formOf(taskId);
            return commandExecutor.execute(
                    context -> context.runWithoutAuthorization(() -> super.getDeployedTaskForm(taskId)));
        }

        @Override
        public TaskFormData getTaskFormData(String taskId) {
            formOf(taskId);
            return commandExecutor.execute(
                    context -> context.runWithoutAuthorization(() -> super.getTaskFormData(taskId)));
        }

        /** @throws org.camunda.bpm.engine.AuthorizationException when the task is not there for the person */
        private FormContract formOf(String taskId) {
            return commandExecutor.execute(context -> {
                boolean seen = new TaskQueryImpl(commandExecutor).taskId(taskId).count() > 0;
                if (!seen) {
                    throw new AuthorizationException("no task " + taskId + " for this person");
                }
                return context.runWithoutAuthorization(
                        () -> FormContract.ofTask(context.getTaskManager().findTaskById(taskId)));
            });
        }

        @Override
        public void submitTaskForm(String taskId, @Nullable Map<String, Object> variables) {
            guarded(commandExecutor, standIns, taskId, variables, answers -> super.submitTaskForm(taskId, answers));
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(
                String taskId, @Nullable Map<String, Object> variables, boolean deserialize) {
            submitTaskForm(taskId, variables);
            return Variables.createVariables();
        }

        @Override
        public ProcessInstance submitStartForm(String processDefinitionId, @Nullable Map<String, Object> variables) {
            return submitStartForm(processDefinitionId, null, variables);
        }

        @Override
        public ProcessInstance submitStartForm(
                String processDefinitionId, @Nullable String businessKey, @Nullable Map<String, Object> variables) {
            return super.submitStartForm(processDefinitionId, null, variables);
        }
    }

    /**
     * Completes a task that the person may work on and nobody else has, or gives it to the stand-in of whoever is
     * <i>inhabil</i>, whose other answers are not kept.
     */
    private static void guarded(
            CommandExecutor executor,
            StandIns standIns,
            String taskId,
            @Nullable Map<String, Object> variables,
            Consumer<@Nullable Map<String, Object>> completion) {
        VariableMap answers = Variables.fromMap(Objects.requireNonNullElse(variables, Map.of()));
        alone(executor, taskId, () -> {
            boolean handedOver = executor.execute(context -> {
                String person = context.getAuthenticatedUserId();
                TaskEntity task = found(taskId);
                may(checker -> checker.checkTaskWork(task));
                checkContract(task, answers);
                if (person == null) {
                    return false;
                }
                standIns.checkFree(task, person);
                return standIns.takesOver(task, person, answers);
            });
            if (!handedOver) {
                completion.accept(Impartiality.withoutStandIn(answers));
            }
        });
    }

    /** Says in Norwegian that somebody else came first, or is at it. */
    private static void alone(CommandExecutor executor, String taskId, Runnable change) {
        try {
            change.run();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            if (e instanceof OptimisticLockingException || isGone(executor, taskId)) {
                throw new Refusal("En annen var i oppgaven i samme øyeblikk. Det du skrev, er ikke lagret i saken.");
            }
            if (e instanceof TransientDataAccessException) {
                throw new Refusal("En annen arbeider i saken akkurat nå. Det du skrev, er ikke lagret. Prøv igjen.");
            }
            throw e;
        }
    }

    private static void may(Consumer<CommandChecker> check) {
        Context.getProcessEngineConfiguration().getCommandCheckers().forEach(check);
    }

    private static TaskEntity found(String taskId) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new Refusal(GONE);
        }
        return task;
    }

    /** Read in the engine's own name: who may complete a task need not be able to read its model. */
    private static void checkContract(TaskEntity task, VariableMap answers) {
        CommandContext context = Context.getCommandContext();
        context.runWithoutAuthorization(() -> {
            FormContract.ofTask(task).check(answers);
            return task;
        });
    }

    /** Whoever comes second may stumble in the case file before the engine notices. */
    private static boolean isGone(CommandExecutor executor, String taskId) {
        return executor.execute(context ->
                context.runWithoutAuthorization(() -> context.getTaskManager().findTaskById(taskId) == null));
    }

    /** Checks what a process was started with from outside against its start form. */
    static void checkStart(String startForm, String deploymentId, VariableMap names) {
        FormContract.read(startForm, deploymentId).check(names);
    }
}
