package no.bygdevekst.programmeyear;

import static no.bygdevekst.programmeyear.ProgrammeyearProcess.ADVICE;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.ADVICE_TEXT;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.ADVISED_ON;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.ADVISER;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PURPOSE;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.REGISTER_ADVICE;

import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før rådet i saken. */
@Component
class RecordAdvice implements Step {
    private final Programmes programmes;
    private final Records records;

    RecordAdvice(Programmes programmes, Records records) {
        this.programmes = programmes;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_ADVICE);
        form.happened(
                ADVISED_ON,
                Beginning.with(
                        "programmet begynte", programmes.get(step.caseId()).from()));
        form.accept();
        records.write(
                step.caseId(),
                "innovationAdvice",
                step.get(PURPOSE),
                step.actor(),
                "%s %s, %s.\n\n%s"
                        .formatted(
                                ADVISER,
                                form.get(ADVICE).label(),
                                Bokmaal.day(form.get(ADVISED_ON)),
                                form.get(ADVICE_TEXT)));
    }
}
