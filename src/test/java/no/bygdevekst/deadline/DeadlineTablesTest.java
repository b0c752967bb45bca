package no.bygdevekst.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code processes/deadlines.dmn}, {@code timelimits.dmn} and {@code recipients.dmn}, row by row. */
class DeadlineTablesTest {
    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            firstDraft      | 6  | 30 | 1 | none   | applicant   | 30,14,7,1
            finalDraft      | 10 | 1  | 1 | none   | applicant   | 30,14,7,1
            partyDecision   | 9  | 30 | 1 | before | county      | 30,14,7,1
            phaseTwo        | 11 | 1  | 1 | none   | applicant   | 30,14,7,1
            input           | -  | -  | - | none   | department  | 7,1
            answer          | -  | -  | - | none   | department  | 7,1
            status          | -  | -  | - | none   | municipalities | 30,14,1
            agreementEnd    | -  | -  | - | none   | county      | 6m,30,7
            application     | 9  | 30 | 0 | none   | applicant   | 30,14,7,1
            invitation      | -  | -  | - | none   | invited     | 30
            applications    | -  | -  | - | none   | nobody      | ''
            interest        | 8  | 15 | 0 | none   | nobody      | ''
            dialogue        | -  | -  | - | none   | county      | 21,14,7
            councilDecision | 10 | 21 | 0 | none   | applicant   | 7,1
            action          | -  | -  | - | none   | participant | 7,1
            countyAction    | -  | -  | - | none   | county      | 7,1
            offerReply      | -  | -  | - | none   | applicant   | 14,7,1
            halfYear        | -  | -  | - | none   | municipalities | 30,14,1
            prolongation    | -  | -  | - | none   | county      | 60,30,7
            finalReport     | -  | -  | - | none   | applicant   | 30,14,7,1
            provisionalAnswer | - | - | - | none   | county      | 14,7,1
            complaintDecision | - | -  | - | none   | county      | 14,7,1
            complaintAnswer | -  | -  | - | none   | county      | 7
            annualReport    | 1  | 31 | 1 | none   | municipalities | 30,14,1
            grantApplication | 3 | 31 | 1 | none   | municipalities | 30,14,1
            midwayEvaluation | - | -  | - | none   | county      | 60,30,7
            programmeEnd    | -  | -  | - | none   | county      | 6m,30,7
            commitmentLapse | -  | -  | - | none   | applicant   | 60,14
            arenaRegistration | - | - | - | none   | invited     | 7
            arenaRegistrations | - | - | - | none  | nobody      | ''
            arenaPlanning   | -  | -  | - | none   | county      | 30,7
            orientationStart | 2 | 1 | 0 | after | nobody | ''
            caseStatus | 5 | 1 | 0 | none | county | 30,14,7,1
            cutOff | 5 | 1 | 0 | none | nobody | 30,7
            businessReport | 6 | 15 | 0 | before | county | 60,30,14,7
            orientation | 6 | 30 | 0 | before | county | 60,30,14,7
            arenaAutumn | 10 | 31 | -1 | before | nobody | 60,30
            arenaSpring | 3 | 31 | 0 | before | nobody | 60,30
            budgetInput | 9 | 1 | -1 | before | nobody | 30,7
            budgetAdopted | 12 | 15 | -1 | none | nobody | 7
            committeeDecision | - | - | - | none   | county      | 30,14,7,1
            politicalOrder  | -  | -  | - | none   | county      | 14,7,1
            delegatedReport | -  | -  | - | none   | county      | 7,1
            followUp        | -  | -  | - | none   | department  | 14,7,1
            colleagueFollowUp | - | - | - | none   | participant | 14,7,1
            interpellationDraft | - | - | - | none | county      | 7,1
            interpellationAnswer | - | - | - | none | county     | 7,1
            contributions   | -  | -  | - | none   | nobody      | ''
            contribution    | -  | -  | - | none   | department  | 7,1
            colleagueContribution | - | - | - | none | participant | 7,1
            editing         | -  | -  | - | none   | county      | 7,1
            quality         | -  | -  | - | none   | county      | 1
            managerApproval | -  | -  | - | none   | manager     | 1
            departmentApproval | - | - | - | none  | departmentdirector | 1
            directorApproval | - | -  | - | none   | director    | 1
            papers          | -  | -  | - | none   | secretariat | 7,1
            dispatch        | -  | -  | - | none   | secretariat | 1
            treatment       | -  | -  | - | none   | secretariat | ''
            """)
    void each_milestone_has_its_date_its_owner_and_its_plan(
            String milestone, Integer month, Integer day, Integer years, String shift, String owner, String plan)
            throws Exception {
        Map<String, Object> row =
                rows("deadlines", Map.of("milestone", milestone)).get(0);

        assertThat(row.get("month")).isEqualTo(month);
        assertThat(row.get("day")).isEqualTo(day);
        assertThat(row.get("yearOffset")).isEqualTo(years);
        assertThat(row)
                .containsEntry("shift", shift)
                .containsEntry("owner", owner)
                .containsEntry("plan", plan)
                .containsKey("label");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            complaint         | tre uker | 3 | weeks  | after  | forvaltningsloven 1967 § 29   | domstolloven § 149
            complaintLatest   | ett år   | 1 | years  | none   | forvaltningsloven 1967 § 31   | -
            provisionalAnswer | én måned | 1 | months | before | forvaltningsloven 1967 § 11 a | -
            """)
    void each_limit_of_the_law_has_its_length_and_its_source(
            String limit, String words, int count, String unit, String shift, String source, String shiftSource)
            throws Exception {
        assertThat(rows("timelimits", Map.of("limit", limit)))
                .containsExactly(Map.of(
                        "words", words,
                        "count", count,
                        "unit", unit,
                        "shift", shift,
                        "source", source,
                        "shiftSource", shiftSource));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            state  | firstDraft      | applicant   | reminder  | applicant caseworker
            state  | firstDraft      | applicant   | overdue   | caseworker manager
            state  | firstDraft      | applicant   | escalated | deputy manager
            county | firstDraft      | applicant   | reminder  | applicant caseworker
            county | firstDraft      | applicant   | overdue   | applicant caseworker manager
            county | firstDraft      | applicant   | escalated | deputy manager
            state  | partyDecision   | county      | reminder  | caseworker
            state  | partyDecision   | county      | overdue   | caseworker manager
            state  | input           | department  | reminder  | department
            state  | input           | department  | overdue   | department caseworker manager
            state  | input           | department  | escalated | deputy manager
            state  | application     | applicant   | reminder  | applicant caseworker
            state  | application     | applicant   | overdue   | caseworker
            state  | application     | applicant   | escalated | deputy manager
            county | application     | applicant   | overdue   | applicant caseworker
            state  | councilDecision | applicant   | reminder  | applicant caseworker
            state  | councilDecision | applicant   | overdue   | caseworker manager
            state  | dialogue        | county      | reminder  | caseworker
            state  | dialogue        | county      | overdue   | caseworker manager
            state  | invitation      | invited     | reminder  | municipality
            state  | invitation      | invited     | overdue   | -
            state  | invitation      | invited     | escalated | -
            county | invitation      | invited     | overdue   | -
            state  | applications    | nobody      | reminder  | -
            state  | applications    | nobody      | overdue   | -
            state  | applications    | nobody      | escalated | -
            county | interest        | nobody      | overdue   | -
            county | arenaRegistration | invited   | reminder  | municipality
            county | arenaRegistration | invited   | overdue   | -
            county | arenaRegistrations | nobody   | overdue   | -
            county | arenaPlanning   | county      | reminder  | caseworker
            state  | action          | participant | reminder  | participant
            state  | action          | participant | overdue   | participant caseworker
            state  | action          | participant | escalated | deputy manager
            state  | countyAction    | county      | reminder  | caseworker
            state  | countyAction    | county      | overdue   | caseworker
            state  | countyAction    | county      | escalated | deputy manager
            state  | status          | municipalities | reminder  | municipalities caseworker
            state  | status          | municipalities | overdue   | caseworker manager
            county | halfYear        | municipalities | reminder  | municipalities caseworker
            county | halfYear        | municipalities | overdue   | municipalities caseworker manager
            county | managerApproval | manager     | reminder  | manager
            county | managerApproval | manager     | overdue   | caseworker manager
            county | departmentApproval | departmentdirector | reminder | departmentdirector
            county | departmentApproval | departmentdirector | overdue  | departmentdirector caseworker manager
            county | directorApproval | director   | reminder  | director
            county | directorApproval | director   | overdue   | director caseworker manager
            county | papers          | secretariat | reminder  | secretariat
            county | treatment       | secretariat | overdue   | secretariat caseworker manager
            county | cutOff          | nobody      | reminder  | caseworker
            county | caseStatus      | county      | reminder  | caseworker
            """)
    void each_step_is_told_to_those_it_concerns(
            String scheme, String milestone, String owner, String phase, @Nullable String roles) throws Exception {
        assertThat(rows("recipients", Map.of("scheme", scheme, "milestone", milestone, "owner", owner, "phase", phase)))
                .extracting(row -> row.get("role"))
                .containsExactlyInAnyOrder(roles == null ? new Object[0] : roles.split(" ", -1));
    }

    @Test
    void an_unknown_milestone_has_no_rule() throws Exception {
        assertThat(rows("deadlines", Map.of("milestone", "noeAnnet"))).isEmpty();
    }

    private List<Map<String, Object>> rows(String table, Map<String, Object> inputs) throws Exception {
        try (var file = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
            return tables.evaluateDecisionTable(tables.parseDecision(table, file), inputs)
                    .getResultList();
        }
    }
}
