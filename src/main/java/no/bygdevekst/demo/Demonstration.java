package no.bygdevekst.demo;

import java.util.List;
import no.bygdevekst.engine.Users;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the demonstration's users in and tells its story at the first start. */
@Component
@Profile("demo")
class Demonstration {
    static final String PASSWORD = "demo";

    /** An invented user, named by role. */
    record Person(String id, String title, List<String> groups) {}

    static final List<Person> PEOPLE = List.of(
            new Person("saksbehandler", "Saksbehandler i Kommunalseksjonen", List.of("caseworker")),
            new Person("kollega", "Kollega i Kommunalseksjonen", List.of("caseworker")),
            new Person("leder", "Leder for Kommunalseksjonen", List.of("manager")),
            new Person("avdelingsdirektor", "Direktør for plan, næring og kulturminner", List.of("departmentdirector")),
            new Person("fylkesordforer", "Fylkesordfører", List.of("countymayor")),
            new Person("fylkesdirektor", "Fylkesdirektør", List.of("director")),
            new Person("sekretariat", "Sekretariatet for Fylkesutvalget", List.of("secretariat")),
            new Person("samferdsel", "Fagavdelingen for samferdsel", List.of("samferdsel")),
            new Person("utdanning", "Fagavdelingen for utdanning og kompetanse", List.of("utdanning")),
            new Person("plan", "Fagavdelingen for plan", List.of("plan")),
            new Person("naring", "Fagavdelingen for næring", List.of("naring")),
            new Person("grong", "Kontaktperson i Grong kommune", List.of("municipality5045")),
            new Person("rindal", "Kontaktperson i Rindal kommune", List.of("municipality5061")),
            new Person("snasa", "Kontaktperson i Snåsa kommune", List.of("municipality5041")),
            new Person("admin", "Administrator", List.of("camunda-admin")));

    private final Users users;
    private final DemoClock clock;
    private final DemoHealth health;

    Demonstration(Users users, DemoClock clock, DemoHealth health) {
        this.users = users;
        this.clock = clock;
        this.health = health;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void begin() {
        for (Person person : PEOPLE) {
            users.enrol(
                    person.id(),
                    person.title(),
                    "(oppdiktet)",
                    person.id() + "@bygdevekst.example",
                    PASSWORD,
                    person.groups());
        }
        clock.begin();
        health.told();
    }
}
