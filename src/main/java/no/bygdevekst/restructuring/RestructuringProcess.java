package no.bygdevekst.restructuring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.GoalRows;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.casefile.Programmes.Phase;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/restructuring.bpmn}, its forms and this room have agreed on. */
final class RestructuringProcess {
    static final String ID = "restructuring";
    static final String CASE_ENDED = "case.ended";

    /** A programme lasts so long at most (Innovasjon Norge). */
    static final int MOST_YEARS = 6;

    /** How the answer to the application for status is kept in the case file; its note is the reasons. */
    static final String STATUS_DECISION = "restructuringStatus";

    static final String PROGRAMME_ENDS = "programmeEnd";
    static final String MIDWAY = "midwayEvaluation";

    static final Variable<String> APPLIED_ON = Variable.text("appliedOn");
    static final Variable<String> MUNICIPALITIES = Variable.text("municipalities");
    static final Variable<String> LEAD_GROUP = Variable.text("leadGroup");
    static final Variable<Boolean> STATUS_GRANTED = Variable.fact("statusGranted");
    static final Variable<String> PROGRAMME_END = Variable.text("programmeEnd");
    /** The programme is in its last phase. */
    static final Variable<Boolean> CLOSING = Variable.fact("closing");
    /** The year the next round is about, and its money is for. */
    static final Variable<String> PROGRAMME_YEAR = Variable.text("programmeYear");

    static final Variable<Boolean> ANOTHER_YEAR = Variable.fact("anotherYear");
    static final Variable<Boolean> MIDWAY_AHEAD = Variable.fact("midwayAhead");
    static final Variable<String> MIDWAY_DUE = Variable.text("midwayDue");
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    /** So long that what the money of a year is for has room for it. */
    static final Field<String> PROGRAMME =
            Field.line("programme", "Programmets navn").where(name -> name.length() <= 90, "kan ha høyst 90 tegn");

    static final Field<List<String>> APPLICANTS =
            Field.typed("municipalities", "Kommuner", codes -> Arrays.stream(codes.split(",", -1))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .toList());
    static final Field<String> LEAD = Field.line("lead", "Ansvarlig søkerkommune");
    static final Field<String> CONTACT_NAME = Field.line("contactName", "Kontaktperson i utviklingsselskapet")
            .where(name -> name.length() <= 200, "kan ha høyst 200 tegn");
    static final Field<String> CONTACT_EMAIL =
            Field.email("contactEmail", "Kontaktpersonens e-postadresse").optional();
    static final Field<LocalDate> RECEIVED_ON = Field.date("receivedOn", "Søknad om omstillingsstatus mottatt");
    static final Field<String> APPLICATION_REFERENCE = Field.line("reference", "Søknadens referanse");
    static final Field<String> CASEWORKER =
            Field.line("caseworker", "Saksbehandler").optional();
    static final List<Field<?>> START_RESTRUCTURING = List.of(
            PROGRAMME, APPLICANTS, LEAD, CONTACT_NAME, CONTACT_EMAIL, RECEIVED_ON, APPLICATION_REFERENCE, CASEWORKER);

    static final Field<Status> STATUS = Field.choice("outcome", "Vedtak", Status.class);
    static final Field<String> BODY = Field.line("body", "Vedtatt av");
    static final Field<LocalDate> DECIDED_ON = Field.date("decidedOn", "Dato for vedtaket");
    static final Field<String> REFERENCE = Field.line("reference", "Saksnummer for vedtaket");
    static final Field<LocalDate> FROM =
            Field.date("from", "Programmet gjelder fra").optional();
    static final Field<LocalDate> TO =
            Field.date("to", "Programmet gjelder til og med").optional();
    static final Field<String> REASONS = reasons("reasons", "Begrunnelse");
    static final List<Field<?>> DECIDE_STATUS =
            Impartiality.before(STATUS, BODY, DECIDED_ON, REFERENCE, FROM, TO, REASONS);

    static final Field<String> COMPANY = Field.line("company", "Utviklingsselskap");
    static final Field<List<Map<String, String>>> BOARD =
            Field.rows("board", "Styret", BoardRow.COLUMNS).where(rows -> !rows.isEmpty(), "må ha minst ett medlem");
    static final Field<List<Map<String, String>>> OBSERVERS =
            Field.rows("observers", "Observatører i styret", ObserverRow.COLUMNS);
    static final Field<List<Map<String, String>>> GOALS =
            Field.rows("goals", "Mål", GoalRows.COLUMNS).optional();
    static final Field<Phase> PHASE_NOW =
            Field.choice("phaseNow", "Fase nå", Phase.class).optional();
    static final Field<LocalDate> PHASE_SINCE =
            Field.date("phaseSince", "Fasen begynte").optional();
    static final Field<Integer> FIRST_YEAR =
            Field.year("firstYear", "Første år som skal følges her").optional();
    static final Field<LocalDate> MIDWAY_BY =
            Field.date("midwayBy", "Midtveisevalueringen skal være ferdig").optional();
    static final List<Field<?>> REGISTER_ORGANISATION =
            List.of(COMPANY, BOARD, OBSERVERS, GOALS, PHASE_NOW, PHASE_SINCE, FIRST_YEAR, MIDWAY_BY);

    static final Field<Phase> PHASE = Field.choice("phase", "Ny fase", Phase.class);
    static final Field<String> REASON = reasons("reason", "Begrunnelse");
    static final List<Field<?>> CHANGE_PHASE = List.of(PHASE, BODY, DECIDED_ON, REFERENCE, REASON);

    static final Field<LocalDate> EVALUATED_ON = Field.date("evaluatedOn", "Evalueringen er datert");
    static final Field<String> EVALUATION = Field.text("evaluation", "Hva evalueringen viser");
    static final Field<Upload> REPORT =
            Field.file("report", "Rapporten som fil").optional();
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();
    static final List<Field<?>> REGISTER_MIDWAY = List.of(EVALUATED_ON, EVALUATION, REPORT, LEGAL_BASIS);

    static final Field<LocalDate> CONCLUDED_ON = Field.date("concludedOn", "Programmet ble avsluttet");
    static final Field<String> CONCLUSION = Field.text("conclusion", "Sluttvurdering");
    static final Field<List<Map<String, String>>> ACTUALS = Field.rows(
                    "actuals", "Nådd i programmets siste år", GoalRows.ACTUALS)
            .optional();
    static final Field<Boolean> LAPSE_REST = Field.tick("lapseRest", "Det som gjenstår av tilsagn, skal bortfalle");
    static final List<Field<?>> CONCLUDE_PROGRAMME =
            List.of(CONCLUDED_ON, CONCLUSION, ACTUALS, LAPSE_REST, REPORT, LEGAL_BASIS);

    private RestructuringProcess() {}

    private static Field<String> reasons(String name, String label) {
        return Field.text(name, label).where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn");
    }

    /** The answer to an application for status as a municipality in omstilling. */
    enum Status implements Labelled {
        GRANTED("får omstillingsstatus"),
        REFUSED("får ikke omstillingsstatus");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
