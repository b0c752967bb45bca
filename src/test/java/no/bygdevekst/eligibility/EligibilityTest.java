package no.bygdevekst.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom the calls were for, held against SSB's files as they are and against what happened. */
@HouseTest
@Transactional
class EligibilityTest {
    private static final String TRONDELAG = "50";
    private static final LocalDate BEFORE_THE_AWARD = LocalDate.parse("2022-09-01");
    private static final LocalDate AWARD = LocalDate.parse("2022-11-24");

    /** Osen, Namsskogan, Røyrvik, Åfjord and Midtre Gauldal. */
    private static final Set<String> IN_RESTRUCTURING = Set.of("5020", "5044", "5043", "5058", "5027");

    @Autowired
    Eligibility eligibility;

    @Autowired
    NewestRules rules;

    @Autowired
    Participations participations;

    @Autowired
    Cabinet cabinet;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void no_other_test_has_let_anybody_take_part_in_anything() {
        cabinet.forgetParticipations();
    }

    @Test
    void kdds_call_of_2022_was_for_fourteen_in_trondelag() {
        var verdicts = trondelag(RuleSet.PILOT_2022, BEFORE_THE_AWARD);

        assertThat(verdicts).hasSize(38).isSortedAccordingTo((a, b) -> code(a).compareTo(code(b)));
        assertThat(names(verdicts, Answer.TARGET))
                .containsExactlyInAnyOrder(
                        "Frøya",
                        "Osen",
                        "Holtålen",
                        "Tydal",
                        "Snåsa",
                        "Lierne",
                        "Røyrvik",
                        "Namsskogan",
                        "Høylandet",
                        "Flatanger",
                        "Leka",
                        "Hitra",
                        "Åfjord",
                        "Nærøysund");
        assertThat(names(verdicts, Answer.COOPERATION)).contains("Grong", "Rindal");
        assertThat(names(verdicts, Answer.NO)).contains("Trondheim");
    }

    @Test
    void i_lag_was_for_eleven_of_the_fourteen_small_and_remote_until_kdd_chose_its_pilots() {
        assertThat(trondelag(RuleSet.ILAG_2022, BEFORE_THE_AWARD))
                .filteredOn(verdict -> verdict.centralityClass() >= 5 && verdict.inhabitants() < 2_500)
                .hasSize(14);
        assertThat(names(trondelag(RuleSet.ILAG_2022, BEFORE_THE_AWARD), Answer.TARGET))
                .containsExactlyInAnyOrder(
                        "Leka",
                        "Høylandet",
                        "Snåsa",
                        "Meråker",
                        "Tydal",
                        "Rennebu",
                        "Flatanger",
                        "Lierne",
                        "Grong",
                        "Rindal",
                        "Holtålen");

        for (String code : List.of("5044", "5043", "5042", "5045", "5061", "5026")) {
            takesPart(code, Scheme.PILOT, AWARD);
        }

        assertThat(names(trondelag(RuleSet.ILAG_2022, AWARD.minusDays(1)), Answer.TARGET))
                .hasSize(11);
        assertThat(names(trondelag(RuleSet.ILAG_2022, AWARD), Answer.TARGET))
                .containsExactlyInAnyOrder("Leka", "Høylandet", "Snåsa", "Meråker", "Tydal", "Rennebu", "Flatanger");
        assertThat(of("5044", RuleSet.ILAG_2022, AWARD).rule()).isEqualTo("ilag2022-omstilling");
        assertThat(of("5045", RuleSet.ILAG_2022, AWARD).rule()).isEqualTo("ilag2022-pilot");
    }

    @Test
    void whoever_is_in_i_lag_stays_in_its_target_group_and_is_not_for_restructuring() {
        takesPart("5052", Scheme.ILAG, LocalDate.parse("2023-03-15"));

        assertThat(of("5052", RuleSet.ILAG_2022, LocalDate.parse("2024-01-01")).answer())
                .isEqualTo(Answer.TARGET);
        assertThat(of("5052", RuleSet.RESTRUCTURING, LocalDate.parse("2023-03-14"))
                        .answer())
                .isEqualTo(Answer.TARGET);
        assertThat(of("5052", RuleSet.RESTRUCTURING, LocalDate.parse("2023-03-15"))
                        .rule())
                .isEqualTo("restructuring-ilag");
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2022, 356, PILOT_2022",
        "2020, 2023, 356, PILOT_2023",
        "2020, 2022, 356, ILAG_2022",
        "2020, 2022, 356, RESTRUCTURING",
        "2024, 2022, 357, PILOT_2022",
        "2024, 2024, 357, PILOT_2023",
        "2024, 2023, 357, ILAG_2022",
        "2024, 2024, 357, RESTRUCTURING"
    })
    void every_municipality_of_norway_is_judged_as_ssbs_file_says(int version, int year, int count, RuleSet set)
            throws IOException {
        List<String> expected = new ArrayList<>();
        for (var row : file(version)) {
            int centralityClass = number(row, "centrality_class");
            int inhabitants = number(row, "population_" + year);
            expected.add("%s %d %d %s"
                    .formatted(
                            cell(row, "code"),
                            centralityClass,
                            inhabitants,
                            expected(set, cell(row, "code"), centralityClass, inhabitants)));
        }

        assertThat(eligibility.of(rules, set, version, year, BEFORE_THE_AWARD, (String) null))
                .hasSize(count)
                .extracting(verdict -> "%s %d %d %s"
                        .formatted(
                                code(verdict),
                                verdict.centralityClass(),
                                verdict.inhabitants(),
                                verdict.answer().word()))
                .containsExactlyElementsOf(expected.stream().sorted().toList());
    }

    private static String expected(RuleSet set, String code, int centralityClass, int inhabitants) {
        return switch (set) {
            case PILOT_2022 -> centralityClass == 6 ? "target" : centralityClass >= 4 ? "cooperation" : "no";
            case PILOT_2023 -> centralityClass >= 5 ? "target" : centralityClass == 4 ? "cooperation" : "no";
            case ILAG_2022 ->
                centralityClass >= 5 && inhabitants < 2_500 && !IN_RESTRUCTURING.contains(code) ? "target" : "no";
            case RESTRUCTURING -> IN_RESTRUCTURING.contains(code) ? "no" : "target";
        };
    }

    @Test
    void some_are_judged_as_they_are_among_all() {
        var all = trondelag(RuleSet.PILOT_2022, BEFORE_THE_AWARD);

        assertThat(some(2020, 2022, List.of("5061", "5026", "5061")))
                .containsExactlyElementsOf(all.stream()
                        .filter(verdict -> Set.of("5026", "5061").contains(code(verdict)))
                        .toList())
                .hasSize(2);
        assertThat(some(2020, 2022, List.of())).isEmpty();
        assertThat(trondelag(RuleSet.PILOT_2022, BEFORE_THE_AWARD)).isEqualTo(all);
    }

    @Test
    void what_is_not_held_is_told_in_norwegian() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some(2022, 2022, List.of("5061")))
                .withMessage("Bygdevekst har ikke SSBs sentralitetsindeks fra 2022, bare fra 2020, 2024.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some(2020, 2019, List.of("5061")))
                .withMessage("Bygdevekst har ikke innbyggertall fra 2019, bare fra 2022, 2023, 2024.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some(2020, 2022, List.of("5061", "9999", "1580")))
                .withMessage("Sentralitetsindeksen fra 2020 har ingen kommune med nummer 1580, 9999.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some(2020, 2024, List.of("5061", "3006")))
                .withMessage("I sentralitetsindeksen fra 2020 er det kommuner som ikke har innbyggertall fra 2024:"
                        + " Kongsberg.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> eligibility.of(rules, RuleSet.PILOT_2022, 2020, 2024, BEFORE_THE_AWARD, (String) null))
                .withMessageMatching(".* fra 2024: \\S+, \\S+, \\S+ og \\d+ til\\.");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void all_of_norway_is_one_question_about_figures_one_about_participations_and_one_about_the_table() {
        db.sql("set query_statistics false").update();
        db.sql("set query_statistics true").update();

        eligibility.of(rules, RuleSet.PILOT_2022, 2020, 2022, BEFORE_THE_AWARD, (String) null);

        Map<String, Long> asked = new HashMap<>();
        db.sql("select sql_statement, execution_count from information_schema.query_statistics")
                .query(row -> {
                    String statement = row.getString(1).toLowerCase(java.util.Locale.ROOT);
                    for (String table : List.of("centrality", "participation", "act_re_decision_def")) {
                        if (statement.contains(table)) {
                            asked.merge(table, row.getLong(2), Long::sum);
                        }
                    }
                });
        db.sql("set query_statistics false").update();
        assertThat(asked)
                .containsEntry("centrality", 1L)
                .containsEntry("participation", 1L)
                .hasEntrySatisfying(
                        "act_re_decision_def", lookups -> assertThat(lookups).isLessThanOrEqualTo(2));
    }

    private void takesPart(String code, Scheme scheme, LocalDate from) {
        participations.begin(new Participation(
                code, scheme, from, null, "(eksempel)", "(eksempel)", "2022/9999", Participations.Role.MEMBER));
    }

    private List<Verdict> trondelag(RuleSet set, LocalDate date) {
        return eligibility.of(rules, set, 2020, 2022, date, TRONDELAG);
    }

    private List<Verdict> some(int version, int year, Collection<String> codes) {
        return eligibility.of(rules, RuleSet.PILOT_2022, version, year, BEFORE_THE_AWARD, codes);
    }

    private Verdict of(String code, RuleSet set, LocalDate date) {
        return eligibility.of(rules, set, 2020, 2022, date, List.of(code)).get(0);
    }

    private static String code(Verdict verdict) {
        return verdict.municipality().code();
    }

    private static List<String> names(List<Verdict> verdicts, Answer answer) {
        return verdicts.stream()
                .filter(verdict -> verdict.answer() == answer)
                .map(verdict -> verdict.municipality().name())
                .toList();
    }

    /** The rows of SSB's file, each as its cells by column. */
    private static List<Map<String, String>> file(int version) throws IOException {
        List<String> lines = new ClassPathResource("municipality/municipalities-%d.csv".formatted(version))
                .getContentAsString(UTF_8)
                .lines()
                .toList();
        String[] columns = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return requireNonNull(row.get(column), column);
    }
}
