package no.bygdevekst.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Received;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/payout.bpmn}: Snåsa asks for money of its place in I lag. The sums are examples. */
@HouseTest
class PayoutProcessTest {
    private static final Frames.Frame NONE =
            new Frames.Frame(0, Frames.Source.OWN, 0, "", 0, "", java.time.LocalDate.EPOCH, 0);

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Commitments commitments;

    @Autowired
    Payouts payouts;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Outbox outbox;

    @Autowired
    Processes processes;

    @Autowired
    AccountingOutbox accounting;

    private CaseId snaasa = new CaseId("2023/0000");
    private Frames.Frame frame = NONE;
    private long promise;

    @BeforeEach
    void snaasa_has_a_promise() {
        author.at("2023-03-15T09:00");
        snaasa = cabinet.ilag("Snåsa", "5041");
        frame = cabinet.frame("Utbetalinger", 2023, 100_000_000);
        promise = cabinet.promise(snaasa, "Plass i I lag", frame, 300_000, "2024-12-31")
                .id();
        author.underWay(snaasa).until("2023-11-02T09:00");
    }

    @Test
    void money_is_asked_for_checked_approved_by_another_handed_over_and_paid() throws IOException {
        Map<String, Object> with = new HashMap<>(asks("PART", 100_000));
        with.put(
                "attachment",
                Variables.fileValue("regnskap.txt").file(new byte[] {1}).create());
        Story story = author.begin("payout", "saksbehandler", with);
        assertThat(story.waitsFor()).containsExactly("checkPayout");
        assertThat(story.about("checkPayout")).endsWith(": 100\u00a0000 kroner, Plass i I lag");
        assertThat(commitments.balance(promise).available()).isEqualTo(200_000);
        assertThat(Received.of(documents, snaasa))
                .extracting(document -> document.sheet().sender())
                .containsExactly("Snåsa kommune");

        story.complete("checkPayout", "saksbehandler", Map.of("outcome", "APPROVE"))
                .complete("approvePayout", "leder", Map.of("outcome", "APPROVED"));
        assertThat(story.waitsFor()).containsExactly("registerPaid");
        long id = only().id();
        assertThat(Files.readString(accounting.file(id)))
                .isEqualTo(
                        """
                        utbetaling;saksnummer;mottaker;organisasjonsnummer;kroner;formål;tilsagn;godkjent av;godkjent dato\r
                        %d;%s;Snåsa kommune;964982031;100000;Plass i I lag;23/2 (eksempel);leder;2023-11-02\r
                        """
                                .formatted(id, snaasa));

        story.until("2023-11-07T10:00")
                .complete("registerPaid", "saksbehandler", Map.of("paidOn", "2023-11-06", "voucher", "B-17"));

        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed())
                .contains(
                        "recordPayout",
                        "checkPayout",
                        "recordPayoutCheck",
                        "approvePayout",
                        "recordPayoutApproval",
                        "handOver",
                        "registerPaid",
                        "recordPaid");
        assertThat(payouts.of(snaasa))
                .extracting(Payouts.Payout::state, Payouts.Payout::approvedBy, Payouts.Payout::voucher)
                .containsExactly(tuple(Payouts.State.PAID, "leder", "B-17"));
        assertThat(commitments.get(promise).remaining()).isEqualTo(200_000);
        assertThat(letter("100\u00a0000 kroner er utbetalt").letter().body())
                .contains("Vi har utbetalt 100\u00a0000 kroner 6. november 2023 (delutbetaling).")
                .contains("Det er 200\u00a0000 kroner igjen av tilsagnet.");
        assertThat(story.carried()).doesNotContain("report", "voucher", "kroner");
    }

    @Test
    void after_the_last_payment_the_rest_lapses_and_is_free_in_its_frame() {
        long free = frames();
        Story story = author.begin("payout", "saksbehandler", asks("LAST", 250_000));
        assertThatThrownBy(() -> author.begin("payout", "saksbehandler", asks("PART", 1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("«Tilsagn» er et tilsagn der siste utbetaling alt er bedt om.");
        approved(story).complete("registerPaid", "saksbehandler", Map.of("paidOn", "2023-11-02", "voucher", "B-18"));

        assertThat(commitments.get(promise).remaining()).isZero();
        assertThat(commitments.get(promise).lapsed()).isEqualTo(50_000);
        assertThat(frames()).isEqualTo(free + 50_000);
        assertThat(letter("250\u00a0000 kroner er utbetalt").letter().body()).contains("Det er ikke mer igjen");
        assertThat(author.passed(snaasa)).contains("closeCommitment", "commitmentSettled");
    }

    @Test
    void what_is_held_back_is_checked_again_when_it_has_come() {
        Story story = author.begin("payout", "saksbehandler", asks("PART", 100_000))
                .complete("checkPayout", "vikar", Map.of("outcome", "HOLD", "reason", "Bilag 7 mangler."));

        assertThat(story.waitsFor()).containsExactly("supplyPayout");
        assertThat(only().state()).isEqualTo(Payouts.State.HELD_BACK);
        assertThat(commitments.balance(promise).reserved()).isEqualTo(100_000);
        assertThat(letter("Utbetalingen er holdt tilbake").letter().body()).contains("Bilag 7 mangler.");

        story.refuses("supplyPayout", "saksbehandler", Map.of()).isEqualTo("«Hva som er kommet» må fylles ut.");
        story.complete("supplyPayout", "saksbehandler", Map.of("supplied", "Bilag 7 kom i dag."))
                .complete(
                        "checkPayout",
                        "vikar",
                        Map.of("outcome", "APPROVE", "kroner", "80 000", "reason", "Bilag 7 gjelder 2022."));

        assertThat(story.passed()).contains("tellHeldBack", "recordPayoutSupplement");
        assertThat(only().kroner()).isEqualTo(80_000);
        assertThat(commitments.balance(promise).available()).isEqualTo(220_000);
    }

    @Test
    void what_is_refused_is_reserved_no_more() {
        Story story = author.begin("payout", "saksbehandler", asks("PART", 300_000))
                .complete("checkPayout", "vikar", Map.of("outcome", "REFUSE", "reason", "Gjelder et annet prosjekt."));

        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed()).contains("refusePayout", "payoutRefused", "notPaid");
        assertThat(commitments.balance(promise).available()).isEqualTo(300_000);
        assertThat(letter("Utbetalingen er avslått").letter().body()).contains("Gjelder et annet prosjekt.");
    }

    @Test
    void nobody_approves_what_they_have_registered_or_checked() {
        mayNotApprove(checked(), "saksbehandler");
        snaasa_has_a_promise();
        mayNotApprove(checked(), "vikar");
    }

    @Test
    void nobody_approves_what_they_have_checked_before_it_was_sent_back() {
        Story story = checked()
                .complete("approvePayout", "leder", Map.of("outcome", "RETURNED", "reason", "Se på bilag 3."))
                .complete("checkPayout", "saksbehandler", Map.of("outcome", "APPROVE"));

        mayNotApprove(story, "vikar");
    }

    @Test
    void nobody_approves_what_they_have_held_back_or_completed() {
        mayNotApprove(completed(), "vikar");
        snaasa_has_a_promise();
        mayNotApprove(completed(), "leder");
    }

    @Test
    void what_is_not_approved_is_checked_again() {
        Story story = checked();
        story.refuses("approvePayout", "leder", Map.of("outcome", "RETURNED"))
                .isEqualTo("«Begrunnelse» må fylles ut når utbetalingen sendes tilbake.");

        story.complete("approvePayout", "leder", Map.of("outcome", "RETURNED", "reason", "Se på bilag 3."));

        assertThat(story.waitsFor()).containsExactly("checkPayout");
        assertThat(only().state()).isEqualTo(Payouts.State.REQUESTED);
    }

    @Test
    void a_request_must_hold_together() {
        assertThatThrownBy(() -> author.begin("payout", "saksbehandler", Map.of()))
                .hasMessageStartingWith("«Bygdevekst-nummer» må fylles ut.")
                .hasMessageContainingAll(
                        "«Tilsagn» må fylles ut.",
                        "«Hva slags utbetaling?» må fylles ut.",
                        "«Beløp i kroner» må fylles ut.",
                        "«Påløpte kostnader så langt» må fylles ut.",
                        "«Dato for anmodningen» må fylles ut.",
                        "«Rapport» må fylles ut.");
        refused(
                "kroner",
                "300001",
                "«Beløp i kroner» kan ikke være mer enn det som er igjen å be om, 300\u00a0000 kroner.");
        refused("kroner", "0", "«Beløp i kroner» må være mer enn 0 kroner.");
        refused("costs", "litt", "«Påløpte kostnader så langt» må være et beløp i hele kroner, som 2 000 000.");
        refused("commitment", "alt", "«Tilsagn» må være et av tilsagnene i saken.");
        refused("commitment", String.valueOf(promise + 1000), "«Tilsagn» er ikke et tilsagn i saken.");
        refused("requestedOn", "2023-11-03", "«Dato for anmodningen» kan ikke være fram i tid.");
        refused("requestedOn", "2023-03-01", "«Dato for anmodningen» kan ikke være før tilsagnet, 15. mars 2023.");
        refused("caseNumber", "2023/9999", "«Bygdevekst-nummer» er ikke nummeret på noen sak.");
        refused(
                "legalBasis",
                "offl. § 13",
                "«Hjemmel for unntak fra offentlighet» kan bare fylles ut når det er lagt ved en fil.");
        assertThat(payouts.of(snaasa)).isEmpty();
    }

    @Test
    void a_check_must_hold_together() {
        Story story = author.begin("payout", "saksbehandler", asks("PART", 100_000));
        story.refuses("checkPayout", "vikar", Map.of()).isEqualTo("«Hva viste kontrollen?» må fylles ut.");
        story.refuses("checkPayout", "vikar", Map.of("outcome", "HOLD", "kroner", "5"))
                .isEqualTo("«Beløp som kan utbetales, når det er lavere enn det er bedt om» skal bare fylles ut når"
                        + " pengene kan utbetales.\n«Begrunnelse» må fylles ut når ikke alt kan utbetales.");
        story.refuses("checkPayout", "vikar", Map.of("outcome", "APPROVE", "kroner", "100001"))
                .isEqualTo("«Beløp som kan utbetales, når det er lavere enn det er bedt om» kan ikke være mer enn det"
                        + " er bedt om, 100\u00a0000 kroner.");
        story.refuses("checkPayout", "vikar", Map.of("outcome", "APPROVE", "kroner", "99999"))
                .isEqualTo("«Begrunnelse» må fylles ut når ikke alt kan utbetales.");
    }

    @Test
    void what_was_cut_can_be_given_again_only_if_nobody_else_has_got_it() {
        Story story = author.begin("payout", "saksbehandler", asks("PART", 300_000))
                .complete(
                        "checkPayout",
                        "vikar",
                        Map.of("outcome", "APPROVE", "kroner", "100000", "reason", "Resten venter."))
                .complete("approvePayout", "leder", Map.of("outcome", "RETURNED", "reason", "Se igjen."));
        author.begin("payout", "saksbehandler", asks("PART", 150_000));

        Map<String, Object> all = Map.of("outcome", "APPROVE", "kroner", "200000", "reason", "Likevel mer.");
        assertThatThrownBy(() -> completeFirst(story, all))
                .hasMessage("«Beløp som kan utbetales, når det er lavere enn det er bedt om» kan ikke være mer enn det"
                        + " som er igjen av tilsagnet, 150\u00a0000 kroner.");
        assertThatThrownBy(() -> completeFirst(story, Map.of("outcome", "APPROVE")))
                .hasMessage("«Beløp som kan utbetales, når det er lavere enn det er bedt om» må fylles ut: det er ikke"
                        + " lenger nok igjen til alt det er bedt om.");
    }

    @Test
    void a_payment_must_hold_together() {
        Story story = approved(author.begin("payout", "saksbehandler", asks("PART", 100_000)));
        story.refuses("registerPaid", "saksbehandler", Map.of())
                .isEqualTo("«Betalt dato» må fylles ut.\n«Bilagsnummer i regnskapet» må fylles ut.");
        story.refuses("registerPaid", "saksbehandler", Map.of("paidOn", "2023-11-01", "voucher", "B-1"))
                .isEqualTo("«Betalt dato» kan ikke være før godkjenningen, 2. november 2023.");
    }

    @Test
    void the_accounting_system_gets_a_payout_once_however_often_it_is_tried() throws IOException {
        var row = new AccountingOutbox.Row(
                999_999_001,
                "2023/0001",
                "Snåsa kommune",
                "964982031",
                100_000,
                "Kart; «tur»\tog \"sti\"",
                "23/2",
                "leder",
                java.time.LocalDate.parse("2023-11-02"));
        accounting.write(row);
        Path file = accounting.file(row.payout());
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains(";\"Kart; «tur»\tog \"\"sti\"\"\";");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        accounting.write(row);

        assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);
        Path plain = Files.createTempDirectory("utbetalinger").resolve("vanlig");
        Files.createFile(plain);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
        try (var left = Files.list(file.getParent())) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
        var other = new AccountingOutbox.Row(
                row.payout(), "2023/0001", "Leka kommune", "", 1, "", "", "leder", row.approvedOn());
        assertThatThrownBy(() -> accounting.write(other))
                .hasMessage("Fila utbetaling-999999001.csv finnes fra før med et annet innhold."
                        + " Den er ikke skrevet på nytt.");
    }

    @Test
    void a_file_that_cannot_be_written_is_tried_again_and_then_looked_at() throws IOException {
        Story story = checked();
        Path file = accounting.file(only().id());
        Files.createDirectories(file);
        story.complete("approvePayout", "leder", Map.of("outcome", "APPROVED"));
        assertThat(story.waitsFor()).isEmpty();
        assertThat(only().state()).isEqualTo(Payouts.State.APPROVED);

        Files.delete(file);
        story.until("2023-11-02T09:02");

        assertThat(story.waitsFor()).containsExactly("registerPaid");
        assertThat(only().state()).isEqualTo(Payouts.State.HANDED_OVER);
        assertThat(file).isRegularFile();
    }

    @Test
    void what_is_handed_over_is_not_written_again() throws IOException {
        Story story = checked();
        long id = only().id();
        Files.createDirectories(accounting.file(id));
        story.complete("approvePayout", "leder", Map.of("outcome", "APPROVED"));
        payouts.handedOver(id, "saksbehandler");

        Files.delete(accounting.file(id));
        story.until("2023-11-02T09:02");

        assertThat(story.waitsFor()).containsExactly("registerPaid");
        assertThat(accounting.file(id)).doesNotExist();
    }

    @Test
    void nothing_is_asked_for_after_the_last_day_of_the_promise() {
        long brief = cabinet.promise(snaasa, "Ei samling", frame, 10_000, "2023-11-01")
                .id();

        Map<String, Object> late = new HashMap<>(asks("PART", 1));
        late.putAll(Map.of("commitment", String.valueOf(brief), "requestedOn", "2023-11-02"));
        assertThatThrownBy(() -> author.begin("payout", "saksbehandler", late))
                .isInstanceOf(Refusal.class)
                .hasMessage("«Dato for anmodningen» kan ikke være etter tilsagnets siste dag, 1. november 2023.");
        assertThatThrownBy(() -> payouts.request(
                        snaasa, brief, Payouts.Kind.PART, 1, 0, java.time.LocalDate.parse("2023-11-02"), "vikar"))
                .hasMessage("kan ikke være etter tilsagnets siste dag, 1. november 2023");
    }

    @Test
    void when_the_case_ends_what_is_not_approved_is_refused_and_what_is_approved_is_paid() {
        Story approved = approved(author.begin("payout", "saksbehandler", asks("PART", 100_000)));
        long first = only().id();
        Story open = author.begin("payout", "saksbehandler", asks("PART", 50_000));

        cases.changeState(snaasa, CaseState.WITHDRAWN, "saksbehandler");
        commitments.lapseAll(snaasa, "saken er trukket", "saksbehandler");
        assertThat(commitments.get(promise).remaining()).isEqualTo(150_000);
        processes.tell("case.ended", snaasa, Map.of(), Map.of());
        open.settled();

        assertThat(open.isEnded()).isTrue();
        assertThat(author.passed(snaasa)).contains("dropPayout", "payoutDropped");
        assertThat(letter("Utbetalingen er avslått").letter().body()).contains("Saken er avsluttet.");
        assertThat(commitments.get(promise).remaining()).isEqualTo(100_000);
        approved.complete("registerPaid", "saksbehandler", Map.of("paidOn", "2023-11-02", "voucher", "B-19"));
        assertThat(payouts.get(first).state()).isEqualTo(Payouts.State.PAID);
        assertThat(commitments.get(promise).remaining()).isZero();
        assertThat(commitments.get(promise).lapsed()).isEqualTo(200_000);
    }

    private void completeFirst(Story story, Map<String, Object> answers) {
        story.completeFor(String.valueOf(payouts.of(snaasa).get(0).id()), "checkPayout", "vikar", answers);
    }

    private static void mayNotApprove(Story story, String user) {
        story.refuses("approvePayout", user, Map.of("outcome", "APPROVED"))
                .isEqualTo("Den som har registrert, kontrollert eller supplert utbetalingen, kan ikke godkjenne den"
                        + " selv. En annen må gjøre det.");
    }

    private Story completed() {
        return author.begin("payout", "saksbehandler", asks("PART", 100_000))
                .complete("checkPayout", "vikar", Map.of("outcome", "HOLD", "reason", "Bilag 7 mangler."))
                .complete("supplyPayout", "leder", Map.of("supplied", "Bilag 7 kom i dag."))
                .complete("checkPayout", "saksbehandler", Map.of("outcome", "APPROVE"));
    }

    private Story checked() {
        return author.begin("payout", "saksbehandler", asks("PART", 100_000))
                .complete("checkPayout", "vikar", Map.of("outcome", "APPROVE"));
    }

    private static Story approved(Story story) {
        return story.complete("checkPayout", "vikar", Map.of("outcome", "APPROVE"))
                .complete("approvePayout", "leder", Map.of("outcome", "APPROVED"));
    }

    private void refused(String field, String value, String sentence) {
        Map<String, Object> wrong = new HashMap<>(asks("PART", 100_000));
        wrong.put(field, value);
        assertThatThrownBy(() -> author.begin("payout", "saksbehandler", wrong))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    private Map<String, Object> asks(String kind, long kroner) {
        return Map.of(
                "caseNumber",
                snaasa.value(),
                "commitment",
                String.valueOf(promise),
                "kind",
                kind,
                "kroner",
                String.valueOf(kroner),
                "costs",
                "120 000",
                "requestedOn",
                "2023-11-01",
                "report",
                "Prosjektlederen har arbeidet i åtte måneder (eksempel).");
    }

    private Payouts.Payout only() {
        List<Payouts.Payout> all = payouts.of(snaasa);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private long frames() {
        return commitments.get(promise).frame().free();
    }

    private Message letter(String subject) {
        return outbox.of(snaasa).stream()
                .filter(message -> message.letter().subject().contains(subject))
                .findFirst()
                .orElseThrow();
    }
}
