package no.bygdevekst.amendment;

import static no.bygdevekst.amendment.AmendmentProcess.CASE_NUMBER;
import static no.bygdevekst.amendment.AmendmentProcess.DECIDED_ON;
import static no.bygdevekst.amendment.AmendmentProcess.DECISION;
import static no.bygdevekst.amendment.AmendmentProcess.MEASURES;
import static no.bygdevekst.amendment.AmendmentProcess.REASON;
import static no.bygdevekst.amendment.AmendmentProcess.REGISTER_AMENDMENT;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Registrer nye tiltak. */
@Component
class RecordAmendment implements Step {
    private final Cases cases;
    private final Measures measures;
    private final Records records;
    private final Clock clock;

    RecordAmendment(Cases cases, Measures measures, Records records, Clock clock) {
        this.cases = cases;
        this.measures = measures;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        if (!step.actorIs("caseworker") && !step.actorIs("manager")) {
            throw new Refusal("Bare en saksbehandler eller leder kan endre tiltakene i en avtale.");
        }
        Form form = step.form(REGISTER_AMENDMENT);
        check(form);
        step.belongsTo(form.get(CASE_NUMBER));
        form.accept();
        measures.keep(step.caseId(), Measures.AGREEMENT, form.get(MEASURES).complete(), step.actor());
        records.decided(
                step.caseId(),
                new Records.Decision(
                        DECISION, "avtalepartene", form.get(DECIDED_ON), "", "tiltakene er endret", form.get(REASON)));
    }

    private void check(Form form) {
        form.value(CASE_NUMBER, cases::inProgress)
                .filter(file -> file.state() != CaseState.AGREEMENT)
                .ifPresent(file -> form.fault(
                        CASE_NUMBER,
                        "er en sak uten avtale (%s)".formatted(file.state().label())));
        form.value(DECIDED_ON)
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(day -> form.fault(DECIDED_ON, "kan ikke være en dag som kommer"));
        form.value(MEASURES)
                .ifPresent(list -> list.gaps().forEach(gap -> form.fault(MEASURES, "er ikke komplett: " + gap)));
        form.check();
    }
}
