package no.bygdevekst.programmeyear;

import static no.bygdevekst.programmeyear.ProgrammeyearProcess.AMOUNT;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.APPLIED_BY;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.APPLIED_ON;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.GRANT_APPLICATION;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.OWN_SHARE;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PROGRAMME_YEAR;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PURPOSE;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.REGISTER_GRANT_APPLICATION;

import java.time.LocalDate;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før søknaden i saken. The municipality pays a part itself. */
@Component
class RecordGrantApplication implements Step {
    private final Programmes programmes;
    private final Records records;
    private final Deadlines deadlines;

    RecordGrantApplication(Programmes programmes, Records records, Deadlines deadlines) {
        this.programmes = programmes;
        this.records = records;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_GRANT_APPLICATION);
        form.happened(
                APPLIED_ON,
                Beginning.with(
                        "programmet begynte", programmes.get(step.caseId()).from()));
        form.value(AMOUNT)
                .filter(kroner -> kroner == 0)
                .ifPresent(none -> form.fault(AMOUNT, "må være mer enn 0 kroner"));
        form.value(OWN_SHARE)
                .filter(kroner -> kroner == 0)
                .ifPresent(none -> form.fault(OWN_SHARE, "må være mer enn 0 kroner"));
        form.accept();
        LocalDate on = form.get(APPLIED_ON);
        String about = "%s, %s".formatted(step.get(PURPOSE), form.get(APPLIED_BY));
        records.promised(step.caseId(), new Records.Amount(GRANT_APPLICATION, form.get(AMOUNT), on, about));
        records.promised(step.caseId(), new Records.Amount("ownShare", form.get(OWN_SHARE), on, about));
        deadlines.met(step.caseId(), GRANT_APPLICATION, step.get(PROGRAMME_YEAR), on, step.actor());
    }
}
