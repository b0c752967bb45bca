package no.bygdevekst.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2040, 12, 31);

    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25), MonthDay.of(12, 26));
    /** Skjærtorsdag, langfredag, første og annen påskedag, Kristi himmelfartsdag, første og annen pinsedag. */
    private static final Set<Integer> DAYS_FROM_EASTER = Set.of(-3, -2, 0, 1, 39, 49, 50);

    private final WorkingDays workingDays = new WorkingDays();

    @Test
    void every_day_from_2020_to_2040_is_told_apart() {
        everyDay().forEach(day -> assertThat(workingDays.isWorkingDay(day))
                .as("%s %s", day.getDayOfWeek(), day)
                .isEqualTo(day.getDayOfWeek().getValue() <= 5 && !isPublicHoliday(day)));
    }

    @Test
    void from_every_day_the_nearest_working_day_either_way_has_none_closer() {
        everyDay().forEach(day -> {
            LocalDate before = workingDays.onOrBefore(day);
            LocalDate after = workingDays.onOrAfter(day);
            assertThat(Stream.of(before, after)).allMatch(workingDays::isWorkingDay);
            assertThat(before.plusDays(1).datesUntil(day.plusDays(1))).noneMatch(workingDays::isWorkingDay);
            assertThat(day.datesUntil(after)).noneMatch(workingDays::isWorkingDay);
        });
    }

    @Test
    void counting_ahead_and_counting_what_is_left_agree_from_every_day() {
        everyDay().forEach(day -> {
            for (int n : new int[] {1, 2, 5, 15}) {
                LocalDate due = workingDays.after(day, n);
                assertThat(workingDays.isWorkingDay(due)).isTrue();
                assertThat(workingDays.between(day, due)).isEqualTo(n);
                assertThat(workingDays.between(due, day)).isEqualTo(-n);
            }
        });
    }

    @Test
    void the_last_working_day_before_easter_2024_is_a_wednesday_and_the_next_a_tuesday() {
        LocalDate goodFriday = LocalDate.of(2024, 3, 29);
        assertThat(workingDays.onOrBefore(goodFriday)).isEqualTo("2024-03-27");
        assertThat(workingDays.onOrAfter(goodFriday)).isEqualTo("2024-04-02");
    }

    @Test
    void constitution_day_and_ascension_day_2023_stand_side_by_side() {
        assertThat(workingDays.after(LocalDate.of(2023, 5, 16), 1)).isEqualTo("2023-05-19");
    }

    @Test
    void constitution_day_2027_is_whit_monday_too() {
        assertThat(workingDays.onOrAfter(LocalDate.of(2027, 5, 15))).isEqualTo("2027-05-18");
    }

    @Test
    void christmas_eve_and_new_years_eve_are_working_days() {
        assertThat(Stream.of(LocalDate.of(2024, 12, 24), LocalDate.of(2024, 12, 31)))
                .allMatch(workingDays::isWorkingDay);
    }

    @Test
    void a_working_day_is_its_own_nearest() {
        LocalDate friday = LocalDate.of(2023, 6, 30);
        assertThat(workingDays.onOrBefore(friday)).isEqualTo(friday);
        assertThat(workingDays.onOrAfter(friday)).isEqualTo(friday);
    }

    @Test
    void five_working_days_from_the_friday_before_christmas_2023_reach_into_the_new_year() {
        assertThat(workingDays.after(LocalDate.of(2023, 12, 22), 5)).isEqualTo("2024-01-03");
    }

    @Test
    void no_working_days_are_left_on_the_day_itself_or_over_the_weekend_after_it() {
        LocalDate friday = LocalDate.of(2023, 6, 30);
        assertThat(workingDays.between(friday, friday)).isZero();
        assertThat(workingDays.between(friday, friday.plusDays(2))).isZero();
    }

    @Test
    void a_deadline_on_friday_is_one_working_day_past_on_monday() {
        assertThat(workingDays.between(LocalDate.of(2023, 7, 3), LocalDate.of(2023, 6, 30)))
                .isEqualTo(-1);
    }

    @Test
    void nobody_counts_no_days_ahead() {
        assertThatIllegalArgumentException().isThrownBy(() -> workingDays.after(FIRST, 0));
    }

    private static Stream<LocalDate> everyDay() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    private static boolean isPublicHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || DAYS_FROM_EASTER.contains(
                        day.getDayOfYear() - easter(day.getYear()).getDayOfYear());
    }

    /** Jean Meeus, <i>Astronomical Algorithms</i>, chapter 8: Easter Sunday in the Gregorian calendar. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
