package no.bygdevekst.ilag;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.IlagApplications;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/ilag.bpmn}, its forms and this room have agreed on. */
final class IlagProcess {
    static final String ID = "ilag";

    /** Tells a case that its municipality is taken into a scheme that excludes I lag. */
    static final String EXCLUDED = "ilag.excluded";
    /** Tells the call that none of its cases waits to be decided any more. */
    static final String CALL_SETTLED = "call.settled";
    /** Tells meetings, and whatever else belongs to a case of any kind, that it has ended. */
    static final String CASE_ENDED = "case.ended";

    /** The deadline of the application. */
    static final String APPLICATION = "application";
    /** The deadline of the answer to an offer. */
    static final String OFFER_REPLY = "offerReply";
    /** What the grant is for, as {@code grant.bpmn} is told. */
    static final String PURPOSE = "Plass i I lag";
    /** What was said when the grant was settled, in the case file. */
    static final String SETTLEMENT = "settlement";
    /** What was found when a deadline had passed, in the case file. */
    static final String ARRIVAL = "arrival";
    /** Why a case ended without an answer from the county or the municipality, in the case file. */
    static final String LAPSED = "lapsed";

    /** The number of the call that invites. */
    static final Variable<String> CALL = Variable.text("call");
    /** The code of the municipality that is invited. */
    static final Variable<String> MUNICIPALITY = Variable.text("municipality");

    static final Variable<String> LEAD_GROUP = Variable.text("leadGroup");
    static final Variable<String> APPLY_BY = Variable.text("applyBy");
    static final Variable<Boolean> APPLIES = Variable.fact("applies");
    /** By when the county meets the municipality. */
    static final Variable<String> MEET_BY = Variable.text("meetBy");

    /** Whether something had come when its deadline passed, and only waits to be registered. */
    static final Variable<Boolean> CAME_IN_TIME = Variable.fact("cameInTime");

    static final Variable<Boolean> GRANTED = Variable.fact("granted");
    /** Whether the rules of the call still let the municipality take part. */
    static final Variable<Boolean> STILL_TARGET = Variable.fact("stillTarget");
    /** The rule that no longer lets it, in Norwegian. */
    static final Variable<String> EXCLUSION_REASON = Variable.text("exclusionReason");

    static final Variable<Boolean> ACCEPTED = Variable.fact("accepted");
    static final Variable<String> REPLIED_ON = Variable.text("repliedOn");
    static final Variable<Boolean> PLACE_TAKEN = Variable.fact("placeTaken");
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    static final Field<Interest> INTEREST = Field.choice("interest", "Søker kommunen?", Interest.class);
    static final Field<LocalDate> ANSWERED_ON = Field.date("answeredOn", "Dato for søknaden eller svaret");
    static final Field<List<IlagApplications.Area>> AREAS = Field.typed(
                    "areas", "Områder kommunen vil arbeide med", IlagProcess::areas)
            .optional();
    static final Field<String> GOALS = text("goals", "Egne mål", 4000).optional();
    static final Field<Integer> STAFF_PERCENT = Field.typed(
                    "staffPercent", "Egen stillingsressurs i prosent", IlagProcess::percent)
            .optional();
    static final Field<String> CONTACT_NAME = Field.line("contactName", "Kontaktperson i kommunen")
            .where(name -> name.length() <= 200, "kan ha høyst 200 tegn")
            .optional();
    static final Field<String> CONTACT_EMAIL =
            Field.email("contactEmail", "Kontaktpersonens e-postadresse").optional();
    static final Field<String> LATE_REASON =
            text("lateReason", "Hvorfor søknaden tas imot etter fristen", 2000).optional();
    static final Field<Upload> DOCUMENT =
            Field.file("document", "Søknaden eller svaret som fil").optional();
    /** Of whichever form has a file. */
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();

    static final List<Field<?>> REGISTER_ILAG_APPLICATION = List.of(
            INTEREST,
            ANSWERED_ON,
            AREAS,
            GOALS,
            STAFF_PERCENT,
            CONTACT_NAME,
            CONTACT_EMAIL,
            LATE_REASON,
            DOCUMENT,
            LEGAL_BASIS);

    /** A row for each criterion. */
    static final Field<List<Map<String, String>>> CRITERIA =
            Field.rows("criteria", "Vurdering etter kriterier", CriterionRow.COLUMNS);

    static final List<Field<?>> ASSESS_ILAG = Impartiality.before(CRITERIA);

    static final Field<Reply> REPLY = Field.choice("reply", "Tar kommunen imot plassen?", Reply.class);
    static final Field<LocalDate> REPLY_DATE = Field.date("replyDate", "Dato for svaret");
    static final Field<String> NOTE = text("note", "Merknad", 2000).optional();
    static final Field<Upload> REPLY_FILE =
            Field.file("replyFile", "Svaret som fil").optional();
    static final List<Field<?>> REGISTER_OFFER_REPLY = List.of(REPLY, REPLY_DATE, NOTE, REPLY_FILE, LEGAL_BASIS);

    static final Field<String> RESOLUTION = text("resolution", "Hva som er gjort", 4000);
    static final List<Field<?>> RESOLVE_OVERLAP = List.of(RESOLUTION);

    static final Field<Came> CAME = Field.choice("came", "Kom det i tide?", Came.class);
    static final List<Field<?>> CONFIRM_NO_APPLICATION = List.of(CAME, NOTE);
    static final List<Field<?>> CONFIRM_NO_REPLY = List.of(CAME, NOTE);

    static final Field<Boolean> LAPSE_REST = Field.tick("lapseRest", "Det som gjenstår av tilsagn, skal bortfalle");
    static final List<Field<?>> SETTLE_GRANT = List.of(LAPSE_REST, NOTE);

    private IlagProcess() {}

    /** What a municipality answers the invitation. */
    enum Interest implements Labelled {
        APPLIES("kommunen søker"),
        DECLINES("kommunen søker ikke");

        private final String label;

        Interest(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether something that nobody had registered by its deadline had come. */
    enum Came implements Labelled {
        IN_TIME("ja, det kom i tide"),
        NOT_IN_TIME("nei, det kom ikke i tide");

        private final String label;

        Came(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What a municipality answers the offer. */
    enum Reply implements Labelled {
        ACCEPTS("ja, kommunen takker ja"),
        DECLINES("nei, kommunen takker nei");

        private final String label;

        Reply(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static List<IlagApplications.Area> areas(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(IlagProcess::area)
                .toList();
    }

    private static IlagApplications.Area area(String word) {
        return Arrays.stream(IlagApplications.Area.values())
                .filter(area -> area.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("har et ukjent område: «%s»".formatted(word)));
    }

    private static Integer percent(String text) {
        if (!text.matches("[1-9]\\d?|100")) {
            throw new IllegalArgumentException("må være et helt tall fra 1 til 100");
        }
        return Integer.valueOf(text);
    }

    private static Field<String> text(String id, String label, int longest) {
        return Field.text(id, label).where(text -> text.length() <= longest, "kan ha høyst %d tegn".formatted(longest));
    }
}
