package no.bygdevekst.overview;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.MunicipalRecords;
import no.bygdevekst.casefile.MunicipalRecords.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The county's municipalities with what they take part in, and one with all that is known of it. What one takes part in is
 * public; what it has been offered and refused is for insiders and for itself.
 */
@Controller
class MunicipalityPages {
    private final Access access;
    private final MunicipalRecords records;
    private final Clock clock;
    private final String county;

    MunicipalityPages(
            Access access, MunicipalRecords records, Clock clock, @Value("${bygdevekst.county}") String county) {
        this.access = access;
        this.records = records;
        this.clock = clock;
        this.county = county;
    }

    @GetMapping("/kommuner")
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        var norwegian = Collator.getInstance(Locale.forLanguageTag("nb-NO"));
        model.addAttribute("today", today);
        model.addAttribute(
                "municipalities",
                records.inCounty(county, today).stream()
                        .sorted(Comparator.comparing(Line::name, norwegian))
                        .toList());
        return "overview/municipalities";
    }

    @GetMapping("/kommuner/{code:\\d{4}}")
    String one(
            @PathVariable String code,
            @RequestParam(name = "dato", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate date,
            Model model) {
        LocalDate day = date == null ? LocalDate.now(clock) : date;
        model.addAttribute(
                "record", records.of(code, day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("whole", access.opensRecordOf(code));
        return "overview/municipality";
    }
}
