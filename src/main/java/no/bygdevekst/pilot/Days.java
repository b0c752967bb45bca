package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.PROPOSED_ON;
import static no.bygdevekst.pilot.PilotProcess.SUPPORT_DECISION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/**
 * Which days can be. What has happened lies between the beginning of the case, or whatever it follows, and today; what
 * is to come lies within five years from today.
 */
@Component
class Days {
    private final Clock clock;
    private final Cases cases;
    private final Records records;

    Days(Clock clock, Cases cases, Records records) {
        this.clock = clock;
        this.cases = cases;
        this.records = records;
    }

    void past(StepScope step, Form form, Field<LocalDate> field) {
        past(step, form, field, "", Optional.empty());
    }

    void pastSinceSupport(StepScope step, Form form, Field<LocalDate> field) {
        Optional<LocalDate> letter = records.decisions(step.caseId()).stream()
                .filter(decision -> decision.kind().equals(SUPPORT_DECISION))
                .map(Records.Decision::decidedOn)
                .findFirst();
        past(step, form, field, "KDDs tilskuddsbrev", letter);
    }

    void pastSinceProposal(StepScope step, Form form, Field<LocalDate> field) {
        past(step, form, field, "statens forslag", step.find(PROPOSED_ON).map(LocalDate::parse));
    }

    void pastSinceAgreement(StepScope step, Form form, Field<LocalDate> field) {
        past(
                step,
                form,
                field,
                "avtalen begynte å gjelde",
                records.agreement(step.caseId()).map(Records.Agreement::from));
    }

    void coming(Form form, Field<LocalDate> field) {
        refuse(form, field, day -> day.isBefore(today()), "kan ikke være en dag som har vært");
        notFarAhead(form, field);
    }

    /** How long an agreement runs. */
    void period(StepScope step, Form form, Field<LocalDate> from, Field<LocalDate> to) {
        inCall(step, form, from);
        notFarAhead(form, from);
        form.value(from).ifPresent(first -> {
            refuse(form, to, last -> !last.isAfter(first), "må være etter at avtalen begynner å gjelde");
            refuse(
                    form,
                    to,
                    last -> last.isAfter(first.plusYears(10)),
                    "kan ikke være mer enn ti år etter at avtalen begynner å gjelde");
        });
    }

    private void inCall(StepScope step, Form form, Field<LocalDate> field) {
        form.value(field).flatMap(cases.beginning(step.caseId())::fault).ifPresent(fault -> form.fault(field, fault));
    }

    private void notFarAhead(Form form, Field<LocalDate> field) {
        refuse(form, field, day -> day.isAfter(today().plusYears(5)), "kan ikke være mer enn fem år fram i tid");
    }

    private void past(StepScope step, Form form, Field<LocalDate> field, String follows, Optional<LocalDate> followed) {
        refuse(form, field, day -> day.isAfter(today()), "kan ikke være en dag som ikke har vært ennå");
        followed.ifPresentOrElse(
                first -> refuse(
                        form,
                        field,
                        day -> day.isBefore(first),
                        "kan ikke være før %s, %s".formatted(follows, Bokmaal.day(first))),
                () -> inCall(step, form, field));
    }

    private static void refuse(Form form, Field<LocalDate> field, Predicate<LocalDate> wrong, String fault) {
        form.value(field).filter(wrong).ifPresent(day -> form.fault(field, fault));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
