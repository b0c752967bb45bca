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

    /** So many municipalities are named in a sentence about many. */
    private static final int NAMED = 3;

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
        return judge(
                rules,
                set,
                centralityVersion,
                populationYear,
                date,
                municipalities.figures(county, centralityVersion, populationYear));
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
        List<Figures> asked = municipalities.figures(null, centralityVersion, populationYear).stream()
                .filter(figures -> codes.contains(figures.municipality().code()))
                .toList();
        List<Verdict> verdicts = judge(rules, set, centralityVersion, populationYear, date, asked);
        Set<String> known =
                verdicts.stream().map(verdict -> verdict.municipality().code()).collect(Collectors.toUnmodifiableSet());
        List<String> unknown =
                codes.stream().filter(code -> !known.contains(code)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Sentralitetsindeksen fra %d har ingen kommune med nummer %s."
                    .formatted(centralityVersion, String.join(", ", unknown)));
        }
        return verdicts;
    }

    private List<Verdict> judge(Rulebook rules, RuleSet set, int version, int year, LocalDate date, List<Figures> all) {
        List<String> uncounted = all.stream()
                .filter(figures -> figures.inhabitants() == null)
                .map(figures -> figures.municipality().name())
                .toList();
        if (all.isEmpty() || !uncounted.isEmpty()) {
            held("SSBs sentralitetsindeks fra", version, municipalities.versions());
            held("innbyggertall fra", year, municipalities.populationYears());
        }
        if (!uncounted.isEmpty()) {
            throw new IllegalArgumentException(
                    "I sentralitetsindeksen fra %d er det kommuner som ikke har innbyggertall fra %d: %s%s."
                            .formatted(
                                    version,
                                    year,
                                    uncounted.stream().limit(NAMED).collect(Collectors.joining(", ")),
                                    uncounted.size() > NAMED ? " og %d til".formatted(uncounted.size() - NAMED) : ""));
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

    private static void held(String what, int asked, List<Integer> held) {
        if (!held.contains(asked)) {
            throw new IllegalArgumentException("Bygdevekst har ikke %s %d, bare fra %s."
                    .formatted(what, asked, held.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
    }
}
