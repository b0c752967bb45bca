package no.bygdevekst.demo;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration is not up before its story is told. */
@Component("story")
@Profile("demo")
class DemoHealth implements HealthIndicator {
    private volatile boolean told;

    void told() {
        told = true;
    }

    @Override
    public Health health() {
        return (told ? Health.up() : Health.down()).build();
    }
}
