package no.bygdevekst.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.bygdevekst.casefile.CaseList.Column;
import no.bygdevekst.casefile.CaseList.Due;
import no.bygdevekst.casefile.CaseList.Filter;
import no.bygdevekst.casefile.CaseList.Order;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of a word and a time of their own: others' stay where they are. */
@HouseTest
class CaseListTest {
    private static final Viewer SNASA = new Viewer(false, Set.of("5041"), Set.of());
    private static final Viewer PLAN = new Viewer(false, Set.of(), Set.of("plan"));

    @Autowired
    CaseList list;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    Parties parties;

    @Autowired
    CaseIndex index;

    @Autowired
    JdbcClient db;

    @Autowired
    Story.Author author;

    private CaseId snasa;
    private CaseId roros;
    private CaseId asen;
    private String word;

    private static int told;

    @BeforeEach
    void open() {
        author.at("2023-02-01T12:00");
        told++;
        word = "lesning" + (char) ('a' + told);
        snasa = cabinet.ilag("Snåsa %s".formatted(word), "5041");
        roros = cabinet.ilag("Plaassje Rööros %s".formatted(word), "5025");
        asen = cabinet.ilag("Åsen %s".formatted(word), "5037");
    }

    @Test
    void all_words_must_be_found_by_how_they_begin_and_letters_fold() {
        assertThat(found(word)).containsExactlyInAnyOrder(snasa, roros, asen);
        assertThat(found(word + " SNÅ")).containsExactly(snasa);
        assertThat(found(word + " rør")).containsExactly(roros);
        assertThat(found(word + " snaa finnesikke")).isEmpty();
        assertThat(found(word + " asen")).as("å is a letter").isEmpty();
        assertThat(found(word + " postmottak")).isEmpty();
        parties.contact(asen, Parties.APPLICANT, new Parties.Contact("Ánne Čáhppe", "anne@asen.example"), "leder");
        assertThat(found(word + " anne cahppe")).containsExactly(asen);
        assertThat(found(word + " snåase")).as("the name in South Sámi").containsExactly(snasa);
        assertThat(found(word + " %_'; --")).as("what is no word").contains(snasa);
    }

    @Test
    void a_number_finds_its_case_with_and_without_noughts() {
        String number = snasa.value();
        String brief = number.replaceFirst("/0+", "/");
        assertThat(found(number)).containsExactly(snasa);
        assertThat(found(brief)).contains(snasa);
        assertThat(found(brief + " " + word)).containsExactly(snasa);
        CaseId call = cabinet.ilagCall();
        assertThat(found(call.value().toLowerCase(java.util.Locale.ROOT))).contains(call);
    }

    @Test
    void an_outsider_finds_only_cases_they_see_and_not_by_what_only_insiders_read() {
        records.write(snasa, "minutes", "Referat", "saksbehandler", "Hemmeligheten om " + word + "a");
        index.rebuild(List.of(snasa));

        assertThat(found(word + "a")).containsExactly(snasa);
        assertThat(ids(search(word + "a"), Order.NEWEST, SNASA)).isEmpty();
        assertThat(ids(search(word), Order.NEWEST, SNASA)).containsExactly(snasa);
        assertThat(list.count(search(word), SNASA, List.of())).isEqualTo(1);
        assertThat(list.all(search(word), Order.NEWEST, SNASA, List.of())).containsExactly(snasa);
        assertThat(ids(search(word), Order.NEWEST, new Viewer(false, Set.of(), Set.of())))
                .isEmpty();
    }

    @Test
    void a_department_s_deadline_moves_the_case_for_insiders_and_for_the_department_only() {
        deadline(snasa, "input", "1/plan", "2023-01-10", "department");
        deadline(snasa, "interest", "", "2023-03-01", "applicant");
        deadline(asen, "interest", "", "2023-02-10", "applicant");

        assertThat(ids(due(Due.LATE), Order.NEWEST, Viewer.INSIDER)).containsExactly(snasa);
        assertThat(ids(due(Due.LATE), Order.NEWEST, SNASA)).isEmpty();
        assertThat(ids(due(Due.LATER), Order.NEWEST, SNASA)).containsExactly(snasa);
        assertThat(ids(due(Due.LATE), Order.NEWEST, PLAN)).containsExactly(snasa);
        assertThat(ids(due(Due.SOON), Order.NEWEST, Viewer.INSIDER)).containsExactly(asen);
        assertThat(ids(due(Due.NONE), Order.NEWEST, Viewer.INSIDER)).containsExactly(roros);
        assertThat(ids(search(word), new Order(Column.DUE, false), Viewer.INSIDER))
                .containsExactly(snasa, asen, roros);
        assertThat(list.page(search(word), new Order(Column.DUE, false), SNASA, List.of(), 0, 25)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.next())
                        .extracting(Milestones.Milestone::due)
                        .isEqualTo(LocalDate.parse("2023-03-01")));
    }

    @Test
    void it_is_narrowed_by_all_that_a_case_is() {
        cases.assign(asen, "vikar", "leder");
        cases.stepTo(asen, "Leser " + word);
        cases.changeState(roros, CaseState.REJECTED, "leder");

        assertThat(narrowed(Scheme.ILAG, "ilag", null, null, null, null, null, 2023))
                .containsExactlyInAnyOrder(snasa, roros, asen);
        assertThat(narrowed(Scheme.PILOT, null, null, null, null, null, null, null))
                .isEmpty();
        assertThat(narrowed(null, null, "Leser " + word, null, null, null, null, null))
                .containsExactly(asen);
        assertThat(narrowed(null, null, null, CaseState.REJECTED, null, null, null, null))
                .containsExactly(roros);
        assertThat(narrowed(null, null, null, null, false, null, null, null)).containsExactly(roros);
        assertThat(narrowed(null, null, null, null, true, null, null, null)).containsExactlyInAnyOrder(snasa, asen);
        assertThat(narrowed(null, null, null, null, null, "5037", null, null)).containsExactly(asen);
        assertThat(narrowed(null, null, null, null, null, null, "vikar", null)).containsExactly(asen);
        assertThat(narrowed(null, null, null, null, null, null, "", null)).containsExactlyInAnyOrder(snasa, roros);
        assertThat(narrowed(null, null, null, null, null, null, null, 1999)).isEmpty();
    }

    @Test
    void it_is_sorted_by_each_column_both_ways_and_paged() {
        for (Column column : Column.values()) {
            List<CaseId> up = ids(search(word), new Order(column, false), Viewer.INSIDER);
            assertThat(up).as(column.word()).containsExactlyInAnyOrder(snasa, roros, asen);
            assertThat(ids(search(word), new Order(column, true), Viewer.INSIDER))
                    .as(column.word())
                    .containsExactlyElementsOf(up.stream()
                            .sorted(Comparator.comparingInt(up::indexOf).reversed())
                            .toList());
        }
        assertThat(ids(search(word), new Order(Column.TITLE, false), Viewer.INSIDER))
                .as("å is the last letter")
                .containsExactly(roros, snasa, asen);
        var first = list.page(search(word), new Order(Column.TITLE, false), Viewer.INSIDER, List.of(), 0, 2);
        assertThat(first.goesOn()).isTrue();
        assertThat(first.total()).isEqualTo(3);
        var second = list.page(search(word), new Order(Column.TITLE, false), Viewer.INSIDER, List.of(), 1, 2);
        assertThat(second.goesOn()).isFalse();
        assertThat(second.rows()).extracting(row -> row.file().id()).containsExactly(asen);
    }

    @Test
    void nothing_comes_before_anything_and_a_long_list_is_met_in_the_order_of_its_index() {
        cases.assign(asen, "vikar", "leder");
        assertThat(ids(search(word), new Order(Column.CASEWORKER, false), Viewer.INSIDER))
                .containsExactly(snasa, roros, asen);
        assertThat(ids(search(word), new Order(Column.CASEWORKER, true), Viewer.INSIDER))
                .containsExactly(asen, roros, snasa);
        for (Column column : Column.values()) {
            for (boolean descending : List.of(true, false)) {
                String plan = db.sql("explain select f.case_number from case_file f order by %s limit 25"
                                .formatted(new Order(column, descending).sql()))
                        .query(String.class)
                        .single();
                assertThat(plan).as("%s %s", column, descending).contains("index sorted");
            }
        }
    }

    private Filter search(String text) {
        return Filter.ofSearch(text);
    }

    private Filter due(Due due) {
        return new Filter(word, null, false, null, null, null, null, null, null, due, null, null);
    }

    private List<CaseId> narrowed(
            @Nullable Scheme scheme,
            @Nullable String kind,
            @Nullable String step,
            @Nullable CaseState state,
            @Nullable Boolean running,
            @Nullable String municipality,
            @Nullable String caseworker,
            @Nullable Integer year) {
        return ids(
                new Filter(word, scheme, false, kind, step, state, running, municipality, caseworker, null, year, null),
                Order.NEWEST,
                Viewer.INSIDER);
    }

    private List<CaseId> found(String text) {
        return ids(search(text), Order.NEWEST, Viewer.INSIDER);
    }

    private List<CaseId> ids(Filter filter, Order order, Viewer viewer) {
        return list.page(filter, order, viewer, List.of(), 0, 100).rows().stream()
                .map(row -> row.file().id())
                .toList();
    }

    private void deadline(CaseId id, String name, String occurrence, String due, String owner) {
        milestones.set(id, name, occurrence, "Frist", LocalDate.parse(due), owner, "saksbehandler");
    }
}
