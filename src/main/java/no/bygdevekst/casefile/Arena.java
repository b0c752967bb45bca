package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * A gathering of municipalities that take part in the schemes.
 *
 * @param on the planned day until it is held, then the day it was held
 * @param minutes the summary, once it is held
 * @param invitations by code
 * @param lessons in the order they were written
 */
public record Arena(
        CaseId caseId,
        Kind kind,
        State state,
        String theme,
        LocalDate on,
        String place,
        String programme,
        @Nullable String minutes,
        @Nullable Score score,
        @Nullable String evaluation,
        List<Invitation> invitations,
        List<Lesson> lessons) {

    /** Whose gathering it is. */
    public enum Kind implements Labelled {
        LEARNING("Læringsarenaen (alle tre ordningene)", "Læringsarena"),
        NETWORK("Nettverket i I lag", "Nettverkssamling i I lag");

        private final String label;
        private final String called;

        Kind(String label, String called) {
            this.label = label;
            this.called = called;
        }

        @Override
        public String label() {
            return label;
        }

        /** {@code Læringsarena 14. september 2023}. */
        public String title(LocalDate on) {
            return "%s %s".formatted(called, Bokmaal.day(on));
        }

        /** Those whose municipalities are invited. */
        public Set<Scheme> schemes() {
            return this == NETWORK ? EnumSet.of(Scheme.ILAG) : EnumSet.allOf(Scheme.class);
        }

        /** The one scheme it belongs to; none: it belongs to all of them. */
        public @Nullable Scheme scheme() {
            return this == NETWORK ? Scheme.ILAG : null;
        }
    }

    public enum State {
        PLANNED("planlagt"),
        HELD("holdt"),
        CANCELLED("avlyst");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What those who came thought of it, as the county sums it up. */
    public enum Score implements Labelled {
        ONE("1 – ikke nyttig"),
        TWO("2 – lite nyttig"),
        THREE("3 – noe nyttig"),
        FOUR("4 – nyttig"),
        FIVE("5 – svært nyttig");

        private final String label;

        Score(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What a municipality answers the invitation. */
    public enum Answer implements Labelled {
        COMES("kommer"),
        STAYS_AWAY("kommer ikke");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * @param schemes those it took part in on the day it was invited
     * @param registered how many are to come
     * @param names who, as the municipality wrote it
     * @param attended how many came, once it is held
     */
    public record Invitation(
            String code,
            String name,
            LocalDate invitedOn,
            Set<Scheme> schemes,
            @Nullable Answer answer,
            @Nullable LocalDate answeredOn,
            @Nullable Integer registered,
            @Nullable String names,
            @Nullable Integer attended) {

        /** Whether nobody from there is to come, so that they need not be told of changes. */
        public boolean isDeclined() {
            return answer == Answer.STAYS_AWAY;
        }

        /** {@code Bygdevekstpilot og Regional omstilling}. */
        public String schemesInWords() {
            return schemes.stream().map(Scheme::label).collect(Collectors.joining(" og "));
        }
    }

    /** @param source the municipality or scheme it was learned from; empty when nobody has said */
    public record Lesson(String theme, String learned, String source) {}

    public String title() {
        return kind.title(on);
    }

    public Optional<Invitation> invitation(String code) {
        return invitations.stream()
                .filter(invitation -> invitation.code().equals(code))
                .findFirst();
    }

    /** The lessons under their themes, the themes in the order they were first written. */
    public Map<String, List<Lesson>> byTheme() {
        Map<String, List<Lesson>> themes = new LinkedHashMap<>();
        lessons.forEach(lesson -> themes.computeIfAbsent(lesson.theme(), theme -> new ArrayList<>())
                .add(lesson));
        return themes;
    }

    /** How many people came. */
    public int people() {
        return invitations.stream()
                .map(Invitation::attended)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many municipalities somebody came from. */
    public long represented() {
        return invitations.stream()
                .filter(invitation -> invitation.attended() != null && invitation.attended() > 0)
                .count();
    }
}
