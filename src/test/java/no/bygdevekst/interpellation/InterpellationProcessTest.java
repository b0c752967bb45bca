package no.bygdevekst.interpellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Interpellations;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code processes/interpellation.bpmn}: interpellation 2/23 in Fylkestinget on 1 March 2023, which the county mayor answered
 * by asking for a case to Fylkesutvalget. Who raised it, and the texts, are examples.
 */
@HouseTest
class InterpellationProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Processes processes;

    @Autowired
    Cases cases;

    @Autowired
    Interpellations interpellations;

    @Autowired
    PoliticalCases politicalCases;

    @Autowired
    Milestones milestones;

    @Autowired
    Documents documents;

    @Autowired
    Records records;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nothing_has_been_raised() {
        db.sql("delete from interpellation").update();
        author.at("2023-02-15T09:00");
    }

    @Test
    void the_county_mayor_answers_by_asking_for_a_case() {
        Story story = raised();
        assertThat(cases.get(story.caseId()).title())
                .isEqualTo("Interpellasjon 2/23: Bygdevekstpiloter og andre distriktssatsinger");
        assertThat(story.due("draftAnswer")).as("a week before the meeting").isEqualTo("2023-02-22");
        assertThat(letters(story)).contains("Ny interpellasjon 2/23");

        story.until("2023-02-20T10:00")
                .complete(
                        "draftAnswer",
                        "saksbehandler",
                        Map.of("answer", "Takk for spørsmålet.\n\nVi arbeider med det."))
                .complete(
                        "approveAnswer",
                        "fylkesordforer",
                        Map.of("outcome", "RETURNED", "comments", "Be om en sak til Fylkesutvalget."));
        assertThat(story.waitsFor()).containsExactly("draftAnswer");
        story.complete(
                        "draftAnswer",
                        "saksbehandler",
                        Map.of("answer", "Takk for spørsmålet.\n\nJeg ber om en sak til Fylkesutvalget."))
                .complete("approveAnswer", "fylkesordforer", Map.of("outcome", "APPROVED"));
        assertThat(records.notes(story.caseId()))
                .extracting(Records.Note::kind)
                .containsExactly("interpellationAnswer", "interpellationComments", "interpellationAnswer");
        assertThat(story.due("registerAnswer")).isEqualTo("2023-03-01");

        story.until("2023-03-01T16:00").complete("registerAnswer", "sekretariat", asksForACase());

        assertThat(story.isEnded()).isTrue();
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.CLOSED);
        PoliticalCase ordered =
                politicalCases.about(story.caseId(), "interpellation").orElseThrow();
        assertThat(ordered)
                .returns("Fylkesordføreren i Fylkestinget 1. mars 2023, interpellasjon 2/23", PoliticalCase::orderedBy)
                .returns(PoliticalCase.Kind.ORIENTATION, PoliticalCase::kind);
        assertThat(documents.of(story.caseId()))
                .extracting(document -> document.sheet().kind(), Documents.Document::mediaType)
                .contains(
                        tuple("interpellation", "application/pdf"),
                        tuple("interpellationAnswer", "application/pdf"),
                        tuple(
                                "interpellationAnswer",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        assertThat(letters(story)).contains("er besvart");
        assertThat(milestones.get(story.caseId(), "interpellationAnswer", ""))
                .returns(Milestones.State.MET, Milestones.Milestone::state)
                .returns(LocalDate.parse("2023-03-01"), Milestones.Milestone::closedOn);
        assertThat(story.passed())
                .contains(
                        "openInterpellation",
                        "recordAnswerDraft",
                        "recordAnswerApproval",
                        "recordAnswerGiven",
                        "fileAnswer",
                        "closeInterpellation");
    }

    @Test
    void an_answer_that_is_not_given_waits_for_the_next_meeting() {
        Story story = approved();
        story.until("2023-03-02T09:00")
                .complete(
                        "registerAnswer", "saksbehandler", Map.of("outcome", "POSTPONED", "nextMeeting", "2023-04-26"));

        assertThat(story.due("registerAnswer")).isEqualTo("2023-04-26");
        assertThat(interpellations.get(story.caseId()).meetingOn()).isEqualTo("2023-04-26");
        story.until("2023-04-26T18:00")
                .complete("registerAnswer", "saksbehandler", Map.of("outcome", "NOTED", "givenOn", "2023-04-26"));
        assertThat(story.isEnded()).isTrue();
        assertThat(politicalCases.about(story.caseId())).isEmpty();
    }

    @Test
    void it_can_be_withdrawn() {
        Story story = raised();
        processes.tell(
                "case.withdrawn", story.caseId(), Map.of(), Map.of("withdrawalReason", "Spørsmålet er besvart."));

        assertThat(story.settled().isEnded()).isTrue();
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(letters(story)).contains("Interpellasjonen er trukket");
        assertThat(milestones.of(story.caseId()))
                .extracting(Milestones.Milestone::state)
                .containsOnly(Milestones.State.DROPPED);
        assertThat(story.passed()).contains("closeWithdrawnInterpellation");
    }

    @Test
    void what_is_registered_must_hold_together() {
        assertThatThrownBy(() -> author.begin("interpellation", "sekretariat", Map.of("number", "to")))
                .hasMessageContainingAll(
                        "«Interpellasjonens nummer» må være et nummer med årstall, som 2/23.",
                        "«Mottatt dato» må fylles ut.",
                        "«Møtet i Fylkestinget» må fylles ut.",
                        "«Interpellasjonens tekst» må fylles ut.");
        raised();
        Map<String, Object> again = new HashMap<>(interpellation());
        again.put("receivedOn", "2023-02-16");
        again.put("meetingOn", "2023-02-14");
        assertThatThrownBy(() -> author.begin("interpellation", "sekretariat", again))
                .hasMessageContainingAll(
                        "«Interpellasjonens nummer» er registrert før, i sak ",
                        "«Mottatt dato» kan ikke være fram i tid.",
                        "«Møtet i Fylkestinget» kan ikke være tilbake i tid.");
    }

    @Test
    void each_step_must_hold_together() {
        Story story = raised();
        story.refuses("draftAnswer", "saksbehandler", Map.of()).isEqualTo("«Forslag til svar» må fylles ut.");
        story.complete("draftAnswer", "saksbehandler", Map.of("answer", "Takk."));
        story.refuses("approveAnswer", "fylkesordforer", Map.of("outcome", "RETURNED"))
                .isEqualTo("«Merknader» må fylles ut når svaret sendes tilbake.");
        story.complete("approveAnswer", "fylkesordforer", Map.of("outcome", "APPROVED"));
        story.refuses("registerAnswer", "sekretariat", Map.of("outcome", "CASE"))
                .contains("«Dato svaret ble gitt» må fylles ut når svaret er gitt.")
                .contains("«Sakens tittel» må fylles ut når det er bestilt en politisk sak.");
        story.refuses("registerAnswer", "sekretariat", Map.of("outcome", "POSTPONED", "nextMeeting", "2023-03-01"))
                .isEqualTo("«Neste møte i Fylkestinget» må være etter møtet 1. mars 2023.");
        story.refuses("registerAnswer", "sekretariat", Map.of("outcome", "ORIENTATION", "givenOn", "2023-02-14"))
                .contains("«Dato svaret ble gitt» kan ikke være før dagen interpellasjonen er mottatt")
                .contains("«Årstall for orienteringen» må fylles ut når det er bestilt en felles orienteringssak.");
    }

    private Story raised() {
        return author.begin("interpellation", "sekretariat", interpellation());
    }

    private Story approved() {
        return raised().complete("draftAnswer", "saksbehandler", Map.of("answer", "Takk for spørsmålet."))
                .complete("approveAnswer", "fylkesordforer", Map.of("outcome", "APPROVED"));
    }

    private static Map<String, Object> interpellation() {
        return Map.of(
                "number", "2/23",
                "receivedOn", "2023-02-15",
                "meetingOn", "2023-03-01",
                "raisedBy", "En representant (eksempel)",
                "party", "Et parti (eksempel)",
                "title", "Bygdevekstpiloter og andre distriktssatsinger",
                "body", "Hvordan arbeider fylkeskommunen med distriktssatsingene? (eksempel)",
                "file",
                        Variables.fileValue("interpellasjon.pdf")
                                .file("innhold".getBytes(StandardCharsets.UTF_8))
                                .mimeType("application/pdf")
                                .create());
    }

    private static Map<String, Object> asksForACase() {
        return Map.of(
                "outcome", "CASE",
                "givenOn", "2023-03-01",
                "title", "Arbeidet med bygdevekstpiloter og øvrige distriktssatsinger",
                "kind", "ORIENTATION",
                "path", "fylkesutvalget",
                "decidedBefore", "2023-07-01");
    }

    private String letters(Story story) {
        return outbox.of(story.caseId()).stream()
                .map(Message::letter)
                .map(letter -> letter.subject())
                .reduce("", (one, next) -> one + "\n" + next);
    }
}
