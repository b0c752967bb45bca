package no.bygdevekst.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class CaseIndexTest {
    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    CaseIndex index;

    @Autowired
    UnindexedCases unindexed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Story.Author author;

    @Test
    void letters_fold_but_those_of_the_norwegian_alphabet() {
        assertThat(Words.of("Raarvihke – Røyrvik, SNÅASE (Læring) 2022/0001"))
                .containsExactly("raarvihke", "røyrvik", "snåase", "læring", "2022", "0001");
        assertThat(Words.of("Gïelde Čáhcesuolu Đŋŧ Växjö")).containsExactly("gielde", "cahcesuolu", "dnt", "væxjø");
        assertThat(Words.of("x".repeat(100))).containsExactly("x".repeat(40));
        assertThat(Words.order("Østre Åfjord")).isEqualTo("zzbstre zzcfjord").isGreaterThan(Words.order("Ærøy"));
    }

    @Test
    void the_index_follows_the_case_in_the_same_transaction() {
        author.at("2023-02-01T12:00");
        CaseId id = cabinet.ilag("Snåsa først", "5041");
        assertThat(words(id)).containsEntry("først", false).containsEntry("snåase", false);

        transaction.executeWithoutResult(status -> {
            cases.rename(id, "Snåsa siden", "saksbehandler");
            records.write(id, "minutes", "Referat", "saksbehandler", "Bekymringsfullt for skolen");
            status.setRollbackOnly();
        });
        assertThat(words(id)).containsKey("først").doesNotContainKeys("siden", "bekymringsfullt");

        transaction.executeWithoutResult(status -> {
            cases.rename(id, "Snåsa siden", "saksbehandler");
            records.write(id, "minutes", "Referat", "saksbehandler", "Bekymringsfullt for skolen");
        });
        assertThat(words(id))
                .doesNotContainKey("først")
                .containsEntry("siden", false)
                .containsEntry("bekymringsfullt", true);
    }

    @Test
    void the_next_deadline_follows_the_deadlines() {
        author.at("2023-02-01T12:00");
        CaseId id = cabinet.rindalHoltaalen();
        assertThat(due(id)).isEqualTo(CaseIndex.NEVER);

        var first = milestones.set(id, "firstDraft", "", "Førsteutkast", day("2023-06-30"), "applicant", "leder");
        var last = milestones.set(id, "finalDraft", "", "Endelig utkast", day("2023-10-01"), "applicant", "leder");
        assertThat(due(id)).isEqualTo("2023-06-30");
        milestones.move(first, day("2023-11-01"), "leder", "Ferie", null);
        assertThat(due(id)).isEqualTo("2023-10-01");
        milestones.close(last, Milestones.State.MET, day("2023-09-01"), "leder");
        milestones.close(first, Milestones.State.DROPPED, day("2023-09-01"), "leder");
        assertThat(due(id)).isEqualTo(CaseIndex.NEVER);
    }

    @Test
    void a_case_that_came_into_the_tables_by_another_way_is_indexed_when_that_is_asked_for() {
        author.at("2023-02-01T12:00");
        CaseId id = cabinet.rindalHoltaalen();
        db.sql("delete from case_word where case_number = ?").param(id.value()).update();
        db.sql("update case_file set title_order = '', next_due = date '2000-01-01' where case_number = ?")
                .param(id.value())
                .update();

        index.rebuild(List.of(id));

        assertThat(words(id)).containsKeys("rindal", "holtålen");
        assertThat(due(id)).isEqualTo(CaseIndex.NEVER);
    }

    @Test
    void however_much_is_written_in_a_case_its_title_is_found() {
        author.at("2023-02-01T12:00");
        CaseId id = cabinet.ilag("Snåsa først", "5041");
        for (int note = 0; note < 15; note++) {
            String body = IntStream.range(note * 800, (note + 1) * 800)
                    .mapToObj("w%x"::formatted)
                    .collect(Collectors.joining(" "));
            records.write(id, "minutes", "Referat", "saksbehandler", body);
        }

        cases.rename(id, "Snåsa siden", "saksbehandler");

        assertThat(words(id)).hasSize(10_000).containsEntry("siden", false).doesNotContainKey("først");
    }

    @Test
    void cases_that_are_older_than_the_index_are_indexed_when_the_program_starts() {
        author.at("2023-02-01T12:00");
        CaseId indexed = cabinet.ilag("Snåsa", "5041");
        CaseId older = cabinet.rindalHoltaalen();
        milestones.set(older, "firstDraft", "", "Førsteutkast", day("2023-06-30"), "applicant", "leder");
        for (CaseId id : List.of(indexed, older)) {
            db.sql("update case_file set title_order = '', lead_order = '', next_due = date '9999-12-31'"
                            + " where case_number = ?")
                    .param(id.value())
                    .update();
        }
        db.sql("delete from case_word where case_number = ?")
                .param(older.value())
                .update();

        unindexed.index();

        assertThat(words(older)).containsKeys("rindal", "holtålen");
        assertThat(due(older)).isEqualTo("2023-06-30");
        assertThat(titleOrder(older)).isEqualTo("rindal–holtzzclen");
        assertThat(titleOrder(indexed)).as("is left alone").isEmpty();
        index.rebuild(List.of(indexed));
    }

    private String titleOrder(CaseId id) {
        return db.sql("select title_order from case_file where case_number = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private Map<String, Boolean> words(CaseId id) {
        Map<String, Boolean> words = new java.util.HashMap<>();
        db.sql("select word, insider from case_word where case_number = ?")
                .param(id.value())
                .query(row -> {
                    words.put(row.getString("word"), row.getBoolean("insider"));
                });
        return words;
    }

    private LocalDate due(CaseId id) {
        return db.sql("select next_due from case_file where case_number = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
