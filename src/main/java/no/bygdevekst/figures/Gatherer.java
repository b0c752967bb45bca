package no.bygdevekst.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Portfolio;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.figures.YearFigures.Term;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Offers;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the registers; some thirty queries, however many cases. */
@Component
class Gatherer {
    /** Days that come by themselves, and what is asked for the orientation itself: nobody keeps or misses them. */
    private static final Set<String> NO_DELIVERY =
            Set.of("agreementEnd", "programmeEnd", "commitmentLapse", "caseStatus");

    private static final int SMALL = 5_000;

    private static final Set<CaseState> UNSUPPORTED = EnumSet.of(CaseState.NOT_SUPPORTED, CaseState.REJECTED);
    private static final Set<CaseState> SUPPORTED =
            EnumSet.of(CaseState.SUPPORTED, CaseState.DECIDED, CaseState.AGREEMENT, CaseState.PARTICIPATING);

    private final String countyCode;
    private final Clock clock;
    private final Portfolio portfolio;
    private final Municipalities municipalities;
    private final Frames frames;
    private final Orientations orientations;

    Gatherer(
            @Value("${bygdevekst.county}") String countyCode,
            Clock clock,
            Portfolio portfolio,
            Municipalities municipalities,
            Frames frames,
            Orientations orientations) {
        this.countyCode = countyCode;
        this.clock = clock;
        this.portfolio = portfolio;
        this.municipalities = municipalities;
        this.frames = frames;
        this.orientations = orientations;
    }

    YearFigures gather(int year, LocalDate from, LocalDate cutOff) {
        YearFigures.County county = county(cutOff);
        Inhabitants inhabitants = new Inhabitants(county);
        List<CaseFile> files = portfolio.open(from, cutOff);
        List<YearFigures.Case> cases = new CaseReader(year, files, inhabitants, cutOff).all();
        List<YearFigures.Call> calls = calls(files, inhabitants, from, cutOff);
        List<YearFigures.DeadlineCount> deadlines = deadlines(cases, from, cutOff);
        List<YearFigures.Frame> money = frames(from, cutOff);
        List<YearFigures.Gathering> gatherings = gatherings(from, cutOff);
        return new YearFigures(
                year,
                from,
                cutOff,
                county,
                calls,
                cases,
                deadlines,
                money,
                gatherings,
                totals(county, calls, cases, deadlines, money, gatherings, from, cutOff));
    }

    YearFigures.Case one(CaseFile file, LocalDate day) {
        return new CaseReader(day.getYear(), List.of(file), new Inhabitants(county(day)), day)
                .all()
                .get(0);
    }

    private YearFigures.County county(LocalDate cutOff) {
        int version = inForce(municipalities.versions(), cutOff.getYear());
        int population = inForce(municipalities.populationYears(), cutOff.getYear());
        Map<String, List<Portfolio.Taking>> taking = portfolio.takingPart(cutOff);
        List<YearFigures.Place> places = municipalities.figures(countyCode, version, population).stream()
                .map(found -> new YearFigures.Place(
                        found.municipality().code(),
                        found.municipality().name(),
                        found.centralityClass(),
                        found.inhabitants(),
                        taking.getOrDefault(found.municipality().code(), List.of()).stream()
                                .map(part -> new YearFigures.Participation(
                                        scheme(part.scheme()), part.what(), part.caseNumber(), part.from(), part.to()))
                                .toList()))
                .toList();
        return new YearFigures.County(
                countyCode,
                version,
                population,
                places.size(),
                (int) places.stream()
                        .filter(place -> place.inhabitants() != null && place.inhabitants() < SMALL)
                        .count(),
                places.stream()
                        .map(YearFigures.Place::inhabitants)
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum(),
                places);
    }

    /** The newest that is not newer than the year; before them all, the first. */
    private static int inForce(List<Integer> held, int year) {
        return held.stream()
                .filter(one -> one <= year)
                .reduce((older, newer) -> newer)
                .orElseGet(() -> held.get(0));
    }

    /** Who lives where, each municipality counted once. */
    private record Inhabitants(YearFigures.County county) {
        long of(Collection<String> codes) {
            Set<String> once = new HashSet<>(codes);
            return county.places().stream()
                    .filter(place -> once.contains(place.code()))
                    .map(YearFigures.Place::inhabitants)
                    .filter(Objects::nonNull)
                    .mapToLong(Integer::longValue)
                    .sum();
        }
    }

    /** The cases of a year, what stands in them asked for all at once. */
    private final class CaseReader {
        private final List<CaseFile> files;
        private final Inhabitants inhabitants;
        private final LocalDate cutOff;
        private final Map<CaseId, String> calls;
        private final Map<CaseId, List<Portfolio.Deadline>> deadlines;
        private final Map<CaseId, Map<String, Long>> amounts;
        private final Map<String, Portfolio.Sums> sums;
        private final Map<CaseId, List<Measure>> measures;
        private final Map<CaseId, List<Goals.Series>> goals;
        private final Map<CaseId, List<Parties.Party>> parties;
        private final Map<CaseId, List<Records.Agreement>> agreements;
        private final Map<CaseId, Portfolio.Programme> programmes;
        private final Map<CaseId, List<Records.Decision>> decisions;
        private final Map<CaseId, Orientations.StatusReport> reports;

        CaseReader(int year, List<CaseFile> files, Inhabitants inhabitants, LocalDate cutOff) {
            List<CaseId> ids = files.stream().map(CaseFile::id).toList();
            this.files = files;
            this.inhabitants = inhabitants;
            this.cutOff = cutOff;
            this.calls = portfolio.callOf(ids);
            this.deadlines = portfolio.deadlines(ids, cutOff);
            this.amounts = portfolio.amounts(ids, cutOff);
            this.sums = portfolio.promised(cutOff);
            this.measures = portfolio.measures(ids);
            this.goals = portfolio.goals(ids, cutOff);
            this.parties = portfolio.parties(ids);
            this.agreements = portfolio.agreements(ids);
            this.programmes = portfolio.programmes(ids, cutOff);
            this.decisions = portfolio.decisions(ids, cutOff);
            this.reports = orientations.reports(year);
        }

        List<YearFigures.Case> all() {
            return files.stream().map(this::one).toList();
        }

        private YearFigures.Case one(CaseFile file) {
            CaseId id = file.id();
            LocalDate closedOn = Optional.ofNullable(file.closedAt())
                    .map(Gatherer.this::day)
                    .filter(day -> !day.isAfter(cutOff))
                    .orElse(null);
            return new YearFigures.Case(
                    id.value(),
                    scheme(Objects.requireNonNull(file.scheme())),
                    file.title(),
                    named(file.municipalities()),
                    new Term(file.state().word(), file.state().label()),
                    closedOn == null,
                    day(file.openedAt()),
                    closedOn,
                    calls.get(id),
                    inhabitants.of(file.codes()),
                    of(deadlines, id, found -> deadline(found, cutOff)),
                    money(id),
                    of(
                            measures,
                            id,
                            found -> new YearFigures.Measure(
                                    found.title(),
                                    term(found.kind()),
                                    term(found.frame()),
                                    found.responsible(),
                                    found.fromYear(),
                                    found.toYear())),
                    of(goals, id, Gatherer::goal).stream()
                            .filter(goal -> !goal.targets().isEmpty())
                            .toList(),
                    of(
                            parties,
                            id,
                            found -> new YearFigures.Party(
                                    found.kind().name(),
                                    found.name(),
                                    new Term(
                                            found.standing().name(),
                                            found.standing().label()),
                                    found.signedOn())),
                    agreements.getOrDefault(id, List.of()).stream()
                            .map(found -> new YearFigures.Agreement(found.from(), found.to(), found.reference()))
                            .findFirst()
                            .orElse(null),
                    Optional.ofNullable(programmes.get(id))
                            .map(Gatherer::programme)
                            .orElse(null),
                    of(
                            decisions,
                            id,
                            found -> new YearFigures.Decision(
                                    found.kind(), found.body(), found.decidedOn(), found.reference(), found.outcome())),
                    Optional.ofNullable(reports.get(id)).map(Gatherer::status).orElse(null));
        }

        private YearFigures.Money money(CaseId id) {
            Map<String, Long> known = amounts.getOrDefault(id, Map.of());
            Portfolio.Sums drawn = sums.getOrDefault(id.value(), Portfolio.Sums.NONE);
            return new YearFigures.Money(
                    Optional.ofNullable(known.get("applicationAmount")).orElseGet(() -> known.get("grantApplication")),
                    known.get("support"),
                    drawn.committed(),
                    drawn.paid(),
                    drawn.lapsed());
        }
    }

    private static <S, T> List<T> of(Map<CaseId, List<S>> all, CaseId id, Function<S, T> figure) {
        return all.getOrDefault(id, List.of()).stream().map(figure).toList();
    }

    private static YearFigures.Deadline deadline(Portfolio.Deadline found, LocalDate cutOff) {
        Milestones.Milestone milestone = found.milestone();
        return new YearFigures.Deadline(
                milestone.name(),
                milestone.occurrence(),
                milestone.label(),
                found.first(),
                milestone.due(),
                milestone.owner(),
                kept(milestone, cutOff),
                milestone.state() == Milestones.State.MET ? milestone.closedOn() : null);
    }

    private static Term kept(Milestones.Milestone milestone, LocalDate cutOff) {
        return switch (milestone.state()) {
            case DROPPED -> new Term("dropped", "bortfalt");
            case MET ->
                Objects.requireNonNull(milestone.closedOn()).isAfter(milestone.due())
                        ? new Term("late", "oppfylt for sent")
                        : new Term("met", "oppfylt");
            case OPEN ->
                milestone.due().isAfter(cutOff) ? new Term("open", "åpen") : new Term("missed", "ikke oppfylt");
        };
    }

    private static YearFigures.Goal goal(Goals.Series series) {
        return new YearFigures.Goal(
                series.name(),
                series.unit(),
                series.targets().stream()
                        .map(target -> new YearFigures.Target(
                                target.target(),
                                target.year(),
                                target.revision().decidedOn(),
                                target.revision().body(),
                                target.revision().reason()))
                        .toList(),
                series.current() != null,
                series.actuals().stream()
                        .map(actual -> new YearFigures.Actual(actual.year(), actual.actual()))
                        .toList());
    }

    private static YearFigures.Programme programme(Portfolio.Programme found) {
        return new YearFigures.Programme(
                found.programme().from(),
                found.programme().to(),
                found.programme().company(),
                found.boardMembers(),
                found.observers().stream().map(Labelled::label).toList(),
                Optional.ofNullable(found.phase())
                        .map(change -> term(change.phase()))
                        .orElse(null),
                Optional.ofNullable(found.phase()).map(change -> change.since()).orElse(null));
    }

    private static YearFigures.Status status(Orientations.StatusReport report) {
        return new YearFigures.Status(
                report.answeredBy(),
                report.answeredOn(),
                report.words().unchanged(),
                report.words().milestones(),
                report.words().delays(),
                report.words().money(),
                report.words().measures(),
                report.words().learning());
    }

    private List<YearFigures.Call> calls(
            List<CaseFile> files, Inhabitants inhabitants, LocalDate from, LocalDate cutOff) {
        List<Calls.Call> found =
                portfolio.calls(files.stream().map(CaseFile::id).toList(), from, cutOff);
        List<String> numbers = found.stream().map(Calls.Call::number).toList();
        Map<String, List<Portfolio.NamedPlace>> places = portfolio.places(numbers);
        Map<String, List<CaseFile>> cases = portfolio.ofCalls(numbers, cutOff);
        Applicants applicants = new Applicants(
                cases.values().stream().flatMap(List::stream).map(CaseFile::id).toList(), cutOff);
        return found.stream()
                .map(call -> call(
                        call,
                        places.getOrDefault(call.number(), List.of()),
                        cases.getOrDefault(call.number(), List.of()).stream()
                                .flatMap(file -> applicants.of(file).stream())
                                .toList(),
                        inhabitants))
                .toList();
    }

    private static YearFigures.Call call(
            Calls.Call call,
            List<Portfolio.NamedPlace> places,
            List<YearFigures.Applicant> applicants,
            Inhabitants inhabitants) {
        Calls.Terms terms = call.agreed();
        return new YearFigures.Call(
                call.number(),
                scheme(call.scheme()),
                call.title(),
                call.year(),
                new Term(word(terms.owner()), terms.owner().label()),
                terms.letterDate(),
                terms.interestBy(),
                terms.applyBy(),
                terms.firstDraft(),
                terms.finalDraft(),
                terms.ceiling(),
                new Term(terms.ruleSet().word(), terms.ruleSet().label()),
                terms.centralityVersion(),
                terms.populationYear(),
                places.stream().map(Gatherer::place).toList(),
                applicants,
                inhabitants.of(applicants.stream()
                        .filter(Gatherer::succeeded)
                        .flatMap(applicant -> applicant.municipalities().stream())
                        .map(YearFigures.Named::code)
                        .toList()));
    }

    private static YearFigures.CallPlace place(Portfolio.NamedPlace found) {
        Calls.Place place = found.place();
        return new YearFigures.CallPlace(
                place.code(),
                found.name(),
                place.centralityClass(),
                place.inhabitants(),
                place.answer(),
                place.rule(),
                place.reason(),
                place.invited(),
                place.because(),
                Optional.ofNullable(place.reply()).map(Calls.Reply::label).orElse(null));
    }

    /** Who had applied by the cut-off, and what they had been answered. */
    private final class Applicants {
        private final LocalDate cutOff;
        private final Set<CaseId> applied;
        private final Map<CaseId, List<Records.Decision>> decisions;
        private final Map<CaseId, Map<String, Long>> amounts;
        private final Map<CaseId, Offers.Offer> offers;
        private final Map<String, Portfolio.Sums> sums;

        Applicants(List<CaseId> cases, LocalDate cutOff) {
            this.cutOff = cutOff;
            this.applied = new HashSet<>(portfolio.applied(cases, cutOff));
            this.decisions = portfolio.decisions(cases, cutOff);
            this.amounts = portfolio.amounts(cases, cutOff);
            this.offers = portfolio.offers(cases, cutOff);
            this.sums = portfolio.promised(cutOff);
        }

        Optional<YearFigures.Applicant> of(CaseFile file) {
            Optional<Offers.Offer> offer = Optional.ofNullable(offers.get(file.id()));
            boolean answered = decisions.getOrDefault(file.id(), List.of()).stream()
                    .anyMatch(decision -> decision.kind().equals("award"));
            if (!applied.contains(file.id()) && offer.isEmpty() && !answered) {
                return Optional.empty();
            }
            Map<String, Long> known = amounts.getOrDefault(file.id(), Map.of());
            long promised =
                    sums.getOrDefault(file.id().value(), Portfolio.Sums.NONE).committed();
            return Optional.of(new YearFigures.Applicant(
                    file.id().value(),
                    file.title(),
                    named(file.municipalities()),
                    offer.map(Applicants::answer).orElseGet(() -> outcome(file, answered)),
                    known.get("applicationAmount"),
                    Optional.ofNullable(known.get("support")).orElse(promised > 0 ? Long.valueOf(promised) : null),
                    offer.map(Offers.Offer::offeredOn).orElse(null)));
        }

        private static Term answer(Offers.Offer offer) {
            return switch (offer.state()) {
                case OPEN -> new Term("offered", "har fått tilbud");
                case ACCEPTED -> new Term("accepted", "har takket ja");
                case DECLINED -> new Term("declined", "har takket nei");
                case LAPSED -> new Term("lapsed", "tilbudet er bortfalt");
            };
        }

        private Term outcome(CaseFile file, boolean answered) {
            boolean ended = file.closedAt() != null && !day(file.closedAt()).isAfter(cutOff);
            if (ended && UNSUPPORTED.contains(file.state())) {
                return new Term(file.state().word(), file.state().label());
            }
            if (answered || SUPPORTED.contains(file.state())) {
                return new Term(CaseState.SUPPORTED.word(), CaseState.SUPPORTED.label());
            }
            if (ended && file.state() == CaseState.WITHDRAWN) {
                return new Term(file.state().word(), file.state().label());
            }
            return new Term("waiting", "venter på svar");
        }
    }

    private static boolean succeeded(YearFigures.Applicant applicant) {
        return Set.of("supported", "offered", "accepted")
                .contains(applicant.outcome().word());
    }

    private static List<YearFigures.DeadlineCount> deadlines(
            List<YearFigures.Case> cases, LocalDate from, LocalDate cutOff) {
        return Stream.of(Scheme.values())
                .map(scheme -> {
                    List<YearFigures.Deadline> all = cases.stream()
                            .filter(one -> one.scheme().word().equals(scheme.word()))
                            .flatMap(one -> one.deadlines().stream())
                            .filter(deadline -> isOf(deadline, from, cutOff))
                            .toList();
                    return new YearFigures.DeadlineCount(
                            scheme(scheme), count(all, "met"), count(all, "late"), count(all, "missed"));
                })
                .toList();
    }

    /** Whether it was decided in the year: it was done in time then, or its day came. */
    private static boolean isOf(YearFigures.Deadline deadline, LocalDate from, LocalDate cutOff) {
        LocalDate day =
                deadline.state().word().equals("met") ? Objects.requireNonNull(deadline.doneOn()) : deadline.due();
        return !NO_DELIVERY.contains(deadline.name())
                && !deadline.owner().equals("nobody")
                && !day.isBefore(from)
                && !day.isAfter(cutOff);
    }

    private static int count(List<YearFigures.Deadline> all, String state) {
        return (int) all.stream()
                .filter(deadline -> deadline.state().word().equals(state))
                .count();
    }

    private List<YearFigures.Frame> frames(LocalDate from, LocalDate cutOff) {
        Map<String, Portfolio.Sums> inYear = portfolio.drawn(from, cutOff);
        Map<String, Portfolio.Sums> inAll = portfolio.drawn(cutOff);
        return frames.all().stream()
                .filter(frame -> !frame.decidedOn().isAfter(cutOff))
                .map(frame -> {
                    Portfolio.Sums now = inYear.getOrDefault(String.valueOf(frame.id()), Portfolio.Sums.NONE);
                    Portfolio.Sums all = inAll.getOrDefault(String.valueOf(frame.id()), Portfolio.Sums.NONE);
                    return new YearFigures.Frame(
                            frame.title(),
                            term(frame.source()),
                            frame.year(),
                            frame.kroner(),
                            frame.decision(),
                            now.committed(),
                            now.paid(),
                            all.committed(),
                            all.paid(),
                            all.lapsed());
                })
                .toList();
    }

    private List<YearFigures.Gathering> gatherings(LocalDate from, LocalDate cutOff) {
        return portfolio.gatherings(from, cutOff).stream()
                .map(found -> new YearFigures.Gathering(
                        found.caseId().value(),
                        found.scheme() == null ? null : scheme(found.scheme()),
                        new Term(found.kind().name(), ((Labelled) found.kind()).label()),
                        found.title(),
                        found.on(),
                        found.place(),
                        found.held(),
                        found.people(),
                        found.municipalities()))
                .toList();
    }

    private static YearFigures.Totals totals(
            YearFigures.County county,
            List<YearFigures.Call> calls,
            List<YearFigures.Case> cases,
            List<YearFigures.DeadlineCount> deadlines,
            List<YearFigures.Frame> frames,
            List<YearFigures.Gathering> gatherings,
            LocalDate from,
            LocalDate cutOff) {
        Inhabitants inhabitants = new Inhabitants(county);
        List<String> taking = county.places().stream()
                .filter(place -> !place.participations().isEmpty())
                .map(YearFigures.Place::code)
                .toList();
        List<YearFigures.Call> answered = calls.stream()
                .filter(call ->
                        !call.applyBy().isBefore(from) && !call.applyBy().isAfter(cutOff))
                .toList();
        List<YearFigures.Status> reports = cases.stream()
                .map(YearFigures.Case::status)
                .filter(Objects::nonNull)
                .toList();
        return new YearFigures.Totals(
                Arrays.stream(Scheme.values())
                        .map(scheme -> schemeTotal(scheme, county, cases, inhabitants))
                        .toList(),
                taking.size(),
                inhabitants.of(taking),
                answered.stream().mapToInt(call -> call.applicants().size()).sum(),
                (int) answered.stream()
                        .flatMap(call -> call.applicants().stream())
                        .filter(Gatherer::succeeded)
                        .count(),
                deadlines.stream().mapToInt(YearFigures.DeadlineCount::met).sum(),
                deadlines.stream().mapToInt(YearFigures.DeadlineCount::late).sum(),
                deadlines.stream().mapToInt(YearFigures.DeadlineCount::missed).sum(),
                frames.stream().mapToLong(YearFigures.Frame::committedInYear).sum(),
                frames.stream().mapToLong(YearFigures.Frame::paidInYear).sum(),
                (int) gatherings.stream().filter(YearFigures.Gathering::held).count(),
                (int) reports.stream().filter(YearFigures.Status::answered).count(),
                (int) reports.stream().filter(report -> !report.answered()).count());
    }

    private static YearFigures.SchemeTotal schemeTotal(
            Scheme scheme, YearFigures.County county, List<YearFigures.Case> cases, Inhabitants inhabitants) {
        List<YearFigures.Named> taking = new ArrayList<>();
        Set<String> units = new HashSet<>();
        for (YearFigures.Place place : county.places()) {
            List<YearFigures.Participation> in = place.participations().stream()
                    .filter(part -> part.scheme().word().equals(scheme.word()))
                    .toList();
            if (!in.isEmpty()) {
                taking.add(new YearFigures.Named(place.code(), place.name()));
                in.forEach(part -> units.add(part.caseNumber() == null ? part.what() : part.caseNumber()));
            }
        }
        return new YearFigures.SchemeTotal(
                scheme(scheme),
                (int) cases.stream()
                        .filter(one -> one.open() && one.scheme().word().equals(scheme.word()))
                        .count(),
                units.size(),
                List.copyOf(taking),
                inhabitants.of(taking.stream().map(YearFigures.Named::code).toList()));
    }

    private static List<YearFigures.Named> named(List<Municipality> municipalities) {
        return municipalities.stream()
                .map(one -> new YearFigures.Named(one.code(), one.name()))
                .toList();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static Term scheme(Scheme scheme) {
        return new Term(scheme.word(), scheme.label());
    }

    private static <E extends Enum<E> & Labelled> Term term(E one) {
        return new Term(one.name(), one.label());
    }

    private static String word(@Nullable Enum<?> one) {
        return Objects.requireNonNull(one).name().toLowerCase(Locale.ROOT);
    }
}
