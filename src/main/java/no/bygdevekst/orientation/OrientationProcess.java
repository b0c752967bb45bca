package no.bygdevekst.orientation;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Variable;

/** What {@code processes/orientation.bpmn}, its form and this room have agreed on. */
final class OrientationProcess {
    static final String ID = "orientation";
    /** Begins the case that waits for a year. */
    static final String YEAR_WANTED = "orientation.yearWanted";
    /** The process of each of the schemes' cases that is asked for its status. */
    static final String CASE_STATUS = "casestatus";
    /** Said to that process, beside the day of the figures and what tells its deadline apart: the year, as text. */
    static final Variable<String> ORIENTATION_YEAR = Variable.text("orientationYear");
    /** Tells whatever belongs to a case of any kind that it has ended. */
    static final String CASE_ENDED = "case.ended";

    /** The day of the figures; as the other deadlines of the year's wheel, a row of {@code deadlines.dmn}. */
    static final String CUT_OFF = "cutOff";

    static final Variable<Long> FIGURES_YEAR = new Variable<>("figuresYear", Long.class);
    /** When the year's work begins, as an instant. */
    static final Variable<String> BEGINS_AT = Variable.text("beginsAt");

    static final Variable<String> ORIENTATION_SUBJECT = Variable.text("orientationSubject");
    static final Variable<String> ORIENTATION_BEFORE = Variable.text("orientationBefore");
    static final Variable<String> ORIENTATION_OUTCOME = Variable.text("orientationOutcome");
    static final Variable<String> ORIENTATION_DECIDED_ON = Variable.text("orientationDecidedOn");
    static final Variable<String> ORIENTATION_REFERENCE = Variable.text("orientationReference");
    static final Variable<String> ORIENTATION_BODY = Variable.text("orientationBody");
    static final Variable<String> ORIENTATION_CASE = Variable.text("orientationCase");

    static final Variable<String> BUSINESS_SUBJECT = Variable.text("businessSubject");
    static final Variable<String> BUSINESS_BEFORE = Variable.text("businessBefore");
    static final Variable<String> BUSINESS_OUTCOME = Variable.text("businessOutcome");
    static final Variable<String> BUSINESS_DECIDED_ON = Variable.text("businessDecidedOn");
    static final Variable<String> BUSINESS_REFERENCE = Variable.text("businessReference");
    static final Variable<String> BUSINESS_BODY = Variable.text("businessBody");
    static final Variable<String> BUSINESS_CASE = Variable.text("businessCase");

    /** What one of the two political cases settles, and the name of its deadline. */
    static final Variable<String> PURPOSE = Variable.text("purpose");

    static final Variable<String> DECISION_OUTCOME = Variable.text("decisionOutcome");
    static final Variable<String> DECIDED_ON = Variable.text("decidedOn");
    static final Variable<String> DECISION_REFERENCE = Variable.text("decisionReference");
    static final Variable<String> DECISION_BODY = Variable.text("decisionBody");
    static final Variable<String> POLITICAL_CASE = Variable.text("politicalCase");
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    static final Field<Integer> YEAR = Field.year("year", "År");
    static final Field<LocalDate> FROZEN_ON = Field.date("cutOffDate", "Dag for tallene");
    static final Field<LocalDate> TREATED_BEFORE =
            Field.date("treatedBefore", "Må være behandlet i Fylkesutvalget før");
    static final Field<String> ORDERED_BY = Field.line("orderedBy", "Bestilt av");
    static final List<Field<?>> ORDER_ORIENTATION = List.of(YEAR, FROZEN_ON, TREATED_BEFORE, ORDERED_BY);

    private OrientationProcess() {}
}
