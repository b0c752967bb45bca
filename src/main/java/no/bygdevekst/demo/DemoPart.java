package no.bygdevekst.demo;

import java.util.Map;
import no.bygdevekst.engine.SignedIn;
import no.bygdevekst.overview.StartPagePart;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration's users, passwords and clock, on the start page. */
@Component
@Profile("demo")
class DemoPart implements StartPagePart {
    private final ClockApi clock;

    DemoPart(ClockApi clock) {
        this.clock = clock;
    }

    @Override
    public String fragment() {
        return "demo/start :: part";
    }

    @Override
    public Map<String, Object> model() {
        return Map.of(
                "people",
                Demonstration.PEOPLE,
                "password",
                Demonstration.PASSWORD,
                "clock",
                clock.now(),
                "mayMove",
                SignedIn.now()
                        .filter(reader -> reader.groups().contains("camunda-admin"))
                        .isPresent());
    }
}
