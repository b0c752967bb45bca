package no.bygdevekst.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/meeting.bpmn}, its forms and this room have agreed on. */
final class MeetingProcess {
    static final String ID = "meeting";

    static final String HELD_MESSAGE = "meeting.held";
    static final String CANCELLED_MESSAGE = "meeting.cancelled";

    /** The kind of meeting that somebody waits for, as whoever waits calls it. */
    static final Variable<String> MEETING_KIND = Variable.text("meetingKind");
    /** The day it was held, for whoever waits for it. */
    static final Variable<String> HELD_ON = Variable.text("heldOn");

    /** The meeting's id in the case file. */
    static final Variable<String> MEETING = Variable.text("meeting");

    static final Variable<String> MEETING_DATE = Variable.text("meetingDate");
    static final Variable<Boolean> TO_BE_HELD = Variable.fact("toBeHeld");
    static final Variable<Boolean> HELD = Variable.fact("held");
    static final Variable<Boolean> MOVED = Variable.fact("moved");
    static final Variable<Boolean> ANYTHING_AGREED = Variable.fact("anythingAgreed");
    /** The ids of what was promised, comma-separated; each is followed up in a branch of its own. */
    static final Variable<String> ACTIONS = Variable.text("actions");

    static final Variable<String> ACTION = Variable.text("action");
    static final Variable<String> ACTION_MILESTONE = Variable.text("actionMilestone");

    static final Field<CaseId> CASE_NUMBER = Field.caseNumber("caseNumber", "Bygdevekst-nummer");
    static final Field<Meeting.Kind> KIND = Field.choice("kind", "Hva slags møte?", Meeting.Kind.class);
    static final List<Field<?>> START_MEETING = List.of(CASE_NUMBER, KIND);

    static final Field<Going> GOING = Field.choice("outcome", "Skal møtet holdes?", Going.class);
    static final Field<LocalDate> PLANNED_FOR = Field.date("plannedFor", "Dato").optional();
    static final Field<String> TIME = time("Klokkeslett");
    static final Field<String> PLACE = Field.line("place", "Sted").optional();
    static final Field<String> AGENDA = Field.text("agenda", "Saksliste").optional();
    static final Field<List<Map<String, String>>> PARTICIPANTS =
            Field.rows("participants", "Deltakere", ParticipantRow.COLUMNS).optional();
    static final Field<String> REASON = words("reason", "Begrunnelse");
    static final List<Field<?>> PLAN_MEETING = List.of(GOING, PLANNED_FOR, TIME, PLACE, AGENDA, PARTICIPANTS, REASON);

    static final Field<Result> RESULT = Field.choice("outcome", "Hva skjedde?", Result.class);
    static final Field<List<Map<String, String>>> ATTENDANCE =
            Field.rows("participants", "Deltakere", ParticipantRow.COLUMNS_HELD).optional();
    static final Field<LocalDate> MOVED_TO = Field.date("movedTo", "Ny dato").optional();
    static final Field<String> NEW_TIME = time("Nytt klokkeslett");
    static final Field<String> NEW_PLACE = Field.line("place", "Nytt sted").optional();
    static final List<Field<?>> REGISTER_MEETING = List.of(RESULT, ATTENDANCE, MOVED_TO, NEW_TIME, NEW_PLACE, REASON);

    static final Field<String> MINUTES = Field.text("minutes", "Referat");
    static final Field<List<Map<String, String>>> FOLLOW_UPS =
            Field.rows("followUps", "Oppfølging", ActionRow.COLUMNS).optional();
    static final Field<Upload> MINUTES_FILE =
            Field.file("minutesFile", "Referatet som fil").optional();
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();
    static final List<Field<?>> WRITE_MINUTES = List.of(MINUTES, FOLLOW_UPS, MINUTES_FILE, LEGAL_BASIS);

    static final Field<Settled> SETTLED = Field.choice("outcome", "Hva ble det til?", Settled.class);
    static final Field<LocalDate> DONE_ON =
            Field.date("doneOn", "Dato det ble gjort").optional();
    static final Field<String> NOTE = words("note", "Merknad");
    static final List<Field<?>> REPORT_ACTION = List.of(SETTLED, DONE_ON, NOTE);

    private MeetingProcess() {}

    /** Whether there is to be a meeting at all. */
    enum Going implements Labelled {
        HOLD("ja, møtet skal holdes"),
        DROP("nei, det blir ikke noe møte");

        private final String label;

        Going(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What became of a planned meeting. */
    enum Result implements Labelled {
        HELD("møtet er holdt"),
        MOVED("møtet er flyttet"),
        CANCELLED("møtet er avlyst");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What became of a promise. */
    enum Settled implements Labelled {
        DONE("det er gjort"),
        DROPPED("det skal ikke gjøres likevel");

        private final String label;

        Settled(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static Field<String> time(String label) {
        return Field.line("time", label)
                .where(time -> time.matches("([01]\\d|2[0-3]):[0-5]\\d"), "må være et klokkeslett, som 09:30")
                .optional();
    }

    private static Field<String> words(String id, String label) {
        return Field.text(id, label)
                .where(text -> text.length() <= 2000, "kan ha høyst 2000 tegn")
                .optional();
    }
}
