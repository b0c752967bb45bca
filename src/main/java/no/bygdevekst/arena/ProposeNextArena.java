package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.NEXT_DATE;
import static no.bygdevekst.arena.ArenaProcess.NEXT_REGISTER_BY;
import static no.bygdevekst.arena.ArenaProcess.PLANNING_BY;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * Foreslå neste samling: two a year, so half a year after this one, on a working day. It is to be planned eight weeks
 * before, and registered for two weeks before.
 */
@Component
class ProposeNextArena implements Step {
    private static final int MONTHS_BETWEEN = 6;
    private static final int WEEKS_TO_PLAN = 8;
    private static final int WEEKS_TO_REGISTER = 2;
    /** At least, when this one is registered late. */
    private static final int WORKING_DAYS_TO_PLAN = 10;

    private final Arenas arenas;
    private final WorkingDays calendar;
    private final Clock clock;

    ProposeNextArena(Arenas arenas, WorkingDays calendar, Clock clock) {
        this.arenas = arenas;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        LocalDate soonest = calendar.after(LocalDate.now(clock), WORKING_DAYS_TO_PLAN);
        LocalDate halfAYearOn =
                latest(arenas.get(step.caseId()).on().plusMonths(MONTHS_BETWEEN), soonest.plusWeeks(WEEKS_TO_PLAN));
        LocalDate next = calendar.onOrAfter(halfAYearOn);
        propose(step, NEXT_DATE, next);
        propose(step, NEXT_REGISTER_BY, calendar.onOrBefore(next.minusWeeks(WEEKS_TO_REGISTER)));
        step.set(
                PLANNING_BY,
                latest(calendar.onOrBefore(next.minusWeeks(WEEKS_TO_PLAN)), soonest)
                        .toString());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** What the form begins with. */
    private static void propose(StepScope step, Field<LocalDate> field, LocalDate day) {
        step.set(Variable.text(field.name()), day.toString());
    }
}
