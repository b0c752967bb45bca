package no.bygdevekst.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/request.bpmn}, told with what Indre Namdal could have asked in the spring of 2023. */
@HouseTest
class RequestProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    Processes processes;

    @Autowired
    RuntimeService runtime;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void indre_namdal_is_a_pilot() {
        author.at("2023-04-17T10:00");
        caseId = cabinet.indreNamdal();
    }

    @Test
    void two_departments_answer_and_the_pilot_gets_one_reply() {
        var request = asked(Map.of("attachment", file("kart.pdf")));

        assertThat(request.passed()).contains("recordRequest", "askForAnswer", "setAnswerDeadline");
        assertThat(request.caseId()).isEqualTo(caseId);
        assertThat(request.waitsFor()).containsExactly("answerRequest");
        assertThat(request.due("answerRequest")).isEqualTo("2023-05-02");
        assertThat(letters("Henvendelse 1 fra piloten – Helgebuss"))
                .extracting(Message::address)
                .containsExactlyInAnyOrder("samferdsel@fylket.example", "plan@fylket.example");
        assertThat(letters("Henvendelse 1").get(0).letter().body())
                .contains("2. mai 2023", "Kan helgebussen til Grong gå igjen?");

        request.until("2023-04-20T10:00")
                .completeFor("samferdsel", "answerRequest", "samferdsel", Map.of("answer", "Ja, fra august."))
                .completeFor(
                        "plan",
                        "answerRequest",
                        "plan",
                        Map.of("answer", "Ingen merknader.", "attachment", file("notat.pdf")));

        assertThat(request.passed()).contains("recordAnswer");
        assertThat(records.newest(caseId, "answer", "1/samferdsel")
                        .orElseThrow()
                        .body())
                .isEqualTo("Ja, fra august.");
        assertThat(documents.of(caseId))
                .extracting(document -> document.sheet().kind())
                .containsExactly("request-1", "answer-1-plan");
        assertThat(milestones.of(caseId))
                .extracting(Milestones.Milestone::state)
                .containsOnly(Milestones.State.MET);
        assertThat(request.due("collectAnswers")).isEqualTo("2023-04-27");

        request.complete("collectAnswers", "saksbehandler", Map.of("reply", "Bussen går fra august."));

        assertThat(request.passed()).contains("recordReply", "sendReply", "requestAnswered");
        assertThat(request.isEnded()).isTrue();
        var reply = letters("Svar på henvendelse 1 – Helgebuss").get(0);
        assertThat(reply.address()).isEqualTo("kontakt@grong.example");
        assertThat(reply.letter().body()).contains("Kan helgebussen til Grong gå igjen?", "Bussen går fra august.");
        request.until("2023-06-01T12:00");
        assertThat(letters("Fristen")).isEmpty();
        assertThat(request.incidents()).isEmpty();
    }

    @Test
    void requests_are_numbered_within_their_case_and_may_have_a_date_of_their_own() {
        asked(Map.of());
        var second = asked(Map.of("answerBy", "2023-04-17", "departments", "naring"));
        var elsewhere = asked(Map.of("caseNumber", cabinet.rindalHoltaalen().value()));

        assertThat(milestones.get(caseId, "answer", "2/naring").due()).isEqualTo("2023-04-17");
        assertThat(milestones.find(elsewhere.caseId(), "answer", "1/plan")).isPresent();
        assertThat(second.carried())
                .isSubsetOf(
                        "request",
                        "departments",
                        "answerDue",
                        "milestone",
                        "occurrence",
                        "overdueAt",
                        "escalateAt",
                        "nextReminderAt",
                        "reminderLeft");
    }

    @Test
    void a_department_that_does_not_answer_is_reminded_and_then_told_overdue() {
        var request = asked(Map.of("departments", "samferdsel"));

        request.until("2023-06-01T12:00");

        assertThat(reminders.of(caseId))
                .extracting(row -> "%s %s %s %s"
                        .formatted(
                                row.step(),
                                LocalDate.ofInstant(row.plannedFor(), EngineClock.NORWAY),
                                row.role(),
                                row.state()))
                .containsExactlyInAnyOrder(
                        "D-7 2023-04-25 samferdsel sent",
                        "D-1 2023-04-28 samferdsel sent",
                        "overdue 2023-05-03 samferdsel sent",
                        "overdue 2023-05-03 caseworker sent",
                        "overdue 2023-05-03 manager sent",
                        "escalated 2023-05-09 deputy sent",
                        "escalated 2023-05-09 manager sent");
    }

    @Test
    void when_the_pilot_withdraws_nobody_has_to_answer() {
        var request = asked(Map.of());
        request.completeFor("plan", "answerRequest", "plan", Map.of("answer", "Ingen merknader."));

        int heard = processes.tell(RequestProcess.PILOT_WITHDRAWN, caseId, Map.of(), Map.of());

        assertThat(heard).isEqualTo(1);
        assertThat(request.passed()).contains("dropRequest", "requestDropped");
        assertThat(request.isEnded()).isTrue();
        assertThat(request.waitsFor()).isEmpty();
        assertThat(milestones.get(caseId, "answer", "1/samferdsel").state()).isEqualTo(Milestones.State.DROPPED);
        assertThat(letters("skal ikke besvares"))
                .extracting(Message::address)
                .containsExactly("kontakt@grong.example", "samferdsel@fylket.example");
    }

    @Test
    void when_the_case_is_closed_nobody_has_to_answer() {
        var request = asked(Map.of());

        int heard = processes.tell(RequestProcess.PILOT_CLOSED, caseId, Map.of(), Map.of());

        assertThat(heard).isEqualTo(1);
        assertThat(request.passed()).contains("dropUnanswered", "unansweredDropped");
        assertThat(request.isEnded()).isTrue();
        assertThat(letters("skal ikke besvares"))
                .extracting(message -> message.role().name())
                .containsExactly("applicant", "samferdsel", "plan");
    }

    @Test
    void what_the_public_may_not_see_is_filed_with_its_legal_basis() {
        var request = asked(Map.of("attachment", file("brev.pdf"), "legalBasis", "offl. § 13"));
        request.completeFor(
                "plan",
                "answerRequest",
                "plan",
                Map.of("answer", "Se vedlegget.", "attachment", file("notat.pdf"), "legalBasis", "offl. § 14"));

        assertThat(documents.of(caseId))
                .extracting(document ->
                        document.sheet().accessCode() + " " + document.sheet().legalBasis())
                .containsExactly("UO offl. § 13", "UO offl. § 14");
    }

    @Test
    void a_request_with_faults_is_refused_with_all_of_them_and_leaves_nothing_behind() {
        long running = runtime.createProcessInstanceQuery().count();

        refused(Map.of(
                        "caseNumber", "22/1",
                        "subject", "x".repeat(251),
                        "question", " ",
                        "departments", "samferdsel,vaktmester",
                        "answerBy", "2023-04-14"))
                .hasMessage(
                        """
                        «Bygdevekst-nummer» må være et Bygdevekst-nummer, som 2022/0001.
                        «Emne» kan ha høyst 250 tegn (har 251).
                        «Spørsmål» må fylles ut.
                        «Fagavdelinger» kan ikke være «vaktmester»: Velg fra lista.
                        «Svarfrist» kan ikke være tilbake i tid.""");
        refused(answers(Map.of("caseNumber", "1999/0001", "departments", ",")))
                .hasMessage(
                        """
                        «Fagavdelinger» må fylles ut.
                        «Bygdevekst-nummer» er ikke nummeret på noen sak.""");
        refused(answers(Map.of("request", "7"))).hasMessage("Skjemaet har ikke disse feltene: request.");

        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(running);
        assertThat(records.notes(caseId)).isEmpty();
        assertThat(milestones.of(caseId)).isEmpty();
        assertThat(outbox.of(caseId)).isEmpty();
    }

    @Test
    void a_pilot_that_has_withdrawn_asks_for_nothing() {
        cases.changeState(caseId, CaseState.WITHDRAWN, "leder");

        refused(answers(Map.of())).hasMessage("«Bygdevekst-nummer» er en sak som er ferdig (trukket).");

        assertThat(records.notes(caseId)).isEmpty();
    }

    @Test
    void an_empty_answer_and_an_empty_reply_are_refused() {
        var request = asked(Map.of("departments", "samferdsel"));

        request.refuses("answerRequest", "samferdsel", Map.of("answer", "", "attachment", file("tom.pdf", "")))
                .isEqualTo(
                        """
                        «Svar» må fylles ut.
                        «Vedlegg» må være en fil med innhold.""");
        assertThat(records.newest(caseId, "answer", "1/samferdsel")).isEmpty();

        request.complete("answerRequest", "samferdsel", Map.of("answer", "Ja."));
        request.refuses("collectAnswers", "saksbehandler", Map.of()).isEqualTo("«Samlet svar» må fylles ut.");
        assertThat(letters("Svar på henvendelse")).isEmpty();
    }

    private Story asked(Map<String, Object> but) {
        return author.begin(RequestProcess.ID, "saksbehandler", answers(but));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Map<String, Object> answers) {
        return assertThatThrownBy(() -> author.begin(RequestProcess.ID, "saksbehandler", answers))
                .isInstanceOf(Refusal.class);
    }

    private Map<String, Object> answers(Map<String, Object> but) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "caseNumber", caseId.value(),
                "subject", "Helgebuss",
                "question", "Kan helgebussen til Grong gå igjen?",
                "departments", "samferdsel,plan"));
        answers.putAll(but);
        return answers;
    }

    private static Object file(String name) {
        return file(name, "innhold");
    }

    private static Object file(String name, String content) {
        return Variables.fileValue(name)
                .file(content.getBytes(StandardCharsets.UTF_8))
                .mimeType("application/pdf")
                .create();
    }

    private List<Message> letters(String about) {
        return outbox.of(caseId).stream()
                .filter(message -> message.letter().subject().contains(about))
                .toList();
    }
}
