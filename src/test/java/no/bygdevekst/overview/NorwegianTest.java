package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class NorwegianTest {
    private final Norwegian norwegian = new Norwegian(words());

    @Test
    void dates_sums_and_sizes_are_written_as_people_do() {
        assertThat(norwegian.day(LocalDate.parse("2023-06-30"))).isEqualTo("30. juni 2023");
        assertThat(norwegian.moment(Instant.parse("2023-05-09T06:05:00Z"))).isEqualTo("9. mai 2023 kl. 08.05");
        assertThat(norwegian.moment(Instant.parse("2023-12-01T07:05:00Z"))).isEqualTo("1. desember 2023 kl. 08.05");
        assertThat(norwegian.day((LocalDate) null)).isEqualTo("–");
        assertThat(norwegian.kroner(2_000_000)).isEqualTo("2\u00a0000\u00a0000\u00a0kr");
        assertThat(norwegian.size(999)).isEqualTo("999\u00a0byte");
        assertThat(norwegian.size(12_400)).isEqualTo("12\u00a0kB");
        assertThat(norwegian.size(1_250_000)).isEqualTo("1,3\u00a0MB");
    }

    @Test
    void programs_words_become_ours_and_others_stay() {
        assertThat(norwegian.word("firstDraft/samferdsel")).isEqualTo("førsteutkast, Samferdsel");
        assertThat(norwegian.word("sak 2022/0001")).isEqualTo("sak 2022/0001");
        assertThat(norwegian.word("Tromsø, 2023-01-31")).isEqualTo("Tromsø, 31. januar 2023");
        assertThat(norwegian.word("nr. 2023-99-99")).isEqualTo("nr. 2023-99-99");
        assertThat(norwegian.step("D-1")).isEqualTo("1 dag før");
        assertThat(norwegian.step("D-30")).isEqualTo("30 dager før");
        assertThat(norwegian.step("M-6")).isEqualTo("6 måneder før");
        assertThat(norwegian.step("overdue")).isEqualTo("fristen er utløpt");
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        return words;
    }
}
