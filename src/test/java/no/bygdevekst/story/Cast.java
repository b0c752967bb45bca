package no.bygdevekst.story;

import java.util.List;
import java.util.Map;
import no.bygdevekst.engine.Users;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** The people of the tests: user, groups. Every password is the same as in the demonstration. */
public class Cast {
    private static final Map<String, List<String>> PEOPLE = Map.ofEntries(
            Map.entry("saksbehandler", List.of("caseworker")),
            Map.entry("vikar", List.of("caseworker")),
            Map.entry("leder", List.of("manager")),
            Map.entry("avdelingsdirektor", List.of("departmentdirector")),
            Map.entry("fylkesdirektor", List.of("director")),
            Map.entry("fylkesordforer", List.of("countymayor")),
            Map.entry("sekretariat", List.of("secretariat")),
            Map.entry("samferdsel", List.of("samferdsel")),
            Map.entry("utdanning", List.of("utdanning")),
            Map.entry("plan", List.of("plan")),
            Map.entry("naring", List.of("naring")),
            Map.entry("grong", List.of("municipality5045")),
            Map.entry("rindal", List.of("municipality5061")),
            Map.entry("snasa", List.of("municipality5041")));

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
