package no.bygdevekst.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bygdevekst.committee.CalendarFile.Pause;
import no.bygdevekst.committee.CalendarFile.Sitting;
import no.bygdevekst.committee.CalendarImports.Import;
import no.bygdevekst.committee.CommitteeMeetings.Added;
import no.bygdevekst.committee.CommitteeMeetings.Changed;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Of the days only Fylkesutvalget's 20 June 2023 is a fact, the others are examples. */
@HouseTest
@Transactional
@RecordApplicationEvents
class CommitteeCalendarTest {
    private static final String EXECUTIVE = "fylkesutvalget";
    private static final String BUSINESS = "naring";
    private static final LocalDate NEW_YEAR = day("2023-01-01");
    private static final LocalDate YEARS_END = day("2023-12-31");

    @Autowired
    Committees committees;

    @Autowired
    CommitteeMeetings meetings;

    @Autowired
    Breaks breaks;

    @Autowired
    CalendarImports imports;

    @Autowired
    CalendarLog log;

    @Autowired
    MeetingPlans plans;

    @Autowired
    Cabinet cabinet;

    @Autowired
    EngineClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void the_calendar_is_empty() {
        cabinet.forgetCalendar();
        clock.stopAt(Instant.parse("2023-01-10T08:00:00Z"));
    }

    @Test
    void the_committees_of_the_county_are_there_to_begin_with() {
        assertThat(committees.all())
                .contains(
                        new Committee("fylkestinget", "Fylkestinget", 12, 7),
                        new Committee(EXECUTIVE, "Fylkesutvalget", 12, 7),
                        new Committee(BUSINESS, "Hovedutvalg næring", 12, 7));
        assertThat(committees.find("hovedutvalg NÆRING")).contains(committees.get(BUSINESS));
        assertThat(committees.find("Kontrollutvalget")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> committees.get("ukjent"));
    }

    @Test
    void a_new_committee_gets_a_code_of_its_own() {
        assertThat(committees.create("Hovedutvalg transport og samferdsel", "sekretariat"))
                .isEqualTo(new Committee("hovedutvalgtransport", "Hovedutvalg transport og samferdsel", 12, 7));
        assertThat(committees
                        .create("Hovedutvalg transport og miljø", "sekretariat")
                        .code())
                .isEqualTo("hovedutvalgtranspo2");
        assertThat(committees.create("Ældre og Ånd", "sekretariat").code()).isEqualTo("aeldreogand");
        assertThat(committees.create("!", "sekretariat").code()).isEqualTo("2");
    }

    @Test
    void the_papers_of_20_june_2023_are_due_on_the_8th_and_sent_on_the_13th() {
        read(sitting(2, "2023-06-20", null));

        CommitteeMeeting june = only("2023-06-20");
        assertThat(june.title()).isEqualTo("Fylkesutvalget 20. juni 2023");
        assertThat(june.papersDue()).isEqualTo("2023-06-08");
        assertThat(june.dispatchOn()).isEqualTo("2023-06-13");
        assertThat(events.stream(Added.class)).containsExactly(new Added(EXECUTIVE));
    }

    @Test
    void papers_are_never_due_on_a_day_off() {
        read(sitting(2, "2023-04-18", null), sitting(3, "2023-05-24", null), sitting(4, "2023-05-29", null));

        assertThat(only("2023-04-18").papersDue())
                .as("12 days before is Maundy Thursday")
                .isEqualTo("2023-04-05");
        assertThat(only("2023-05-24").dispatchOn())
                .as("7 days before is 17 May")
                .isEqualTo("2023-05-16");
        assertThat(only("2023-05-29").papersDue())
                .as("12 days before is 17 May")
                .isEqualTo("2023-05-16");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var file = List.of(sitting(2, "2023-06-20", "a"), sitting(3, "2023-09-12", null));
        var first = read(file, List.of(pause(4, "2023-10-01", "2023-10-31")));
        assertThat(first).extracting(Import::added, Import::breaks).containsExactly(2, 1);
        List<CommitteeMeeting> before = all();
        long announced = events.stream(Added.class).count();

        var second = read(file, List.of(pause(4, "2023-10-01", "2023-10-31")));

        assertThat(second)
                .extracting(Import::added, Import::moved, Import::changed, Import::unchanged, Import::breaks)
                .containsExactly(0, 0, 0, 2, 0);
        assertThat(all()).isEqualTo(before);
        assertThat(breaks.of(EXECUTIVE)).hasSize(1);
        assertThat(imports.findings(second.id())).isEmpty();
        assertThat(events.stream(Added.class)).hasSize((int) announced);
        assertThat(events.stream(Changed.class)).isEmpty();
        assertThat(imports.newest()).contains(second);
    }

    @Test
    void a_meeting_is_known_again_by_its_id_and_has_moved_or_by_its_day_and_gets_its_id() {
        read(sitting(2, "2023-06-20", "a"), sitting(3, "2023-09-12", null));
        long june = only("2023-06-20").id();
        long september = only("2023-09-12").id();

        var import_ = read(sitting(2, "2023-06-27", "a"), sitting(3, "2023-09-12", "b"));

        assertThat(import_)
                .extracting(Import::added, Import::moved, Import::changed)
                .containsExactly(0, 1, 1);
        assertThat(meetings.get(june))
                .extracting(CommitteeMeeting::day, CommitteeMeeting::papersDue, CommitteeMeeting::dispatchOn)
                .containsExactly(day("2023-06-27"), day("2023-06-15"), day("2023-06-20"));
        assertThat(meetings.get(september).externalId()).isEqualTo("b");
        assertThat(events.stream(Changed.class))
                .containsExactly(new Changed(june, day("2023-06-20"), Optional.of(day("2023-06-27"))));
        assertThat(log.of(List.of(june)).get(june))
                .extracting(CalendarLog.Change::what, CalendarLog.Change::because)
                .startsWith(tuple("flyttet fra 20. juni 2023 til 27. juni 2023", "Importert fra møter.csv"));
    }

    @Test
    void two_meetings_may_change_days_with_each_other() {
        read(sitting(2, "2023-06-20", "a"), sitting(3, "2023-09-12", "b"));
        long june = only("2023-06-20").id();

        read(sitting(2, "2023-09-12", "a"), sitting(3, "2023-06-20", "b"));

        assertThat(only("2023-09-12").id()).isEqualTo(june);
        assertThat(all()).hasSize(2);
    }

    @Test
    void what_a_file_does_not_say_stays_as_it_is() {
        read(new Sitting(
                2, EXECUTIVE, day("2023-06-20"), LocalTime.of(10, 0), "Steinkjer", "https://eksempel.no", "a", false));

        read(sitting(2, "2023-06-20", null));

        assertThat(only("2023-06-20"))
                .extracting(CommitteeMeeting::startsAt, CommitteeMeeting::place, CommitteeMeeting::externalId)
                .containsExactly(LocalTime.of(10, 0), "Steinkjer", "a");
    }

    @Test
    void what_is_in_the_calendar_and_not_in_the_file_stays_and_is_told() {
        read(sitting(2, "2023-05-09", null), sitting(3, "2023-06-06", null), sitting(4, "2023-06-20", null));
        meetings.cancel(only("2023-06-20").id(), "sekretariat", "Sykdom");

        var import_ = read(sitting(2, "2023-05-23", null), sitting(3, "2023-06-20", null));

        assertThat(imports.findings(import_.id()))
                .extracting(
                        CalendarImports.Finding::kind,
                        finding -> finding.meeting().day().toString())
                .as("9 May is before the first day of the file")
                .containsExactly(
                        tuple(CalendarImports.Kind.MISSING, "2023-06-06"),
                        tuple(CalendarImports.Kind.CANCELLED, "2023-06-20"));
        assertThat(only("2023-06-06").cancelled()).isFalse();
        assertThat(only("2023-06-20").cancelled()).isTrue();

        meetings.cancel(only("2023-06-06").id(), "sekretariat", "Står ikke i fila");
        meetings.putBack(only("2023-06-20").id(), "sekretariat", "Står i fila");
        assertThat(imports.findings(import_.id())).isEmpty();
    }

    @Test
    void a_file_may_cancel_a_meeting() {
        read(sitting(2, "2023-06-20", null));
        long june = only("2023-06-20").id();

        read(new Sitting(2, EXECUTIVE, day("2023-06-20"), null, null, null, null, true));

        assertThat(meetings.get(june).cancelled()).isTrue();
        assertThat(events.stream(Changed.class))
                .containsExactly(new Changed(june, day("2023-06-20"), Optional.empty()));
        assertThat(meetings.upcoming(EXECUTIVE)).isEmpty();
    }

    @Test
    void every_fault_of_a_file_is_told_with_its_line() {
        read(sitting(2, "2023-06-20", "a"), sitting(3, "2023-10-17", null));
        breaks.add(BUSINESS, day("2023-07-01"), day("2023-07-31"), "Ferie", "sekretariat", "");

        assertThat(faults(
                        List.of(
                                sitting(2, "2023-05-09", "b"),
                                sitting(3, "2023-05-09", null),
                                sitting(4, "2023-05-23", "b"),
                                sitting(5, "2023-10-17", "a"),
                                new Sitting(6, BUSINESS, day("2023-07-05"), null, null, null, null, false),
                                sitting(7, "2023-11-07", null)),
                        List.of(pause(8, "2023-11-01", "2023-11-30"), pause(9, "2023-11-30", "2023-12-01"))))
                .containsExactlyInAnyOrder(
                        "Linje 3: Fylkesutvalget har et annet møte 9. mai 2023, på linje 2.",
                        "Linje 4: id «b» er brukt før, på linje 2.",
                        "Linje 5: Fylkesutvalget har alt et møte 17. oktober 2023 i møtekalenderen, som ikke står i fila; flytt det først.",
                        "Linje 6: møtet i Hovedutvalg næring 5. juli 2023 er i utvalgets pause 1. juli 2023 – 31. juli 2023.",
                        "Linje 7: møtet i Fylkesutvalget 7. november 2023 er i utvalgets pause 1. november 2023 – 30. november 2023.",
                        "Linje 9: pausen i Fylkesutvalget overlapper pausen på linje 8.");
        assertThat(faults(List.of(), List.of(pause(2, "2023-10-01", "2023-10-31"))))
                .containsExactly(
                        "Linje 2: Fylkesutvalget har møte 17. oktober 2023 i pausen, og det står ikke i fila; flytt eller avlys det først.");
    }

    @Test
    void a_break_takes_the_place_of_those_it_overlaps() {
        read(List.of(), List.of(pause(2, "2023-10-01", "2023-10-31")));
        read(List.of(sitting(2, "2023-10-05", null)), List.of(pause(3, "2023-10-09", "2023-11-05")));

        assertThat(breaks.from(NEW_YEAR))
                .extracting(Break::committeeName, Break::from, Break::to)
                .containsExactly(tuple("Fylkesutvalget", day("2023-10-09"), day("2023-11-05")));
        assertThat(breaks.from(day("2023-11-06"))).isEmpty();
    }

    @Test
    void no_meeting_comes_into_a_break_whichever_way() {
        read(sitting(2, "2023-10-03", null), sitting(3, "2023-10-10", null));
        long held = only("2023-10-03").id();
        long cancelled = only("2023-10-10").id();
        meetings.cancel(cancelled, "sekretariat", "Valg");

        assertThatThrownBy(() ->
                        breaks.add(EXECUTIVE, day("2023-10-03"), day("2023-10-31"), "Valg", "sekretariat", "Valg"))
                .hasMessage("har møte 3. oktober 2023, midt i pausen; flytt eller avlys det først");
        breaks.add(EXECUTIVE, day("2023-10-04"), day("2023-10-31"), "Valg", "sekretariat", "Valg");
        assertThatThrownBy(() -> meetings.move(held, day("2023-10-31"), "sekretariat", "Valg"))
                .hasMessage("er i utvalgets pause 4. oktober 2023 – 31. oktober 2023");
        assertThatThrownBy(() -> meetings.putBack(cancelled, "sekretariat", "Feil"))
                .hasMessage("er i utvalgets pause 4. oktober 2023 – 31. oktober 2023");

        breaks.remove(breaks.of(EXECUTIVE).get(0).id(), "sekretariat", "Feil");
        meetings.putBack(cancelled, "sekretariat", "Feil");
        assertThat(events.stream(Changed.class))
                .containsExactly(
                        new Changed(cancelled, day("2023-10-10"), Optional.empty()),
                        new Changed(cancelled, day("2023-10-10"), Optional.of(day("2023-10-10"))));
    }

    @Test
    void a_meeting_that_moves_takes_its_papers_with_it() {
        read(sitting(2, "2023-06-06", null), sitting(3, "2023-06-20", null));
        long june = only("2023-06-20").id();

        assertThatThrownBy(() -> meetings.move(june, day("2023-06-06"), "sekretariat", ""))
                .hasMessage("er en dag utvalget alt har et møte på");
        assertThatThrownBy(() -> meetings.move(june, day("2023-06-20"), "sekretariat", ""))
                .hasMessage("er den dagen møtet står på nå");
        meetings.move(june, day("2023-06-27"), "sekretariat", "Kollisjon");

        assertThat(meetings.get(june).papersDue()).isEqualTo("2023-06-15");
        assertThat(events.stream(Changed.class))
                .containsExactly(new Changed(june, day("2023-06-20"), Optional.of(day("2023-06-27"))));
        assertThatThrownBy(() -> meetings.putBack(june, "sekretariat", "")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void other_days_for_papers_move_those_of_the_meetings_to_come() {
        read(
                sitting(2, "2023-01-03", null),
                sitting(3, "2023-06-20", null),
                new Sitting(4, EXECUTIVE, day("2023-09-12"), null, null, null, null, true));
        long june = only("2023-06-20").id();

        committees.changeDays(EXECUTIVE, 14, 7, "sekretariat", "Ny arkivplan");

        assertThat(all())
                .extracting(meeting -> meeting.papersDue().toString())
                .containsExactly("2022-12-22", "2023-06-06", "2023-08-29");
        assertThat(events.stream(Changed.class))
                .containsExactly(new Changed(june, day("2023-06-20"), Optional.of(day("2023-06-20"))));
        assertThat(plans.plan(List.of(EXECUTIVE), day("2023-06-21"), day("2023-06-07")))
                .isEmpty();
        assertThat(plans.plan(List.of(EXECUTIVE), day("2023-06-21"), day("2023-06-06")))
                .isPresent();
    }

    @Test
    void a_case_that_is_postponed_goes_to_the_next_meeting_that_is_held() {
        read(
                sitting(2, "2023-06-20", null),
                new Sitting(3, EXECUTIVE, day("2023-08-29"), null, null, null, null, true),
                sitting(4, "2023-09-12", null));

        assertThat(plans.next(EXECUTIVE, day("2023-06-20")).map(CommitteeMeeting::day))
                .contains(day("2023-09-12"));
        assertThat(plans.next(EXECUTIVE, day("2023-09-12"))).isEmpty();
        assertThat(plans.plan(List.of(EXECUTIVE), day("2023-06-01"), day("2023-06-02")))
                .as("the papers of it would have been due after it")
                .isEmpty();
    }

    @Test
    void a_page_is_of_one_committee_or_all_from_either_end() {
        read(sitting(2, "2023-06-20", null), sitting(3, "2023-09-12", null));
        read(new Sitting(2, BUSINESS, day("2023-05-24"), null, null, null, null, false));

        assertThat(meetings.page(null, null, null, true, 0, 2).meetings())
                .extracting(CommitteeMeeting::title)
                .containsExactly("Hovedutvalg næring 24. mai 2023", "Fylkesutvalget 20. juni 2023");
        assertThat(meetings.page(EXECUTIVE, null, day("2023-09-11"), false, 0, 2))
                .extracting(CommitteeMeetings.Page::total)
                .isEqualTo(1L);
        assertThat(meetings.page(null, day("2023-05-25"), null, false, 1, 1).meetings())
                .extracting(CommitteeMeeting::day)
                .containsExactly(day("2023-06-20"));
    }

    private Import read(Sitting... sittings) {
        return read(List.of(sittings), List.of());
    }

    private Import read(List<Sitting> sittings, List<Pause> pauses) {
        var file = new CalendarFile("møter.csv", sittings, pauses);
        assertThat(faults(sittings, pauses)).isEmpty();
        return imports.get(imports.read(file, "sekretariat"));
    }

    private List<String> faults(List<Sitting> sittings, List<Pause> pauses) {
        var faults = new ArrayList<String>();
        imports.check(new CalendarFile("møter.csv", sittings, pauses), faults::add);
        return faults;
    }

    private List<CommitteeMeeting> all() {
        return meetings.of(EXECUTIVE, NEW_YEAR, YEARS_END);
    }

    private CommitteeMeeting only(String day) {
        assertThat(meetings.of(EXECUTIVE, day(day), day(day))).hasSize(1);
        return meetings.of(EXECUTIVE, day(day), day(day)).get(0);
    }

    private static Sitting sitting(int line, String day, @Nullable String externalId) {
        return new Sitting(line, EXECUTIVE, day(day), null, null, null, externalId, false);
    }

    private static Pause pause(int line, String from, String to) {
        return new Pause(line, EXECUTIVE, day(from), day(to), "Pause etter valget");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
