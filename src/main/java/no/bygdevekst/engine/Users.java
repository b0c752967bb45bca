package no.bygdevekst.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** People who may sign in, where the engine itself keeps them. */
@Component
public class Users {
    private final IdentityService identity;

    Users(IdentityService identity) {
        this.identity = identity;
    }

    /** Makes a group, unless there is one of that id. */
    public void group(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    /** Makes a user with these groups, unless there is one of that id. */
    public void enrol(
            String id, String firstName, String lastName, String email, String password, List<String> groups) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        user.setPassword(password);
        identity.saveUser(user);
        for (String group : groups) {
            group(group, group);
            identity.createMembership(id, group);
        }
    }
}
