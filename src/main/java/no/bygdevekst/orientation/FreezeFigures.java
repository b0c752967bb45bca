package no.bygdevekst.orientation;

import static no.bygdevekst.orientation.OrientationProcess.BUSINESS_BEFORE;
import static no.bygdevekst.orientation.OrientationProcess.BUSINESS_SUBJECT;
import static no.bygdevekst.orientation.OrientationProcess.CUT_OFF;
import static no.bygdevekst.orientation.OrientationProcess.FIGURES_YEAR;
import static no.bygdevekst.orientation.OrientationProcess.ORIENTATION_BEFORE;
import static no.bygdevekst.orientation.OrientationProcess.ORIENTATION_SUBJECT;

import java.time.LocalDate;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.figures.Figures;
import org.springframework.stereotype.Component;

/** Frys tallene, and say what is to be written of them and by when. A case that nobody has answered for is reported as its file shows it. */
@Component
class FreezeFigures implements Step {
    private final Figures figures;
    private final Orientations orientations;
    private final YearWheel wheel;

    FreezeFigures(Figures figures, Orientations orientations, YearWheel wheel) {
        this.figures = figures;
        this.orientations = orientations;
        this.wheel = wheel;
    }

    @Override
    public void run(StepScope step) {
        int year = step.get(FIGURES_YEAR).intValue();
        LocalDate cutOff = wheel.due(step.caseId(), CUT_OFF);
        orientations.cutOff(year, figures.freeze(year, cutOff).cutOff());
        wheel.turn(step.caseId(), step.actor());
        wheel.frozen(step.caseId(), step.actor());
        step.set(ORIENTATION_SUBJECT, "Arbeidet med bygdevekstpiloter, I lag og omstilling i Trøndelag " + year);
        step.set(
                ORIENTATION_BEFORE,
                wheel.before(step.caseId(), YearWheel.ORIENTATION).toString());
        step.set(
                BUSINESS_SUBJECT, "Rapport om verdiskapingsstrategien og bruken av regionale utviklingsmidler " + year);
        step.set(
                BUSINESS_BEFORE,
                wheel.before(step.caseId(), YearWheel.BUSINESS_REPORT).toString());
    }
}
