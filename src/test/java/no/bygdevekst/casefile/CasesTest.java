package no.bygdevekst.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class CasesTest {
    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Milestones milestones;

    @Autowired
    Absences absences;

    @Autowired
    Parties parties;

    @Autowired
    Applications applications;

    @Autowired
    Municipalities municipalities;

    @Autowired
    CaseLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Story.Author author;

    @Test
    void numbers_have_neither_gaps_nor_doubles_when_many_cases_are_opened_at_once_and_some_fail() throws Exception {
        author.at("2081-03-01T12:00");
        var people = Executors.newFixedThreadPool(8);
        List<Future<CaseId>> started = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean fails = i % 3 == 0;
            Callable<CaseId> start = () -> transaction.execute(status -> {
                CaseId id = hitra();
                if (fails) {
                    throw new IllegalStateException("the start is refused");
                }
                return id;
            });
            started.add(people.submit(start));
        }

        List<String> numbers = new ArrayList<>();
        for (Future<CaseId> start : started) {
            Throwable refused = catchThrowable(start::get);
            if (refused == null) {
                numbers.add(start.get().value());
            }
        }
        people.shutdown();

        assertThat(numbers).hasSize(40).doesNotHaveDuplicates();
        assertThat(numbers.stream().sorted().toList()).startsWith("2081/0001").endsWith("2081/0040");
    }

    @Test
    void who_would_work_in_a_case_that_is_being_ended_waits_and_is_refused() throws Exception {
        author.at("2085-03-01T12:00");
        CaseId id = hitra();
        var people = Executors.newSingleThreadExecutor();
        Callable<CaseState> work =
                () -> transaction.execute(status -> cases.inProgress(id).state());
        Future<CaseState> worked = transaction.execute(status -> {
            cases.inProgress(id);
            Future<CaseState> waiting = people.submit(work);
            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            cases.changeState(id, CaseState.WITHDRAWN, "leder");
            return waiting;
        });
        people.shutdown();

        assertThatThrownBy(worked::get).hasMessageContaining("er en sak som er ferdig (trukket)");
    }

    @Test
    void each_year_begins_its_own_series() {
        author.at("2082-12-31T23:30");
        CaseId last = hitra();
        author.at("2083-01-01T00:30");
        CaseId first = hitra();

        assertThat(last).hasToString("2082/0001");
        assertThat(first).hasToString("2083/0001");
    }

    @Test
    void a_second_document_of_a_kind_is_its_next_version_and_both_stay() {
        author.at("2084-01-10T12:00");
        CaseId id = hitra();
        var sheet = new Documents.Sheet(
                "draft-firstDraft",
                "Førsteutkast",
                Documents.Direction.IN,
                "Hitra kommune",
                "Trøndelag fylkeskommune",
                LocalDate.parse("2084-01-09"));
        documents.file(
                id,
                sheet,
                "utkast.txt",
                "text/plain",
                "første".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "hitra");
        documents.file(
                id,
                sheet,
                "utkast.txt",
                "text/plain",
                "andre".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "hitra");

        var kept = documents.of(id);
        assertThat(kept).extracting(Documents.Document::version).containsExactly(1, 2);
        assertThat(documents.content(kept.get(0)))
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .isEqualTo("første");
        assertThat(kept.get(1).sha256()).hasSize(64).isNotEqualTo(kept.get(0).sha256());
        assertThat(log.of(id)).extracting(CaseLog.Event::what).contains("Dokument registrert: Førsteutkast");
    }

    @Test
    void a_large_document_is_kept_whole() {
        author.at("2084-02-10T12:00");
        CaseId id = hitra();
        byte[] tenMegabytes = new byte[10_000_000];
        new java.util.Random(7).nextBytes(tenMegabytes);
        documents.file(
                id,
                new Documents.Sheet("map", "Kart", Documents.Direction.INTERNAL, "", "", LocalDate.parse("2084-02-10")),
                "kart.png",
                "image/png",
                tenMegabytes,
                "saksbehandler");

        assertThat(documents.content(documents.of(id).get(0))).isEqualTo(tenMegabytes);
    }

    @Test
    void what_is_due_next_is_the_earliest_open_deadline_and_a_department_s_only_for_insiders() {
        author.at("2085-01-10T12:00");
        CaseId id = hitra();
        milestones.set(id, "finalDraft", "", "Endelig utkast", LocalDate.parse("2085-10-01"), "applicant", "leder");
        milestones.set(id, "firstDraft", "", "Førsteutkast", LocalDate.parse("2085-06-30"), "applicant", "leder");
        milestones.set(id, "answer", "1/plan", "Svar", LocalDate.parse("2085-02-01"), "department", "leder");
        Viewer hitra = new Viewer(false, java.util.Set.of("5056"), java.util.Set.of());

        assertThat(milestones.next(List.of(id), Viewer.INSIDER))
                .extracting(Milestones.Milestone::name)
                .containsExactly("answer");
        assertThat(milestones.next(List.of(id), hitra))
                .extracting(Milestones.Milestone::name)
                .containsExactly("firstDraft");
    }

    @Test
    void an_absent_person_has_a_deputy_on_both_the_first_and_the_last_day() {
        absences.register("kari", "ola", LocalDate.parse("2023-07-03"), LocalDate.parse("2023-07-28"));

        assertThat(absences.deputy("kari", LocalDate.parse("2023-07-02"))).isEmpty();
        assertThat(absences.deputy("kari", LocalDate.parse("2023-07-03"))).contains("ola");
        assertThat(absences.deputy("kari", LocalDate.parse("2023-07-28"))).contains("ola");
        assertThat(absences.deputy("kari", LocalDate.parse("2023-07-29"))).isEmpty();
    }

    @Test
    void a_corrected_copy_of_an_application_is_a_version_beside_the_old_one() {
        author.at("2022-09-20T12:00");
        CaseId id = hitra();
        var rindal = new Applications.Council("5061", "Rindal", LocalDate.parse("2022-09-15"), "45/22", null);
        var holtaalen = new Applications.Council("5026", "Holtålen", null, null, LocalDate.parse("2022-10-21"));
        var half = MeasureList.parse("[{\"title\": \"Boliger\", \"departments\": [\"plan\"]}]");

        assertThat(applications.newest(id)).isEmpty();
        assertThat(applications.add(id, application(half, List.of(rindal)), "saksbehandler"))
                .isEqualTo(1);
        assertThat(applications.add(id, application(half, List.of(rindal, holtaalen)), "saksbehandler"))
                .isEqualTo(2);
        applications.sent(id, LocalDate.parse("2022-09-28"), "22/1", "saksbehandler");
        applications.decided(id, "5026", LocalDate.parse("2022-10-20"), "61/22", "saksbehandler");

        assertThat(applications.of(id))
                .extracting(Applications.Application::version)
                .containsExactly(2, 1);
        var newest = applications.newest(id).orElseThrow();
        assertThat(newest.sentOn()).isEqualTo("2022-09-28");
        assertThat(newest.content().lead()).isEqualTo(rindal);
        assertThat(newest.content().awaited()).isEmpty();
        assertThat(newest.content().measures()).isEqualTo(half);
        assertThat(applications.of(id).get(1).sentOn()).isNull();
    }

    @Test
    void the_applicants_of_a_case_and_its_name_follow_its_application() {
        author.at("2022-09-20T12:00");
        CaseId id = hitra();
        parties.apply(id, municipalities.named(List.of("5061", "5026")));
        parties.add(id, Parties.Kind.COUNTY, null, Parties.COUNTY, Parties.Standing.INVITED);

        parties.apply(id, municipalities.named(List.of("5061", "5056")));
        cases.rename(id, "Rindal–Hitra", "saksbehandler");
        cases.rename(id, "Rindal–Hitra", "saksbehandler");

        assertThat(parties.of(id))
                .extracting(Parties.Party::name)
                .containsExactlyInAnyOrder("Rindal", "Hitra", Parties.COUNTY);
        assertThat(cases.get(id).title()).isEqualTo("Rindal–Hitra");
        assertThat(log.of(id))
                .filteredOn(event -> event.what().equals("Sakens navn"))
                .hasSize(1);
    }

    private static Applications.Content application(MeasureList measures, List<Applications.Council> councils) {
        return new Applications.Content(
                "Rindal–Holtålen",
                "Kontakt",
                "kontakt@rindal.example",
                2_000_000,
                "Få boliger",
                "",
                measures,
                councils);
    }

    private CaseId hitra() {
        return cases.open("pilot", Scheme.PILOT, "Hitra", List.of("5056"), CaseState.SUPPORTED, "saksbehandler");
    }
}
