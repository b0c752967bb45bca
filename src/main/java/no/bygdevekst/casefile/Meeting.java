package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting or gathering about a case.
 *
 * @param on the planned day, then the day it was held; none until it is planned
 * @param time as {@code 09:30}; none when nobody has said
 * @param minutes none until they are written
 */
public record Meeting(
        long id,
        CaseId caseId,
        Kind kind,
        State state,
        @Nullable LocalDate on,
        @Nullable String time,
        @Nullable String place,
        @Nullable String agenda,
        @Nullable String minutes,
        List<Participant> participants,
        List<Action> actions) {

    /** What a meeting is, as people call it. */
    public enum Kind implements Labelled {
        DIALOGUE("dialogmøte"),
        KICK_OFF("oppstartssamling"),
        RESOURCE_GROUP("møte i ressursgruppa"),
        MINISTRY("møte med KDD"),
        POLITICAL("politisk møte"),
        BOARD("styremøte"),
        OTHER("møte");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How far a meeting has come. */
    public enum State implements Labelled {
        WANTED("skal planlegges"),
        PLANNED("planlagt"),
        HELD("holdt"),
        CANCELLED("avlyst");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public boolean isAhead() {
            return this == WANTED || this == PLANNED;
        }
    }

    /**
     * Somebody who is invited, and need not be a user here.
     *
     * @param email none when nobody has given one; then nothing is sent
     * @param attended none until the meeting is held
     */
    public record Participant(String name, String organisation, @Nullable String email, @Nullable Boolean attended) {}

    /**
     * What somebody promised to do.
     *
     * @param email none when it is for the county's caseworker to see to
     * @param outcome what was said of it then; why, when it is not to be done
     */
    public record Action(
            long id,
            String what,
            String owner,
            @Nullable String email,
            LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable String outcome) {}

    /** {@code Dialogmøte 24. august 2022}. */
    public String title() {
        String name =
                Character.toUpperCase(kind.label().charAt(0)) + kind.label().substring(1);
        return on == null ? name : "%s %s".formatted(name, Bokmaal.day(on));
    }

    /** {@code 24. august 2022 kl. 09.30, Grong}. */
    public String when() {
        return (on == null ? "" : Bokmaal.day(on))
                + (time == null ? "" : " kl. " + time.replace(':', '.'))
                + (place == null ? "" : ", " + place);
    }

    public List<Participant> attended() {
        return participants.stream()
                .filter(participant -> Boolean.TRUE.equals(participant.attended()))
                .toList();
    }
}
