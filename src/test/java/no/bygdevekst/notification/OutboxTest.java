package no.bygdevekst.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What Leka and the department of culture see of the messages, in a year of their own. */
@Transactional
@HouseTest
class OutboxTest {
    private static final Viewer LEKA = new Viewer(false, Set.of("5052"), Set.of());
    private static final Viewer FAR_OFF = new Viewer(false, Set.of("5052"), Set.of("kultur"));

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Outbox outbox;

    CaseId leka;
    CaseId snaasa;

    @BeforeEach
    void write() {
        author.at("2062-01-02T12:00");
        leka = cabinet.ilag("Leka", "5052");
        snaasa = cabinet.ilag("Snåsa", "5041");
        outbox.tell(leka, Role.APPLICANT, "hello", Map.of());
        outbox.tell(snaasa, Role.APPLICANT, "hello", Map.of());
        outbox.tell(List.of(leka, snaasa), Role.APPLICANT, "hello", Map.of("case", cases.get(leka)));
        author.at("2062-01-03T12:00");
        outbox.tell(leka, Role.MANAGER, "hello", Map.of());
        outbox.tell(snaasa, Role.municipality("5052"), "hello", Map.of());
        outbox.tell(snaasa, new Role("kultur"), "hello", Map.of());
    }

    @Test
    void somebody_outside_sees_what_is_written_to_them_and_about_cases_all_their_own() {
        assertThat(seen(LEKA, 0, 100)).containsExactly("municipality5052 " + snaasa, "applicant " + leka);
        assertThat(seen(FAR_OFF, 0, 100))
                .containsExactly("kultur " + snaasa, "municipality5052 " + snaasa, "applicant " + leka);
        assertThat(seen(new Viewer(false, Set.of(), Set.of("kultur")), 0, 100)).containsExactly("kultur " + snaasa);
        assertThat(seen(new Viewer(false, Set.of(), Set.of()), 0, 100)).isEmpty();
    }

    @Test
    void pages_are_parts_of_the_whole_and_the_count_is_bounded() {
        assertThat(IntStream.range(0, 4).boxed().flatMap(page -> seen(FAR_OFF, page, 1).stream()))
                .isEqualTo(seen(FAR_OFF, 0, 100));
        assertThat(outbox.page(FAR_OFF, Outbox.Search.ALL, 0, 1, 1).total()).isEqualTo(2);
        assertThat(outbox.page(FAR_OFF, Outbox.Search.ALL, 0, 1, 100).total()).isEqualTo(3);
    }

    @Test
    void what_is_written_about_several_cases_of_one_s_own_is_there_once_however_many_there_are() {
        Viewer both = new Viewer(false, Set.of("5041", "5052"), Set.of());
        var ofYear =
                new Outbox.Search(null, "", "", null, LocalDate.parse("2062-01-01"), LocalDate.parse("2062-12-31"));

        Outbox.Page few = outbox.page(both, ofYear, 0, 100, 100);
        assertThat(few.messages()).hasSize(4);
        assertThat(few.total()).isEqualTo(4);
        assertThat(outbox.page(both, ofYear, 0, 100, 1).messages()).isEqualTo(few.messages());
    }

    @Test
    void recipients_are_searched_for_among_what_one_sees() {
        var contact = new Outbox.Search(null, "Kontakt", "", null, null, null);
        var municipality = new Outbox.Search(Message.State.ADDRESS_MISSING, "leka", "", snaasa, null, null);

        assertThat(outbox.page(LEKA, contact, 0, 10, 100).messages())
                .extracting(Message::cases)
                .containsExactly(List.of(leka));
        assertThat(outbox.page(LEKA, municipality, 0, 10, 100).total()).isEqualTo(1);
    }

    private List<String> seen(Viewer viewer, int page, int size) {
        return outbox.page(viewer, page, size).messages().stream()
                .map(message ->
                        message.role().name() + " " + message.cases().get(0).value())
                .toList();
    }
}
