package no.bygdevekst.story;

import java.util.List;
import java.util.Map;
import no.bygdevekst.engine.Users;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** The people of the tests: user, groups. Every password is the same as in the demonstration. */
public class Cast {
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "saksbehandler", List.of("caseworker"),
            "leder", List.of("manager"),
            "fylkesdirektor", List.of("director"),
            "sekretariat", List.of("secretariat"),
            "samferdsel", List.of("samferdsel"),
            "utdanning", List.of("utdanning"),
            "plan", List.of("plan"),
            "naring", List.of("naring"),
            "grong", List.of("municipality5045"),
            "rindal", List.of("municipality5061"));

    private final Users users;

    Cast(Users users) {
        this.users = users;
    }

    @EventListener(ApplicationReadyEvent.class)
    void enter() {
        PEOPLE.forEach(
                (name, groups) -> users.enrol(name, name, "(oppdiktet)", name + "@fylket.example", "demo", groups));
    }
}
