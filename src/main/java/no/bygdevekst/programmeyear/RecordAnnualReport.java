package no.bygdevekst.programmeyear;

import static no.bygdevekst.programmeyear.ProgrammeyearProcess.ACTUALS;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.ANNUAL_REPORT;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PLAN;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PLAN_ADOPTED;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PLAN_BASIS;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PLAN_FILE;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PROGRAMME_YEAR;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.RECEIVED_ON;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.REGISTER_ANNUAL_REPORT;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.REPORT;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.REPORT_BASIS;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.SUMMARY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.GoalRows;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Programmes.Programme;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før rapporten og planen i saken. In the first year that is followed here there need be no report. */
@Component
class RecordAnnualReport implements Step {
    private final Programmes programmes;
    private final Goals goals;
    private final Records records;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Attachments attachments;

    RecordAnnualReport(
            Programmes programmes,
            Goals goals,
            Records records,
            Milestones milestones,
            Deadlines deadlines,
            Attachments attachments) {
        this.programmes = programmes;
        this.goals = goals;
        this.records = records;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.attachments = attachments;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_ANNUAL_REPORT);
        String year = step.get(PROGRAMME_YEAR);
        int reported = Integer.parseInt(year) - 1;
        Programme programme = programmes.get(step.caseId());
        List<Goals.Series> current = goals.current(step.caseId());
        form.happened(RECEIVED_ON, Beginning.with("programmet begynte", programme.from()));
        Map<Long, Long> actuals =
                form.value(ACTUALS, rows -> GoalRows.actuals(rows, current)).orElse(Map.of());
        if (isReportDue(step)) {
            checkReport(form, reported, current, actuals);
        }
        form.show(ACTUALS, GoalRows.shown(actuals, current));
        form.accept();

        LocalDate on = form.get(RECEIVED_ON);
        form.value(SUMMARY)
                .ifPresent(text ->
                        records.write(step.caseId(), ANNUAL_REPORT, Integer.toString(reported), step.actor(), text));
        records.write(step.caseId(), "actionPlan", year, step.actor(), form.get(PLAN));
        goals.reached(step.caseId(), reported, actuals, step.actor());
        String sender = String.valueOf(programme.company());
        attachments.file(
                step,
                form,
                REPORT,
                REPORT_BASIS,
                Documents.Sheet.received(ANNUAL_REPORT + reported, "Årsrapport %d".formatted(reported), sender, on));
        attachments.file(
                step,
                form,
                PLAN_FILE,
                PLAN_BASIS,
                Documents.Sheet.received("actionPlan" + year, "Handlingsplan " + year, sender, on));
        deadlines.met(step.caseId(), ANNUAL_REPORT, year, on, step.actor());
        step.set(PLAN_ADOPTED, true);
    }

    private boolean isReportDue(StepScope step) {
        return milestones.of(step.caseId()).stream()
                        .filter(milestone -> milestone.name().equals(ANNUAL_REPORT))
                        .count()
                > 1;
    }

    private static void checkReport(Form form, int year, List<Goals.Series> current, Map<Long, Long> actuals) {
        if (form.value(SUMMARY).isEmpty()) {
            form.fault(SUMMARY, "må fylles ut for %d".formatted(year));
        }
        List<String> missing = current.stream()
                .filter(goal -> !actuals.containsKey(goal.id()))
                .map(goal -> "«%s»".formatted(goal.name()))
                .toList();
        if (!missing.isEmpty()) {
            form.fault(ACTUALS, "må ha et tall for %d for %s".formatted(year, String.join(", ", missing)));
        }
    }
}
