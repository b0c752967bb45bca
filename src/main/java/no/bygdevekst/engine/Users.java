package no.bygdevekst.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** People who may sign in, where the engine itself keeps them. */
@Component
public class Users {
    private final IdentityService identity;
    private final CommandExecutor commands;

    Users(IdentityService identity, ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.commands = engine.getCommandExecutorTxRequired();
    }

    /** The ids of the groups that somebody is in now; who is not known any more is in none. */
    public List<String> groups(String user) {
        return commands.execute(context ->
                context.runWithoutAuthorization(() -> identity.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList()));
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
