package no.bygdevekst.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What groups may do in the engine. Nothing is allowed that is not granted here, except that a task's assignee and
 * candidate groups may read it and work on it. To grant something again changes nothing.
 */
@Component
public class Rights {
    private final AuthorizationService authorizations;

    Rights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** @param app {@code tasklist}, {@code cockpit} or {@code admin} */
    public void open(String group, String app) {
        grant(group, Resources.APPLICATION, app, Permissions.ACCESS);
    }

    /** To read every model, running process and task, with what it carries, and their history. */
    public void follow(String group) {
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(group, Resources.TASK, ANY, Permissions.READ);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
    }

    /** To give others' tasks to somebody, whom Tasklist looks up among the users, and to run again what has failed. */
    public void lead(String group) {
        grant(group, Resources.USER, ANY, Permissions.READ);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.RETRY_JOB);
    }

    public void start(String group, String process) {
        grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
    }

    /** Everything. */
    public void administer(String group) {
        for (Resource resource : Resources.values()) {
            grant(group, resource, ANY, Permissions.ALL);
        }
    }

    /** A group has one grant for each resource, to which permissions are added. */
    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        boolean news = false;
        for (Permission permission : permissions) {
            if (!grant.isPermissionGranted(permission)) {
                grant.addPermission(permission);
                news = true;
            }
        }
        if (news) {
            authorizations.saveAuthorization(grant);
        }
    }
}
