package no.bygdevekst.restructuring;

import static no.bygdevekst.restructuring.RestructuringProcess.CASE_ENDED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Participations;
import org.springframework.stereotype.Component;

/** What is common to all the ways in which a programme's case ends. */
@Component
class ProgrammeEnding {
    private final Cases cases;
    private final Deadlines deadlines;
    private final Participations participations;
    private final Processes processes;
    private final Clock clock;

    ProgrammeEnding(Cases cases, Deadlines deadlines, Participations participations, Processes processes, Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.participations = participations;
        this.processes = processes;
        this.clock = clock;
    }

    /** Nobody is reminded any more, the municipalities take part no longer than today, and whatever belongs to the case ends. */
    void end(StepScope step, CaseState state) {
        cases.changeState(step.caseId(), state, step.actor());
        deadlines.dropAll(step.caseId(), step.actor());
        participations.end(step.caseId().value(), LocalDate.now(clock));
        processes.tell(CASE_ENDED, step.caseId(), Map.of(), Map.of());
    }
}
