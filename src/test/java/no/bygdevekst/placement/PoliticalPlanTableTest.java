package no.bygdevekst.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code processes/politicalplan.dmn}, row by row: working days before the papers are due. */
class PoliticalPlanTableTest {
    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DECISION    | contribution 20, editing 13, quality 10, managerApproval 7, departmentApproval 5, directorApproval 2, shortest 7
            ORIENTATION | contribution 20, editing 13, quality 10, managerApproval 7, departmentApproval 5, directorApproval 2, shortest 7
            NOTICE      | editing 5, managerApproval 2, shortest 3
            ORAL        | shortest 0
            """)
    void each_kind_of_case_has_what_it_needs(String kind, String steps) throws Exception {
        assertThat(rows(kind).stream().map(row -> row.get("step") + " " + row.get("days")))
                .containsExactly(steps.split(", ", -1));
    }

    private List<Map<String, Object>> rows(String kind) throws Exception {
        try (var file = Files.newInputStream(Path.of("processes/politicalplan.dmn"))) {
            return tables.evaluateDecisionTable(tables.parseDecision("politicalplan", file), Map.of("kind", kind))
                    .getResultList();
        }
    }
}
