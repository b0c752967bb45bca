package no.bygdevekst.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Whose deadlines somebody carries, in a spring that no other story has deadlines in. */
@Transactional
@HouseTest
class DeadlineFeedTest {
    private static final LocalDate FROM = LocalDate.parse("2061-01-01");
    private static final LocalDate TO = LocalDate.parse("2061-12-31");
    private static final Viewer PLAN = new Viewer(false, Set.of(), Set.of("plan"));
    private static final Viewer GRONG = new Viewer(false, Set.of("5045"), Set.of());

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Milestones milestones;

    @Autowired
    MunicipalCases municipal;

    @Autowired
    DeadlineFeed feed;

    CaseId id;

    @BeforeEach
    void arrive() {
        author.at("2061-01-02T12:00");
        id = cabinet.indreNamdal();
    }

    @Test
    void what_others_are_asked_for_takes_nobody_s_place() {
        set("input", "firstDraft/samferdsel", "Innspill fra Samferdsel", "2061-02-01", "department");
        set("action", "1/1", "Noe som er lovet i et møte", "2061-02-02", "participant");
        set("firstDraft", "", "Førsteutkast", "2061-02-03", "applicant");
        set("input", "firstDraft/plan", "Innspill fra Plan", "2061-02-04", "department");

        assertThat(labels("grong", GRONG, 1)).containsExactly("Førsteutkast");
        assertThat(labels("plan", PLAN, 2)).containsExactly("Førsteutkast", "Innspill fra Plan");
    }

    @Test
    void whoever_is_caseworker_of_finished_cases_only_has_everybody_s() {
        CaseId mine = cabinet.rindalHoltaalen();
        cases.assign(mine, "kari", "leder");
        cases.assign(id, "ola", "leder");
        set("firstDraft", "", "Førsteutkast", "2061-02-03", "applicant");
        assertThat(labels("kari", Viewer.INSIDER, 10)).isEmpty();
        assertThat(labels("ola", Viewer.INSIDER, 10)).containsExactly("Førsteutkast");

        cases.changeState(mine, CaseState.WITHDRAWN, "leder");

        assertThat(labels("kari", Viewer.INSIDER, 10)).containsExactly("Førsteutkast");
    }

    @Test
    void of_too_many_the_nearest_are_kept() {
        cases.assign(id, "ola", "leder");
        set("one", "", "Lenge siden", "2061-02-01", "applicant");
        set("two", "", "I går", "2061-02-02", "applicant");
        set("three", "", "I dag", "2061-02-03", "applicant");
        set("four", "", "I morgen", "2061-02-04", "applicant");
        set("five", "", "Senere", "2061-02-05", "applicant");

        assertThat(labels("ola", Viewer.INSIDER, LocalDate.parse("2061-02-03"), 1, 2))
                .containsExactly("I går", "I dag", "I morgen");
    }

    @Test
    void a_department_sees_its_own_deadline_on_the_page_of_a_municipality() {
        set("input", "firstDraft/samferdsel", "Innspill fra Samferdsel", "2061-02-01", "department");
        set("input", "firstDraft/plan", "Innspill fra Plan", "2061-02-04", "department");

        assertThat(municipal.deadlines("5045", PLAN, 100))
                .filteredOn(due -> due.milestone().caseId().equals(id))
                .extracting(due -> due.milestone().label())
                .containsExactly("Innspill fra Plan");
        assertThat(municipal.cases("5045", false, PLAN, 0, 1).rows())
                .extracting(MunicipalCases.Row::id, MunicipalCases.Row::nextDue)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, LocalDate.parse("2061-02-04")));
    }

    private List<String> labels(String user, Viewer viewer, int limit) {
        return labels(user, viewer, FROM, 0, limit);
    }

    private List<String> labels(String user, Viewer viewer, LocalDate today, int past, int ahead) {
        return feed.of(user, viewer, FROM, today, TO, past, ahead).stream()
                .map(entry -> entry.milestone().label())
                .toList();
    }

    private void set(String name, String occurrence, String label, String due, String owner) {
        milestones.set(id, name, occurrence, label, LocalDate.parse(due), owner, "saksbehandler");
    }
}
