package no.bygdevekst.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Applications.Council;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.IlagApplications;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Orientations.Orientation;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.eligibility.Eligibility;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Offers;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Participations.Role;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The spring of 2023 in figures. Calls, applicants, places and programmes are real; the days of I lag's letter, offers and
 * answers, all sums but KDD's ceiling, and who came to what, are invented.
 */
@HouseTest
@Transactional
class FiguresTest {
    private static final LocalDate CUT_OFF = LocalDate.parse("2023-05-01");
    private static final Map<String, String> PLACES = Map.of(
            "5052",
            "Leka",
            "5046",
            "Høylandet",
            "5041",
            "Snåsa",
            "5034",
            "Meråker",
            "5033",
            "Tydal",
            "5022",
            "Rennebu");

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Figures figures;

    @Autowired
    Orientations orientations;

    @Autowired
    Cases cases;

    @Autowired
    Calls calls;

    @Autowired
    Applications applications;

    @Autowired
    IlagApplications ilagApplications;

    @Autowired
    Records records;

    @Autowired
    Participations participations;

    @Autowired
    Offers offers;

    @Autowired
    Milestones milestones;

    @Autowired
    Measures measures;

    @Autowired
    Goals goals;

    @Autowired
    Programmes programmes;

    @Autowired
    Meetings meetings;

    @Autowired
    Arenas arenas;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Eligibility eligibility;

    @Autowired
    NewestRules rules;

    @Autowired
    JdbcClient db;

    private CaseId pilots = new CaseId("2022/U000");
    private CaseId ilag = new CaseId("2022/U000");
    private CaseId indreNamdal = new CaseId("2022/0000");
    private CaseId rindalHoltaalen = new CaseId("2022/0000");
    private CaseId spir = new CaseId("2022/0000");

    @BeforeEach
    void the_county_in_the_spring_of_2023() {
        cabinet.forgetParticipations();
        author.at("2022-06-22T09:00");
        pilots = cabinet.call();
        keepTargetGroup(pilots);
        spir = cabinet.programme("Spir", List.of("5027"), "2022-01-01", "2027-12-31");
        author.at("2022-08-15T09:00");
        indreNamdal = applies("Indre Namdal", List.of("5045", "5044", "5043", "5042"), 2_000_000L);
        rindalHoltaalen = applies("Rindal–Holtålen", List.of("5061", "5026"), 2_000_000L);
        applies("Hitra", List.of("5056"), null);
        applies("Fosenregionen", List.of("5058", "5020", "5057", "5054"), null);
        author.at("2022-10-05T09:00");
        ilag = cabinet.ilagCall();
        keepTargetGroup(ilag);
        author.at("2022-10-10T09:00");
        PLACES.forEach((code, name) -> place(name, code));
        author.at("2023-05-02T09:00");
    }

    private void keepTargetGroup(CaseId call) {
        Calls.Terms terms = calls.get(call.value()).agreed();
        calls.keep(
                call.value(),
                eligibility.of(rules, terms.ruleSet(), 2020, 2022, terms.letterDate(), "50").stream()
                        .map(verdict -> new Calls.Place(
                                verdict.municipality().code(),
                                verdict.centralityClass(),
                                verdict.inhabitants(),
                                verdict.answer().word(),
                                verdict.rule(),
                                verdict.reason(),
                                verdict.source(),
                                verdict.answer() == Answer.TARGET,
                                null,
                                null,
                                null))
                        .toList());
    }

    private CaseId applies(String title, List<String> codes, @Nullable Long support) {
        CaseId id = cabinet.applicant(pilots, title, codes, "kontakt@kommune.example");
        applications.add(
                id,
                new Applications.Content(
                        title,
                        "Kontaktperson",
                        "kontakt@kommune.example",
                        2_000_000,
                        "",
                        "",
                        new MeasureList(List.of()),
                        municipalities.named(codes).stream()
                                .map(one -> new Council(one.code(), one.name(), null, null, null))
                                .toList()),
                "saksbehandler");
        LocalDate sent = LocalDate.parse("2022-09-28");
        applications.sent(id, sent, "22/1 (eksempel)", "saksbehandler");
        records.promised(id, new Records.Amount("applicationAmount", 2_000_000, sent, "22/1 (eksempel)"));
        milestones.close(milestones.get(id, "application", ""), Milestones.State.MET, sent, "saksbehandler");
        LocalDate award = LocalDate.parse("2022-11-24");
        records.decided(
                id,
                new Records.Decision(
                        "award", "KDD", award, "22/2 (eksempel)", support == null ? "ikke valgt ut" : "støttet", null));
        if (support == null) {
            db.sql("update case_file set state = 'NOT_SUPPORTED', closed_at = ? where case_number = ?")
                    .params(OffsetDateTime.parse("2022-11-28T12:00:00+01:00"), id.value())
                    .update();
        } else {
            records.promised(id, new Records.Amount("support", support, award, "22/2 (eksempel)"));
            cases.changeState(id, CaseState.SUPPORTED, "saksbehandler");
            codes.forEach(code -> participations.begin(
                    new Participation(code, Scheme.PILOT, award, null, title, "KDD", id.value(), Role.MEMBER)));
        }
        return id;
    }

    private void place(String name, String code) {
        CaseId id = cabinet.ilag(name, code);
        cases.belongsToCall(id, 2022, ilag);
        ilagApplications.apply(
                id,
                List.of(IlagApplications.Area.HOUSING),
                "Flere boliger (eksempel)",
                50,
                LocalDate.parse("2022-11-30"),
                null);
        offers.make(code, Scheme.ILAG, id.value(), LocalDate.parse("2023-03-10"), LocalDate.parse("2023-03-31"));
        offers.settle(id.value(), Offers.State.ACCEPTED, LocalDate.parse("2023-03-29"), null);
        cases.changeState(id, CaseState.PARTICIPATING, "saksbehandler");
        participations.begin(new Participation(
                code, Scheme.ILAG, LocalDate.parse("2023-04-01"), null, name, "Fylket", id.value(), Role.LEAD));
    }

    @Test
    void the_county_and_its_municipalities_are_counted_by_what_was_in_force() {
        YearFigures.County county = figures.gather(2023, CUT_OFF).county();

        assertThat(county)
                .extracting(
                        YearFigures.County::municipalities,
                        YearFigures.County::small,
                        YearFigures.County::centralityVersion,
                        YearFigures.County::populationYear)
                .containsExactly(38, 18, 2020, 2023);
        assertThat(county.inhabitants())
                .isEqualTo(municipalities.figures("50", 2020, 2023).stream()
                        .mapToLong(one -> one.inhabitants() == null ? 0 : one.inhabitants())
                        .sum());
        assertThat(county.places())
                .filteredOn(place -> place.name().equals("Namsskogan"))
                .singleElement()
                .satisfies(namsskogan -> {
                    assertThat(namsskogan.centralityClass()).isEqualTo(6);
                    assertThat(namsskogan.inhabitants()).isEqualTo(814);
                    assertThat(namsskogan.participations())
                            .extracting(part -> part.scheme().word(), YearFigures.Participation::what)
                            .containsExactly(
                                    tuple("pilot", "Indre Namdal"), tuple("restructuring", "Børgefjell Utvikling AS"));
                });
    }

    @Test
    void a_call_tells_whom_it_was_for_who_applied_and_what_they_were_answered() {
        YearFigures now = figures.gather(2023, CUT_OFF);

        YearFigures.Call pilot = call(now, pilots);
        assertThat(pilot.ceiling()).isEqualTo(2_000_000);
        assertThat(pilot.target()).hasSize(14);
        assertThat(pilot.classesAlone()).containsExactly(6);
        assertThat(pilot.classesInCooperation()).containsExactly(4, 5);
        assertThat(pilot.applicants())
                .extracting(YearFigures.Applicant::title, one -> one.outcome().word(), YearFigures.Applicant::granted)
                .containsExactly(
                        tuple("Indre Namdal", "supported", 2_000_000L),
                        tuple("Rindal–Holtålen", "supported", 2_000_000L),
                        tuple("Hitra", "notSupported", null),
                        tuple("Fosenregionen", "notSupported", null));
        assertThat(pilot.inhabitantsReached()).isEqualTo(2296 + 814 + 429 + 1295 + 1957 + 1997);

        YearFigures.Call places = call(now, ilag);
        assertThat(places.invited())
                .extracting(YearFigures.CallPlace::name)
                .hasSize(11)
                .doesNotContain("Namsskogan", "Røyrvik", "Osen")
                .contains("Flatanger", "Lierne", "Grong", "Rindal", "Holtålen");
        assertThat(places.offered())
                .extracting(YearFigures.Applicant::title)
                .containsExactlyInAnyOrderElementsOf(PLACES.values());
        assertThat(now.totals().applied()).isGreaterThanOrEqualTo(10);
    }

    private static YearFigures.Call call(YearFigures now, CaseId number) {
        return now.calls().stream()
                .filter(call -> call.number().equals(number.value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void three_programmes_have_five_municipalities_and_each_inhabitant_counts_once() {
        YearFigures now = figures.gather(2023, CUT_OFF);

        assertThat(now.scheme("restructuring"))
                .extracting(YearFigures.SchemeTotal::units, total -> total.municipalities()
                        .size())
                .containsExactly(3, 5);
        assertThat(now.scheme("pilot"))
                .extracting(YearFigures.SchemeTotal::units, total -> total.municipalities()
                        .size())
                .containsExactly(2, 6);
        assertThat(now.scheme("ilag"))
                .extracting(YearFigures.SchemeTotal::units, total -> total.municipalities()
                        .size())
                .containsExactly(6, 6);
        assertThat(now.totals().municipalities()).isEqualTo(15);
        assertThat(now.totals().inhabitantsReached())
                .isEqualTo(now.totals().schemes().stream()
                                .mapToLong(YearFigures.SchemeTotal::inhabitants)
                                .sum()
                        - 814
                        - 429);
    }

    @Test
    void a_case_tells_its_deadlines_money_measures_goals_and_meetings() {
        author.at("2023-04-03T09:00");
        cabinet.deadline(indreNamdal, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        cabinet.deadline(rindalHoltaalen, "answer", "veg", "Svar på henvendelse", "2023-04-20", "department");
        cabinet.deadline(rindalHoltaalen, "answer", "plan", "Svar på henvendelse", "2023-04-12", "department");
        milestones.move(
                milestones.get(rindalHoltaalen, "answer", "plan"),
                LocalDate.parse("2023-04-19"),
                "leder",
                "Påske",
                null);
        milestones.close(
                milestones.get(rindalHoltaalen, "answer", "plan"),
                Milestones.State.MET,
                LocalDate.parse("2023-04-21"),
                "saksbehandler");
        measures.keep(
                indreNamdal,
                "firstDraft",
                List.of(
                        measure("Bestillingstransport", Measure.Kind.TEST_SOLUTION, Measure.Frame.NEEDS_CHANGE),
                        measure("Felles legevakt", Measure.Kind.SEARCH_SOLUTION, Measure.Frame.WITHIN_FRAMES)),
                "saksbehandler");
        goals.revise(
                spir,
                List.of(new Goals.Goal("Nye arbeidsplasser", "arbeidsplasser", 300, 2027)),
                new Goals.Revision(LocalDate.parse("2022-01-10"), "Fylkeskommunen", "Fra starten"),
                "saksbehandler");
        programmes.enter(
                spir,
                new Programmes.PhaseChange(
                        Programmes.Phase.IMPLEMENTATION, LocalDate.parse("2022-09-01"), null, null, null),
                "saksbehandler");
        var frame = cabinet.frame("Tallenes ramme", 2023, 1_000_000);
        cabinet.promise(spir, "Omstillingsmidler 2023", frame, 400_000, "2024-12-31");
        long kickOff = meetings.open(indreNamdal, Meeting.Kind.KICK_OFF);
        var came = new Meeting.Participant("Kontaktperson", "Grong kommune", null, true);
        meetings.plan(kickOff, new Meetings.Plan(LocalDate.parse("2023-01-31"), null, "Tromsø", null), List.of(came));
        meetings.held(kickOff, List.of(came));
        CaseId network = cases.open("arena", Scheme.ILAG, "Samling", List.of(), CaseState.OPEN, "saksbehandler");
        arenas.plan(network, Arena.Kind.NETWORK, "Oppstart", LocalDate.parse("2023-05-03"), "Snåsa", "Program");

        YearFigures now = figures.gather(2023, CUT_OFF);

        assertThat(one(now, rindalHoltaalen).deadlines())
                .extracting(
                        YearFigures.Deadline::occurrence,
                        deadline -> deadline.state().word(),
                        YearFigures.Deadline::moved)
                .containsExactly(tuple("", "met", false), tuple("plan", "late", true), tuple("veg", "missed", false));
        assertThat(one(now, indreNamdal).deadlines("open"))
                .extracting(YearFigures.Deadline::due)
                .containsExactly(LocalDate.parse("2023-06-30"));
        assertThat(one(now, indreNamdal).measuresOf("TEST_SOLUTION")).isEqualTo(1);
        assertThat(one(now, indreNamdal).needingChange()).isEqualTo(1);
        assertThat(one(now, spir).goals())
                .extracting(YearFigures.Goal::name, YearFigures.Goal::revised)
                .containsExactly(tuple("Nye arbeidsplasser", false));
        assertThat(one(now, spir).money().committed()).isEqualTo(400_000);
        assertThat(one(now, spir).programme()).isNotNull().satisfies(programme -> {
            assertThat(programme.phase()).isEqualTo(new YearFigures.Term("IMPLEMENTATION", "gjennomføring"));
            assertThat(programme.observers()).containsExactly("fylkeskommunen");
        });
        assertThat(now.frames())
                .filteredOn(one -> one.title().startsWith("Tallenes ramme"))
                .extracting(YearFigures.Frame::committedInYear, YearFigures.Frame::free)
                .containsExactly(tuple(400_000L, 600_000L));
        assertThat(now.gatherings())
                .extracting(
                        YearFigures.Gathering::title,
                        YearFigures.Gathering::place,
                        YearFigures.Gathering::held,
                        YearFigures.Gathering::people)
                .contains(
                        tuple("Oppstartssamling, Indre Namdal", "Tromsø", true, 1),
                        tuple("Nettverkssamling i I lag 3. mai 2023", "Snåsa", false, 0));
    }

    private static Measure measure(String title, Measure.Kind kind, Measure.Frame frame) {
        return new Measure(title, kind, frame, "Grong kommune", 2024, 2026, List.of());
    }

    private static YearFigures.Case one(YearFigures now, CaseId number) {
        return now.find(number.value()).orElseThrow();
    }

    @Test
    void what_is_frozen_is_the_same_whatever_happens_afterwards() {
        opensOrientation(2023, CUT_OFF);
        YearFigures frozen = figures.freeze(2023, CUT_OFF);
        assertThat(frozen).isEqualTo(figures.gather(2023, CUT_OFF));

        author.at("2023-08-01T09:00");
        cases.rename(indreNamdal, "Noe annet", "saksbehandler");
        cases.changeState(rindalHoltaalen, CaseState.WITHDRAWN, "saksbehandler");
        cabinet.forgetParticipations();
        cabinet.forgetCalls();
        db.sql("update population set inhabitants = 1").update();
        db.sql("update decision set outcome = 'noe annet'").update();

        assertThat(figures.of(2023)).contains(frozen);
        assertThat(figures.freeze(2023, LocalDate.parse("2023-08-01"))).isEqualTo(frozen);
        assertThat(figures.gather(2023, CUT_OFF)).isNotEqualTo(frozen);

        db.sql("update frozen_figures set content = replace(content, 'Grong', 'Gran')")
                .update();
        assertThatThrownBy(() -> figures.of(2023)).hasMessage("Tallene for 2023 er ikke lenger slik de ble frosset");
    }

    @Test
    void a_year_begins_where_the_one_before_ended_and_stands_beside_it() {
        opensOrientation(2023, CUT_OFF);
        YearFigures before = figures.freeze(2023, CUT_OFF);
        assertThat(before.from()).isEqualTo(LocalDate.parse("2022-05-02"));

        author.at("2024-05-02T09:00");
        YearFigures now = figures.gather(2024, LocalDate.parse("2024-05-01"));

        assertThat(now.from()).isEqualTo(LocalDate.parse("2023-05-02"));
        assertThat(now.county().centralityVersion()).isEqualTo(2024);
        assertThat(figures.previous(2024)).contains(before);
        assertThat(now.headlines(before))
                .extracting(YearFigures.Change::label, YearFigures.Change::before, YearFigures.Change::now)
                .contains(tuple("Kommuner i Bygdevekstpilot", 6L, 6L), tuple("Kommuner i I lag", 6L, 6L));
        assertThat(call(now, pilots).applicants("supported")).hasSize(2);
    }

    private void opensOrientation(int year, LocalDate cutOff) {
        db.sql("delete from frozen_figures").update();
        db.sql("delete from status_report").update();
        db.sql("delete from orientation").update();
        CaseId id = cases.open(Orientations.KIND, null, "Orientering", List.of(), CaseState.OPEN, "saksbehandler");
        orientations.open(new Orientation(year, id, cutOff, null));
    }
}
