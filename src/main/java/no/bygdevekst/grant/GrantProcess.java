package no.bygdevekst.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Variable;

/** What {@code processes/grant.bpmn}, its forms and this room have agreed on. */
final class GrantProcess {
    static final String ID = "grant";

    /** How a decision is kept in the case file; its note is the reasons. */
    static final String DECISION = "grant";

    /** What the money is for, as people call it; of one case no two are alike. */
    static final Variable<String> PURPOSE = Variable.text("purpose");

    static final Variable<String> AUTHORITY = Variable.text("authority");
    /** The body that decides, as people call it. */
    static final Variable<String> BODY = Variable.text("body");

    /** The code of the committee, when it is one. */
    static final Variable<String> COMMITTEE = Variable.text("committee");
    /** What the committee settles, as the political case calls it: told apart when it is recommended anew. */
    static final Variable<String> POLITICAL_PURPOSE = Variable.text("politicalPurpose");

    static final Variable<String> POLITICAL_SUBJECT = Variable.text("politicalSubject");
    /** What the committees made of it; empty when no political case has decided it. */
    static final Variable<String> DECISION_OUTCOME = Variable.text("decisionOutcome");

    static final Variable<String> COMMITTEE_DECIDED_ON = Variable.text("decidedOn");
    static final Variable<String> COMMITTEE_REFERENCE = Variable.text("reference");

    static final Variable<Boolean> SETTLED = Variable.fact("settled");
    static final Variable<Boolean> GRANTED = Variable.fact("granted");

    static final Field<Recommendation> RECOMMENDATION = Field.choice("outcome", "Innstilling", Recommendation.class);
    /** Of the rows with a sum in them. */
    static final Field<List<Map<String, String>>> LINES =
            Field.rows("lines", "Beløp fra hver ramme", GrantRow.COLUMNS).optional();

    static final Field<String> REASONS =
            Field.text("reasons", "Begrunnelse").where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn");
    static final List<Field<?>> RECOMMEND_GRANT = Impartiality.before(RECOMMENDATION, LINES, REASONS);

    static final Field<Decision> OUTCOME = Field.choice("outcome", "Vedtak", Decision.class);
    static final Field<LocalDate> DECIDED_ON = Field.date("decidedOn", "Dato for vedtaket");
    static final Field<String> REFERENCE = Field.line("reference", "Saksnummer for vedtaket");
    /** Left out, the reasons are those of the recommendation. */
    static final Field<String> OTHER_REASONS = Field.text(
                    "reasons", "Begrunnelse, når den er en annen enn i innstillingen")
            .where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn")
            .optional();

    static final List<Field<?>> DECIDE_GRANT = Impartiality.before(OUTCOME, DECIDED_ON, REFERENCE, OTHER_REASONS);
    static final List<Field<?>> REGISTER_COMMITTEE_DECISION = List.of(OUTCOME, DECIDED_ON, REFERENCE, OTHER_REASONS);

    private GrantProcess() {}

    /** What the administration recommends. */
    enum Recommendation implements Labelled {
        GRANT("innvilges"),
        REJECT("avslås");

        private final String label;

        Recommendation(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What the body that decides makes of it. */
    enum Decision implements Labelled {
        GRANTED("innvilget som innstilt"),
        REJECTED("avslag"),
        RETURNED("sendt tilbake til ny innstilling");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
