package no.bygdevekst.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableOrderProperty;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's other ways to a task, shut to whoever comes from outside: a task is what its model says, and is taken,
 * given and completed as {@link Guard} lets it be. Nor may anybody guess, by searching for tasks, what variables they may
 * not read.
 */
@Component
class Detours extends AbstractCamundaConfiguration {
    private static final Set<Class<?>> SHUT = Set.of(
            AddGroupIdentityLinkCmd.class,
            AddUserIdentityLinkCmd.class,
            CreateTaskCmd.class,
            DelegateTaskCmd.class,
            DeleteGroupIdentityLinkCmd.class,
            DeleteTaskCmd.class,
            DeleteUserIdentityLinkCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            ResolveTaskCmd.class,
            SaveTaskCmd.class,
            SetTaskDescriptionCmd.class,
            SetTaskDueDateCmd.class,
            SetTaskFollowUpDateCmd.class,
            SetTaskNameCmd.class,
            SetTaskOwnerCmd.class,
            SetTaskPriorityCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> before = new ArrayList<>(
                Objects.requireNonNullElse(configuration.getCustomPreCommandInterceptorsTxRequired(), List.of()));
        before.add(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (Context.getCommandContext() == null) {
                    check(command, configuration);
                }
                return next.execute(command);
            }
        });
        configuration.setCustomPreCommandInterceptorsTxRequired(before);
        configuration.setFilterService(new GuardedFilters(configuration));
    }

    private static void check(Command<?> command, ProcessEngineConfigurationImpl engine) {
        if (SHUT.contains(command.getClass()) && engine.getIdentityService().getCurrentAuthentication() != null) {
            throw new Refusal(
                    "En oppgave endres ikke her. Den tas, legges tilbake, gis til en annen og fullføres; fristen følger saken.");
        }
        if (command instanceof TaskQueryImpl search) {
            checkSearch(search, engine);
        }
    }

    private static void checkSearch(@Nullable Query<?, ?> search, ProcessEngineConfigurationImpl engine) {
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        if (person != null
                && search instanceof TaskQueryImpl tasks
                && asksForVariables(tasks)
                && !engine.getAuthorizationService()
                        .isUserAuthorized(
                                person.getUserId(),
                                person.getGroupIds(),
                                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                                Resources.PROCESS_DEFINITION,
                                Authorization.ANY)) {
            throw new Refusal("Du kan ikke søke i det oppgavene bærer med seg.");
        }
    }

    private static boolean asksForVariables(TaskQueryImpl search) {
        return !search.getVariables().isEmpty()
                || search.getQueries().stream()
                        .anyMatch(part -> part != search && !part.getVariables().isEmpty())
                || search.getOrderingProperties().stream().anyMatch(VariableOrderProperty.class::isInstance);
    }

    /** A list may be narrowed further by whoever sees it. */
    private static final class GuardedFilters extends FilterServiceImpl {
        private final ProcessEngineConfigurationImpl engine;

        GuardedFilters(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public <T, Q extends Query<?, T>> List<T> list(String filter, Q narrowed) {
            checkSearch(narrowed, engine);
            return super.list(filter, narrowed);
        }

        @Override
        public <T, Q extends Query<?, T>> List<T> listPage(String filter, Q narrowed, int first, int most) {
            checkSearch(narrowed, engine);
            return super.listPage(filter, narrowed, first, most);
        }

        @Override
        public <T, Q extends Query<?, T>> T singleResult(String filter, Q narrowed) {
            checkSearch(narrowed, engine);
            return super.singleResult(filter, narrowed);
        }

        @Override
        public Long count(String filter, Query<?, ?> narrowed) {
            checkSearch(narrowed, engine);
            return super.count(filter, narrowed);
        }
    }
}
