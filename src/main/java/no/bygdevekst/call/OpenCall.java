package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.OWN_CASES;
import static no.bygdevekst.call.CallProcess.SCHEME;
import static no.bygdevekst.call.CallProcess.START_CALL;
import static no.bygdevekst.call.CallProcess.YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Opprett utlysningen. */
@Component
class OpenCall implements Step {
    /** KDD's letter with the first call is of 21 June 2022. */
    private static final int FIRST_CALL = 2022;

    private final Cases cases;
    private final Calls calls;
    private final Clock clock;

    OpenCall(Cases cases, Calls calls, Clock clock) {
        this.cases = cases;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(START_CALL);
        form.value(SCHEME)
                .filter(scheme -> scheme == Scheme.RESTRUCTURING)
                .ifPresent(scheme -> form.fault(SCHEME, "lyses ikke ut: %s".formatted(scheme.label())));
        int next = LocalDate.now(clock).getYear() + 1;
        form.value(YEAR)
                .filter(year -> year < FIRST_CALL || year > next)
                .ifPresent(year -> form.fault(YEAR, "må være fra %d til %d".formatted(FIRST_CALL, next)));
        cases.lockSeries(Cases.CALL);
        running(form).ifPresent(number -> form.fault(YEAR, "har alt en utlysning som ikke er ferdig: sak " + number));
        form.check();

        Scheme scheme = form.get(SCHEME);
        int year = form.get(YEAR);
        CaseId caseId = cases.open(
                Cases.CALL, scheme, "%s %d".formatted(scheme.label(), year), List.of(), CaseState.OPEN, step.actor());
        step.belongsTo(caseId);
        form.show(SCHEME, scheme.label());
        form.accept();
        calls.open(caseId.value(), scheme, year);
        step.set(OWN_CASES, scheme == Scheme.ILAG);
    }

    private Optional<String> running(Form form) {
        return form.value(SCHEME)
                .flatMap(scheme -> form.value(YEAR).flatMap(year -> calls.of(scheme, year)))
                .map(Calls.Call::number)
                .filter(number -> !cases.get(new CaseId(number)).state().isEnded());
    }
}
