package no.bygdevekst.restructuring;

import static no.bygdevekst.restructuring.RestructuringProcess.APPLIED_ON;
import static no.bygdevekst.restructuring.RestructuringProcess.BODY;
import static no.bygdevekst.restructuring.RestructuringProcess.DECIDED_ON;
import static no.bygdevekst.restructuring.RestructuringProcess.DECIDE_STATUS;
import static no.bygdevekst.restructuring.RestructuringProcess.FROM;
import static no.bygdevekst.restructuring.RestructuringProcess.MOST_YEARS;
import static no.bygdevekst.restructuring.RestructuringProcess.PROGRAMME_END;
import static no.bygdevekst.restructuring.RestructuringProcess.REASONS;
import static no.bygdevekst.restructuring.RestructuringProcess.REFERENCE;
import static no.bygdevekst.restructuring.RestructuringProcess.STATUS;
import static no.bygdevekst.restructuring.RestructuringProcess.STATUS_DECISION;
import static no.bygdevekst.restructuring.RestructuringProcess.STATUS_GRANTED;
import static no.bygdevekst.restructuring.RestructuringProcess.TO;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.restructuring.RestructuringProcess.Status;
import org.springframework.stereotype.Component;

/** Før vedtaket om status i saken. With a yes the municipalities are in omstilling from then on. */
@Component
class RecordStatusDecision implements Step {
    private final Cases cases;
    private final Programmes programmes;
    private final Records records;
    private final Municipalities municipalities;
    private final ProgrammeAdmission admission;
    private final Membership membership;
    private final Clock clock;

    RecordStatusDecision(
            Cases cases,
            Programmes programmes,
            Records records,
            Municipalities municipalities,
            ProgrammeAdmission admission,
            Membership membership,
            Clock clock) {
        this.cases = cases;
        this.programmes = programmes;
        this.records = records;
        this.municipalities = municipalities;
        this.admission = admission;
        this.membership = membership;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(DECIDE_STATUS);
        CaseFile file = cases.get(step.caseId());
        form.happened(DECIDED_ON, Beginning.with("søknaden kom inn", LocalDate.parse(step.get(APPLIED_ON))));
        boolean granted = form.value(STATUS).filter(Status.GRANTED::equals).isPresent();
        if (granted) {
            checkPeriod(form);
            municipalities.lock(file.codes());
            admission.check(step, form, file.codes());
        } else {
            refusePeriod(form);
        }
        form.accept();
        records.decided(
                step.caseId(),
                new Records.Decision(
                        STATUS_DECISION,
                        form.get(BODY),
                        form.get(DECIDED_ON),
                        form.get(REFERENCE),
                        form.get(STATUS).label(),
                        form.get(REASONS)));
        step.set(STATUS_GRANTED, granted);
        step.remove(APPLIED_ON);
        if (granted) {
            begin(step, form, file);
        }
    }

    private void begin(StepScope step, Form form, CaseFile file) {
        LocalDate from = form.value(FROM).orElseThrow();
        LocalDate to = form.value(TO).orElseThrow();
        cases.changeState(file.id(), CaseState.PARTICIPATING, step.actor());
        programmes.begin(file.id(), from, to);
        membership.begin(file, from, to, "%s, %s".formatted(form.get(BODY), form.get(REFERENCE)));
        step.set(PROGRAMME_END, to.toString());
    }

    private void checkPeriod(Form form) {
        for (Field<LocalDate> day : List.of(FROM, TO)) {
            if (form.value(day).isEmpty()) {
                form.fault(day, "må fylles ut når søkeren får omstillingsstatus");
            }
        }
        form.notFarAhead(FROM);
        LocalDate today = LocalDate.now(clock);
        form.value(TO).filter(today::isAfter).ifPresent(day -> form.fault(TO, "kan ikke være tilbake i tid"));
        form.value(FROM).ifPresent(first -> form.value(TO).ifPresent(last -> {
            if (!last.isAfter(first)) {
                form.fault(TO, "må være etter at programmet begynner");
            } else if (!last.isBefore(first.plusYears(MOST_YEARS))) {
                form.fault(TO, "kan ikke være mer enn seks år etter at programmet begynner");
            }
        }));
    }

    private static void refusePeriod(Form form) {
        for (Field<LocalDate> day : List.of(FROM, TO)) {
            if (form.value(STATUS).isPresent() && form.value(day).isPresent()) {
                form.fault(day, "kan ikke fylles ut når søkeren ikke får omstillingsstatus");
            }
        }
    }
}
