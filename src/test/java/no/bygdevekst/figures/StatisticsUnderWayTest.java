package no.bygdevekst.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import no.bygdevekst.casefile.YearCounts;
import no.bygdevekst.engine.StepTimes;
import no.bygdevekst.longwork.LongWorks;
import org.junit.jupiter.api.Test;

class StatisticsUnderWayTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-05-09T06:05:00Z"), ZoneOffset.UTC);

    private final YearCounts counts = mock(YearCounts.class);
    private final LongWorks works = mock(LongWorks.class);
    private final Statistics statistics = new Statistics(counts, mock(StepTimes.class), works, CLOCK);

    @Test
    void a_year_is_counted_once_at_a_time_however_often_one_asks() {
        when(works.start(anyString(), anyString(), isNull(), any())).thenReturn(7L, 8L);

        assertThat(statistics.again(List.of(2022), "leder", "/statistikk")).hasValue(7);
        assertThat(statistics.again(List.of(2022), "leder", "/statistikk")).isEqualTo(OptionalLong.empty());
        assertThat(statistics.again(List.of(2022, 2023), "leder", "/statistikk"))
                .hasValue(8);
    }

    @Test
    void what_could_not_be_begun_is_not_under_way() {
        when(counts.counted(any())).thenReturn(Map.of());
        when(works.start(anyString(), anyString(), isNull(), any()))
                .thenThrow(new IllegalStateException("no database"))
                .thenReturn(7L);

        assertThatThrownBy(() -> statistics.ask(List.of(2023))).isInstanceOf(IllegalStateException.class);
        assertThat(statistics.again(List.of(2023), "leder", "/statistikk")).hasValue(7);
    }
}
