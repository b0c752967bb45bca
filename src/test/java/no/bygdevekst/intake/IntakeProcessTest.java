package no.bygdevekst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/intake.bpmn}, told with the applicants of 2022; what stands in the applications is invented. */
@HouseTest
class IntakeProcessTest {
    private static final String HOUSES =
            """
            {"title": "Flere utleieboliger", "kind": "REMOVE_BOTTLENECK", "frame": "WITHIN_FRAMES",
             "responsible": "Kommunene", "fromYear": "2023", "toYear": "2025", "departments": ["plan"]}""";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    Parties parties;

    @Autowired
    Applications applications;

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
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    TaskService taskService;

    private CaseId call = new CaseId("2022/U000");

    @BeforeEach
    void the_call_is_out_and_the_applicants_have_shown_interest() {
        author.at("2022-09-20T09:00");
        call = cabinet.call();
    }

    @Test
    void hitra_applies_alone_and_sends_its_application_in_time() {
        CaseId hitra = cabinet.applicant(call, "Hitra", List.of("5056"), "kontakt@hitra.example");
        var intake = author.begin(IntakeProcess.ID, hitra, Map.of());
        assertThat(intake.waitsFor()).containsExactly("registerApplication");
        assertThat(intake.due("registerApplication")).isEqualTo("2022-09-30");

        intake.complete(
                "registerApplication",
                "saksbehandler",
                hitra(Map.of("document", file(), "legalBasis", "offl. § 23", "lead", "Hitra")));

        assertThat(intake.passed()).contains("recordApplication", "checkApplication");
        assertThat(intake.passed()).doesNotContain("adviseOnApplication");
        assertThat(intake.waitsFor()).containsExactly("registerSent");
        assertThat(intake.due("registerSent")).isEqualTo("2022-09-30");
        assertThat(measures.newest(hitra)).extracting(Measure::title).containsExactly("Flere utleieboliger");
        assertThat(documents.of(hitra))
                .extracting(document ->
                        document.sheet().kind() + " " + document.sheet().legalBasis())
                .containsExactly("application offl. § 23");

        intake.until("2022-09-29T10:00")
                .complete("registerSent", "saksbehandler", sent("2022-09-28", "KDD 22/3570 (oppdiktet)"));

        assertThat(intake.passed()).contains("recordSent", "confirmApplication", "applicationComplete");
        assertThat(intake.isEnded()).isTrue();
        assertThat(milestones.get(hitra, "application", "").closedOn()).isEqualTo("2022-09-28");
        assertThat(records.newest(hitra, "applicationSent", "versjon 1")
                        .orElseThrow()
                        .body())
                .isEqualTo("Sendt 28. september 2022. Referanse: KDD 22/3570 (oppdiktet)");
        assertThat(records.amounts(hitra)).extracting(Records.Amount::kroner).containsExactly(1_900_000L);
        assertThat(letter(hitra, "Vi har registrert søknaden deres").address()).isEqualTo("kontakt@hitra.example");
        assertThat(letter(hitra, "Vi har registrert søknaden deres").letter().body())
                .contains(
                        "søknaden fra Hitra ble sendt til KDD 28. september 2022.\n",
                        "Søkt beløp: 1\u00a0900\u00a0000 kroner\n",
                        "Kommuner: Hitra\n",
                        "Referanse: KDD 22/3570 (oppdiktet)\n")
                .doesNotContain("etter søknadsfristen", "ettersendes", "ansvarlig");
        assertThat(intake.incidents()).isEmpty();
    }

    @Test
    void a_council_that_decides_after_the_application_has_a_deadline_of_its_own() {
        CaseId region = rindalHoltaalen();
        var intake = author.begin(IntakeProcess.ID, region, Map.of());
        intake.complete("registerApplication", "saksbehandler", rindalHoltaalen(Map.of()));
        assertThat(intake.passed()).doesNotContain("adviseOnApplication");

        intake.complete("registerSent", "saksbehandler", sent("2022-09-20", "22/1"));

        assertThat(intake.waitsFor()).containsExactly("registerCouncilLater");
        assertThat(intake.passed()).contains("setCouncilDeadline");
        assertThat(intake.due("registerCouncilLater")).isEqualTo("2022-10-21");
        assertThat(milestones.of(region))
                .filteredOn(milestone -> milestone.name().equals("councilDecision"))
                .extracting(Milestones.Milestone::occurrence)
                .containsExactly("5026");
        assertThat(letter(region, "Vi har registrert søknaden deres").letter().body())
                .contains(
                        "Kommuner: Rindal og Holtålen. Rindal er ansvarlig søkerkommune\n",
                        "skal ettersendes:\n– Holtålen, innen 21. oktober 2022\n");
        assertThat(intake.carried())
                .isSubsetOf(
                        "applicationInOrder",
                        "sent",
                        "lateCouncils",
                        "milestone",
                        "occurrence",
                        "overdueAt",
                        "escalateAt",
                        "nextReminderAt",
                        "reminderLeft");

        intake.until("2022-10-24T12:00");
        assertThat(letter(region, "Påminnelse om frist").letter().body())
                .contains("KDDs frist er 21. oktober 2022: Kommunestyrevedtak ettersendes, Holtålen.");
        assertThat(reminded(region, "councilDecision"))
                .contains("D-7 2022-10-14 applicant", "overdue 2022-10-24 caseworker");
        intake.refuses(
                        "registerCouncilLater",
                        "saksbehandler",
                        Map.of("decidedOn", "2022-10-25", "reference", "x".repeat(251)))
                .isEqualTo(
                        """
                        «Saksnummer» kan ha høyst 250 tegn (har 251).
                        «Dato for vedtaket» kan ikke være fram i tid.""");
        intake.refuses("registerCouncilLater", "saksbehandler", Map.of("decidedOn", "2021-10-20"))
                .isEqualTo(
                        """
                        «Saksnummer» må fylles ut.
                        «Dato for vedtaket» kan ikke være før brevet om utlysningen, 21. juni 2022.""");

        intake.complete(
                "registerCouncilLater", "saksbehandler", Map.of("decidedOn", "2022-10-20", "reference", "61/22"));

        assertThat(intake.passed()).contains("recordCouncilLater", "councilArrived", "applicationComplete");
        assertThat(intake.isEnded()).isTrue();
        assertThat(milestones.get(region, "councilDecision", "5026").closedOn()).isEqualTo("2022-10-20");
        assertThat(applications.newest(region).orElseThrow().content().councils())
                .extracting(council -> council.name() + " " + council.decidedOn() + " " + council.reference())
                .containsExactly("Rindal 2022-09-15 45/22", "Holtålen 2022-10-20 61/22");
        assertThat(intake.incidents()).isEmpty();
    }

    @Test
    void an_application_with_faults_gets_advice_on_each_and_is_corrected_in_a_second_version() {
        CaseId taken = rindalHoltaalen();
        CaseId wrong = cabinet.applicant(call, "Rindal og Trondheim", List.of("5061", "5001"), "feil@rindal.example");
        var intake = author.begin(IntakeProcess.ID, wrong, Map.of());

        intake.complete(
                "registerApplication",
                "saksbehandler",
                rindalHoltaalen(Map.of(
                        "applicant", "Rindal og Trondheim",
                        "municipalities", "5061,5001",
                        "amount", "2 500 000 kr",
                        "challenges", "",
                        "goals", "",
                        "measures", "[{\"title\": \"Boliger\", \"fromYear\": \"2024\", \"toYear\": \"2023\"}]",
                        "councils", councils("Rindal", "", "", ""))));

        assertThat(intake.passed()).contains("adviseOnApplication");
        assertThat(intake.waitsFor()).containsExactly("registerSent");
        var advice = letter(wrong, "Råd om søknaden deres");
        assertThat(advice.letter().body())
                .contains(
                        """
                        – Søkt beløp er 2\u00a0500\u00a0000 kroner. Det må være fra 1 til 2\u00a0000\u00a0000 kroner.
                        – Ingen av kommunene er i målgruppa for utlysningen. Minst én må være det.
                        – Det står ikke hva regionen strever med.
                        – Målene mangler.
                        – Tiltakene er ikke fullstendige: tiltak 1 («Boliger») mangler hva slags tiltak det er, \
                        om det er innenfor dagens rammer og ansvarlig; tiltak 1 («Boliger») slutter (2023) før det begynner (2024).
                        – Rindal er med i to søknader i samme utlysning: sak %s og sak %s. En kommune kan bare være med i én.
                        – Vedtaket i kommunestyret i Rindal mangler, og det står ikke når det ettersendes.
                        – Trondheim er i sentralitetsklasse 2 og kan ikke være med etter reglene for utlysningen.
                        – Vedtaket i kommunestyret i Trondheim mangler, og det står ikke når det ettersendes.
                        """
                                .formatted(wrong, taken),
                        "Dette er derfor råd",
                        "Søknadsfristen er 30. september 2022.");
        assertThat(cases.get(wrong).municipalities())
                .extracting(Municipality::name)
                .containsExactly("Rindal", "Trondheim");

        intake.complete("registerSent", "saksbehandler", Map.of("outcome", "NEW_VERSION"));
        assertThat(intake.waitsFor()).containsExactly("registerApplication");
        intake.complete(
                "registerApplication",
                "saksbehandler",
                hitra(Map.of("contactEmail", "ny@hitra.example", "measures", "[]")));
        assertThat(letters(wrong, "Råd om søknaden deres"))
                .extracting(message -> message.letter().body())
                .anyMatch(body -> body.contains("\n– Søknaden har ingen tiltak.\n"));
        intake.complete("registerSent", "saksbehandler", Map.of("outcome", "NEW_VERSION"));
        intake.complete("registerApplication", "saksbehandler", hitra(Map.of("contactEmail", "ny@hitra.example")));

        assertThat(letters(wrong, "Råd om søknaden deres")).hasSize(2);
        assertThat(applications.of(wrong))
                .extracting(Applications.Application::version)
                .containsExactly(3, 2, 1);
        assertThat(applications.of(wrong).get(2).content().measures().gaps()).hasSize(2);
        assertThat(cases.get(wrong).title()).isEqualTo("Hitra");
        assertThat(cases.get(wrong).municipalities())
                .extracting(Municipality::name)
                .containsExactly("Hitra");
        assertThat(parties.of(wrong)).extracting(Parties.Party::name).containsExactly("Hitra");
        intake.complete("registerSent", "saksbehandler", sent("2022-09-20", "22/1"));
        assertThat(letter(wrong, "Vi har registrert").address()).isEqualTo("ny@hitra.example");
        assertThat(milestones.get(wrong, "application", "").state()).isEqualTo(Milestones.State.MET);
    }

    @Test
    void an_application_sent_after_the_deadline_is_registered_when_that_is_confirmed() {
        CaseId hitra = cabinet.applicant(call, "Hitra", List.of("5056"), "kontakt@hitra.example");
        var intake = author.begin(IntakeProcess.ID, hitra, Map.of());
        intake.until("2022-10-04T09:00").complete("registerApplication", "saksbehandler", hitra(Map.of("goals", "")));
        assertThat(letter(hitra, "Råd om søknaden deres").letter().body()).doesNotContain("Søknadsfristen er");

        intake.refuses("registerSent", "saksbehandler", sent("2022-10-03", "22/1"))
                .isEqualTo("«Dato søknaden ble sendt» er etter søknadsfristen, 30. september 2022. Stemmer datoen,"
                        + " kryss av for «Søknaden er sendt etter fristen».");
        Map<String, Object> late = new HashMap<>(sent("2022-10-03", "22/1"));
        late.put("sentLate", true);
        intake.complete("registerSent", "saksbehandler", late);

        assertThat(records.newest(hitra, "applicationSent", "versjon 1")
                        .orElseThrow()
                        .body())
                .isEqualTo("Sendt 3. oktober 2022, etter fristen 30. september 2022. Referanse: 22/1");
        assertThat(milestones.get(hitra, "application", "").closedOn()).isEqualTo("2022-10-03");
        assertThat(letter(hitra, "Vi har registrert").letter().body())
                .contains("Det er etter søknadsfristen, som var 30. september 2022. KDD avgjør");
    }

    @Test
    void what_cannot_be_registered_is_refused_with_every_fault_and_leaves_nothing_behind() {
        CaseId region = rindalHoltaalen();
        var intake = author.begin(IntakeProcess.ID, region, Map.of());
        long kept = cabinet.rows("application");

        intake.refuses(
                        "registerApplication",
                        "saksbehandler",
                        rindalHoltaalen(Map.of(
                                "applicant", "x".repeat(201),
                                "municipalities", "5061,9999",
                                "lead", "Holtålen",
                                "contactName", "",
                                "contactEmail", "kontakt(at)rindal.no",
                                "amount", "to millioner",
                                "challenges", "x".repeat(20_001),
                                "measures", "[{\"kind\": \"PARTY\"}]",
                                "councils",
                                        councils("Rindal", "2022-09-21", "45/22", "")
                                                .replace(
                                                        "]",
                                                        ","
                                                                + councils("Holtålen", "2022-09-15", "", "2022-10-21")
                                                                        .substring(1)))))
                .isEqualTo(
                        """
                        «Søker» kan ha høyst 200 tegn.
                        «Kontaktperson hos søkeren» må fylles ut.
                        «Kontaktpersonens e-postadresse» må være en e-postadresse, som navn@kommune.no.
                        «Søkt beløp i kroner» må være et beløp i hele kroner, som 2 000 000.
                        «Hva regionen strever med» kan ha høyst 20000 tegn (har 20001).
                        «Tiltak» har feil i rad 1: hva slags tiltak det er må være et av valgene i lista.
                        «Kommuner» har et ukjent kommunenummer: «9999».
                        «Ansvarlig søkerkommune» må være en av kommunene i søknaden.
                        «Kommunestyrenes vedtak» har feil i rad 1: vedtaksdatoen kan ikke være fram i tid; \
                        rad 2: «Holtålen» er ikke en av kommunene i søknaden, og vedtaket er enten gjort eller ettersendes, ikke begge deler.""");
        intake.refuses("registerApplication", "saksbehandler", rindalHoltaalen(Map.of("legalBasis", "offl. § 23")))
                .isEqualTo("«Hjemmel for unntak fra offentlighet» kan bare fylles ut når det er lagt ved en fil.");
        intake.refuses("registerApplication", "saksbehandler", rindalHoltaalen(Map.of("municipalities", ", ")))
                .startsWith("«Kommuner» må fylles ut.");

        assertThat(cabinet.rows("application")).isEqualTo(kept);
        assertThat(outbox.of(region)).isEmpty();
        assertThat(intake.carried()).doesNotContain("applicant", "councils", "applicationInOrder");
    }

    @Test
    void every_impossible_row_of_a_council_is_told() {
        var intake = author.begin(IntakeProcess.ID, rindalHoltaalen(), Map.of());

        Map.of(
                        councils("5061", "15. september", "", ""),
                        "rad 1: vedtaksdatoen må være en dato, som 2023-06-30",
                        councils("5061", "2021-09-15", "", ""),
                        "rad 1: vedtaksdatoen kan ikke være før brevet om utlysningen, 21. juni 2022",
                        councils("rindal", "", "45/22", ""),
                        "rad 1: vedtaksdatoen mangler",
                        councils("Rindal", "2022-09-15", "x".repeat(251), ""),
                        "rad 1: saksnummeret kan ha høyst 250 tegn (har 251)",
                        councils("Rindal", "", "", "i oktober"),
                        "rad 1: «ettersendes innen» må være en dato, som 2023-06-30",
                        councils("Rindal", "", "", "2022-09-19"),
                        "rad 1: «ettersendes innen» kan ikke være tilbake i tid",
                        councils("Rindal", "", "", "2023-09-21"),
                        "rad 1: «ettersendes innen» kan ikke være mer enn ett år fram i tid",
                        councils("", "2022-09-15", "", ""),
                        "rad 1: kommunen mangler",
                        councils("Rindal", "", "", "")
                                .replace("]", "," + councils("5061", "", "", "").substring(1)),
                        "rad 2: Rindal står der to ganger")
                .forEach((rows, fault) -> intake.refuses(
                                "registerApplication", "saksbehandler", rindalHoltaalen(Map.of("councils", rows)))
                        .isEqualTo("«Kommunestyrenes vedtak» har feil i " + fault + "."));
    }

    @Test
    void a_sending_that_cannot_be_right_is_refused() {
        CaseId hitra = cabinet.applicant(call, "Hitra", List.of("5056"), "kontakt@hitra.example");
        var intake = author.begin(IntakeProcess.ID, hitra, Map.of());
        intake.complete("registerApplication", "saksbehandler", hitra(Map.of()));

        intake.refuses("registerSent", "saksbehandler", Map.of()).isEqualTo("«Hva har skjedd?» må fylles ut.");
        intake.refuses("registerSent", "saksbehandler", Map.of("outcome", "SENT"))
                .isEqualTo(
                        """
                        «Dato søknaden ble sendt» må fylles ut når søknaden er sendt.
                        «Referanse» må fylles ut når søknaden er sendt.""");
        intake.refuses("registerSent", "saksbehandler", sent("2022-09-21", "22/1"))
                .isEqualTo("«Dato søknaden ble sendt» kan ikke være fram i tid.");
        intake.refuses("registerSent", "saksbehandler", sent("2021-09-20", "22/1"))
                .isEqualTo("«Dato søknaden ble sendt» kan ikke være før brevet om utlysningen, 21. juni 2022.");
        intake.refuses(
                        "registerSent",
                        "saksbehandler",
                        Map.of("outcome", "SENT", "sentOn", "2022-09-20", "reference", "22/1", "sentLate", true))
                .isEqualTo("«Søknaden er sendt etter fristen» kan ikke være krysset av: Datoen er ikke etter"
                        + " søknadsfristen, 30. september 2022.");
        intake.refuses(
                        "registerSent",
                        "saksbehandler",
                        Map.of("outcome", "NEW_VERSION", "sentOn", "2022-09-20", "reference", "22/1", "sentLate", true))
                .isEqualTo(
                        """
                        «Dato søknaden ble sendt» kan bare fylles ut når søknaden er sendt.
                        «Referanse» kan bare fylles ut når søknaden er sendt.
                        «Søknaden er sendt etter fristen» kan bare krysses av når søknaden er sendt.""");

        assertThat(applications.newest(hitra).orElseThrow().sentOn()).isNull();
        assertThat(milestones.get(hitra, "application", "").state()).isEqualTo(Milestones.State.OPEN);
    }

    private CaseId rindalHoltaalen() {
        return cabinet.applicant(call, "Rindal–Holtålen", List.of("5061", "5026"), "kontakt@rindal.example");
    }

    private static Map<String, Object> hitra(Map<String, Object> but) {
        Map<String, Object> answers = new HashMap<>(rindalHoltaalen(Map.of(
                "applicant", "Hitra",
                "municipalities", "5056",
                "lead", "5056",
                "contactEmail", "kontakt@hitra.example",
                "amount", "1900000",
                "councils", councils("Hitra", "2022-09-08", "38/22 (oppdiktet)", ""))));
        answers.putAll(but);
        return answers;
    }

    private static Map<String, Object> rindalHoltaalen(Map<String, Object> but) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "applicant", "Rindal–Holtålen",
                "municipalities", "5026,5061",
                "lead", "5061",
                "contactName", "Kontaktperson (oppdiktet)",
                "contactEmail", "kontakt@rindal.example",
                "amount", "2 000 000",
                "challenges", "For få boliger.",
                "goals", "Ti nye boliger.",
                "measures", "[" + HOUSES + "]",
                "councils",
                        councils("Rindal", "2022-09-15", "45/22", "")
                                .replace(
                                        "]",
                                        ","
                                                + councils("Holtålen", "", "", "2022-10-21")
                                                        .substring(1))));
        answers.putAll(but);
        return answers;
    }

    private static String councils(String municipality, String decidedOn, String reference, String followsBy) {
        return "[{\"municipality\": \"%s\", \"decidedOn\": \"%s\", \"reference\": \"%s\", \"followsBy\": \"%s\"}]"
                .formatted(municipality, decidedOn, reference, followsBy);
    }

    private static Map<String, Object> sent(String day, String reference) {
        return Map.of("outcome", "SENT", "sentOn", day, "reference", reference);
    }

    private static Object file() {
        return Variables.fileValue("søknad.pdf")
                .file("innhold".getBytes(StandardCharsets.UTF_8))
                .mimeType("application/pdf")
                .create();
    }

    private Message letter(CaseId caseId, String about) {
        return letters(caseId, about).get(0);
    }

    private List<Message> letters(CaseId caseId, String about) {
        return outbox.of(caseId).stream()
                .filter(message -> message.letter().subject().contains(about))
                .toList();
    }

    private List<String> reminded(CaseId caseId, String milestone) {
        return reminders.of(caseId).stream()
                .filter(row -> row.milestone().equals(milestone) && row.state().equals("sent"))
                .map(row -> "%s %s %s"
                        .formatted(row.step(), LocalDate.ofInstant(row.plannedFor(), EngineClock.NORWAY), row.role()))
                .toList();
    }
}
