package no.bygdevekst.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.engine.Upload;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the people of Trøndelag's two pilots did, from the award in November 2022. What the county executive's case
 * document and public pages tell is as it was; whatever else a form asks for is marked as an example or assumed.
 */
@Component
@Profile("demo")
class PilotStory {
    static final LocalDateTime BEGINS = LocalDateTime.parse("2022-11-24T09:00");
    static final LocalDateTime PAUSES = LocalDateTime.parse("2023-05-09T12:00");

    private static final String CASEWORKER = "saksbehandler";
    private static final String EXAMPLE = " (eksempel)";
    private static final String ASSUMED = " (antatt dato)";

    private static final CaseId INDRE_NAMDAL = CaseId.of(2022, 1);
    private static final CaseId RINDAL_HOLTAALEN = CaseId.of(2022, 2);

    private final Processes processes;
    private final Tasks tasks;
    private final List<Act> acts = new ArrayList<>();

    /** Something somebody did at a local time. */
    record Act(LocalDateTime at, Runnable what) {}

    PilotStory(Processes processes, Tasks tasks) {
        this.processes = processes;
        this.tasks = tasks;
        award();
        winter();
        spring();
        firstDrafts();
        party();
        finalDrafts();
        agreement();
        acts.sort(Comparator.comparing(Act::at));
    }

    List<Act> acts() {
        return acts;
    }

    /** Named 24 November 2022. */
    private void award() {
        start(
                "2022-11-24T10:00",
                "pilot",
                CASEWORKER,
                applicant("Indre Namdal", "5045,5044,5043,5042", "5045", "grong"));
        start("2022-11-24T10:30", "pilot", CASEWORKER, applicant("Rindal–Holtålen", "5061,5026", "5061", "rindal"));
        for (CaseId pilot : List.of(INDRE_NAMDAL, RINDAL_HOLTAALEN)) {
            act(
                    "2022-11-28T13:00",
                    pilot,
                    "registerSupport",
                    CASEWORKER,
                    Map.of(
                            "letterDate",
                            "2022-11-24",
                            "amount",
                            "2 000 000",
                            "reference",
                            "KDDs tilskuddsbrev, beløpet er et eksempel"));
        }
    }

    private static Map<String, Object> applicant(String name, String municipalities, String lead, String mailbox) {
        return Map.of(
                "applicant", name,
                "callYear", "2022",
                "municipalities", municipalities,
                "lead", lead,
                "contactName", "Kontaktperson (oppdiktet)",
                "contactEmail", mailbox + "@bygdevekst.example",
                "caseworker", CASEWORKER);
    }

    /** Kick-off for all pilots at the end of January 2023 in Tromsø. */
    private void winter() {
        for (CaseId pilot : List.of(INDRE_NAMDAL, RINDAL_HOLTAALEN)) {
            act(
                    "2023-02-01T10:00",
                    pilot,
                    "holdKickOff",
                    CASEWORKER,
                    Map.of(
                            "heldOn", "2023-01-31",
                            "place", "Tromsø",
                            "participants", "Pilotene, KDD, fylkeskommunene og statsforvalterne i begge fylkene",
                            "minutes", "Oppstartssamling for alle pilotene i slutten av januar 2023" + ASSUMED + "."));
            act(
                    "2023-02-02T10:00",
                    pilot,
                    "setMilestones",
                    CASEWORKER,
                    Map.of(
                            "firstDraft", "2023-06-30",
                            "finalDraft", "2023-10-01",
                            "partyDecision", "2023-09-29",
                            "phaseTwo", "2023-11-01",
                            "source", "KDDs utlysning 21. juni 2022"));
        }
    }

    /** The pilots put requests to the county's subject departments. */
    private void spring() {
        start(
                "2023-03-13T09:00",
                "request",
                CASEWORKER,
                Map.of(
                        "caseNumber", INDRE_NAMDAL.value(),
                        "subject", "Bestillingstransport på tvers av kommunegrensene" + EXAMPLE,
                        "question",
                                "Kan fylkeskommunen teste bestillingstransport for pendlere mellom kommunene i Indre Namdal?",
                        "departments", "samferdsel",
                        "answerBy", "2023-03-31"));
        act(
                "2023-03-24T14:00",
                INDRE_NAMDAL,
                "answerRequest",
                "samferdsel",
                Map.of(
                        "answer",
                        "En prøveordning kan vurderes innenfor dagens rammer fra høsten 2023" + EXAMPLE + "."));
        act(
                "2023-03-28T10:00",
                INDRE_NAMDAL,
                "collectAnswers",
                CASEWORKER,
                Map.of(
                        "reply",
                        "Fylkeskommunen stiller seg positiv til en prøveordning og deltar gjerne i planleggingen"
                                + EXAMPLE + "."));
        start(
                "2023-04-17T09:00",
                "request",
                CASEWORKER,
                Map.of(
                        "caseNumber", RINDAL_HOLTAALEN.value(),
                        "subject", "Desentralisert fagutdanning" + EXAMPLE,
                        "question", "Hvilke muligheter finnes for fagutdanning uten å flytte fra kommunen?",
                        "departments", "utdanning,naring",
                        "answerBy", "2023-05-05"));
        act(
                "2023-05-02T12:00",
                RINDAL_HOLTAALEN,
                "answerRequest",
                "utdanning",
                Map.of("answer", "Videregående opplæring for voksne kan gis nettbasert med samlinger" + EXAMPLE + "."));
        act(
                "2023-05-03T12:00",
                RINDAL_HOLTAALEN,
                "answerRequest",
                "naring",
                Map.of(
                        "answer",
                        "Lærebedrifter i begge kommunene kan inngå i et felles opplæringskontor" + EXAMPLE + "."));
        act(
                "2023-05-05T10:00",
                RINDAL_HOLTAALEN,
                "collectAnswers",
                CASEWORKER,
                Map.of(
                        "reply",
                        "Nettbasert opplæring med samlinger og et felles opplæringskontor er mulig" + EXAMPLE + "."));
    }

    /** 30 June 2023. */
    private void firstDrafts() {
        draft(INDRE_NAMDAL, "firstDraft", "2023-06-19", "2023-06-27", "2023-06-29");
        draft(RINDAL_HOLTAALEN, "firstDraft", "2023-06-20", "2023-06-28", "2023-06-30");
    }

    /** Fylkesutvalget asked on 20 June 2023 for a case of its own on this before 1 October. */
    private void party() {
        for (CaseId pilot : List.of(INDRE_NAMDAL, RINDAL_HOLTAALEN)) {
            act(
                    "2023-09-20T10:00",
                    pilot,
                    "decideParty",
                    CASEWORKER,
                    Map.of(
                            "outcome", "YES",
                            "decidedOn", "2023-09-19",
                            "reference", "Fylkesutvalget" + ASSUMED,
                            "note", "Bestilt av Fylkesutvalget 20. juni 2023."));
        }
    }

    /** 1 October 2023. */
    private void finalDrafts() {
        draft(INDRE_NAMDAL, "finalDraft", "2023-09-18", "2023-09-26", "2023-09-29");
        draft(RINDAL_HOLTAALEN, "finalDraft", "2023-09-15", "2023-09-25", "2023-09-28");
        for (CaseId pilot : List.of(INDRE_NAMDAL, RINDAL_HOLTAALEN)) {
            act(
                    "2023-10-31T10:00",
                    pilot,
                    "applyForPhaseTwo",
                    CASEWORKER,
                    Map.of(
                            "applied", "YES",
                            "amount", "4 000 000",
                            "appliedOn", "2023-10-30",
                            "reference", "Søknad om fase 2, beløp og dato er eksempler"));
        }
    }

    private void draft(CaseId pilot, String milestone, String received, String collected, String submitted) {
        act(
                received + "T10:00",
                pilot,
                "receiveDraft",
                CASEWORKER,
                Map.of(
                        "receivedOn", received,
                        "document",
                                paper(milestone + ".txt", "Utkast til bygdevekstavtale. Dette er et eksempel.")
                                        .asVariable(),
                        "measures", MEASURES));
        for (String department : List.of("samferdsel", "utdanning", "naring")) {
            act(
                    received + "T14:00",
                    pilot,
                    "giveInput",
                    department,
                    Map.of("input", "Fagavdelingen støtter tiltakene og har ingen merknader" + EXAMPLE + "."));
        }
        act(
                collected + "T10:00",
                pilot,
                "collectInput",
                CASEWORKER,
                Map.of("summary", "Fagavdelingene støtter tiltakene" + EXAMPLE + "."));
        act(
                submitted + "T11:00",
                pilot,
                "registerSubmission",
                CASEWORKER,
                Map.of("submittedOn", submitted, "reference", "Sendt KDD av piloten" + ASSUMED));
    }

    /** Rindal–Holtålen's agreement was signed 3 June 2024 and runs to the end of 2027. */
    private void agreement() {
        for (CaseId pilot : List.of(INDRE_NAMDAL, RINDAL_HOLTAALEN)) {
            act(
                    "2023-12-13T10:00",
                    pilot,
                    "holdStateDialogue",
                    CASEWORKER,
                    Map.of(
                            "heldOn", "2023-12-12",
                            "participants", "Pilotene, seks departementer og fylkeskommunene",
                            "summary", "Møte i desember 2023" + ASSUMED + "."));
        }
        act(
                "2024-03-15T10:00",
                RINDAL_HOLTAALEN,
                "registerProposal",
                CASEWORKER,
                Map.of(
                        "receivedOn", "2024-03-14",
                        "reference", "KDDs forslag" + ASSUMED,
                        "proposedFrom", "2024-06-03",
                        "proposedTo", "2027-12-31",
                        "summary", "Rekruttering, bolig og mobilitet."));
        act(
                "2024-04-26T10:00",
                RINDAL_HOLTAALEN,
                "registerCouncilDecision",
                "5061",
                CASEWORKER,
                yes("2024-04-25", "Rindal kommunestyre"));
        act(
                "2024-04-26T11:00",
                RINDAL_HOLTAALEN,
                "registerCouncilDecision",
                "5026",
                CASEWORKER,
                yes("2024-04-25", "Holtålen kommunestyre"));
        act(
                "2024-05-15T10:00",
                RINDAL_HOLTAALEN,
                "registerCountyDecision",
                CASEWORKER,
                yes("2024-05-14", "Fylkesutvalget"));
        act(
                "2024-06-03T13:00",
                RINDAL_HOLTAALEN,
                "registerSignature",
                "5061",
                CASEWORKER,
                signed("Ordføreren i Rindal", "ordfører"));
        act(
                "2024-06-03T13:10",
                RINDAL_HOLTAALEN,
                "registerSignature",
                "5026",
                CASEWORKER,
                signed("Ordføreren i Holtålen", "ordfører"));
        act(
                "2024-06-03T13:20",
                RINDAL_HOLTAALEN,
                "registerSignature",
                CASEWORKER,
                signed("Kommunal- og distriktsministeren", "statsråd"));
        act(
                "2024-06-03T13:30",
                RINDAL_HOLTAALEN,
                "registerCountySignature",
                CASEWORKER,
                signed("Fylkesordføreren", "fylkesordfører"));
        act(
                "2024-06-03T14:00",
                RINDAL_HOLTAALEN,
                "registerAgreement",
                CASEWORKER,
                Map.of(
                        "agreementFrom", "2024-06-03",
                        "agreementTo", "2027-12-31",
                        "reference", "Bygdevekstavtale for Rindal og Holtålen",
                        "measures", MEASURES));
    }

    private static Map<String, Object> yes(String date, String body) {
        return Map.of("outcome", "YES", "decidedOn", date, "reference", body + ASSUMED);
    }

    private static Map<String, Object> signed(String who, String title) {
        return Map.of("signatory", who, "signatoryTitle", title, "signedOn", "2024-06-03");
    }

    /** One measure of each kind; the themes are the agreement's (recruitment, housing, mobility), the texts are examples. */
    private static final String MEASURES =
            """
            [{"title": "Felles rekruttering av fagfolk (eksempel)", "kind": "TEST_SOLUTION", "frame": "WITHIN_FRAMES",
              "responsible": "Kommunene", "fromYear": 2024, "toYear": 2027, "departments": ["utdanning", "naring"]},
             {"title": "Boliger for innflyttere (eksempel)", "kind": "REMOVE_BOTTLENECK", "frame": "NEEDS_CHANGE",
              "responsible": "Kommunene og Husbanken", "fromYear": 2024, "toYear": 2026, "departments": []},
             {"title": "Mobilitet uten egen bil (eksempel)", "kind": "SEARCH_SOLUTION", "frame": "WITHIN_FRAMES",
              "responsible": "Kommunene og fylkeskommunen", "fromYear": 2024, "toYear": 2027, "departments": ["samferdsel"]}]
            """;

    private static Upload paper(String name, String text) {
        return new Upload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private void start(String at, String process, String user, Map<String, Object> answers) {
        acts.add(new Act(
                LocalDateTime.parse(at),
                () -> tasks.as(user, () -> processes.startByHand(process, new HashMap<>(answers)))));
    }

    private void act(String at, CaseId pilot, String task, String user, Map<String, Object> answers) {
        acts.add(new Act(LocalDateTime.parse(at), () -> {
            var open = tasks.as(user, () -> tasks.find(pilot, task))
                    .orElseThrow(() -> new IllegalStateException("nobody is asked to " + task + " in " + pilot));
            tasks.complete(open.id(), user, answers);
        }));
    }

    private void act(String at, CaseId pilot, String task, String branch, String user, Map<String, Object> answers) {
        acts.add(new Act(LocalDateTime.parse(at), () -> {
            var open = tasks.find(pilot, task, branch)
                    .orElseThrow(() -> new IllegalStateException("nobody is asked to " + task + " for " + branch));
            tasks.complete(open.id(), user, answers);
        }));
    }
}
