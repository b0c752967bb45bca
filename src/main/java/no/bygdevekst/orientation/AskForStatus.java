package no.bygdevekst.orientation;

import static no.bygdevekst.orientation.OrientationProcess.CASE_STATUS;
import static no.bygdevekst.orientation.OrientationProcess.CUT_OFF;
import static no.bygdevekst.orientation.OrientationProcess.FIGURES_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Orientations.StatusReport;
import no.bygdevekst.casefile.Portfolio;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/**
 * Be om status i hver sak: of the three schemes, those open now. Each is asked in its own case, so that this process carries
 * nothing of them however many they are.
 */
@Component
class AskForStatus implements Step {
    private final Portfolio portfolio;
    private final Orientations orientations;
    private final YearWheel wheel;
    private final Processes processes;
    private final Clock clock;

    AskForStatus(Portfolio portfolio, Orientations orientations, YearWheel wheel, Processes processes, Clock clock) {
        this.portfolio = portfolio;
        this.orientations = orientations;
        this.wheel = wheel;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        wheel.turn(step.caseId(), step.actor());
        int year = step.get(FIGURES_YEAR).intValue();
        LocalDate today = LocalDate.now(clock);
        Map<CaseId, StatusReport> before = orientations.reports(year);
        List<CaseId> open = portfolio.open(today, today).stream()
                .filter(file -> file.closedAt() == null)
                .map(CaseFile::id)
                .filter(id -> !before.containsKey(id))
                .toList();
        orientations.ask(year, open);
        Map<String, Object> about = Map.of(
                "occurrence",
                String.valueOf(year),
                CUT_OFF,
                wheel.due(step.caseId(), CUT_OFF).toString());
        open.forEach(id -> processes.start(CASE_STATUS, id.value(), about));
    }
}
