package no.bygdevekst.complaint;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/complaint.bpmn}, its forms and this room have agreed on. */
final class ComplaintProcess {
    static final String ID = "complaint";

    /** The deadline for telling the complainant that it takes longer; the complaint's number is the occurrence. */
    static final String PROVISIONAL_ANSWER = "provisionalAnswer";
    /** The deadline for considering the complaint again, which a provisional answer moves to the day it promises. */
    static final String CONSIDERATION = "complaintDecision";
    /** The day the complaint body is asked what has become of it. */
    static final String RESULT = "complaintAnswer";

    /** The complaint's number within its case. */
    static final Variable<String> COMPLAINT = Variable.text("complaint");
    /** Which complaint a task is about, as people call it. */
    static final Variable<String> IN_SHORT = Variable.text("complaintInShort");

    /** The group of whoever made the decision, and considers it again: a committee's is prepared by the caseworkers. */
    static final Variable<String> CONSIDERED_BY = Variable.text("consideredBy");

    static final Variable<Boolean> IN_TIME = Variable.fact("inTime");
    static final Variable<Boolean> LET_IN = Variable.fact("letIn");
    /** The last day of the limit for a provisional answer. */
    static final Variable<String> ANSWER_DUE = Variable.text("answerDue");

    /** A {@link Settlement}, by its name. */
    static final Variable<String> SETTLEMENT = Variable.text("settlement");

    static final Variable<String> RESULT_DUE = Variable.text("resultDue");
    /** Whether the decision does not stand as it was, so that somebody must act on it. */
    static final Variable<Boolean> CHANGED = Variable.fact("changed");

    static final Field<CaseId> CASE_NUMBER = Field.caseNumber("caseNumber", "Bygdevekst-nummer");
    static final Field<LocalDate> DECISION_DATE = Field.date("decisionDate", "Dato for vedtaket");
    static final Field<String> DECISION_REFERENCE = Field.line("decisionReference", "Saksnummer for vedtaket");
    static final Field<LocalDate> ARRIVED_ON = Field.date("arrivedOn", "Dagen underretningen om vedtaket kom fram");
    static final Field<LocalDate> SENT_ON = Field.date("sentOn", "Dagen klagen ble sendt");
    static final Field<LocalDate> RECEIVED_ON = Field.date("receivedOn", "Dagen klagen ble mottatt");
    static final Field<String> COMPLAINANT = Field.line("complainant", "Klager");
    static final Field<String> GROUNDS = Field.text("grounds", "Hva det klages på, og hvorfor");
    static final Field<Upload> LETTER = Field.file("letter", "Klagen som fil").optional();
    /** Of whichever form has a file. */
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();

    static final List<Field<?>> REGISTER_COMPLAINT = List.of(
            CASE_NUMBER,
            DECISION_DATE,
            DECISION_REFERENCE,
            ARRIVED_ON,
            SENT_ON,
            RECEIVED_ON,
            COMPLAINANT,
            GROUNDS,
            LETTER,
            LEGAL_BASIS);

    static final Field<Admission> ADMISSION = Field.choice("outcome", "Slippes den sene klagen inn?", Admission.class);
    static final Field<String> REASONS = page("reasons", "Begrunnelse");
    static final Field<LocalDate> DECIDED_ON = Field.date("decidedOn", "Dato for avgjørelsen");
    static final Field<String> REFERENCE = Field.line("reference", "Saksnummer for avgjørelsen");
    static final List<Field<?>> CONSIDER_LATE_COMPLAINT =
            Impartiality.before(ADMISSION, REASONS, DECIDED_ON, REFERENCE);

    static final Field<String> DELAY = page("reasons", "Hvorfor klagen ikke kan avgjøres ennå");
    static final Field<LocalDate> EXPECTED_ON = Field.date("expectedOn", "Når svar kan ventes");
    static final List<Field<?>> SEND_PROVISIONAL_ANSWER = List.of(DELAY, EXPECTED_ON);

    static final Field<Settlement> SETTLED = Field.choice("outcome", "Utfall", Settlement.class);
    /** Filled in when the complaint is sent on; the form proposes one. */
    static final Field<String> COMPLAINT_BODY =
            Field.line("complaintBody", "Klageinstans").optional();
    /** Left out, three months from today. */
    static final Field<LocalDate> ASK_ON =
            Field.date("askOn", "Dagen vi spør klageinstansen om avgjørelsen").optional();

    static final List<Field<?>> RECONSIDER =
            Impartiality.before(SETTLED, REASONS, DECIDED_ON, REFERENCE, COMPLAINT_BODY, ASK_ON);

    static final Field<Result> FINAL_OUTCOME = Field.choice("outcome", "Klageinstansens avgjørelse", Result.class);
    static final Field<String> CONTENT = page("content", "Hva klageinstansen har bestemt, og hvorfor");
    static final Field<Upload> RESULT_LETTER =
            Field.file("letter", "Avgjørelsen som fil").optional();
    static final List<Field<?>> REGISTER_COMPLAINT_RESULT =
            List.of(FINAL_OUTCOME, CONTENT, DECIDED_ON, REFERENCE, RESULT_LETTER, LEGAL_BASIS);

    static final Field<String> FOLLOW_UP = page("followUp", "Hva som er gjort");
    static final List<Field<?>> FOLLOW_UP_COMPLAINT = List.of(FOLLOW_UP);

    private ComplaintProcess() {}

    /** What becomes of a complaint that was sent too late (forvaltningsloven 1967 § 31). */
    enum Admission implements Labelled {
        ADMITTED("slippes inn"),
        DISMISSED("avvist");

        private final String label;

        Admission(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What comes of it when the county considers its decision again (§ 33). */
    enum Settlement implements Labelled {
        GRANTED("medhold"),
        UPHELD("vedtaket opprettholdt, klagen sendt videre"),
        WITHDRAWN("trukket av klageren");

        private final String label;

        Settlement(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What the complaint body decides (§ 34). */
    enum Result implements Labelled {
        GRANTED("medhold"),
        PARTLY("delvis medhold"),
        NOT_GRANTED("ikke medhold"),
        QUASHED("vedtaket er opphevet");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Kept with a decision. */
    private static Field<String> page(String name, String label) {
        return Field.text(name, label).where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn");
    }
}
