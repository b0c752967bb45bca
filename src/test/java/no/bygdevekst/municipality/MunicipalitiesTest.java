package no.bygdevekst.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType.H2;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;

class MunicipalitiesTest {
    private static final String TRONDELAG = "50";
    private static final EmbeddedDatabase DATABASE =
            new EmbeddedDatabaseBuilder().setType(H2).generateUniqueName(true).build();

    private final Municipalities municipalities = new Municipalities(JdbcClient.create(DATABASE));

    @BeforeAll
    static void fill() {
        Flyway.configure()
                .dataSource(DATABASE)
                .javaMigrations(new LoadRegister())
                .target("2")
                .load()
                .migrate();
    }

    @AfterAll
    static void close() {
        DATABASE.shutdown();
    }

    @ParameterizedTest
    @CsvSource({"2020, 356", "2024, 357"})
    void norway_had_as_many_municipalities_as_the_version_says(int version, int count) {
        assertThat(inNorway(version)).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2024})
    void trondelag_has_thirty_eight(int version) {
        assertThat(municipalities.inCounty(TRONDELAG, version))
                .hasSize(38)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()))
                .allSatisfy(municipality -> {
                    assertThat(municipality.countyCode()).isEqualTo(TRONDELAG);
                    assertThat(municipality.county()).isEqualTo("Trøndelag");
                    assertThat(municipality.organisationNumber()).matches("\\d{9}");
                });
    }

    @ParameterizedTest
    @CsvSource({"2022, 474131", "2023, 478470"})
    void trondelags_inhabitants_add_up(int year, int total) {
        assertThat(sum(municipalities.inCounty(TRONDELAG, 2020), year)).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"2020, 2022, 5425270", "2020, 2023, 5488984", "2024, 2022, 5425270", "2024, 2024, 5550203"})
    void norways_inhabitants_add_up_whichever_borders_they_are_counted_in(int version, int year, int total) {
        assertThat(sum(inNorway(version), year)).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023})
    void eighteen_of_the_thirty_eight_have_fewer_than_five_thousand_inhabitants(int year) {
        assertThat(inTrondelag(2020, each -> inhabitants(each, year) < 5_000)).hasSize(18);
    }

    @Test
    void fourteen_were_least_central_in_the_version_of_2020() {
        assertThat(inTrondelag(2020, each -> centralityClass(each, 2020) == 6)).hasSize(14);
    }

    @Test
    void the_same_fourteen_are_remote_and_small_in_both_versions_and_both_years() {
        var remoteAndSmall = remoteAndSmall(2020, 2022);
        assertThat(remoteAndSmall)
                .hasSize(14)
                .isEqualTo(remoteAndSmall(2020, 2023))
                .isEqualTo(remoteAndSmall(2024, 2022))
                .isEqualTo(remoteAndSmall(2024, 2023));
    }

    @ParameterizedTest
    @CsvSource({"5028, Melhus, 4, 3", "5036, Frosta, 4, 5", "5060, Nærøysund, 6, 5", "5001, Trondheim, 2, 2"})
    void a_class_belongs_to_a_version(String code, String name, int in2020, int in2024) {
        assertThat(municipalities.find(code)).map(Municipality::name).hasValue(name);
        assertThat(municipalities.centralityClass(code, 2020)).hasValue(in2020);
        assertThat(municipalities.centralityClass(code, 2024)).hasValue(in2024);
    }

    @Test
    void snasa_is_known_by_its_official_name_and_by_its_sami_name_alone() {
        assertThat(municipalities.find("5041"))
                .hasValue(new Municipality("5041", "Snåsa", "Snåase", TRONDELAG, "Trøndelag", "964982031"));
    }

    @Test
    void seven_in_trondelag_have_a_sami_name() {
        assertThat(municipalities.inCounty(TRONDELAG, 2024))
                .extracting(Municipality::nameSami)
                .filteredOn(name -> name != null)
                .containsExactly(
                        "Tråante", "Stïentje", "Nåavmesjenjaelmie", "Rosse", "Levangke", "Snåase", "Raarvihke");
    }

    @Test
    void a_municipality_that_is_no_more_keeps_its_last_county_and_class() {
        assertThat(municipalities.find("3006"))
                .hasValue(new Municipality("3006", "Kongsberg", null, "30", "Viken", null));
        assertThat(municipalities.centralityClass("3006", 2020)).isPresent();
        assertThat(municipalities.centralityClass("3006", 2024)).isEmpty();
        assertThat(municipalities.inCounty("30", 2024)).isEmpty();
    }

    @Test
    void no_name_begins_or_ends_with_space_of_any_kind() {
        assertThat(Stream.of(2020, 2024).flatMap(version -> inNorway(version).stream()))
                .flatExtracting(Municipality::name, Municipality::county)
                .allSatisfy(name -> assertThat((String) name).matches("\\p{L}.*[\\p{L})]"));
    }

    @Test
    void those_named_come_in_the_order_named() {
        assertThat(municipalities.named(List.of("5061", "0301", "9999", "5026", "0301")))
                .extracting(Municipality::name)
                .containsExactly("Rindal", "Oslo", "Holtålen");
        assertThat(municipalities.named(List.of())).isEmpty();
    }

    @Test
    void what_the_register_does_not_know_is_empty() {
        assertThat(municipalities.find("9999")).isEmpty();
        assertThat(municipalities.inCounty("99", 2024)).isEmpty();
        assertThat(municipalities.centralityClass("9999", 2024)).isEmpty();
        assertThat(municipalities.centralityClass("5061", 2022)).isEmpty();
        assertThat(municipalities.inhabitants("9999", 2023)).isEmpty();
        assertThat(municipalities.inhabitants("5061", 2021)).isEmpty();
    }

    private List<Municipality> inNorway(int version) {
        return IntStream.rangeClosed(1, 99)
                .mapToObj("%02d"::formatted)
                .flatMap(county -> municipalities.inCounty(county, version).stream())
                .toList();
    }

    private List<Municipality> remoteAndSmall(int version, int year) {
        return inTrondelag(version, each -> centralityClass(each, version) >= 5 && inhabitants(each, year) < 2_500);
    }

    private List<Municipality> inTrondelag(int version, Predicate<Municipality> condition) {
        return municipalities.inCounty(TRONDELAG, version).stream()
                .filter(condition)
                .toList();
    }

    private int sum(List<Municipality> some, int year) {
        return some.stream().mapToInt(each -> inhabitants(each, year)).sum();
    }

    private int centralityClass(Municipality municipality, int version) {
        return municipalities.centralityClass(municipality.code(), version).orElseThrow();
    }

    private int inhabitants(Municipality municipality, int year) {
        return municipalities.inhabitants(municipality.code(), year).orElseThrow();
    }
}
