package no.bygdevekst.intake;

import static no.bygdevekst.intake.IntakeProcess.APPLICATION;
import static no.bygdevekst.intake.IntakeProcess.APPLICATION_SENT;
import static no.bygdevekst.intake.IntakeProcess.LATE_COUNCILS;
import static no.bygdevekst.intake.IntakeProcess.OUTCOME;
import static no.bygdevekst.intake.IntakeProcess.REFERENCE;
import static no.bygdevekst.intake.IntakeProcess.REGISTER_SENT;
import static no.bygdevekst.intake.IntakeProcess.SENT_LATE;
import static no.bygdevekst.intake.IntakeProcess.SENT_ON;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Applications.Council;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.intake.IntakeProcess.Outcome;
import org.springframework.stereotype.Component;

/** Merk fristen som oppfylt, on the day the application was sent; a corrected copy leaves everything as it is. */
@Component
class RecordSent implements Step {
    private final Cases cases;
    private final Applications applications;
    private final Records records;
    private final Milestones milestones;
    private final Deadlines deadlines;

    RecordSent(Cases cases, Applications applications, Records records, Milestones milestones, Deadlines deadlines) {
        this.cases = cases;
        this.applications = applications;
        this.records = records;
        this.milestones = milestones;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_SENT);
        LocalDate deadline = milestones.get(step.caseId(), APPLICATION, "").due();
        form.value(OUTCOME).ifPresent(outcome -> {
            if (outcome == Outcome.SENT) {
                checkSent(step, form, deadline);
            } else {
                checkNothingSent(form);
            }
        });
        form.accept();
        boolean sent = form.get(OUTCOME) == Outcome.SENT;
        step.set(APPLICATION_SENT, sent);
        if (sent) {
            keep(step, form, deadline);
        }
    }

    private void checkSent(StepScope step, Form form, LocalDate deadline) {
        for (Field<?> field : List.of(SENT_ON, REFERENCE)) {
            if (form.value(field).isEmpty()) {
                form.fault(field, "må fylles ut når søknaden er sendt");
            }
        }
        form.happened(SENT_ON, cases.beginning(step.caseId()));
        form.value(SENT_ON).ifPresent(day -> {
            if (day.isAfter(deadline) && !form.ticked(SENT_LATE)) {
                form.fault(
                        SENT_ON,
                        "er etter søknadsfristen, %s. Stemmer datoen, kryss av for «%s»"
                                .formatted(Bokmaal.day(deadline), SENT_LATE.label()));
            } else if (!day.isAfter(deadline) && form.ticked(SENT_LATE)) {
                form.fault(
                        SENT_LATE,
                        "kan ikke være krysset av: Datoen er ikke etter søknadsfristen, " + Bokmaal.day(deadline));
            }
        });
    }

    private static void checkNothingSent(Form form) {
        for (Field<?> field : List.of(SENT_ON, REFERENCE)) {
            if (form.value(field).isPresent()) {
                form.fault(field, "kan bare fylles ut når søknaden er sendt");
            }
        }
        if (form.ticked(SENT_LATE)) {
            form.fault(SENT_LATE, "kan bare krysses av når søknaden er sendt");
        }
    }

    private void keep(StepScope step, Form form, LocalDate deadline) {
        LocalDate on = form.value(SENT_ON).orElseThrow();
        String reference = form.value(REFERENCE).orElseThrow();
        var application = applications.newest(step.caseId()).orElseThrow();
        applications.sent(step.caseId(), on, reference, step.actor());
        records.write(
                step.caseId(),
                "applicationSent",
                CheckApplication.subject(application),
                step.actor(),
                "Sendt %s%s. Referanse: %s"
                        .formatted(
                                Bokmaal.day(on),
                                on.isAfter(deadline) ? ", etter fristen " + Bokmaal.day(deadline) : "",
                                reference));
        records.promised(
                step.caseId(),
                new Records.Amount("applicationAmount", application.content().kroner(), on, reference));
        deadlines.met(step.caseId(), APPLICATION, "", on, step.actor());
        step.set(
                LATE_COUNCILS,
                application.content().awaited().stream().map(Council::code).collect(Collectors.joining(",")));
    }
}
