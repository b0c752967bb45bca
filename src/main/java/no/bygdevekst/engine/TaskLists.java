package no.bygdevekst.engine;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.bygdevekst.casefile.CaseId;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists at the left of Tasklist, the same for all; each person sees in them what that person may see. Beneath each
 * task stands which case it belongs to and, of several parallel ones, whom it is about.
 */
@Component
public class TaskLists {
    static final String CASE = "taskCase";
    static final String ABOUT = "taskAbout";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskLists(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    static String caseOf(CaseId caseId, String title) {
        return "%s %s".formatted(title, caseId);
    }

    /** Makes the lists, or brings those that are there into this shape. */
    public void make() {
        list("Gruppens oppgaver", 10, query -> query.taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskUnassigned());
        list("Mine oppgaver", 20, query -> query.taskAssigneeExpression("${currentUser()}"));
        list("Frist de neste 14 dagene", 30, query -> query.dueBeforeExpression("${dateTime().plusDays(14)}"));
        list("Forfalt", 40, query -> query.dueBeforeExpression("${now()}"));
        list("Alle oppgaver", 50, query -> query);
    }

    private void list(String name, int place, UnaryOperator<TaskQuery> narrowed) {
        Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
        Filter filter = filters.saveFilter((known == null ? filters.newTaskFilter(name) : known)
                .setQuery(narrowed.apply(tasks.createTaskQuery()))
                .setProperties(Map.of(
                        "priority",
                        place,
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false,
                        "variables",
                        List.of(shown(CASE, "Sak"), shown(ABOUT, "Gjelder")))));
        if (known == null) {
            open(filter);
        }
    }

    private static Map<String, String> shown(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }

    private void open(Filter filter) {
        Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        all.setUserId(Authorization.ANY);
        all.setResource(Resources.FILTER);
        all.setResourceId(filter.getId());
        all.addPermission(Permissions.READ);
        authorizations.saveAuthorization(all);
    }
}
