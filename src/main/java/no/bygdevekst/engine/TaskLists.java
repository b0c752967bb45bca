package no.bygdevekst.engine;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists at the left of Tasklist; each person sees in them what that person may see. */
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

    /**
     * Makes the lists, or brings those that are there into this shape.
     *
     * @param leaders the group that has a list of everybody's tasks; whoever may do everything has it too
     */
    public void make(String leaders) {
        forAll(list("Mine oppgaver", 10, query -> query.taskAssigneeExpression("${currentUser()}")));
        forAll(list("Gruppens oppgaver", 20, query -> query.taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskUnassigned()));
        forAll(list("Forfalt", 30, query -> query.dueBeforeExpression("${now()}")));
        forAll(list("Frist de neste 14 dagene", 40, query -> query.dueBeforeExpression("${dateTime().plusDays(14)}")));
        forGroup(leaders, list("Alle", 50, query -> query));
    }

    private String list(String name, int place, UnaryOperator<TaskQuery> narrowed) {
        Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
        return filters.saveFilter((known == null ? filters.newTaskFilter(name) : known)
                        .setQuery(narrowed.apply(tasks.createTaskQuery()))
                        .setProperties(Map.of("priority", place, "refresh", true, "showUndefinedVariable", false)))
                .getId();
    }

    private void forAll(String filter) {
        open(filter, Authorization.AUTH_TYPE_GLOBAL, all -> all.setUserId(Authorization.ANY));
    }

    private void forGroup(String group, String filter) {
        open(filter, Authorization.AUTH_TYPE_GRANT, one -> one.setGroupId(group));
    }

    private void open(String filter, int type, Consumer<Authorization> whom) {
        boolean isOpen = authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .resourceId(filter)
                        .authorizationType(type)
                        .count()
                > 0;
        if (!isOpen) {
            Authorization reading = authorizations.createNewAuthorization(type);
            whom.accept(reading);
            reading.setResource(Resources.FILTER);
            reading.setResourceId(filter);
            reading.addPermission(Permissions.READ);
            authorizations.saveAuthorization(reading);
        }
    }
}
