package no.bygdevekst.story;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** The people of the tests: user, groups. Every password is the same as in the demonstration. */
public class Cast {
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "saksbehandler", List.of("caseworker"),
            "leder", List.of("manager"),
            "samferdsel", List.of("samferdsel"),
            "utdanning", List.of("utdanning"),
            "plan", List.of("plan"),
            "naring", List.of("naring"),
            "grong", List.of("municipality5045"),
            "rindal", List.of("municipality5061"));

    private final IdentityService identity;
    private final AuthorizationService rights;

    Cast(IdentityService identity, AuthorizationService rights) {
        this.identity = identity;
        this.rights = rights;
    }

    @EventListener(ApplicationReadyEvent.class)
    void enter() {
        PEOPLE.forEach((name, groups) -> {
            var user = identity.newUser(name);
            user.setFirstName(name);
            user.setLastName("(oppdiktet)");
            user.setEmail(name + "@fylket.example");
            user.setPassword("demo");
            identity.saveUser(user);
            for (String group : groups) {
                if (identity.createGroupQuery().groupId(group).count() == 0) {
                    identity.saveGroup(identity.newGroup(group));
                }
                identity.createMembership(name, group);
            }
            if (groups.contains("caseworker") || groups.contains("manager")) {
                mayStart(name, Resources.PROCESS_INSTANCE, Permissions.CREATE);
                mayStart(name, Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE);
            }
        });
    }

    private void mayStart(String user, Resource resource, Permission permission) {
        var grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(permission);
        rights.saveAuthorization(grant);
    }
}
