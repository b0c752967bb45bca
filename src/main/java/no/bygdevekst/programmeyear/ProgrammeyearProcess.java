package no.bygdevekst.programmeyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.GoalRows;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/programmeyear.bpmn}, its forms and this room have agreed on. */
final class ProgrammeyearProcess {
    static final String ID = "programmeyear";

    static final String ANNUAL_REPORT = "annualReport";
    static final String GRANT_APPLICATION = "grantApplication";

    /** The kind of the decisions that the called process {@code grant} leaves in the case. */
    static final String GRANT_DECISION = "grant";

    /** What Innovasjon Norge is called in everything sent and received. */
    static final String ADVISER = "Innovasjon Norge";

    /** The year whose money is applied for; the report is of the year before. */
    static final Variable<String> PROGRAMME_YEAR = Variable.text("programmeYear");

    static final Variable<String> MUNICIPALITIES = Variable.text("municipalities");
    static final Variable<String> LEAD_GROUP = Variable.text("leadGroup");
    static final Variable<String> MUNICIPALITY = Variable.text("municipality");
    /** What the money is for, as people call it. */
    static final Variable<String> PURPOSE = Variable.text("purpose");

    static final Variable<Boolean> PLAN_ADOPTED = Variable.fact("planAdopted");
    static final Variable<Boolean> GRANTED = Variable.fact("granted");

    static final Field<LocalDate> RECEIVED_ON = Field.date("receivedOn", "Mottatt fra styret");
    static final Field<String> SUMMARY =
            Field.text("summary", "Årsrapporten kort fortalt").optional();
    static final Field<List<Map<String, String>>> ACTUALS =
            Field.rows("actuals", "Nådd i året som er gått", GoalRows.ACTUALS).optional();
    static final Field<Upload> REPORT =
            Field.file("report", "Årsrapporten som fil").optional();
    static final Field<String> REPORT_BASIS =
            Field.line("reportBasis", "Hjemmel for unntak, årsrapporten").optional();
    static final Field<String> PLAN = Field.text("plan", "Handlingsplanen kort fortalt");
    static final Field<Upload> PLAN_FILE =
            Field.file("planFile", "Handlingsplanen som fil").optional();
    static final Field<String> PLAN_BASIS =
            Field.line("planBasis", "Hjemmel for unntak, handlingsplanen").optional();
    static final List<Field<?>> REGISTER_ANNUAL_REPORT =
            List.of(RECEIVED_ON, SUMMARY, ACTUALS, REPORT, REPORT_BASIS, PLAN, PLAN_FILE, PLAN_BASIS);

    static final Field<Treatment> TREATMENT = Field.choice("outcome", "Kommunestyrets vedtak", Treatment.class);
    static final Field<LocalDate> DECIDED_ON = Field.date("decidedOn", "Dato for vedtaket");
    static final Field<String> REFERENCE = Field.line("reference", "Saksnummer");
    static final Field<String> NOTE = Field.text("note", "Merknad")
            .where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn")
            .optional();
    static final List<Field<?>> REGISTER_PLAN_DECISION = List.of(TREATMENT, DECIDED_ON, REFERENCE, NOTE);

    static final Field<Long> AMOUNT = Field.kroner("amount", "Søkt beløp i kroner");
    static final Field<Long> OWN_SHARE = Field.kroner("ownShare", "Kommunens egenandel i kroner");
    static final Field<LocalDate> APPLIED_ON = Field.date("appliedOn", "Søknadens dato");
    static final Field<String> APPLIED_BY = Field.line("appliedBy", "Hvem som søker");
    static final List<Field<?>> REGISTER_GRANT_APPLICATION = List.of(AMOUNT, OWN_SHARE, APPLIED_ON, APPLIED_BY);

    static final Field<Advice> ADVICE = Field.choice("recommends", "Innovasjon Norges råd", Advice.class);
    static final Field<String> ADVICE_TEXT = Field.text("advice", "Hva rådet går ut på");
    static final Field<LocalDate> ADVISED_ON = Field.date("advisedOn", "Rådets dato");
    static final List<Field<?>> REGISTER_ADVICE = List.of(ADVICE, ADVICE_TEXT, ADVISED_ON);

    private ProgrammeyearProcess() {}

    /** What a municipal council makes of the report and the plan. */
    enum Treatment implements Labelled {
        ADOPTED("vedtatt"),
        CHANGED("vedtatt med endringer"),
        REJECTED("ikke vedtatt");

        private final String label;

        Treatment(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What Innovasjon Norge advises the county to do. */
    enum Advice implements Labelled {
        YES("anbefaler"),
        CHANGES("anbefaler med endringer"),
        NO("anbefaler ikke");

        private final String label;

        Advice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
