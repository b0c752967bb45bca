package no.bygdevekst.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.YearCounts;
import no.bygdevekst.engine.TimeMachine;
import no.bygdevekst.scheme.Offers;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What each measure counts, in years that no other story is told in. The sums are examples. */
@HouseTest
class StatisticsTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    Offers offers;

    @Autowired
    Commitments commitments;

    @Autowired
    Payouts payouts;

    @Autowired
    Goals goals;

    @Autowired
    Statistics statistics;

    @Autowired
    YearCounts counts;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient db;

    @Test
    @Transactional
    void a_deadline_counts_in_the_year_it_was_due_as_kept_in_time_late_or_not_at_all() {
        author.at("2003-01-08T12:00");
        CaseId id = cabinet.rindalHoltaalen();
        close(set(id, "firstDraft", "2003-06-30", "applicant"), Milestones.State.MET, "2003-06-30");
        close(set(id, "finalDraft", "2003-10-01", "applicant"), Milestones.State.MET, "2003-10-02");
        set(id, "partyDecision", "2003-09-20", "county");
        milestones.move(
                set(id, "request", "2003-04-01", "department"), LocalDate.parse("2004-04-01"), "leder", "Ferie", null);
        close(set(id, "input", "2003-05-01", "department"), Milestones.State.DROPPED, "2003-04-01");
        set(id, "agreementEnd", "2003-05-01", "nobody");
        set(id, "programmeEnd", "2003-05-01", "applicant");
        set(id, "kickOff", "2003-12-30", "county");
        author.at("2003-11-01T12:00");

        statistics.count(2003);

        assertThat(figure(2003, "deadline.met", "applicant")).isEqualTo(1);
        assertThat(figure(2003, "deadline.late", "applicant")).isEqualTo(1);
        assertThat(figure(2003, "deadline.missed", "county")).isEqualTo(1);
        assertThat(all(2003))
                .noneMatch(count ->
                        count.part().equals("department") || count.part().equals("nobody"));

        close(milestones.get(id, "request", ""), Milestones.State.MET, "2004-03-01");
        author.at("2004-05-01T12:00");
        statistics.count(2004);
        assertThat(figure(2004, "deadline.met", "department")).isEqualTo(1);
        assertThat(figure(2004, "deadline.moved", "department")).isEqualTo(1);
    }

    @Test
    void reminders_count_with_their_deadline_and_so_does_that_it_was_over() {
        author.at("2006-02-01T12:00");
        CaseId id = cabinet.rindalHoltaalen();
        cabinet.deadline(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2006-03-15", "applicant");
        time.moveTo(java.time.Instant.parse("2006-03-17T10:00:00Z"), passing -> {});

        statistics.count(2006);

        assertThat(figure(2006, "reminder.sent", "")).isPositive();
        assertThat(figure(2006, "reminder.overdue", "")).isEqualTo(1);
        assertThat(figure(2006, "deadline.missed", "applicant")).isEqualTo(1);
    }

    @Test
    @Transactional
    void an_application_counts_in_the_year_of_its_call_with_what_became_of_it() {
        author.at("2008-10-01T12:00");
        CaseId call = cabinet.call();
        award(applicant(call, "Indre Namdal", "5045"), CaseState.SUPPORTED);
        award(applicant(call, "Hitra", "5056"), CaseState.NOT_SUPPORTED);
        applicant(call, "Fosenregionen", "5057");
        CaseId leka = cabinet.ilag("Leka", "5052");
        offers.make("5052", Scheme.ILAG, leka.value(), LocalDate.parse("2008-03-01"), LocalDate.parse("2008-03-20"));
        CaseId tydal = cabinet.ilag("Tydal", "5033");
        offers.make("5033", Scheme.ILAG, tydal.value(), LocalDate.parse("2008-03-01"), LocalDate.parse("2008-03-20"));
        offers.settle(tydal.value(), Offers.State.DECLINED, LocalDate.parse("2008-03-15"), null);
        db.sql("update case_file set call_year = 2008 where call_year = 2022 and case_year = 2008")
                .update();

        statistics.count(2008);

        assertThat(figure(2008, "application.applied", "", "PILOT")).isEqualTo(2);
        assertThat(figure(2008, "application.supported", "", "PILOT")).isEqualTo(1);
        assertThat(figure(2008, "application.refused", "", "PILOT")).isEqualTo(1);
        assertThat(figure(2008, "application.applied", "", "ILAG")).isEqualTo(2);
        assertThat(figure(2008, "application.supported", "", "ILAG")).isEqualTo(1);
        assertThat(figure(2008, "application.declined", "", "ILAG")).isEqualTo(1);
    }

    @Test
    @Transactional
    void money_counts_in_the_year_it_is_promised_paid_or_lapses_by_frame() {
        author.at("2010-03-15T09:00");
        CaseId snaasa = cabinet.ilag("Snåsa", "5041");
        Frames.Frame frame = cabinet.frame("I lag", 2010, 1_000_000);
        Commitments.Commitment promise = cabinet.promise(snaasa, "Plass i I lag", frame, 300_000, "2011-12-31");
        records.promised(
                snaasa, new Records.Amount("applicationAmount", 400_000, LocalDate.parse("2010-02-01"), "eksempel"));
        records.promised(
                snaasa, new Records.Amount("applicationAmount", 350_000, LocalDate.parse("2010-02-02"), "eksempel"));
        author.at("2011-03-15T09:00");
        long payout = payouts.request(
                snaasa,
                promise.id(),
                Payouts.Kind.PART,
                100_000,
                120_000,
                LocalDate.parse("2011-03-01"),
                "saksbehandler");
        payouts.checked(payout, 100_000, null, "vikar");
        payouts.approved(payout, LocalDate.parse("2011-03-10"), "leder");
        payouts.handedOver(payout, "system");
        payouts.paid(payout, LocalDate.parse("2011-03-15"), "1", "saksbehandler");
        commitments.lapse(promise.id(), "siste dag er gått ut", "system");

        statistics.count(2010);
        statistics.count(2011);

        String title = "I lag 2010 (egne midler)";
        assertThat(figure(2010, "money.asked", "")).isEqualTo(350_000);
        assertThat(figure(2010, "money.promised", title)).isEqualTo(300_000);
        assertThat(all(2010)).noneMatch(count -> count.measure().equals("money.paid"));
        assertThat(figure(2011, "money.paid", title)).isEqualTo(100_000);
        assertThat(figure(2011, "money.lapsed", title)).isEqualTo(200_000);
    }

    @Test
    @Transactional
    void goals_are_added_up_by_what_they_are_measured_in_over_the_years_of_the_programme() {
        author.at("2013-01-15T09:00");
        CaseId spir = cabinet.programme("Spir", List.of("5027"), "2012-01-01", "2014-12-31");
        goals.revise(
                spir,
                List.of(new Goals.Goal("Nye arbeidsplasser", "arbeidsplasser", 300, 2014)),
                new Goals.Revision(LocalDate.parse("2012-01-10"), "Kommunestyret", "Programmet begynner"),
                "saksbehandler");
        long goal = goals.series(spir).get(0).id();
        goals.reached(spir, 2013, Map.of(goal, 120L), "saksbehandler");
        goals.reached(spir, 2014, Map.of(goal, 200L), "saksbehandler");

        statistics.count(2013);
        statistics.count(2014);

        assertThat(figure(2013, "goal.sofar", "arbeidsplasser")).isEqualTo(120);
        assertThat(figure(2013, "goal.target", "arbeidsplasser")).isEqualTo(300);
        assertThat(all(2013)).noneMatch(count -> count.measure().equals("goal.due"));
        assertThat(figure(2014, "goal.said", "arbeidsplasser")).isEqualTo(200);
        assertThat(figure(2014, "goal.sofar", "arbeidsplasser")).isEqualTo(320);
        assertThat(figure(2014, "goal.due", "arbeidsplasser")).isEqualTo(1);
        assertThat(figure(2014, "goal.reached", "arbeidsplasser")).isEqualTo(1);
    }

    @Test
    void a_step_takes_from_when_the_task_came_to_when_it_was_done() {
        author.at("2016-02-01T12:00");
        CaseId id = cabinet.rindalHoltaalen();
        Story story = author.begin("meeting", "saksbehandler", Map.of("caseNumber", id.value(), "kind", "MINISTRY"));
        time.moveTo(java.time.Instant.parse("2016-02-04T11:00:00Z"), passing -> {});
        story.complete(
                "planMeeting",
                "saksbehandler",
                Map.of(
                        "outcome",
                        "HOLD",
                        "plannedFor",
                        "2016-02-20",
                        "participants",
                        """
                        [{"name": "Kari", "organisation": "Grong kommune", "email": "", "attended": "true"}]"""));
        cases.changeState(id, CaseState.WITHDRAWN, "saksbehandler");

        statistics.count(2016);

        List<YearCounts.Count> steps = all(2016).stream()
                .filter(count ->
                        count.measure().equals("step.median") && !count.part().isEmpty())
                .toList();
        assertThat(steps).singleElement().satisfies(count -> assertThat(count.figure())
                .isEqualTo(72));
        assertThat(figure(2016, "step.median", "")).isEqualTo(72);
    }

    @Test
    void this_year_and_the_last_are_counted_once_a_day_and_years_before_them_once_for_all() {
        author.at("2018-05-09T08:05");
        CaseId id = cabinet.rindalHoltaalen();
        set(id, "firstDraft", "2018-05-01", "applicant");
        ask(2018);
        assertThat(figure(2018, "deadline.missed", "applicant")).isEqualTo(1);
        close(milestones.get(id, "firstDraft", ""), Milestones.State.MET, "2018-05-09");
        assertThat(statistics.ask(List.of(2018)).underWay()).isEmpty();

        author.at("2018-05-10T08:05");
        ask(2018);
        assertThat(figure(2018, "deadline.late", "applicant")).isEqualTo(1);

        author.at("2020-02-01T08:05");
        ask(2018);
        assertThat(counts.counted(List.of(2018)).get(2018)).isEqualTo("2020-02-01T07:05:00Z");
        author.at("2020-02-02T08:05");
        assertThat(statistics.ask(List.of(2018)).underWay()).isEmpty();
        author.at("2021-06-02T08:05");
        assertThat(statistics.ask(List.of(2018)).underWay()).isEmpty();
    }

    private void ask(int year) {
        var before = counts.counted(List.of(year)).get(year);
        await().until(() -> statistics.ask(List.of(year)).underWay().isEmpty());
        assertThat(counts.counted(List.of(year)).get(year)).isNotNull().isNotEqualTo(before);
        assertThat(statistics.ask(List.of(year)).failed()).isEmpty();
    }

    private CaseId applicant(CaseId call, String title, String code) {
        return cabinet.applicant(call, title, List.of(code), "kontakt@kommune.example");
    }

    private void award(CaseId id, CaseState state) {
        records.decided(
                id, new Records.Decision("award", "KDD", LocalDate.parse("2008-11-24"), "22/1", state.label(), null));
        cases.changeState(id, state, "saksbehandler");
    }

    private Milestones.Milestone set(CaseId id, String name, String due, String owner) {
        return milestones.set(id, name, "", name, LocalDate.parse(due), owner, "saksbehandler");
    }

    private void close(Milestones.Milestone milestone, Milestones.State how, String on) {
        milestones.close(milestone, how, LocalDate.parse(on), "saksbehandler");
    }

    private List<YearCounts.Count> all(int year) {
        return counts.of(List.of(year));
    }

    private long figure(int year, String measure, String part) {
        return all(year).stream()
                .filter(count -> count.measure().equals(measure) && count.part().equals(part))
                .mapToLong(YearCounts.Count::figure)
                .sum();
    }

    private long figure(int year, String measure, String part, String scheme) {
        return all(year).stream()
                .filter(count -> count.measure().equals(measure)
                        && count.part().equals(part)
                        && count.scheme().equals(scheme))
                .mapToLong(YearCounts.Count::figure)
                .sum();
    }
}
