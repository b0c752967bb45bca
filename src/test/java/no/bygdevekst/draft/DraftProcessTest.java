package no.bygdevekst.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Received;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** {@code processes/draft.bpmn}, told with Rindal–Holtålen's first draft; what stands in it is invented. */
@HouseTest
class DraftProcessTest {
    private static final String BUS =
            """
            {"title": "Bestillingstransport til videregående", "kind": "TEST_SOLUTION", "frame": "NEEDS_CHANGE",
             "responsible": "Rindal kommune", "fromYear": "2024", "toYear": "2026",
             "departments": ["samferdsel", "utdanning"]}""";
    private static final String HOUSES =
            """
            {"title": "Flere utleieboliger", "kind": "REMOVE_BOTTLENECK", "frame": "WITHIN_FRAMES",
             "responsible": "Holtålen kommune", "fromYear": "2024", "toYear": "2025", "departments": []}""";
    private static final String HALF =
            """
            {"title": "Rekruttering", "kind": "SEARCH_SOLUTION", "responsible": "", "fromYear": "2022", "toYear": "2040"}""";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Documents documents;

    @Autowired
    Measures measures;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    CaseLog log;

    @Autowired
    Processes processes;

    @Autowired
    Tasks people;

    @Autowired
    TaskService tasks;

    @Autowired
    ServletWebServerApplicationContext program;

    private CaseId caseId = new CaseId("2023/0000");

    private Story theFirstDraftIsAwaited() {
        return author.begin(
                DraftProcess.ID, caseId, Map.of("milestone", "firstDraft", "leadGroup", "municipality5061"));
    }

    @BeforeEach
    void the_milestone_was_set_in_february() {
        author.at("2023-02-01T12:00");
        caseId = cabinet.rindalHoltaalen();
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
    }

    @Test
    void the_advice_can_be_read_before_it_is_given() throws Exception {
        var draft = theFirstDraftIsAwaited().until("2023-06-26T10:00");
        Map<String, Object> filledIn = new HashMap<>(received("2023-06-26", HOUSES, HALF));
        filledIn.put("document", Map.of("fileName", "utkast.pdf"));
        var json = new ObjectMapper();
        String task = people.find(caseId, "receiveDraft").orElseThrow().id();

        var ahead = new Visitor(program)
                .postAs("rindal", "/api/tasks/%s/letters".formatted(task), json.writeValueAsString(filledIn));

        assertThat(ahead.statusCode()).as(ahead.body()).isEqualTo(200);
        assertThat(json.readTree(ahead.body()).get(0).path("title").asText()).contains("Råd om utkastet");
        assertThat(documents.of(caseId)).isEmpty();
        assertThat(draft.passed()).doesNotContain("adviseOnDraft");
    }

    @Test
    void rindal_and_holtalen_get_advice_and_inputs_and_send_their_draft_to_kdd_in_time() {
        var draft = theFirstDraftIsAwaited();
        assertThat(draft.due("receiveDraft")).isEqualTo("2023-06-30");

        draft.until("2023-06-26T10:00").complete("receiveDraft", "rindal", received("2023-06-26", HOUSES, HALF));

        assertThat(draft.waitsFor()).containsExactly("receiveDraft");
        assertThat(draft.passed()).contains("checkDraft", "adviseOnDraft");
        assertThat(letter("Råd om utkastet").letter().body())
                .contains(
                        "– Tiltak 2 («Rekruttering») mangler om det er innenfor dagens rammer og ansvarlig.\n",
                        "– Tiltak 2 begynner før 2023, da utkastet skal leveres.\n",
                        "– Tiltak 2 slutter mer enn ti år etter 2023, da utkastet skal leveres.\n",
                        "KDD eier ordningen",
                        "30. juni 2023");
        assertThat(letter("Råd om utkastet").address()).isEqualTo("kontakt@rindal.example");
        assertThat(measures.newest(caseId)).extracting(Measure::title).containsExactly("Flere utleieboliger");
        assertThat(log.of(caseId)).anySatisfy(event -> assertThat(event.after()).contains("Rekruttering"));

        draft.complete("receiveDraft", "saksbehandler", received("2023-06-26", HOUSES, BUS));

        assertThat(draft.waitsFor()).containsExactly("giveInput");
        assertThat(draft.due("giveInput")).isEqualTo("2023-06-27");
        assertThat(Received.of(documents, caseId))
                .extracting(document -> document.sheet().kind() + " " + document.version() + " "
                        + document.sheet().sender())
                .containsExactly("draft-firstDraft 1 Rindal kommune", "draft-firstDraft 2 Rindal kommune");
        assertThat(measures.newest(caseId))
                .extracting(Measure::title)
                .containsExactly("Flere utleieboliger", "Bestillingstransport til videregående");
        assertThat(letters("Vi ber om innspill"))
                .extracting(Message::address)
                .containsExactlyInAnyOrder("samferdsel@fylket.example", "utdanning@fylket.example");

        draft.until("2023-06-27T15:00")
                .completeFor(
                        "samferdsel",
                        "giveInput",
                        "samferdsel",
                        Map.of("input", "Taxibussen kan utvides.", "attachment", file("rute.pdf")))
                .completeFor("utdanning", "giveInput", "utdanning", Map.of("input", "Skoleslutt kan samordnes."));

        assertThat(draft.passed()).contains("askForInput", "setInputDeadline", "recordInput");
        assertThat(draft.waitsFor()).containsExactly("collectInput");
        assertThat(records.newest(caseId, "input", "firstDraft/samferdsel").orElseThrow())
                .satisfies(note -> assertThat(note.body()).isEqualTo("Taxibussen kan utvides."))
                .satisfies(note -> assertThat(note.author()).isEqualTo("samferdsel"));
        assertThat(state("input", "firstDraft/utdanning")).isEqualTo(Milestones.State.MET);

        draft.until("2023-06-29T10:00")
                .complete("collectInput", "saksbehandler", Map.of("summary", "Vi støtter begge tiltakene."));

        assertThat(draft.passed()).contains("recordCollectedInput", "sendInput");
        assertThat(letter("Innspill fra fylkeskommunen").letter().body()).contains("Vi støtter begge tiltakene.");
        assertThat(draft.due("registerSubmission")).isEqualTo("2023-06-30");

        draft.until("2023-06-30T14:00")
                .complete(
                        "registerSubmission",
                        "saksbehandler",
                        Map.of("submittedOn", "2023-06-30", "reference", "KDD 22/3570-9 (eksempel)"));

        assertThat(draft.passed()).contains("recordSubmission", "draftSubmitted");
        assertThat(draft.isEnded()).isTrue();
        assertThat(state("firstDraft", "")).isEqualTo(Milestones.State.MET);
        draft.until("2023-08-01T12:00");
        assertThat(rows("firstDraft", ""))
                .filteredOn(row -> row.contains("overdue") || row.contains("escalated"))
                .allMatch(row -> row.endsWith("cancelled"))
                .isNotEmpty();
        assertThat(letters("Fristen er utløpt")).isEmpty();
        assertThat(draft.incidents()).isEmpty();
    }

    @Test
    void a_draft_that_touches_no_department_goes_straight_to_kdd() {
        var draft = theFirstDraftIsAwaited();

        draft.until("2023-06-26T10:00").complete("receiveDraft", "saksbehandler", received("2023-06-26", HOUSES));

        assertThat(draft.waitsFor()).containsExactly("registerSubmission");
        assertThat(letters("Vi ber om innspill")).isEmpty();
    }

    @Test
    void a_draft_without_measures_is_kept_and_answered_with_advice() {
        var draft = theFirstDraftIsAwaited();

        draft.until("2023-06-26T10:00")
                .complete(
                        "receiveDraft",
                        "saksbehandler",
                        Map.of(
                                "receivedOn", "2023-06-26",
                                "document", file("utkast.pdf"),
                                "measures", "[]",
                                "note", "Kom på papir."));

        assertThat(letter("Råd om utkastet").letter().body()).contains("– Utkastet har ingen tiltak.");
        assertThat(Received.of(documents, caseId)).hasSize(1);
        assertThat(records.newest(caseId, "draftNote", "firstDraft")
                        .orElseThrow()
                        .body())
                .isEqualTo("Kom på papir.");
        assertThat(draft.waitsFor()).containsExactly("receiveDraft");
    }

    @Test
    void a_draft_that_never_comes_is_reminded_of_on_the_promised_days() {
        theFirstDraftIsAwaited().until("2023-08-01T12:00");

        assertThat(rows("firstDraft", ""))
                .containsExactlyInAnyOrder(
                        "D-30 2023-05-31 applicant sent",
                        "D-30 2023-05-31 caseworker sent",
                        "D-14 2023-06-16 applicant sent",
                        "D-14 2023-06-16 caseworker sent",
                        "D-7 2023-06-23 applicant sent",
                        "D-7 2023-06-23 caseworker sent",
                        "D-1 2023-06-29 applicant sent",
                        "D-1 2023-06-29 caseworker sent",
                        "overdue 2023-07-03 caseworker sent",
                        "overdue 2023-07-03 manager sent",
                        "escalated 2023-07-07 deputy sent",
                        "escalated 2023-07-07 manager sent");
    }

    @Test
    void a_department_that_is_late_is_reminded_by_its_own_short_plan() {
        var draft = theFirstDraftIsAwaited();
        draft.until("2023-06-06T10:00").complete("receiveDraft", "saksbehandler", received("2023-06-06", HOUSES, BUS));
        draft.completeFor("utdanning", "giveInput", "utdanning", Map.of("input", "Ingen merknader."));

        draft.until("2023-08-01T12:00");

        assertThat(rows("input", "firstDraft/samferdsel"))
                .containsExactlyInAnyOrder(
                        "D-7 2023-06-13 samferdsel sent",
                        "D-1 2023-06-19 samferdsel sent",
                        "overdue 2023-06-21 samferdsel sent",
                        "overdue 2023-06-21 caseworker sent",
                        "overdue 2023-06-21 manager sent",
                        "escalated 2023-06-27 deputy sent",
                        "escalated 2023-06-27 manager sent");
        assertThat(rows("input", "firstDraft/utdanning")).allMatch(row -> row.endsWith("cancelled"));
        assertThat(draft.waitsFor()).containsExactly("giveInput");
    }

    @Test
    void a_waived_draft_is_asked_for_no_more() {
        var draft = theFirstDraftIsAwaited();
        draft.until("2023-06-26T10:00").complete("receiveDraft", "saksbehandler", received("2023-06-26", BUS));

        int heard = processes.tell(
                DraftProcess.WAIVED,
                caseId,
                Map.of("milestone", "firstDraft"),
                Map.of("waiverReason", "Piloten går rett på det endelige utkastet."));

        assertThat(heard).isEqualTo(1);
        assertThat(draft.passed()).contains("recordWaiver", "waiverRecorded");
        assertThat(draft.isEnded()).isTrue();
        assertThat(draft.waitsFor()).isEmpty();
        assertThat(milestones.of(caseId))
                .extracting(Milestones.Milestone::state)
                .containsOnly(Milestones.State.DROPPED);
        assertThat(letters("Fristen gjelder ikke lenger"))
                .extracting(Message::address)
                .containsExactlyInAnyOrder(
                        "kontakt@rindal.example",
                        "saksbehandlere@fylket.example",
                        "samferdsel@fylket.example",
                        "utdanning@fylket.example");
        assertThat(letters("Fristen gjelder ikke lenger"))
                .filteredOn(letter -> letter.letter().body().contains("Innspillet vi har bedt dere om, trengs"))
                .extracting(letter -> letter.role().name())
                .containsExactlyInAnyOrder("samferdsel", "utdanning");
        assertThat(letter("Fristen gjelder ikke lenger").letter().body())
                .contains("Piloten går rett på det endelige utkastet.");
        draft.until("2023-08-01T12:00");
        assertThat(letters("Fristen er utløpt")).isEmpty();
    }

    @Test
    void only_the_draft_that_is_meant_is_waived() {
        var draft = theFirstDraftIsAwaited();

        int heard = processes.tell(
                DraftProcess.WAIVED, caseId, Map.of("milestone", "finalDraft"), Map.of("waiverReason", "Feil utkast"));

        assertThat(heard).isZero();
        assertThat(draft.waitsFor()).containsExactly("receiveDraft");
    }

    @Test
    void a_received_draft_that_cannot_be_read_is_refused_with_every_fault() {
        var draft = theFirstDraftIsAwaited();

        draft.refuses(
                        "receiveDraft",
                        "saksbehandler",
                        Map.of(
                                "receivedOn",
                                "26. juni",
                                "measures",
                                "[%s, {\"kind\": \"PARTY\"}, {\"departments\": [\"vaktmester\"]}]".formatted(BUS)))
                .isEqualTo(
                        """
                        «Mottatt dato» må være en dato, som 2023-06-30.
                        «Utkastet» må fylles ut.
                        «Tiltak» har feil i rad 2: hva slags tiltak det er må være et av valgene i lista; \
                        rad 3: «vaktmester» er ikke en fagavdeling.""");
        draft.refuses("receiveDraft", "saksbehandler", received("2023-02-02", BUS))
                .isEqualTo("«Mottatt dato» kan ikke være fram i tid.");
        draft.refuses(
                        "receiveDraft",
                        "saksbehandler",
                        Map.of("receivedOn", "2023-02-01", "document", file("utkast.pdf"), "measures", "[{\"title\""))
                .isEqualTo("«Tiltak» må være en liste som JSON.");

        assertThat(documents.of(caseId)).isEmpty();
        assertThat(measures.newest(caseId)).isEmpty();
        assertThat(outbox.of(caseId)).isEmpty();
        assertThat(draft.carried()).doesNotContain("receivedOn", "document", "measures", "draftComplete");
    }

    @Test
    void an_empty_input_is_refused() {
        var draft = theFirstDraftIsAwaited();
        draft.until("2023-06-26T10:00")
                .complete("receiveDraft", "saksbehandler", received("2023-06-26", BUS.replace(", \"utdanning\"", "")));

        draft.refuses("giveInput", "samferdsel", Map.of("input", " ", "attachment", file("tom.pdf", new byte[0])))
                .isEqualTo(
                        """
                        «Innspill» må fylles ut.
                        «Vedlegg» må være en fil med innhold.""");

        assertThat(records.newest(caseId, "input", "firstDraft/samferdsel")).isEmpty();
        assertThat(state("input", "firstDraft/samferdsel")).isEqualTo(Milestones.State.OPEN);

        draft.complete("giveInput", "samferdsel", Map.of("input", "Støttes."));
        draft.refuses("collectInput", "saksbehandler", Map.of("summary", ""))
                .isEqualTo("«Samlet innspill» må fylles ut.");
        assertThat(letters("Innspill fra fylkeskommunen")).isEmpty();
    }

    @Test
    void whoever_is_partial_says_why_and_gives_the_task_to_a_stand_in() {
        var draft = inputIsGiven();
        draft.refuses("collectInput", "saksbehandler", Map.of("impartiality", "", "summary", "Støttes."))
                .isEqualTo("«Habilitet» må fylles ut.");
        draft.refuses("collectInput", "saksbehandler", Map.of("impartiality", "PARTIAL", "standIn", "rindal"))
                .isEqualTo(
                        """
                        «Hvorfor du er inhabil» må fylles ut.
                        «Stedfortreder» må være brukernavnet til en saksbehandler eller leder.""");
        draft.refuses("collectInput", "saksbehandler", Map.of("impartiality", " PARTIAL "))
                .startsWith("«Hvorfor du er inhabil» må fylles ut.");
        draft.refuses("collectInput", "saksbehandler", partial("saksbehandler"))
                .isEqualTo("«Stedfortreder» må være en som ikke selv er inhabil.");

        draft.complete("collectInput", "saksbehandler", partial("leder"));

        assertThat(people.find(caseId, "collectInput").orElseThrow().assignee()).isEqualTo("leder");
        assertThat(letters("Innspill fra fylkeskommunen")).isEmpty();
        assertThat(log.of(caseId))
                .filteredOn(event -> event.what().equals("Inhabil: Sammenstill innspill"))
                .singleElement()
                .satisfies(event -> assertThat(event.who()).isEqualTo("saksbehandler"))
                .satisfies(
                        event -> assertThat(event.after())
                                .isEqualTo(
                                        "Hvorfor du er inhabil: Søsteren min er ordfører i Rindal\nStedfortreder: leder (oppdiktet)"));
    }

    @Test
    void whoever_has_stepped_aside_neither_takes_nor_completes_nor_gets_the_task_again() {
        var draft = inputIsGiven();
        draft.complete("collectInput", "saksbehandler", partial("leder"));
        String task = people.find(caseId, "collectInput").orElseThrow().id();
        people.as("leder", () -> {
            tasks.setAssignee(task, null);
            return task;
        });
        String why = "saksbehandler (oppdiktet) har meldt seg inhabil i denne oppgaven. En annen må gjøre den.";

        assertThatThrownBy(() -> people.complete(task, "saksbehandler", Map.of("summary", "Støttes.")))
                .hasMessage(why);
        assertThatThrownBy(() -> people.as("saksbehandler", () -> {
                    tasks.complete(task, Map.of("impartiality", "IMPARTIAL", "summary", "Støttes."));
                    return task;
                }))
                .hasMessage(why);
        assertThatThrownBy(() -> people.as("leder", () -> {
                    tasks.setAssignee(task, "saksbehandler");
                    return task;
                }))
                .hasMessage(why);
        draft.refuses("collectInput", "leder", partial("saksbehandler"))
                .isEqualTo("«Stedfortreder» må være en som ikke selv er inhabil.");
        draft.complete("collectInput", "leder", Map.of("summary", "Støttes."));
        assertThat(letter("Innspill fra fylkeskommunen").letter().body()).contains("Støttes.");
    }

    private Story inputIsGiven() {
        return theFirstDraftIsAwaited()
                .until("2023-06-26T10:00")
                .complete("receiveDraft", "saksbehandler", received("2023-06-26", BUS.replace(", \"utdanning\"", "")))
                .complete("giveInput", "samferdsel", Map.of("input", "Støttes."));
    }

    private static Map<String, Object> partial(String standIn) {
        return Map.of(
                "impartiality", "PARTIAL",
                "partialReason", "Søsteren min er ordfører i Rindal",
                "standIn", standIn);
    }

    @Test
    void a_submission_in_the_future_or_without_reference_is_refused() {
        var draft = theFirstDraftIsAwaited();
        draft.until("2023-06-26T10:00").complete("receiveDraft", "saksbehandler", received("2023-06-26", HOUSES));

        draft.refuses("registerSubmission", "saksbehandler", Map.of("submittedOn", "2023-06-27"))
                .isEqualTo(
                        """
                        «Referanse» må fylles ut.
                        «Sendt KDD» kan ikke være fram i tid.""");

        assertThat(state("firstDraft", "")).isEqualTo(Milestones.State.OPEN);
        assertThat(records.newest(caseId, "submission", "firstDraft")).isEmpty();
    }

    @Test
    void a_submission_counts_from_the_day_it_was_sent_which_lies_after_the_call() {
        var draft = theFirstDraftIsAwaited();
        draft.refuses("receiveDraft", "saksbehandler", received("2022-12-31", HOUSES))
                .isEqualTo("«Mottatt dato» kan ikke være før utlysningsåret, 2023.");
        draft.until("2023-06-26T10:00").complete("receiveDraft", "saksbehandler", received("2023-06-26", HOUSES));
        draft.until("2023-07-05T10:00")
                .refuses("registerSubmission", "saksbehandler", Map.of("submittedOn", "2022-12-31", "reference", "9"))
                .isEqualTo("«Sendt KDD» kan ikke være før utlysningsåret, 2023.");

        draft.complete("registerSubmission", "saksbehandler", Map.of("submittedOn", "2023-06-30", "reference", "9"));

        assertThat(milestones.get(caseId, "firstDraft", "").closedOn()).isEqualTo("2023-06-30");
        assertThat(records.newest(caseId, "submission", "firstDraft")
                        .orElseThrow()
                        .body())
                .isEqualTo("Sendt KDD 30. juni 2023. Referanse: 9");
    }

    @Test
    void a_deadline_that_has_passed_is_not_told_as_if_it_were_to_come() {
        var draft = theFirstDraftIsAwaited();
        draft.until("2023-07-03T10:00").complete("receiveDraft", "saksbehandler", received("2023-07-03", BUS));
        draft.completeFor("samferdsel", "giveInput", "samferdsel", Map.of("input", "Støttes."))
                .completeFor("utdanning", "giveInput", "utdanning", Map.of("input", "Støttes."))
                .complete("collectInput", "saksbehandler", Map.of("summary", "Støttes."));

        assertThat(letter("Innspill fra fylkeskommunen").letter().body())
                .contains("Dere sender selv utkastet til KDD. Gi oss")
                .doesNotContain("KDDs frist");
        assertThat(letter("Vi ber om innspill").letter().body())
                .contains("http://bygdevekst.example/camunda/app/tasklist/default/");
    }

    @Test
    void nobody_steers_the_process_with_a_variable_of_their_own() {
        var draft = theFirstDraftIsAwaited();

        draft.refuses("receiveDraft", "rindal", Map.of("receivedOn", "2023-02-01", "draftComplete", true))
                .isEqualTo("Skjemaet har ikke disse feltene: draftComplete.");

        assertThat(draft.carried()).doesNotContain("draftComplete");
    }

    @Test
    void of_two_who_complete_the_same_task_the_second_is_told_so_and_nothing_is_written_twice() throws Exception {
        var draft = theFirstDraftIsAwaited();
        draft.until("2023-06-26T10:00");
        String task = people.find(caseId, "receiveDraft").orElseThrow().id();
        var together = new CyclicBarrier(2);
        Callable<String> completion = () -> {
            together.await();
            return people.as("saksbehandler", () -> {
                tasks.complete(task, received("2023-06-26", BUS));
                return "fullført";
            });
        };
        var pool = Executors.newFixedThreadPool(2);
        List<String> outcomes = pool.invokeAll(List.of(completion, completion)).stream()
                .map(DraftProcessTest::outcome)
                .sorted()
                .toList();
        pool.shutdown();

        assertThat(outcomes.get(0)).isEqualTo("fullført");
        assertThat(outcomes.get(1)).containsAnyOf("En annen var i oppgaven", "Oppgaven finnes ikke lenger");
        assertThat(Received.of(documents, caseId)).hasSize(1);
        assertThat(letters("Vi ber om innspill")).hasSize(2);
        assertThatThrownBy(() -> people.as("saksbehandler", () -> {
                    tasks.complete(task, received("2023-06-26", BUS));
                    return "fullført";
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Oppgaven finnes ikke lenger");
    }

    @Test
    void the_engine_keeps_nothing_that_was_written() {
        var draft = theFirstDraftIsAwaited();
        draft.until("2023-06-26T10:00").complete("receiveDraft", "saksbehandler", received("2023-06-26", BUS));
        draft.completeFor("utdanning", "giveInput", "utdanning", Map.of("input", "Ingen merknader."));

        assertThat(draft.carried())
                .isSubsetOf(
                        "milestone",
                        "leadGroup",
                        "draftComplete",
                        "departments",
                        "occurrence",
                        "overdueAt",
                        "escalateAt",
                        "nextReminderAt",
                        "reminderLeft");
    }

    private static String outcome(Future<String> completion) {
        try {
            return completion.get();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(Refusal.class);
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> received(String day, String... measures) {
        return Map.of(
                "receivedOn", day, "document", file("utkast.pdf"), "measures", "[" + String.join(", ", measures) + "]");
    }

    private static FileValue file(String name) {
        return file(name, "innhold".getBytes(StandardCharsets.UTF_8));
    }

    private static FileValue file(String name, byte[] content) {
        return Variables.fileValue(name)
                .file(content)
                .mimeType("application/pdf")
                .create();
    }

    private Milestones.State state(String milestone, String occurrence) {
        return milestones.get(caseId, milestone, occurrence).state();
    }

    private Message letter(String about) {
        return letters(about).get(0);
    }

    private List<Message> letters(String about) {
        return outbox.of(caseId).stream()
                .filter(message -> message.letter().subject().contains(about))
                .toList();
    }

    private List<String> rows(String milestone, String occurrence) {
        return reminders.of(caseId).stream()
                .filter(row ->
                        row.milestone().equals(milestone) && row.occurrence().equals(occurrence))
                .map(row -> "%s %s %s %s"
                        .formatted(
                                row.step(),
                                LocalDate.ofInstant(row.plannedFor(), EngineClock.NORWAY),
                                row.role(),
                                row.state()))
                .toList();
    }
}
