package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.FollowUps;
import no.bygdevekst.casefile.Interpellations;
import no.bygdevekst.casefile.Interpellations.Interpellation;
import no.bygdevekst.casefile.Passages.Section;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCase.Kind;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCase.Point;
import no.bygdevekst.casefile.PoliticalCase.Task;
import no.bygdevekst.casefile.PoliticalCase.Treated;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.PoliticalWork.Attachment;
import no.bygdevekst.casefile.PoliticalWork.Contribution;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The pages of the case of 2023 on the pilots, decided by Fylkesutvalget on 20 June 2023, and of what it belongs with. The
 * committee's case number, the votes and the change of point 2 are examples.
 */
@HouseTest
class PoliticalPagesTest {
    private static final String TITLE = "Arbeidet med bygdevekstpiloter og øvrige distriktssatsinger i Trøndelag";

    private static final Task OWN_CASE =
            new Task("Egen sak om fylkeskommunen som avtalepart", "saksbehandler", LocalDate.parse("2023-09-30"));

    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    PoliticalCases political;

    @Autowired
    PoliticalWork work;

    @Autowired
    FollowUps followUps;

    @Autowired
    Interpellations interpellations;

    Visitor visitor;
    CaseId pilot;
    CaseId interpellation;
    CaseId id;
    long meeting;

    @BeforeEach
    void the_county_mayor_has_asked_for_a_case() {
        author.at("2023-03-01T15:00");
        cabinet.forgetCalendar();
        meeting = cabinet.sitting("fylkesutvalget", "2023-06-20");
        pilot = cabinet.rindalHoltaalen();
        interpellation =
                cases.open(Interpellations.KIND, null, "Bygdevekstpiloter", List.of(), CaseState.OPEN, "sekretariat");
        id = political.order(
                new PoliticalCases.Order(
                        TITLE,
                        Kind.ORIENTATION,
                        List.of("fylkesutvalget"),
                        LocalDate.parse("2023-07-01"),
                        "Fylkesordføreren, etter interpellasjon 2/23",
                        null,
                        List.of(
                                new Concern(interpellation, "interpellation", null),
                                new Concern(pilot, "partyDecision", 2)),
                        List.of(
                                new Point(1, "Saken tas til orientering.", null),
                                new Point(2, "Fylkeskommunen kan bli part i avtalene.", OWN_CASE))),
                "sekretariat");
        visitor = new Visitor(program);
    }

    @Test
    void a_political_case_shows_its_way_its_points_and_who_writes_and_approves_it() {
        political.plan(id, 1, meeting);
        work.ask(id, new Contribution(1, Section.FACTS, "pilot", "samferdsel", null));
        cabinet.deadline(id, "contribution", "1/samferdsel", "Bidrag", "2023-05-02", "department");
        work.attach(id, List.of(new Attachment(1, "Interpellasjon 2/23", null)));
        work.approve(id, "managerApproval", "leder");

        String page = page(id);

        assertThat(section(page, "politisk"))
                .contains("orienteringssak", "1. mars 2023: Fylkesordføreren, etter interpellasjon 2/23")
                .contains(
                        "1. juli 2023", "Fylkesutvalget", "20. juni 2023", "8. juni 2023", "13. juni 2023", "planlagt")
                .contains(link(pilot), "vedtak om avtalepart", link(interpellation), "alle");
        assertThat(section(page, "innstilling"))
                .contains("Saken tas til orientering.")
                .contains(
                        "Egen sak om fylkeskommunen som avtalepart. Ansvarlig: saksbehandler. Frist: 30. september 2023");
        assertThat(section(page, "arbeidet"))
                .contains("Faktiske opplysninger", "Samferdsel", "2. mai 2023", "ikke ennå")
                .contains("godkjenning av leder: leder, 1. mars 2023", "Interpellasjon 2/23");
        assertThat(page).doesNotContain("Oppfølging av vedtaket");
    }

    @Test
    void it_shows_what_the_committee_made_of_each_point_and_what_came_of_it() {
        decide();
        CaseId next = cabinet.indreNamdal();
        followUps.settle(
                followUps.begin(id, 2, OWN_CASE),
                "Bestilt til oktober (eksempel).",
                LocalDate.parse("2023-08-15"),
                next,
                "saksbehandler");

        String page = page(id);

        assertThat(section(page, "politisk"))
                .contains("Fylkesutvalgets behandling, sak 113/23", "tatt til orientering", "endret", "9", "4")
                .contains("Fylkeskommunen blir part i avtalene.", "Kari Nordmann (eksempel)", "Et mindretall");
        assertThat(section(page, "oppfolging"))
                .contains("30. september 2023", "ny sak bestilt 15. august 2023", "Bestilt til oktober", link(next));
    }

    @Test
    void the_case_it_settles_something_in_shows_when_and_what_but_not_to_its_municipalities() {
        political.plan(id, 1, meeting);
        assertThat(section(page(pilot), "politiske-saker"))
                .contains(link(id), TITLE, "vedtak om avtalepart", "åpen", "Fylkesutvalget", "20. juni 2023");

        decide();
        assertThat(section(page(pilot), "politiske-saker")).contains("endret");

        assertThat(visitor.getAs("rindal", "/saker/" + pilot + "/innhold").body())
                .contains("Rindal–Holtålen")
                .doesNotContain("politiske-saker", TITLE);
        assertThat(visitor.getAs("rindal", "/saker/" + pilot + "/politisk").statusCode())
                .isEqualTo(404);
        for (CaseId closed : List.of(id, interpellation)) {
            assertThat(visitor.getAs("rindal", "/saker/" + closed).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void an_interpellation_shows_who_asked_the_answer_and_the_case_it_ordered() {
        String number = "%s/23".formatted(interpellation.value().substring(5));
        interpellations.register(new Interpellation(
                interpellation,
                number,
                LocalDate.parse("2023-02-15"),
                LocalDate.parse("2023-03-01"),
                "Ola Nordmann (eksempel)",
                "et parti",
                "Hva gjør fylkeskommunen for distriktene?",
                null,
                null));
        interpellations.draft(interpellation, "Jeg ber om en sak til Fylkesutvalget.");
        assertThat(page(interpellation)).contains("Forslag til svar");
        interpellations.answered(interpellation, LocalDate.parse("2023-03-01"));

        String page = page(interpellation);

        assertThat(section(page, "interpellasjon"))
                .contains("Interpellasjon " + number, "Ola Nordmann (eksempel), et parti", "1. mars 2023")
                .contains("Hva gjør fylkeskommunen", "Svaret", "Jeg ber om en sak")
                .doesNotContain("Forslag til svar");
        assertThat(section(page, "politiske-saker")).contains(link(id), TITLE);
    }

    @Test
    void the_calendar_shows_the_cases_of_each_meeting_and_those_that_have_none() {
        assertThat(section(meetings(), "uten-mote"))
                .contains(link(id), TITLE, "orienteringssak", "Fylkesutvalget", "1. juli 2023");

        political.plan(id, 1, meeting);

        assertThat(section(meetings(), "moter")).contains(link(id), "orienteringssak, planlagt");
        assertThat(visitor.getAs("rindal", "/moter").statusCode()).isEqualTo(404);

        cases.changeState(id, CaseState.WITHDRAWN, "saksbehandler");
        assertThat(meetings()).doesNotContain(link(id));
    }

    @Test
    void a_meeting_with_many_cases_shows_the_first_and_leads_to_them_all() {
        cabinet.sitting("naring", "2023-06-07");
        List<CaseId> many = IntStream.rangeClosed(1, 26)
                .mapToObj(n -> political.order(
                        new PoliticalCases.Order(
                                "Orientering " + n,
                                Kind.ORIENTATION,
                                List.of("fylkesutvalget"),
                                null,
                                "Fylkesordføreren",
                                null,
                                List.of(),
                                List.of(new Point(1, "Saken tas til orientering.", null))),
                        "sekretariat"))
                .toList();
        many.forEach(each -> political.plan(each, 1, meeting));
        CaseId last = many.get(25);
        many.subList(0, 25).forEach(each -> political.onAgenda(each, 1, "100/23"));

        String all = "/moter?utvalg=fylkesutvalget&amp;fra=2023-06-20&amp;til=2023-06-20";
        assertThat(section(meetings(), "moter"))
                .contains(link(many.get(0)), "href=\"" + all + "\"", "og 1 til", "virkedager igjen")
                .doesNotContain(link(last));
        assertThat(section(visitor.getAs("leder", all.replace("&amp;", "&")).body(), "moter"))
                .contains(link(many.get(0)), link(last))
                .doesNotContain(" til</a>");

        political.onAgenda(last, 1, "101/23");
        assertThat(section(meetings(), "moter")).doesNotContain("virkedager igjen");
    }

    @Test
    void what_is_to_be_decided_and_not_ordered_shows_the_last_meetings_that_are_in_time() {
        cabinet.sitting("fylkesutvalget", "2023-09-19");
        cabinet.sitting("fylkesutvalget", "2023-10-17");
        CaseId namdal = cabinet.indreNamdal();
        cabinet.deadline(namdal, "partyDecision", "Vedtak om fylkeskommunen som avtalepart", "2023-09-29", "county");
        cabinet.deadline(namdal, "politicalOrder", "partyDecision", "Bestille sak", "2023-08-10", "county");

        cabinet.deadline(pilot, "committeeDecision", "intention", "Vedtak", "2023-10-20", "county");
        cabinet.deadline(pilot, "politicalOrder", "intention/2", "Bestille på nytt", "2023-08-11", "county");

        String listed = section(meetings(), "bestilles");
        assertThat(row(listed, namdal))
                .contains("10. august 2023", "29. september 2023", "Fylkesutvalget 19. september 2023")
                .doesNotContain("17. oktober 2023");
        assertThat(row(listed, pilot))
                .contains("11. august 2023", "20. oktober 2023", "Fylkesutvalget 17. oktober 2023");
        assertThat(section(visitor.getAs("leder", "/moter?utvalg=naring").body(), "bestilles"))
                .contains("29. september 2023")
                .doesNotContain("Fylkesutvalget 19. september 2023");
    }

    private void decide() {
        political.plan(id, 1, meeting);
        political.treated(
                id,
                1,
                new PoliticalCases.Treatment(
                        "113/23",
                        "Kari Nordmann (eksempel): sitter i styret i et utviklingsselskap.",
                        "Et mindretall ba om en ny vurdering (eksempel).",
                        List.of(
                                new Treated(1, Outcome.NOTED, "Saken tas til orientering.", null, null, null),
                                new Treated(
                                        2, Outcome.AMENDED, "Fylkeskommunen blir part i avtalene.", 9, 4, OWN_CASE))),
                "sekretariat");
        cases.changeState(id, CaseState.DECIDED, "sekretariat");
    }

    private String page(CaseId caseId) {
        var content = visitor.getAs("leder", "/saker/" + caseId + "/politisk");
        var work = visitor.getAs("leder", "/saker/" + caseId + "/arbeid");
        assertThat(List.of(content.statusCode(), work.statusCode())).containsOnly(200);
        return content.body() + work.body();
    }

    private static String row(String table, CaseId id) {
        return table.substring(table.indexOf(link(id))).split("</tr>", 2)[0];
    }

    private String meetings() {
        return visitor.getAs("leder", "/moter").body();
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
