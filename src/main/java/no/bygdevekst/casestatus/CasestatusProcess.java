package no.bygdevekst.casestatus;

import java.util.List;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Variable;

/** What {@code processes/casestatus.bpmn}, its form and this room have agreed on. */
final class CasestatusProcess {
    static final String ID = "casestatus";

    static final String DEADLINE = "caseStatus";

    /** The year of the orientation. */
    static final Variable<String> ORIENTATION_YEAR = Variable.text("orientationYear");
    /** Tells the deadlines of a case apart: the year, {@code 2023}, and when it is asked for anew {@code 2023/2}. */
    static final Variable<String> OCCURRENCE = Variable.text("occurrence");
    /** The day of the figures, as an ISO date. */
    static final Variable<String> CUT_OFF = Variable.text("cutOff");

    static final Field<Boolean> UNCHANGED = Field.tick("unchanged", "Ingen endring siden sist");
    static final Field<String> MILESTONES = words("milestones", "Milepæler og frister");
    static final Field<String> DELAYS = words("delays", "Forsinkelser");
    static final Field<String> MONEY = words("money", "Penger");
    static final Field<String> MEASURES = words("measures", "Tiltak og mål");
    static final Field<String> LEARNING = words("learning", "Læring");
    static final List<Field<?>> REPORT_CASE_STATUS = List.of(UNCHANGED, MILESTONES, DELAYS, MONEY, MEASURES, LEARNING);

    private CasestatusProcess() {}

    private static Field<String> words(String id, String label) {
        return Field.text(id, label)
                .where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn")
                .optional();
    }
}
