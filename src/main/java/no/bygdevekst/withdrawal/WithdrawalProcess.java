package no.bygdevekst.withdrawal;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Variable;

/** What {@code processes/withdrawal.bpmn} and this room have agreed on. */
final class WithdrawalProcess {
    static final String ID = "withdrawal";
    static final String CASE_WITHDRAWN = "pilot.withdrawn";
    static final String CALL_WITHDRAWN = "call.withdrawn";
    /** Whatever is neither a call nor a pilot hears this. */
    static final String OTHER_WITHDRAWN = "case.withdrawn";

    static final Field<CaseId> CASE_NUMBER = Field.caseNumber("caseNumber", "Bygdevekst-nummer");
    static final Field<LocalDate> WITHDRAWN_ON = Field.date("withdrawnOn", "Trukket dato");
    static final Field<String> REASON =
            Field.text("reason", "Begrunnelse").where(text -> text.length() <= 2000, "kan ha høyst 2000 tegn");
    static final List<Field<?>> REQUEST_WITHDRAWAL = List.of(CASE_NUMBER, WITHDRAWN_ON, REASON);

    static final Variable<String> KIND = Variable.text("kind");
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    private WithdrawalProcess() {}
}
