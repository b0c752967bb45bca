package no.bygdevekst.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.TimeMachine;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/deadline.bpmn}: everyone concerned is reminded on the right day, once. */
@HouseTest
class DeadlineProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Reminders reminders;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Milestones milestones;

    @Autowired
    Cases cases;

    @Autowired
    Outbox outbox;

    @Autowired
    TimeMachine time;

    @Autowired
    EngineClock clock;

    @Autowired
    GreenMail mail;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void the_milestones_were_set_in_february() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        author.at("2023-02-01T12:00");
        caseId = cabinet.rindalHoltaalen();
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
    }

    @Test
    void a_first_draft_that_never_comes_is_reminded_told_overdue_and_escalated_on_the_promised_days() {
        until("2023-07-20T12:00");

        assertThat(author.passed(caseId))
                .containsSubsequence("planDeadline", "remind", "remind", "remind", "remind", "tellOverdue", "escalate")
                .contains("announcePassed");

        assertThat(told("caseworker"))
                .containsExactly(
                        "D-30 2023-05-31 sent",
                        "D-14 2023-06-16 sent",
                        "D-7 2023-06-23 sent",
                        "D-1 2023-06-29 sent",
                        "overdue 2023-07-03 sent");
        assertThat(told("applicant"))
                .containsExactly(
                        "D-30 2023-05-31 sent", "D-14 2023-06-16 sent", "D-7 2023-06-23 sent", "D-1 2023-06-29 sent");
        assertThat(told("manager")).containsExactly("overdue 2023-07-03 sent", "escalated 2023-07-07 sent");
        assertThat(told("deputy")).containsExactly("escalated 2023-07-07 sent");
    }

    @Test
    void kdds_date_stays_on_a_sunday_and_its_reminders_move_to_the_working_day_before() {
        cabinet.deadline(caseId, "finalDraft", "Endelig utkast til bygdevekstavtale", "2023-10-01", "applicant");

        until("2023-10-07T12:00");

        assertThat(rows("finalDraft", "caseworker"))
                .containsExactly(
                        "D-30 2023-09-01 sent",
                        "D-14 2023-09-15 sent",
                        "D-7 2023-09-22 sent",
                        "D-1 2023-09-29 sent",
                        "overdue 2023-10-02 sent");
        assertThat(rows("finalDraft", "manager"))
                .containsExactly("overdue 2023-10-02 sent", "escalated 2023-10-06 sent");
    }

    @Test
    void everything_for_one_recipient_on_one_day_goes_out_in_one_mail() throws Exception {
        CaseId other = cabinet.indreNamdal();
        cabinet.deadline(other, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");

        until("2023-06-01T12:00");

        var toCaseworkers = List.of(mail.getReceivedMessages()).stream()
                .filter(found -> recipient(found).equals("saksbehandlere@fylket.example"))
                .toList();
        assertThat(toCaseworkers).hasSize(1);
        assertThat(toCaseworkers.get(0).getSubject()).contains(caseId.value()).contains(other.value());
        assertThat(mail.getReceivedMessages()).hasSize(3);
    }

    /** Namsskogan is in a pilot and in a restructuring programme (facts of the county's case document of 2023). */
    @Test
    void a_municipality_in_two_schemes_is_asked_for_both_statuses_in_one_message() {
        author.at("2024-12-02T12:00");
        cabinet.mailboxes("5042", "5043", "5044", "5045");
        CaseId pilot = cabinet.indreNamdal();
        CaseId programme = cases.open(
                "restructuring",
                Scheme.RESTRUCTURING,
                "Namsskogan og Røyrvik",
                List.of("5044", "5043"),
                CaseState.OPEN,
                "saksbehandler");
        cabinet.deadline(pilot, "status", "2024", "Årlig status for avtalen", "2025-01-31", "municipalities");
        cabinet.deadline(
                programme, "annualReport", "2024", "Årsrapport og handlingsplan", "2025-01-31", "municipalities");

        until("2025-01-03T12:00");

        var toNamsskogan = outbox.of(pilot).stream()
                .filter(message -> message.role().equals(Role.municipality("5044")))
                .toList();
        assertThat(toNamsskogan).hasSize(1);
        assertThat(toNamsskogan.get(0).cases()).containsExactly(pilot, programme);
        assertThat(toNamsskogan.get(0).letter().body())
                .contains("Innen 31. januar 2025 ber vi om årlig status for avtalen.\nSak %s Indre Namdal"
                        .formatted(pilot))
                .contains("Innen 31. januar 2025 ber vi om årsrapport og handlingsplan.\nSak %s Namsskogan og Røyrvik"
                        .formatted(programme));
    }

    @Test
    void a_deadline_that_is_met_is_not_mentioned_again() {
        until("2023-06-20T12:00");

        deadlines.met(caseId, "firstDraft", "", "saksbehandler");
        until("2023-07-20T12:00");

        assertThat(told("caseworker"))
                .containsExactly(
                        "D-30 2023-05-31 sent",
                        "D-14 2023-06-16 sent",
                        "D-7 2023-06-23 cancelled",
                        "D-1 2023-06-29 cancelled",
                        "overdue 2023-07-03 cancelled");
    }

    @Test
    void coming_reminders_follow_an_extension_and_past_ones_stay() {
        until("2023-06-20T12:00");

        deadlines.move(
                milestones.get(caseId, "firstDraft", ""),
                LocalDate.parse("2023-08-31"),
                "leder",
                "Kommunestyret møtes først i august",
                "KDD 22/3570-14");
        until("2023-09-15T12:00");

        assertThat(told("manager"))
                .containsExactly(
                        "overdue 2023-07-03 cancelled",
                        "escalated 2023-07-07 cancelled",
                        "overdue 2023-09-01 sent",
                        "escalated 2023-09-07 sent");
        assertThat(told("caseworker"))
                .containsExactly(
                        "D-30 2023-05-31 sent",
                        "D-14 2023-06-16 sent",
                        "D-7 2023-06-23 cancelled",
                        "D-1 2023-06-29 cancelled",
                        "overdue 2023-07-03 cancelled",
                        "D-30 2023-08-01 sent",
                        "D-14 2023-08-17 sent",
                        "D-7 2023-08-24 sent",
                        "D-1 2023-08-30 sent",
                        "overdue 2023-09-01 sent");
    }

    @Test
    void an_extension_is_possible_after_everybody_was_told() {
        until("2023-07-10T12:00");

        deadlines.move(
                milestones.get(caseId, "firstDraft", ""), LocalDate.parse("2023-07-31"), "leder", "Ferie", "KDD");
        until("2023-08-20T12:00");

        assertThat(told("manager"))
                .containsExactly(
                        "overdue 2023-07-03 sent",
                        "escalated 2023-07-07 sent",
                        "overdue 2023-08-01 sent",
                        "escalated 2023-08-07 sent");
    }

    @Test
    void after_the_program_was_down_over_several_steps_the_latest_goes_out_marked_late() {
        // nothing ran from 30 May to 25 June
        clock.stopAt(instant("2023-06-25T10:17"));
        time.settle();
        until("2023-06-25T12:00");

        assertThat(told("applicant"))
                .containsExactly(
                        "D-30 2023-05-31 replaced by D-7",
                        "D-14 2023-06-16 replaced by D-7",
                        "D-7 2023-06-23 late",
                        "D-1 2023-06-29 planned");
    }

    @Test
    void nobody_is_left_out_when_the_program_was_down_past_the_deadline() {
        clock.stopAt(instant("2023-07-10T10:17"));
        time.settle();
        until("2023-07-10T12:00");

        assertThat(told("applicant")).last().isEqualTo("D-1 2023-06-29 late");
        assertThat(told("caseworker")).last().isEqualTo("overdue 2023-07-03 late");
        assertThat(told("manager"))
                .containsExactly("overdue 2023-07-03 replaced by escalated", "escalated 2023-07-07 late");
        assertThat(told("deputy")).containsExactly("escalated 2023-07-07 late");
    }

    @Test
    void a_deadline_met_between_eight_and_five_past_is_not_reminded_of() throws Exception {
        until("2023-06-23T08:02");
        deadlines.met(caseId, "firstDraft", "", "saksbehandler");
        until("2023-06-23T12:00");

        assertThat(told("caseworker")).contains("D-7 2023-06-23 cancelled");
        assertThat(mail.getReceivedMessages()).hasSize(4);
    }

    @Test
    void steps_already_past_when_the_deadline_is_set_are_skipped() {
        author.at("2023-06-17T12:00");
        CaseId late = cabinet.indreNamdal();

        cabinet.deadline(late, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");

        assertThat(reminders.of(late))
                .extracting(Reminders.Row::step)
                .doesNotContain("D-30", "D-14")
                .contains("D-7");
    }

    private void until(String localTime) {
        time.moveTo(instant(localTime), passing -> {});
    }

    private static java.time.Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(EngineClock.NORWAY).toInstant();
    }

    private List<String> told(String role) {
        return rows("firstDraft", role);
    }

    private List<String> rows(String milestone, String role) {
        return reminders.of(caseId).stream()
                .filter(row -> row.milestone().equals(milestone) && row.role().equals(role))
                .map(row -> "%s %s %s"
                        .formatted(
                                row.step(),
                                LocalDate.ofInstant(row.plannedFor(), EngineClock.NORWAY),
                                row.replacedBy() == null ? row.state() : "replaced by " + row.replacedBy()))
                .toList();
    }

    private static String recipient(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
