package no.bygdevekst.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.OrientationOrders;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.figures.Figures;
import no.bygdevekst.figures.YearFigures;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code processes/orientation.bpmn}: 2023's orientation, ordered by hand on 1 March 2023 and treated by Fylkesutvalget on
 * 20 June; 2024's waits by itself. The day of the figures and the business committee's day are examples.
 */
@HouseTest
class OrientationProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Orientations orientations;

    @Autowired
    OrientationOrders orders;

    @Autowired
    WaitForYear waitForYear;

    @Autowired
    Figures figures;

    @Autowired
    PoliticalCases politicalCases;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    Processes processes;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    @Autowired
    ServletWebServerApplicationContext program;

    private CaseId indreNamdal = new CaseId("2022/0000");
    private CaseId leka = new CaseId("2022/0000");

    @BeforeEach
    void eleven_cases_are_open_in_the_three_schemes() {
        author.at("2023-03-01T15:00");
        cabinet.forgetOrientations();
        cabinet.forgetParticipations();
        indreNamdal = cabinet.indreNamdal();
        cabinet.rindalHoltaalen();
        leka = cabinet.ilag("Leka", "5052");
        cabinet.ilag("Høylandet", "5046");
        cabinet.ilag("Snåsa", "5041");
        cabinet.ilag("Meråker", "5034");
        cabinet.ilag("Tydal", "5033");
        cabinet.ilag("Rennebu", "5022");
        cabinet.programme("Nord-Fosen Utvikling", List.of("5020", "5058"), "2020-01-01", "2025-12-31");
        cabinet.programme("Børgefjell Utvikling AS", List.of("5043", "5044"), "2021-01-01", "2026-12-31");
        cabinet.programme("Spir", List.of("5027"), "2022-01-01", "2027-12-31");
    }

    private static Map<String, Object> order(String year, String cutOff, String before) {
        return Map.of(
                "year", year,
                "cutOffDate", cutOff,
                "treatedBefore", before,
                "orderedBy", "Fylkesordførerens svar på interpellasjon 2/23");
    }

    private Story ordered() {
        return author.begin("orientation", "saksbehandler", order("2023", "2023-05-01", "2023-07-01"));
    }

    private CaseId caseOf(int year) {
        return orientations.of(year).orElseThrow().caseId();
    }

    @Test
    void from_the_order_of_2023_to_the_case_that_waits_for_2024_and_begins_by_itself() {
        Story story = ordered();
        assertThat(cases.get(story.caseId()).title()).isEqualTo("Felles orientering 2023");
        assertThat(story.passed()).contains("openYear", "yearBegins", "askForStatus");
        assertThat(orientations.reports(2023)).hasSize(11);
        assertThat(milestones.of(story.caseId()))
                .extracting(Milestones.Milestone::name, Milestones.Milestone::due)
                .containsExactly(
                        tuple("arenaSpring", LocalDate.parse("2023-03-31")),
                        tuple("cutOff", LocalDate.parse("2023-05-01")),
                        tuple("businessReport", LocalDate.parse("2023-06-15")),
                        tuple("orientation", LocalDate.parse("2023-06-30")));

        author.underWay(indreNamdal)
                .complete("reportCaseStatus", "saksbehandler", Map.of("milestones", "Førsteutkastet er i rute."));
        author.underWay(leka).complete("reportCaseStatus", "saksbehandler", Map.of("unchanged", true));

        story.until("2023-05-02T09:00");
        assertThat(story.passed()).contains("cutOffPassed", "freezeFigures");
        YearFigures frozen = figures.of(2023).orElseThrow();
        assertThat(frozen.cutOff()).isEqualTo("2023-05-01");
        assertThat(frozen.totals())
                .extracting(YearFigures.Totals::answered, YearFigures.Totals::unanswered)
                .containsExactly(2, 9);
        assertThat(frozen.scheme("restructuring").units()).isEqualTo(3);
        assertThat(frozen.find(indreNamdal.value()).orElseThrow().status())
                .isNotNull()
                .satisfies(status -> assertThat(status.milestones()).isEqualTo("Førsteutkastet er i rute."));
        assertThat(milestones.get(story.caseId(), "cutOff", "").state()).isEqualTo(Milestones.State.MET);
        assertThat(story.carried()).as("nothing of the cases").hasSizeLessThan(30);

        assertThat(ordered(story, "orientation"))
                .returns(PoliticalCase.Kind.ORIENTATION, PoliticalCase::kind)
                .returns(List.of("fylkesutvalget"), PoliticalCase::path)
                .returns(LocalDate.parse("2023-07-01"), PoliticalCase::decidedBefore)
                .returns(2023, PoliticalCase::figuresYear);
        assertThat(ordered(story, "businessReport"))
                .returns(PoliticalCase.Kind.NOTICE, PoliticalCase::kind)
                .returns(List.of("naring"), PoliticalCase::path)
                .returns(LocalDate.parse("2023-06-16"), PoliticalCase::decidedBefore)
                .returns(2023, PoliticalCase::figuresYear);
        theWindowsShowTheYear(story.caseId());

        story.until("2023-06-14T15:00");
        decided(story, "businessReport", "Hovedutvalg næring");
        assertThat(story.passed()).contains("recordBusinessReport");
        story.until("2023-06-20T15:00");
        decided(story, "orientation", "Fylkesutvalget");
        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed()).contains("recordOrientation", "closeYear");
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(records.decisions(story.caseId()))
                .extracting(Records.Decision::kind, Records.Decision::body, Records.Decision::outcome)
                .containsExactly(
                        tuple("businessReport", "Hovedutvalg næring", "tatt til orientering"),
                        tuple("orientation", "Fylkesutvalget", "tatt til orientering"));

        CaseId next = caseOf(2024);
        waitForYear.ensure();
        waitForYear.ensure();
        assertThat(caseOf(2024)).isEqualTo(next);
        assertThat(orientations.of(2025)).isEmpty();
        assertThat(milestones.of(next))
                .extracting(Milestones.Milestone::name)
                .containsExactly(
                        "budgetInput",
                        "arenaAutumn",
                        "budgetAdopted",
                        "arenaSpring",
                        "cutOff",
                        "businessReport",
                        "orientation");

        Story year = author.underWay(next).until("2024-02-01T12:00");
        assertThat(year.passed()).contains("yearWanted", "openYear", "yearBegins", "askForStatus");
        assertThat(orientations.reports(2024)).hasSize(11);
        assertThat(milestones.get(next, "budgetAdopted", "").state()).isEqualTo(Milestones.State.MET);

        assertThat(figures.of(2023)).contains(frozen);
    }

    private PoliticalCase ordered(Story story, String purpose) {
        return politicalCases.about(story.caseId(), purpose).orElseThrow();
    }

    /** As the process of the political case does when the committee has treated it. */
    private void decided(Story story, String purpose, String body) {
        processes.tell(
                "politicalcase.decided",
                story.caseId(),
                Map.of("purpose", purpose),
                Map.of(
                        "decisionOutcome",
                        "NOTED",
                        "decidedOn",
                        LocalDate.now(clock).toString(),
                        "decisionReference",
                        "73/23 (eksempel)",
                        "decisionBody",
                        body,
                        "politicalCase",
                        ordered(story, purpose).id().value()));
        story.settled();
    }

    private void theWindowsShowTheYear(CaseId caseId) {
        Visitor visitor = new Visitor(program);
        assertThat(visitor.getAs("saksbehandler", "/api/orientations/2023").body())
                .contains("\"frozen\":true", "\"answeredBy\":\"saksbehandler\"", "Åpne saker");
        assertThat(visitor.getAs("saksbehandler", "/api/orientations/2023/figures")
                        .body())
                .contains("\"cutOff\":\"2023-05-01\"", "\"small\":18");
        assertThat(visitor.getAs("rindal", "/api/orientations/2023/figures").statusCode())
                .isEqualTo(404);
        assertThat(visitor.getAs("saksbehandler", "/api/orientations/2022").statusCode())
                .isEqualTo(404);
        assertThat(visitor.getAs("saksbehandler", "/saker/" + caseId + "/innhold")
                        .body())
                .contains("Hovedtall fra 2. mai 2022 til 1. mai 2023", "meldt slik saksmappa viser", "ingen endring");
    }

    @Test
    void an_order_must_hold_together_and_a_year_has_one_case() {
        refused(Map.of())
                .contains("«År» må fylles ut.", "«Dag for tallene» må fylles ut.", "«Bestilt av» må fylles ut.");
        refused(order("2023", "2023-02-01", "2023-07-01")).contains("«Dag for tallene» kan ikke være tilbake i tid.");
        refused(order("2023", "2024-05-01", "2024-07-01")).contains("«Dag for tallene» må være i 2023.");
        refused(order("2023", "2023-05-01", "2023-05-02"))
                .contains("«Må være behandlet i Fylkesutvalget før» må være etter dagen for tallene.");
        CaseId taken = ordered().caseId();
        refused(order("2023", "2023-06-01", "2023-07-01")).contains("«År» har alt en sak: " + taken);
        assertThat(db.sql("select count(*) from orientation").query(Long.class).single())
                .isEqualTo(1);
    }

    private AbstractStringAssert<?> refused(Map<String, Object> answers) {
        Throwable refusal = catchThrowable(() -> author.begin("orientation", "leder", answers));
        assertThat(refusal).isInstanceOf(Refusal.class);
        return assertThat(refusal.getMessage());
    }

    @Test
    void two_programs_that_start_at_once_leave_one_case_for_the_coming_year() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(waitForYear::ensure),
                        CompletableFuture.runAsync(waitForYear::ensure))
                .join();
        waitForYear.ensure();

        assertThat(db.sql("select orientation_year from orientation")
                        .query(Integer.class)
                        .list())
                .as("the work with 2023 should have begun on 1 February")
                .containsExactly(2024);
        assertThat(processes.isRunning("orientation", caseOf(2024), Map.of())).isTrue();
        assertThat(author.underWay(caseOf(2024)).waitsFor()).isEmpty();
    }

    @Test
    void whoever_asks_for_a_year_gets_the_one_case_that_it_has() {
        orders("Fylkesutvalget 20. juni 2023, punkt 3");
        CaseId waiting = caseOf(2024);
        orders("Svar på interpellasjon 5/23 (eksempel)");

        assertThat(caseOf(2024)).isEqualTo(waiting);
        assertThat(orientations.of(2024).orElseThrow().orderedBy())
                .isEqualTo("Fylkesutvalget 20. juni 2023, punkt 3; Svar på interpellasjon 5/23 (eksempel)");
    }

    private void orders(String who) {
        transactions.executeWithoutResult(done -> orders.order(2024, who));
    }

    @Test
    void a_year_that_is_withdrawn_may_be_ordered_anew_and_the_next_one_waits() {
        Story story = ordered();
        author.begin(
                "withdrawal",
                "leder",
                new HashMap<>(Map.of(
                        "caseNumber", story.caseId().value(),
                        "withdrawnOn", "2023-03-01",
                        "reason", "Bestilt ved en feil.")));

        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed()).contains("closeWithdrawnYear");
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(orientations.reports(2023)).isEmpty();
        assertThat(author.passed(leka)).contains("statusPassed", "leaveUnanswered");
        assertThat(orientations.of(2024)).isPresent();

        Story anew = ordered();
        assertThat(anew.caseId()).isNotEqualTo(story.caseId());
        assertThat(caseOf(2023)).isEqualTo(anew.caseId());
        assertThat(orientations.reports(2023)).hasSize(11);
    }
}
