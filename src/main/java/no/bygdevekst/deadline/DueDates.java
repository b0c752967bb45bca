package no.bygdevekst.deadline;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** The due dates of tasks, as models write them. Those taken from a deadline follow when it is moved. */
@Component("dueDates")
public class DueDates {
    private final Milestones milestones;
    private final WorkingDays calendar;
    private final Clock clock;

    DueDates(Milestones milestones, WorkingDays calendar, Clock clock) {
        this.milestones = milestones;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** {@code ${dueDates.of(execution.processBusinessKey, 'firstDraft', '')}}. */
    public String of(String caseNumber, String milestone, String occurrence) {
        return Tasks.endOf(
                milestones.get(new CaseId(caseNumber), milestone, occurrence).due());
    }

    /** {@code ${dueDates.after(heldOn, 2)}}: so many working days after a date that the model carries. */
    public String after(String day, int days) {
        return Tasks.endOf(calendar.after(LocalDate.parse(day), days));
    }

    /** {@code ${dueDates.workingDays(10)}}: so many working days from today, for tasks that no deadline binds. */
    public String workingDays(int days) {
        return Tasks.endOf(calendar.after(LocalDate.now(clock), days));
    }
}
