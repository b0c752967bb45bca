package no.bygdevekst.demo;

import static no.bygdevekst.demo.Stage.ASSUMED;
import static no.bygdevekst.demo.Stage.CASEWORKER;
import static no.bygdevekst.demo.Stage.EXAMPLE;
import static no.bygdevekst.demo.Stage.INDRE_NAMDAL;
import static no.bygdevekst.demo.Stage.PILOTS;
import static no.bygdevekst.demo.Stage.RINDAL_HOLTAALEN;
import static no.bygdevekst.demo.Stage.paper;

import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;

/**
 * What the people of Trøndelag's two pilots did, from KDD's letter of support. What the county executive's case document
 * and public pages tell is as it was; whatever else a form asks for is marked as an example or assumed.
 */
class PilotStory {
    private final Stage stage;

    PilotStory(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        letters();
        winter();
        spring();
        meetings();
        firstDrafts();
        finalDrafts();
        agreement();
    }

    /** KDD named the pilots on 24 November 2022. */
    private void letters() {
        for (CaseId pilot : PILOTS) {
            stage.act(
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

    /** Kick-off for all pilots at the end of January 2023 in Tromsø. */
    private void winter() {
        for (CaseId pilot : PILOTS) {
            stage.act(
                    "2023-02-01T10:00",
                    pilot,
                    "holdKickOff",
                    CASEWORKER,
                    Map.of(
                            "heldOn", "2023-01-31",
                            "place", "Tromsø",
                            "participants", "Pilotene, KDD, fylkeskommunene og statsforvalterne i begge fylkene",
                            "minutes", "Oppstartssamling for alle pilotene i slutten av januar 2023" + ASSUMED + "."));
            stage.act(
                    "2023-02-02T10:00",
                    pilot,
                    "setMilestones",
                    CASEWORKER,
                    Map.of(
                            "firstDraft", "2023-06-30",
                            "finalDraft", "2023-10-01",
                            "partyDecision", "2023-09-29",
                            "phaseTwo", "2023-11-01",
                            "source", "KDDs brev om resultatet og ressursgruppa, november 2022 (antatt kilde)"));
        }
    }

    /** The pilots put requests to the county's subject departments. */
    private void spring() {
        stage.start(
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
        stage.act(
                "2023-03-24T14:00",
                INDRE_NAMDAL,
                "answerRequest",
                "samferdsel",
                Map.of(
                        "answer",
                        "En prøveordning kan vurderes innenfor dagens rammer fra høsten 2023" + EXAMPLE + "."));
        stage.act(
                "2023-03-28T10:00",
                INDRE_NAMDAL,
                "collectAnswers",
                CASEWORKER,
                Map.of(
                        "reply",
                        "Fylkeskommunen stiller seg positiv til en prøveordning og deltar gjerne i planleggingen"
                                + EXAMPLE + "."));
        stage.start(
                "2023-04-17T09:00",
                "request",
                CASEWORKER,
                Map.of(
                        "caseNumber", RINDAL_HOLTAALEN.value(),
                        "subject", "Desentralisert fagutdanning" + EXAMPLE,
                        "question", "Hvilke muligheter finnes for fagutdanning uten å flytte fra kommunen?",
                        "departments", "utdanning,naring",
                        "answerBy", "2023-05-05"));
        stage.act(
                "2023-05-02T12:00",
                RINDAL_HOLTAALEN,
                "answerRequest",
                "utdanning",
                Map.of("answer", "Videregående opplæring for voksne kan gis nettbasert med samlinger" + EXAMPLE + "."));
        stage.act(
                "2023-05-03T12:00",
                RINDAL_HOLTAALEN,
                "answerRequest",
                "naring",
                Map.of(
                        "answer",
                        "Lærebedrifter i begge kommunene kan inngå i et felles opplæringskontor" + EXAMPLE + "."));
        stage.act(
                "2023-05-05T10:00",
                RINDAL_HOLTAALEN,
                "collectAnswers",
                CASEWORKER,
                Map.of(
                        "reply",
                        "Nettbasert opplæring med samlinger og et felles opplæringskontor er mulig" + EXAMPLE + "."));
    }

    /** In spring 2023 there were meetings in both pilots and with KDD, and the county mayor met the state secretary. */
    private void meetings() {
        for (CaseId pilot : PILOTS) {
            meeting(pilot, "MINISTRY", "2023-03-06T09:00", "2023-03-15", "Digitalt", "KDD", "Møte med KDD");
        }
        meeting(
                INDRE_NAMDAL,
                "POLITICAL",
                "2023-03-20T09:00",
                "2023-04-13",
                "Oslo",
                "Statssekretæren i KDD",
                "Fylkesordføreren møtte statssekretæren i KDD");
        meeting(INDRE_NAMDAL, "OTHER", "2023-04-03T09:00", "2023-04-19", "Grong", "Piloten", "Møte i piloten");
        meeting(RINDAL_HOLTAALEN, "OTHER", "2023-04-03T09:30", "2023-04-20", "Rindal", "Piloten", "Møte i piloten");
    }

    private void meeting(
            CaseId pilot, String kind, String plannedAt, String day, String place, String with, String minutes) {
        stage.start(plannedAt, "meeting", CASEWORKER, Map.of("caseNumber", pilot.value(), "kind", kind));
        stage.meeting(
                pilot,
                plannedAt,
                day,
                place,
                """
                [{"name": "%s", "organisation": "", "email": ""},
                 {"name": "Saksbehandler", "organisation": "Trøndelag fylkeskommune", "email": "saksbehandler@bygdevekst.example"}]"""
                        .formatted(with),
                "%s våren 2023%s. Deltakere og sted er eksempler.".formatted(minutes, ASSUMED));
    }

    /** 30 June 2023. */
    private void firstDrafts() {
        draft(INDRE_NAMDAL, "firstDraft", "2023-06-19", "2023-06-27", "2023-06-29");
        draft(RINDAL_HOLTAALEN, "firstDraft", "2023-06-20", "2023-06-28", "2023-06-30");
    }

    /** 1 October 2023. */
    private void finalDrafts() {
        draft(INDRE_NAMDAL, "finalDraft", "2023-09-18", "2023-09-26", "2023-09-29");
        draft(RINDAL_HOLTAALEN, "finalDraft", "2023-09-15", "2023-09-25", "2023-09-28");
        for (CaseId pilot : PILOTS) {
            stage.act(
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
        stage.act(
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
            stage.act(
                    received + "T14:00",
                    pilot,
                    "giveInput",
                    department,
                    Map.of("input", "Fagavdelingen støtter tiltakene og har ingen merknader" + EXAMPLE + "."));
        }
        stage.act(
                collected + "T10:00",
                pilot,
                "collectInput",
                CASEWORKER,
                Map.of("impartiality", "IMPARTIAL", "summary", "Fagavdelingene støtter tiltakene" + EXAMPLE + "."));
        stage.act(
                submitted + "T11:00",
                pilot,
                "registerSubmission",
                CASEWORKER,
                Map.of("submittedOn", submitted, "reference", "Sendt KDD av piloten" + ASSUMED));
    }

    /** Rindal–Holtålen's agreement was signed 3 June 2024 and runs to the end of 2027. */
    private void agreement() {
        for (CaseId pilot : PILOTS) {
            stage.act(
                    "2023-12-13T10:00",
                    pilot,
                    "holdStateDialogue",
                    CASEWORKER,
                    Map.of(
                            "heldOn", "2023-12-12",
                            "participants", "Pilotene, seks departementer og fylkeskommunene",
                            "summary", "Møte i desember 2023" + ASSUMED + "."));
        }
        stage.act(
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
        stage.act(
                "2024-04-26T10:00",
                RINDAL_HOLTAALEN,
                "registerCouncilDecision",
                "5061",
                CASEWORKER,
                yes("2024-04-25", "Rindal kommunestyre"));
        stage.act(
                "2024-04-26T11:00",
                RINDAL_HOLTAALEN,
                "registerCouncilDecision",
                "5026",
                CASEWORKER,
                yes("2024-04-25", "Holtålen kommunestyre"));
        stage.act(
                "2024-05-15T10:00",
                RINDAL_HOLTAALEN,
                "registerCountyDecision",
                CASEWORKER,
                yes("2024-05-14", "Fylkesutvalget"));
        stage.act(
                "2024-06-03T13:00",
                RINDAL_HOLTAALEN,
                "registerSignature",
                "5061",
                CASEWORKER,
                signed("Ordføreren i Rindal", "ordfører"));
        stage.act(
                "2024-06-03T13:10",
                RINDAL_HOLTAALEN,
                "registerSignature",
                "5026",
                CASEWORKER,
                signed("Ordføreren i Holtålen", "ordfører"));
        stage.act(
                "2024-06-03T13:20",
                RINDAL_HOLTAALEN,
                "registerSignature",
                CASEWORKER,
                signed("Kommunal- og distriktsministeren", "statsråd"));
        stage.act(
                "2024-06-03T13:30",
                RINDAL_HOLTAALEN,
                "registerCountySignature",
                CASEWORKER,
                signed("Fylkesordføreren", "fylkesordfører"));
        stage.act(
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
    static final String MEASURES =
            """
            [{"title": "Felles rekruttering av fagfolk (eksempel)", "kind": "TEST_SOLUTION", "frame": "WITHIN_FRAMES",
              "responsible": "Kommunene", "fromYear": 2024, "toYear": 2027, "departments": ["utdanning", "naring"]},
             {"title": "Boliger for innflyttere (eksempel)", "kind": "REMOVE_BOTTLENECK", "frame": "NEEDS_CHANGE",
              "responsible": "Kommunene og Husbanken", "fromYear": 2024, "toYear": 2026, "departments": []},
             {"title": "Mobilitet uten egen bil (eksempel)", "kind": "SEARCH_SOLUTION", "frame": "WITHIN_FRAMES",
              "responsible": "Kommunene og fylkeskommunen", "fromYear": 2024, "toYear": 2027, "departments": ["samferdsel"]}]
            """;
}
