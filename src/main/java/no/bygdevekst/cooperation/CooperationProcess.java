package no.bygdevekst.cooperation;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/cooperation.bpmn}, its forms and this room have agreed on. */
final class CooperationProcess {
    static final String ID = "cooperation";

    /** Tells the statuses of the case that there are more of them. */
    static final String PROLONGED = "cooperation.prolonged";

    static final String PROLONGATION = "prolongation";
    static final String FINAL_REPORT = "finalReport";

    /** What the caller says: whose people report beside the county's caseworkers. */
    static final Variable<String> LEAD_GROUP = Variable.text("leadGroup");

    /** Proposed for the fields of these names. */
    static final Variable<String> PROPOSED_FROM = Variable.text("agreementFrom");

    static final Variable<String> PROPOSED_TO = Variable.text("agreementTo");

    static final Variable<String> AGREEMENT_END = Variable.text("agreementEnd");
    static final Variable<Boolean> HALF_YEAR_LEFT = Variable.fact("halfYearLeft");
    /** {@code 2023-2}. */
    static final Variable<String> HALF_YEAR = Variable.text("halfYear");

    static final Variable<String> HALF_YEAR_NAME = Variable.text("halfYearName");
    static final Variable<Boolean> TO_BE_PROLONGED = Variable.fact("toBeProlonged");
    static final Variable<String> PROLONGED_TO = Variable.text("prolongedTo");
    static final Variable<String> PROLONGATION_PURPOSE = Variable.text("prolongationPurpose");
    static final Variable<Boolean> GRANTED = Variable.fact("granted");
    static final Variable<String> FINAL_REPORT_DUE = Variable.text("finalReportDue");

    static final Field<LocalDate> SIGNED_ON = Field.date("signedOn", "Dato for underskriften");
    static final Field<LocalDate> VALID_FROM = Field.date("agreementFrom", "Avtalen gjelder fra");
    static final Field<LocalDate> VALID_TO = Field.date("agreementTo", "Avtalen gjelder til");
    static final Field<String> AGREEMENT_REFERENCE = Field.line("reference", "Avtalens referanse");
    static final Field<Upload> AGREEMENT =
            Field.file("agreement", "Avtalen som fil").optional();
    /** Of whichever form has a file. */
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();

    static final List<Field<?>> REGISTER_COOPERATION_AGREEMENT =
            List.of(SIGNED_ON, VALID_FROM, VALID_TO, AGREEMENT_REFERENCE, AGREEMENT, LEGAL_BASIS);

    static final Field<LocalDate> KICK_OFF_DATE = Field.date("heldOn", "Dato for samlingen");
    static final Field<LocalDate> KICK_OFF_END =
            Field.date("heldTo", "Siste dag, når samlingen gikk over flere").optional();
    static final Field<String> PLACE = Field.line("place", "Sted");
    static final Field<String> PARTICIPANTS = Field.text("participants", "Deltakere");
    static final Field<String> MINUTES = Field.text("minutes", "Referat");
    static final Field<Upload> MINUTES_FILE =
            Field.file("minutesFile", "Referatet som fil").optional();
    static final List<Field<?>> HOLD_ILAG_KICK_OFF =
            List.of(KICK_OFF_DATE, KICK_OFF_END, PLACE, PARTICIPANTS, MINUTES, MINUTES_FILE, LEGAL_BASIS);

    static final Field<Boolean> NO_CHANGE = Field.tick("noChange", "Ingen endring siden sist");
    /** The five areas of I lag (facts of the county's case document of 2023). */
    static final List<Field<String>> AREAS = List.of(
            done("planning", "Plan- og utviklingsprosesser"),
            done("competence", "Rekruttering og kompetanse"),
            done("research", "Forskning og innovasjon"),
            done("housing", "Bolig og bomiljø"),
            done("business", "Næringsutvikling"));

    static final Field<Integer> STAFF_USE = Field.typed(
                    "staffUse", "Bruk av stillingsressursen i prosent", CooperationProcess::percent)
            .optional();
    static final Field<Long> COSTS =
            Field.kroner("costs", "Kostnader til nå, i kroner").optional();
    static final List<Field<?>> REPORT_HALF_YEAR =
            List.of(NO_CHANGE, AREAS.get(0), AREAS.get(1), AREAS.get(2), AREAS.get(3), AREAS.get(4), STAFF_USE, COSTS);

    static final Field<Continuation> CONTINUATION =
            Field.choice("outcome", "Skal samarbeidet forlenges?", Continuation.class);
    static final Field<LocalDate> NEW_END = Field.date("newEnd", "Ny sluttdato").optional();
    static final Field<Long> WANTED_GRANT = Field.kroner("wantedGrant", "Ønsket tilskudd i kroner")
            .where(kroner -> kroner > 0, "må være mer enn 0 kroner")
            .optional();
    static final Field<String> REASONS =
            Field.text("reasons", "Begrunnelse").where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn");
    static final List<Field<?>> DECIDE_PROLONGATION = Impartiality.before(CONTINUATION, NEW_END, WANTED_GRANT, REASONS);

    static final Field<String> REPORT = Field.text("report", "Rapport");
    static final Field<String> GOALS_REACHED = Field.text("goalsReached", "Mål som er nådd");
    static final Field<Long> TOTAL_COSTS = Field.kroner("totalCosts", "Samlede kostnader i kroner");
    static final Field<Upload> REPORT_FILE =
            Field.file("reportFile", "Rapporten som fil").optional();
    static final List<Field<?>> SUBMIT_FINAL_REPORT =
            List.of(REPORT, GOALS_REACHED, TOTAL_COSTS, REPORT_FILE, LEGAL_BASIS);

    private CooperationProcess() {}

    /** What is to become of the cooperation when its agreement runs out. */
    enum Continuation implements Labelled {
        PROLONG("ja, det forlenges"),
        END("nei, det avsluttes");

        private final String label;

        Continuation(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static Field<String> done(String id, String area) {
        return Field.text(id, area)
                .where(text -> text.length() <= 2000, "kan ha høyst 2000 tegn")
                .optional();
    }

    private static int percent(String text) {
        if (!text.matches("\\d{1,2}|100")) {
            throw new IllegalArgumentException("må være et helt tall fra 0 til 100");
        }
        return Integer.parseInt(text);
    }
}
