package no.bygdevekst.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleSetTest {
    @ParameterizedTest
    @CsvSource({
        "PILOT, 2021, PILOT_2022",
        "PILOT, 2022, PILOT_2022",
        "PILOT, 2023, PILOT_2023",
        "PILOT, 2026, PILOT_2023",
        "ILAG, 2019, ILAG_2022",
        "ILAG, 2026, ILAG_2022",
        "RESTRUCTURING, 2019, RESTRUCTURING",
        "RESTRUCTURING, 2026, RESTRUCTURING"
    })
    void the_newest_that_is_not_newer_than_the_call_is_proposed_or_else_the_first(
            Scheme scheme, int year, RuleSet proposed) {
        assertThat(RuleSet.proposed(scheme, year)).isEqualTo(proposed);
    }

    @ParameterizedTest
    @EnumSource
    void each_is_found_by_its_word(RuleSet set) {
        assertThat(RuleSet.of(set.word())).hasValue(set);
        assertThat(Scheme.of(set.scheme().word())).hasValue(set.scheme());
    }
}
