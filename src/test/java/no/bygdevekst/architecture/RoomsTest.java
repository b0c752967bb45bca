package no.bygdevekst.architecture;

import no.bygdevekst.BygdevekstApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {
    @Test
    void every_room_keeps_to_the_doors_on_its_sign() {
        ApplicationModules.of(BygdevekstApplication.class).verify();
    }
}
