package no.bygdevekst.goals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.GoalRows;
import no.bygdevekst.engine.Field;

/** What {@code processes/goals.bpmn} and this room have agreed on. */
final class GoalsProcess {
    static final String ID = "goals";
    /** How the decision to revise the goals is kept in the case file. */
    static final String DECISION = "goals";

    static final Field<CaseId> CASE_NUMBER = Field.caseNumber("caseNumber", "Bygdevekst-nummer");
    static final Field<List<Map<String, String>>> GOALS =
            Field.rows("goals", "Mål", GoalRows.COLUMNS).where(rows -> !rows.isEmpty(), "må ha minst ett mål");
    static final Field<LocalDate> DECIDED_ON = Field.date("decidedOn", "Målene ble vedtatt");
    static final Field<String> BODY = Field.line("body", "Vedtatt av");
    static final Field<String> REASON =
            Field.text("reason", "Begrunnelse").where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn");
    static final List<Field<?>> REVISE_GOALS = List.of(CASE_NUMBER, GOALS, DECIDED_ON, BODY, REASON);

    private GoalsProcess() {}
}
