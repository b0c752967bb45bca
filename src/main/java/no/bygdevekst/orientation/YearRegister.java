package no.bygdevekst.orientation;

import static no.bygdevekst.orientation.OrientationProcess.CUT_OFF;
import static no.bygdevekst.orientation.OrientationProcess.FROZEN_ON;
import static no.bygdevekst.orientation.OrientationProcess.ORDERED_BY;
import static no.bygdevekst.orientation.OrientationProcess.TREATED_BEFORE;
import static no.bygdevekst.orientation.OrientationProcess.YEAR;
import static no.bygdevekst.orientation.OrientationProcess.YEAR_WANTED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.OrientationOrders;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Orientations.Orientation;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.SignedIn;
import no.bygdevekst.engine.StepScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that a year has one case, whoever asks for it and however many at once: they wait for each other at the series
 * of case numbers, and the year's key in the case file decides.
 */
@Component
class YearRegister {
    /** Who has ordered a year that nobody asked for. */
    private static final String CYCLE = "Årshjulet";

    /** Weeks from the order to the cut-off. */
    private static final int SHORTEST = 4;

    private static final int MONTHS_TO_TREAT = 2;

    private final Cases cases;
    private final Orientations orientations;
    private final Processes processes;
    private final NewestRules rules;
    private final YearWheel wheel;
    private final Clock clock;

    YearRegister(
            Cases cases,
            Orientations orientations,
            Processes processes,
            NewestRules rules,
            YearWheel wheel,
            Clock clock) {
        this.cases = cases;
        this.orientations = orientations;
        this.processes = processes;
        this.rules = rules;
        this.wheel = wheel;
        this.clock = clock;
    }

    /** A case waits for the coming year: this one, until its work is to begin, and then the next. */
    @Transactional
    public void ensureComing() {
        LocalDate today = LocalDate.now(clock);
        int year = today.getYear();
        ensure(today.isBefore(wheel.day(rules, YearWheel.START, year)) ? year : year + 1);
    }

    /** A year that somebody has ordered or withdrawn is left as it is. */
    public void ensure(int year) {
        cases.lockSeries(Orientations.KIND);
        if (orientations.of(year).isEmpty()) {
            open(year, CYCLE);
        }
    }

    /** Somebody asks for a year's: it is noted in the case that the year has, or the year gets one, which then waits. */
    @EventListener
    public void ordered(OrientationOrders.Ordered order) {
        int soonest = LocalDate.now(clock).plusWeeks(SHORTEST).getYear();
        if (order.year() < soonest && orientations.of(order.year()).isEmpty()) {
            throw new Refusal("Det er for sent å bestille en felles orientering for %d. Bestill den for %d."
                    .formatted(order.year(), soonest));
        }
        cases.lockSeries(Orientations.KIND);
        Optional<Orientation> there = orientations.of(order.year()).filter(found -> !isWithdrawn(cases, found));
        there.ifPresentOrElse(
                found -> orientations.orderedBy(
                        found,
                        order.orderedBy(),
                        SignedIn.now().map(SignedIn::user).orElse(StepScope.SYSTEM)),
                () -> open(order.year(), order.orderedBy()));
    }

    /** With the days of the year's wheel, or later where it is too late for those. */
    private void open(int year, String orderedBy) {
        LocalDate soonest = LocalDate.now(clock).plusWeeks(SHORTEST);
        LocalDate cutOff = latest(wheel.day(rules, CUT_OFF, year), soonest);
        LocalDate before =
                latest(wheel.day(rules, YearWheel.ORIENTATION, year).plusDays(1), cutOff.plusMonths(MONTHS_TO_TREAT));
        processes.open(
                YEAR_WANTED,
                Map.of(
                        YEAR.name(), String.valueOf(year),
                        FROZEN_ON.name(), cutOff.toString(),
                        TREATED_BEFORE.name(), before.toString(),
                        ORDERED_BY.name(), orderedBy));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    static boolean isWithdrawn(Cases cases, Orientation orientation) {
        return cases.get(orientation.caseId()).state() == CaseState.WITHDRAWN;
    }
}
