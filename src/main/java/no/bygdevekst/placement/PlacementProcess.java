package no.bygdevekst.placement;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Variable;

/** What {@code processes/placement.bpmn} and this room have agreed on. */
final class PlacementProcess {
    static final String ID = "placement";
    static final String CALENDAR_CHANGED = "placement.calendarChanged";
    /** Tells a case that was on the agenda of a meeting that this is not to be held. */
    static final String MEETING_LOST = "placement.meetingLost";

    static final String CASE_WITHDRAWN = "case.withdrawn";

    /** Whether the case is being worked on meanwhile; otherwise it waits for this. */
    static final Variable<Boolean> UNDER_WAY = Variable.fact("underWay");

    static final Variable<Boolean> PLACED = Variable.fact("placed");
    static final Variable<Boolean> GIVEN_UP = Variable.fact("givenUp");
    static final Variable<Boolean> MANAGER_TOLD = Variable.fact("managerTold");
    /** Comes with the message that the case is withdrawn. */
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    static final Field<Choice> CHOICE = Field.choice("choice", "Hva skal skje med saken?", Choice.class);
    static final Field<String> PATH =
            Field.line("path", "Utvalgene som skal behandle saken").optional();
    static final Field<LocalDate> DECIDED_BEFORE =
            Field.date("decidedBefore", "Avgjort før").optional();
    static final Field<String> REASON = Field.text("reason", "Begrunnelse")
            .where(text -> text.length() <= 2000, "kan ha høyst 2000 tegn")
            .optional();
    static final List<Field<?>> CHOOSE_PLACE = List.of(CHOICE, PATH, DECIDED_BEFORE, REASON);

    private PlacementProcess() {}

    /** What the manager makes of a case that no meetings fit. */
    enum Choice implements Labelled {
        PLAN("planlegges på nytt"),
        DROP("trekkes");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
