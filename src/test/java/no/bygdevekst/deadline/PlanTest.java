package no.bygdevekst.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.workday.WorkingDays;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final String DRAFTS = "30,14,7,1";

    private final WorkingDays calendar = new WorkingDays();

    @Test
    void thirty_june_2023_gives_the_promised_days() {
        assertThat(days("2023-06-30"))
                .containsExactly("2023-05-31", "2023-06-16", "2023-06-23", "2023-06-29", "2023-07-03", "2023-07-07");
    }

    @Test
    void the_application_deadline_of_2022_is_told_of_four_times_before_and_on_the_monday_after() {
        assertThat(days("2022-09-30"))
                .startsWith("2022-08-31", "2022-09-16", "2022-09-23", "2022-09-29", "2022-10-03")
                .hasSize(6);
    }

    @Test
    void a_deadline_that_reminds_nobody_still_passes() {
        assertThat(Plan.of(LocalDate.parse("2022-09-30"), "", calendar).steps())
                .extracting(Plan.Step::name)
                .containsExactly("overdue", "escalated");
    }

    @Test
    void sunday_one_october_2023_does_not_move_but_its_reminders_do() {
        assertThat(days("2023-10-01"))
                .containsExactly("2023-09-01", "2023-09-15", "2023-09-22", "2023-09-29", "2023-10-02", "2023-10-06");
    }

    @Test
    void around_seventeen_may_and_whitsun_nobody_is_told_on_a_holiday() {
        // the day after 16 May 2024 is Constitution Day, and 20 May is Whit Monday
        assertThat(days("2024-05-16")).endsWith("2024-05-15", "2024-05-21", "2024-05-27");
        assertThat(days("2024-05-18")).contains("2024-05-16").doesNotContain("2024-05-17");
    }

    @Test
    void every_deadline_of_twenty_one_years_is_told_on_working_days_at_eight_in_the_right_order() {
        LocalDate end = LocalDate.parse("2041-01-01");
        for (LocalDate due = LocalDate.parse("2020-01-01"); due.isBefore(end); due = due.plusDays(1)) {
            Plan plan = Plan.of(due, DRAFTS, calendar);
            List<Plan.Step> steps = plan.steps();
            assertThat(steps).as("%s", due).hasSize(6).allSatisfy(step -> {
                assertThat(calendar.isWorkingDay(step.day())).isTrue();
                assertThat(step.at(EngineClock.NORWAY)
                                .atZone(EngineClock.NORWAY)
                                .toLocalTime())
                        .isEqualTo(LocalTime.of(8, 0));
            });
            int[] before = {30, 14, 7, 1};
            for (int i = 0; i < before.length; i++) {
                LocalDate meant = due.minusDays(before[i]);
                assertThat(steps.get(i).day()).as("D-%d of %s", before[i], due).isEqualTo(latestWorkingDay(meant));
            }
            assertThat(workingDaysAfter(due, steps.get(4).day())).isEqualTo(1);
            assertThat(workingDaysAfter(due, steps.get(5).day())).isEqualTo(5);
        }
    }

    @Test
    void eight_in_the_morning_is_eight_in_the_morning_on_both_sides_of_the_clock_changes() {
        assertThat(Plan.of(LocalDate.parse("2023-03-27"), "3", calendar).at("D-3", EngineClock.NORWAY))
                .hasToString("2023-03-24T07:00:00Z");
        assertThat(Plan.of(LocalDate.parse("2023-03-27"), "3", calendar).at("overdue", EngineClock.NORWAY))
                .hasToString("2023-03-28T06:00:00Z");
        assertThat(Plan.of(LocalDate.parse("2023-10-29"), "2", calendar).at("D-2", EngineClock.NORWAY))
                .hasToString("2023-10-27T06:00:00Z");
        assertThat(Plan.of(LocalDate.parse("2023-10-29"), "2", calendar).at("overdue", EngineClock.NORWAY))
                .hasToString("2023-10-30T07:00:00Z");
    }

    @Test
    void an_agreement_that_ends_with_2027_is_told_of_six_months_before() {
        assertThat(Plan.of(LocalDate.parse("2027-12-31"), "6m,30,7", calendar).steps())
                .extracting(Plan.Step::name, step -> step.day().toString())
                .contains(org.assertj.core.groups.Tuple.tuple("M-6", "2027-06-30"));
    }

    private List<String> days(String due) {
        return Plan.of(LocalDate.parse(due), DRAFTS, calendar).steps().stream()
                .map(step -> step.day().toString())
                .toList();
    }

    private LocalDate latestWorkingDay(LocalDate day) {
        return Stream.iterate(day, candidate -> candidate.minusDays(1))
                .filter(calendar::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    private long workingDaysAfter(LocalDate due, LocalDate day) {
        return due.plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
