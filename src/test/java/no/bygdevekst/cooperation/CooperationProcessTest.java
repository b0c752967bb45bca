package no.bygdevekst.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code processes/cooperation.bpmn}: Snåsa takes part in I lag from 1 April 2023, with the kick-off there 3–4 May (the
 * county's case document of 2023). What comes after, and every sum and reference, is an example.
 */
@HouseTest
class CooperationProcessTest {
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
    Documents documents;

    @Autowired
    Commitments commitments;

    @Autowired
    Frames frames;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    CaseLog log;

    private CaseId snaasa = new CaseId("2023/0000");

    @BeforeEach
    void snaasa_has_accepted_its_place() {
        author.at("2023-04-01T09:00");
        cabinet.mailboxes("5041");
        snaasa = cabinet.ilag("Snåsa", "5041");
        cases.changeState(snaasa, CaseState.PARTICIPATING, "saksbehandler");
    }

    @Test
    void two_years_of_cooperation_with_a_status_each_half_year_and_a_final_report() {
        Story story = underWay();
        assertThat(story.passed())
                .contains(
                        "proposeCooperation",
                        "recordCooperationAgreement",
                        "recordIlagKickOff",
                        "findHalfYear",
                        "askForHalfYear",
                        "setProlongationDeadline");
        assertThat(records.agreement(snaasa))
                .hasValue(new Records.Agreement(
                        LocalDate.parse("2023-04-01"), LocalDate.parse("2025-03-31"), "23/12 (eksempel)"));
        assertThat(records.notes(snaasa))
                .extracting(Records.Note::kind, Records.Note::subject)
                .containsExactly(tuple("kickOff", "Snåsa, 3. mai 2023 til 4. mai 2023"));
        assertThat(documents.of(snaasa))
                .extracting(document -> document.sheet().title(), document -> document.sheet()
                        .sender())
                .containsExactly(tuple("Avtale om samarbeid i I lag", "Snåsa kommune"));
        assertThat(letter("Avtalen om samarbeid i I lag er registrert"))
                .contains("Den gjelder fra 1. april 2023 til 31. mars 2025.");
        assertThat(story.waitsFor()).containsExactly("decideProlongation", "reportHalfYear");
        assertThat(milestones.of(snaasa))
                .allMatch(Milestones.Milestone::isToldByItself)
                .extracting(Milestones.Milestone::label)
                .containsExactly("Halvårsstatus i I lag: første halvår 2023", "Avklare videre deltakelse i I lag");
        assertThat(story.about("reportHalfYear")).isEqualTo("første halvår 2023");
        assertThat(story.due("reportHalfYear")).isEqualTo("2023-07-31");

        story.until("2023-07-28T12:00").complete("reportHalfYear", "snasa", status());
        assertThat(story.about("reportHalfYear")).isEqualTo("andre halvår 2023");
        story.until("2024-01-30T12:00").complete("reportHalfYear", "snasa", nothingNew());
        story.until("2024-07-30T12:00").complete("reportHalfYear", "saksbehandler", nothingNew());
        story.until("2025-01-30T12:00").complete("reportHalfYear", "snasa", status());

        assertThat(story.passed()).contains("recordHalfYear");
        assertThat(records.notes(snaasa).stream().filter(note -> note.kind().equals("halfYear")))
                .extracting(Records.Note::subject, Records.Note::author, Records.Note::body)
                .startsWith(
                        tuple(
                                "første halvår 2023",
                                "snasa",
                                """
                                Bolig og bomiljø:
                                Kartlagt ledige hus.

                                Næringsutvikling:
                                Søkt om midler til næringshage.

                                Bruk av stillingsressursen: 80 prosent

                                Kostnader til nå: 150\u00a0000 kroner"""),
                        tuple("andre halvår 2023", "snasa", "Ingen endring siden sist."));
        assertThat(story.carried()).doesNotContain("housing", "business", "costs", "participants", "reference");
        assertThat(story.waitsFor())
                .as("the status of 2025 would be due after the agreement has run out")
                .containsExactly("decideProlongation");
        assertThat(story.due("decideProlongation")).isEqualTo("2025-03-31");

        story.until("2025-03-20T12:00").complete("decideProlongation", "saksbehandler", ends());

        assertThat(story.passed()).contains("recordProlongation", "endCooperation", "setFinalReportDeadline");
        assertThat(story.waitsFor()).containsExactly("submitFinalReport");
        assertThat(story.due("submitFinalReport")).isEqualTo("2025-05-30");
        assertThat(letter("Samarbeidet i I lag avsluttes"))
                .contains("Avtalen gjelder til 31. mars 2025.")
                .contains("Begrunnelse:\nMålene er nådd.")
                .contains("innen 30. mai 2025");

        story.until("2025-05-28T12:00").complete("submitFinalReport", "snasa", finalReport());

        assertThat(story.passed()).contains("recordFinalReport", "cooperationEnded");
        assertThat(story.isEnded()).isTrue();
        assertThat(milestones.of(snaasa))
                .extracting(Milestones.Milestone::name, Milestones.Milestone::occurrence, Milestones.Milestone::state)
                .containsExactly(
                        tuple("halfYear", "2023-1", Milestones.State.MET),
                        tuple("halfYear", "2023-2", Milestones.State.MET),
                        tuple("halfYear", "2024-1", Milestones.State.MET),
                        tuple("halfYear", "2024-2", Milestones.State.MET),
                        tuple("prolongation", "2025-03-31", Milestones.State.MET),
                        tuple("finalReport", "", Milestones.State.MET));
    }

    @Test
    void prolonged_to_a_third_year_when_a_frame_has_money_and_once_more() {
        Story story = nearTheEnd();
        Frames.Frame third = cabinet.frame("Tredje år i I lag", 2025, 300_000);
        story.complete("decideProlongation", "saksbehandler", prolongs("2026-03-31", "300 000"))
                .complete("recommendGrant", "saksbehandler", recommends(third, 300_000))
                .complete("decideGrant", "fylkesdirektor", decides("GRANTED"));

        assertThat(story.passed()).contains("prolongationGrant", "commitProlongation", "periodProlonged");
        assertThat(frames.get(third.id()).free()).isZero();
        assertThat(commitments.of(snaasa))
                .extracting(Commitments.Commitment::purpose, Commitments.Commitment::kroner)
                .containsExactly(tuple("Forlengelse i I lag til 31. mars 2026", 300_000L));
        assertThat(records.agreement(snaasa).orElseThrow().to()).isEqualTo("2026-03-31");
        assertThat(log.of(snaasa))
                .extracting(CaseLog.Event::what, CaseLog.Event::before, CaseLog.Event::after)
                .contains(tuple(
                        "Avtalen forlenget",
                        "1. april 2023 – 31. mars 2025",
                        "1. april 2023 – 31. mars 2026 (25/7 (eksempel))"));
        assertThat(letter("Samarbeidet i I lag er forlenget"))
                .contains("forlenget til 31. mars 2026")
                .contains("– 300\u00a0000 kroner fra Tredje år i I lag 2025 (egne midler), som må brukes innen");
        assertThat(story.waitsFor()).containsExactly("decideProlongation", "reportHalfYear");
        assertThat(story.due("decideProlongation")).isEqualTo("2026-03-31");
        assertThat(story.about("reportHalfYear")).isEqualTo("første halvår 2025");

        Frames.Frame fourth = cabinet.frame("Fjerde år i I lag", 2026, 300_001);
        story.until("2026-03-02T12:00")
                .complete("decideProlongation", "saksbehandler", prolongs("2027-03-31", "300 001"))
                .complete("recommendGrant", "saksbehandler", recommends(fourth, 300_001))
                .complete("registerCommitteeDecision", "saksbehandler", decides("GRANTED", "2026-03-02"));

        assertThat(records.agreement(snaasa).orElseThrow().to()).isEqualTo("2027-03-31");
        assertThat(milestones.of(snaasa).stream()
                        .filter(milestone -> milestone.name().equals("prolongation")))
                .extracting(Milestones.Milestone::occurrence, Milestones.Milestone::state)
                .containsExactly(
                        tuple("2025-03-31", Milestones.State.MET),
                        tuple("2026-03-31", Milestones.State.MET),
                        tuple("2027-03-31", Milestones.State.OPEN));
        assertThat(story.about("reportHalfYear"))
                .as("a status that is late is still asked for")
                .isEqualTo("første halvår 2025");
        story.complete("reportHalfYear", "snasa", nothingNew());
        assertThat(story.about("reportHalfYear")).isEqualTo("andre halvår 2025");
    }

    @Test
    void without_money_in_a_frame_nothing_is_prolonged() {
        Story story = nearTheEnd();
        Frames.Frame frame = cabinet.frame("Siste rest i I lag", 2025, 200_000);
        long free = frames.all().stream()
                .filter(of -> of.year() >= 2025)
                .mapToLong(Frames.Frame::free)
                .sum();
        story.refuses("decideProlongation", "saksbehandler", prolongs("2026-03-31", Long.toString(free + 1)))
                .isEqualTo(
                        "«Ønsket tilskudd i kroner» er mer enn det som er igjen i rammene, %s kroner. Samarbeidet kan bare forlenges når en ramme har penger."
                                .formatted(Bokmaal.number(free)));

        story.complete("decideProlongation", "saksbehandler", prolongs("2026-03-31", "200 000"))
                .complete("recommendGrant", "saksbehandler", recommends(frame, 200_000));
        tydalTakesTheRest(frame);

        story.refuses("decideGrant", "fylkesdirektor", decides("GRANTED"))
                .isEqualTo(
                        "Ramma Siste rest i I lag 2025 (egne midler) har bare 0 kroner igjen. Samarbeidet kan bare forlenges når en ramme har penger. Send saken tilbake til ny innstilling.");
        assertThat(records.decisions(snaasa)).isEmpty();
        assertThat(records.agreement(snaasa).orElseThrow().to()).isEqualTo("2025-03-31");

        story.complete("decideGrant", "fylkesdirektor", decidesOtherwise("RETURNED", "Ramma er brukt opp."))
                .complete("recommendGrant", "saksbehandler", rejects())
                .complete("decideGrant", "fylkesdirektor", decides("REJECTED"));

        assertThat(story.passed())
                .contains("prolongationGrant", "endCooperation")
                .doesNotContain("commitProlongation");
        assertThat(story.waitsFor()).containsExactly("submitFinalReport");
        assertThat(commitments.of(snaasa)).isEmpty();
        assertThat(letter("Samarbeidet i I lag avsluttes"))
                .contains("Vedtaket er fattet av Fylkesdirektøren 3. mars 2025, sak 25/7 (eksempel).")
                .contains("Begrunnelse:\nRamma er brukt opp (eksempel).");
    }

    private Story nearTheEnd() {
        Story story = underWay();
        for (String day : List.of("2023-07-28", "2024-01-30", "2024-07-30", "2025-01-30")) {
            story.until(day + "T12:00").complete("reportHalfYear", "snasa", nothingNew());
        }
        return story.until("2025-03-03T12:00");
    }

    private void tydalTakesTheRest(Frames.Frame frame) {
        CaseId tydal = cabinet.ilag("Tydal", "5033");
        commitments.propose(
                tydal, "Tilskudd", List.of(new Commitments.Line(frame.id(), 200_000, LocalDate.parse("2026-12-31"))));
        commitments.commit(tydal, "Tilskudd", LocalDate.parse("2025-03-03"), "25/6", "", "saksbehandler");
    }

    private static Map<String, Object> prolongs(String newEnd, String kroner) {
        return new HashMap<>(Map.of(
                "outcome", "PROLONG", "newEnd", newEnd, "wantedGrant", kroner, "reasons", "Kommunen er i god gang."));
    }

    private static Map<String, Object> recommends(Frames.Frame frame, long kroner) {
        return Map.of(
                "outcome",
                "GRANT",
                "lines",
                """
                [{"frame": "%d", "kroner": "%d", "lapsesOn": "2027-12-31"}]"""
                        .formatted(frame.id(), kroner),
                "reasons",
                "Kommunen er i god gang (eksempel).");
    }

    private static Map<String, Object> rejects() {
        return Map.of("outcome", "REJECT", "reasons", "Ramma er brukt opp (eksempel).");
    }

    private static Map<String, Object> decides(String outcome) {
        return decides(outcome, "2025-03-03");
    }

    private static Map<String, Object> decides(String outcome, String on) {
        return new HashMap<>(Map.of("outcome", outcome, "decidedOn", on, "reference", "25/7 (eksempel)"));
    }

    private static Map<String, Object> decidesOtherwise(String outcome, String reasons) {
        Map<String, Object> all = decides(outcome);
        all.put("reasons", reasons);
        return all;
    }

    @Test
    void the_municipality_is_reminded_of_each_half_year_once_in_each_step() {
        Story story = underWay().until("2023-07-31T12:00").complete("reportHalfYear", "snasa", nothingNew());
        story.until("2024-01-31T12:00").complete("reportHalfYear", "snasa", nothingNew());
        story.until("2024-08-02T12:00");

        assertThat(reminded())
                .containsExactly(
                        "2023-1 D-30 30. juni 2023 sent",
                        "2023-1 D-14 17. juli 2023 sent",
                        "2023-1 D-1 28. juli 2023 sent",
                        "2023-1 overdue 1. august 2023 cancelled",
                        "2023-2 D-30 29. desember 2023 sent",
                        "2023-2 D-14 17. januar 2024 sent",
                        "2023-2 D-1 30. januar 2024 sent",
                        "2023-2 overdue 1. februar 2024 cancelled",
                        "2024-1 D-30 1. juli 2024 sent",
                        "2024-1 D-14 17. juli 2024 sent",
                        "2024-1 D-1 30. juli 2024 sent",
                        "2024-1 overdue 1. august 2024 sent");
        assertThat(outbox.of(snaasa).stream()
                        .filter(message -> message.role().name().equals("municipality5041")))
                .hasSize(10);
    }

    @Test
    void a_status_that_is_not_reported_lapses_when_the_period_is_over() {
        Story story = underWay().until("2024-12-02T12:00").complete("decideProlongation", "saksbehandler", ends());

        assertThat(story.waitsFor()).containsExactly("submitFinalReport");
        assertThat(milestones.get(snaasa, "halfYear", "2023-1").state()).isEqualTo(Milestones.State.DROPPED);
        assertThat(story.due("submitFinalReport")).isEqualTo("2025-05-30");
    }

    @Test
    void an_agreement_must_hold_together() {
        Story story = author.begin("cooperation", snaasa, Map.of("leadGroup", "municipality5041"));
        story.refuses("registerCooperationAgreement", "saksbehandler", Map.of("agreementFrom", "", "agreementTo", ""))
                .isEqualTo(
                        """
                        «Dato for underskriften» må fylles ut.
                        «Avtalen gjelder fra» må fylles ut.
                        «Avtalen gjelder til» må fylles ut.
                        «Avtalens referanse» må fylles ut.""");
        Map<String, Object> wrong = agreement();
        wrong.putAll(Map.of("signedOn", "2023-04-02", "agreementTo", "2023-04-01"));
        story.refuses("registerCooperationAgreement", "saksbehandler", wrong)
                .isEqualTo(
                        """
                        «Dato for underskriften» kan ikke være fram i tid.
                        «Avtalen gjelder til» må være etter at avtalen begynner å gjelde.""");
        wrong = agreement();
        wrong.put("agreementTo", "2028-04-02");
        story.refuses("registerCooperationAgreement", "saksbehandler", wrong)
                .isEqualTo("«Avtalen gjelder til» kan ikke være mer enn 5 år etter at avtalen begynner å gjelde.");
        wrong = agreement();
        wrong.remove("agreement");
        wrong.put("legalBasis", "offl. § 23");
        story.refuses("registerCooperationAgreement", "saksbehandler", wrong)
                .isEqualTo("«Hjemmel for unntak fra offentlighet» kan bare fylles ut når det er lagt ved en fil.");
    }

    @Test
    void a_kick_off_must_have_been_held() {
        Story story = author.begin("cooperation", snaasa, Map.of("leadGroup", "municipality5041"))
                .complete("registerCooperationAgreement", "saksbehandler", agreement())
                .until("2023-05-04T09:00");
        Map<String, Object> wrong = kickOff();
        wrong.put("heldTo", "2023-05-05");
        wrong.remove("place");
        story.refuses("holdIlagKickOff", "saksbehandler", wrong)
                .isEqualTo(
                        """
                        «Sted» må fylles ut.
                        «Siste dag, når samlingen gikk over flere» kan ikke være fram i tid.""");
        wrong = kickOff();
        wrong.put("heldTo", "2023-05-02");
        story.refuses("holdIlagKickOff", "saksbehandler", wrong)
                .isEqualTo(
                        "«Siste dag, når samlingen gikk over flere» kan ikke være før samlingen begynte, 3. mai 2023.");
    }

    @Test
    void a_status_says_something_or_that_nothing_has_changed() {
        Story story = underWay();
        story.refuses("reportHalfYear", "snasa", Map.of("noChange", false))
                .isEqualTo(
                        """
                        Skriv hva som er gjort på minst ett område, eller kryss av for ingen endring siden sist.
                        «Bruk av stillingsressursen i prosent» må fylles ut når det ikke er krysset av for ingen endring siden sist.
                        «Kostnader til nå, i kroner» må fylles ut når det ikke er krysset av for ingen endring siden sist.""");
        Map<String, Object> wrong = status();
        wrong.putAll(Map.of("noChange", true, "staffUse", "101", "costs", "mye"));
        story.refuses("reportHalfYear", "snasa", wrong)
                .isEqualTo(
                        """
                        «Bruk av stillingsressursen i prosent» må være et helt tall fra 0 til 100.
                        «Kostnader til nå, i kroner» må være et beløp i hele kroner, som 2 000 000.
                        «Ingen endring siden sist» kan ikke krysses av når det er skrevet noe om et område.""");
    }

    @Test
    void an_assessment_must_hold_together() {
        Story story = underWay();
        story.refuses("decideProlongation", "saksbehandler", Map.of("outcome", "PROLONG", "reasons", "Ja"))
                .isEqualTo(
                        """
                        «Ny sluttdato» må fylles ut når samarbeidet forlenges.
                        «Ønsket tilskudd i kroner» må fylles ut når samarbeidet forlenges.""");
        story.refuses("decideProlongation", "saksbehandler", prolongs("2025-03-31", "0"))
                .isEqualTo(
                        """
                        «Ønsket tilskudd i kroner» må være mer enn 0 kroner.
                        «Ny sluttdato» må være etter at avtalen utløper, 31. mars 2025.""");
        Map<String, Object> wrong = prolongs("2026-03-31", "1");
        wrong.put("outcome", "END");
        story.refuses("decideProlongation", "saksbehandler", wrong)
                .isEqualTo(
                        """
                        «Ny sluttdato» skal ikke fylles ut når samarbeidet avsluttes.
                        «Ønsket tilskudd i kroner» skal ikke fylles ut når samarbeidet avsluttes.""");
    }

    @Test
    void a_final_report_says_what_was_done_reached_and_spent() {
        Story story = underWay().complete("decideProlongation", "saksbehandler", ends());
        story.refuses("submitFinalReport", "snasa", Map.of("totalCosts", "ukjent"))
                .isEqualTo(
                        """
                        «Rapport» må fylles ut.
                        «Mål som er nådd» må fylles ut.
                        «Samlede kostnader i kroner» må være et beløp i hele kroner, som 2 000 000.""");
    }

    /** What Snåsa has been reminded of: occurrence, step, day and what became of it. */
    private List<String> reminded() {
        return reminders.of(snaasa).stream()
                .filter(row -> row.milestone().equals("halfYear") && row.role().equals("municipality5041"))
                .map(row -> "%s %s %s %s"
                        .formatted(
                                row.occurrence(),
                                row.step(),
                                Bokmaal.day(LocalDate.ofInstant(row.plannedFor(), EngineClock.NORWAY)),
                                row.state()))
                .toList();
    }

    /** Whose agreement is registered and whose kick-off was held at Snåsa. */
    private Story underWay() {
        return author.begin("cooperation", snaasa, Map.of("leadGroup", "municipality5041"))
                .complete("registerCooperationAgreement", "saksbehandler", agreement())
                .until("2023-05-05T09:00")
                .complete("holdIlagKickOff", "saksbehandler", kickOff());
    }

    private static Map<String, Object> agreement() {
        return new HashMap<>(Map.of(
                "signedOn",
                "2023-03-31",
                "agreementFrom",
                "2023-04-01",
                "agreementTo",
                "2025-03-31",
                "reference",
                "23/12 (eksempel)",
                "agreement",
                Variables.fileValue("avtale.pdf").file(new byte[] {1, 2, 3}).create()));
    }

    private static Map<String, Object> kickOff() {
        return new HashMap<>(Map.of(
                "heldOn",
                "2023-05-03",
                "heldTo",
                "2023-05-04",
                "place",
                "Snåsa",
                "participants",
                "De seks kommunene\nFylkeskommunen",
                "minutes",
                "Vi ble kjent og la planer."));
    }

    private static Map<String, Object> status() {
        return new HashMap<>(Map.of(
                "noChange",
                false,
                "housing",
                "Kartlagt ledige hus.",
                "business",
                "Søkt om midler til næringshage.",
                "staffUse",
                "80",
                "costs",
                "150 000"));
    }

    private static Map<String, Object> nothingNew() {
        return Map.of("noChange", true);
    }

    private static Map<String, Object> ends() {
        return Map.of("outcome", "END", "reasons", "Målene er nådd.");
    }

    private static Map<String, Object> finalReport() {
        return new HashMap<>(Map.of(
                "report",
                "Vi har fått flere innbyggere til å bli.",
                "goalsReached",
                "Fem nye boliger",
                "totalCosts",
                "600 000"));
    }

    private String letter(String about) {
        return outbox.of(snaasa).stream()
                .filter(message -> message.letter().subject().contains(about))
                .reduce((older, newer) -> newer)
                .map(message -> message.letter().body())
                .orElseThrow();
    }
}
