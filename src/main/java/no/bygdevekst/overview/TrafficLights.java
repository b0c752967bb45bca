package no.bygdevekst.overview;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** How near deadlines are today: {@code ${@lights.of(due)}} in a template. */
@Component("lights")
class TrafficLights {
    private final WorkingDays calendar;
    private final Clock clock;

    TrafficLights(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    public TrafficLight of(LocalDate due) {
        return TrafficLight.of(LocalDate.now(clock), due, calendar);
    }
}
