package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.AGREEMENT_END;
import static no.bygdevekst.pilot.PilotProcess.ANOTHER_STATUS_DUE;
import static no.bygdevekst.pilot.PilotProcess.NO_CHANGE;
import static no.bygdevekst.pilot.PilotProcess.REACHED;
import static no.bygdevekst.pilot.PilotProcess.REPORT_STATUS;
import static no.bygdevekst.pilot.PilotProcess.STATUS;
import static no.bygdevekst.pilot.PilotProcess.STATUS_YEAR;

import java.time.LocalDate;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før status i saken. */
@Component
class RecordStatus implements Step {
    private final Records records;
    private final Milestones milestones;
    private final Deadlines deadlines;

    RecordStatus(Records records, Milestones milestones, Deadlines deadlines) {
        this.records = records;
        this.milestones = milestones;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REPORT_STATUS);
        boolean noChange = form.ticked(NO_CHANGE);
        if (!noChange && form.value(STATUS).isEmpty()) {
            form.fault(STATUS, "må fylles ut når det ikke er krysset av for ingen endring siden sist");
        }
        if (noChange && form.value(STATUS).isPresent()) {
            form.fault(NO_CHANGE, "kan ikke krysses av når status er fylt ut");
        }
        form.accept();
        String year = step.get(STATUS_YEAR);
        String told = form.value(STATUS).orElse("Ingen endring siden sist.");
        String reached = form.value(REACHED)
                .map(measures -> "\n\nTiltak som er gjennomført:\n" + measures)
                .orElse("");
        records.write(step.caseId(), StatusYear.MILESTONE, year, step.actor(), told + reached);
        deadlines.met(step.caseId(), StatusYear.MILESTONE, year, step.actor());

        LocalDate end = milestones.get(step.caseId(), AGREEMENT_END.name(), "").due();
        int reported = Integer.parseInt(year);
        boolean another = StatusYear.of(reported, end).due().isBefore(end);
        step.set(ANOTHER_STATUS_DUE, another);
        if (another) {
            StatusYear.of(reported + 1, end).put(step);
        }
    }
}
