package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.figures.Statistics;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statistics, frames and messages as pages, and the statement of accessibility. */
@HouseTest
class StatisticsPageTest {
    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Milestones milestones;

    @Autowired
    Statistics statistics;

    @Autowired
    Outbox outbox;

    @Autowired
    Commitments commitments;

    @Autowired
    Payouts payouts;

    @Autowired
    JdbcClient db;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(program);
    }

    @Test
    void years_stand_side_by_side_with_a_chart_and_a_table_and_can_be_taken_along() {
        author.at("2031-05-09T08:05");
        CaseId id = cabinet.rindalHoltaalen();
        milestones.close(
                milestones.set(
                        id, "firstDraft", "", "Førsteutkast", LocalDate.parse("2031-05-01"), "applicant", "leder"),
                Milestones.State.MET,
                LocalDate.parse("2031-05-01"),
                "leder");
        statistics.count(2030);
        statistics.count(2031);

        String page = get("/statistikk?ar=2030&ar=2031&ordning=pilot");

        assertThat(page)
                .contains("9. mai 2031 kl. 08.05 (2030), 9. mai 2031 kl. 08.05 (2031)")
                .contains("Andel frister holdt i tide", "100\u00a0%", "role=\"img\"", "<caption")
                .contains("/statistikk/tall.csv?ar=2030&amp;ar=2031&amp;ordning=pilot", "Regn ut på nytt")
                .doesNotContain("style=\"", "hx-get=\"/statistikk");
        assertThat(get("/statistikk/tall.csv?ar=2030&ar=2031&ordning=pilot"))
                .startsWith("\ufeffTabell;Gruppe;Hva;Enhet;2030;2031")
                .contains("Frister etter ordning;Bygdevekstpilot;Andel holdt i tide;prosent;;100");
        assertThat(visitor.getAs("leder", "/statistikk/tall.xlsx?ar=2031")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).contains("statistikk.xlsx"));
        assertThat(visitor.getAs("saksbehandler", "/statistikk?ar=2031").body()).doesNotContain("Regn ut på nytt");
    }

    @Test
    void what_does_not_make_sense_is_said_to_be_so_and_shows_what_does() {
        author.at("2025-05-09T08:05");
        cabinet.rindalHoltaalen();
        author.at("2031-05-09T08:05");

        assertThat(get("/statistikk?ar=1814&ar=i+fjor&ordning=finnes-ikke"))
                .contains("Det finnes ingen slik ordning; alle vises.", "Årene må være fra");
        assertThat(get("/statistikk?ar=2026&ar=2027&ar=2028&ar=2029&ar=2030&ar=2031"))
                .contains("Det er plass til 5 år om gangen");
        assertThat(get("/rammer?ar=x&ordning=y&utvalgt=z&side=-1&rammeside=æ&gjenstar=kanskje"))
                .contains("Det finnes ingen rammer for det året", "Det finnes ingen slik ordning");
        assertThat(get("/meldinger?tilstand=x&sak=y&fra=i+går&tom=2023-02-31&side=99999999"))
                .contains("Det finnes ingen slik tilstand", "«y» er ikke et saksnummer", "«Fra» må være en dato");
    }

    @Test
    void a_year_that_is_not_counted_is_counted_in_the_background_and_the_page_says_so() {
        author.at("2032-05-09T08:05");
        cabinet.rindalHoltaalen();

        String first = get("/statistikk?ar=2032");
        assertThat(first.contains("regnes ut i bakgrunnen nå") || first.contains("kl. 08.05 (2032)"))
                .isTrue();
        await().until(
                        () -> get("/statistikk?ar=2032"),
                        page -> page.contains("9. mai 2032 kl. 08.05 (2032)")
                                && !page.contains("regnes ut i bakgrunnen"));
    }

    @Test
    void a_manager_has_it_counted_again_and_nobody_else() {
        author.at("2031-05-09T08:05");
        statistics.count(2031);
        await().until(() -> statistics.ask(List.of(2031)).underWay().isEmpty());
        visitor.signIn("leder", "demo");
        var answer = visitor.submit("/statistikk?ar=2031", "/statistikk", Map.of("ar", "2031"));
        String work = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        assertThat(work).startsWith("/arbeid/");
        await().until(() -> visitor.get(work).body(), (Predicate<String>) page -> page.contains("Gå videre"));
        assertThat(visitor.get(work).body()).contains("Tallene for 2031");

        var caseworker = new Visitor(program);
        caseworker.signIn("saksbehandler", "demo");
        assertThat(caseworker
                        .submit("/saker", "/statistikk", Map.of("ar", "2031"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void only_insiders_know_of_statistics_and_frames_and_anyone_of_the_statement() {
        for (String outsider : List.of("grong", "rindal", "samferdsel")) {
            for (String path : List.of("/statistikk", "/statistikk/tall.csv", "/statistikk/tall.xlsx", "/rammer")) {
                assertThat(visitor.getAs(outsider, path).statusCode())
                        .as("%s %s", outsider, path)
                        .isEqualTo(404);
            }
        }
        assertThat(visitor.get("/statistikk").statusCode()).isEqualTo(302);
        var statement = visitor.get("/tilgjengelighet");
        assertThat(statement.statusCode()).isEqualTo(200);
        assertThat(statement.body())
                .contains("WCAG 2.1", "axe-core", "Uu-tilsynet", "Ingen egen adresse for dette er satt opp her.");
    }

    @Test
    void how_much_is_promised_and_unpaid_stands_first_and_opens_those_promises() {
        author.at("2027-03-15T09:00");
        CaseId snaasa = cabinet.ilag("Snåase – Snåsa", "5041");
        var frame = cabinet.frame("Statistikk", 2027, 1_000_000);
        cabinet.promise(snaasa, "Plass i I lag", frame, 300_000, "2028-12-31");
        CaseId spir = cabinet.programme("Spir", List.of("5027"), "2022-01-01", "2027-12-31");
        cabinet.promise(spir, "Omstilling", frame, 200_000, "2028-12-31");

        String page = get("/rammer?ar=2027");
        assertThat(page)
                .contains("href=\"/rammer?ar=2027&amp;gjenstar=true#tilsagn\"", "50 % gitt, 0 % utbetalt")
                .contains("500\u00a0000\u00a0kr</b> lovet og ikke utbetalt", "/saker/" + snaasa, "Til sammen");
        String ofScheme = get("/rammer?ar=2027&ordning=ilag&gjenstar=true&utvalgt=" + frame.id());
        assertThat(ofScheme)
                .contains("300\u00a0000\u00a0kr</b> lovet og ikke utbetalt", "/saker/" + snaasa)
                .contains("Bare av Statistikk 2027 (egne midler).", "500\u00a0000\u00a0kr</b> ledig")
                .doesNotContain("/saker/" + spir);
    }

    @Test
    void what_is_promised_and_unpaid_is_the_same_on_every_page() {
        author.at("2035-03-15T09:00");
        var frame = cabinet.frame("Enighet", 2035, 1_000_000);
        CaseId paid = cabinet.ilag("Enighet utbetalt", "5041");
        commitments.pay(
                cabinet.promise(paid, "Plass i I lag", frame, 300_000, "2036-12-31")
                        .id(),
                300_000);
        CaseId lapsed = cabinet.ilag("Enighet bortfalt", "5041");
        commitments.lapse(
                cabinet.promise(lapsed, "Plass i I lag", frame, 200_000, "2036-12-31")
                        .id(),
                "eksempel",
                "system");
        CaseId open = cabinet.ilag("Enighet åpent", "5041");
        cabinet.promise(open, "Plass i I lag", frame, 150_000, "2036-12-31");
        CaseId asked = cabinet.ilag("Enighet bedt om", "5041");
        var over = cabinet.promise(asked, "Plass i I lag", frame, 100_000, "2036-12-31");
        payouts.request(
                asked, over.id(), Payouts.Kind.PART, 60_000, 70_000, LocalDate.parse("2035-03-01"), "saksbehandler");
        commitments.lapse(over.id(), "siste dag er gått ut", "system");

        String ofFrame = get("/rammer?ar=2035&ordning=ilag&gjenstar=true&utvalgt=" + frame.id());
        assertThat(unpaid(ofFrame)).isEqualTo("210\u00a0000\u00a0kr");
        assertThat(ofFrame)
                .contains("510\u00a0000\u00a0kr</b> gitt i tilsagn", "/saker/" + open, "/saker/" + asked)
                .doesNotContain("/saker/" + paid, "/saker/" + lapsed);
        assertThat(unpaid(get("/oversikt"))).isEqualTo(unpaid(get("/rammer")));
        String schemes = get("/ordninger");
        assertThat(unpaid(schemes.substring(schemes.indexOf("aria-labelledby=\"ilag\""))))
                .isEqualTo(unpaid(get("/rammer?ordning=ilag")));
        assertThat(schemes).contains("/rammer?ordning=ilag&amp;gjenstar=true#tilsagn");
        assertThat(get("/saker/" + asked + "/penger"))
                .contains("60\u00a0000\u00a0kr</b> gitt i tilsagn", "40\u00a0000\u00a0kr</b> bortfalt");
        assertThat(db.sql("select promised from case_file where case_number = ?")
                        .param(asked.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(60_000);
    }

    private static String unpaid(String page) {
        String before = page.substring(0, page.indexOf("</b> lovet og ikke utbetalt"));
        return before.substring(before.lastIndexOf('>') + 1);
    }

    @Test
    void beyond_the_last_page_stands_the_last_and_either_list_keeps_where_the_other_one_is() {
        author.at("2036-03-15T09:00");
        CaseId snaasa = cabinet.ilag("Snåase – Snåsa", "5041");
        for (int n = 10; n <= 35; n++) {
            var frame = cabinet.frame("Side " + n, 2036, 1_000);
            cabinet.promise(snaasa, "Tilsagn " + n, frame, 1_000, "2037-12-31");
        }

        assertThat(get("/rammer?ar=2036&rammeside=9&side=99"))
                .contains("Hver ramme <span class=\"count\">26</span>", "26\u00a0000\u00a0kr</b> gitt i tilsagn")
                .contains("Side 35 2036", "Side 2 av 2", "/saker/" + snaasa)
                .contains("/rammer?ar=2036&amp;side=2&amp;rammeside=1", "/rammer?ar=2036&amp;rammeside=2&amp;side=1")
                .doesNotContain("Ingen rammer", "Ingen tilsagn", "Side 34 2036");
    }

    @Test
    void messages_are_found_by_state_recipient_subject_case_and_period() {
        author.at("2029-05-09T12:00");
        CaseId mine = cabinet.rindalHoltaalen();
        CaseId other = cabinet.indreNamdal();
        outbox.tell(mine, Role.APPLICANT, "hello", Map.of());
        outbox.tell(other, Role.APPLICANT, "hello", Map.of());
        String here = "/meldinger?fra=2029-05-09&tom=2029-05-09";

        assertThat(get(here)).contains("2 meldinger, de nyeste først.", "Sak " + mine, "Sak " + other);
        assertThat(get(here + "&sak=" + mine.value().replace("/", "%2F")))
                .contains("1 melding.", "Sak " + mine)
                .doesNotContain("Sak " + other);
        assertThat(get(here + "&til=KONTAKTP")).contains("2 meldinger");
        assertThat(get(here + "&til=%25")).contains("Det er ingen meldinger å vise her.");
        assertThat(get(here + "&tilstand=mangler-adresse")).contains("Det er ingen meldinger å vise her.");
        assertThat(get("/meldinger?fra=2029-05-10&tom=2029-05-11")).contains("Det er ingen meldinger å vise her.");
        String subject = outbox.of(mine).get(0).letter().subject();
        assertThat(get(here + "&emne="
                        + java.net.URLEncoder.encode(subject.substring(0, 9), java.nio.charset.StandardCharsets.UTF_8)))
                .contains("Sak " + mine);
        assertThat(visitor.getAs("rindal", here).body())
                .contains("1 melding.", "Sak " + mine)
                .doesNotContain("Sak " + other);
        assertThat(visitor.getAs("rindal", here + "&sak=" + other.value().replace("/", "%2F"))
                        .body())
                .contains("Det er ingen meldinger å vise her.");
        assertThat(visitor.getAs("samferdsel", here).body()).contains("Det er ingen meldinger å vise her.");
    }

    private String get(String path) {
        var answer = visitor.getAs("leder", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
