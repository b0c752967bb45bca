package no.bygdevekst.orientation;

import static no.bygdevekst.orientation.OrientationProcess.BEGINS_AT;
import static no.bygdevekst.orientation.OrientationProcess.FIGURES_YEAR;
import static no.bygdevekst.orientation.OrientationProcess.FROZEN_ON;
import static no.bygdevekst.orientation.OrientationProcess.ORDERED_BY;
import static no.bygdevekst.orientation.OrientationProcess.ORDER_ORIENTATION;
import static no.bygdevekst.orientation.OrientationProcess.TREATED_BEFORE;
import static no.bygdevekst.orientation.OrientationProcess.YEAR;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Orientations.Orientation;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Tasks;
import org.springframework.stereotype.Component;

/** Opprett sak for året, ordered from the start list or wanted by the yearly cycle. Of a year there is one. */
@Component
class OpenYear implements Step {
    private final Cases cases;
    private final Orientations orientations;
    private final YearWheel wheel;

    OpenYear(Cases cases, Orientations orientations, YearWheel wheel) {
        this.cases = cases;
        this.orientations = orientations;
        this.wheel = wheel;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(ORDER_ORIENTATION);
        cases.lockSeries(Orientations.KIND);
        check(form);
        int year = form.get(YEAR);
        LocalDate cutOff = form.get(FROZEN_ON);
        CaseId caseId = cases.open(
                Orientations.KIND, null, "Felles orientering " + year, List.of(), CaseState.OPEN, step.actor());
        orientations.open(new Orientation(year, caseId, cutOff, form.get(ORDERED_BY)));
        step.belongsTo(caseId);
        form.accept();
        wheel.set(step, year, cutOff, form.get(TREATED_BEFORE).minusDays(1));
        step.set(FIGURES_YEAR, (long) year);
        step.set(BEGINS_AT, Tasks.startOf(wheel.begins(step, year, cutOff)));
    }

    private void check(Form form) {
        form.coming(FROZEN_ON);
        form.notFarAhead(TREATED_BEFORE);
        form.value(FROZEN_ON).ifPresent(cutOff -> {
            form.value(YEAR)
                    .filter(year -> year != cutOff.getYear())
                    .ifPresent(year -> form.fault(FROZEN_ON, "må være i %d".formatted(year)));
            form.value(TREATED_BEFORE)
                    .filter(before -> !before.isAfter(cutOff.plusDays(1)))
                    .ifPresent(before -> form.fault(TREATED_BEFORE, "må være etter dagen for tallene"));
        });
        form.value(YEAR)
                .flatMap(orientations::of)
                .filter(taken -> !YearRegister.isWithdrawn(cases, taken))
                .ifPresent(taken -> form.fault(YEAR, "har alt en sak: " + taken.caseId()));
        form.check();
    }
}
