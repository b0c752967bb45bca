package no.bygdevekst.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.story.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who the calls were for, held against SSB's files as they are and against what really happened. */
@HouseTest
class EligibilityTest {
    private static final String TRONDELAG = "50";
    private static final LocalDate SEPTEMBER_2022 = LocalDate.parse("2022-09-01");

    @Autowired
    Eligibility eligibility;

    @Autowired
    NewestRules rules;

    @Test
    void kdds_call_of_2022_was_for_fourteen_in_trondelag() {
        assertThat(names(trondelag(RuleSet.PILOT_2022, SEPTEMBER_2022), Answer.TARGET))
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
    }

    private List<Verdict> trondelag(RuleSet set, LocalDate date) {
        return eligibility.of(rules, set, 2020, 2022, date, TRONDELAG);
    }

    private static List<String> names(List<Verdict> verdicts, Answer answer) {
        return verdicts.stream()
                .filter(verdict -> verdict.answer() == answer)
                .map(verdict -> verdict.municipality().name())
                .toList();
    }
}
