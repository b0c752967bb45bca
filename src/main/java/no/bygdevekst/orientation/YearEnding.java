package no.bygdevekst.orientation;

import static no.bygdevekst.orientation.OrientationProcess.CASE_ENDED;
import static no.bygdevekst.orientation.OrientationProcess.FIGURES_YEAR;

import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** What is common to the ways in which the case of a year ends: the next year's waits. */
@Component
class YearEnding {
    private final Cases cases;
    private final Deadlines deadlines;
    private final Processes processes;
    private final YearWheel wheel;
    private final YearRegister years;

    YearEnding(Cases cases, Deadlines deadlines, Processes processes, YearWheel wheel, YearRegister years) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.processes = processes;
        this.wheel = wheel;
        this.years = years;
    }

    void end(StepScope step, CaseState state) {
        wheel.turn(step.caseId(), step.actor());
        cases.changeState(step.caseId(), state, step.actor());
        deadlines.dropAll(step.caseId(), step.actor());
        processes.tell(CASE_ENDED, step.caseId(), Map.of(), Map.of());
        years.ensure(step.get(FIGURES_YEAR).intValue() + 1);
    }
}
