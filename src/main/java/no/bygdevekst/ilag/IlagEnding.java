package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.CASE_ENDED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Participations;
import org.springframework.stereotype.Component;

/** What is common to all the ways in which a case ends. */
@Component
class IlagEnding {
    private final Cases cases;
    private final Deadlines deadlines;
    private final Participations participations;
    private final Records records;
    private final CallSettlement settlement;
    private final Processes processes;
    private final Clock clock;

    IlagEnding(
            Cases cases,
            Deadlines deadlines,
            Participations participations,
            Records records,
            CallSettlement settlement,
            Processes processes,
            Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.participations = participations;
        this.records = records;
        this.settlement = settlement;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Nobody is reminded or met any more, the municipality takes part no longer than its agreement runs, and the call does
     * not wait for it.
     */
    void end(StepScope step, CaseState state) {
        cases.changeState(step.caseId(), state, step.actor());
        deadlines.dropAll(step.caseId(), step.actor());
        participations.end(step.caseId().value(), lastDay(step.caseId()));
        settlement.tell(step.caseId());
        processes.tell(CASE_ENDED, step.caseId(), Map.of(), Map.of());
    }

    private LocalDate lastDay(CaseId caseId) {
        LocalDate today = LocalDate.now(clock);
        return records.agreement(caseId)
                .map(Records.Agreement::to)
                .filter(today::isAfter)
                .orElse(today);
    }
}
