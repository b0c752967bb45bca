package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** A year of deadlines and what belongs to them, in a year that no other story tells of. */
@HouseTest
class TimelinePageTest {
    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Milestones milestones;

    @Autowired
    JdbcTemplate rows;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(program);
    }

    @Test
    void a_case_has_a_lane_for_each_deadline_with_where_it_was_moved_from() {
        author.at("2042-05-09T12:00");
        CaseId id = cabinet.indreNamdal();
        cabinet.deadline(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2042-06-30", "applicant");
        milestones.move(milestones.get(id, "firstDraft", ""), LocalDate.parse("2042-07-07"), "leder", "Ferie", "KDD");
        set(id, "finalDraft", "Endelig utkast til bygdevekstavtale", "2042-04-30");

        String page = page("?sak=" + id);

        assertThat(page)
                .contains("Tidslinje <span>2042</span>", "<svg", "role=\"img\"")
                .contains("flyttet fra 30. juni 2042 til 7. juli 2042")
                .contains("Endelig utkast til bygdevekstavtale, 30. april 2042, over fristen")
                .contains("påminnelse kommer");
        assertThat(page("?maned=7&sak=" + id))
                .contains("7. juli 2042", "Førsteutkast til bygdevekstavtale", "href=\"/saker/" + id + "\"");
    }

    @Test
    void a_scheme_and_a_municipality_narrow_it() {
        author.at("2043-05-09T12:00");
        CaseId pilot = cabinet.rindalHoltaalen();
        CaseId ilag = cabinet.ilag("Snåsa", "5041");
        set(pilot, "firstDraft", "Førsteutkast til bygdevekstavtale", "2043-05-20");
        set(ilag, "halfYear", "Halvårsstatus", "2043-05-21");

        assertThat(page("?ordning=pilot")).contains("saker/" + pilot).doesNotContain("saker/" + ilag);
        assertThat(page("?ordning=ilag")).contains("saker/" + ilag).doesNotContain("saker/" + pilot);
        assertThat(page("?kommune=5041")).contains("saker/" + ilag).doesNotContain("saker/" + pilot);
        assertThat(page("?hva=mote")).doesNotContain("saker/" + ilag).doesNotContain("saker/" + pilot);
    }

    @Test
    void many_deadlines_are_counted_by_month_and_listed_page_by_page() {
        author.at("2044-05-09T12:00");
        CaseId id = cabinet.rindalHoltaalen();
        for (int n = 1; n <= 61; n++) {
            milestones.set(
                    id,
                    "action",
                    "x/" + n,
                    "Noe som er lovet " + n,
                    LocalDate.parse("2044-06-01").plusDays(n % 20),
                    "participant",
                    "saksbehandler");
        }

        assertThat(page("?ordning=pilot&maned=6"))
                .contains(">61</text>", "Side 1", "side=2")
                .doesNotContain("<title>Rindal");
        assertThat(page("?ordning=pilot&maned=6&side=3"))
                .contains("Side 3", "Forrige")
                .doesNotContain("side=4");
    }

    @Test
    void reminders_are_drawn_one_by_one_or_counted_by_month_or_too_many() {
        author.at("2045-05-09T12:00");
        CaseId id = cabinet.ilag("Snåsa", "5041");
        set(id, "halfYear", "Halvårsstatus", "2045-06-15");
        remind(id, "2045-05-02T08:00+02:00", 1, 60);
        assertThat(page("?ordning=ilag&hva=paminnelse"))
                .contains("<title>Snåsa: Halvårsstatus 15. juni 2045, påminnelse kommer")
                .doesNotContain("ikke tegnet");

        remind(id, "2045-07-01T00:30+02:00", 61, 2_000);
        assertThat(page("?ordning=ilag&hva=paminnelse"))
                .contains(">60</text>", ">1940</text>", "påminnelse kommer</text>", "0 påminnelser sendt, 2000 kommer")
                .containsPattern("Juli 2045</a></th>\\s*<td class=\"sum\">1940</td>")
                .doesNotContain("Frister oppfylt", "<title>Snåsa", "ikke tegnet");

        remind(id, "2045-01-01T00:30+01:00", 2_001, 2_001);
        assertThat(page("?ordning=ilag&hva=paminnelse&maned=1"))
                .contains("Det er flere enn 2\u00a0000 påminnelser dette året, og de er ikke tegnet")
                .contains("1. januar 2045", "/saker/" + id)
                .doesNotContain("Ingenting faller på dette året", "påminnelse kommer</text>");
    }

    @AfterEach
    void forget() {
        rows.update("delete from reminder where role like 'rolle %'");
    }

    /** As if so many were to be told of the case's deadline. */
    private void remind(CaseId id, String at, int from, int to) {
        Milestones.Milestone milestone = milestones.get(id, "halfYear", "");
        rows.batchUpdate(
                "insert into reminder (milestone_id, deadline, step, role, planned_for, late) values (?, ?, 'D-30', ?, ?, false)",
                IntStream.rangeClosed(from, to)
                        .mapToObj(n ->
                                new Object[] {milestone.id(), milestone.due(), "rolle " + n, OffsetDateTime.parse(at)})
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "?ar=abc, er ikke et år",
        "?ar=12345, er ikke et år",
        "?sak=9999/0001, Det finnes ingen sak «9999/0001»",
        "?sak=tull, Det finnes ingen sak «tull»",
        "?ordning=tull, er ikke en ordning vi kjenner",
        "?kommune=0301, er ikke en kommune i Trøndelag",
        "?hva=tull, er ikke et slag vi kjenner",
        "?maned=13&side=-4, Tidslinje",
        "?maned=x&side=99999999999, Tidslinje"
    })
    void what_cannot_be_understood_is_said_and_left_out(String query, String sentence) {
        var answer = visitor.getAs("leder", "/tidslinje" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void for_outsiders_it_does_not_exist() {
        for (String outsider : List.of("grong", "rindal", "samferdsel")) {
            assertThat(visitor.getAs(outsider, "/tidslinje").statusCode()).isEqualTo(404);
        }
        assertThat(visitor.get("/tidslinje").statusCode()).isEqualTo(302);
    }

    private void set(CaseId id, String name, String label, String due) {
        milestones.set(id, name, "", label, LocalDate.parse(due), "applicant", "saksbehandler");
    }

    private String page(String query) {
        var answer = visitor.getAs("leder", "/tidslinje" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
