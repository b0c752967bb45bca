package no.bygdevekst.cooperation;

import static no.bygdevekst.cooperation.CooperationProcess.FINAL_REPORT;
import static no.bygdevekst.cooperation.CooperationProcess.GOALS_REACHED;
import static no.bygdevekst.cooperation.CooperationProcess.LEGAL_BASIS;
import static no.bygdevekst.cooperation.CooperationProcess.REPORT;
import static no.bygdevekst.cooperation.CooperationProcess.REPORT_FILE;
import static no.bygdevekst.cooperation.CooperationProcess.SUBMIT_FINAL_REPORT;
import static no.bygdevekst.cooperation.CooperationProcess.TOTAL_COSTS;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før sluttrapporten i saken. */
@Component
class RecordFinalReport implements Step {
    private final Cases cases;
    private final Records records;
    private final Deadlines deadlines;
    private final Attachments attachments;
    private final Clock clock;

    RecordFinalReport(Cases cases, Records records, Deadlines deadlines, Attachments attachments, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(SUBMIT_FINAL_REPORT);
        form.accept();
        LocalDate today = LocalDate.now(clock);
        records.write(
                step.caseId(),
                FINAL_REPORT,
                "Sluttrapport " + Bokmaal.day(today),
                step.actor(),
                "%s\n\nMål som er nådd:\n%s\n\nSamlede kostnader: %s kroner"
                        .formatted(form.get(REPORT), form.get(GOALS_REACHED), Bokmaal.number(form.get(TOTAL_COSTS))));
        attachments.file(
                step,
                form,
                REPORT_FILE,
                LEGAL_BASIS,
                Documents.Sheet.received(
                        FINAL_REPORT,
                        "Sluttrapport fra I lag",
                        cases.get(step.caseId()).lead().name() + " kommune",
                        today));
        deadlines.met(step.caseId(), FINAL_REPORT, "", step.actor());
    }
}
