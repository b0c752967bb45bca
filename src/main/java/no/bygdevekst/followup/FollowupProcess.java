package no.bygdevekst.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Variable;

/** What {@code processes/followup.bpmn}, its forms and this room have agreed on. The caller says the {@link #POINT}. */
final class FollowupProcess {
    static final String ID = "followup";

    /** The deadline of a department; one of a person has a name of its own, for others are reminded. */
    static final String DEPARTMENTS = "followUp";

    static final String PERSONS = "colleagueFollowUp";

    /** The number of the point that orders something, as text. */
    static final Variable<String> POINT = Variable.text("point");
    /** Its id in the case file. */
    static final Variable<String> FOLLOW_UP = Variable.text("followUp");
    /** What is to be done, for whoever sees the task in a list. */
    static final Variable<String> TASK = Variable.text("task");
    /** The groups that may have the task. */
    static final Variable<String> OWNER_GROUPS = Variable.text("ownerGroups");
    /** The person who is to do it; empty when it is a department's. */
    static final Variable<String> OWNER_USER = Variable.text("ownerUser");

    static final Variable<String> MILESTONE = Variable.text("milestone");
    static final Variable<String> OCCURRENCE = Variable.text("occurrence");
    static final Variable<Boolean> SETTLED = Variable.fact("settled");
    /** The day that is asked for, as an ISO date, which the manager's form begins with. */
    static final Variable<String> PROLONGED_TO = Variable.text("prolongedTo");

    static final Field<Result> RESULT = Field.choice("outcome", "Hva ble det til?", Result.class);
    static final Field<String> REPORT = Field.text("report", "Hva som er gjort, eller hvorfor")
            .where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn");
    static final Field<LocalDate> WANTED =
            Field.date("wantedDate", "Ønsket ny frist").optional();
    static final Field<String> TITLE = Field.line("title", "Sakens tittel")
            .where(title -> title.length() <= 200, "kan ha høyst 200 tegn")
            .optional();
    static final Field<PoliticalCase.Kind> KIND =
            Field.choice("kind", "Sakstype", PoliticalCase.Kind.class).optional();
    static final Field<String> PATH =
            Field.line("path", "Utvalg som behandler saken").optional();
    static final Field<LocalDate> DECIDED_BEFORE =
            Field.date("decidedBefore", "Må være vedtatt før").optional();
    static final Field<List<Map<String, String>>> CONCERNS = Field.rows(
                    "concerns", "Saker den nye saken avgjør noe i", ConcernRow.COLUMNS)
            .optional();
    static final Field<Integer> YEAR =
            Field.year("year", "Årstall for orienteringen").optional();
    static final List<Field<?>> REPORT_FOLLOW_UP =
            List.of(RESULT, REPORT, WANTED, TITLE, KIND, PATH, DECIDED_BEFORE, CONCERNS, YEAR);

    static final Field<Answer> ANSWER = Field.choice("outcome", "Skal fristen forlenges?", Answer.class);
    static final Field<LocalDate> NEW_DATE =
            Field.date("prolongedTo", "Ny frist").optional();
    static final Field<String> REASON =
            Field.text("reason", "Begrunnelse").where(text -> text.length() <= 2000, "kan ha høyst 2000 tegn");
    static final List<Field<?>> PROLONG_FOLLOW_UP = Impartiality.before(ANSWER, NEW_DATE, REASON);

    private FollowupProcess() {}

    /** What came of what was ordered. */
    enum Result implements Labelled {
        DONE("det er gjort"),
        PROLONG("det trengs mer tid"),
        CASE("det bestilles en ny politisk sak"),
        ORIENTATION("det bestilles en felles orienteringssak");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    enum Answer implements Labelled {
        YES("ja"),
        NO("nei, fristen står");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
