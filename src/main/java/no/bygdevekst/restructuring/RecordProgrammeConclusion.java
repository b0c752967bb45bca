package no.bygdevekst.restructuring;

import static no.bygdevekst.restructuring.RestructuringProcess.ACTUALS;
import static no.bygdevekst.restructuring.RestructuringProcess.CONCLUDED_ON;
import static no.bygdevekst.restructuring.RestructuringProcess.CONCLUDE_PROGRAMME;
import static no.bygdevekst.restructuring.RestructuringProcess.CONCLUSION;
import static no.bygdevekst.restructuring.RestructuringProcess.LAPSE_REST;
import static no.bygdevekst.restructuring.RestructuringProcess.LEGAL_BASIS;
import static no.bygdevekst.restructuring.RestructuringProcess.PROGRAMME_ENDS;
import static no.bygdevekst.restructuring.RestructuringProcess.REPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Commitment;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.GoalRows;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før sluttvurderingen i saken. Money that nobody has got is free when the programme is over. */
@Component
class RecordProgrammeConclusion implements Step {
    private final Programmes programmes;
    private final Goals goals;
    private final Commitments commitments;
    private final Records records;
    private final Deadlines deadlines;
    private final Attachments attachments;

    RecordProgrammeConclusion(
            Programmes programmes,
            Goals goals,
            Commitments commitments,
            Records records,
            Deadlines deadlines,
            Attachments attachments) {
        this.programmes = programmes;
        this.goals = goals;
        this.commitments = commitments;
        this.records = records;
        this.deadlines = deadlines;
        this.attachments = attachments;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(CONCLUDE_PROGRAMME);
        Programmes.Programme programme = programmes.get(step.caseId());
        form.happened(
                CONCLUDED_ON,
                Beginning.with(
                        "avslutningsfasen begynte",
                        programmes.phase(step.caseId()).since()));
        List<Goals.Series> current = goals.current(step.caseId());
        Map<Long, Long> actuals =
                form.value(ACTUALS, rows -> GoalRows.actuals(rows, current)).orElse(Map.of());
        form.show(ACTUALS, GoalRows.shown(actuals, current));
        checkRest(step, form);
        form.accept();
        LocalDate on = form.get(CONCLUDED_ON);
        records.write(step.caseId(), "conclusion", Bokmaal.day(on), step.actor(), form.get(CONCLUSION));
        goals.reached(step.caseId(), Math.min(on.getYear(), programme.to().getYear()), actuals, step.actor());
        attachments.file(
                step,
                form,
                REPORT,
                LEGAL_BASIS,
                Documents.Sheet.received("finalReport", "Sluttrapport", String.valueOf(programme.company()), on));
        commitments.lapseAll(step.caseId(), "Programmet er avsluttet", step.actor());
        deadlines.met(step.caseId(), PROGRAMME_ENDS, "", on, step.actor());
    }

    private void checkRest(StepScope step, Form form) {
        long rest = commitments.of(step.caseId()).stream()
                .mapToLong(Commitment::remaining)
                .sum();
        if (rest > 0 && !form.ticked(LAPSE_REST)) {
            form.fault(
                    LAPSE_REST,
                    "må krysses av, for det gjenstår %s kroner. Er de ikke utbetalt ennå, må det gjøres først"
                            .formatted(Bokmaal.number(rest)));
        }
    }
}
