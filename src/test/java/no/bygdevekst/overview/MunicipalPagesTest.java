package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.PoliticalCase.Kind;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.eligibility.Eligibility;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Participations.Role;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The map, the municipalities, the schemes and the committees' calendar in May 2023. Who takes part in what is real; sums, Tydal's
 * and Hitra's days and the committee's case are examples.
 */
@HouseTest
class MunicipalPagesTest {
    private static final String TYDAL = "5033";
    private static final List<String> SIX = List.of("5052", "5046", "5041", "5034", TYDAL, "5022");
    private static final List<String> PILOTS = List.of("5042", "5043", "5044", "5045", "5061", "5026");
    private static final LocalDate AWARD = LocalDate.parse("2022-11-24");

    @Autowired
    Commitments commitments;

    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Calls calls;

    @Autowired
    Participations participations;

    @Autowired
    Milestones milestones;

    @Autowired
    PoliticalCases political;

    @Autowired
    Eligibility eligibility;

    @Autowired
    NewestRules rules;

    Visitor visitor;

    @BeforeEach
    void three_schemes_in_may_2023() {
        author.at("2023-05-09T09:00");
        visitor = new Visitor(program);
        cabinet.forgetParticipations();
        SIX.forEach(code -> begin(code, Scheme.ILAG, LocalDate.parse("2023-03-15")));
        PILOTS.forEach(code -> begin(code, Scheme.PILOT, AWARD));
    }

    @AfterEach
    void nobody_else_meets_them() {
        cabinet.forgetParticipations();
    }

    private void begin(String code, Scheme scheme, LocalDate from) {
        participations.begin(new Participation(code, scheme, from, null, scheme.label(), "kilde", null, Role.MEMBER));
    }

    @Test
    void the_map_links_to_each_municipality_and_counts_those_of_each_scheme_and_of_none() {
        String page = page("/kart");

        assertThat(Pattern.compile("<a href=\"/kommuner/\\d{4}\" class=\"clear\"")
                        .matcher(page)
                        .results())
                .hasSize(38);
        assertThat(page)
                .contains("I lag (L): <b>6</b>", "Bygdevekstpilot (B): <b>4</b>", "Regional omstilling (O): <b>3</b>")
                .contains("Bygdevekstpilot og regional omstilling (BO): <b>2</b>", "Deltar ikke i noe: <b>23</b>")
                .contains("aria-label=\"Snåsa – Snåase: I lag\"");
        assertThat(page("/kart?vis=sentralitet")).contains("Klasse 6, minst sentral (6): <b>14</b>");
        assertThat(page("/kart?vis=innbyggere")).contains("Under 1 000 innbyggere (1)");
    }

    @Test
    void the_six_of_i_lag_and_those_in_nothing_stand_out_and_are_all_the_table_has() {
        assertThat(page("/kart?ordning=ilag")).contains("6 av 38 kommuner", "<b>6 av 6</b>", "class=\"faint\"");
        assertThat(page("/kart?ordning=ingen")).contains("23 av 38 kommuner");
        assertThat(page("/kart?ordning=restructuring")).contains("5 av 38 kommuner");
        assertThat(section(page("/kommuner?ordning=ilag"), "funnet"))
                .contains(">6<", "Leka", "Høylandet", "Snåsa", "Meråker", "Tydal", "Rennebu")
                .doesNotContain("Grong");
    }

    @Test
    void the_map_is_of_the_day_that_is_chosen() {
        assertThat(page("/kart?dato=2023-03-14"))
                .contains("Hva kommunene deltar i 14. mars 2023")
                .doesNotContain("I lag (L)");
        assertThat(page("/kart?vis=sentralitet&dato=2024-02-01")).contains("indeksen fra 2024");
    }

    @Test
    void the_oldest_open_deadline_says_how_a_municipality_stands_today() {
        CaseId id = cabinet.ilag("Tydal", TYDAL);
        cabinet.deadline(id, "halfYear", "Halvårsrapport", "2001-01-02", "applicant");

        String page = page("/kart?vis=frist&dato=2022-01-01");

        assertThat(page).contains("Tydal: Over fristen", "2. januar 2001", "slik de står i dag");
        milestones.close(
                milestones.get(id, "halfYear", ""), Milestones.State.MET, LocalDate.parse("2023-05-09"), "leder");
        assertThat(page("/kart?vis=frist")).doesNotContain("2. januar 2001");
    }

    @Test
    void a_municipality_is_found_by_its_sami_name_and_without_the_letters_of_it() {
        for (String name : List.of("Raarvihke", "raarv", "royrvik", "5043")) {
            assertThat(section(page("/kommuner?navn=" + name), "funnet"))
                    .contains("Røyrvik")
                    .doesNotContain("Grong");
        }
        assertThat(page("/kommuner?navn=Bergen")).contains("Ingen kommuner passer");
        assertThat(section(page("/kommuner?klasse=2&sorter=innbyggere&snu=true"), "funnet"))
                .contains("Trondheim", "aria-sort=\"descending\"");
    }

    @Test
    void a_municipality_shows_its_cases_deadlines_and_money_to_insiders_and_to_itself() {
        CaseId running = cabinet.ilag("Tydal går", TYDAL);
        cabinet.deadline(running, "halfYear", "Halvårsrapport fra Tydal", "2002-01-02", "applicant");
        cabinet.promise(running, "Plass i I lag", cabinet.frame("Kommunesida", 2023, 9_000_000), 150_000, "2024-12-31");
        CaseId finished = cabinet.ilag("Tydal ferdig", TYDAL);
        cases.changeState(finished, CaseState.DECLINED, "saksbehandler");

        String page = page("/kommuner/" + TYDAL);

        assertThat(section(page, "saker")).contains(link(running)).doesNotContain(link(finished));
        assertThat(section(page("/kommuner/" + TYDAL + "?saker=ferdige"), "saker"))
                .contains(link(finished))
                .doesNotContain(link(running));
        assertThat(section(page, "frister")).contains("Halvårsrapport fra Tydal", "virkedager over");
        assertThat(section(page, "penger")).contains("I lag", "2023");
        for (String outsider : List.of("grong", "samferdsel")) {
            assertThat(visitor.getAs(outsider, "/kommuner/" + TYDAL).body())
                    .contains("I lag")
                    .doesNotContain("id=\"saker\"", "id=\"frister\"", "id=\"penger\"", link(running));
        }
        assertThat(visitor.getAs("grong", "/kommuner/5045").body())
                .contains("id=\"saker\"")
                .doesNotContain("id=\"samlinger\"");
    }

    @Test
    void a_municipality_is_shown_what_is_left_of_whole_promises() {
        CaseId malvik = cabinet.ilag("Malvik i I lag", "5031");
        var frame = cabinet.frame("Hele tilsagn", 2023, 9_000_000);
        cabinet.promise(malvik, "Plass i I lag", frame, 150_000, "2024-12-31");
        commitments.lapse(
                cabinet.promise(malvik, "Rest", frame, 60_000, "2024-12-31").id(), "siste dag er gått ut", "system");

        assertThat(section(page("/kommuner/5031"), "penger").replaceAll("(?s)<[^>]*>|\\s+", " "))
                .containsPattern("2023 +210\u00a0000\u00a0kr +0\u00a0kr +60\u00a0000\u00a0kr +150\u00a0000\u00a0kr");
    }

    @Test
    void a_call_shows_the_rule_that_decided_for_each_and_how_each_applicant_kept_its_deadlines() {
        cabinet.forgetCalls();
        CaseId call = cabinet.call();
        calls.keep(
                call.value(),
                eligibility.of(rules, RuleSet.PILOT_2022, 2020, 2022, LocalDate.parse("2022-06-21"), "50").stream()
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
        CaseId hitra = cabinet.applicant(call, "Hitra", List.of("5056"), "kontakt@hitra.example");
        milestones.close(
                milestones.get(hitra, "application", ""), Milestones.State.MET, LocalDate.parse("2022-10-03"), "leder");

        assertThat(page("/ordninger")).contains("/ordninger/" + call, "Bygdevekstpilot 2022", "23 kommuner");
        String page = page("/ordninger/" + call);
        assertThat(section(page, "malgruppe"))
                .contains("14 i målgruppa", "14 kommuner fikk brev", "Regel: pilot2022", "Kilde: ", "Hitra");
        assertThat(section(page, "sokere")).contains(link(hitra), "1 virkedag for seint");
        assertThat(section(page, "tidslinje")).contains("21. juni 2022", "30. september 2022");
        assertThat(section(page("/ordninger/" + call + "?svar=no"), "malgruppe"))
                .contains("Trondheim")
                .doesNotContain("Hitra");
        assertThat(visitor.getAs("leder", "/saker/" + call).body()).contains("href=\"/ordninger/" + call + "\"");
    }

    @Test
    void the_calendar_tells_what_a_meeting_must_take_and_what_may_come_too_late() {
        cabinet.forgetCalendar();
        long september = cabinet.sitting("fylkesutvalget", "2023-09-19");
        CaseId id = political.order(
                new PoliticalCases.Order(
                        "Fylkeskommunen som avtalepart",
                        Kind.DECISION,
                        List.of("fylkesutvalget"),
                        LocalDate.parse("2023-10-01"),
                        "Fylkesutvalget 20. juni 2023",
                        null,
                        List.of(),
                        List.of()),
                "sekretariat");
        political.plan(id, 1, september);
        cabinet.deadline(id, "contribution", "1/samferdsel", "Bidrag", "2023-05-02", "department");

        String page = page("/moter?utvalg=fylkesutvalget&til=2023-09-30");

        assertThat(section(page, "moter"))
                .contains("19. september 2023", link(id), "må behandles før 1. oktober 2023", "class=\"light fine\"");
        assertThat(section(page, "rekker-ikke")).contains(link(id), "5 virkedager over", "Bidrag, Samferdsel");
        assertThat(page("/moter?utvalg=naring")).doesNotContain(link(id));
        assertThat(page("/moter?til=2023-06-30")).contains("Ingen møter står i kalenderen i denne tida");

        political.change(id, Kind.DECISION, LocalDate.parse("2023-09-01"));
        assertThat(section(page("/moter"), "rekker-ikke")).contains("Møtet er for seint");
    }

    @ParameterizedTest
    @CsvSource({
        "grong, /kart, 404",
        "samferdsel, /kart, 404",
        "grong, /ordninger, 404",
        "samferdsel, /ordninger/2022/U001, 404",
        "leder, /ordninger/2099/U999, 404",
        "leder, /ordninger/2022/0001, 404",
        "leder, /kommuner/9999, 404",
        "samferdsel, /kommuner?ordning=xyz&klasse=9&sorter=abc, 200",
        "leder, /kommuner/5044?side=abc&saker=xyz, 200",
        "leder, /kart?vis=xyz&ordning=xyz&sorter=xyz&snu=xyz, 200",
        "leder, /moter?utvalg=xyz&side=xyz&tidligere=xyz, 200",
    })
    void who_may_and_what_does_not_exist(String user, String path, int status) {
        assertThat(visitor.getAs(user, path).statusCode()).as(path).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/kart?dato=i%20g%C3%A5r",
        "/kart?dato=%2B999999999-12-31",
        "/kommuner/5044?dato=9.5.2023",
        "/moter?fra=i%20g%C3%A5r",
    })
    void what_is_not_a_date_is_said_to_be_none(String path) {
        assertThat(page(path)).contains("er ikke en dato");
    }

    private String page(String path) {
        var answer = visitor.getAs("leder", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String link(CaseId id) {
        return "href=\"/saker/" + id + "\"";
    }

    /** From a heading to the end of its section. */
    private static String section(String page, String heading) {
        int from = page.indexOf("id=\"" + heading + "\"");
        assertThat(from).as(heading).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }
}
