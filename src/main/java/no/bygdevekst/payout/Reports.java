package no.bygdevekst.payout;

import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Upload;
import org.springframework.stereotype.Component;

/** What the recipient has sent with a request, or afterwards. */
@Component
class Reports {
    private final Cases cases;
    private final Payouts payouts;
    private final Records records;
    private final Attachments attachments;

    Reports(Cases cases, Payouts payouts, Records records, Attachments attachments) {
        this.cases = cases;
        this.payouts = payouts;
        this.records = records;
        this.attachments = attachments;
    }

    void keep(StepScope step, Form form, String text, Field<Upload> attachment, Field<String> legalBasis) {
        long id = PayoutProcess.id(step);
        Payouts.Payout payout = payouts.get(id);
        CaseFile file = cases.get(step.caseId());
        records.write(step.caseId(), PayoutProcess.REPORT, payouts.about(String.valueOf(id)), step.actor(), text);
        attachments.file(
                step,
                form,
                attachment,
                legalBasis,
                Sheet.received(
                        "payout-" + id,
                        "Vedlegg til utbetaling %d: %s".formatted(id, payout.purpose()),
                        Recipient.of(file).name(),
                        payout.requestedOn()));
    }
}
