package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.PROPOSED_ON;
import static no.bygdevekst.pilot.PilotProcess.SUPPORT_DECISION;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Which days can be: what has happened lies between the beginning of the case, or whatever it follows, and today. */
@Component
class Days {
    private final Cases cases;
    private final Records records;

    Days(Cases cases, Records records) {
        this.cases = cases;
        this.records = records;
    }

    void past(StepScope step, Form form, Field<LocalDate> field) {
        form.happened(field, cases.beginning(step.caseId()));
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

    /** How long an agreement runs. */
    void period(StepScope step, Form form, Field<LocalDate> from, Field<LocalDate> to) {
        form.notBefore(from, cases.beginning(step.caseId()));
        form.notFarAhead(from);
        form.value(from).ifPresent(first -> {
            refuse(form, to, last -> !last.isAfter(first), "må være etter at avtalen begynner å gjelde");
            refuse(
                    form,
                    to,
                    last -> last.isAfter(first.plusYears(10)),
                    "kan ikke være mer enn ti år etter at avtalen begynner å gjelde");
        });
    }

    private void past(StepScope step, Form form, Field<LocalDate> field, String follows, Optional<LocalDate> followed) {
        form.happened(
                field,
                followed.map(first -> Beginning.with(follows, first)).orElseGet(() -> cases.beginning(step.caseId())));
    }

    private static void refuse(Form form, Field<LocalDate> field, Predicate<LocalDate> wrong, String fault) {
        form.value(field).filter(wrong).ifPresent(day -> form.fault(field, fault));
    }
}
