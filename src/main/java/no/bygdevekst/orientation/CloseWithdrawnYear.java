package no.bygdevekst.orientation;

import static no.bygdevekst.orientation.OrientationProcess.FIGURES_YEAR;
import static no.bygdevekst.orientation.OrientationProcess.ORIENTATION_YEAR;
import static no.bygdevekst.orientation.OrientationProcess.WITHDRAWAL_REASON;

import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Orientations.StatusReport;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslutt saken som trukket. Nobody is to say how their cases stand any more. */
@Component
class CloseWithdrawnYear implements Step {
    private final Orientations orientations;
    private final PoliticalCases political;
    private final Records records;
    private final Processes processes;
    private final Outbox outbox;
    private final YearEnding ending;

    CloseWithdrawnYear(
            Orientations orientations,
            PoliticalCases political,
            Records records,
            Processes processes,
            Outbox outbox,
            YearEnding ending) {
        this.orientations = orientations;
        this.political = political;
        this.records = records;
        this.processes = processes;
        this.outbox = outbox;
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        String reason = step.get(WITHDRAWAL_REASON);
        step.remove(WITHDRAWAL_REASON);
        records.write(step.caseId(), "withdrawal", "Saken er trukket", step.actor(), reason);
        int year = step.get(FIGURES_YEAR).intValue();
        orientations.reports(year).values().stream()
                .filter(report -> !report.isAnswered())
                .map(StatusReport::caseId)
                .forEach(id -> processes.tellUnlessOther(
                        "deadline.caseStatusPassed", id, ORIENTATION_YEAR, String.valueOf(year)));
        orientations.forgetUnanswered(year);
        political.about(step.caseId()).stream()
                .filter(ordered -> ordered.decided().isEmpty())
                .forEach(ordered -> processes.tell(
                        "case.withdrawn", ordered.id(), Map.of(), Map.of(WITHDRAWAL_REASON.name(), reason)));
        ending.end(step, CaseState.WITHDRAWN);
        outbox.tell(step.caseId(), Role.CASEWORKER, "caseWithdrawn", Map.of("reason", reason));
    }
}
