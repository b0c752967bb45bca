package no.bygdevekst.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.DateSet;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** {@code processes/extension.bpmn}: Rindal and Holtålen get two weeks more for the final draft. The extension is invented. */
@HouseTest
class ExtensionProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Milestones milestones;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    Calls calls;

    @Autowired
    Municipalities municipalities;

    @Autowired
    ServletWebServerApplicationContext program;

    private CaseId caseId = new CaseId("2023/0000");
    private Map<String, Object> asked = Map.of();

    @BeforeEach
    void the_final_draft_is_due_on_1_october() {
        author.at("2023-02-01T12:00");
        caseId = cabinet.rindalHoltaalen();
        cabinet.deadline(caseId, "finalDraft", "Endelig utkast til bygdevekstavtale", "2023-10-01", "applicant");
        author.begin("draft", caseId, Map.of("milestone", "finalDraft", "leadGroup", "municipality5061"))
                .until("2023-09-18T12:00");
        asked = Map.of(
                "caseNumber", caseId.value(),
                "milestone", "finalDraft",
                "newDate", "2023-10-16",
                "reason", "Kommunestyrene behandler utkastet 12. oktober.",
                "consent", "KDDs brev 15. september 2023");
    }

    @Test
    void what_is_to_come_follows_the_new_date_and_what_was_sent_stays() {
        var story = author.begin("extension", "leder", asked);

        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed()).containsSubsequence("checkExtension", "moveDeadline", "tellExtension");
        assertThat(story.due("receiveDraft")).isEqualTo(LocalDate.parse("2023-10-16"));
        story.until("2023-10-24T12:00");
        assertThat(told("caseworker"))
                .containsExactly(
                        "D-30 2023-09-01 sent",
                        "D-14 2023-09-15 sent",
                        "D-7 2023-09-22 cancelled",
                        "D-1 2023-09-29 cancelled",
                        "overdue 2023-10-02 cancelled",
                        "D-14 2023-10-02 sent",
                        "D-7 2023-10-09 sent",
                        "D-1 2023-10-13 sent",
                        "overdue 2023-10-17 sent");
    }

    @Test
    void the_letter_can_be_read_before_the_deadline_is_moved() throws Exception {
        var visitor = new Visitor(program);
        var json = new ObjectMapper();
        Map<String, Object> filledIn = new HashMap<>(asked);
        filledIn.put("impartiality", "IMPARTIAL");
        String answers = json.writeValueAsString(filledIn);

        var ahead = visitor.postAs("leder", "/api/starts/extension/letters", answers);

        assertThat(ahead.statusCode()).as(ahead.body()).isEqualTo(200);
        assertThat(json.readTree(ahead.body()).get(0).path("title").asText()).contains("frist");
        assertThat(milestones.get(caseId, "finalDraft", "").due()).isEqualTo("2023-10-01");
        assertThat(outbox.of(caseId))
                .noneMatch(message -> message.letter().subject().contains("Ny frist"));
        for (var refused : List.of(
                visitor.postAs("rindal", "/api/starts/extension/letters", answers),
                visitor.postAs("leder", "/api/starts/nothing/letters", answers))) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("ikke rettighet");
        }
    }

    @Test
    void the_case_keeps_both_dates_with_reason_and_consent() {
        author.begin("extension", "leder", asked);

        assertThat(milestones.dates(milestones.get(caseId, "finalDraft", "")))
                .extracting(DateSet::due, DateSet::setBy, DateSet::reason, DateSet::consent)
                .containsExactly(
                        Tuple.tuple(LocalDate.parse("2023-10-01"), "saksbehandler", null, null),
                        Tuple.tuple(
                                LocalDate.parse("2023-10-16"),
                                "leder",
                                "Kommunestyrene behandler utkastet 12. oktober.",
                                "KDDs brev 15. september 2023"));
    }

    @Test
    void pilot_and_caseworker_are_told() {
        author.begin("extension", "leder", asked);

        List<Message> written = letters();
        assertThat(written).extracting(message -> message.role().name()).containsExactly("applicant", "caseworker");
        assertThat(written.get(0).letter().subject())
                .isEqualTo(caseId + ": Utsatt frist – Endelig utkast til bygdevekstavtale");
        assertThat(written.get(0).letter().body())
                .isEqualTo(
                        """
                        Hei!

                        Fristen «Endelig utkast til bygdevekstavtale» er flyttet fra 1. oktober 2023 til 16. oktober 2023.

                        Begrunnelse: Kommunestyrene behandler utkastet 12. oktober.

                        KDDs samtykke: KDDs brev 15. september 2023

                        Påminnelsene følger den nye fristen.

                        Sak %1$s Rindal–Holtålen: http://bygdevekst.example/saker/%1$s

                        Hilsen Bygdevekst"""
                                .formatted(caseId));
    }

    @Test
    void a_call_that_is_extended_takes_its_applicants_and_the_silent_with_it() {
        author.at("2022-09-20T12:00");
        CaseId call = cabinet.call();
        cabinet.deadline(call, "invitation", "5052", "Søknadsfrist", "2022-09-30", "invited");
        municipalities.mailbox("5052", "postmottak@leka.example");
        CaseId hitra = cabinet.applicant(call, "Hitra", List.of("5056"), "kontakt@hitra.example");
        cabinet.deadline(hitra, "dialogue", "Dialogmøte med søkeren", "2022-09-30", "county");
        Map<String, Object> extension = new HashMap<>(Map.of(
                "caseNumber", call.value(),
                "milestone", "applications",
                "newDate", "2022-10-14",
                "reason", "KDD har utsatt fristen."));
        assertThatThrownBy(() -> author.begin("extension", "leder", extension))
                .hasMessage("«KDDs samtykke (referanse)» må fylles ut, for fristen er satt av KDD.");
        extension.put("consent", "KDDs brev 19. september 2022");

        author.begin("extension", "leder", extension);

        LocalDate later = LocalDate.parse("2022-10-14");
        assertThat(milestones.get(call, "applications", "").due()).isEqualTo(later);
        assertThat(milestones.get(call, "invitation", "5052").due()).isEqualTo(later);
        assertThat(milestones.get(hitra, "application", "").due()).isEqualTo(later);
        assertThat(milestones.get(hitra, "dialogue", "").due()).isEqualTo(later);
        assertThat(calls.get(call.value()).agreed().applyBy()).isEqualTo(later);
        assertThat(outbox.of(hitra))
                .filteredOn(message -> message.letter().subject().contains("Utsatt frist"))
                .extracting(Message::address)
                .containsExactly("kontakt@hitra.example");
        assertThat(outbox.of(call))
                .filteredOn(message -> message.letter().subject().contains("Utsatt frist"))
                .extracting(Message::address)
                .containsExactlyInAnyOrder("postmottak@leka.example", "saksbehandlere@fylket.example");
        assertThat(outbox.of(call))
                .filteredOn(message -> "postmottak@leka.example".equals(message.address()))
                .allSatisfy(message -> assertThat(message.letter().body()).doesNotContain("/saker/"));
    }

    @Test
    void of_several_inputs_one_must_say_which_and_its_department_is_told() {
        for (String department : List.of("samferdsel", "plan")) {
            cabinet.deadline(
                    caseId,
                    "input",
                    "finalDraft/" + department,
                    "Innspill fra fagavdelingen",
                    "2023-09-25",
                    "department");
        }
        var input = with("milestone", "input", "newDate", "2023-09-29", "consent", "");
        refused(
                "leder",
                input,
                "«Hvilken av fristene» må være en av disse: samferdsel (25. september 2023), plan (25. september 2023).");
        refused(
                "leder",
                with(input, "occurrence", "kultur"),
                "«Hvilken av fristene» må være en av disse: samferdsel (25. september 2023), plan (25. september 2023).");

        author.begin("extension", "leder", with(input, "occurrence", "Plan"));

        assertThat(milestones.get(caseId, "input", "finalDraft/plan").due()).isEqualTo(LocalDate.parse("2023-09-29"));
        assertThat(milestones.get(caseId, "input", "finalDraft/samferdsel").due())
                .isEqualTo(LocalDate.parse("2023-09-25"));
        assertThat(letters()).extracting(message -> message.role().name()).containsExactly("plan", "caseworker");
        assertThat(letters().get(0).letter().body()).doesNotContain("KDDs samtykke");
    }

    @Test
    void municipalities_that_are_to_report_are_told() {
        cabinet.mailboxes("5026", "5061");
        cabinet.deadline(caseId, "status", "2023", "Årlig status for avtalen", "2024-01-31", "municipalities");

        author.begin("extension", "leder", with("milestone", "status", "newDate", "2024-02-15", "consent", ""));

        assertThat(letters())
                .extracting(message -> message.role().name())
                .containsExactlyInAnyOrder("municipality5061", "municipality5026", "caseworker");
    }

    @Test
    void only_a_manager_extends() {
        refused("admin", asked, "Bare en leder kan utsette en frist.");
        assertThatThrownBy(() -> author.begin("extension", "saksbehandler", asked))
                .hasMessageContaining("does not have 'CREATE_INSTANCE' permission");
        assertThatThrownBy(() -> author.begin("extension", "rindal", asked))
                .hasMessageContaining("does not have 'CREATE' permission");
    }

    @Test
    void kdds_date_is_not_moved_without_kdds_consent() {
        refused("leder", with("consent", " "), "«KDDs samtykke (referanse)» må fylles ut, for fristen er satt av KDD.");
    }

    @Test
    void all_faults_are_told_at_once() {
        refused(
                "leder",
                Map.of("caseNumber", caseId.value(), "milestone", "finalDraft", "newDate", "2023-09-17"),
                """
                «Begrunnelse» må fylles ut.
                «KDDs samtykke (referanse)» må fylles ut, for fristen er satt av KDD.
                «Ny frist» kan ikke være tilbake i tid.
                «Ny frist» må være senere enn fristen er nå, 1. oktober 2023.""");
        refused(
                "leder",
                Map.of("caseNumber", "22/1"),
                """
                «Bygdevekst-nummer» må være et Bygdevekst-nummer, som 2022/0001.
                «Frist» må fylles ut.
                «Ny frist» må fylles ut.
                «Begrunnelse» må fylles ut.""");
    }

    @Test
    void a_deadline_that_is_not_open_in_a_case_in_progress_is_not_moved() {
        refused("leder", with("milestone", "phaseTwo"), "«Frist» er ikke en åpen frist i saken.");
        refused("leder", with("caseNumber", "1999/0001"), "«Bygdevekst-nummer» er ikke nummeret på noen sak.");
        cases.changeState(caseId, CaseState.WITHDRAWN, "saksbehandler");
        refused("leder", asked, "«Bygdevekst-nummer» er en sak som er ferdig (trukket).");
    }

    @Test
    void an_agreement_is_not_prolonged_by_a_manager_alone() {
        refused(
                "leder",
                with("milestone", "agreementEnd"),
                "«Frist» kan ikke være avtalens utløp: partene forlenger en avtale ved å bli enige om det.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            programmeEnd | programmets siste dag: den følger av vedtaket om omstillingsstatus. Skal programmet vare lenger, må dette avsluttes, og det nye vedtaket registreres i en ny sak
            commitmentLapse | tilsagnets siste dag: den følger av vedtaket om tilskudd. Trengs pengene senere, må det gjøres et nytt vedtak
            offerReply | svarfristen for et tilbud om plass: den står i tilbudet, og plassen blir ledig for andre når den er ute. Be kommunen svare før det
            """)
    void a_date_that_a_decision_has_set_is_not_moved_alone(String milestone, String why) {
        cabinet.deadline(caseId, milestone, "En dato i et vedtak", "2023-10-01", "applicant");

        refused("leder", with("milestone", milestone), "«Frist» kan ikke være " + why + ".");
    }

    @Test
    void the_county_decides_its_part_before_the_final_draft_is_due() {
        cabinet.deadline(caseId, "partyDecision", "Vedtak om avtalepart", "2023-09-29", "county");
        var decision = with("milestone", "partyDecision", "newDate", "2023-10-01", "consent", "");

        refused("leder", decision, "«Ny frist» må være før fristen for endelig utkast, 1. oktober 2023.");
        author.begin("extension", "leder", with(decision, "newDate", "2023-09-30"));

        assertThat(milestones.get(caseId, "partyDecision", "").due()).isEqualTo("2023-09-30");
    }

    @Test
    void no_deadline_is_moved_more_than_five_years_ahead() {
        refused("leder", with("newDate", "2032-10-01"), "«Ny frist» kan ikke være mer enn fem år fram i tid.");
    }

    @Test
    void what_the_form_does_not_ask_is_not_taken() {
        assertThatThrownBy(() -> author.begin("extension", "leder", with("movedTo", "2024-01-01")))
                .hasMessageContaining("Skjemaet har ikke disse feltene: movedTo");
    }

    private Map<String, Object> with(String... changes) {
        return with(asked, changes);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String... changes) {
        Map<String, Object> changed = new HashMap<>(answers);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    private void refused(String user, Map<String, Object> answers, String why) {
        var before = milestones.of(caseId);
        assertThatThrownBy(() -> author.begin("extension", user, answers))
                .isInstanceOf(Refusal.class)
                .hasMessage(why);
        assertThat(milestones.of(caseId)).isEqualTo(before);
        assertThat(letters()).isEmpty();
    }

    private List<Message> letters() {
        return outbox.of(caseId).stream()
                .filter(message -> message.letter().subject().contains("Utsatt frist"))
                .toList();
    }

    private List<String> told(String role) {
        return reminders.of(caseId).stream()
                .filter(row -> row.role().equals(role))
                .map(row -> "%s %s %s"
                        .formatted(row.step(), LocalDate.ofInstant(row.plannedFor(), EngineClock.NORWAY), row.state()))
                .toList();
    }
}
