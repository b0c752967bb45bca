package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.CASE_ENDED;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.DROPPED;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.WITHDRAWAL_REASON;

import java.util.Map;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslutt saken som trukket, and tell whoever waits for it that nothing came of it. */
@Component
class DropPoliticalCase implements Step {
    private final Cases cases;
    private final PoliticalCases political;
    private final PoliticalWork work;
    private final Records records;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Processes processes;

    DropPoliticalCase(
            Cases cases,
            PoliticalCases political,
            PoliticalWork work,
            Records records,
            Deadlines deadlines,
            Outbox outbox,
            Processes processes) {
        this.cases = cases;
        this.political = political;
        this.work = work;
        this.records = records;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        String reason = step.get(WITHDRAWAL_REASON);
        step.remove(WITHDRAWAL_REASON);
        records.write(step.caseId(), "withdrawal", "", step.actor(), reason);
        Map<String, Object> facts = Map.of("reason", reason);
        Stream.concat(
                        Stream.of(Role.CASEWORKER, Role.MANAGER, Role.SECRETARIAT),
                        work.contributions(step.caseId()).stream()
                                .filter(asked -> asked.givenOn() == null)
                                .map(asked -> asked.milestone().equals("contribution")
                                        ? new Role(asked.contributor())
                                        : new Role("participant" + asked.occurrence())))
                .distinct()
                .forEach(role -> outbox.tell(step.caseId(), role, "politicalWithdrawn", facts));
        deadlines.dropAll(step.caseId(), step.actor());
        processes.tell(CASE_ENDED, step.caseId(), Map.of(), Map.of());
        cases.changeState(step.caseId(), CaseState.WITHDRAWN, step.actor());
        political
                .get(step.caseId())
                .concerns()
                .forEach(concern ->
                        processes.tell(DROPPED, concern.origin(), Map.of("purpose", concern.purpose()), Map.of()));
    }
}
