package no.bygdevekst.interpellation;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/interpellation.bpmn}, its forms and this room have agreed on. */
final class InterpellationProcess {
    static final String ID = "interpellation";

    /** By when the answer must be drafted, and by when it must be given: both deadlines of the case. */
    static final String DRAFT = "interpellationDraft";

    static final String ANSWER_DEADLINE = "interpellationAnswer";

    /** How the drafts and the comments on them are kept. */
    static final String ANSWER_NOTE = "interpellationAnswer";

    static final String COMMENTS_NOTE = "interpellationComments";

    static final Variable<Boolean> APPROVED = Variable.fact("approved");
    static final Variable<Boolean> GIVEN = Variable.fact("given");
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    static final Field<String> NUMBER = Field.line("number", "Interpellasjonens nummer")
            .where(number -> number.matches("[1-9]\\d{0,2}/\\d\\d"), "må være et nummer med årstall, som 2/23");
    static final Field<LocalDate> RECEIVED_ON = Field.date("receivedOn", "Mottatt dato");
    static final Field<LocalDate> MEETING_ON = Field.date("meetingOn", "Møtet i Fylkestinget");
    static final Field<String> RAISED_BY =
            Field.line("raisedBy", "Hvem som stiller den").where(name -> name.length() <= 200, "kan ha høyst 200 tegn");
    static final Field<String> PARTY =
            Field.line("party", "Parti").where(party -> party.length() <= 100, "kan ha høyst 100 tegn");
    static final Field<String> TITLE =
            Field.line("title", "Hva den gjelder").where(title -> title.length() <= 160, "kan ha høyst 160 tegn");
    static final Field<String> BODY = Field.text("body", "Interpellasjonens tekst");
    static final Field<Upload> FILE =
            Field.file("file", "Interpellasjonen som fil").optional();
    static final List<Field<?>> REGISTER_INTERPELLATION =
            List.of(NUMBER, RECEIVED_ON, MEETING_ON, RAISED_BY, PARTY, TITLE, BODY, FILE);

    static final Field<String> ANSWER = Field.text("answer", "Forslag til svar");
    static final List<Field<?>> DRAFT_ANSWER = List.of(ANSWER);

    static final Field<Verdict> VERDICT = Field.choice("outcome", "Vurdering", Verdict.class);
    static final Field<String> COMMENTS = Field.text("comments", "Merknader")
            .where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn")
            .optional();
    static final List<Field<?>> APPROVE_ANSWER = Impartiality.before(VERDICT, COMMENTS);

    static final Field<Result> RESULT = Field.choice("outcome", "Hva skjedde i møtet?", Result.class);
    static final Field<LocalDate> GIVEN_ON =
            Field.date("givenOn", "Dato svaret ble gitt").optional();
    static final Field<LocalDate> NEXT_MEETING =
            Field.date("nextMeeting", "Neste møte i Fylkestinget").optional();
    static final Field<String> CASE_TITLE = Field.line("title", "Sakens tittel")
            .where(title -> title.length() <= 200, "kan ha høyst 200 tegn")
            .optional();
    static final Field<PoliticalCase.Kind> KIND =
            Field.choice("kind", "Sakstype", PoliticalCase.Kind.class).optional();
    static final Field<String> PATH =
            Field.line("path", "Utvalg som behandler saken").optional();
    static final Field<LocalDate> DECIDED_BEFORE =
            Field.date("decidedBefore", "Må være vedtatt før").optional();
    static final Field<Integer> YEAR =
            Field.year("year", "Årstall for orienteringen").optional();
    static final List<Field<?>> REGISTER_ANSWER =
            List.of(RESULT, GIVEN_ON, NEXT_MEETING, CASE_TITLE, KIND, PATH, DECIDED_BEFORE, YEAR);

    private InterpellationProcess() {}

    enum Verdict implements Labelled {
        APPROVED("godkjent"),
        RETURNED("sendt tilbake");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What became of the answer in the meeting. */
    enum Result implements Labelled {
        NOTED("svaret er gitt, og ingen sak er bestilt"),
        CASE("svaret er gitt, og det er bestilt en politisk sak"),
        ORIENTATION("svaret er gitt, og det er bestilt en felles orienteringssak"),
        POSTPONED("svaret er utsatt til neste møte");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
