package no.bygdevekst.cooperation;

import static no.bygdevekst.cooperation.CooperationProcess.AREAS;
import static no.bygdevekst.cooperation.CooperationProcess.COSTS;
import static no.bygdevekst.cooperation.CooperationProcess.HALF_YEAR;
import static no.bygdevekst.cooperation.CooperationProcess.HALF_YEAR_NAME;
import static no.bygdevekst.cooperation.CooperationProcess.NO_CHANGE;
import static no.bygdevekst.cooperation.CooperationProcess.REPORT_HALF_YEAR;
import static no.bygdevekst.cooperation.CooperationProcess.STAFF_USE;

import java.util.ArrayList;
import java.util.List;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før halvårsstatus i saken. */
@Component
class RecordHalfYear implements Step {
    private final Records records;
    private final Deadlines deadlines;

    RecordHalfYear(Records records, Deadlines deadlines) {
        this.records = records;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REPORT_HALF_YEAR);
        boolean noChange = form.ticked(NO_CHANGE);
        boolean anythingDone = AREAS.stream().anyMatch(area -> form.value(area).isPresent());
        if (noChange && anythingDone) {
            form.fault(NO_CHANGE, "kan ikke krysses av når det er skrevet noe om et område");
        }
        if (!noChange) {
            if (!anythingDone) {
                form.fault("Skriv hva som er gjort på minst ett område, eller kryss av for ingen endring siden sist.");
            }
            for (Field<?> figure : List.of(STAFF_USE, COSTS)) {
                if (form.value(figure).isEmpty()) {
                    form.fault(figure, "må fylles ut når det ikke er krysset av for ingen endring siden sist");
                }
            }
        }
        form.accept();
        records.write(step.caseId(), HalfYear.MILESTONE, step.get(HALF_YEAR_NAME), step.actor(), told(form));
        deadlines.met(step.caseId(), HalfYear.MILESTONE, step.get(HALF_YEAR), step.actor());
    }

    private static String told(Form form) {
        List<String> told = new ArrayList<>();
        if (form.ticked(NO_CHANGE)) {
            told.add("Ingen endring siden sist.");
        }
        AREAS.forEach(area -> form.value(area).ifPresent(done -> told.add("%s:\n%s".formatted(area.label(), done))));
        form.value(STAFF_USE)
                .ifPresent(percent -> told.add("Bruk av stillingsressursen: %d prosent".formatted(percent)));
        form.value(COSTS)
                .ifPresent(kroner -> told.add("Kostnader til nå: %s kroner".formatted(Bokmaal.number(kroner))));
        return String.join("\n\n", told);
    }
}
