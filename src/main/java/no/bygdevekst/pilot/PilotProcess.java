package no.bygdevekst.pilot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/pilot.bpmn}, its forms and this room have agreed on. */
final class PilotProcess {
    static final String ID = "pilot";
    /** How KDD's decision to support the pilot is kept in the case file. */
    static final String SUPPORT_DECISION = "support";

    static final String CLOSED = "pilot.closed";

    /** The deadline of the application. */
    static final String APPLICATION = "application";
    /** Tells meetings, addresses that are asked for, and whatever else belongs to a case of any kind, that it has ended. */
    static final String CASE_ENDED = "case.ended";
    /** Tells the dialogue meeting that was never planned that nobody waits for it. */
    static final String DIALOGUE_OVER = "pilot.dialogueOver";
    /** Tells the call that an applicant's case has ended, so that nobody need answer it. */
    static final String APPLICANT_LEFT = "pilot.withdrawn";

    static final Variable<String> CALL_YEAR = Variable.text("callYear");
    /** The call's branch for one applicant, by the number of the applicant's case. */
    static final Variable<String> CALLED_APPLICANT = Variable.text("applicant");

    static final Variable<String> APPLY_BY = Variable.text("applyBy");
    static final Variable<Boolean> APPLIED_FOR = Variable.fact("appliedFor");
    static final Variable<Boolean> SUPPORTED = Variable.fact("supported");
    static final Variable<String> ANSWERED_ON = Variable.text("answeredOn");
    /** Whole kroner as digits; empty when nothing is granted. */
    static final Variable<String> AWARD_KRONER = Variable.text("awardKroner");

    static final Variable<String> AWARD_REFERENCE = Variable.text("awardReference");
    /** The answer in Norwegian, as people read it. */
    static final Variable<String> AWARD_OUTCOME = Variable.text("awardOutcome");

    static final Variable<String> MUNICIPALITIES = Variable.text("municipalities");
    static final Variable<String> LEAD_GROUP = Variable.text("leadGroup");
    static final Variable<String> FIRST_DRAFT = Variable.text("firstDraft");
    static final Variable<String> FINAL_DRAFT = Variable.text("finalDraft");
    static final Variable<String> PARTY_DECISION = Variable.text("partyDecision");
    static final Variable<String> PHASE_TWO = Variable.text("phaseTwo");
    static final Variable<Boolean> PHASE_TWO_OPEN = Variable.fact("phaseTwoOpen");
    static final Variable<String> MUNICIPALITY = Variable.text("municipality");
    static final Variable<Boolean> ANY_MUNICIPALITY_IN = Variable.fact("anyMunicipalityIn");
    static final Variable<String> SIGNATORIES = Variable.text("signatories");
    static final Variable<String> PARTY = Variable.text("party");
    static final Variable<Boolean> COUNTY_PARTY = Variable.fact("countyParty");
    static final Variable<Boolean> COUNTY_IN = Variable.fact("countyIn");
    /** What the committees made of a question; empty when no political case has decided it. */
    static final Variable<String> DECISION_OUTCOME = Variable.text("decisionOutcome");

    static final Variable<String> COMMITTEE_DECIDED_ON = Variable.text("decidedOn");
    /** The day the intention was decided. */
    static final Variable<String> INTENTION_ON = Variable.text("intentionOn");

    static final Variable<String> COMMITTEE_REFERENCE = Variable.text("reference");
    static final Variable<String> DECISION_REFERENCE = Variable.text("decisionReference");
    static final Variable<String> DECISION_BODY = Variable.text("decisionBody");
    static final Variable<String> POLITICAL_CASE = Variable.text("politicalCase");
    static final Variable<String> PROPOSED_ON = Variable.text("proposedOn");
    static final Variable<String> AGREEMENT_FROM = Variable.text("agreementFrom");
    static final Variable<String> AGREEMENT_TO = Variable.text("agreementTo");
    static final Variable<String> AGREEMENT_END = Variable.text("agreementEnd");
    static final Variable<String> STATUS_YEAR = Variable.text("statusYear");
    static final Variable<String> STATUS_DUE = Variable.text("statusDue");
    static final Variable<Boolean> ANOTHER_STATUS_DUE = Variable.fact("anotherStatusDue");
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    /** Left out, the case begins where the State has decided, as it does where there was no call here. */
    static final Field<Standing> STANDING = Field.choice("standing", "Hvor langt er søkeren kommet?", Standing.class)
            .optional();

    static final Field<String> APPLICANT = name("applicant", "Søker");
    static final Field<Integer> YEAR_OF_CALL = Field.year("callYear", "Utlysningsår");
    static final Field<List<String>> APPLICANTS =
            Field.typed("municipalities", "Kommuner", codes -> Arrays.stream(codes.split(",", -1))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .toList());
    static final Field<String> LEAD = Field.line("lead", "Ansvarlig søkerkommune");
    static final Field<String> CONTACT_NAME = name("contactName", "Kontaktperson hos søkeren");
    static final Field<String> CONTACT_EMAIL =
            Field.email("contactEmail", "Kontaktpersonens e-postadresse").optional();
    static final Field<String> CASEWORKER =
            Field.line("caseworker", "Saksbehandler").optional();
    static final List<Field<?>> START_PILOT =
            List.of(STANDING, APPLICANT, YEAR_OF_CALL, APPLICANTS, LEAD, CONTACT_NAME, CONTACT_EMAIL, CASEWORKER);

    static final Field<LocalDate> LETTER_DATE = Field.date("letterDate", "Brevets dato");
    static final Field<Long> SUPPORT = Field.kroner("amount", "Beløp i kroner");
    static final Field<String> KDD_REFERENCE = Field.line("reference", "KDDs referanse");
    static final Field<Upload> LETTER =
            Field.file("letter", "Tilskuddsbrevet som fil").optional();
    /** Of whichever form has a file. */
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();

    static final Field<String> ARCHIVE_NUMBER = Field.line("archiveNumber", "Arkivsaksnummer")
            .where(number -> number.length() <= 60, "kan ha høyst 60 tegn")
            .optional();
    static final Field<String> ARCHIVE_LINK = Field.line("archiveLink", "Lenke til arkivsaken")
            .where(link -> link.startsWith("https://") || link.startsWith("http://"), "må begynne med https://")
            .optional();
    static final List<Field<?>> REGISTER_SUPPORT =
            List.of(LETTER_DATE, SUPPORT, KDD_REFERENCE, LETTER, LEGAL_BASIS, ARCHIVE_NUMBER, ARCHIVE_LINK);

    static final Field<LocalDate> KICK_OFF_DATE = Field.date("heldOn", "Dato for samlingen");
    static final Field<String> PLACE = Field.line("place", "Sted");
    static final Field<String> PARTICIPANTS = Field.text("participants", "Deltakere");
    static final Field<String> MINUTES = Field.text("minutes", "Referat");
    static final Field<Upload> MINUTES_FILE =
            Field.file("minutesFile", "Referatet som fil").optional();
    static final List<Field<?>> HOLD_KICK_OFF =
            List.of(KICK_OFF_DATE, PLACE, PARTICIPANTS, MINUTES, MINUTES_FILE, LEGAL_BASIS);

    static final Field<LocalDate> FIRST_DRAFT_DUE = Field.date("firstDraft", "Førsteutkast");
    static final Field<LocalDate> FINAL_DRAFT_DUE = Field.date("finalDraft", "Endelig utkast");
    static final Field<LocalDate> PARTY_DECISION_DUE =
            Field.date("partyDecision", "Vedtak om fylkeskommunen som avtalepart");
    static final Field<LocalDate> PHASE_TWO_DUE =
            Field.date("phaseTwo", "Søknad om fase 2-midler").optional();
    static final Field<String> SOURCE = Field.line("source", "Kilde for datoene");
    static final List<Field<?>> SET_MILESTONES =
            List.of(FIRST_DRAFT_DUE, FINAL_DRAFT_DUE, PARTY_DECISION_DUE, PHASE_TWO_DUE, SOURCE);

    static final Field<LocalDate> DIALOGUE_DATE = Field.date("heldOn", "Dato for møtet");
    static final Field<String> SUMMARY = Field.text("summary", "Oppsummering");
    static final List<Field<?>> HOLD_STATE_DIALOGUE = List.of(DIALOGUE_DATE, PARTICIPANTS, SUMMARY);

    static final Field<LocalDate> RECEIVED_ON = Field.date("receivedOn", "Mottatt dato");
    static final Field<LocalDate> PROPOSED_FROM = Field.date("proposedFrom", "Avtalen foreslås å gjelde fra");
    static final Field<LocalDate> PROPOSED_TO = Field.date("proposedTo", "Avtalen foreslås å gjelde til");
    static final Field<String> PROPOSAL_SUMMARY = Field.text("summary", "Oppsummering av forslaget");
    static final Field<Upload> PROPOSAL =
            Field.file("proposal", "Forslaget som fil").optional();
    static final List<Field<?>> REGISTER_PROPOSAL =
            List.of(RECEIVED_ON, KDD_REFERENCE, PROPOSED_FROM, PROPOSED_TO, PROPOSAL_SUMMARY, PROPOSAL, LEGAL_BASIS);

    static final Field<Answer> MUNICIPALITY_ANSWER = Field.choice("outcome", "Inngår kommunen avtalen?", Answer.class);
    static final Field<LocalDate> DECIDED_ON = Field.date("decidedOn", "Dato for vedtaket");
    static final Field<String> CASE_REFERENCE = Field.line("reference", "Saksnummer");
    static final Field<String> NOTE = Field.text("note", "Merknad")
            .where(note -> note.length() <= 4000, "kan ha høyst 4000 tegn")
            .optional();
    static final List<Field<?>> REGISTER_COUNCIL_DECISION =
            List.of(MUNICIPALITY_ANSWER, DECIDED_ON, CASE_REFERENCE, NOTE);

    static final Field<Answer> PARTY_ANSWER =
            Field.choice("outcome", "Skal fylkeskommunen være avtalepart?", Answer.class);
    static final List<Field<?>> DECIDE_PARTY = List.of(PARTY_ANSWER, DECIDED_ON, CASE_REFERENCE, NOTE);

    static final Field<Answer> COUNTY_ANSWER = Field.choice("outcome", "Inngår fylkeskommunen avtalen?", Answer.class);
    static final List<Field<?>> REGISTER_COUNTY_DECISION = List.of(COUNTY_ANSWER, DECIDED_ON, CASE_REFERENCE, NOTE);

    static final Field<String> SIGNATORY = name("signatory", "Hvem som skrev under");
    static final Field<String> SIGNATORY_TITLE = name("signatoryTitle", "Tittel");
    static final Field<LocalDate> SIGNED_ON = Field.date("signedOn", "Dato for underskriften");
    static final List<Field<?>> REGISTER_SIGNATURE = List.of(SIGNATORY, SIGNATORY_TITLE, SIGNED_ON);
    static final List<Field<?>> REGISTER_COUNTY_SIGNATURE = REGISTER_SIGNATURE;

    static final Field<LocalDate> VALID_FROM = Field.date("agreementFrom", "Avtalen gjelder fra");
    static final Field<LocalDate> VALID_TO = Field.date("agreementTo", "Avtalen gjelder til");
    static final Field<String> AGREEMENT_REFERENCE = Field.line("reference", "Avtalens referanse");
    static final Field<MeasureList> MEASURES = Field.typed("measures", "Tiltak", MeasureList::parse);
    static final Field<Upload> AGREEMENT =
            Field.file("agreement", "Avtalen som fil").optional();
    static final List<Field<?>> REGISTER_AGREEMENT =
            List.of(VALID_FROM, VALID_TO, AGREEMENT_REFERENCE, MEASURES, AGREEMENT, LEGAL_BASIS);

    static final Field<Answer> APPLIED = Field.choice("applied", "Har søkeren søkt om fase 2-midler?", Answer.class);
    static final Field<Long> PHASE_TWO_AMOUNT =
            Field.kroner("amount", "Søkt beløp i kroner", 4_000_000).optional();
    static final Field<LocalDate> APPLIED_ON =
            Field.date("appliedOn", "Dato for søknaden").optional();
    static final Field<String> APPLICATION_REFERENCE =
            Field.line("reference", "Referanse").optional();
    static final List<Field<?>> APPLY_FOR_PHASE_TWO =
            List.of(APPLIED, PHASE_TWO_AMOUNT, APPLIED_ON, APPLICATION_REFERENCE);

    static final Field<Boolean> NO_CHANGE = Field.tick("noChange", "Ingen endring siden sist");
    static final Field<String> STATUS = Field.text("status", "Status").optional();
    static final Field<String> REACHED =
            Field.text("reached", "Tiltak som er gjennomført").optional();
    static final List<Field<?>> REPORT_STATUS = List.of(NO_CHANGE, STATUS, REACHED);

    static final Field<LocalDate> CONCLUDED_ON = Field.date("concludedOn", "Avsluttet dato");
    static final Field<String> CONCLUSION = Field.text("conclusion", "Oppsummering");
    static final List<Field<?>> CONCLUDE_AGREEMENT = List.of(CONCLUDED_ON, CONCLUSION);

    static final Field<LocalDate> EVALUATED_ON = Field.date("evaluatedOn", "Dato for evalueringen");
    static final Field<String> EVALUATION = Field.text("evaluation", "Evaluering");
    static final Field<Upload> EVALUATION_FILE =
            Field.file("evaluationFile", "Evalueringen som fil").optional();
    static final List<Field<?>> EVALUATE = Impartiality.before(EVALUATED_ON, EVALUATION, EVALUATION_FILE, LEGAL_BASIS);

    private PilotProcess() {}

    /** Where an applicant stands when the case is opened. */
    enum Standing implements Labelled {
        INTEREST("har vist interesse"),
        SUPPORTED("har fått støtte fra KDD");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What somebody who decides may answer. */
    enum Answer implements Labelled {
        YES("ja"),
        NO("nei");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        boolean isYes() {
            return this == YES;
        }
    }

    private static Field<String> name(String id, String label) {
        return Field.line(id, label).where(text -> text.length() <= 200, "kan ha høyst 200 tegn");
    }
}
