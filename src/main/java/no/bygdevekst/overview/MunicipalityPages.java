package no.bygdevekst.overview;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.MunicipalCases;
import no.bygdevekst.casefile.MunicipalRecords;
import no.bygdevekst.casefile.MunicipalRecords.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The county's municipalities with what they take part in, and one with all that is known of it. What one takes part in is
 * public; what it has been offered and refused, its cases, deadlines and money are for insiders and for itself; gatherings for
 * insiders.
 */
@Controller
class MunicipalityPages {
    private static final int SHOWN = 10;

    private final Access access;
    private final MunicipalRecords records;
    private final MunicipalCases cases;
    private final Clock clock;
    private final String county;

    MunicipalityPages(
            Access access,
            MunicipalRecords records,
            MunicipalCases cases,
            Clock clock,
            @Value("${bygdevekst.county}") String county) {
        this.access = access;
        this.records = records;
        this.cases = cases;
        this.clock = clock;
        this.county = county;
    }

    /**
     * @param name a part of a name in any language, by any letters: {@code snasa} finds Snåase – Snåsa
     * @param centrality from 1 to 6; anything else is all
     */
    @GetMapping("/kommuner")
    String list(
            @RequestParam(name = "navn", defaultValue = "") String name,
            @RequestParam(name = "klasse", defaultValue = "") String centrality,
            @RequestParam(name = "ordning", required = false) @Nullable String scheme,
            @RequestParam(name = "sorter", required = false) @Nullable String sort,
            @RequestParam(name = "snu", defaultValue = "false") String turned,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Optional<TakingPart> part = TakingPart.of(scheme);
        String ofClass = centrality.matches("[1-6]") ? centrality : "";
        MunicipalOrder order = MunicipalOrder.of(sort, turned.equals("true"));
        var lines = records.inCounty(county, today);
        model.addAttribute("today", today);
        model.addAttribute("name", name);
        model.addAttribute("centrality", ofClass);
        model.addAttribute("parts", TakingPart.all());
        model.addAttribute("part", part.orElse(null));
        model.addAttribute("order", order);
        model.addAttribute("all", lines.size());
        model.addAttribute("path", path(name, ofClass, part));
        model.addAttribute(
                "municipalities",
                order.sorted(
                        lines.stream()
                                .filter(line -> isCalled(line, name))
                                .filter(line ->
                                        ofClass.isEmpty() || ofClass.equals(String.valueOf(line.centralityClass())))
                                .filter(line -> part.isEmpty() || part.get().holds(line))
                                .toList(),
                        Map.of()));
        return "overview/municipalities";
    }

    private static String path(String name, String centrality, Optional<TakingPart> part) {
        var path = UriComponentsBuilder.fromPath("/kommuner");
        if (!name.isBlank()) {
            path.queryParam("navn", "{name}");
        }
        if (!centrality.isEmpty()) {
            path.queryParam("klasse", centrality);
        }
        part.ifPresent(chosen -> path.queryParam("ordning", chosen.word()));
        return path.encode().buildAndExpand(Map.of("name", name)).toUriString();
    }

    private static boolean isCalled(Line line, String name) {
        return Stream.of(line.name(), line.nameSami() == null ? "" : line.nameSami(), line.code())
                .anyMatch(called -> plain(called).contains(plain(name.strip())));
    }

    /** Without the marks that not every keyboard has. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ö", "o")
                .replace("æ", "a")
                .replace("ï", "i");
    }

    @GetMapping("/kommuner/{code:\\d{4}}")
    String one(
            @PathVariable String code,
            @RequestParam(name = "dato", required = false) @Nullable String date,
            @RequestParam(name = "saker", defaultValue = "") String which,
            @RequestParam(name = "side", defaultValue = "1") String number,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        ChosenDay day = ChosenDay.of(date, today);
        boolean whole = access.opensRecordOf(code);
        model.addAttribute(
                "record",
                records.of(code, day.day()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("day", day);
        model.addAttribute("today", today);
        model.addAttribute("otherDay", day.day().equals(today) ? null : day.day());
        model.addAttribute("whole", whole);
        if (whole) {
            boolean finished = which.equals("ferdige");
            var page = Pager.at(number);
            var found = cases.cases(code, finished, access.viewer(), page.index(), Pager.SIZE);
            model.addAttribute("finished", finished);
            model.addAttribute("cases", found.rows());
            model.addAttribute("total", found.total());
            model.addAttribute("counted", MunicipalCases.COUNTED);
            model.addAttribute("pager", page.of(Math.min(found.total(), MunicipalCases.COUNTED)));
            model.addAttribute("deadlines", cases.deadlines(code, access.viewer(), SHOWN));
            model.addAttribute("money", cases.money(code));
            if (access.viewer().insider()) {
                model.addAttribute("gatherings", cases.gatherings(code, SHOWN));
            }
        }
        return "overview/municipality";
    }
}
