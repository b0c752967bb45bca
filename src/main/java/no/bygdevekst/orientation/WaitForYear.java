package no.bygdevekst.orientation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** At each start, of each of several programs on one database: the coming year has its case. */
@Component
class WaitForYear {
    private static final Logger LOG = LoggerFactory.getLogger(WaitForYear.class);

    private final boolean wanted;
    private final YearRegister years;

    WaitForYear(@Value("${bygdevekst.orientation.at-start}") boolean wanted, YearRegister years) {
        this.wanted = wanted;
        this.years = years;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (wanted) {
            ensure();
        }
    }

    void ensure() {
        try {
            years.ensureComing();
        } catch (DuplicateKeyException e) {
            LOG.debug("another program has opened the year", e);
        }
    }
}
