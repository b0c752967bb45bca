package no.bygdevekst.restructuring;

import static no.bygdevekst.restructuring.RestructuringProcess.BODY;
import static no.bygdevekst.restructuring.RestructuringProcess.CHANGE_PHASE;
import static no.bygdevekst.restructuring.RestructuringProcess.CLOSING;
import static no.bygdevekst.restructuring.RestructuringProcess.DECIDED_ON;
import static no.bygdevekst.restructuring.RestructuringProcess.PHASE;
import static no.bygdevekst.restructuring.RestructuringProcess.PROGRAMME_ENDS;
import static no.bygdevekst.restructuring.RestructuringProcess.REASON;
import static no.bygdevekst.restructuring.RestructuringProcess.REFERENCE;

import java.time.LocalDate;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Programmes.Phase;
import no.bygdevekst.casefile.Programmes.PhaseChange;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før faseskiftet i saken. A programme that has run out can still be closed, but enters no other phase. */
@Component
class RecordPhase implements Step {
    private final Programmes programmes;
    private final Milestones milestones;
    private final Records records;

    RecordPhase(Programmes programmes, Milestones milestones, Records records) {
        this.programmes = programmes;
        this.milestones = milestones;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(CHANGE_PHASE);
        PhaseChange now = programmes.phase(step.caseId());
        Phase next = now.phase().next();
        form.value(PHASE)
                .filter(chosen -> chosen != next)
                .ifPresent(chosen -> form.fault(
                        PHASE,
                        "må være «%s», som følger etter «%s»"
                                .formatted(next.label(), now.phase().label())));
        form.happened(DECIDED_ON, Beginning.with("forrige fase begynte", now.since()));
        LocalDate end = milestones.get(step.caseId(), PROGRAMME_ENDS, "").due();
        form.value(DECIDED_ON)
                .filter(day -> day.isAfter(end) && !next.isLast())
                .ifPresent(day ->
                        form.fault(DECIDED_ON, "kan ikke være etter at programperioden utløp, " + Bokmaal.day(end)));
        form.accept();
        programmes.enter(
                step.caseId(),
                new PhaseChange(next, form.get(DECIDED_ON), form.get(BODY), form.get(REFERENCE), form.get(REASON)),
                step.actor());
        records.decided(
                step.caseId(),
                new Records.Decision(
                        "phase",
                        form.get(BODY),
                        form.get(DECIDED_ON),
                        form.get(REFERENCE),
                        "programmet går over i " + next.label(),
                        form.get(REASON)));
        step.set(CLOSING, next.isLast());
    }
}
