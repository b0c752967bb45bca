package no.bygdevekst.orientation;

import static no.bygdevekst.orientation.OrientationProcess.CUT_OFF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/**
 * The days of a year's orientation (<i>årshjulet</i>), which are rows of {@code deadlines.dmn}: when its work begins, when
 * the figures are frozen, when each committee treats it, when the learning arena gathers, and the days of the budget.
 */
@Component
class YearWheel {
    static final String START = "orientationStart";
    static final String BUSINESS_REPORT = "businessReport";
    static final String ORIENTATION = "orientation";

    /** What caseworkers are reminded of and nobody has to deliver: those that have come are done with. */
    private static final List<String> DAYS = List.of("budgetInput", "arenaAutumn", "budgetAdopted", "arenaSpring");

    /** So long caseworkers have to say how their cases stand, at least, when the cut-off is early in the year. */
    private static final int WEEKS_FOR_STATUS = 8;

    private final Deadlines deadlines;
    private final Milestones milestones;
    private final Clock clock;

    YearWheel(Deadlines deadlines, Milestones milestones, Clock clock) {
        this.deadlines = deadlines;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** @throws IllegalStateException when {@code deadlines.dmn} has no such day */
    LocalDate day(Rulebook rules, String name, int year) {
        return deadlines
                .proposal(rules, name, year)
                .orElseThrow(() -> new IllegalStateException("deadlines.dmn mangler dagen for " + name));
    }

    /** The day the work with a year begins, in time for the cut-off. */
    LocalDate begins(Rulebook rules, int year, LocalDate cutOff) {
        LocalDate start = day(rules, START, year);
        LocalDate latest = cutOff.minusWeeks(WEEKS_FOR_STATUS);
        return start.isBefore(latest) ? start : latest;
    }

    /**
     * Sets the deadlines of a year's case, those of the wheel that are not past.
     *
     * @param treatedBy the last day on which Fylkesutvalget may treat it
     */
    void set(StepScope step, int year, LocalDate cutOff, LocalDate treatedBy) {
        LocalDate today = LocalDate.now(clock);
        for (String name : DAYS) {
            LocalDate day = day(step, name, year);
            if (!day.isBefore(today)) {
                deadlines.set(step, name, "", day);
            }
        }
        deadlines.set(step, CUT_OFF, "", cutOff);
        LocalDate report = day(step, BUSINESS_REPORT, year);
        deadlines.set(step, BUSINESS_REPORT, "", report.isAfter(cutOff) ? report : treatedBy);
        deadlines.set(step, ORIENTATION, "", treatedBy);
    }

    /** The day before which a committee must have treated its case. */
    LocalDate before(CaseId caseId, String name) {
        return milestones.get(caseId, name, "").due().plusDays(1);
    }

    LocalDate due(CaseId caseId, String name) {
        return milestones.get(caseId, name, "").due();
    }

    /** Marks the days of the wheel that have come. */
    void turn(CaseId caseId, String who) {
        LocalDate today = LocalDate.now(clock);
        milestones.of(caseId).stream()
                .filter(found -> DAYS.contains(found.name()) && !found.due().isAfter(today))
                .forEach(found -> deadlines.met(caseId, found.name(), "", found.due(), who));
    }

    /** The same of the day of the figures. */
    void frozen(CaseId caseId, String who) {
        deadlines.met(caseId, CUT_OFF, "", due(caseId, CUT_OFF), who);
    }
}
