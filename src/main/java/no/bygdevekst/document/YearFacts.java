package no.bygdevekst.document;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.figures.YearFigures;
import no.bygdevekst.figures.YearFigures.Applicant;
import no.bygdevekst.figures.YearFigures.Call;
import no.bygdevekst.figures.YearFigures.Named;
import no.bygdevekst.figures.YearFigures.Place;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The figures of a year as sentences say them: what the proposed texts call {@code y}. Small numbers are words.
 *
 * @param pilot none while there has been no call
 * @param ilag none while there has been no call
 */
record YearFacts(
        int nextYear,
        String from,
        String cutOff,
        String municipalities,
        String small,
        String smallShare,
        int centralityVersion,
        String takingPart,
        String both,
        String committed,
        String paid,
        @Nullable Pilot pilot,
        @Nullable Ilag ilag,
        Restructuring restructuring) {

    private static final List<String> WORDS =
            List.of("ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv");

    /**
     * @param alone the classes that may apply in their own right, {@code together} those that may join them
     * @param joined those among the supported that have joined
     * @param first when the first draft of an agreement is due, {@code last} the final one; none while it is not set
     */
    record Pilot(
            String letterDate,
            String applyBy,
            String ceiling,
            String target,
            String alone,
            String together,
            String appliedCapital,
            String applicantNames,
            String supported,
            String supportedNames,
            String notSupportedNames,
            String joined,
            @Nullable String first,
            @Nullable String last) {}

    record Ilag(String invited, String invitedNumber, String offered, String offeredNames) {}

    record Restructuring(String programmes, String programmesCapital, String municipalities, String list) {}

    static YearFacts of(YearFigures figures) {
        YearFigures.County county = figures.county();
        return new YearFacts(
                figures.year() + 1,
                Bokmaal.day(figures.from()),
                Bokmaal.day(figures.cutOff()),
                Bokmaal.number(county.municipalities()),
                Bokmaal.number(county.small()),
                "%.0f".formatted(100.0 * county.small() / county.municipalities()),
                county.centralityVersion(),
                count(figures.totals().municipalities()),
                names(county.places().stream()
                        .filter(place -> takes(place, Scheme.PILOT) && takes(place, Scheme.RESTRUCTURING))
                        .map(Place::name)),
                Bokmaal.number(figures.totals().committedInYear()),
                Bokmaal.number(figures.totals().paidInYear()),
                newest(figures, Scheme.PILOT).map(call -> pilot(figures, call)).orElse(null),
                newest(figures, Scheme.ILAG).map(YearFacts::ilag).orElse(null),
                restructuring(figures));
    }

    private static Pilot pilot(YearFigures figures, Call call) {
        List<Applicant> supported = call.applicants("supported");
        return new Pilot(
                Bokmaal.day(call.letterDate()),
                Bokmaal.day(call.applyBy()),
                Bokmaal.number(call.ceiling()),
                count(call.target().size()),
                classes(call.classesAlone()),
                classes(call.classesInCooperation()),
                StringUtils.capitalize(count(call.applicants().size()))
                        + (call.applicants().size() == 1 ? " søker" : " søkere"),
                names(call.applicants().stream().map(Applicant::title)),
                count(supported.size()),
                names(supported.stream().map(Applicant::title)),
                names(call.applicants("notSupported").stream().map(Applicant::title)),
                joined(call, supported),
                draft(figures, call.firstDraft(), "firstDraft")
                        .map(Bokmaal::day)
                        .orElse(null),
                draft(figures, call.finalDraft(), "finalDraft")
                        .map(Bokmaal::day)
                        .orElse(null));
    }

    private static String joined(Call call, List<Applicant> supported) {
        Set<String> others = new LinkedHashSet<>(
                call.cooperation().stream().map(YearFigures.CallPlace::code).toList());
        return names(supported.stream()
                .flatMap(applicant -> applicant.municipalities().stream())
                .filter(municipality -> others.contains(municipality.code()))
                .map(Named::name));
    }

    /** As the call says, or else as the cases have it. */
    static Optional<LocalDate> draft(YearFigures figures, @Nullable LocalDate said, String milestone) {
        return Optional.ofNullable(said).or(() -> figures.cases(Scheme.PILOT.word()).stream()
                .filter(YearFigures.Case::open)
                .flatMap(one -> one.deadlines().stream())
                .filter(deadline -> deadline.name().equals(milestone)
                        && deadline.occurrence().isEmpty()
                        && !deadline.state().word().equals("dropped"))
                .map(YearFigures.Deadline::due)
                .min(Comparator.naturalOrder()));
    }

    private static Ilag ilag(Call call) {
        return new Ilag(
                count(call.invited().size()),
                StringUtils.capitalize(count(call.invited().size())),
                count(call.offered().size()),
                names(call.offered().stream().map(YearFacts::who)));
    }

    private static Restructuring restructuring(YearFigures figures) {
        List<Programme> programmes = programmes(figures);
        long municipalities = programmes.stream()
                .flatMap(programme -> programme.places().stream())
                .distinct()
                .count();
        return new Restructuring(
                count(programmes.size()),
                StringUtils.capitalize(count(programmes.size())),
                count((int) municipalities),
                programmes.stream()
                        .map(programme -> "%s (%s)"
                                .formatted(
                                        programme.name(),
                                        names(programme.places().stream().map(Place::name))))
                        .collect(joining("; ")));
    }

    /**
     * One of the programmes of omstilling.
     *
     * @param caseNumber none for one that began before there were cases here
     */
    record Programme(String name, @Nullable String caseNumber, List<Place> places) {}

    /** Those under way, with their municipalities. */
    static List<Programme> programmes(YearFigures figures) {
        Map<String, Programme> byName = new LinkedHashMap<>();
        for (Place place : figures.county().places()) {
            for (YearFigures.Participation part : place.participations()) {
                if (part.scheme().word().equals(Scheme.RESTRUCTURING.word())) {
                    byName.computeIfAbsent(
                                    Objects.requireNonNullElse(part.caseNumber(), part.what()),
                                    key -> new Programme(part.what(), part.caseNumber(), new ArrayList<>()))
                            .places()
                            .add(place);
                }
            }
        }
        return List.copyOf(byName.values());
    }

    static Optional<Call> newest(YearFigures figures, Scheme scheme) {
        return figures.calls(scheme.word()).stream().reduce((older, newer) -> newer);
    }

    static boolean takes(Place place, Scheme scheme) {
        return place.participations().stream()
                .anyMatch(part -> part.scheme().word().equals(scheme.word()));
    }

    /** In I lag each municipality applies for itself. */
    static String who(Applicant applicant) {
        return names(applicant.municipalities().stream().map(Named::name));
    }

    /** {@code tolv}, {@code 13}. */
    static String count(int number) {
        return number < WORDS.size() ? WORDS.get(number) : Bokmaal.number(number);
    }

    private static String classes(List<Integer> classes) {
        return names(classes.stream().map(String::valueOf));
    }

    /** {@code Leka, Snåsa og Tydal}. */
    static String names(Stream<String> names) {
        List<String> all = names.toList();
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " og " + all.get(all.size() - 1);
    }
}
