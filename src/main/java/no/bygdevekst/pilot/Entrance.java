package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.APPLICANTS;
import static no.bygdevekst.pilot.PilotProcess.CASEWORKER;
import static no.bygdevekst.pilot.PilotProcess.ID;
import static no.bygdevekst.pilot.PilotProcess.LEAD;
import static no.bygdevekst.pilot.PilotProcess.YEAR_OF_CALL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.pilot.PilotProcess.Standing;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Who may get a case: known municipalities that have none from the same call, and only from a call that there is. */
@Component
class Entrance {
    /** KDD's letter with the first call is of 21 June 2022. */
    private static final int FIRST_CALL = 2022;

    /** The call's own deadline. */
    private static final String APPLICATIONS = "applications";

    private final Cases cases;
    private final Calls calls;
    private final Milestones milestones;
    private final Municipalities municipalities;
    private final Staff staff;
    private final Deadlines deadlines;
    private final Clock clock;

    Entrance(
            Cases cases,
            Calls calls,
            Milestones milestones,
            Municipalities municipalities,
            Staff staff,
            Deadlines deadlines,
            Clock clock) {
        this.cases = cases;
        this.calls = calls;
        this.milestones = milestones;
        this.municipalities = municipalities;
        this.staff = staff;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    List<Municipality> applicants(Form form) {
        List<String> codes = form.value(APPLICANTS).orElse(List.of());
        List<Municipality> found = municipalities.named(codes);
        if (form.value(APPLICANTS).isPresent() && codes.isEmpty()) {
            form.fault(APPLICANTS, "må fylles ut");
        }
        List<String> known = found.stream().map(Municipality::code).toList();
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> form.fault(APPLICANTS, "har et ukjent kommunenummer: «%s»".formatted(code)));
        form.value(YEAR_OF_CALL)
                .ifPresent(year -> found.forEach(municipality -> cases.ongoing(ID, year, municipality.code())
                        .ifPresent(other -> form.fault(
                                APPLICANTS,
                                "har med %s, som allerede er med i sak %s fra samme utlysning"
                                        .formatted(municipality.name(), other)))));
        return found;
    }

    Optional<Municipality> lead(Form form, List<Municipality> applicants) {
        return form.value(LEAD, text -> applicants.stream()
                .filter(municipality -> municipality.isCalled(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("må være en av kommunene i saken")));
    }

    void checkCaseworker(Form form) {
        form.value(CASEWORKER, staff::caseHandler);
    }

    /** The call that interest is shown in; whoever is supported already need not come from a call that is a case here. */
    Optional<Calls.Call> call(Form form, Standing standing) {
        int next = LocalDate.now(clock).getYear() + 1;
        Optional<Integer> year = form.value(YEAR_OF_CALL);
        year.filter(when -> when < FIRST_CALL || when > next)
                .ifPresent(when -> form.fault(YEAR_OF_CALL, "må være fra %d til %d".formatted(FIRST_CALL, next)));
        if (standing == Standing.SUPPORTED) {
            return Optional.empty();
        }
        Optional<Calls.Call> open =
                year.flatMap(when -> calls.of(Scheme.PILOT, when)).filter(call -> isOut(new CaseId(call.number())));
        if (year.isPresent() && open.isEmpty()) {
            form.fault(
                    YEAR_OF_CALL,
                    "har ingen utlysning som er i gang. Start den med «Ny utlysning», og send brevene først");
        }
        return open;
    }

    /** Whether its letters have gone out and it is not over. */
    private boolean isOut(CaseId call) {
        return milestones.find(call, APPLICATIONS, "").isPresent()
                && !cases.get(call).state().isEnded();
    }

    /** Whether one may still apply in time. */
    boolean isOpen(Calls.Call call) {
        return !call.agreed().applyBy().isBefore(LocalDate.now(clock));
    }

    /** The call reminds these no more, and knows that they are interested if it has not heard it before. */
    void answered(StepScope step, Calls.Call call, List<String> codes) {
        calls.interested(call.number(), codes, LocalDate.now(clock));
        deadlines.answered(new CaseId(call.number()), codes, step.actor());
    }
}
