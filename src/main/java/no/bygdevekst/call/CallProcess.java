package no.bygdevekst.call;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;

/** What {@code processes/call.bpmn}, its forms and this room have agreed on. */
final class CallProcess {
    static final String ID = "call";
    /** Begins an applicant's case. */
    static final String INTEREST_SHOWN = "call.interestShown";
    /** Begins the case of a municipality that a call of I lag invites. */
    static final String ILAG_INVITED = "ilag.invited";
    /** Withdraws a case of another kind than a pilot's with the call. */
    static final String CASE_WITHDRAWN = "case.withdrawn";
    /** Withdraws an applicant's case with the call. */
    static final String APPLICANT_WITHDRAWN = "pilot.withdrawn";
    /** Tells an applicant's case what was answered. */
    static final String ANSWERED = "call.answered";

    /** Tells meetings, and whatever else belongs to a case of any kind, that it has ended. */
    static final String CASE_ENDED = "case.ended";
    /** Tells those who look for the address of somebody the call has invited that it is not needed. */
    static final String CLOSED = "call.closed";

    /** The call's own deadline, which ends the time for answers. */
    static final String APPLICATIONS = "applications";

    static final Variable<String> APPLY_BY = Variable.text("applyBy");
    /** Whether each that is invited gets a case at once; else whoever shows interest gets one. */
    static final Variable<Boolean> OWN_CASES = Variable.fact("ownCases");
    /** What is to be looked through before the letters go out, as a task shows it. */
    static final Variable<String> TERMS_IN_SHORT = Variable.text("termsInShort");

    static final Variable<Boolean> TERMS_RIGHT = Variable.fact("termsRight");
    /** Why the call is withdrawn, and what its applicants' cases are told of it. */
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    static final Variable<Boolean> OPENS_CASE = Variable.fact("opensCase");
    /** The numbers of the applicants' cases, comma-separated; each is answered in a branch of its own. */
    static final Variable<String> APPLICANTS = Variable.text("applicants");

    static final Variable<Boolean> ANY_APPLICANT = Variable.fact("anyApplicant");
    static final Variable<Boolean> STATE_DECIDES = Variable.fact("stateDecides");
    static final Variable<String> APPLICANT = Variable.text("applicant");
    static final Variable<Boolean> LATE = Variable.fact("late");
    static final Variable<Boolean> ADMITTED = Variable.fact("admitted");

    static final Variable<Boolean> SUPPORTED = Variable.fact("supported");
    static final Variable<String> ANSWERED_ON = Variable.text("answeredOn");
    /** Whole kroner as digits; empty when nothing is granted. */
    static final Variable<String> AWARD_KRONER = Variable.text("awardKroner");

    static final Variable<String> AWARD_REFERENCE = Variable.text("awardReference");
    /** The answer in Norwegian, as people read it. */
    static final Variable<String> AWARD_OUTCOME = Variable.text("awardOutcome");

    /** What a reply hands to the case it opens, and what its start form calls it; never kept in the engine. */
    static final Map<Variable<String>, String> HANDED_ON = Map.of(
            Variable.text("applicantName"), "applicant",
            Variable.text("municipalities"), "municipalities",
            Variable.text("lead"), "lead",
            Variable.text("contactName"), "contactName",
            Variable.text("contactEmail"), "contactEmail",
            Variable.text("caseworker"), "caseworker");

    static final Field<Scheme> SCHEME = Field.typed("scheme", "Ordning", word -> Scheme.of(word)
            .orElseThrow(() -> new IllegalArgumentException("må være et av valgene i lista")));
    static final Field<Integer> YEAR = Field.year("year", "Utlysningsår");
    static final List<Field<?>> START_CALL = List.of(SCHEME, YEAR);

    static final Field<Scheme.Owner> OWNER = Field.choice("owner", "Hvem avgjør søknadene?", Scheme.Owner.class);
    static final Field<LocalDate> LETTER_DATE = Field.date("letterDate", "Brevets dato");
    static final Field<LocalDate> INTEREST_BY =
            Field.date("interestBy", "Frist for å melde interesse").optional();
    static final Field<LocalDate> APPLICATION_DEADLINE = Field.date("applyBy", "Søknadsfrist");
    static final Field<LocalDate> FIRST_DRAFT =
            Field.date("firstDraft", "Frist for førsteutkast").optional();
    static final Field<LocalDate> FINAL_DRAFT =
            Field.date("finalDraft", "Frist for endelig utkast").optional();
    static final Field<Long> CEILING = Field.kroner("ceiling", "Høyeste beløp til hver søker", 1_000_000_000);
    static final Field<RuleSet> RULE_SET = Field.typed("ruleSet", "Regelsett for målgruppa", word -> RuleSet.of(word)
            .orElseThrow(() -> new IllegalArgumentException("må være et av valgene i lista")));
    static final Field<Integer> CENTRALITY_VERSION = Field.year("centralityVersion", "Sentralitetsindeks fra år");
    static final Field<Integer> POPULATION_YEAR = Field.year("populationYear", "Innbyggertall 1. januar år");
    /** Asked when the county decides: the State's decisions are complained of to the State, if at all. */
    static final Field<Complaints> COMPLAINTS = Field.choice("complaints", "Kan vedtakene påklages?", Complaints.class)
            .optional();

    static final Field<String> COMPLAINT_BASIS =
            Field.line("complaintBasis", "Hjemmel for klageadgangen").optional();
    static final Field<String> LETTER_REFERENCE = Field.line("reference", "Brevets referanse");
    static final Field<Upload> LETTER = Field.file("letter", "Brevet som fil").optional();
    /** Of whichever form has a file. */
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();

    static final List<Field<?>> SET_TERMS = List.of(
            OWNER,
            LETTER_DATE,
            INTEREST_BY,
            APPLICATION_DEADLINE,
            FIRST_DRAFT,
            FINAL_DRAFT,
            CEILING,
            RULE_SET,
            CENTRALITY_VERSION,
            POPULATION_YEAR,
            COMPLAINTS,
            COMPLAINT_BASIS,
            LETTER_REFERENCE,
            LETTER,
            LEGAL_BASIS);

    /** A row for each municipality of the county; left alone it is as the rules say. */
    static final Field<List<Map<String, String>>> TARGET_GROUP = Field.rows(
                    "targetGroup", "Målgruppe", List.of("code", "invited", "because", "email"))
            .optional();

    /** Left out, the letters go out. */
    static final Field<Review> REVIEW = Field.choice("outcome", "Er vilkårene og målgruppa riktige?", Review.class)
            .optional();

    static final List<Field<?>> REVIEW_TARGET_GROUP = Impartiality.before(REVIEW, TARGET_GROUP);

    static final Field<List<String>> MUNICIPALITIES = Field.typed("municipalities", "Kommuner", CallProcess::words)
            .where(codes -> !codes.isEmpty(), "må fylles ut");
    static final Field<Calls.Reply> REPLY = Field.choice("reply", "Svar", Calls.Reply.class);
    static final Field<LocalDate> REPLIED_ON = Field.date("repliedOn", "Dato for svaret");
    static final Field<String> APPLICANT_NAME =
            name("applicantName", "Søkerens navn").optional();
    static final Field<String> LEAD =
            Field.line("lead", "Ansvarlig søkerkommune").optional();
    static final Field<String> CONTACT_NAME =
            name("contactName", "Kontaktperson hos søkeren").optional();
    static final Field<String> CONTACT_EMAIL =
            Field.email("contactEmail", "Kontaktpersonens e-postadresse").optional();
    static final Field<String> CASEWORKER =
            Field.line("caseworker", "Saksbehandler").optional();
    static final List<Field<?>> REGISTER_REPLY =
            List.of(MUNICIPALITIES, REPLY, REPLIED_ON, APPLICANT_NAME, LEAD, CONTACT_NAME, CONTACT_EMAIL, CASEWORKER);

    static final Field<String> NOTE = Field.text("note", "Merknad").optional();
    static final List<Field<?>> REVIEW_APPLICANTS = Impartiality.before(NOTE);

    static final Field<Award> AWARD = Field.choice("outcome", "KDDs svar", Award.class);
    /** At most the ceiling of the call, which is for the step to ask. */
    static final Field<Long> AMOUNT =
            Field.kroner("amount", "Beløp i kroner", 1_000_000_000).optional();

    static final Field<LocalDate> AWARD_DATE = Field.date("answeredOn", "Dato for svaret");
    static final Field<String> KDD_REFERENCE = Field.line("reference", "KDDs referanse");
    static final Field<Upload> AWARD_LETTER =
            Field.file("letter", "Svarbrevet som fil").optional();
    static final List<Field<?>> REGISTER_AWARD =
            List.of(AWARD, AMOUNT, AWARD_DATE, KDD_REFERENCE, AWARD_LETTER, LEGAL_BASIS);

    static final Field<Admission> ADMISSION =
            Field.choice("outcome", "Slippes den sene søknaden inn?", Admission.class);
    static final Field<String> REASONS = reasons();
    static final Field<LocalDate> DECIDED_ON = Field.date("decidedOn", "Dato for vedtaket");
    static final Field<String> DECISION_REFERENCE = Field.line("reference", "Saksnummer for vedtaket");
    static final List<Field<?>> CONSIDER_LATE = Impartiality.before(ADMISSION, REASONS, DECIDED_ON, DECISION_REFERENCE);

    static final Field<Decision> DECISION = Field.choice("outcome", "Vedtak", Decision.class);
    static final Field<String> REASONS_OF_REJECTION = reasons().optional();
    static final List<Field<?>> DECIDE_APPLICATION =
            Impartiality.before(DECISION, AMOUNT, REASONS_OF_REJECTION, DECIDED_ON, DECISION_REFERENCE);

    static final Field<String> COMMITTEE_NOTE = Field.text("note", "Notat");
    static final List<Field<?>> INFORM_COMMITTEE = List.of(COMMITTEE_NOTE);

    private CallProcess() {}

    /** Whether the decisions of a call of the county's own can be complained of. */
    enum Complaints implements Labelled {
        YES("ja"),
        NO("nei");

        private final String label;

        Complaints(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What a look at the target group leads to. */
    enum Review implements Labelled {
        INVITE("ja, send brevene"),
        CORRECT("nei, vilkårene må rettes");

        private final String label;

        Review(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What KDD answers. */
    enum Award implements Labelled {
        SUPPORTED("støttet"),
        NOT_SELECTED("ikke valgt ut");

        private final String label;

        Award(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What becomes of an application that the county got after the deadline of its own call. */
    enum Admission implements Labelled {
        ADMITTED("slippes inn"),
        REFUSED("avvist som for sen");

        private final String label;

        Admission(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What the county decides in a call of its own. */
    enum Decision implements Labelled {
        GRANTED("innvilget"),
        REJECTED("avslag");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Field<String> name(String id, String label) {
        return Field.line(id, label).where(text -> text.length() <= 200, "kan ha høyst 200 tegn");
    }

    /** Kept with the decision. */
    private static Field<String> reasons() {
        return Field.text("reasons", "Begrunnelse").where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn");
    }
}
