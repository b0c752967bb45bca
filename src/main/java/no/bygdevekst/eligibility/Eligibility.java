package no.bygdevekst.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipalities.Figures;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks {@code eligibility.dmn} about municipalities: one query for the figures and one for the participations, however many. */
@Component
public class Eligibility {
    private static final String TABLE = "eligibility";

    private final Municipalities municipalities;
    private final Participations participations;

    Eligibility(Municipalities municipalities, Participations participations) {
        this.municipalities = municipalities;
        this.participations = participations;
    }

    /**
     * Every municipality that the version of the index knows, by code.
     *
     * @param rules the tables of a running model, or the newest
     * @param centralityVersion the year of the version of SSB's index
     * @param populationYear inhabitants on 1 January of that year
     * @param date participations in force on this day count
     * @param county two digits; none for the whole country
     * @throws IllegalArgumentException with a Norwegian sentence, when the figures asked for are not held
     */
    public List<Verdict> of(
            Rulebook rules,
            RuleSet set,
            int centralityVersion,
            int populationYear,
            LocalDate date,
            @Nullable String county) {
        return judge(rules, set, held(centralityVersion, populationYear, county), populationYear, date);
    }

    /**
     * The same of some municipalities.
     *
     * @throws IllegalArgumentException also when the version does not know one of the codes
     */
    public List<Verdict> of(
            Rulebook rules,
            RuleSet set,
            int centralityVersion,
            int populationYear,
            LocalDate date,
            Collection<String> codes) {
        List<Figures> asked = held(centralityVersion, populationYear, null).stream()
                .filter(figures -> codes.contains(figures.municipality().code()))
                .toList();
        Set<String> known =
                asked.stream().map(figures -> figures.municipality().code()).collect(Collectors.toUnmodifiableSet());
        List<String> unknown =
                codes.stream().filter(code -> !known.contains(code)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("SSBs sentralitetsindeks fra %d har ingen kommune med nummer %s."
                    .formatted(centralityVersion, String.join(", ", unknown)));
        }
        return judge(rules, set, asked, populationYear, date);
    }

    private List<Figures> held(int version, int year, @Nullable String county) {
        List<Integer> versions = municipalities.versions();
        if (!versions.contains(version)) {
            throw new IllegalArgumentException(
                    "Vi har ikke SSBs sentralitetsindeks fra %d, bare fra %s.".formatted(version, listed(versions)));
        }
        List<Integer> years = municipalities.populationYears();
        if (!years.contains(year)) {
            throw new IllegalArgumentException(
                    "Vi har ikke innbyggertall for %d, bare for %s.".formatted(year, listed(years)));
        }
        return municipalities.figures(county, version, year);
    }

    private List<Verdict> judge(Rulebook rules, RuleSet set, List<Figures> all, int year, LocalDate date) {
        List<String> unknown = all.stream()
                .filter(figures -> figures.inhabitants() == null)
                .map(figures -> figures.municipality().name())
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Vi har ikke innbyggertall for %d for %s%s."
                    .formatted(
                            year,
                            unknown.stream().limit(3).collect(Collectors.joining(", ")),
                            unknown.size() > 3 ? " og %d kommuner til".formatted(unknown.size() - 3) : ""));
        }
        Map<String, Set<Scheme>> taking = participations.on(date);
        List<List<Map<String, Object>>> rows = rules.decideEach(
                TABLE,
                all.stream()
                        .map(figures -> inputs(
                                set,
                                figures,
                                taking.getOrDefault(figures.municipality().code(), Set.of())))
                        .toList());
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            verdicts.add(verdict(set, all.get(i), rows.get(i)));
        }
        return List.copyOf(verdicts);
    }

    private static Map<String, Object> inputs(RuleSet set, Figures figures, Set<Scheme> taking) {
        return Map.of(
                "ruleSet", set.word(),
                "scheme", set.scheme().word(),
                "centralityClass", figures.centralityClass(),
                "inhabitants", Objects.requireNonNull(figures.inhabitants()),
                "inRestructuring", taking.contains(Scheme.RESTRUCTURING),
                "inPilot", taking.contains(Scheme.PILOT),
                "inIlag", taking.contains(Scheme.ILAG));
    }

    private static Verdict verdict(RuleSet set, Figures figures, List<Map<String, Object>> rows) {
        Map<String, Object> row = rows.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("eligibility.dmn sier ingenting om %s etter %s"
                        .formatted(figures.municipality().name(), set.word())));
        return new Verdict(
                figures.municipality(),
                figures.centralityClass(),
                Objects.requireNonNull(figures.inhabitants()),
                Answer.of(text(row, "answer")),
                text(row, "rule"),
                text(row, "reason"),
                text(row, "source"));
    }

    private static String text(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column).toString();
    }

    private static String listed(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
