package no.bygdevekst.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.TimeMachine;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The house on PostgreSQL, which a county runs in production; every other test runs on H2. */
@HouseTest
@DirtiesContext
// engines and web apps are found by name in the whole JVM: this one must not end the other's
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=postgres", "camunda.bpm.webapp.enabled=false"})
class PostgresTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Milestones milestones;

    @Autowired
    Documents documents;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    TimeMachine time;

    /** Beans, so that the house is closed before its database is. */
    @TestConfiguration
    static class Server {
        @Bean
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            return postgres.getPostgresDatabase();
        }
    }

    @Test
    void a_deadline_runs_its_course_there_too() {
        author.at("2023-02-01T12:00");
        CaseId id = cabinet.rindalHoltaalen();
        cabinet.deadline(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        time.moveTo(java.time.Instant.parse("2023-06-17T10:00:00Z"), passing -> {});
        deadlines.move(milestones.get(id, "firstDraft", ""), LocalDate.parse("2023-07-14"), "leder", "Ferie", "KDD");
        time.moveTo(java.time.Instant.parse("2023-08-01T10:00:00Z"), passing -> {});
        deadlines.met(id, "firstDraft", "", "saksbehandler");

        assertThat(reminders.of(id)).extracting(Reminders.Row::state).containsOnly("sent", "cancelled");
        assertThat(reminders.of(id).stream()
                        .filter(row ->
                                row.role().equals("manager") && row.state().equals("sent")))
                .extracting(Reminders.Row::step)
                .containsExactly("overdue", "escalated");
        assertThat(outbox.of(id)).isNotEmpty();
        assertThat(outbox.page(Viewer.INSIDER, 0, 10).total())
                .isEqualTo(outbox.of(id).size());
        assertThat(outbox.page(new Viewer(false, Set.of("5061"), Set.of()), 0, 10)
                        .messages())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.role()).isEqualTo(Role.APPLICANT));
        assertThat(milestones.dates(milestones.get(id, "firstDraft", ""))).hasSize(2);
    }

    @Test
    void documents_lists_and_numbers_are_kept_there_too() {
        author.at("2023-02-01T12:00");
        CaseId id = cabinet.indreNamdal();
        byte[] content = "referat".getBytes(StandardCharsets.UTF_8);
        documents.file(
                id,
                new Documents.Sheet(
                        "minutes", "Referat", Documents.Direction.INTERNAL, "", "", LocalDate.parse("2023-01-31")),
                "referat.txt",
                "text/plain",
                content,
                "saksbehandler");

        assertThat(documents.content(documents.of(id).get(0))).isEqualTo(content);
        assertThat(cases.get(id).municipalities()).hasSize(4);
        assertThat(cases.list(new Cases.Filter("pilot", CaseState.SUPPORTED, "5045", Viewer.INSIDER), 0, 10)
                        .cases())
                .extracting(CaseFile::id)
                .contains(id);
        assertThat(seen(new Viewer(false, Set.of("5045"), Set.of()))).contains(id);
        assertThat(seen(new Viewer(false, Set.of("5061"), Set.of("plan")))).doesNotContain(id);
        milestones.set(
                id,
                "input",
                "firstDraft/plan",
                "Innspill fra fagavdelingen",
                LocalDate.parse("2023-06-30"),
                "department",
                "saksbehandler");
        assertThat(seen(new Viewer(false, Set.of("5061"), Set.of("plan")))).contains(id);
    }

    private List<CaseId> seen(Viewer viewer) {
        return cases.list(new Cases.Filter(null, null, null, viewer), 0, 100).cases().stream()
                .map(CaseFile::id)
                .toList();
    }
}
