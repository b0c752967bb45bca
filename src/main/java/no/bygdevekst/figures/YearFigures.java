package no.bygdevekst.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the county can tell of the three schemes at a cut-off. It is kept as JSON: a component that has been frozen keeps
 * its name and meaning for good, and one that is added later is absent from the years before it. Money is whole kroner.
 *
 * @param from the first day that is told of: the day after the cut-off before, or a year before this one
 * @param cutOff the last day, told of to its end
 * @param calls those with a letter in the year, and those that a case of the year came from
 * @param cases those of the three schemes that were open on some day of the year, by number
 * @param deadlines how many of each scheme were kept
 * @param gatherings those held in the year, and those planned at the cut-off, by day
 */
public record YearFigures(
        int year,
        LocalDate from,
        LocalDate cutOff,
        County county,
        List<Call> calls,
        List<Case> cases,
        List<DeadlineCount> deadlines,
        List<Frame> frames,
        List<Gathering> gatherings,
        Totals totals) {

    /** Something that has both a word for programs and one for people. */
    public record Term(String word, String label) {}

    /** A municipality by its number, and its name without its Sámi one. */
    public record Named(String code, String name) {}

    /**
     * @param centralityVersion the version of SSB's index in force at the cut-off
     * @param populationYear inhabitants are those of 1 January of that year
     * @param municipalities how many there are
     * @param small how many of them have fewer than 5,000 inhabitants
     * @param places every municipality, by number
     */
    public record County(
            String code,
            int centralityVersion,
            int populationYear,
            int municipalities,
            int small,
            long inhabitants,
            List<Place> places) {}

    /** @param inhabitants none when SSB has no figure for the year */
    public record Place(
            String code,
            String name,
            int centralityClass,
            @Nullable Integer inhabitants,
            List<Participation> participations) {}

    /**
     * What a municipality takes part in at the cut-off.
     *
     * @param what the programme or pilot, as people call it
     * @param caseNumber none for what began before there were cases here
     * @param from none: from before anybody wrote it down; {@code to}, none: until further notice
     */
    public record Participation(
            Term scheme, String what, @Nullable String caseNumber, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * @param owner who decides: {@code state} or {@code county}
     * @param ceiling the most an applicant may get
     * @param places every municipality as the rules of the call saw it; whom it was for follows
     * @param applicants those who had applied by the cut-off
     * @param inhabitantsReached who live in the municipalities that were supported or have a place, by the county's figures
     */
    public record Call(
            String number,
            Term scheme,
            String title,
            int year,
            Term owner,
            LocalDate letterDate,
            @Nullable LocalDate interestBy,
            LocalDate applyBy,
            @Nullable LocalDate firstDraft,
            @Nullable LocalDate finalDraft,
            long ceiling,
            Term ruleSet,
            int centralityVersion,
            int populationYear,
            List<CallPlace> places,
            List<Applicant> applicants,
            long inhabitantsReached) {

        /** The municipalities the call is for in their own right. */
        public List<CallPlace> target() {
            return places.stream()
                    .filter(place -> place.answer().equals("target"))
                    .toList();
        }

        /** Those that may join in cooperation with one of the target group. */
        public List<CallPlace> cooperation() {
            return places.stream()
                    .filter(place -> place.answer().equals("cooperation"))
                    .toList();
        }

        /** The centrality classes that there are municipalities of in the target group. */
        public List<Integer> classesAlone() {
            return classes(target());
        }

        /** The classes that may only join in cooperation. */
        public List<Integer> classesInCooperation() {
            return classes(cooperation());
        }

        private static List<Integer> classes(List<CallPlace> places) {
            return List.copyOf(new TreeSet<>(
                    places.stream().map(CallPlace::centralityClass).toList()));
        }

        /** Those that were written to. */
        public List<CallPlace> invited() {
            return places.stream().filter(CallPlace::invited).toList();
        }

        /** The applicants with one of these outcomes, such as {@code supported}. */
        public List<Applicant> applicants(String... outcomes) {
            return applicants.stream()
                    .filter(applicant ->
                            List.of(outcomes).contains(applicant.outcome().word()))
                    .toList();
        }

        /** Those who have been offered a place, whatever they have answered. */
        public List<Applicant> offered() {
            return applicants.stream()
                    .filter(applicant -> applicant.offeredOn() != null)
                    .toList();
        }
    }

    /**
     * A municipality by the rules of a call, with the figures that these went by.
     *
     * @param answer {@code target}, {@code cooperation} or {@code no}
     * @param reason why, a Norwegian sentence
     * @param invited whether it was written to
     * @param because why it was, or was not, although the rules say otherwise
     * @param reply what it answered, as people read it
     */
    public record CallPlace(
            String code,
            String name,
            int centralityClass,
            int inhabitants,
            String answer,
            String rule,
            String reason,
            boolean invited,
            @Nullable String because,
            @Nullable String reply) {}

    /**
     * @param municipalities the lead first
     * @param outcome {@code supported}, {@code notSupported}, {@code rejected}, {@code offered} (and has not answered),
     *     {@code accepted}, {@code declined}, {@code lapsed}, {@code withdrawn} or {@code waiting}
     * @param asked the sum applied for, in a call about a sum
     * @param granted the sum of the answer, if one was granted
     * @param offeredOn when a place was offered
     */
    public record Applicant(
            String caseNumber,
            String title,
            List<Named> municipalities,
            Term outcome,
            @Nullable Long asked,
            @Nullable Long granted,
            @Nullable LocalDate offeredOn) {}

    /**
     * A case of one of the schemes.
     *
     * @param municipalities the lead first
     * @param open whether it was open at the cut-off
     * @param callNumber the call it came from; none in omstilling
     * @param inhabitants of its municipalities, by the county's figures
     * @param deadlines the earliest first
     * @param measures of the newest draft or agreement
     * @param parties municipalities, county and State, and as what
     * @param status what its caseworker said at the cut-off; none when nobody was asked
     */
    public record Case(
            String number,
            Term scheme,
            String title,
            List<Named> municipalities,
            Term state,
            boolean open,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String callNumber,
            long inhabitants,
            List<Deadline> deadlines,
            Money money,
            List<Measure> measures,
            List<Goal> goals,
            List<Party> parties,
            @Nullable Agreement agreement,
            @Nullable Programme programme,
            List<Decision> decisions,
            @Nullable Status status) {

        /** How many measures are of a kind, such as {@code REMOVE_BOTTLENECK}. */
        public long measuresOf(String kind) {
            return measures.stream()
                    .filter(measure -> measure.kind().word().equals(kind))
                    .count();
        }

        /** How many measures ask for a law, guideline or budget to be changed or tested. */
        public long needingChange() {
            return measures.stream()
                    .filter(measure -> measure.frame().word().equals("NEEDS_CHANGE"))
                    .count();
        }

        /** Kept or not, in any order but the earliest first. */
        public List<Deadline> deadlines(String... states) {
            return deadlines.stream()
                    .filter(deadline ->
                            List.of(states).contains(deadline.state().word()))
                    .toList();
        }
    }

    /**
     * @param first the day it was first set to
     * @param due the day it was due at the cut-off
     * @param state {@code met} in time, {@code late}, {@code missed} (due and not done), {@code open} or {@code dropped}
     */
    public record Deadline(
            String name,
            String occurrence,
            String label,
            LocalDate first,
            LocalDate due,
            String owner,
            Term state,
            @Nullable LocalDate doneOn) {

        public boolean moved() {
            return !first.equals(due);
        }
    }

    /**
     * Whole kroner up to the cut-off.
     *
     * @param asked newest sum applied for; {@code supported}: what the State or county answered, outside the frames
     * @param committed what the county has promised, and {@code paid} and {@code lapsed} of it
     */
    public record Money(@Nullable Long asked, @Nullable Long supported, long committed, long paid, long lapsed) {}

    /** @param kind {@code REMOVE_BOTTLENECK}, {@code TEST_SOLUTION} or {@code SEARCH_SOLUTION} */
    public record Measure(String title, Term kind, Term frame, String responsible, int fromYear, int toYear) {}

    /**
     * @param targets of each version, the oldest first: more than one means that it has been revised
     * @param current whether the newest version still has it
     * @param actuals what was reached, by year
     */
    public record Goal(String name, String unit, List<Target> targets, boolean current, List<Actual> actuals) {

        public boolean revised() {
            return targets.size() > 1;
        }
    }

    /** @param year by the end of which it is to be reached */
    public record Target(long target, int year, LocalDate decidedOn, String body, String reason) {}

    public record Actual(int year, long actual) {}

    /** @param kind {@code MUNICIPALITY}, {@code COUNTY} or {@code STATE} */
    public record Party(String kind, String name, Term standing, @Nullable LocalDate signedOn) {}

    public record Agreement(LocalDate from, LocalDate to, String reference) {}

    /**
     * @param company the development company; none until it is registered
     * @param observers whom they are from, as people read it: the county, Innovasjon Norge
     * @param phase none until one is registered
     */
    public record Programme(
            LocalDate from,
            LocalDate to,
            @Nullable String company,
            int boardMembers,
            List<String> observers,
            @Nullable Term phase,
            @Nullable LocalDate phaseSince) {}

    public record Decision(String kind, String body, LocalDate on, String reference, String outcome) {}

    /**
     * @param answeredBy none: nobody has answered, and the case is reported as its file shows it
     * @param unchanged nothing new since the year before
     */
    public record Status(
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn,
            boolean unchanged,
            @Nullable String milestones,
            @Nullable String delays,
            @Nullable String money,
            @Nullable String measures,
            @Nullable String learning) {

        public boolean answered() {
            return answeredBy != null;
        }
    }

    /** Of the deadlines that were due or done in the year: done in time, done too late, and not done. */
    public record DeadlineCount(Term scheme, int met, int late, int missed) {}

    /**
     * @param kroner what it holds
     * @param committedInYear promised in the year, and {@code paidInYear} paid in it, whenever it was promised
     * @param committed promised up to the cut-off, and {@code paid} and {@code lapsed} of it
     */
    public record Frame(
            String title,
            Term source,
            int year,
            long kroner,
            String decision,
            long committedInYear,
            long paidInYear,
            long committed,
            long paid,
            long lapsed) {

        /** What nobody has been promised. */
        public long free() {
            return kroner - committed + lapsed;
        }
    }

    /**
     * A gathering of several municipalities, or a meeting of a case.
     *
     * @param scheme none: of all three
     * @param kind {@code LEARNING}, {@code NETWORK}, or the kind of a meeting, such as {@code KICK_OFF}
     * @param held whether it was held; otherwise it was planned at the cut-off
     * @param people how many came, and {@code municipalities}, from how many; of a meeting, none
     */
    public record Gathering(
            String caseNumber,
            @Nullable Term scheme,
            Term kind,
            String title,
            @Nullable LocalDate on,
            @Nullable String place,
            boolean held,
            int people,
            @Nullable Integer municipalities) {}

    /** Of one scheme at the cut-off; {@code units}: its pilots, programmes or, in I lag, municipalities. */
    public record SchemeTotal(Term scheme, int openCases, int units, List<Named> municipalities, long inhabitants) {}

    /**
     * @param municipalities how many take part in at least one scheme; each counts once, and so do its inhabitants
     * @param answered how many caseworkers answered at the cut-off; {@code unanswered} did not
     */
    public record Totals(
            List<SchemeTotal> schemes,
            int municipalities,
            long inhabitantsReached,
            int applied,
            int supported,
            int met,
            int late,
            int missed,
            long committedInYear,
            long paidInYear,
            int gatheringsHeld,
            int answered,
            int unanswered) {}

    /** A figure as a headline; {@code before}: the year before's, where there is one. */
    public record Change(String label, @Nullable Long before, long now) {
        public @Nullable Long difference() {
            return before == null ? null : now - before;
        }
    }

    public SchemeTotal scheme(String word) {
        return totals.schemes().stream()
                .filter(total -> total.scheme().word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The cases of a scheme, by its word. */
    public List<Case> cases(String scheme) {
        return cases.stream().filter(one -> one.scheme().word().equals(scheme)).toList();
    }

    /** The calls of a scheme, the oldest first. */
    public List<Call> calls(String scheme) {
        return calls.stream().filter(one -> one.scheme().word().equals(scheme)).toList();
    }

    /** The headline figures, in the order and words they are shown in. */
    public List<Change> headlines(@Nullable YearFigures before) {
        List<Line> then = before == null ? List.of() : before.lines();
        return lines().stream()
                .map(line -> new Change(
                        line.label(),
                        then.stream()
                                .filter(other -> other.label().equals(line.label()))
                                .findFirst()
                                .map(Line::value)
                                .orElse(null),
                        line.value()))
                .toList();
    }

    private record Line(String label, long value) {}

    private List<Line> lines() {
        return Stream.of(
                        totals.schemes().stream()
                                .map(scheme -> new Line(
                                        "Kommuner i " + scheme.scheme().label(),
                                        scheme.municipalities().size())),
                        Stream.of(
                                new Line("Kommuner i minst én ordning", totals.municipalities()),
                                new Line("Innbyggere i disse kommunene", totals.inhabitantsReached()),
                                new Line(
                                        "Åpne saker",
                                        cases.stream().filter(Case::open).count()),
                                new Line("Søkere i årets utlysninger", totals.applied()),
                                new Line("Søkere som fikk støtte eller plass", totals.supported()),
                                new Line("Frister holdt", totals.met()),
                                new Line("Frister holdt for sent", totals.late()),
                                new Line("Frister ikke holdt", totals.missed()),
                                new Line("Tilsagn i året, kroner", totals.committedInYear()),
                                new Line("Utbetalt i året, kroner", totals.paidInYear()),
                                new Line("Samlinger og møter holdt", totals.gatheringsHeld())))
                .flatMap(lines -> lines)
                .toList();
    }

    public Optional<Case> find(String number) {
        return cases.stream()
                .filter(one -> Objects.equals(one.number(), number))
                .findFirst();
    }
}
