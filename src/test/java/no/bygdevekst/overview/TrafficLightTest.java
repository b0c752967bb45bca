package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.bygdevekst.workday.WorkingDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Friday 12 May 2023 comes before an ordinary weekend; 17 May is a Wednesday, Ascension Day the Thursday after it. */
class TrafficLightTest {
    private final WorkingDays calendar = new WorkingDays();

    @ParameterizedTest(name = "due {1}, seen {0}: {3}")
    @CsvSource({
        "2023-05-12, 2023-05-12, soon, i dag",
        "2023-05-13, 2023-05-12, late, 1 dag over",
        "2023-05-14, 2023-05-12, late, 2 dager over",
        "2023-05-15, 2023-05-12, late, 1 virkedag over",
        "2023-05-15, 2023-05-14, late, 1 virkedag over",
        "2023-05-16, 2023-05-12, late, 2 virkedager over",
        "2023-05-12, 2023-05-13, soon, 1 dag igjen",
        "2023-05-12, 2023-05-14, soon, 2 dager igjen",
        "2023-05-12, 2023-05-15, soon, 1 virkedag igjen",
        "2023-05-13, 2023-05-13, soon, i dag",
        "2023-05-17, 2023-05-16, late, 1 dag over",
        "2023-05-18, 2023-05-16, late, 2 dager over",
        "2023-05-16, 2023-05-17, soon, 1 dag igjen",
        "2023-05-16, 2023-05-19, soon, 1 virkedag igjen",
        "2023-05-12, 2023-05-23, soon, 5 virkedager igjen",
        "2023-05-12, 2023-05-24, fine, 6 virkedager igjen",
        "2023-12-22, 2023-12-26, soon, 4 dager igjen",
    })
    void late_is_what_is_over_by_the_date_and_no_number_is_zero(
            LocalDate today, LocalDate due, String look, String words) {
        assertThat(TrafficLight.of(today, due, calendar)).isEqualTo(new TrafficLight(look, words));
    }
}
