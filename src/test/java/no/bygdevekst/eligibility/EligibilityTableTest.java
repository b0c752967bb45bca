package no.bygdevekst.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.bygdevekst.scheme.RuleSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code processes/eligibility.dmn}, row by row. */
class EligibilityTableTest {
    private static final Path FILE = Path.of("processes", "eligibility.dmn");

    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private DmnDecision table;

    @BeforeEach
    void read() throws Exception {
        try (var file = Files.newInputStream(FILE)) {
            table = tables.parseDecision("eligibility", file);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            PILOT_2022    | 6 | 904    | -                   | target      | pilot2022-klasse6
            PILOT_2022    | 6 | 30000  | pilot ilag          | target      | pilot2022-klasse6
            PILOT_2022    | 6 | 904    | restructuring       | target      | pilot2022-klasse6
            PILOT_2022    | 5 | 1980   | -                   | cooperation | pilot2022-klasse4-5
            PILOT_2022    | 4 | 24004  | -                   | cooperation | pilot2022-klasse4-5
            PILOT_2022    | 3 | 12000  | -                   | no          | pilot2022-klasse1-3
            PILOT_2022    | 1 | 699827 | -                   | no          | pilot2022-klasse1-3
            PILOT_2023    | 6 | 904    | -                   | target      | pilot2023-klasse5-6
            PILOT_2023    | 5 | 1980   | -                   | target      | pilot2023-klasse5-6
            PILOT_2023    | 4 | 24004  | -                   | cooperation | pilot2023-klasse4
            PILOT_2023    | 3 | 12000  | -                   | no          | pilot2023-klasse1-3
            PILOT_2023    | 1 | 699827 | -                   | no          | pilot2023-klasse1-3
            ILAG_2022     | 1 | 699827 | -                   | no          | ilag2022-klasse1-4
            ILAG_2022     | 4 | 1000   | restructuring pilot | no          | ilag2022-klasse1-4
            ILAG_2022     | 5 | 2500   | -                   | no          | ilag2022-innbyggere
            ILAG_2022     | 6 | 5265   | restructuring pilot | no          | ilag2022-innbyggere
            ILAG_2022     | 6 | 904    | restructuring       | no          | ilag2022-omstilling
            ILAG_2022     | 6 | 818    | restructuring pilot | no          | ilag2022-omstilling
            ILAG_2022     | 5 | 2287   | pilot               | no          | ilag2022-pilot
            ILAG_2022     | 5 | 2499   | -                   | target      | ilag2022-malgruppe
            ILAG_2022     | 6 | 570    | ilag                | target      | ilag2022-malgruppe
            RESTRUCTURING | 4 | 6118   | restructuring       | no          | restructuring-omstilling
            RESTRUCTURING | 6 | 818    | restructuring ilag  | no          | restructuring-omstilling
            RESTRUCTURING | 6 | 570    | ilag                | no          | restructuring-ilag
            RESTRUCTURING | 6 | 818    | pilot               | target      | restructuring-behov
            RESTRUCTURING | 1 | 699827 | -                   | target      | restructuring-behov
            """)
    void each_rule_answers_and_says_why_and_from_where(
            RuleSet set, int centralityClass, int inhabitants, String taking, String answer, String rule) {
        var rows = decide(set, centralityClass, inhabitants, taking == null ? "" : taking);

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).containsEntry("answer", answer).containsEntry("rule", rule);
        assertThat(rows.get(0).get("reason")).asString().matches("\\p{Lu}.*\\.");
        assertThat(rows.get(0).get("source")).asString().isNotBlank();
    }

    /** The hit policy is unique: two rules that fit at once would be an error here. */
    @ParameterizedTest
    @EnumSource
    void one_rule_fits_whatever_a_municipality_is_like(RuleSet set) {
        for (int centralityClass = 1; centralityClass <= 6; centralityClass++) {
            for (int inhabitants : new int[] {1, 2_499, 2_500, 717_710}) {
                for (String taking : List.of(
                        "",
                        "pilot",
                        "ilag",
                        "restructuring",
                        "pilot ilag",
                        "pilot restructuring",
                        "ilag restructuring",
                        "pilot ilag restructuring")) {
                    assertThat(decide(set, centralityClass, inhabitants, taking))
                            .as("%s %d %d %s", set, centralityClass, inhabitants, taking)
                            .hasSize(1)
                            .allSatisfy(row ->
                                    assertThat(row.get("rule")).asString().startsWith(set.word() + "-"));
                }
            }
        }
    }

    @Test
    void rules_have_names_of_their_own_and_an_unknown_set_has_none() throws Exception {
        Set<String> names = new TreeSet<>();
        var written = java.util.regex.Pattern.compile("_o1\"><text>(.*?)</text>")
                .matcher(Files.readString(FILE))
                .results()
                .map(found -> found.group(1))
                .toList();
        names.addAll(written);
        assertThat(written).hasSameSizeAs(names).hasSize(14);
        Map<String, Object> inputs = inputs(RuleSet.PILOT_2022, 6, 904, "");
        inputs.put("ruleSet", "noeAnnet");
        assertThat(tables.evaluateDecisionTable(table, inputs).getResultList()).isEmpty();
    }

    private List<Map<String, Object>> decide(RuleSet set, int centralityClass, int inhabitants, String taking) {
        return tables.evaluateDecisionTable(table, inputs(set, centralityClass, inhabitants, taking))
                .getResultList();
    }

    private static Map<String, Object> inputs(RuleSet set, int centralityClass, int inhabitants, String taking) {
        List<String> schemes = Arrays.asList(taking.split(" ", -1));
        return new HashMap<>(Map.of(
                "ruleSet",
                set.word(),
                "scheme",
                set.scheme().word(),
                "centralityClass",
                centralityClass,
                "inhabitants",
                inhabitants,
                "inRestructuring",
                schemes.contains("restructuring"),
                "inPilot",
                schemes.contains("pilot"),
                "inIlag",
                schemes.contains("ilag")));
    }
}
