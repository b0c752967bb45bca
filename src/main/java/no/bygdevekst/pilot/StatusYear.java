package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.STATUS_DUE;
import static no.bygdevekst.pilot.PilotProcess.STATUS_YEAR;

import java.time.LocalDate;
import java.time.Month;
import no.bygdevekst.engine.StepScope;

/** A calendar year of the agreement, whose status is due on 31 January after it, the last one when the agreement ends. */
record StatusYear(int year, LocalDate due) {
    static final String MILESTONE = "status";

    static StatusYear of(int year, LocalDate agreementEnd) {
        LocalDate newYear = LocalDate.of(year + 1, Month.JANUARY, 31);
        return new StatusYear(year, newYear.isBefore(agreementEnd) ? newYear : agreementEnd);
    }

    void put(StepScope step) {
        step.set(STATUS_YEAR, Integer.toString(year));
        step.set(STATUS_DUE, due.toString());
    }
}
