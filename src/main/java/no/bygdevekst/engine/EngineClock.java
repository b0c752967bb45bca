package no.bygdevekst.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The one clock of the house, in Norwegian time, and the same as the engine's: whoever moves it moves timers, letters
 * and logs together.
 */
@Component
public class EngineClock extends Clock {
    public static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    @Override
    public ZoneId getZone() {
        return NORWAY;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return ClockUtil.now().toInstant();
    }

    /** Stops the clock at an instant, until it is moved again. */
    public void stopAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Lets the clock run, this far ahead of (or behind) real time. */
    public void runWithOffset(Duration offset) {
        ClockUtil.offset(offset.toMillis());
    }
}
