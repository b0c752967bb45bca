package no.bygdevekst.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.engine.TimeMachine;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/dispatch.bpmn}: a message goes out once, whatever the mail server does. */
@HouseTest
class DispatchProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Outbox outbox;

    @Autowired
    TimeMachine time;

    @Autowired
    EngineClock clock;

    @Autowired
    GreenMail mail;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService runtime;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void a_case_is_open() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        author.at("2023-03-01T12:00");
        caseId = cabinet.rindalHoltaalen();
    }

    @AfterEach
    void the_server_is_up_again() {
        if (!mail.getSmtp().isRunning()) {
            mail.start();
        }
    }

    @Test
    void a_message_arrives_as_text_and_html_under_its_own_id_and_is_kept() throws Exception {
        outbox.tell(caseId, Role.CASEWORKER, "hello", Map.of());
        time.settle();

        assertThat(author.passed(caseId)).contains("sendMessage");
        MimeMessage received = mail.getReceivedMessages()[0];
        Message kept = outbox.of(caseId).get(0);
        assertThat(received.getMessageID()).isEqualTo(kept.mailId());
        assertThat(received.getSubject()).isEqualTo(kept.letter().subject()).contains(caseId.value());
        assertThat(received.getFrom()[0]).hasToString("bygdevekst@fylket.example");
        var both = new String(received.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(both).contains("text/plain", "text/html");
        assertThat(kept.state()).isEqualTo(Message.State.SENT);
        assertThat(kept.sentAt()).isEqualTo(clock.instant());
    }

    @Test
    void while_the_mail_server_is_down_it_is_tried_six_times_with_growing_pauses_and_then_is_one_incident() {
        mail.stop();
        outbox.tell(caseId, Role.CASEWORKER, "hello", Map.of());

        time.moveTo(clock.instant().plus(Duration.ofHours(12)), passing -> {});

        assertThat(outbox.of(caseId).get(0).state()).isEqualTo(Message.State.FAILED);
        assertThat(runtime.createIncidentQuery().count()).isEqualTo(1);

        mail.start();
        var failed = jobs.createJobQuery().noRetriesLeft().singleResult();
        jobs.setJobRetries(failed.getId(), 1);
        time.settle();

        assertThat(List.of(mail.getReceivedMessages())).hasSize(1);
        assertThat(outbox.of(caseId).get(0).state()).isEqualTo(Message.State.SENT);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }
}
