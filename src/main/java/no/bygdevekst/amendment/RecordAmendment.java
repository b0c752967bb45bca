package no.bygdevekst.amendment;

import static no.bygdevekst.amendment.AmendmentProcess.CASE_NUMBER;
import static no.bygdevekst.amendment.AmendmentProcess.DECIDED_ON;
import static no.bygdevekst.amendment.AmendmentProcess.DECISION;
import static no.bygdevekst.amendment.AmendmentProcess.MEASURES;
import static no.bygdevekst.amendment.AmendmentProcess.REASON;
import static no.bygdevekst.amendment.AmendmentProcess.REGISTER_AMENDMENT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Parties;
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
    private final Parties parties;
    private final Measures measures;
    private final Records records;

    RecordAmendment(Cases cases, Parties parties, Measures measures, Records records) {
        this.cases = cases;
        this.parties = parties;
        this.measures = measures;
        this.records = records;
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

    /** The day of the first signature. */
    private Optional<LocalDate> signedOn(CaseId caseId) {
        return parties.of(caseId).stream()
                .flatMap(party -> Stream.ofNullable(party.signedOn()))
                .min(Comparator.naturalOrder());
    }

    private void check(Form form) {
        Optional<CaseFile> found = form.value(CASE_NUMBER, id -> cases.inProgress(id, "pilot"));
        found.filter(file -> file.state() != CaseState.AGREEMENT)
                .ifPresent(file -> form.fault(
                        CASE_NUMBER,
                        "er en sak uten avtale (%s)".formatted(file.state().label())));
        form.happened(DECIDED_ON);
        found.flatMap(file -> signedOn(file.id()))
                .ifPresent(signed -> form.notBefore(DECIDED_ON, Beginning.with("avtalen ble underskrevet", signed)));
        form.value(MEASURES)
                .ifPresent(list -> list.gaps().forEach(gap -> form.fault(MEASURES, "er ikke komplett: " + gap)));
        form.check();
    }
}
