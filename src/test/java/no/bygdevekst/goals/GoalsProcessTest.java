package no.bygdevekst.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code processes/goals.bpmn}: Nord-Fosen Utvikling aims at 140 jobs, revised under way. What the goal was before is not
 * known to us: 200 is an example, as are the reasons and what was reached.
 */
@HouseTest
class GoalsProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Goals goals;

    @Autowired
    Records records;

    @Autowired
    CaseLog log;

    private CaseId nordFosen = new CaseId("2023/0000");

    @BeforeEach
    void the_programme_is_under_way() {
        author.at("2023-05-02T09:00");
        nordFosen = cabinet.programme("Nord-Fosen Utvikling", List.of("5020", "5058"), "2020-01-01", "2025-12-31");
    }

    @Test
    void every_version_stands_with_its_date_and_reason_and_what_was_reached_each_year() {
        Story first = author.begin("goals", "saksbehandler", revision("2020-01-15", row("Nye arbeidsplasser", "200")));
        assertThat(first.isEnded()).isTrue();
        assertThat(first.passed()).contains("recordGoals");
        Map<Long, Long> reached = new HashMap<>();
        goals.current(nordFosen).forEach(goal -> reached.put(goal.id(), 31L));
        goals.reached(nordFosen, 2022, reached, "saksbehandler");

        author.begin("goals", "leder", revision("2023-04-20", row("Nye arbeidsplasser", "140")));

        assertThat(goals.series(nordFosen)).singleElement().satisfies(jobs -> {
            assertThat(jobs.targets())
                    .extracting(Goals.Target::version, Goals.Target::target, target -> target.revision()
                            .decidedOn()
                            .toString())
                    .containsExactly(tuple(1, 200L, "2020-01-15"), tuple(2, 140L, "2023-04-20"));
            assertThat(jobs.actuals()).containsExactly(new Goals.Actual(2022, 31));
            assertThat(jobs.words()).isEqualTo("140 arbeidsplasser innen 2025");
        });
        assertThat(records.decisions(nordFosen))
                .extracting(Records.Decision::kind, Records.Decision::body, Records.Decision::note)
                .contains(tuple("goals", "styret i Nord-Fosen Utvikling", "Målene er justert (eksempel)."));
        assertThat(log.of(nordFosen)).anySatisfy(event -> {
            assertThat(event.what()).isEqualTo("Mål");
            assertThat(event.before()).isEqualTo("Nye arbeidsplasser: 200 arbeidsplasser innen 2025");
            assertThat(event.after()).isEqualTo("Nye arbeidsplasser: 140 arbeidsplasser innen 2025");
        });
    }

    @Test
    void a_goal_that_is_left_out_keeps_what_was_said_of_it() {
        author.begin(
                "goals",
                "saksbehandler",
                revision("2020-01-15", row("Nye arbeidsplasser", "140") + "," + row("Sikrede arbeidsplasser", "60")));
        author.begin("goals", "saksbehandler", revision("2023-04-20", row("Nye arbeidsplasser", "140")));

        assertThat(goals.current(nordFosen)).extracting(Goals.Series::name).containsExactly("Nye arbeidsplasser");
        assertThat(goals.series(nordFosen))
                .extracting(Goals.Series::name, Goals.Series::words)
                .contains(tuple("Sikrede arbeidsplasser", "ikke lenger et mål"));
    }

    @Test
    void a_goal_is_measured_as_it_was() {
        author.begin("goals", "saksbehandler", revision("2020-01-15", row("Nye arbeidsplasser", "200")));

        String years = row("Nye arbeidsplasser", "140").replace("\"arbeidsplasser\"", "\"årsverk\"");
        refuses(revision("2023-04-20", years))
                .hasMessage("«Mål» har feil: rad 1: målet «Nye arbeidsplasser» måles i arbeidsplasser; gi det et nytt"
                        + " navn om noe annet skal måles.");
        author.begin(
                "goals", "saksbehandler", revision("2023-04-20", years.replace("Nye arbeidsplasser", "Nye årsverk")));

        assertThat(goals.series(nordFosen))
                .extracting(Goals.Series::name, Goals.Series::unit)
                .containsExactly(tuple("Nye arbeidsplasser", "arbeidsplasser"), tuple("Nye årsverk", "årsverk"));
    }

    @Test
    void goals_must_be_whole_and_no_older_than_those_they_replace() {
        author.begin("goals", "saksbehandler", revision("2023-04-20", row("Nye arbeidsplasser", "140")));
        refuses(revision("2023-04-19", row("Nye arbeidsplasser", "130")))
                .hasMessage("«Målene ble vedtatt» kan ikke være før målene sist ble vedtatt, 20. april 2023.");
        refuses(revision("2023-05-03", row("Nye arbeidsplasser", "130")))
                .hasMessage("«Målene ble vedtatt» kan ikke være fram i tid.");
        refuses(revision("2023-05-02", row("", "mange") + "," + row("Nye arbeidsplasser", "0")))
                .hasMessage(
                        "«Mål» har feil: rad 1: målet må ha et navn på høyst 200 tegn; rad 1: målet må være et helt tall over 0; rad 2: målet må være et helt tall over 0.");
        refuses(revision("2023-05-02", row("Nye arbeidsplasser", "1") + "," + row("Nye arbeidsplasser", "2")))
                .hasMessage("«Mål» har feil: rad 2: målet står der to ganger.");
        Map<String, Object> empty = new HashMap<>(revision("2023-05-02", ""));
        refuses(empty).hasMessage("«Mål» må ha minst ett mål.");
        Map<String, Object> elsewhere = new HashMap<>(revision("2023-05-02", row("Nye arbeidsplasser", "140")));
        elsewhere.put("caseNumber", cabinet.rindalHoltaalen().value());
        refuses(elsewhere).hasMessage("«Bygdevekst-nummer» er ikke nummeret på en sak av dette slaget.");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refuses(Map<String, Object> answers) {
        return assertThatThrownBy(() -> author.begin("goals", "saksbehandler", answers))
                .isInstanceOf(Refusal.class);
    }

    private Map<String, Object> revision(String on, String rows) {
        return Map.of(
                "caseNumber",
                nordFosen.value(),
                "goals",
                "[%s]".formatted(rows),
                "decidedOn",
                on,
                "body",
                "styret i Nord-Fosen Utvikling",
                "reason",
                "Målene er justert (eksempel).");
    }

    private static String row(String name, String target) {
        return """
               {"name": "%s", "unit": "arbeidsplasser", "target": "%s", "year": "2025"}"""
                .formatted(name, target);
    }
}
