package no.bygdevekst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code processes/application.dmn}, row by row: each fault alone, in an application that is otherwise right. */
class ApplicationTableTest {
    private static final Map<String, Object> RIGHT = Map.ofEntries(
            Map.entry("amount", 2_000_000L),
            Map.entry("amountText", "beløpet"),
            Map.entry("ceiling", 2_000_000L),
            Map.entry("ceilingText", "taket"),
            Map.entry("target", true),
            Map.entry("answer", "target"),
            Map.entry("municipality", "Rindal"),
            Map.entry("centralityClass", "5"),
            Map.entry("thisCase", "2022/0002"),
            Map.entry("otherCase", ""),
            Map.entry("council", "decided"),
            Map.entry("challenges", true),
            Map.entry("goals", true),
            Map.entry("measures", "whole"),
            Map.entry("gaps", ""));

    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            amount     | 0          | Søkt beløp er beløpet kroner. Det må være fra 1 til taket kroner.
            amount     | 2000001    | Søkt beløp er beløpet kroner. Det må være fra 1 til taket kroner.
            target     | false      | Ingen av kommunene er i målgruppa for utlysningen. Minst én må være det.
            answer     | no         | Rindal er i sentralitetsklasse 5 og kan ikke være med etter reglene for utlysningen.
            otherCase  | 2022/0001  | Rindal er med i to søknader i samme utlysning: sak 2022/0002 og sak 2022/0001. En kommune kan bare være med i én.
            council    | unreferenced | Saksnummeret for vedtaket i kommunestyret i Rindal mangler.
            council    | none       | Vedtaket i kommunestyret i Rindal mangler, og det står ikke når det ettersendes.
            challenges | false      | Det står ikke hva regionen strever med.
            goals      | false      | Målene mangler.
            measures   | none       | Søknaden har ingen tiltak.
            measures   | incomplete | Tiltakene er ikke fullstendige: tiltak 1 mangler ansvarlig.
            """)
    void each_fault_has_its_advice(String input, String value, String advice) throws Exception {
        assertThat(advice(input, value, "tiltak 1 mangler ansvarlig")).containsExactly(advice);
    }

    @ParameterizedTest
    @CsvSource({"amount,1", "answer,cooperation", "answer,''", "council,awaited"})
    void what_is_allowed_gets_no_advice(String input, String value) throws Exception {
        assertThat(advice(input, value, "")).isEmpty();
    }

    @Test
    void an_application_without_faults_is_in_order() throws Exception {
        assertThat(advice("goals", "true", "")).isEmpty();
    }

    private List<Object> advice(String input, String value, String gaps) throws Exception {
        Map<String, Object> inputs = new HashMap<>(RIGHT);
        inputs.put("gaps", gaps);
        inputs.put(
                input,
                switch (input) {
                    case "amount" -> Long.valueOf(value);
                    case "target", "challenges", "goals" -> Boolean.valueOf(value);
                    default -> value;
                });
        try (var file = Files.newInputStream(Path.of("processes/application.dmn"))) {
            return tables
                    .evaluateDecisionTable(tables.parseDecision("application", file), inputs)
                    .getResultList()
                    .stream()
                    .map(row -> row.get("advice"))
                    .toList();
        }
    }
}
