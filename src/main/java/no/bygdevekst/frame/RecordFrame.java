package no.bygdevekst.frame;

import static no.bygdevekst.frame.FrameProcess.DECIDED_ON;
import static no.bygdevekst.frame.FrameProcess.DECISION;
import static no.bygdevekst.frame.FrameProcess.KRONER;
import static no.bygdevekst.frame.FrameProcess.NAME;
import static no.bygdevekst.frame.FrameProcess.REGISTER_FRAME;
import static no.bygdevekst.frame.FrameProcess.SOURCE;
import static no.bygdevekst.frame.FrameProcess.YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Frames.Frame;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Registrer ramma: a new one, or a new size of the one of the same source, year and name. */
@Component
class RecordFrame implements Step {
    /** Budgets and plans of economy reach no further. */
    private static final int YEARS = 5;

    private final Frames frames;
    private final Clock clock;

    RecordFrame(Frames frames, Clock clock) {
        this.frames = frames;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_FRAME);
        form.happened(DECIDED_ON);
        int now = LocalDate.now(clock).getYear();
        form.value(YEAR)
                .filter(year -> Math.abs(year - now) > YEARS)
                .ifPresent(year -> form.fault(YEAR, "må være fra %d til %d".formatted(now - YEARS, now + YEARS)));
        Optional<Frame> known = form.value(SOURCE).flatMap(source -> form.value(YEAR)
                .flatMap(year -> form.value(NAME).flatMap(name -> frames.find(source, year, name))));
        known.filter(frame -> form.value(DECIDED_ON)
                        .filter(frame.decidedOn()::isAfter)
                        .isPresent())
                .ifPresent(frame -> form.fault(
                        DECIDED_ON,
                        "kan ikke være før vedtaket ramma bygger på nå, " + Bokmaal.day(frame.decidedOn())));
        form.check();
        if (known.isEmpty()) {
            frames.register(
                    form.get(SOURCE),
                    form.get(YEAR),
                    form.get(NAME),
                    form.get(KRONER),
                    form.get(DECISION),
                    form.get(DECIDED_ON),
                    step.actor());
        } else {
            form.value(KRONER, kroner -> {
                frames.resize(known.get().id(), kroner, form.get(DECISION), form.get(DECIDED_ON), step.actor());
                return kroner;
            });
            form.check();
        }
    }
}
