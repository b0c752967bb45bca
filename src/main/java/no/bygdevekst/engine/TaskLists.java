package no.bygdevekst.engine;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists at the left of Tasklist, the same for all; each person sees in them what that person may see. */
@Component
public class TaskLists {
    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskLists(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** Makes those lists that are not there yet. */
    public void make() {
        list("Mine oppgaver", 10, query -> query.taskAssigneeExpression("${currentUser()}"));
        list("Gruppens oppgaver", 20, query -> query.taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskUnassigned());
        list("Frist de neste 14 dagene", 30, query -> query.dueBeforeExpression("${dateTime().plusDays(14)}"));
        list("Forfalt", 40, query -> query.dueBeforeExpression("${now()}"));
        list("Alle oppgaver", 50, query -> query);
    }

    private void list(String name, int place, UnaryOperator<TaskQuery> narrowed) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(name)
                .setQuery(narrowed.apply(tasks.createTaskQuery()))
                .setProperties(Map.of("priority", place, "refresh", true));
        filters.saveFilter(filter);
        Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        all.setUserId(Authorization.ANY);
        all.setResource(Resources.FILTER);
        all.setResourceId(filter.getId());
        all.addPermission(Permissions.READ);
        authorizations.saveAuthorization(all);
    }
}
