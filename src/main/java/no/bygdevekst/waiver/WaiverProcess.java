package no.bygdevekst.waiver;

import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Variable;

/** What {@code processes/waiver.bpmn} and this room have agreed on. */
final class WaiverProcess {
    static final String ID = "waiver";
    static final String WAIVED = "draft.waived";
    static final String FIRST_DRAFT = "firstDraft";

    static final Field<CaseId> CASE_NUMBER = Field.caseNumber("caseNumber", "Bygdevekst-nummer");
    static final Field<String> REASON =
            Field.text("reason", "Begrunnelse").where(text -> text.length() <= 2000, "kan ha høyst 2000 tegn");
    static final List<Field<?>> REQUEST_WAIVER = List.of(Impartiality.REQUIRED, CASE_NUMBER, REASON);

    /** Goes with the message, to be kept by whoever waits for the draft. */
    static final Variable<String> WAIVER_REASON = Variable.text("waiverReason");

    private WaiverProcess() {}
}
