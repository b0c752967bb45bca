package no.bygdevekst.orientation;

import static no.bygdevekst.orientation.OrientationProcess.CASE_STATUS;
import static no.bygdevekst.orientation.OrientationProcess.CUT_OFF;
import static no.bygdevekst.orientation.OrientationProcess.FIGURES_YEAR;
import static no.bygdevekst.orientation.OrientationProcess.ORIENTATION_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Orientations.StatusReport;
import no.bygdevekst.casefile.Portfolio;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.figures.Figures;
import org.springframework.stereotype.Component;

/**
 * Be om status i hver sak: of the three schemes, those open now; of none when the year is ordered anew after its figures
 * were frozen. Each is asked in its own case, so that this process carries nothing of them however many they are.
 */
@Component
class AskForStatus implements Step {
    private final Portfolio portfolio;
    private final Orientations orientations;
    private final Milestones milestones;
    private final Figures figures;
    private final YearWheel wheel;
    private final Processes processes;
    private final Clock clock;

    AskForStatus(
            Portfolio portfolio,
            Orientations orientations,
            Milestones milestones,
            Figures figures,
            YearWheel wheel,
            Processes processes,
            Clock clock) {
        this.portfolio = portfolio;
        this.orientations = orientations;
        this.milestones = milestones;
        this.figures = figures;
        this.wheel = wheel;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        wheel.turn(step.caseId(), step.actor());
        int year = step.get(FIGURES_YEAR).intValue();
        if (figures.of(year).isPresent()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Map<CaseId, StatusReport> before = orientations.reports(year);
        List<CaseId> open = portfolio.open(today, today).stream()
                .filter(file -> file.closedAt() == null)
                .map(CaseFile::id)
                .filter(id -> !before.containsKey(id))
                .toList();
        orientations.ask(year, open);
        String due = wheel.due(step.caseId(), CUT_OFF).toString();
        Map<CaseId, Long> asked = milestones.of(open).stream()
                .filter(found ->
                        found.name().equals("caseStatus") && found.occurrence().startsWith(String.valueOf(year)))
                .collect(Collectors.groupingBy(Milestone::caseId, Collectors.counting()));
        open.forEach(id -> processes.start(
                CASE_STATUS,
                id.value(),
                Map.of(
                        ORIENTATION_YEAR.name(),
                        String.valueOf(year),
                        "occurrence",
                        occurrence(year, asked.getOrDefault(id, 0L)),
                        CUT_OFF,
                        due)));
    }

    /** A case that was asked in a year that was withdrawn has that deadline already. */
    private static String occurrence(int year, long before) {
        return before == 0 ? String.valueOf(year) : "%d/%d".formatted(year, before + 1);
    }
}
