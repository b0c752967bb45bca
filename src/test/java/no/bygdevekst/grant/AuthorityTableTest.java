package no.bygdevekst.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code processes/authority.dmn}, row by row: up to 300,000 kroner the director, above that Hovedutvalg næring. */
class AuthorityTableTest {
    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            ilag,          0,       director,  Fylkesdirektøren
            ilag,          300000,  director,  Fylkesdirektøren
            ilag,          300001,  committee, Hovedutvalg næring
            restructuring, 300000,  director,  Fylkesdirektøren
            restructuring, 8000000, committee, Hovedutvalg næring
            """)
    void the_sum_says_who_decides(String scheme, long kroner, String authority, String body) throws Exception {
        assertThat(decide(scheme, kroner))
                .containsEntry("authority", authority)
                .containsEntry("body", body)
                .containsEntry("source", "Fylkeskommunens side om regionale utviklingsmidler");
    }

    private Map<String, Object> decide(String scheme, long kroner) throws Exception {
        try (var file = Files.newInputStream(Path.of("processes/authority.dmn"))) {
            return tables.evaluateDecisionTable(
                            tables.parseDecision("authority", file), Map.of("scheme", scheme, "kroner", kroner))
                    .getSingleResult()
                    .getEntryMap();
        }
    }
}
