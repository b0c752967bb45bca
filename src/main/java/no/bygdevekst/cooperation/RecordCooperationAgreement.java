package no.bygdevekst.cooperation;

import static no.bygdevekst.cooperation.CooperationProcess.AGREEMENT;
import static no.bygdevekst.cooperation.CooperationProcess.AGREEMENT_END;
import static no.bygdevekst.cooperation.CooperationProcess.AGREEMENT_REFERENCE;
import static no.bygdevekst.cooperation.CooperationProcess.LEGAL_BASIS;
import static no.bygdevekst.cooperation.CooperationProcess.REGISTER_COOPERATION_AGREEMENT;
import static no.bygdevekst.cooperation.CooperationProcess.SIGNED_ON;
import static no.bygdevekst.cooperation.CooperationProcess.VALID_FROM;
import static no.bygdevekst.cooperation.CooperationProcess.VALID_TO;

import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Før avtalen i saken. */
@Component
class RecordCooperationAgreement implements Step {
    /** Years; two are usual. */
    private static final int LONGEST = 5;

    private final Cases cases;
    private final Records records;
    private final Attachments attachments;
    private final Outbox outbox;

    RecordCooperationAgreement(Cases cases, Records records, Attachments attachments, Outbox outbox) {
        this.cases = cases;
        this.records = records;
        this.attachments = attachments;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_COOPERATION_AGREEMENT);
        Cases.Beginning beginning = cases.beginning(step.caseId());
        form.happened(SIGNED_ON, beginning);
        form.notBefore(VALID_FROM, beginning);
        form.notFarAhead(VALID_FROM);
        form.value(VALID_FROM).ifPresent(from -> form.value(VALID_TO).ifPresent(to -> {
            if (!to.isAfter(from)) {
                form.fault(VALID_TO, "må være etter at avtalen begynner å gjelde");
            } else if (to.isAfter(from.plusYears(LONGEST))) {
                form.fault(
                        VALID_TO, "kan ikke være mer enn %d år etter at avtalen begynner å gjelde".formatted(LONGEST));
            }
        }));
        form.accept();
        CaseFile file = cases.get(step.caseId());
        LocalDate from = form.get(VALID_FROM);
        LocalDate to = form.get(VALID_TO);
        records.agreed(file.id(), new Records.Agreement(from, to, form.get(AGREEMENT_REFERENCE)));
        attachments.file(
                step,
                form,
                AGREEMENT,
                LEGAL_BASIS,
                Documents.Sheet.received(
                        "cooperationAgreement",
                        "Avtale om samarbeid i I lag",
                        file.lead().name() + " kommune",
                        form.get(SIGNED_ON)));
        step.set(AGREEMENT_END, to.toString());
        outbox.tell(
                file.id(),
                Role.APPLICANT,
                "cooperationAgreed",
                Map.of("from", from, "to", to, "reference", form.get(AGREEMENT_REFERENCE)));
    }
}
