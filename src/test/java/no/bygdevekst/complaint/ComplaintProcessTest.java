package no.bygdevekst.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * {@code processes/complaint.bpmn}: Flatanger was not among the six of I lag. Why, and whether it complained, no source
 * tells: the rejection, its reasons, the complaint and every date of them are examples.
 */
@HouseTest
class ComplaintProcessTest {
    private static final String COMPLAINT_BODY = "Fylkestinget eller klagenemnda det har oppnevnt";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Records records;

    @Autowired
    Milestones milestones;

    @Autowired
    Reminders reminders;

    @Autowired
    Documents documents;

    @Autowired
    Outbox outbox;

    @Autowired
    Tasks people;

    @Autowired
    ServletWebServerApplicationContext program;

    private CaseId flatanger = new CaseId("2023/0000");

    @BeforeEach
    void flatanger_was_rejected() {
        author.at("2023-03-15T10:00");
        flatanger = cabinet.ilag("Flatanger", "5049");
        cases.belongsToCall(flatanger, 2022, cabinet.ilagCall());
        decided("grant", "Fylkesdirektøren", "2023-03-15", "23/1 (eksempel)", "Plass i I lag: avslag");
        cases.changeState(flatanger, CaseState.REJECTED, "saksbehandler");
        author.at("2023-04-13T10:00");
    }

    // ── in time

    @Test
    void a_letter_can_be_read_before_it_is_sent_and_nothing_comes_of_that() throws Exception {
        Story complaint = complains(Map.of()).until("2023-05-12T09:00");
        var visitor = new Visitor(program);
        String task =
                people.find(flatanger, "sendProvisionalAnswer").orElseThrow().id();
        String path = "/api/tasks/%s/letters".formatted(task);
        String answers = "{\"reasons\": \"Vi venter på regnskapet.\", \"expectedOn\": \"2023-06-01\"}";
        int documentsBefore = documents.of(flatanger).size();
        int told = outbox.of(flatanger).size();

        var ahead = visitor.postAs("saksbehandler", path, answers);

        assertThat(ahead.statusCode()).as(ahead.body()).isEqualTo(200);
        JsonNode letter = new ObjectMapper().readTree(ahead.body()).get(0);
        assertThat(letter.path("title").asText()).isEqualTo("Foreløpig svar på klagen – Flatanger");
        try (var pdf = Loader.loadPDF(letter.path("content").binaryValue())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Vi venter på regnskapet.", "1. juni 2023");
        }
        var incomplete = visitor.postAs("saksbehandler", path, "{\"reasons\": \"\", \"expectedOn\": \"2023-06-01\"}");
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("Hvorfor klagen ikke kan avgjøres ennå");
        assertThat(visitor.postAs("rindal", path, answers).statusCode()).isEqualTo(404);
        assertThat(complaint.waitsFor()).containsExactly("reconsider", "sendProvisionalAnswer");
        assertThat(documents.of(flatanger)).hasSize(documentsBefore);
        assertThat(outbox.of(flatanger)).hasSize(told);

        complaint.complete(
                "sendProvisionalAnswer",
                "saksbehandler",
                Map.of("reasons", "Vi venter på regnskapet.", "expectedOn", "2023-06-01"));

        assertThat(documents.of(flatanger)).hasSize(documentsBefore + 1);
    }

    @Test
    void sent_on_the_tuesday_after_easter_it_is_in_time_and_granted_within_the_month() {
        Story complaint = complains(Map.of("letter", file("klage.pdf"), "legalBasis", "offl. § 13"));

        assertThat(complaint.caseId()).isEqualTo(flatanger);
        assertThat(complaint.passed())
                .contains("recordComplaint", "setProvisionalDeadline", "setConsiderationDeadline", "confirmComplaint");
        assertThat(complaint.waitsFor()).containsExactly("reconsider", "sendProvisionalAnswer");
        assertThat(complaint.due("sendProvisionalAnswer")).isEqualTo("2023-05-12");
        assertThat(complaint.about("reconsider")).isEqualTo("Klage 1 over vedtaket 15. mars 2023");
        assertThat(letter("Vi har mottatt klagen – Flatanger"))
                .contains(
                        "Fristen var 11. april 2023, så klagen er i tide.",
                        "Kan vi ikke avgjøre klagen innen 12. mai 2023, får dere et foreløpig svar");
        assertThat(note("complaint"))
                .contains("Flatanger kommune klager på vedtaket 15. mars 2023", "i tide.", "Vi har ingen pilot.");
        assertThat(documents.of(flatanger)).singleElement().satisfies(filed -> assertThat(filed.sheet())
                .extracting(Documents.Sheet::title, Documents.Sheet::sender, Documents.Sheet::legalBasis)
                .containsExactly("Klage 1 over vedtaket 15. mars 2023", "Flatanger kommune", "offl. § 13"));
        assertThat(complaint.carried()).doesNotContain("grounds", "complainant", "decisionReference");

        complaint.until("2023-04-24T10:00").complete("reconsider", "fylkesdirektor", considered("GRANTED"));

        assertThat(complaint.passed()).contains("recordReconsideration", "tellComplaintResult");
        assertThat(states()).containsOnly(Milestones.State.MET);
        assertThat(decisions("complaintGranted"))
                .containsExactly(tuple("Fylkesdirektøren", "klage 1: medhold", "Kommunen får tilbud om plass."));
        assertThat(letter("Klagen er avgjort"))
                .contains(
                        "er avgjort: medhold. Fylkesdirektøren avgjorde den 24. april 2023",
                        "Vi har vurdert vedtaket på nytt og endret det:",
                        "Dere kan klage på vedtaket (forvaltningsloven § 28).");
        assertThat(complaint.waitsFor()).containsExactly("followUpComplaint");
        complaint.complete("followUpComplaint", "leder", Map.of("followUp", "Nytt tilbud er sendt."));
        assertThat(complaint.passed()).contains("recordFollowUp", "complaintFollowedUp");
        assertThat(note("complaintFollowUp")).isEqualTo("Nytt tilbud er sendt.");
        assertThat(complaint.isEnded()).isTrue();
        assertThat(cases.get(flatanger).state()).isEqualTo(CaseState.REJECTED);
        assertThat(complaint.incidents()).isEmpty();
    }

    @Test
    void whoever_does_not_answer_is_reminded_and_a_provisional_answer_moves_the_deadline_to_the_day_it_promises() {
        Story complaint = complains(Map.of()).until("2023-05-12T09:00");

        assertThat(reminded("provisionalAnswer"))
                .containsExactly("D-14 2023-04-28", "D-7 2023-05-05", "D-1 2023-05-11");
        complaint.complete(
                "sendProvisionalAnswer",
                "saksbehandler",
                Map.of("reasons", "Vi venter på regnskapet.", "expectedOn", "2023-06-01"));

        assertThat(complaint.passed()).contains("recordProvisionalAnswer", "provisionallyAnswered");
        assertThat(letter("Foreløpig svar på klagen"))
                .contains("Vi mottok klagen 13. april 2023.", "Vi venter på regnskapet.", "innen 1. juni 2023.");
        assertThat(complaint.waitsFor()).containsExactly("reconsider");
        assertThat(complaint.due("reconsider")).isEqualTo("2023-06-01");
        assertThat(milestones.get(flatanger, "provisionalAnswer", "1").state()).isEqualTo(Milestones.State.MET);

        complaint.until("2023-06-01T12:00").complete("reconsider", "fylkesdirektor", upheld(Map.of()));

        assertThat(states()).containsOnly(Milestones.State.MET, Milestones.State.OPEN);
        assertThat(reminded("complaintDecision")).contains("D-7 2023-05-25", "D-1 2023-05-31");
        assertThat(complaint.incidents()).isEmpty();
    }

    @Test
    void nobody_answers_at_all_and_the_manager_hears_of_it() {
        Story complaint = complains(Map.of()).until("2023-05-24T12:00");

        assertThat(reminded("provisionalAnswer")).contains("overdue 2023-05-15", "escalated 2023-05-23");
        complaint.complete("reconsider", "fylkesdirektor", considered("GRANTED"));
        assertThat(complaint.waitsFor()).containsExactly("followUpComplaint");
        assertThat(states()).containsOnly(Milestones.State.MET);
        assertThat(complaint.incidents()).isEmpty();
    }

    @Test
    void what_is_upheld_goes_to_the_complaint_body_and_its_decision_is_told() {
        Story complaint = complains(Map.of())
                .until("2023-05-02T10:00")
                .complete("reconsider", "fylkesdirektor", upheld(Map.of()));

        assertThat(complaint.passed()).contains("forwardComplaint", "setResultDeadline");
        assertThat(letter("Klagen er sendt til klageinstansen"))
                .contains("sendt til " + COMPLAINT_BODY, "Ingen nye opplysninger.", "merknader til vurderingen");
        assertThat(complaint.waitsFor()).containsExactly("registerComplaintResult");
        assertThat(complaint.due("registerComplaintResult")).isEqualTo("2023-08-02");

        complaint
                .until("2023-06-22T10:00")
                .complete("registerComplaintResult", "saksbehandler", result(Map.of("letter", file("vedtak.pdf"))));

        assertThat(complaint.passed()).contains("recordComplaintResult", "complaintSettled");
        assertThat(letter("Klagen er avgjort"))
                .contains("ikke medhold. " + COMPLAINT_BODY, "Klageinstansens vedtak kan ikke påklages.")
                .doesNotContain("Dere kan klage");
        assertThat(decisions("complaintUpheld"))
                .containsExactly(tuple(
                        "Fylkesdirektøren",
                        "klage 1: vedtaket opprettholdt, klagen sendt videre",
                        "Ingen nye opplysninger."));
        assertThat(decisions("complaintResult"))
                .containsExactly(tuple(COMPLAINT_BODY, "klage 1: ikke medhold", "Vedtaket er gyldig."));
        assertThat(documents.of(flatanger))
                .extracting(filed -> filed.sheet().title())
                .containsExactly(
                        "Klagen er sendt til klageinstansen – Flatanger",
                        "Klageinstansens avgjørelse av klage 1",
                        "Klagen er avgjort – Flatanger");
        assertThat(complaint.isEnded()).isTrue();
        assertThat(states()).containsOnly(Milestones.State.MET);
    }

    @Test
    void what_is_quashed_is_followed_up() {
        Story complaint = complains(Map.of())
                .until("2023-05-02T10:00")
                .complete(
                        "reconsider",
                        "fylkesdirektor",
                        upheld(Map.of("complaintBody", "Klagenemnda", "askOn", "2023-06-15")));
        assertThat(complaint.due("registerComplaintResult")).isEqualTo("2023-06-15");

        complaint
                .until("2023-06-14T10:00")
                .complete(
                        "registerComplaintResult",
                        "saksbehandler",
                        result(Map.of("outcome", "QUASHED", "decidedOn", "2023-06-13")));

        assertThat(letter("Klagen er avgjort"))
                .contains("vedtaket er opphevet. Klagenemnda avgjorde den 13. juni 2023");
        assertThat(reminded("complaintAnswer")).containsExactly("D-7 2023-06-08");
        assertThat(complaint.waitsFor()).containsExactly("followUpComplaint");
    }

    @Test
    void a_complaint_can_be_withdrawn() {
        Story complaint = complains(Map.of()).complete("reconsider", "fylkesdirektor", considered("WITHDRAWN"));

        assertThat(complaint.passed()).contains("confirmWithdrawal", "complaintWithdrawn");
        assertThat(letter("Klagen er trukket")).contains("Vedtaket står ved lag");
        assertThat(note("complaintWithdrawal")).isEqualTo("Kommunen får tilbud om plass.");
        assertThat(states()).containsOnly(Milestones.State.DROPPED);
        assertThat(complaint.isEnded()).isTrue();
    }

    // ── too late

    @Test
    void a_day_later_it_is_late_and_dismissed_and_that_can_be_complained_of() {
        Story complaint = complains(Map.of("sentOn", "2023-04-12"));

        assertThat(letter("Vi har mottatt klagen"))
                .contains("Fristen var 11. april 2023, så klagen er sendt for sent.", "Vi svarer så snart vi kan.")
                .doesNotContain("foreløpig svar");
        assertThat(complaint.waitsFor()).containsExactly("considerLateComplaint");
        complaint
                .until("2023-04-18T10:00")
                .complete("considerLateComplaint", "saksbehandler", late("DISMISSED", "2023-04-18"));

        assertThat(complaint.passed()).contains("recordLateComplaint", "tellDismissal", "complaintDismissed");
        assertThat(decisions("complaintDismissal"))
                .containsExactly(tuple("Trøndelag fylkeskommune", "klage 1: avvist", "Ingen særlige grunner."));
        assertThat(letter("Klagen er avvist"))
                .contains(
                        "Klagefristen er tre uker fra underretningen om vedtaket kom fram (forvaltningsloven 1967 § 29).",
                        "Den kom fram 17. mars 2023, og fristen var 11. april 2023. Klagen er sendt 12. april 2023.",
                        "Ingen særlige grunner.",
                        "Avvisningen er også et vedtak.",
                        "Dere kan klage på vedtaket (forvaltningsloven § 28).");
        assertThat(states()).containsOnly(Milestones.State.MET);
        assertThat(complaint.isEnded()).isTrue();

        Story second = complains(Map.of(
                "decisionDate", "2023-04-18",
                "decisionReference", "23/2 (eksempel)",
                "arrivedOn", "2023-04-18",
                "sentOn", "2023-04-18",
                "receivedOn", "2023-04-18"));
        assertThat(second.about("reconsider")).isEqualTo("Klage 2 over vedtaket 18. april 2023");
    }

    @Test
    void a_late_one_is_let_in_with_a_reason_but_never_after_a_year() {
        Story complaint = complains(Map.of("sentOn", "2023-04-12"));
        complaint.complete("considerLateComplaint", "saksbehandler", late("ADMITTED", "2023-04-13"));
        assertThat(complaint.waitsFor()).containsExactly("reconsider", "sendProvisionalAnswer");
        assertThat(decisions("complaintAdmission"))
                .containsExactly(tuple("Trøndelag fylkeskommune", "klage 1: slippes inn", "Ingen særlige grunner."));

        author.at("2024-03-18T10:00");
        Story onTheDay = complains(Map.of("sentOn", "2024-03-15", "receivedOn", "2024-03-18"));
        onTheDay.complete("considerLateComplaint", "saksbehandler", late("ADMITTED", "2024-03-18"));
        assertThat(onTheDay.waitsFor()).contains("reconsider");

        author.at("2024-03-18T10:00");
        Story tooLate = complains(Map.of("sentOn", "2024-03-16", "receivedOn", "2024-03-18"));
        tooLate.refuses("considerLateComplaint", "saksbehandler", late("ADMITTED", "2024-03-18"))
                .isEqualTo("«Slippes den sene klagen inn?» kan ikke være «slippes inn»:"
                        + " klagen er sendt mer enn ett år etter vedtaket (forvaltningsloven 1967 § 31).");
        tooLate.complete("considerLateComplaint", "saksbehandler", late("DISMISSED", "2024-03-18"));
        assertThat(tooLate.isEnded()).isTrue();
    }

    // ── wrong entries

    @Test
    void only_a_decision_of_the_countys_in_a_call_that_says_so_can_be_complained_of() {
        refused(Map.of("caseNumber", "2023/9999")).hasMessage("«Bygdevekst-nummer» er ikke nummeret på noen sak.");
        CaseId pilot = cabinet.applicant(cabinet.call(), "Hitra", List.of("5056"), "kontakt@hitra.example");
        String noRight =
                "«Bygdevekst-nummer» er en sak der vedtakene ikke kan påklages til fylkeskommunen: utlysningen gir ingen klagerett.";
        refused(Map.of("caseNumber", pilot.value())).hasMessage(noRight);
        refused(Map.of("caseNumber", cabinet.ilag("Osen", "5020").value())).hasMessage(noRight);
        refused(Map.of("decisionReference", "23/9"))
                .hasMessage(
                        "«Saksnummer for vedtaket» og datoen må være ett av fylkeskommunens vedtak i saken: 23/1 (eksempel), 15. mars 2023.");
        CaseId undecided = cabinet.ilag("Leka", "5052");
        cases.belongsToCall(undecided, 2022, cases.call(flatanger).orElseThrow());
        refused(Map.of("caseNumber", undecided.value()))
                .hasMessage("«Saksnummer for vedtaket» finnes ikke: fylkeskommunen har ikke gjort noe vedtak i saken.");
    }

    @Test
    void a_complaint_with_faults_is_refused_with_all_of_them() {
        refused(Map.of(
                        "arrivedOn", "2023-03-14",
                        "sentOn", "2023-04-14",
                        "receivedOn", "2023-04-12",
                        "complainant", " "))
                .hasMessage(
                        """
                        «Klager» må fylles ut.
                        «Dagen klagen ble sendt» kan ikke være fram i tid.
                        «Dagen underretningen om vedtaket kom fram» kan ikke være før vedtaket, 15. mars 2023.
                        «Dagen klagen ble mottatt» kan ikke være før dagen klagen ble sendt, 14. april 2023.""");
        refused(Map.of("legalBasis", "offl. § 13"))
                .hasMessage("«Hjemmel for unntak fra offentlighet» kan bare fylles ut når det er lagt ved en fil.");
        assertThat(records.notes(flatanger)).isEmpty();
    }

    @Test
    void what_comes_after_it_must_hold_together_too() {
        Story late = complains(Map.of("sentOn", "2023-04-12"));
        late.refuses("considerLateComplaint", "saksbehandler", Map.of("outcome", "ADMITTED", "decidedOn", "2023-04-12"))
                .isEqualTo(
                        """
                        «Begrunnelse» må fylles ut.
                        «Saksnummer for avgjørelsen» må fylles ut.
                        «Dato for avgjørelsen» kan ikke være før dagen klagen ble mottatt, 13. april 2023.""");

        author.at("2023-04-13T10:00");
        Story complaint = complains(Map.of());
        complaint
                .refuses("sendProvisionalAnswer", "saksbehandler", Map.of("expectedOn", "2023-04-12"))
                .isEqualTo(
                        """
                        «Hvorfor klagen ikke kan avgjøres ennå» må fylles ut.
                        «Når svar kan ventes» kan ikke være tilbake i tid.""");
        complaint
                .refuses("reconsider", "fylkesdirektor", upheld(Map.of("complaintBody", "", "decidedOn", "2023-04-14")))
                .isEqualTo(
                        """
                        «Dato for avgjørelsen» kan ikke være fram i tid.
                        «Klageinstans» må fylles ut når klagen sendes videre.""");
        Map<String, Object> asked = new HashMap<>(considered("GRANTED"));
        asked.putAll(Map.of("decidedOn", "2023-04-13", "askOn", "2023-06-01"));
        complaint
                .refuses("reconsider", "fylkesdirektor", asked)
                .isEqualTo(
                        "«Dagen vi spør klageinstansen om avgjørelsen» skal stå tomt når klagen ikke sendes videre.");

        complaint.complete("reconsider", "fylkesdirektor", upheld(Map.of("decidedOn", "2023-04-13")));
        complaint
                .refuses("registerComplaintResult", "saksbehandler", result(Map.of("decidedOn", "2023-04-12")))
                .isEqualTo("«Dato for avgjørelsen» kan ikke være før dagen klagen ble sendt videre, 13. april 2023.");
        complaint.complete(
                "registerComplaintResult",
                "saksbehandler",
                result(Map.of("outcome", "PARTLY", "decidedOn", "2023-04-13")));
        complaint
                .refuses("followUpComplaint", "leder", Map.of("followUp", " "))
                .isEqualTo("«Hva som er gjort» må fylles ut.");
    }

    // ── what is typed

    private Story complains(Map<String, Object> but) {
        return author.begin(ComplaintProcess.ID, "saksbehandler", complaint(but));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Map<String, Object> but) {
        return assertThatThrownBy(() -> complains(but)).isInstanceOf(Refusal.class);
    }

    private Map<String, Object> complaint(Map<String, Object> but) {
        return with(
                Map.of(
                        "caseNumber", flatanger.value(),
                        "decisionDate", "2023-03-15",
                        "decisionReference", "23/1 (eksempel)",
                        "arrivedOn", "2023-03-17",
                        "sentOn", "2023-04-11",
                        "receivedOn", "2023-04-13",
                        "complainant", "Flatanger kommune",
                        "grounds", "Vi har ingen pilot."),
                but);
    }

    private static Map<String, Object> considered(String outcome) {
        return Map.of(
                "outcome",
                outcome,
                "reasons",
                "Kommunen får tilbud om plass.",
                "decidedOn",
                outcome.equals("WITHDRAWN") ? "2023-04-13" : "2023-04-24",
                "reference",
                "23/3 (eksempel)");
    }

    private static Map<String, Object> upheld(Map<String, Object> but) {
        return with(
                Map.of(
                        "outcome", "UPHELD",
                        "reasons", "Ingen nye opplysninger.",
                        "decidedOn", "2023-05-02",
                        "reference", "23/4 (eksempel)"),
                but);
    }

    private static Map<String, Object> result(Map<String, Object> but) {
        return with(
                Map.of(
                        "outcome", "NOT_GRANTED",
                        "content", "Vedtaket er gyldig.",
                        "decidedOn", "2023-06-20",
                        "reference", "23/5 (eksempel)"),
                but);
    }

    private static Map<String, Object> late(String outcome, String on) {
        return Map.of(
                "outcome",
                outcome,
                "reasons",
                "Ingen særlige grunner.",
                "decidedOn",
                on,
                "reference",
                "23/2 (eksempel)");
    }

    private static Map<String, Object> with(Map<String, Object> answers, Map<String, Object> but) {
        Map<String, Object> all = new HashMap<>(answers);
        all.putAll(but);
        return all;
    }

    private static Object file(String name) {
        return Variables.fileValue(name)
                .file("innhold".getBytes(StandardCharsets.UTF_8))
                .mimeType("application/pdf")
                .create();
    }

    private void decided(String kind, String body, String on, String reference, String outcome) {
        records.decided(
                flatanger,
                new Records.Decision(kind, body, LocalDate.parse(on), reference, outcome, "Kommunen har kapasitet."));
    }

    // ── what came of it

    private String letter(String about) {
        return outbox.of(flatanger).stream()
                .filter(message -> message.letter().subject().contains(about))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .letter()
                .body();
    }

    private String note(String kind) {
        return records.newest(flatanger, kind, "1").orElseThrow().body();
    }

    private List<org.assertj.core.groups.Tuple> decisions(String kind) {
        return records.decisions(flatanger).stream()
                .filter(decision -> decision.kind().equals(kind))
                .map(decision -> tuple(decision.body(), decision.outcome(), decision.note()))
                .toList();
    }

    private List<Milestones.State> states() {
        return milestones.of(flatanger).stream()
                .map(Milestones.Milestone::state)
                .toList();
    }

    /** The steps of a deadline that were sent, once each, and the day. */
    private List<String> reminded(String milestone) {
        return reminders.of(flatanger).stream()
                .filter(row -> row.milestone().equals(milestone) && row.sentAt() != null)
                .map(row -> row.step() + " "
                        + Objects.requireNonNull(row.sentAt())
                                .atZone(EngineClock.NORWAY)
                                .toLocalDate())
                .distinct()
                .toList();
    }
}
