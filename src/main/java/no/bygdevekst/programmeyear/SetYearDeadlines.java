package no.bygdevekst.programmeyear;

import static no.bygdevekst.programmeyear.ProgrammeyearProcess.ANNUAL_REPORT;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.GRANT_APPLICATION;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PROGRAMME_YEAR;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PURPOSE;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** Sett årets frister. Whoever begins with a programme late in the year gets some weeks from then on. */
@Component
class SetYearDeadlines implements Step {
    private static final int DAYS_FOR_THE_REPORT = 20;
    private static final int DAYS_FOR_THE_APPLICATION = 60;

    private final Cases cases;
    private final Deadlines deadlines;
    private final WorkingDays calendar;
    private final Clock clock;

    SetYearDeadlines(Cases cases, Deadlines deadlines, WorkingDays calendar, Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        String year = step.get(PROGRAMME_YEAR);
        step.set(PURPOSE, "Omstilling %s %s".formatted(cases.get(step.caseId()).title(), year));
        set(step, ANNUAL_REPORT, year, DAYS_FOR_THE_REPORT);
        set(step, GRANT_APPLICATION, year, DAYS_FOR_THE_APPLICATION);
    }

    /** @param days working days from today, when the day that {@code deadlines.dmn} proposes has passed */
    private void set(StepScope step, String milestone, String year, int days) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = deadlines
                .proposal(step, milestone, Integer.parseInt(year) - 1)
                .filter(today::isBefore)
                .orElseGet(() -> calendar.after(today, days));
        deadlines.set(step, milestone, year, due, year);
    }
}
