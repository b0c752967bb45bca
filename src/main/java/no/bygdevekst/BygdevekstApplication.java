package no.bygdevekst;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A county council's rural-development schemes, run as cases. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BygdevekstApplication {
    public static void main(String[] args) {
        // the engine stores timers in the JVM's zone: one database must always be read in the same one
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Oslo"));
        SpringApplication.run(BygdevekstApplication.class, args);
    }
}
