package no.bygdevekst.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.workday.WorkingDays;
import org.junit.jupiter.api.Test;

/**
 * Plans against every choice of meetings there is, for each day of 2023. Of the days only Fylkesutvalget's 20 June and
 * Fylkestinget's 1 March are facts, the others are examples.
 */
class PlannerTest {
    private static final String BUSINESS = "naring";
    private static final String EXECUTIVE = "fylkesutvalget";
    private static final String ASSEMBLY = "fylkestinget";
    private static final List<List<String>> PATHS = List.of(
            List.of(EXECUTIVE),
            List.of(ASSEMBLY),
            List.of(BUSINESS, EXECUTIVE),
            List.of(EXECUTIVE, ASSEMBLY),
            List.of(BUSINESS, EXECUTIVE, ASSEMBLY),
            List.of(EXECUTIVE, EXECUTIVE));
    private static final LocalDate NEW_YEAR = day("2023-01-01");

    private final WorkingDays workingDays = new WorkingDays();
    private final List<CommitteeMeeting> calendar = calendar();
    private final Planner planner = new Planner(calendar);

    @Test
    void every_day_of_the_year_gets_the_latest_meetings_that_fit_and_none_when_none_do() {
        int found = 0;
        for (List<String> path : PATHS) {
            for (LocalDate before = NEW_YEAR; before.getYear() == 2023; before = before.plusDays(1)) {
                for (int ahead = 0; ahead <= 120; ahead += 5) {
                    LocalDate earliest = before.minusDays(ahead);
                    Optional<List<CommitteeMeeting>> best = every(path, before, earliest)
                            .max(Comparator.comparing(plan -> latest(plan).toString()));
                    assertThat(planner.plan(path, before, earliest))
                            .as("%s before %s from %s", path, before, earliest)
                            .isEqualTo(best);
                    found += best.isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(found).isGreaterThan(10_000);
    }

    @Test
    void a_case_to_be_decided_before_midsummer_2023_goes_to_the_meeting_of_20_june_with_papers_on_the_8th() {
        CommitteeMeeting june = planner.plan(List.of(EXECUTIVE), day("2023-06-23"), day("2023-05-09"))
                .orElseThrow()
                .get(0);

        assertThat(june.title()).isEqualTo("Fylkesutvalget 20. juni 2023");
        assertThat(june.papersDue()).isEqualTo("2023-06-08");
        assertThat(june.dispatchOn()).isEqualTo("2023-06-13");
    }

    @Test
    void before_means_before_and_the_papers_may_be_due_today() {
        assertThat(days(List.of(EXECUTIVE), "2023-06-20", "2023-05-01")).containsExactly("2023-06-06");
        assertThat(days(List.of(EXECUTIVE), "2023-06-21", "2023-06-08")).containsExactly("2023-06-20");
        assertThat(days(List.of(EXECUTIVE), "2023-06-21", "2023-06-09")).isEmpty();
    }

    @Test
    void each_committee_has_met_before_the_papers_of_the_next_are_sent() {
        assertThat(days(List.of(BUSINESS, EXECUTIVE), "2023-06-21", "2023-01-02"))
                .containsExactly("2023-06-07", "2023-06-20");
        var late = calendar.stream()
                .map(meeting ->
                        meeting.committee().equals(BUSINESS) && meeting.day().equals(day("2023-06-07"))
                                ? on(meeting.id(), BUSINESS, day("2023-06-13"), false)
                                : meeting)
                .toList();
        assertThat(new Planner(late)
                        .plan(List.of(BUSINESS, EXECUTIVE), day("2023-06-21"), day("2023-01-02"))
                        .orElseThrow()
                        .get(0)
                        .day())
                .as("13 June is the day of dispatch itself")
                .isEqualTo("2023-05-10");
    }

    @Test
    void a_cancelled_meeting_does_not_count() {
        assertThat(days(List.of(EXECUTIVE), "2023-10-20", "2023-08-01"))
                .as("10 October is cancelled")
                .containsExactly("2023-09-26");
    }

    @Test
    void a_path_that_is_too_long_has_no_plan_though_each_part_of_it_has() {
        assertThat(days(List.of(EXECUTIVE), "2023-03-02", "2023-01-02")).isNotEmpty();
        assertThat(days(List.of(ASSEMBLY), "2023-03-02", "2023-01-02")).containsExactly("2023-03-01");
        assertThat(days(List.of(BUSINESS, EXECUTIVE, ASSEMBLY), "2023-03-02", "2023-02-01"))
                .isEmpty();
    }

    @Test
    void somebody_decides() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.plan(List.of(), day("2023-06-21"), day("2023-01-02")));
    }

    private List<String> days(List<String> path, String before, String earliest) {
        return planner.plan(path, day(before), day(earliest)).orElse(List.of()).stream()
                .map(meeting -> meeting.day().toString())
                .toList();
    }

    /** The days of a plan from the last to the first: of two plans the later one is that which is later there. */
    private static List<LocalDate> latest(List<CommitteeMeeting> plan) {
        var days = new ArrayList<>(plan.stream().map(CommitteeMeeting::day).toList());
        Collections.reverse(days);
        return days;
    }

    /** Each way to go through the calendar that the rules let through. */
    private Stream<List<CommitteeMeeting>> every(List<String> path, LocalDate before, LocalDate earliest) {
        Stream<List<CommitteeMeeting>> plans = of(path.get(0))
                .filter(first -> !first.papersDue().isBefore(earliest))
                .map(List::of);
        for (String committee : path.subList(1, path.size())) {
            plans = plans.flatMap(plan -> of(committee)
                    .filter(next -> plan.get(plan.size() - 1).day().isBefore(next.dispatchOn()))
                    .map(next -> Stream.concat(plan.stream(), Stream.of(next)).toList()));
        }
        return plans.filter(plan -> plan.get(plan.size() - 1).day().isBefore(before));
    }

    private Stream<CommitteeMeeting> of(String committee) {
        return calendar.stream().filter(meeting -> meeting.committee().equals(committee) && !meeting.cancelled());
    }

    /** Fylkesutvalget every other Tuesday, Hovedutvalg næring on a Wednesday of each month, Fylkestinget five times. */
    private List<CommitteeMeeting> calendar() {
        var meetings = new ArrayList<CommitteeMeeting>();
        for (LocalDate day = day("2023-01-03"); day.getYear() == 2023; day = day.plusDays(14)) {
            boolean election = day.isAfter(day("2023-09-26")) && day.isBefore(day("2023-11-01"));
            meetings.add(on(meetings.size(), EXECUTIVE, day, election));
        }
        for (int month = 1; month <= 12; month++) {
            LocalDate wednesday = LocalDate.of(2023, month, 7).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
            meetings.add(on(meetings.size(), BUSINESS, wednesday, month == 7 || month == 10));
        }
        for (String day : List.of("2023-03-01", "2023-04-26", "2023-06-14", "2023-10-11", "2023-12-06")) {
            meetings.add(on(meetings.size(), ASSEMBLY, day(day), false));
        }
        return meetings;
    }

    private CommitteeMeeting on(long id, String committee, LocalDate day, boolean cancelled) {
        return new CommitteeMeeting(
                id,
                committee,
                committee.equals(EXECUTIVE) ? "Fylkesutvalget" : committee,
                day,
                null,
                null,
                null,
                null,
                workingDays.onOrBefore(day.minusDays(12)),
                workingDays.onOrBefore(day.minusDays(7)),
                cancelled);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
