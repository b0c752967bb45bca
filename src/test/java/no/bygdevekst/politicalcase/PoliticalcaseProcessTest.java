package no.bygdevekst.politicalcase;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCase.Kind;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCase.Treated;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code processes/politicalcase.bpmn}: the county's case of 2023 on the pilots and its other efforts in the districts,
 * ordered by interpellation 2/23 and decided by Fylkesutvalget on 20 June 2023. The committees' own case numbers are examples.
 */
@HouseTest
class PoliticalcaseProcessTest {
    private static final String TITLE = "Arbeidet med bygdevekstpiloter og øvrige distriktssatsinger i Trøndelag";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    PoliticalCases political;

    @Autowired
    CommitteeMeetings meetings;

    @Autowired
    PoliticalWork work;

    @Autowired
    Documents documents;

    @Autowired
    CaseLog log;

    @Autowired
    Milestones milestones;

    @Autowired
    Records records;

    @Autowired
    Outbox outbox;

    @BeforeEach
    void fylkestinget_has_met() {
        author.at("2023-03-01T15:00");
        cabinet.forgetCalendar();
        cabinet.sitting("fylkesutvalget", "2023-05-09");
        cabinet.sitting("fylkesutvalget", "2023-06-20");
        cabinet.sitting("fylkesutvalget", "2023-09-12");
        cabinet.sitting("naring", "2023-05-31");
        cabinet.sitting("fylkestinget", "2023-10-18");
    }

    @Test
    void the_case_of_2023_is_ordered_written_approved_decided_and_closed() {
        Story story = written(ordered());

        assertThat(due(story, "papers", "1")).isEqualTo("2023-06-08");
        assertThat(due(story, "dispatch", "1")).isEqualTo("2023-06-13");
        assertThat(due(story, "treatment", "1")).isEqualTo("2023-06-20");
        assertThat(story.due("assureQuality")).isEqualTo("2023-05-24");

        story.complete("assureQuality", "vikar", approves());
        assertThat(story.due("approveAsManager")).isEqualTo("2023-05-30");
        story.complete("approveAsManager", "leder", approves());
        assertThat(story.due("approveAsDepartmentDirector")).isEqualTo("2023-06-01");
        story.complete(
                "approveAsDepartmentDirector",
                "avdelingsdirektor",
                Map.of("verdict", "RETURNED", "comments", "Si hva det koster å følge opp pilotene."));
        assertThat(story.waitsFor()).containsExactly("editDocument");
        story.complete("editDocument", "saksbehandler", edits())
                .complete("assureQuality", "vikar", approves())
                .complete("approveAsManager", "leder", approves())
                .complete("approveAsDepartmentDirector", "avdelingsdirektor", approves());
        assertThat(story.due("approveAsCountyDirector")).isEqualTo("2023-06-06");
        story.complete("approveAsCountyDirector", "fylkesdirektor", approves());

        assertThat(work.approvals(story.caseId()))
                .extracting(PoliticalWork.Approval::approvedBy)
                .containsExactlyInAnyOrder("vikar", "leder", "avdelingsdirektor", "fylkesdirektor");
        assertThat(story.due("putOnAgenda")).isEqualTo("2023-06-08");
        story.until("2023-06-08T10:00").complete("putOnAgenda", "sekretariat", Map.of("reference", "113/23"));
        assertThat(story.due("dispatchPapers")).isEqualTo("2023-06-13");
        story.until("2023-06-13T10:00").complete("dispatchPapers", "sekretariat", Map.of("dispatchedOn", "2023-06-13"));
        assertThat(story.due("recordTreatment")).isEqualTo("2023-06-20");
        story.until("2023-06-20T14:00").complete("recordTreatment", "sekretariat", asRecommended());

        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.DECIDED);
        assertThat(story.waitsFor()).containsExactly("reportFollowUp");
        Map<String, Object> done = Map.of("outcome", "DONE", "report", "Saken er lagt fram (eksempel).");
        story.completeFor("2", "reportFollowUp", "saksbehandler", done)
                .completeFor("3", "reportFollowUp", "saksbehandler", done);

        assertThat(story.passed())
                .contains("beginPoliticalCase", "generateDocument", "recordEditing", "recordApproval")
                .contains("turnToCommittee", "recordAgenda", "recordDispatch", "recordTreated")
                .contains("announceDecision", "closePoliticalCase", "caseClosed");
        CaseFile closed = cases.get(story.caseId());
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(political.get(story.caseId()).decided())
                .extracting(Treated::number, Treated::outcome)
                .containsExactly(
                        tuple(1, Outcome.NOTED), tuple(2, Outcome.AS_RECOMMENDED), tuple(3, Outcome.AS_RECOMMENDED));
        assertThat(records.decisions(story.caseId()))
                .extracting(Records.Decision::body, Records.Decision::decidedOn, Records.Decision::reference)
                .containsExactly(tuple("Fylkesutvalget", LocalDate.parse("2023-06-20"), "113/23"));
        assertThat(documents.of(story.caseId()))
                .extracting(document -> document.sheet().kind())
                .contains("caseDocument", "attachment-1", "committeeMinutes-1");
        assertThat(documents.of(story.caseId()))
                .filteredOn(document -> document.state() == Documents.State.DISPATCHED)
                .as("the newest version, as a Word file and a PDF")
                .hasSize(2)
                .allMatch(document -> document.sheet().direction() == Documents.Direction.OUT)
                .extracting(document -> document.sheet().kind(), Documents.Document::dispatchedOn)
                .containsOnly(tuple("caseDocument", LocalDate.parse("2023-06-13")));
        assertThat(milestones.of(story.caseId())).allMatch(milestone -> milestone.state() != Milestones.State.OPEN);
        assertThat(subjects(story)).anyMatch(subject -> subject.contains("Fylkesutvalget har behandlet"));
        assertThat(log.of(story.caseId()))
                .as("what is told of tables")
                .extracting(CaseLog.Event::after)
                .noneMatch(told -> told.contains("{") || told.contains("text="))
                .anyMatch(told -> told.contains("Punktene i innstillingen: 1. "))
                .anyMatch(told -> told.contains(", innen "))
                .anyMatch(told -> told.contains("1: tatt til orientering; 2: som innstilt"));
    }

    @Test
    void three_committees_treat_it_in_turn_each_with_what_the_former_adopted() {
        cabinet.sitting("naring", "2023-06-14");
        CaseId pilot = cabinet.rindalHoltaalen();
        Story story = approved(ordered(
                Kind.DECISION,
                List.of("naring", "fylkesutvalget", "fylkestinget"),
                "2023-11-01",
                List.of(new Concern(pilot, "Part i avtalen", 2))));

        assertThat(story.about("putOnAgenda")).isEqualTo("Hovedutvalg næring");
        treated(story, "2023-06-14", "41/23", points("AS_RECOMMENDED", "AS_RECOMMENDED", "NOT_ADOPTED"));
        assertThat(story.about("putOnAgenda")).isEqualTo("Fylkesutvalget");
        treated(
                story,
                "2023-09-12",
                "113/23",
                """
                [{"number": "1", "outcome": "NOTED"},
                 {"number": "2", "outcome": "AMENDED", "text": "Fylkeskommunen blir part i avtalene.", "votesFor": "9", "votesAgainst": "4"},
                 {"outcome": "ADDED", "text": "Fylkesutvalget orienteres i november.", "votesFor": "13", "votesAgainst": "0"}]""");
        assertThat(story.about("putOnAgenda")).isEqualTo("Fylkestinget");
        assertThat(political.get(story.caseId()).recommended())
                .extracting(PoliticalCase.Point::text)
                .contains("Fylkeskommunen blir part i avtalene.", "Fylkesutvalget orienteres i november.");
        story.until("2023-10-18T15:00").complete("putOnAgenda", "sekretariat", Map.of("reference", "72/23"));
        story.complete("dispatchPapers", "sekretariat", Map.of("dispatchedOn", "2023-10-11"))
                .complete(
                        "recordTreatment",
                        "sekretariat",
                        Map.of(
                                "points",
                                """
                                [{"number": "1", "outcome": "NOTED"},
                                 {"number": "2", "outcome": "AS_RECOMMENDED", "votesFor": "38", "votesAgainst": "19"},
                                 {"number": "3", "outcome": "AS_RECOMMENDED"}]""",
                                "withdrawn",
                                "Kari Nordmann (eksempel): sitter i styret i et utviklingsselskap.",
                                "protocol",
                                "Et mindretall ba om en ny vurdering (eksempel)."));

        PoliticalCase decided = political.get(story.caseId());
        assertThat(decided.legs()).hasSize(3);
        assertThat(decided.legs().get(2).withdrawn()).contains("Kari Nordmann");
        assertThat(decided.decided())
                .extracting(Treated::text, Treated::votesFor, Treated::votesAgainst)
                .contains(tuple("Fylkeskommunen blir part i avtalene.", 38, 19));
        assertThat(outbox.of(pilot).stream().map(message -> message.letter().body()))
                .anyMatch(
                        body -> body.contains("Fylkestinget") && body.contains("Fylkeskommunen blir part i avtalene."));
        assertThat(story.passed()).contains("findNextPlace");
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void papers_sent_out_for_a_meeting_that_is_cancelled_are_sent_again_for_another() {
        cabinet.sitting("fylkesutvalget", "2023-06-27");
        Story story = approved(ordered(Kind.DECISION, List.of("fylkesutvalget"), "2023-06-24", List.of()));
        story.until("2023-06-08T10:00").complete("putOnAgenda", "sekretariat", Map.of("reference", "113/23"));
        story.until("2023-06-13T10:00").complete("dispatchPapers", "sekretariat", Map.of("dispatchedOn", "2023-06-13"));

        meetings.cancel(firstMeeting(story), "sekretariat", "For få møtte");
        story.settled();

        assertThat(story.waitsFor()).containsExactly("choosePlace");
        story.complete("choosePlace", "leder", Map.of("choice", "PLAN", "decidedBefore", "2023-10-01"));
        assertThat(story.passed()).contains("meetingLostBeforeTreatment", "findNextPlace");
        assertThat(story.waitsFor()).containsExactly("putOnAgenda");
        assertThat(story.due("putOnAgenda")).isEqualTo("2023-08-31");
        assertThat(due(story, "dispatch", "1")).isEqualTo("2023-09-05");
        treated(story, "2023-09-12", "150/23", points("AS_RECOMMENDED", "AS_RECOMMENDED", "AS_RECOMMENDED"));
        assertThat(records.decisions(story.caseId()))
                .extracting(Records.Decision::decidedOn, Records.Decision::reference)
                .containsExactly(tuple(LocalDate.parse("2023-09-12"), "150/23"));
    }

    @Test
    void papers_to_be_sent_out_for_a_meeting_that_is_cancelled_wait_for_another() {
        Story story = approved(ordered(Kind.DECISION, List.of("fylkesutvalget"), "2023-10-01", List.of()));
        story.until("2023-08-31T10:00").complete("putOnAgenda", "sekretariat", Map.of("reference", "150/23"));
        cabinet.sitting("fylkesutvalget", "2023-09-26");

        meetings.cancel(firstMeeting(story), "sekretariat", "For få saker");
        story.settled();

        assertThat(story.passed()).contains("meetingLostBeforeDispatch");
        assertThat(story.waitsFor()).containsExactly("putOnAgenda");
        assertThat(story.due("putOnAgenda")).isEqualTo("2023-09-14");
    }

    @Test
    void what_is_postponed_goes_to_the_next_meeting_and_what_is_sent_over_to_another_committee() {
        Story story = approved(ordered(Kind.ORIENTATION, List.of("fylkesutvalget"), null, List.of()));
        treated(story, "2023-05-09", "90/23", points("POSTPONED", "POSTPONED", "POSTPONED"));

        assertThat(story.waitsFor()).containsExactly("putOnAgenda");
        assertThat(due(story, "papers", "2")).isEqualTo("2023-06-08");
        assertThat(story.due("putOnAgenda")).isEqualTo("2023-06-08");

        story.until("2023-06-20T14:00").complete("putOnAgenda", "sekretariat", Map.of("reference", "113/23"));
        story.complete("dispatchPapers", "sekretariat", Map.of("dispatchedOn", "2023-06-13"))
                .complete(
                        "recordTreatment",
                        "sekretariat",
                        Map.of("points", points("SENT_OVER", "SENT_OVER", "SENT_OVER"), "sentTo", "Fylkestinget"));
        assertThat(story.about("putOnAgenda")).isEqualTo("Fylkestinget");
        treated(story, "2023-10-18", "72/23", points("NOT_ADOPTED", "NOT_ADOPTED", "NOT_ADOPTED"));

        assertThat(political.get(story.caseId()).legs())
                .extracting(leg -> leg.state().name())
                .containsExactly("POSTPONED", "TREATED", "TREATED");
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void what_is_postponed_until_it_is_too_late_is_for_the_manager() {
        Story story = approved(ordered());
        treated(story, "2023-06-20", "113/23", points("POSTPONED", "POSTPONED", "POSTPONED"));

        assertThat(story.waitsFor()).containsExactly("choosePlace");
        story.complete("choosePlace", "leder", Map.of("choice", "DROP", "reason", "For sent (eksempel)."));

        assertThat(story.passed()).contains("dropPostponed");
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void an_oral_orientation_has_no_document_and_no_notice_has_a_contributor() {
        Story oral = ordered(Kind.ORAL, List.of("fylkesutvalget"), "2023-07-01", List.of());
        assertThat(oral.waitsFor()).containsExactly("putOnAgenda");

        Story notice = ordered(Kind.NOTICE, List.of("fylkesutvalget"), "2023-07-01", List.of());
        assertThat(notice.waitsFor()).containsExactly("editDocument");
        notice.complete("editDocument", "saksbehandler", edits()).complete("approveAsManager", "leder", approves());
        assertThat(notice.waitsFor()).containsExactly("putOnAgenda");
    }

    @Test
    void no_meeting_fits_and_the_manager_drops_it() {
        Story story = ordered(Kind.DECISION, List.of("fylkesutvalget"), "2023-04-01", List.of())
                .complete("choosePlace", "leder", Map.of("choice", "DROP", "reason", "For sent (eksempel)."));

        assertThat(story.passed()).contains("dropUnplaced", "unplacedDropped");
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void a_case_that_is_withdrawn_ends_with_its_deadlines() {
        Story story = ordered();
        author.begin(
                "withdrawal",
                "leder",
                Map.of(
                        "caseNumber",
                        story.caseId().value(),
                        "withdrawnOn",
                        "2023-03-01",
                        "reason",
                        "Slås sammen med en annen sak (eksempel)."));

        assertThat(story.isEnded()).isTrue();
        assertThat(story.passed()).contains("dropPoliticalCase", "caseDropped");
        assertThat(cases.get(story.caseId()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(milestones.of(story.caseId())).allMatch(milestone -> milestone.state() != Milestones.State.OPEN);
        assertThat(subjects(story)).anyMatch(subject -> subject.contains("Saken er trukket"));
    }

    @Test
    void a_case_corrected_by_its_caseworker_is_planned_again() {
        Story story = ordered();
        story.refuses("assignWriters", "saksbehandler", Map.of())
                .contains("«Slag sak» må fylles ut.")
                .contains("«Utvalgene som skal behandle saken» må fylles ut.");
        story.refuses(
                        "assignWriters",
                        "saksbehandler",
                        divides(
                                """
                        [{"passage": "ingenting", "department": "samferdsel", "colleague": "vikar", "due": "2024-01-01"},
                         {"passage": "summary", "colleague": "grong"}]"""))
                .contains("rad 1 må si hva som skal skrives")
                .contains("rad 1 kan ikke ha både fagavdeling og kollega")
                .contains("rad 1 må ha en frist fra i dag til 8. mai 2023")
                .contains("rad 2 må ha en fagavdeling, eller brukernavnet");
        story.complete(
                "assignWriters",
                "saksbehandler",
                Map.of("kind", "DECISION", "path", "Hovedutvalg næring, Fylkesutvalget"));

        assertThat(political.get(story.caseId()).path()).isEqualTo(List.of("naring", "fylkesutvalget"));
        assertThat(due(story, "papers", "1")).isEqualTo("2023-05-19");
        assertThat(due(story, "papers", "2")).isEqualTo("2023-06-08");
        assertThat(story.waitsFor()).containsExactly("assignWriters");
    }

    @Test
    void nobody_assures_the_quality_of_their_own_case() {
        written(ordered())
                .refuses("assureQuality", "saksbehandler", approves())
                .isEqualTo("Saken må kvalitetssikres av en annen enn den som skrev den.");
    }

    @Test
    void what_people_write_wrongly_is_refused() {
        Story story = written(ordered());
        story.refuses("assureQuality", "vikar", Map.of("verdict", "RETURNED"))
                .isEqualTo("«Merknader» må fylles ut når saken sendes tilbake.");
        story.complete(
                "assureQuality", "vikar", Map.of("verdict", "RETURNED", "comments", "Sammendraget er for kort."));
        story.refuses("editDocument", "saksbehandler", Map.of("title", TITLE, "fileNumber", "3"))
                .contains("«Punktene i innstillingen» må ha minst ett punkt når saken skal videre.")
                .contains("«Sammendrag» må fylles ut når saken skal videre.")
                .contains("«Fila er vedlegg nummer» må fylles ut når det er lagt ved en fil, og bare da.");
        Map<String, Object> again = edits();
        again.put("again", true);
        story.complete("editDocument", "saksbehandler", again);
        assertThat(story.waitsFor()).containsExactly("editDocument");
        story.complete("editDocument", "saksbehandler", edits())
                .complete("assureQuality", "vikar", approves())
                .complete("approveAsManager", "leder", approves())
                .complete("approveAsDepartmentDirector", "avdelingsdirektor", approves())
                .complete("approveAsCountyDirector", "fylkesdirektor", approves());
        story.refuses("putOnAgenda", "sekretariat", Map.of()).isEqualTo("«Saksnummer i utvalget» må fylles ut.");
        story.complete("putOnAgenda", "sekretariat", Map.of("reference", "113/23"));
        story.refuses("dispatchPapers", "sekretariat", Map.of("dispatchedOn", "2023-06-13"))
                .isEqualTo("«Sendt ut» kan ikke være fram i tid.");
        story.until("2023-06-13T10:00").complete("dispatchPapers", "sekretariat", Map.of("dispatchedOn", "2023-06-13"));
        story.refuses("recordTreatment", "sekretariat", asRecommended())
                .isEqualTo("Møtet er ikke holdt ennå. I møtekalenderen står Fylkesutvalget 20. juni 2023.");
        story.until("2023-06-20T14:00")
                .refuses(
                        "recordTreatment",
                        "sekretariat",
                        Map.of(
                                "points",
                                """
                                [{"number": "1", "outcome": "POSTPONED", "votesFor": "ti"},
                                 {"number": "2", "outcome": "AMENDED"},
                                 {"number": "7", "outcome": "NOTED"}]""",
                                "sentTo",
                                "Bystyret"))
                .contains("punkt 1 må ha stemmetall som hele tall")
                .contains("punkt 2 må ha teksten slik den ble vedtatt")
                .contains("punkt «7» er ikke i innstillingen")
                .contains("punkt 3 i innstillingen må stå der én gang")
                .contains("«utsatt» gjelder hele saken")
                .contains("«Oversendt til» kan ikke ha «Bystyret»");
    }

    private long firstMeeting(Story story) {
        return requireNonNull(political.get(story.caseId()).legs().get(0).meeting());
    }

    private static Map<String, Object> divides(String writers) {
        return Map.of("kind", "ORIENTATION", "path", "Fylkesutvalget", "writers", writers);
    }

    /** Written by the caseworker alone, and approved by everybody. */
    private Story approved(Story story) {
        PoliticalCase found = political.get(story.caseId());
        Map<String, String> names = Map.of(
                "naring", "Hovedutvalg næring", "fylkesutvalget", "Fylkesutvalget", "fylkestinget", "Fylkestinget");
        String path = String.join(", ", found.path().stream().map(names::get).toList());
        return story.complete(
                        "assignWriters",
                        "saksbehandler",
                        Map.of("kind", found.kind().name(), "path", path))
                .complete("editDocument", "saksbehandler", edits())
                .complete("assureQuality", "vikar", approves())
                .complete("approveAsManager", "leder", approves())
                .complete("approveAsDepartmentDirector", "avdelingsdirektor", approves())
                .complete("approveAsCountyDirector", "fylkesdirektor", approves());
    }

    private static void treated(Story story, String day, String reference, String points) {
        story.until(day + "T14:00").complete("putOnAgenda", "sekretariat", Map.of("reference", reference));
        story.complete(
                        "dispatchPapers",
                        "sekretariat",
                        Map.of("dispatchedOn", LocalDate.parse(day).minusDays(7).toString()))
                .complete("recordTreatment", "sekretariat", Map.of("points", points));
    }

    private static String points(String first, String second, String third) {
        return """
                [{"number": "1", "outcome": "%s"}, {"number": "2", "outcome": "%s"}, {"number": "3", "outcome": "%s"}]"""
                .formatted(first, second, third);
    }

    private Story ordered() {
        return ordered(Kind.ORIENTATION, List.of("fylkesutvalget"), "2023-07-01", List.of());
    }

    private Story ordered(Kind kind, List<String> path, @Nullable String before, List<Concern> concerns) {
        CaseId id = political.order(
                new PoliticalCases.Order(
                        TITLE,
                        kind,
                        path,
                        before == null ? null : LocalDate.parse(before),
                        "Fylkesordføreren, etter interpellasjon 2/23 i Fylkestinget 1. mars 2023",
                        null,
                        concerns,
                        List.of()),
                "saksbehandler");
        return author.underWay(id).settled();
    }

    /** Divided between Samferdsel and a colleague, who both write, and edited: the quality is to be assured. */
    private Story written(Story story) {
        story.complete(
                "assignWriters",
                "saksbehandler",
                Map.of(
                        "kind",
                        "ORIENTATION",
                        "path",
                        "Fylkesutvalget",
                        "writers",
                        """
                                [{"passage": "factsPilot", "department": "samferdsel", "due": "2023-05-02"},
                                 {"passage": "factsIlag", "colleague": "vikar"}]"""));
        assertThat(story.passed()).contains("recordWriters", "askForContribution");
        assertThat(due(story, "contribution", "1/samferdsel")).isEqualTo("2023-05-02");
        assertThat(due(story, "colleagueContribution", "2")).isEqualTo("2023-05-08");
        story.completeFor(
                        "1/samferdsel",
                        "contribute",
                        "samferdsel",
                        Map.of("text", "Pilotene spør om skoleskyss og om veien mellom kommunene (eksempel)."))
                .completeFor("2", "contribute", "vikar", Map.of("text", "Seks kommuner ble tilbudt plass."));
        assertThat(story.passed()).contains("recordContribution");
        assertThat(milestones.get(story.caseId(), "contributions", "").state())
                .as("all are in")
                .isEqualTo(Milestones.State.MET);
        return story.complete("editDocument", "saksbehandler", edits());
    }

    private Map<String, Object> edits() {
        return new HashMap<>(Map.of(
                "title", TITLE,
                "points",
                        """
                        [{"text": "Saken tas til orientering."},
                         {"text": "Fylkesutvalget støtter at fylkeskommunen kan bli part i avtalene, og ber om egen sak om dette før 1. oktober 2023.",
                          "task": "Egen sak om fylkeskommunen som avtalepart", "owner": "saksbehandler", "due": "2023-09-30"},
                         {"text": "Fylkesutvalget ber om en samlet orientering om de tre ordningene også i 2024.",
                          "task": "Samlet orientering i 2024", "owner": "saksbehandler", "due": "2024-06-30"}]""",
                "summary", "Trøndelag har to av fem piloter.",
                "factsPilot", "Pilotene spør om skoleskyss.",
                "factsIlag", "Seks kommuner ble tilbudt plass.",
                "conclusion", "Fylkesdirektøren mener ordningene utfyller hverandre.",
                "attachments",
                        "[{\"title\": \"Interpellasjon 2/23\"}, {\"title\": \"Verdiskapingsstrategien 2022–2025\"}]",
                "file", new Upload("interpellasjon.pdf", "application/pdf", new byte[] {1}).asVariable(),
                "fileNumber", "1"));
    }

    private static Map<String, Object> approves() {
        return Map.of("verdict", "APPROVED");
    }

    private static Map<String, Object> asRecommended() {
        return Map.of(
                "points",
                """
                [{"number": "1", "outcome": "NOTED"},
                 {"number": "2", "outcome": "AS_RECOMMENDED", "task": "Egen sak om fylkeskommunen som avtalepart", "owner": "saksbehandler", "due": "2023-09-30"},
                 {"number": "3", "outcome": "AS_RECOMMENDED", "task": "Samlet orientering i 2024", "owner": "saksbehandler", "due": "2024-06-30"}]""",
                "minutes",
                new Upload("protokoll.pdf", "application/pdf", new byte[] {1}).asVariable());
    }

    private LocalDate due(Story story, String name, String occurrence) {
        return milestones.get(story.caseId(), name, occurrence).due();
    }

    private List<String> subjects(Story story) {
        return outbox.of(story.caseId()).stream()
                .map(Message::letter)
                .map(letter -> letter.subject())
                .toList();
    }
}
