package no.bygdevekst.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Staff;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** The county's people are the engine's users. */
@Component
class EngineStaff implements Staff {
    private final IdentityService identity;
    private final CommandExecutor commands;

    EngineStaff(IdentityService identity, ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.commands = engine.getCommandExecutorTxRequired();
    }

    @Override
    public Optional<Person> find(String userId) {
        return ask(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .map(EngineStaff::person));
    }

    @Override
    public List<Person> caseHandlers() {
        return ask(() -> Stream.of("caseworker", "manager")
                .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
                .map(EngineStaff::person)
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .toList());
    }

    @Override
    public boolean isIn(String userId, String group) {
        return ask(() ->
                identity.createGroupQuery().groupMember(userId).groupId(group).count() > 0);
    }

    /** In the engine's own name: who may name a colleague need not be able to administer them. */
    private <T> T ask(Supplier<T> question) {
        return commands.execute(context -> context.runWithoutAuthorization(question::get));
    }

    private static Person person(User user) {
        return new Person(
                user.getId(),
                (Objects.requireNonNullElse(user.getFirstName(), "") + " "
                                + Objects.requireNonNullElse(user.getLastName(), ""))
                        .strip(),
                Objects.requireNonNullElse(user.getEmail(), ""));
    }
}
