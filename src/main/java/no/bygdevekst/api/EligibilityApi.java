package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.eligibility.Eligibility;
import no.bygdevekst.eligibility.Verdict;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Calls.Call;
import no.bygdevekst.scheme.Calls.Terms;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom a call is for, by public facts: whoever is signed in may ask. */
@RestController
@Tag(name = "Utlysninger")
class EligibilityApi {
    private final Eligibility eligibility;
    private final NewestRules rules;
    private final Calls calls;
    private final Municipalities municipalities;
    private final Clock clock;

    EligibilityApi(
            Eligibility eligibility, NewestRules rules, Calls calls, Municipalities municipalities, Clock clock) {
        this.eligibility = eligibility;
        this.rules = rules;
        this.calls = calls;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** {@code ?call=&county=} leaves both to the program. */
    @InitBinder
    void emptyIsNotSaid(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/api/eligibility")
    @Operation(
            summary = "Hvem en utlysning er for: hver kommune etter reglene, med begrunnelse",
            description = "Deltakelse i andre ordninger regnes som den er på datoen.")
    List<Answers.Judged> eligibility(
            @Parameter(
                            required = true,
                            example = "pilot",
                            schema = @Schema(allowableValues = {"pilot", "ilag", "restructuring"}))
                    @RequestParam(required = false)
                    @Nullable
                    String scheme,
            @Parameter(
                            description = "Nummeret på en utlysning (2022/U001), et år (2022) eller et regelsett"
                                    + " (pilot2022). Uten: ordningens nyeste utlysning på datoen",
                            example = "2022")
                    @RequestParam(required = false)
                    @Nullable
                    String call,
            @Parameter(description = "Fylkesnummer. Uten: hele landet", example = "50")
                    @RequestParam(required = false)
                    @Nullable
                    String county,
            @Parameter(
                            description = "Versjonen av SSBs sentralitetsindeks. Uten: den utlysningen sier, ellers den"
                                    + " nyeste på datoen",
                            example = "2020")
                    @RequestParam(required = false)
                    @Nullable
                    Integer centralityVersion,
            @Parameter(
                            description = "Innbyggere per 1. januar dette året. Uten: det utlysningen sier, ellers de"
                                    + " nyeste på datoen",
                            example = "2022")
                    @RequestParam(required = false)
                    @Nullable
                    Integer populationYear,
            @Parameter(description = "Uten: i dag", example = "2022-09-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate date) {
        Scheme asked = scheme(scheme);
        LocalDate day = date == null ? LocalDate.now(clock) : date;
        Basis basis = basis(asked, call, day);
        int version = centralityVersion != null
                ? centralityVersion
                : basis.of(Terms::centralityVersion)
                        .orElseGet(() -> newest("centralityVersion", municipalities.versions(), day));
        int year = populationYear != null
                ? populationYear
                : basis.of(Terms::populationYear)
                        .orElseGet(() -> newest("populationYear", municipalities.populationYears(), day));
        List<Verdict> verdicts = judge(basis.set(), version, year, day, county);
        if (verdicts.isEmpty()) {
            throw Refused.bad("Det finnes ikke noe fylke med nummer «%s» i sentralitetsindeksen fra %d."
                    .formatted(county, version));
        }
        return verdicts.stream().map(Answers.Judged::of).toList();
    }

    private List<Verdict> judge(RuleSet set, int version, int year, LocalDate day, @Nullable String county) {
        try {
            return eligibility.of(rules, set, version, year, day, county);
        } catch (IllegalArgumentException notHeld) {
            throw Refused.bad(String.valueOf(notHeld.getMessage()));
        }
    }

    /** The rules that are asked, and the terms they belong to, if they belong to a call that is known here. */
    private record Basis(RuleSet set, Optional<Terms> terms) {
        static Basis of(Optional<Call> call, Scheme scheme, int year) {
            Optional<Terms> terms = call.map(Call::terms);
            return new Basis(terms.map(Terms::ruleSet).orElseGet(() -> RuleSet.proposed(scheme, year)), terms);
        }

        Optional<Integer> of(Function<Terms, Integer> term) {
            return terms.map(term);
        }
    }

    private Basis basis(Scheme scheme, @Nullable String call, LocalDate day) {
        if (call == null) {
            return Basis.of(calls.newest(scheme, day), scheme, day.getYear());
        }
        if (call.matches("\\d{4}")) {
            int year = Integer.parseInt(call);
            return Basis.of(calls.of(scheme, year), scheme, year);
        }
        if (CaseId.isNumber(call)) {
            Call found = calls.find(call)
                    .orElseThrow(() -> Refused.notFound("Det finnes ingen utlysning %s.".formatted(call)));
            if (found.terms() == null) {
                throw Refused.bad("Vilkårene for utlysningen %s er ikke registrert ennå.".formatted(call));
            }
            return Basis.of(Optional.of(matching(found, found.scheme(), scheme, call)), scheme, found.year());
        }
        RuleSet set = RuleSet.of(call)
                .orElseThrow(() -> Refused.bad(
                        "«%s» er ingen utlysning; bruk nummeret på en utlysning (2022/U001), et år (2022) eller et"
                                        .formatted(call)
                                + " regelsett (%s)."
                                        .formatted(Arrays.stream(RuleSet.values())
                                                .map(RuleSet::word)
                                                .collect(Collectors.joining(", ")))));
        return new Basis(matching(set, set.scheme(), scheme, call), Optional.empty());
    }

    private static <T> T matching(T found, Scheme its, Scheme asked, String call) {
        if (its != asked) {
            throw Refused.bad("«%s» gjelder %s, ikke %s.".formatted(call, its.label(), asked.label()));
        }
        return found;
    }

    private static Scheme scheme(@Nullable String word) {
        return Optional.ofNullable(word)
                .flatMap(Scheme::of)
                .orElseThrow(() -> Refused.bad(
                        word == null
                                ? "«scheme» mangler; bruk pilot, ilag eller restructuring."
                                : "«%s» er ingen ordning; bruk pilot, ilag eller restructuring.".formatted(word)));
    }

    private static int newest(String parameter, List<Integer> held, LocalDate day) {
        return held.stream()
                .filter(year -> year <= day.getYear())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refused.bad("Bygdevekst har ingen tall fra %d eller før; oppgi «%s» (%s)."
                        .formatted(
                                day.getYear(),
                                parameter,
                                held.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
    }
}
