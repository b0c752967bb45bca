package no.bygdevekst.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.TimeMachine;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code processes/contact.bpmn}: a message without an address is asked about, once, and not lost. */
@HouseTest
class ContactProcessTest {
    private static final Map<String, Object> ADDRESS =
            Map.of("contactName", "Prosjektleder i Rindal (oppdiktet)", "contactEmail", "prosjekt@rindal.example");

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Parties parties;

    @Autowired
    Outbox outbox;

    @Autowired
    Processes processes;

    @Autowired
    Municipalities municipalities;

    @Autowired
    TimeMachine time;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskService tasks;

    @Autowired
    GreenMail mail;

    private CaseId caseId = new CaseId("2023/0000");

    @BeforeEach
    void nobody_has_given_rindals_address() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        author.at("2023-05-31T07:00");
        cabinet.forgetMailbox("5033");
        caseId = cabinet.rindalHoltaalen();
        parties.contact(caseId, Parties.APPLICANT, new Parties.Contact("Kontaktperson", null), "saksbehandler");
    }

    @Test
    void a_reminder_that_lacks_its_address_waits_and_arrives_once_the_address_is_given() throws Exception {
        cabinet.deadline(caseId, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        var story = author.underWay(caseId).until("2023-05-31T12:00");
        assertThat(story.waitsFor()).containsExactly("provideAddress");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .singleResult()
                        .getDescription())
                .as("whose address is missing")
                .isEqualTo("Kontaktperson");
        assertThat(story.due("provideAddress")).isEqualTo(LocalDate.parse("2023-06-02"));
        assertThat(received("prosjekt@rindal.example")).isEmpty();

        story.complete("provideAddress", "saksbehandler", ADDRESS);

        assertThat(author.passed(caseId)).contains("recordAddress");
        assertThat(received("prosjekt@rindal.example"))
                .containsExactly(caseId + ": Påminnelse om frist – Førsteutkast til bygdevekstavtale");
        assertThat(parties.contact(caseId, Parties.APPLICANT))
                .contains(new Parties.Contact("Prosjektleder i Rindal (oppdiktet)", "prosjekt@rindal.example"));
        assertThat(story.waitsFor()).isEmpty();
        assertThat(story.carried()).doesNotContain("contactName", "contactEmail");
    }

    @Test
    void nobody_looks_for_the_address_of_somebody_a_call_has_invited_when_the_call_is_over() {
        tell(Role.municipality("5033"));
        tell(Role.APPLICANT);
        time.settle();

        processes.tell("call.closed", caseId, Map.of("invited", true), Map.of());
        time.settle();

        assertThat(author.passed(caseId)).contains("withdrawMessages");
        assertThat(outbox.of(caseId))
                .extracting(message -> message.role().name() + " " + message.state())
                .containsExactly("municipality5033 WITHDRAWN", "applicant ADDRESS_MISSING");
        assertThat(author.underWay(caseId).waitsFor()).containsExactly("provideAddress");
    }

    @Test
    void an_address_that_is_given_elsewhere_ends_the_search_and_a_municipalitys_is_remembered() throws Exception {
        tell(Role.APPLICANT);
        tell(Role.municipality("5033"));
        time.settle();
        var story = author.underWay(caseId);

        parties.contact(
                caseId, Parties.APPLICANT, new Parties.Contact("Kontakt", "prosjekt@rindal.example"), "saksbehandler");
        outbox.addressed(caseId, Role.APPLICANT);
        time.settle();

        assertThat(received("prosjekt@rindal.example")).hasSize(1);
        story.complete(
                "provideAddress",
                "saksbehandler",
                Map.of("contactName", "Tydal kommune", "contactEmail", "postmottak@tydal.example"));
        assertThat(story.waitsFor()).isEmpty();
        assertThat(municipalities.mailbox("5033")).contains("postmottak@tydal.example");
    }

    @Test
    void several_messages_to_one_missing_address_make_one_task_and_all_arrive() throws Exception {
        transaction.executeWithoutResult(together -> {
            tell(Role.APPLICANT);
            tell(Role.APPLICANT);
        });
        tell(Role.APPLICANT);
        time.settle();

        var story = author.underWay(caseId).complete("provideAddress", "saksbehandler", ADDRESS);

        assertThat(received("prosjekt@rindal.example")).hasSize(3);
        assertThat(outbox.of(caseId)).extracting(Message::state).containsOnly(Message.State.SENT);
        assertThat(story.waitsFor()).isEmpty();
    }

    @Test
    void another_recipient_and_another_case_are_asked_about_on_their_own() {
        CaseId other = cabinet.indreNamdal();
        parties.contact(other, Parties.APPLICANT, new Parties.Contact("Kontaktperson", null), "saksbehandler");
        tell(Role.APPLICANT);
        tell(new Role("folkehelse"));
        outbox.tell(other, Role.APPLICANT, "hello", Map.of());

        assertThat(open(caseId)).isEqualTo(2);
        assertThat(open(other)).isEqualTo(1);
    }

    @Test
    void an_address_given_later_again_is_asked_for_again() {
        tell(Role.APPLICANT);
        author.underWay(caseId).complete("provideAddress", "saksbehandler", ADDRESS);
        parties.contact(caseId, Parties.APPLICANT, new Parties.Contact("Ny kontaktperson", null), "saksbehandler");

        tell(Role.APPLICANT);

        assertThat(open(caseId)).isEqualTo(1);
    }

    @Test
    void a_wrong_address_is_refused_with_every_fault_and_nothing_is_sent() throws Exception {
        tell(Role.APPLICANT);

        author.underWay(caseId)
                .refuses("provideAddress", "saksbehandler", Map.of("contactName", " ", "contactEmail", "rindal"))
                .isEqualTo(
                        """
                        «Navn» må fylles ut.
                        «E-postadresse» må være en e-postadresse, som navn@kommune.no.""");

        assertThat(received("rindal")).isEmpty();
        assertThat(outbox.of(caseId)).extracting(Message::state).containsOnly(Message.State.ADDRESS_MISSING);
    }

    private void tell(Role role) {
        outbox.tell(caseId, role, "hello", Map.of());
    }

    private long open(CaseId of) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(of.value())
                .taskDefinitionKey("provideAddress")
                .count();
    }

    private List<String> received(String address) throws Exception {
        return Stream.of(mail.getReceivedMessages())
                .filter(message -> address(message).equals(address))
                .map(ContactProcessTest::subject)
                .toList();
    }

    private static String address(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
