package no.bygdevekst.pilot;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import org.springframework.stereotype.Component;

/** What can only have happened, and what can only be to come; today is both. */
@Component
class Today {
    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    void past(Form form, Field<LocalDate> field) {
        form.value(field)
                .filter(date -> date.isAfter(LocalDate.now(clock)))
                .ifPresent(date -> form.fault(field, "kan ikke være en dag som ikke har vært ennå"));
    }

    void coming(Form form, Field<LocalDate> field) {
        form.value(field)
                .filter(date -> date.isBefore(LocalDate.now(clock)))
                .ifPresent(date -> form.fault(field, "kan ikke være en dag som har vært"));
    }
}
