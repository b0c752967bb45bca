package no.bygdevekst.overview;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseList;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.SavedViews;
import no.bygdevekst.casefile.SavedViews.SavedView;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.engine.Caseworkers;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.SignedIn;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Scheme;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Saker: all cases that somebody may see, in the views they want to see them in ({@link CaseQuery}). */
@Controller
class CaseListPages {
    /** The version of the centrality index that knows the county's municipalities of today. */
    private static final int CENTRALITY = 2024;

    /** A view for everybody. */
    record Ready(String name, String query) {}

    private static final List<Ready> READY = List.of(
            new Ready("Mine saker", "tilstand=pagar&saksbehandler=meg&sorter=frist"),
            new Ready("Over fristen", "frist=over&sorter=frist"),
            new Ready("Frist de neste 14 dagene", "frist=14&sorter=frist"),
            new Ready("Uten saksbehandler", "tilstand=pagar&saksbehandler=ingen"),
            new Ready("Avsluttede", "tilstand=ferdig&sorter=-avsluttet&kolonner=sak,slag,kommuner,tilstand,avsluttet"));

    private final Access access;
    private final CaseList list;
    private final SavedViews views;
    private final Staff staff;
    private final Caseworkers caseworkers;
    private final Municipalities municipalities;
    private final Clock clock;
    private final String county;

    CaseListPages(
            Access access,
            CaseList list,
            SavedViews views,
            Staff staff,
            Caseworkers caseworkers,
            Municipalities municipalities,
            Clock clock,
            @Value("${bygdevekst.county}") String county) {
        this.access = access;
        this.list = list;
        this.views = views;
        this.staff = staff;
        this.caseworkers = caseworkers;
        this.municipalities = municipalities;
        this.clock = clock;
        this.county = county;
    }

    /** @param choose {@code alle}: the boxes of all rows are ticked */
    @GetMapping("/saker")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "velg", defaultValue = "") String choose,
            Model model) {
        String me = who();
        List<SavedView> saved = views.of(me);
        if (parameters.keySet().stream().allMatch("ramme"::equals)) {
            for (SavedView view : saved) {
                if (view.opensFirst()) {
                    return "redirect:/saker?" + view.query() + (parameters.isEmpty() ? "" : "&ramme");
                }
            }
        }
        var viewer = access.viewer();
        var query = CaseQuery.of(parameters, me, viewer);
        List<Staff.Person> handlers = staff.caseHandlers();
        List<Staff.Person> offered = viewer.insider() ? handlers : List.of();
        var page = list.page(query.filter(), query.order(), viewer, offered, query.page() - 1, query.perPage());
        model.addAttribute("query", query);
        model.addAttribute("found", page);
        model.addAttribute("counted", counted(page.total()));
        model.addAttribute("pages", Math.max(1, (page.total() + query.perPage() - 1) / query.perPage()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("columns", CaseList.Column.values());
        model.addAttribute("schemes", Scheme.values());
        model.addAttribute("kinds", CaseQuery.KINDS);
        model.addAttribute("states", CaseState.values());
        model.addAttribute("dues", CaseList.Due.values());
        model.addAttribute("sizes", CaseQuery.SIZES);
        model.addAttribute("years", list.years());
        model.addAttribute("steps", steps(query, viewer.insider() ? list.steps(viewer) : List.of()));
        model.addAttribute("places", places());
        model.addAttribute("handlers", offered);
        model.addAttribute(
                "handlerNames", handlers.stream().collect(Collectors.toMap(Staff.Person::id, Staff.Person::name)));
        model.addAttribute(
                "ready",
                READY.stream()
                        .filter(view -> viewer.insider() || !view.query().contains("saksbehandler"))
                        .toList());
        model.addAttribute("saved", saved);
        model.addAttribute(
                "current",
                saved.stream()
                        .filter(view -> view.query().equals(query.query()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("manages", access.leads());
        if (choose.equals("alle")) {
            model.addAttribute(
                    "chosen",
                    page.rows().stream().map(row -> row.file().id().value()).collect(Collectors.toSet()));
        } else if (!model.containsAttribute("chosen")) {
            model.addAttribute("chosen", Set.of());
        }
        return "overview/cases";
    }

    private List<Municipality> places() {
        var norwegian = Collator.getInstance(Locale.forLanguageTag("nb-NO"));
        return municipalities.inCounty(county, CENTRALITY).stream()
                .sorted(Comparator.comparing(Municipality::name, norwegian))
                .toList();
    }

    /** The one that is asked for is offered also when no running case stands there. */
    private static List<String> steps(CaseQuery query, List<String> running) {
        String asked = query.filter().step();
        if (asked == null || running.contains(asked)) {
            return running;
        }
        List<String> steps = new ArrayList<>(running);
        steps.add(asked);
        return steps;
    }

    static String counted(long total) {
        if (total > CaseList.COUNTED) {
            return "Flere enn 1\u00a0000 saker";
        }
        return cases(total);
    }

    private static String cases(long number) {
        return number == 1 ? "1 sak" : number + " saker";
    }

    /** Keeps, renames, deletes or puts first one of the person's own views; {@code gjor} says which. */
    @PostMapping("/saker/visninger")
    String change(
            @RequestParam(name = "gjor") String what,
            @RequestParam(name = "visning", defaultValue = "0") long id,
            @RequestParam(name = "navn", defaultValue = "") String name,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            RedirectAttributes next) {
        String me = who();
        String called = name.strip();
        String query = CaseQuery.of(parameters(address), me, access.viewer()).query();
        boolean named = !called.isEmpty() && called.length() <= 60;
        switch (what) {
            case "lagre" -> {
                if (!named) {
                    next.addFlashAttribute("fault", "Gi visningen et navn på høyst 60 tegn.");
                } else if (query.length() > 2000 || !views.save(me, called, query)) {
                    next.addFlashAttribute(
                            "fault",
                            "Visningen ble ikke lagret: Du kan ha høyst %d visninger.".formatted(SavedViews.MOST));
                } else {
                    next.addFlashAttribute("notice", "Visningen «%s» er lagret.".formatted(called));
                }
            }
            case "endre" -> {
                if (named && views.rename(me, id, called)) {
                    next.addFlashAttribute("notice", "Visningen heter nå «%s».".formatted(called));
                } else {
                    next.addFlashAttribute(
                            "fault",
                            "Visningen fikk ikke nytt navn: Velg et navn på høyst 60 tegn som du ikke har fra før.");
                }
            }
            case "slett" -> {
                views.delete(me, id);
                next.addFlashAttribute("notice", "Visningen er slettet.");
            }
            case "forst" -> {
                views.openFirst(me, id);
                next.addFlashAttribute(
                        "notice", id == 0 ? "Saker åpner med alle saker." : "Saker åpner med denne visningen.");
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "redirect:/saker?" + query;
    }

    /** Gives the chosen cases to somebody, one by one; what could not be given stays chosen. For managers. */
    @PostMapping("/saker/saksbehandler")
    String assign(
            @RequestParam(name = "saker", defaultValue = "") List<String> numbers,
            @RequestParam(name = "til", defaultValue = "") String to,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            RedirectAttributes next) {
        if (!access.leads()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<String> chosen =
                numbers.stream().filter(CaseId::isNumber).distinct().limit(100).toList();
        List<String> faults = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>();
        int given = 0;
        int unchanged = 0;
        if (chosen.isEmpty()) {
            faults.add("Velg minst én sak.");
        } else if (to.isEmpty()) {
            faults.add("Velg hvem som skal ha sakene.");
            left.addAll(chosen);
        } else {
            for (String number : chosen) {
                try {
                    if (caseworkers.give(new CaseId(number), to.equals(CaseQuery.NONE) ? null : to, who())) {
                        given++;
                    } else {
                        unchanged++;
                    }
                } catch (Refusal refused) {
                    left.add(number);
                    faults.add(Objects.requireNonNull(refused.getMessage()));
                } catch (IllegalArgumentException refused) {
                    left.add(number);
                    faults.add(
                            personIsWrong(to)
                                    ? "Sak %s er ikke gitt bort: Den nye saksbehandleren %s."
                                            .formatted(number, refused.getMessage())
                                    : "Sak %s er ikke gitt bort: Det %s.".formatted(number, refused.getMessage()));
                }
            }
        }
        List<String> done = new ArrayList<>();
        if (given > 0) {
            done.add("%s har fått ny saksbehandler: %s.".formatted(cases(given), called(to)));
        }
        if (unchanged > 0) {
            done.add("%s lå alt hos %s.".formatted(cases(unchanged), called(to)));
        }
        if (!done.isEmpty()) {
            next.addFlashAttribute("notice", String.join(" ", done));
        }
        next.addFlashAttribute("faults", faults);
        next.addFlashAttribute("chosen", left);
        CaseQuery query = CaseQuery.of(parameters(address), who(), access.viewer());
        return "redirect:/saker?" + query.query() + (query.page() > 1 ? "&side=" + query.page() : "");
    }

    private boolean personIsWrong(String to) {
        return !to.equals(CaseQuery.NONE)
                && staff.caseHandlers().stream().noneMatch(person -> person.id().equals(to));
    }

    private String called(String to) {
        return to.equals(CaseQuery.NONE)
                ? "hele gruppa"
                : staff.find(to).map(Staff.Person::name).orElse(to);
    }

    private static MultiValueMap<String, String> parameters(String address) {
        MultiValueMap<String, String> found = new LinkedMultiValueMap<>();
        try {
            UriComponentsBuilder.newInstance()
                    .query(address)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> values.forEach(value ->
                            found.add(name, value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException e) {
            return new LinkedMultiValueMap<>();
        }
        return found;
    }

    private static String who() {
        return SignedIn.now().map(SignedIn::user).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
