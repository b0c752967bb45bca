package no.bygdevekst.overview;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.YearCounts;
import no.bygdevekst.engine.SignedIn;
import no.bygdevekst.figures.Statistics;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Statistikk: years side by side. For insiders; managers may have the figures counted again.
 */
@Controller
class StatisticsPage {
    private static final int SHOWN = 5;
    /** Of years to choose among. */
    private static final int OFFERED = 15;

    private final Access access;
    private final Clock clock;
    private final YearCounts counts;
    private final Statistics statistics;
    private final YearTables tables;

    StatisticsPage(Access access, Clock clock, YearCounts counts, Statistics statistics, YearTables tables) {
        this.access = access;
        this.clock = clock;
        this.counts = counts;
        this.statistics = statistics;
        this.tables = tables;
    }

    /**
     * What is asked for, as far as it makes sense.
     *
     * @param years at most five, in order
     * @param fault a sentence when some of what was asked for does not make sense
     */
    private record Choice(List<Integer> offered, List<Integer> years, @Nullable Scheme scheme, @Nullable String fault) {
        /** The address of what was chosen. */
        String address(String path) {
            var address = UriComponentsBuilder.fromPath(path).queryParam("ar", years);
            return (scheme == null ? address : address.queryParam("ordning", scheme.word())).toUriString();
        }
    }

    @GetMapping("/statistikk")
    String show(
            @RequestParam(name = "ar", required = false) @Nullable List<String> years,
            @RequestParam(name = "ordning", defaultValue = "") String scheme,
            Model model) {
        Choice choice = choice(years, scheme);
        model.addAttribute("offered", choice.offered());
        model.addAttribute("years", choice.years());
        model.addAttribute("scheme", choice.scheme());
        model.addAttribute("schemes", Scheme.values());
        model.addAttribute("fault", choice.fault());
        Statistics.Standing standing = statistics.ask(choice.years());
        model.addAttribute("standing", standing);
        model.addAttribute("sections", sections(choice, standing.countedAt().keySet()));
        model.addAttribute("here", choice.address("/statistikk"));
        model.addAttribute("csv", choice.address("/statistikk/tall.csv"));
        model.addAttribute("xlsx", choice.address("/statistikk/tall.xlsx"));
        model.addAttribute("mayRecount", access.leads());
        return "overview/statistics";
    }

    @GetMapping("/statistikk/tall.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "ar", required = false) @Nullable List<String> years,
            @RequestParam(name = "ordning", defaultValue = "") String scheme) {
        return file("statistikk.csv", TableFiles.CSV, TableFiles.csv(shown(choice(years, scheme))));
    }

    @GetMapping("/statistikk/tall.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam(name = "ar", required = false) @Nullable List<String> years,
            @RequestParam(name = "ordning", defaultValue = "") String scheme) {
        return file("statistikk.xlsx", TableFiles.XLSX, TableFiles.xlsx(shown(choice(years, scheme))));
    }

    @PostMapping("/statistikk")
    String again(
            @RequestParam(name = "ar", required = false) @Nullable List<String> years,
            @RequestParam(name = "ordning", defaultValue = "") String scheme) {
        Choice choice = choice(years, scheme);
        if (!access.leads()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String who = SignedIn.now().map(SignedIn::user).orElseThrow();
        String here = choice.address("/statistikk");
        var work = statistics.again(choice.years(), who, here);
        return "redirect:" + (work.isPresent() ? "/arbeid/" + work.getAsLong() : here);
    }

    private List<YearTables.Section> sections(Choice choice, Set<Integer> counted) {
        return tables.of(counts.of(choice.years()), choice.years(), counted, choice.scheme());
    }

    private List<YearTable> shown(Choice choice) {
        return sections(choice, counts.counted(choice.years()).keySet()).stream()
                .flatMap(section -> section.tables().stream())
                .filter(table -> !table.groups().isEmpty())
                .toList();
    }

    private Choice choice(@Nullable List<String> asked, String word) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int now = LocalDate.now(clock).getYear();
        int first = counts.firstYear();
        List<Integer> offered = IntStream.rangeClosed(Math.max(first, now - OFFERED + 1), now)
                .boxed()
                .toList();
        List<String> faults = new ArrayList<>();
        Scheme scheme = Scheme.of(word).orElse(null);
        if (scheme == null && !word.isEmpty()) {
            faults.add("Det finnes ingen slik ordning; alle vises.");
        }
        List<Integer> wanted = new ArrayList<>();
        for (String year : asked == null ? List.<String>of() : asked) {
            offered.stream()
                    .filter(one -> year.equals(one.toString()))
                    .findFirst()
                    .ifPresent(wanted::add);
        }
        if (asked != null && wanted.size() < asked.size()) {
            faults.add("Årene må være fra %d til %d.".formatted(offered.get(0), now));
        }
        List<Integer> years = List.copyOf(new TreeSet<>(wanted.isEmpty() ? offered : wanted));
        if (!wanted.isEmpty() && years.size() > SHOWN) {
            faults.add("Det er plass til %d år om gangen; de siste vises.".formatted(SHOWN));
        }
        return new Choice(
                offered,
                years.subList(Math.max(0, years.size() - SHOWN), years.size()),
                scheme,
                faults.isEmpty() ? null : String.join(" ", faults));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
