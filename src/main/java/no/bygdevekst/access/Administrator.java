package no.bygdevekst.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The first administrator, made at the first start; later changes of these settings change nobody. */
@ConfigurationProperties("bygdevekst.admin")
record Administrator(@DefaultValue("") String user, @DefaultValue("") String password, @DefaultValue("") String email) {

    boolean isGiven() {
        return !user.isBlank() && !password.isBlank();
    }
}
