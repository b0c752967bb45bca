package no.bygdevekst.dialogue;

import java.util.List;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Variable;

/** What {@code processes/dialogue.bpmn}, its form and this room have agreed on. */
final class DialogueProcess {
    static final String ID = "dialogue";
    static final String MEETING_WANTED = "dialogue.meetingWanted";

    /** The deadline, which has the same name as the process. */
    static final String DIALOGUE = "dialogue";

    static final Variable<String> APPLY_BY = Variable.text("applyBy");
    /** Which meetings it waits for, as the room of meetings calls them. */
    static final Variable<String> MEETING_KIND = Variable.text("meetingKind");

    static final Variable<String> HELD_ON = Variable.text("heldOn");
    static final Variable<Boolean> MEETING_IS_WANTED = Variable.fact("meetingIsWanted");

    static final Field<Wish> WISH = Field.choice("outcome", "Skal det holdes et annet dialogmøte?", Wish.class);
    static final Field<String> REASON = Field.text("reason", "Begrunnelse").optional();
    static final List<Field<?>> DECIDE_DIALOGUE = List.of(WISH, REASON);

    private DialogueProcess() {}

    /** What becomes of the dialogue when its meeting is cancelled. */
    enum Wish implements Labelled {
        ANOTHER("ja, det skal planlegges et nytt"),
        NONE("nei, søkeren ønsker ikke dialogmøte");

        private final String label;

        Wish(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
