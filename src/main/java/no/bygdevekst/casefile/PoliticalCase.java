package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case for the county's committees.
 *
 * @param decidedBefore the day before which it must be decided; none when no day depends on it
 * @param orderedBy who wants it, or the decision that asks for it
 * @param figuresYear the year whose frozen figures its document shows; none when it shows none
 */
public record PoliticalCase(
        CaseId id,
        Kind kind,
        @Nullable LocalDate decidedBefore,
        String orderedBy,
        LocalDate orderedOn,
        @Nullable Integer figuresYear,
        List<Leg> legs,
        List<Point> points,
        List<Concern> concerns) {

    /** What the committee is asked to do with it. */
    public enum Kind implements Labelled {
        DECISION("vedtakssak"),
        ORIENTATION("orienteringssak"),
        NOTICE("referatsak"),
        ORAL("muntlig orientering");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What becomes of a point (<i>vedtakspunkt</i>). */
    public enum Outcome implements Labelled {
        AS_RECOMMENDED("som innstilt"),
        AMENDED("endret"),
        ADDED("nytt punkt"),
        NOTED("tatt til orientering"),
        SENT_OVER("oversendt"),
        POSTPONED("utsatt"),
        NOT_ADOPTED("ikke vedtatt");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** One that is to come back makes the whole come back; one that is changed or falls, changes the whole. */
        public static Optional<Outcome> together(Set<Outcome> several) {
            if (several.size() < 2) {
                return several.stream().findFirst();
            }
            Outcome whole = several.contains(POSTPONED)
                    ? POSTPONED
                    : several.contains(SENT_OVER)
                            ? SENT_OVER
                            : several.equals(EnumSet.of(AS_RECOMMENDED, NOTED)) ? AS_RECOMMENDED : AMENDED;
            return Optional.of(whole);
        }

        /** Whether the point says something in the end. */
        public boolean isAdopted() {
            return this == AS_RECOMMENDED || this == AMENDED || this == ADDED || this == NOTED;
        }
    }

    /** How far the case has come in one committee. */
    public enum LegState implements Labelled {
        PLANNED("planlagt"),
        ON_AGENDA("på sakslista"),
        DISPATCHED("sendt ut"),
        TREATED("behandlet"),
        POSTPONED("utsatt");

        private final String label;

        LegState(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether nothing more is to happen in that meeting. */
        public boolean isSettled() {
            return this == TREATED || this == POSTPONED;
        }
    }

    /**
     * One committee on the way of the case.
     *
     * @param place from 1, in turn
     * @param committee its code
     * @param meeting the committee meeting's id; none while no meeting fits
     * @param reference the committee's own number for the case (<i>saksnummer</i>), when it has treated it
     * @param withdrawn the members who withdrew as <i>inhabile</i>, and why
     * @param protocol what was asked to be put in the minutes (<i>protokolltilførsel</i>)
     */
    public record Leg(
            int place,
            String committee,
            @Nullable Long meeting,
            LegState state,
            @Nullable String reference,
            @Nullable String withdrawn,
            @Nullable String protocol,
            List<Treated> points) {
        public Leg(int place, String committee, @Nullable Long meeting) {
            this(place, committee, meeting, LegState.PLANNED, null, null, null, List.of());
        }
    }

    /**
     * What somebody is to do because of a point.
     *
     * @param owner user name, or the group of a department
     * @param due the last day
     */
    public record Task(String text, String owner, LocalDate due) {}

    /** A point of the recommendation (<i>innstilling</i>). */
    public record Point(int number, String text, @Nullable Task orders) {}

    /**
     * What a committee made of a point.
     *
     * @param text as the committee adopted it, or as it was recommended where it was not
     */
    public record Treated(
            int number,
            Outcome outcome,
            String text,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable Task orders) {}

    /**
     * What the case settles elsewhere.
     *
     * @param purpose as the other case calls it
     * @param point the one that settles it; none: all of them together
     */
    public record Concern(CaseId origin, String purpose, @Nullable Integer point) {}

    /** What was decided about something, in the end. */
    public record Answer(
            CaseId politicalCase, Outcome outcome, String text, String body, LocalDate on, String reference) {}

    /** The committees in turn. */
    public List<String> path() {
        return legs.stream().map(Leg::committee).toList();
    }

    /** What is left of the way. */
    public List<Leg> ahead() {
        return legs.stream().filter(leg -> !leg.state().isSettled()).toList();
    }

    /** The first committee that has not treated the case yet. */
    public Optional<Leg> next() {
        return ahead().stream().findFirst();
    }

    /** The points that the next committee is asked to adopt: as they were recommended, or as the former adopted them. */
    public List<Point> recommended() {
        return legs.stream()
                .filter(leg -> leg.state() == LegState.TREATED)
                .reduce((former, latter) -> latter)
                .map(Leg::points)
                .filter(found ->
                        found.stream().anyMatch(point -> point.outcome().isAdopted()))
                .map(found -> found.stream()
                        .filter(point -> point.outcome().isAdopted())
                        .map(point -> new Point(point.number(), point.text(), point.orders()))
                        .toList())
                .orElse(points);
    }

    /** What the last committee made of the points; empty until it has. */
    public List<Treated> decided() {
        Leg last = legs.get(legs.size() - 1);
        return last.state() == LegState.TREATED ? last.points() : List.of();
    }

    /**
     * What the last committee made of what a concern asks, of several points together; empty until it has. What it adopted as
     * a former committee had changed it, is changed.
     */
    public Optional<Outcome> outcome(Concern concern) {
        boolean changedBefore = legs.stream()
                .limit(legs.size() - 1L)
                .filter(leg -> leg.state() == LegState.TREATED)
                .flatMap(leg -> leg.points().stream())
                .filter(point -> concern.point() == null || concern.point() == point.number())
                .anyMatch(point -> point.outcome() == Outcome.AMENDED
                        || point.outcome() == Outcome.ADDED
                        || point.outcome() == Outcome.NOT_ADOPTED);
        return atLast(concern)
                .map(outcome -> outcome == Outcome.AS_RECOMMENDED && changedBefore ? Outcome.AMENDED : outcome);
    }

    private Optional<Outcome> atLast(Concern concern) {
        return Outcome.together(decided().stream()
                .filter(point -> Objects.equals(concern.point(), point.number()) || concern.point() == null)
                .map(Treated::outcome)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class))));
    }

    /** What it settles of another case under this name, if it does. */
    public Optional<Concern> concern(CaseId origin, String purpose) {
        return concerns.stream()
                .filter(concern -> concern.origin().equals(origin))
                .filter(concern -> concern.purpose().equals(purpose))
                .findFirst();
    }
}
