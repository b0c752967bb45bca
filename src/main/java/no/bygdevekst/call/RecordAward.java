package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.AMOUNT;
import static no.bygdevekst.call.CallProcess.AWARD;
import static no.bygdevekst.call.CallProcess.AWARD_DATE;
import static no.bygdevekst.call.CallProcess.AWARD_LETTER;
import static no.bygdevekst.call.CallProcess.KDD_REFERENCE;
import static no.bygdevekst.call.CallProcess.LEGAL_BASIS;
import static no.bygdevekst.call.CallProcess.REGISTER_AWARD;

import no.bygdevekst.call.CallProcess.Award;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før KDDs svar i saken. */
@Component
class RecordAward implements Step {
    private final Results results;
    private final Attachments attachments;

    RecordAward(Results results, Attachments attachments) {
        this.results = results;
        this.attachments = attachments;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_AWARD);
        form.value(AWARD).ifPresent(award -> results.checkAmount(step, form, AMOUNT, award == Award.SUPPORTED));
        results.checkDate(step, form, AWARD_DATE);
        form.accept();
        results.keep(
                step,
                Parties.KDD,
                form.get(AWARD_DATE),
                form.get(KDD_REFERENCE),
                form.get(AWARD).label(),
                form.value(AMOUNT));
        attachments.file(
                step,
                results.applicant(step),
                form,
                AWARD_LETTER,
                LEGAL_BASIS,
                Documents.Sheet.received("awardLetter", "Svar på søknaden", Parties.KDD, form.get(AWARD_DATE)));
    }
}
