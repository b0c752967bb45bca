package no.bygdevekst.amendment;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.engine.Field;

/** What {@code processes/amendment.bpmn} and this room have agreed on. */
final class AmendmentProcess {
    static final String ID = "amendment";
    /** How the decision to change the measures is kept in the case file. */
    static final String DECISION = "amendment";

    static final Field<CaseId> CASE_NUMBER = Field.caseNumber("caseNumber", "Bygdevekst-nummer");
    static final Field<LocalDate> DECIDED_ON = Field.date("decidedOn", "Endringen ble vedtatt");
    static final Field<String> REASON =
            Field.text("reason", "Begrunnelse").where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn");
    static final Field<MeasureList> MEASURES = Field.typed("measures", "Tiltak", MeasureList::parse)
            .where(list -> !list.rows().isEmpty(), "må ha minst ett tiltak");
    static final List<Field<?>> REGISTER_AMENDMENT = List.of(CASE_NUMBER, DECIDED_ON, REASON, MEASURES);

    private AmendmentProcess() {}
}
