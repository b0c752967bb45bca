package no.bygdevekst.engine;

import java.util.Objects;
import java.util.Optional;
import no.bygdevekst.casefile.Staff;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The county's people are the engine's users. */
@Component
class EngineStaff implements Staff {
    private final IdentityService identity;

    EngineStaff(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Person> find(String userId) {
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(user -> new Person(
                        user.getId(),
                        (Objects.requireNonNullElse(user.getFirstName(), "") + " "
                                        + Objects.requireNonNullElse(user.getLastName(), ""))
                                .strip(),
                        Objects.requireNonNullElse(user.getEmail(), "")));
    }

    @Override
    public boolean isIn(String userId, String group) {
        return identity.createGroupQuery().groupMember(userId).groupId(group).count() > 0;
    }
}
