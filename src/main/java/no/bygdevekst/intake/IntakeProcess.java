package no.bygdevekst.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/intake.bpmn}, its forms and this room have agreed on. */
final class IntakeProcess {
    static final String ID = "intake";

    /** The milestones of an application; each municipality's council has one of its own, by its code. */
    static final String APPLICATION = "application";

    static final String COUNCIL_DECISION = "councilDecision";

    static final Variable<Boolean> APPLICATION_IN_ORDER = Variable.fact("applicationInOrder");
    static final Variable<Boolean> APPLICATION_SENT = Variable.fact("sent");
    /** The codes of those whose council decides later, comma-separated; each is waited for in a branch of its own. */
    static final Variable<String> LATE_COUNCILS = Variable.text("lateCouncils");

    static final Variable<String> MUNICIPALITY = Variable.text("municipality");

    static final Field<String> APPLICANT = name("applicant", "Søker");
    static final Field<List<String>> MUNICIPALITIES = Field.typed(
                    "municipalities", "Kommuner", codes -> Arrays.stream(codes.split(",", -1))
                            .map(String::strip)
                            .filter(code -> !code.isEmpty())
                            .distinct()
                            .toList())
            .where(codes -> !codes.isEmpty(), "må fylles ut");
    static final Field<String> LEAD = Field.line("lead", "Ansvarlig søkerkommune");
    static final Field<String> CONTACT_NAME = name("contactName", "Kontaktperson hos søkeren");
    static final Field<String> CONTACT_EMAIL = Field.email("contactEmail", "Kontaktpersonens e-postadresse");
    static final Field<Long> AMOUNT = Field.kroner("amount", "Søkt beløp i kroner");
    static final Field<String> CHALLENGES =
            Field.text("challenges", "Hva regionen strever med").optional();
    static final Field<String> GOALS = Field.text("goals", "Mål").optional();
    static final Field<MeasureList> MEASURES =
            Field.typed("measures", "Tiltak", MeasureList::parse).optional();
    static final Field<List<Map<String, String>>> COUNCILS =
            Field.rows("councils", "Kommunestyrenes vedtak", CouncilRow.COLUMNS).optional();
    static final Field<Upload> DOCUMENT =
            Field.file("document", "Søknaden som fil").optional();
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();
    static final List<Field<?>> REGISTER_APPLICATION = List.of(
            APPLICANT,
            MUNICIPALITIES,
            LEAD,
            CONTACT_NAME,
            CONTACT_EMAIL,
            AMOUNT,
            CHALLENGES,
            GOALS,
            MEASURES,
            COUNCILS,
            DOCUMENT,
            LEGAL_BASIS);

    static final Field<Outcome> OUTCOME = Field.choice("outcome", "Hva har skjedd?", Outcome.class);
    static final Field<LocalDate> SENT_ON =
            Field.date("sentOn", "Dato søknaden ble sendt").optional();
    static final Field<String> REFERENCE = Field.line("reference", "Referanse").optional();
    static final Field<Boolean> SENT_LATE = Field.tick("sentLate", "Søknaden er sendt etter fristen");
    static final List<Field<?>> REGISTER_SENT = List.of(OUTCOME, SENT_ON, REFERENCE, SENT_LATE);

    static final Field<LocalDate> DECIDED_ON = Field.date("decidedOn", "Dato for vedtaket");
    static final Field<String> CASE_REFERENCE = Field.line("reference", "Saksnummer");
    static final List<Field<?>> REGISTER_COUNCIL_LATER = List.of(DECIDED_ON, CASE_REFERENCE);

    private IntakeProcess() {}

    /** What has come of a copy of the application. */
    enum Outcome implements Labelled {
        SENT("søknaden er sendt"),
        NEW_VERSION("en rettet kopi er kommet");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static Field<String> name(String id, String label) {
        return Field.line(id, label).where(text -> text.length() <= 200, "kan ha høyst 200 tegn");
    }
}
