package no.bygdevekst.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.Chamber;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** {@code processes/delegation.bpmn}: the director has decided for Leka and Snåsa. Sums, dates and numbers are examples. */
@HouseTest
class DelegationProcessTest {
    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Records records;

    @Autowired
    CaseLog log;

    @Autowired
    Chamber chamber;

    @Autowired
    PoliticalCases politicalCases;

    @Autowired
    Documents documents;

    @Autowired
    Milestones milestones;

    @Autowired
    Outbox outbox;

    private CaseId leka = new CaseId("2023/0000");
    private CaseId snaasa = new CaseId("2023/0000");

    @BeforeEach
    void the_director_has_decided_and_earlier_stories_are_reported() {
        author.at("2023-03-20T09:00");
        records.report(LocalDate.parse("2099-12-31"), "tidligere fortellinger");
        leka = cabinet.ilag("Leka", "5052");
        snaasa = cabinet.ilag("Snåsa", "5041");
        decided(leka, "2023-03-15");
        decided(snaasa, "2023-03-16");
    }

    @Test
    void the_committee_is_told_once_of_what_was_decided_by_the_day_it_meets() {
        Visitor visitor = new Visitor(program);
        assertThat(visitor.getAs("sekretariat", "/rammer").body())
                .contains(
                        "Delegerte vedtak som ikke er meldt",
                        "Plass i I lag: innvilget med 300\u00a0000 kroner",
                        "/saker/" + leka);

        Story story = author.begin("delegation", "leder", meets("2023-03-15"));

        assertThat(story.passedHere()).contains("reportDecisions", "decisionsReported");
        assertThat(records.unreported()).extracting(Records.Unreported::caseId).containsExactly(snaasa);
        author.begin("delegation", "saksbehandler", meets("2023-03-22"));
        assertThat(records.unreported()).isEmpty();
        assertThat(letter(leka).letter().body())
                .contains(
                        "– 15. mars 2023, Fylkesdirektøren, sak 23/1: Plass i I lag: innvilget med 300\u00a0000 kroner")
                .doesNotContain("Snåsa");
        assertThat(log.of(snaasa))
                .anyMatch(event -> event.what().equals("Delegert vedtak meldt")
                        && event.after().equals("Hovedutvalg næring 22. mars 2023, sak 23/45"));
    }

    @Test
    void several_cases_are_told_of_in_one_letter() {
        author.begin("delegation", "saksbehandler", meets("2023-03-22"));

        Message letter = letter(leka);
        assertThat(letter.id()).isEqualTo(letter(snaasa).id());
        assertThat(letter.cases()).containsExactlyInAnyOrder(leka, snaasa);
        assertThat(letter.role()).isEqualTo(Role.SECRETARIAT);
        assertThat(letter.letter().subject())
                .isEqualTo("%s, %s: Delegerte vedtak til Hovedutvalg næring 22. mars 2023".formatted(leka, snaasa));
        assertThat(letter.letter().body()).contains("Leka, " + leka, "Snåsa, " + snaasa);
    }

    @Test
    void a_case_of_its_own_reports_them_to_the_next_meeting_in_the_calendar() {
        chamber.meets("naring", "2023-03-29");
        chamber.meets("naring", "2023-04-12");
        cabinet.deadline(leka, "delegatedReport", "1", "Melde delegert vedtak", "2023-03-30", "county");

        author.begin("delegation", "saksbehandler", Map.of());

        String meeting = log.of(leka).stream()
                .filter(event -> event.what().equals("Delegert vedtak meldt"))
                .map(CaseLog.Event::after)
                .findFirst()
                .orElseThrow();
        assertThat(meeting)
                .as("the papers of 29 March were due on the 17th")
                .startsWith("Hovedutvalg næring 12. april 2023, sak 2023/");
        CaseId notice = new CaseId(meeting.substring(meeting.length() - 9));
        assertThat(politicalCases.get(notice))
                .returns(PoliticalCase.Kind.NOTICE, PoliticalCase::kind)
                .returns(List.of("naring"), PoliticalCase::path)
                .returns(LocalDate.parse("2023-04-13"), PoliticalCase::decidedBefore);
        assertThat(documents.of(notice))
                .extracting(Documents.Document::fileName)
                .contains("delegerte-vedtak.docx", "delegerte-vedtak.pdf");
        assertThat(milestones.get(leka, "delegatedReport", "1").state()).isEqualTo(Milestones.State.MET);
        assertThat(records.unreported()).isEmpty();
    }

    @Test
    void a_report_must_hold_together() {
        assertThatThrownBy(() -> author.begin("delegation", "leder", Map.of("meetingOn", "2023-03-16")))
                .isInstanceOf(Refusal.class)
                .hasMessage("«Saksnummer for meldingen» må fylles ut når møtet har vært.");
        assertThatThrownBy(() -> author.begin("delegation", "leder", meets("2033-03-15")))
                .hasMessage("«Dato for møtet i Hovedutvalg næring» kan ikke være mer enn fem år fram i tid.");
        assertThatThrownBy(() -> author.begin("delegation", "leder", meets("2023-03-14")))
                .hasMessage("Det er ingen delegerte vedtak å melde til møtet 14. mars 2023.");
        assertThat(records.unreported()).hasSize(2);
    }

    private void decided(CaseId id, String on) {
        records.delegated(
                id,
                new Records.Decision(
                        "grant",
                        "Fylkesdirektøren",
                        LocalDate.parse(on),
                        "23/1",
                        "Plass i I lag: innvilget med 300\u00a0000 kroner",
                        "Kommunen mangler kapasitet (eksempel)."));
    }

    private static Map<String, Object> meets(String on) {
        return Map.of("meetingOn", on, "reference", "23/45");
    }

    private Message letter(CaseId id) {
        return outbox.of(id).stream()
                .filter(message -> message.letter().subject().contains("Delegerte vedtak"))
                .findFirst()
                .orElseThrow();
    }
}
