package no.bygdevekst.overview;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Sum;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.MunicipalRecords;
import no.bygdevekst.casefile.Portfolio;
import no.bygdevekst.casefile.Records.Decision;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.picture.Timeline;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.workday.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Ordninger: the three schemes with their rules, calls and money, and one call with the rule that decided for each municipality,
 * its applicants and whether they met their deadlines. For insiders.
 */
@Controller
class SchemePages {
    private static final int CALLS = 30;
    private static final int COUNTED = 1000;
    /** More days than these do not fit in a drawing. */
    private static final int SHOWN = 12;

    private final Access access;
    private final Cases cases;
    private final Calls calls;
    private final MunicipalRecords records;
    private final Municipalities municipalities;
    private final Milestones milestones;
    private final Portfolio portfolio;
    private final Commitments commitments;
    private final Timeline line;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final String county;

    SchemePages(
            Access access,
            Cases cases,
            Calls calls,
            MunicipalRecords records,
            Municipalities municipalities,
            Milestones milestones,
            Portfolio portfolio,
            Commitments commitments,
            Timeline line,
            WorkingDays workingDays,
            Clock clock,
            @Value("${bygdevekst.county}") String county) {
        this.access = access;
        this.cases = cases;
        this.calls = calls;
        this.records = records;
        this.municipalities = municipalities;
        this.milestones = milestones;
        this.portfolio = portfolio;
        this.commitments = commitments;
        this.line = line;
        this.workingDays = workingDays;
        this.clock = clock;
        this.county = county;
    }

    /**
     * @param running at most one more than are counted
     * @param money of the promises that are not settled
     */
    record Summary(
            Scheme scheme,
            long running,
            List<MunicipalRecords.Line> municipalities,
            List<RuleSet> rules,
            Optional<RuleSet> rulesNow,
            List<Calls.Call> calls,
            Sum money) {}

    @GetMapping("/ordninger")
    String list(Model model) {
        refuseOutsiders();
        LocalDate today = LocalDate.now(clock);
        List<MunicipalRecords.Line> lines = records.inCounty(county, today);
        Map<Scheme, Long> running = cases.running(COUNTED + 1);
        Map<Scheme, Sum> money = commitments.running();
        List<Calls.Call> newest = calls.newest(CALLS);
        model.addAttribute("today", today);
        model.addAttribute("counted", COUNTED);
        model.addAttribute(
                "groups", calls.groups(newest.stream().map(Calls.Call::number).toList()));
        model.addAttribute(
                "inNothing",
                lines.stream().filter(each -> each.takesPartIn().isEmpty()).count());
        model.addAttribute(
                "schemes",
                Arrays.stream(Scheme.values())
                        .map(scheme -> {
                            List<Calls.Call> own = newest.stream()
                                    .filter(call -> call.scheme() == scheme)
                                    .toList();
                            return new Summary(
                                    scheme,
                                    running.getOrDefault(scheme, 0L),
                                    lines.stream()
                                            .filter(each -> each.schemes().contains(scheme))
                                            .toList(),
                                    Arrays.stream(RuleSet.values())
                                            .filter(set -> set.scheme() == scheme)
                                            .toList(),
                                    own.stream()
                                            .map(Calls.Call::terms)
                                            .filter(Objects::nonNull)
                                            .findFirst()
                                            .map(Calls.Terms::ruleSet),
                                    own,
                                    money.getOrDefault(scheme, Sum.NONE));
                        })
                        .toList());
        return "overview/schemes";
    }

    /** A municipality as the rules of the call saw it. */
    record Placed(String name, Answer answer, Calls.Place seen) {}

    /** How a deadline of an applicant's went, in the words and the look of a traffic light. */
    record Kept(Milestone milestone, String words, String look) {}

    /** @param result the decision about its application; none until there is one */
    record Applicant(
            CaseFile file, @Nullable Decision result, @Nullable Long support, Sum money, List<Kept> deadlines) {}

    /** A day in the life of the call. */
    record Event(LocalDate day, String label) {}

    /** @param answer narrows the target group: {@code target}, {@code cooperation} or {@code no} */
    @GetMapping("/ordninger/{year:\\d{4}}/{place:U\\d{3,}}")
    String one(
            @PathVariable String year,
            @PathVariable String place,
            @RequestParam(name = "svar", required = false) @Nullable String answer,
            @RequestParam(name = "side", defaultValue = "1") String number,
            Model model) {
        refuseOutsiders();
        Calls.Call call =
                calls.find(year + "/" + place).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Answer> chosen = Arrays.stream(Answer.values())
                .filter(each -> each.word().equals(answer))
                .findFirst();
        LocalDate today = LocalDate.now(clock);
        CaseId id = new CaseId(call.number());
        var page = Pager.at(number);
        Cases.Page found = cases.ofCall(id, page.index(), Pager.SIZE, COUNTED + 1);
        List<CaseId> ids = found.cases().stream().map(CaseFile::id).toList();
        Map<CaseId, List<Milestone>> deadlines =
                milestones.of(Stream.concat(Stream.of(id), ids.stream()).toList()).stream()
                        .collect(Collectors.groupingBy(Milestone::caseId));
        Map<CaseId, List<Decision>> decisions = portfolio.decisions(ids, today);
        Map<CaseId, Map<String, Long>> amounts = portfolio.amounts(ids, today);
        Map<CaseId, Sum> promised = commitments.sums(ids);
        List<Applicant> applicants = found.cases().stream()
                .map(file -> new Applicant(
                        file,
                        decisions.getOrDefault(file.id(), List.of()).stream()
                                .filter(decision -> decision.kind().equals("award")
                                        || decision.kind().equals("grant"))
                                .reduce((first, last) -> last)
                                .orElse(null),
                        amounts.getOrDefault(file.id(), Map.of()).get("support"),
                        promised.getOrDefault(file.id(), Sum.NONE),
                        deadlines.getOrDefault(file.id(), List.of()).stream()
                                .filter(milestone -> milestone.owner().equals("applicant"))
                                .map(milestone -> kept(milestone, today))
                                .toList()))
                .toList();
        List<Calls.Place> places = calls.places(call.number());
        List<Event> events = events(call, deadlines.getOrDefault(id, List.of()), applicants);
        model.addAttribute("call", call);
        model.addAttribute("today", today);
        model.addAttribute("applicants", applicants);
        model.addAttribute("total", found.total());
        model.addAttribute("counted", COUNTED);
        model.addAttribute("answers", Answer.values());
        model.addAttribute("answer", chosen.map(Answer::word).orElse(null));
        model.addAttribute(
                "seen", places.stream().collect(Collectors.groupingBy(Calls.Place::answer, Collectors.counting())));
        model.addAttribute(
                "invited", places.stream().filter(Calls.Place::invited).count());
        model.addAttribute(
                "answered", places.stream().filter(each -> each.reply() != null).count());
        model.addAttribute("all", places.size());
        model.addAttribute("places", placed(places, chosen));
        model.addAttribute("events", events);
        if (!events.isEmpty()) {
            model.addAttribute(
                    "picture",
                    line.draw(
                            events.stream()
                                    .map(event -> new Timeline.Event(event.day(), event.label()))
                                    .toList(),
                            today,
                            "Tidslinje for utlysningen. De samme datoene står i lista."));
        }
        model.addAttribute("pager", page.of(Math.min(found.total(), COUNTED)));
        model.addAttribute(
                "here",
                "/ordninger/" + call.number()
                        + chosen.map(each -> "?svar=" + each.word()).orElse(""));
        return "overview/call";
    }

    /** Those who were invited first, then by name. */
    private List<Placed> placed(List<Calls.Place> places, Optional<Answer> chosen) {
        Map<String, String> names = municipalities
                .named(places.stream().map(Calls.Place::code).toList())
                .stream()
                .collect(Collectors.toMap(Municipality::code, Municipality::name));
        return places.stream()
                .filter(each ->
                        chosen.isEmpty() || each.answer().equals(chosen.get().word()))
                .map(each -> new Placed(names.getOrDefault(each.code(), each.code()), Answer.of(each.answer()), each))
                .sorted(Comparator.comparing((Placed each) -> !each.seen().invited())
                        .thenComparing(Placed::name, Collator.getInstance(Locale.forLanguageTag("nb-NO"))))
                .toList();
    }

    private Kept kept(Milestone milestone, LocalDate today) {
        LocalDate due = milestone.due();
        LocalDate closed = milestone.closedOn();
        return switch (milestone.state()) {
            case MET ->
                closed == null || !closed.isAfter(due)
                        ? new Kept(milestone, "i tide", "fine")
                        : new Kept(milestone, TrafficLight.span(due, closed, workingDays) + " for seint", "late");
            case DROPPED -> new Kept(milestone, "bortfalt", "");
            case OPEN -> {
                var light = TrafficLight.of(today, due, workingDays);
                yield new Kept(milestone, light.words(), light.look());
            }
        };
    }

    private static List<Event> events(Calls.Call call, List<Milestone> own, List<Applicant> applicants) {
        List<Event> events = new ArrayList<>();
        Calls.Terms terms = call.terms();
        if (terms != null) {
            events.add(new Event(terms.letterDate(), "Utlysningsbrevet"));
            add(events, terms.interestBy(), "Interesse meldes");
            events.add(new Event(terms.applyBy(), "Søknadsfrist"));
            add(events, terms.firstDraft(), "Første utkast");
            add(events, terms.finalDraft(), "Endelig utkast");
        }
        own.stream()
                .filter(milestone -> terms == null || !milestone.due().equals(terms.applyBy()))
                .forEach(milestone -> add(events, milestone.due(), milestone.label()));
        applicants.stream()
                .map(Applicant::result)
                .filter(Objects::nonNull)
                .map(Decision::decidedOn)
                .distinct()
                .forEach(day -> events.add(new Event(day, "Søknader avgjort")));
        return events.stream()
                .distinct()
                .sorted(Comparator.comparing(Event::day))
                .limit(SHOWN)
                .toList();
    }

    private static void add(List<Event> events, @Nullable LocalDate day, String label) {
        if (day != null) {
            events.add(new Event(day, label));
        }
    }

    private void refuseOutsiders() {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
