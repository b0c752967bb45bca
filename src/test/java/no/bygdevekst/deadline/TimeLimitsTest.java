package no.bygdevekst.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.workday.WorkingDays;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of {@code processes/timelimits.dmn}, held against an almanac. */
class TimeLimitsTest {
    /** As the almanac has them, so that nothing is worked out as the program works it out. */
    private static final Set<LocalDate> EASTER_SUNDAYS = Stream.of(
                    "2022-04-17",
                    "2023-04-09",
                    "2024-03-31",
                    "2025-04-20",
                    "2026-04-05",
                    "2027-03-28",
                    "2028-04-16",
                    "2029-04-01")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    /** Skjærtorsdag, langfredag, annen påskedag, Kristi himmelfartsdag, annen pinsedag: those that are no Sundays. */
    private static final int[] DAYS_FROM_EASTER = {-3, -2, 1, 39, 50};

    private static final Set<LocalDate> HOLIDAYS = Stream.concat(
                    IntStream.rangeClosed(2022, 2029).boxed().flatMap(year -> Stream.of(
                                    "01-01", "05-01", "05-17", "12-25", "12-26")
                            .map(day -> LocalDate.parse(year + "-" + day))),
                    EASTER_SUNDAYS.stream()
                            .flatMap(easter -> IntStream.of(DAYS_FROM_EASTER).mapToObj(easter::plusDays)))
            .collect(Collectors.toSet());

    private final TimeLimits limits = new TimeLimits(new WorkingDays());
    private final Rulebook rules = rules();

    @Test
    void from_every_day_of_2022_to_2028_a_complaint_may_be_sent_for_three_weeks_and_to_the_next_working_day() {
        LocalDate.of(2022, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(arrived -> {
            long day = arrived.toEpochDay() + 21;
            while (isWeekend(day) || HOLIDAYS.contains(LocalDate.ofEpochDay(day))) {
                day++;
            }
            assertThat(limits.end(rules, TimeLimits.COMPLAINT, arrived))
                    .as("notice arrived %s", arrived)
                    .isEqualTo(LocalDate.ofEpochDay(day));
        });
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            complaint,         2023-03-17, 2023-04-11
            complaint,         2023-03-16, 2023-04-11
            complaint,         2023-03-21, 2023-04-11
            complaint,         2023-03-22, 2023-04-12
            complaint,         2023-04-26, 2023-05-19
            complaint,         2024-12-04, 2024-12-27
            complaintLatest,   2023-03-15, 2024-03-15
            complaintLatest,   2024-02-29, 2025-02-28
            complaintLatest,   2023-04-01, 2024-04-01
            provisionalAnswer, 2023-04-13, 2023-05-12
            provisionalAnswer, 2023-01-31, 2023-02-28
            provisionalAnswer, 2023-04-17, 2023-05-16
            provisionalAnswer, 2023-04-14, 2023-05-12
            """)
    void a_limit_ends_on_its_day(String limit, LocalDate start, LocalDate end) {
        assertThat(limits.end(rules, limit, start)).isEqualTo(end);
    }

    @Test
    void a_limit_that_the_table_does_not_know_is_a_fault_of_the_program() {
        assertThatIllegalStateException().isThrownBy(() -> limits.words(rules, "appeal"));
    }

    /** 1 January 1970 was a Thursday. */
    private static boolean isWeekend(long epochDay) {
        return (epochDay + 3) % 7 >= 5;
    }

    private static Rulebook rules() {
        DmnEngine tables =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var file = Files.newInputStream(Path.of("processes/timelimits.dmn"))) {
            DmnDecision table = tables.parseDecision("timelimits", file);
            return (name, inputs) -> inputs.stream()
                    .map(each -> tables.evaluateDecisionTable(table, each).getResultList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
