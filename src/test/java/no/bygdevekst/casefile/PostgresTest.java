package no.bygdevekst.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import no.bygdevekst.committee.CalendarFile;
import no.bygdevekst.committee.CalendarFile.Sitting;
import no.bygdevekst.committee.CalendarImports;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.eligibility.Eligibility;
import no.bygdevekst.engine.Incidents;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.TimeMachine;
import no.bygdevekst.figures.Statistics;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The house on PostgreSQL, which a county runs in production; every other test runs on H2. */
@HouseTest
@DirtiesContext
// engines and web apps are found by name in the whole JVM: this one must not end the other's
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=postgres", "camunda.bpm.webapp.enabled=false"})
class PostgresTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    CaseList list;

    @Autowired
    UnindexedCases unindexed;

    @Autowired
    JdbcClient db;

    @Autowired
    Staff staff;

    @Autowired
    Meetings meetings;

    @Autowired
    Milestones milestones;

    @Autowired
    Agenda agenda;

    @Autowired
    Timetable timetable;

    @Autowired
    DeadlineFeed feed;

    @Autowired
    Documents documents;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    TimeMachine time;

    @Autowired
    Processes processes;

    @Autowired
    Incidents incidents;

    @Autowired
    Municipalities municipalities;

    @Autowired
    CommitteeMeetings committeeMeetings;

    @Autowired
    CalendarImports calendar;

    @Autowired
    Eligibility eligibility;

    @Autowired
    NewestRules rules;

    @Autowired
    Statistics statistics;

    @Autowired
    YearCounts counts;

    @Autowired
    Frames frames;

    @Autowired
    Commitments commitments;

    /** Beans, so that the house is closed before its database is. */
    @TestConfiguration
    static class Server {
        @Bean
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            return postgres.getPostgresDatabase();
        }
    }

    @Test
    void a_deadline_runs_its_course_there_too() {
        author.at("2023-02-01T12:00");
        CaseId id = cabinet.rindalHoltaalen();
        cabinet.deadline(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        time.moveTo(java.time.Instant.parse("2023-06-17T10:00:00Z"), passing -> {});
        deadlines.move(milestones.get(id, "firstDraft", ""), LocalDate.parse("2023-07-14"), "leder", "Ferie", "KDD");
        time.moveTo(java.time.Instant.parse("2023-08-01T10:00:00Z"), passing -> {});
        deadlines.met(id, "firstDraft", "", "saksbehandler");

        assertThat(reminders.of(id)).extracting(Reminders.Row::state).containsOnly("sent", "cancelled");
        assertThat(reminders.of(id).stream()
                        .filter(row ->
                                row.role().equals("manager") && row.state().equals("sent")))
                .extracting(Reminders.Row::step)
                .containsExactly("overdue", "escalated");
        assertThat(outbox.of(id)).isNotEmpty();
        assertThat(outbox.page(Viewer.INSIDER, 0, 10).total())
                .isGreaterThanOrEqualTo(outbox.of(id).size());
        assertThat(outbox.page(new Viewer(false, Set.of("5061"), Set.of()), 0, 10)
                        .messages())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.role()).isEqualTo(Role.APPLICANT));
        assertThat(milestones.dates(milestones.get(id, "firstDraft", ""))).hasSize(2);
    }

    @Test
    void documents_lists_and_numbers_are_kept_there_too() {
        author.at("2023-02-01T12:00");
        CaseId id = cabinet.indreNamdal();
        byte[] content = "referat".getBytes(StandardCharsets.UTF_8);
        documents.file(
                id,
                new Documents.Sheet(
                        "minutes", "Referat", Documents.Direction.INTERNAL, "", "", LocalDate.parse("2023-01-31")),
                "referat.txt",
                "text/plain",
                content,
                "saksbehandler");

        assertThat(documents.content(documents.of(id).get(0))).isEqualTo(content);
        assertThat(cases.get(id).municipalities()).hasSize(4);
        assertThat(cases.list(new Cases.Filter("pilot", CaseState.SUPPORTED, "5045", Viewer.INSIDER), 0, 10)
                        .cases())
                .extracting(CaseFile::id)
                .contains(id);
        assertThat(seen(new Viewer(false, Set.of("5045"), Set.of()))).contains(id);
        assertThat(seen(new Viewer(false, Set.of("5061"), Set.of("plan")))).doesNotContain(id);
        milestones.set(
                id,
                "input",
                "firstDraft/plan",
                "Innspill fra fagavdelingen",
                LocalDate.parse("2023-06-30"),
                "department",
                "saksbehandler");
        assertThat(seen(new Viewer(false, Set.of("5061"), Set.of("plan")))).contains(id);
    }

    @Test
    void the_list_of_cases_is_searched_narrowed_and_sorted_there_too() {
        author.at("2023-02-01T12:00");
        CaseId snasa = cabinet.ilag("Postgres Åsen", "5037");
        CaseId grong = cabinet.ilag("Postgres Zion", "5045");
        db.sql("delete from case_word").update();
        unindexed.index();
        milestones.set(grong, "answer", "1/plan", "Svar", LocalDate.parse("2023-01-20"), "department", "saksbehandler");
        var all = CaseList.Filter.ofSearch("POSTGR 2023");
        var late = new CaseList.Filter(
                "postgres gro",
                null,
                false,
                "ilag",
                null,
                CaseState.OPEN,
                true,
                "5045",
                "",
                CaseList.Due.LATE,
                2023,
                null);
        for (CaseList.Column column : CaseList.Column.values()) {
            for (Viewer viewer : List.of(Viewer.INSIDER, new Viewer(false, Set.of("5045", "5037"), Set.of("plan")))) {
                assertThat(list.all(all, new CaseList.Order(column, true), viewer, List.of()))
                        .as(column.word())
                        .containsExactlyInAnyOrder(snasa, grong);
                assertThat(list.all(late, new CaseList.Order(column, false), viewer, List.of()))
                        .as(column.word())
                        .containsExactly(grong);
            }
        }
        assertThat(list.all(all, new CaseList.Order(CaseList.Column.TITLE, false), Viewer.INSIDER, List.of()))
                .as("å is the last letter")
                .containsExactly(grong, snasa);
        cases.assign(snasa, "vikar", "leder");
        assertThat(list.all(all, new CaseList.Order(CaseList.Column.CASEWORKER, false), Viewer.INSIDER, List.of()))
                .as("nothing before anything")
                .containsExactly(grong, snasa);
        assertThat(list.all(
                        CaseList.Filter.ofSearch("postgres oppdiktet"),
                        CaseList.Order.NEWEST,
                        Viewer.INSIDER,
                        staff.caseHandlers()))
                .containsExactly(snasa);
        var number = CaseList.Filter.ofSearch(grong.value());
        assertThat(list.all(number, CaseList.Order.NEWEST, Viewer.INSIDER, List.of()))
                .containsExactly(grong);
        assertThat(list.steps(Viewer.INSIDER)).isNotNull();
        assertThat(list.years()).isNotEmpty();
    }

    @Test
    void figures_are_found_with_and_without_a_county() {
        assertThat(municipalities.figures(null, 2020, 2022)).hasSize(356);
        assertThat(municipalities.figures("50", 2020, 2022))
                .hasSize(38)
                .isSubsetOf(municipalities.figures(null, 2020, 2022));
        assertThat(municipalities.figures(null, 2024, 2024)).hasSize(357);
        assertThat(municipalities.figures("30", 2020, 2024))
                .isNotEmpty()
                .extracting(Municipalities.Figures::inhabitants)
                .containsOnlyNulls();
    }

    @Test
    void what_somebody_should_look_at_is_found_there_too() {
        author.at("2023-02-01T12:00");
        CaseId id = cabinet.rindalHoltaalen();
        milestones.set(id, "kickOff", "", "Oppstartssamling", LocalDate.parse("2023-02-03"), "county", "leder");
        processes.start("dispatch", id.value(), Map.of("message", "x", "sendAfter", "2023-02-01T11:00:00Z"));
        time.moveTo(java.time.Instant.parse("2023-02-02T10:00:00Z"), passing -> {});

        LocalDate today = LocalDate.parse("2023-02-02");
        LocalDate due = LocalDate.parse("2023-02-03");
        assertThat(agenda.due(due, due, 10))
                .extracting(one -> one.milestone().caseId())
                .containsExactly(id);
        assertThat(agenda.load(today, due)).extracting(Agenda.Load::scheme).contains(Scheme.PILOT);
        assertThat(agenda.pilots(100)).extracting(Agenda.Ahead::caseId).contains(id);
        assertThat(agenda.standings()).isNotEmpty();
        assertThat(agenda.news(java.time.Instant.parse("2023-02-01T00:00:00Z")))
                .extracting(Agenda.News::caseId)
                .contains(id);
        var scope = new Timetable.Scope(due, due, Scheme.PILOT, false, id, "5061");
        assertThat(timetable.counts(scope, today))
                .containsExactly(new Timetable.Count(Scheme.PILOT, 2, Timetable.Fate.OPEN, 1));
        var entries = timetable.deadlines(scope, today, 10);
        assertThat(entries).singleElement().satisfies(entry -> assertThat(entry.title())
                .isEqualTo("Rindal–Holtålen"));
        assertThat(timetable.earlier(List.of(entries.get(0).milestone()))).isEmpty();
        assertThat(feed.of("rindal", new Viewer(false, Set.of("5061"), Set.of("plan")), due, due, due, 10, 10))
                .hasSize(1);
        assertThat(feed.of("leder", Viewer.INSIDER, due, due, due, 10, 10))
                .extracting(entry -> entry.milestone().caseId())
                .containsExactly(id);
        assertThat(incidents.newest(10).incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.step()).isEqualTo("Send melding");
            assertThat(incident.cases()).containsExactly(id);
        });
        assertThat(outbox.stuck(10).messages()).hasSize((int) outbox.stuck(10).total());
    }

    @Test
    void the_figures_of_a_year_are_counted_and_lists_narrowed_there_too() {
        author.at("2019-03-15T09:00");
        LocalDate today = LocalDate.parse("2019-03-15");
        CaseId snaasa = cabinet.ilag("Snåsa", "5041");
        Frames.Frame frame = cabinet.frame("I lag", 2019, 1_000_000);
        cabinet.promise(snaasa, "Plass i I lag", frame, 300_000, "2020-12-31");
        cases.changeState(snaasa, CaseState.WITHDRAWN, "saksbehandler");
        outbox.tell(snaasa, Role.APPLICANT, "hello", Map.of());

        statistics.count(2019);

        assertThat(counts.of(List.of(2019)))
                .contains(
                        new YearCounts.Count(2019, "ILAG", "money.promised", "I lag 2019 (egne midler)", 300_000),
                        new YearCounts.Count(2019, "ILAG", "step.counted", YearCounts.WHOLE_CASE, 1));
        assertThat(frames.page(2019, Scheme.ILAG, 0, 10).sums().unpaid()).isEqualTo(300_000);
        assertThat(commitments
                        .page(new Commitments.Filter(2019, Scheme.ILAG, frame.id(), true), 0, 10, 10)
                        .promises())
                .hasSize(1);
        var search = new Outbox.Search(Message.State.WAITING, "KONTAKT", "", snaasa, today, today);
        assertThat(outbox.page(Viewer.INSIDER, search, 0, 10, 10).total()).isEqualTo(1);
    }

    @Test
    void a_call_and_a_case_of_the_same_year_and_place_have_numbers_of_their_own() {
        author.at("2028-02-01T12:00");

        assertThat(cabinet.indreNamdal()).isEqualTo(new CaseId("2028/0001"));
        CaseId call = cabinet.call();
        assertThat(call).isEqualTo(new CaseId("2028/U001"));
        assertThat(cabinet.call()).isEqualTo(new CaseId("2028/U002"));
        CaseId applicant = cabinet.applicant(call, "Hitra", List.of("5056"), "kontakt@hitra.example");
        assertThat(applicant).isEqualTo(new CaseId("2028/0002"));
        assertThat(cases.ofCall(call)).extracting(CaseFile::id).containsExactly(applicant);
    }

    @Test
    void a_meeting_is_held_there_too() {
        author.at("2023-03-01T09:00");
        CaseId id = cabinet.indreNamdal();
        String there =
                """
                [{"name": "Kari", "organisation": "Grong kommune", "email": "", "attended": "true"}]""";
        author.begin("meeting", "saksbehandler", Map.of("caseNumber", id.value(), "kind", "MINISTRY"))
                .complete(
                        "planMeeting",
                        "saksbehandler",
                        Map.of("outcome", "HOLD", "plannedFor", "2023-03-01", "participants", there))
                .complete("registerMeeting", "saksbehandler", Map.of("outcome", "HELD", "participants", there))
                .complete("writeMinutes", "saksbehandler", Map.of("minutes", "Referat"));

        assertThat(meetings.of(id)).singleElement().satisfies(meeting -> {
            assertThat(meeting.state()).isEqualTo(Meeting.State.HELD);
            assertThat(meeting.attended()).extracting(Meeting.Participant::name).containsExactly("Kari");
        });
    }

    @Test
    void the_committees_calendar_is_read_and_changed_there_too() {
        author.at("2023-01-09T09:00");
        var june = new Sitting(2, "fylkesutvalget", LocalDate.parse("2023-06-20"), null, null, null, "fu-12", false);
        var may = new Sitting(3, "fylkesutvalget", LocalDate.parse("2023-06-06"), null, null, null, null, false);
        calendar.read(new CalendarFile("møter.csv", List.of(june, may), List.of()), "sekretariat");
        CommitteeMeeting meeting = committeeMeetings
                .next("fylkesutvalget", LocalDate.parse("2023-06-06"))
                .orElseThrow();
        committeeMeetings.move(meeting.id(), LocalDate.parse("2023-06-27"), "sekretariat", "Kollisjon");
        committeeMeetings.describe(meeting.id(), null, "Steinkjer", null, "sekretariat", "Kjent nå");
        committeeMeetings.cancel(meeting.id(), "sekretariat", "Få saker");
        long import_ = calendar.read(
                new CalendarFile(
                        "møter.csv",
                        List.of(june),
                        List.of(new CalendarFile.Pause(
                                3,
                                "fylkesutvalget",
                                LocalDate.parse("2023-10-01"),
                                LocalDate.parse("2023-10-31"),
                                "Valg"))),
                "sekretariat");

        assertThat(calendar.findings(import_))
                .extracting(CalendarImports.Finding::kind)
                .containsExactly(CalendarImports.Kind.CANCELLED);
        assertThat(committeeMeetings
                        .page("fylkesutvalget", null, null, false, 0, 10)
                        .meetings())
                .extracting(CommitteeMeeting::dispatchOn)
                .containsExactly(LocalDate.parse("2023-06-13"), LocalDate.parse("2023-05-30"));
    }

    @Test
    void eligibility_asks_the_same_there() {
        assertThat(eligibility.of(rules, RuleSet.PILOT_2022, 2020, 2022, LocalDate.parse("2022-09-01"), "50"))
                .filteredOn(verdict -> verdict.answer() == Answer.TARGET)
                .hasSize(14);
    }

    private List<CaseId> seen(Viewer viewer) {
        return cases.list(new Cases.Filter(null, null, null, viewer), 0, 100).cases().stream()
                .map(CaseFile::id)
                .toList();
    }
}
