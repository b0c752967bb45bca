package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.ARRIVAL;
import static no.bygdevekst.ilag.IlagProcess.CAME;
import static no.bygdevekst.ilag.IlagProcess.CAME_IN_TIME;
import static no.bygdevekst.ilag.IlagProcess.NOTE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.ilag.IlagProcess.Came;
import org.springframework.stereotype.Component;

/** What had come when a deadline passed without anybody having registered it, in somebody's mailbox perhaps. */
@Component
class Arrival {
    private final Milestones milestones;
    private final Records records;
    private final Clock clock;

    Arrival(Milestones milestones, Records records, Clock clock) {
        this.milestones = milestones;
        this.records = records;
        this.clock = clock;
    }

    /** Keeps what was found. A deadline that has been moved since it passed has not passed: nothing is too late yet. */
    void record(StepScope step, List<Field<?>> fields, String milestone) {
        Form form = step.form(fields);
        Milestones.Milestone passed = milestones.get(step.caseId(), milestone, "");
        LocalDate due = passed.due();
        form.value(CAME)
                .filter(came -> came == Came.NOT_IN_TIME && !due.isBefore(LocalDate.now(clock)))
                .ifPresent(came -> form.fault(
                        CAME, "kan ikke besvares med nei før fristen, %s, er ute".formatted(Bokmaal.day(due))));
        form.accept();
        form.value(NOTE).ifPresent(note -> records.write(step.caseId(), ARRIVAL, passed.label(), step.actor(), note));
        step.set(CAME_IN_TIME, form.get(CAME) == Came.IN_TIME);
    }
}
