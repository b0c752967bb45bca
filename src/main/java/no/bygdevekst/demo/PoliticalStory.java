package no.bygdevekst.demo;

import static no.bygdevekst.demo.Stage.CASEWORKER;
import static no.bygdevekst.demo.Stage.EXAMPLE;
import static no.bygdevekst.demo.Stage.PILOTS;
import static no.bygdevekst.demo.Stage.paper;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseId;

/**
 * What became of interpellation 2/23 in Fylkestinget: the county mayor asked for a case, Fylkesutvalget decided it on 20 June
 * 2023, and each of its points became work. That day and 1 March 2023 are known; the other meetings are examples.
 */
class PoliticalStory {
    private static final CaseId INTERPELLATION = CaseId.of(2023, 1);
    private static final CaseId ORIENTATION = CaseId.of(2023, 2);
    private static final CaseId ORIENTATION_CASE = CaseId.of(2023, 3);
    private static final CaseId BUSINESS_REPORT = CaseId.of(2023, 4);
    private static final CaseId PARTY_CASE = CaseId.of(2023, 6);

    private static final List<CaseId> PROGRAMMES =
            Stream.of(5, 6, 7).map(place -> CaseId.of(2022, place)).toList();
    private static final List<CaseId> PARTICIPANTS = Stream.of(8, 10, 11, 12, 15, 17)
            .map(place -> CaseId.of(2022, place))
            .toList();

    private static final String SECRETARIAT = "sekretariat";

    private static final String CALENDAR =
            """
            utvalg;dato;klokkeslett;sted;lenke;id;type;til;merknad
            Fylkestinget;2023-03-01;10:00;Steinkjer;;;;;
            Fylkesutvalget;2023-05-23;10:00;Steinkjer;;;;;eksempel
            Hovedutvalg næring;2023-06-07;10:00;Steinkjer;;;;;eksempel
            Fylkesutvalget;2023-06-20;10:00;Steinkjer;;;;;
            Fylkesutvalget;2023-09-19;10:00;Steinkjer;;;;;eksempel
            Hovedutvalg næring;2023-09-06;10:00;Steinkjer;;;;;eksempel
            alle;2023-10-02;;;;;pause;2023-10-20;Nye utvalg etter valget (eksempel)
            Fylkesutvalget;2023-11-28;10:00;Steinkjer;;;;;eksempel
            Hovedutvalg næring;2023-11-15;10:00;Steinkjer;;;;;eksempel
            Fylkesutvalget;2024-05-14;10:00;Steinkjer;;;;;eksempel
            Hovedutvalg næring;2024-06-05;10:00;Steinkjer;;;;;eksempel
            Fylkesutvalget;2024-06-18;10:00;Steinkjer;;;;;eksempel
            """;

    private static final String TITLE = "Arbeidet med bygdevekstpiloter og øvrige distriktssatsinger i Trøndelag";

    /** The recommendation of 2023, in our words. */
    private static final String POINTS =
            """
            [{"text": "Fylkesutvalget tar redegjørelsen om arbeidet med bygdevekstpilotene og de andre distriktssatsingene til orientering."},
             {"text": "Fylkesutvalget støtter intensjonen om at Trøndelag fylkeskommune kan bli part i bygdevekstavtalene med de to pilotene, og ber om en egen sak om dette og om forslagene fra pilotene før 1. oktober 2023.",
              "settles": "intention",
              "task": "Legg fram en egen sak om fylkeskommunen som part i avtalene og om forslagene",
              "owner": "saksbehandler", "due": "2023-09-29"},
             {"text": "Fylkesutvalget ber om en felles orientering om de tre ordningene også i 2024, i tillegg til den ordinære rapporteringen.",
              "task": "Bestill en felles orientering for 2024", "owner": "saksbehandler", "due": "2023-12-29"}]""";

    /** The nine attachments of 2023. */
    private static final List<String> ATTACHMENTS = List.of(
            "Interpellasjon 2/23",
            "Brev fra KDD om bygdevekstpilotene, 21. juni 2022",
            "Brev til kommunene om utlysningen",
            "Pressemelding fra KDD om utlysningen",
            "Pressemelding fra KDD om tildelingen",
            "Brev fra KDD om resultatet og ressursgruppen",
            "Verdiskapingsstrategi for Trøndelag 2022–2025 med handlingsplan",
            "Sak 101/22 i Hovedutvalg næring, I lag og finansieringen",
            "Kart over kommunene etter sentralitet");

    private final Stage stage;

    PoliticalStory(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        interpellation();
        orientation();
        report();
        followUp();
        party();
    }

    /** The county mayor answered interpellation 2/23 on 1 March 2023 by asking for a case to Fylkesutvalget. */
    private void interpellation() {
        stage.start(
                "2023-01-09T09:00",
                "calendar",
                SECRETARIAT,
                Map.of("file", paper("motekalender.csv", CALENDAR).asVariable(), "create", false));
        stage.start(
                "2023-02-08T09:00",
                "interpellation",
                SECRETARIAT,
                Map.of(
                        "number",
                        "2/23",
                        "receivedOn",
                        "2023-02-08",
                        "meetingOn",
                        "2023-03-01",
                        "raisedBy",
                        "En representant" + EXAMPLE,
                        "party",
                        "Et parti" + EXAMPLE,
                        "title",
                        "Bygdevekstpilotene",
                        "body",
                        "Hvordan følger fylkeskommunen opp bygdevekstpilotene og de andre distriktssatsingene?"
                                + EXAMPLE));
        stage.act(
                "2023-02-20T10:00",
                INTERPELLATION,
                "draftAnswer",
                CASEWORKER,
                Map.of(
                        "answer",
                        "Fylkesordføreren ber om at det legges fram en sak for Fylkesutvalget om arbeidet med bygdevekstpilotene"
                                + " og de andre distriktssatsingene" + EXAMPLE + "."));
        stage.act(
                "2023-02-27T10:00",
                INTERPELLATION,
                "approveAnswer",
                "fylkesordforer",
                Map.of("impartiality", "IMPARTIAL", "outcome", "APPROVED"));
        stage.act(
                "2023-03-01T14:00",
                INTERPELLATION,
                "registerAnswer",
                CASEWORKER,
                Map.of("outcome", "ORIENTATION", "givenOn", "2023-03-01", "year", "2023"));
    }

    /** Frozen when I lag's kick-off at Snåsa on 3–4 May was over, a draft on 9 May, decided on 20 June 2023. */
    private void orientation() {
        stage.start(
                "2023-03-06T10:00",
                "extension",
                "leder",
                Map.of(
                        "impartiality",
                        "IMPARTIAL",
                        "caseNumber",
                        ORIENTATION.value(),
                        "milestone",
                        "cutOff",
                        "newDate",
                        "2023-05-05",
                        "reason",
                        "Oppstartssamlingen i I lag 3.–4. mai skal med" + EXAMPLE + "."));
        for (CaseId pilot : PILOTS) {
            status(
                    pilot,
                    "Førsteutkastet ventes innen 30. juni 2023 og det endelige innen 1. oktober 2023.",
                    "Spørsmål til flere fagområder samtidig må samordnes i Kommunalseksjonen" + EXAMPLE + ".");
        }
        for (CaseId programme : PROGRAMMES) {
            status(
                    programme,
                    "Årsrapporten er levert. Tallet på arbeidsplasser som er nådd, er et eksempel.",
                    "Andre kommuner kan ha nytte av erfaringene med å mobilisere næringslivet" + EXAMPLE + ".");
        }
        for (CaseId participant : PARTICIPANTS) {
            status(
                    participant,
                    "Kommunen har takket ja til plass og er med på oppstartssamlingen på Snåsa 3.–4. mai 2023.",
                    "Tilskuddet til en personalressurs er et eksempel.");
        }
        stage.act(
                "2023-05-08T09:30",
                ORIENTATION_CASE,
                "assignWriters",
                CASEWORKER,
                Map.of(
                        "kind",
                        "ORIENTATION",
                        "path",
                        "Fylkesutvalget",
                        "writers",
                        """
                        [{"passage": "health", "department": "plan", "colleague": "", "due": "2023-05-08"}]"""));
        stage.act(
                "2023-05-08T14:00",
                ORIENTATION_CASE,
                "contribute",
                "plan",
                Map.of(
                        "text",
                        "Folkehelse er et av fagområdene I lag bygger på. Arbeid, bolig, tjenester og møteplasser virker inn på"
                                + " helsa til dem som bor i distriktene, og tiltakene i alle tre ordningene kan få positive"
                                + " virkninger for folkehelsa."));
        write("2023-05-09T09:00", ORIENTATION_CASE, TITLE, POINTS, true);
        write("2023-05-16T10:00", ORIENTATION_CASE, TITLE, POINTS, false);
        approve(ORIENTATION_CASE, "2023-05-22", "2023-05-25", "2023-05-31", "2023-06-05");
        treat(ORIENTATION_CASE, "2023-06-08", "2023-06-13", "2023-06-20");
    }

    private void status(CaseId caseId, String milestones, String learning) {
        stage.act(
                "2023-04-26T10:00",
                caseId,
                "reportCaseStatus",
                CASEWORKER,
                Map.of("unchanged", false, "milestones", milestones, "learning", learning));
    }

    /** The ordinary report to Hovedutvalg næring, of the same figures. */
    private void report() {
        String points = """
                [{"text": "Hovedutvalg næring tar rapporten til orientering."}]""";
        write("2023-05-15T10:00", BUSINESS_REPORT, "", points, false);
        stage.act("2023-05-23T10:00", BUSINESS_REPORT, "approveAsManager", "leder", approved());
        treat(BUSINESS_REPORT, "2023-05-26", "2023-05-31", "2023-06-07");
    }

    /** The second point ordered a case before 1 October 2023, the third the orientation of 2024. */
    private void followUp() {
        stage.act(
                "2023-06-26T10:00",
                ORIENTATION_CASE,
                "reportFollowUp",
                "2",
                CASEWORKER,
                Map.of(
                        "outcome", "CASE",
                        "report", "Bestilt som egen sak til Fylkesutvalget.",
                        "title", "Fylkeskommunen som part i bygdevekstavtalene",
                        "kind", "DECISION",
                        "path", "Fylkesutvalget",
                        "decidedBefore", "2023-10-01",
                        "concerns",
                                PILOTS.stream()
                                        .map(pilot ->
                                                """
                                                {"caseNumber": "%s", "purpose": "partyDecision"}"""
                                                        .formatted(pilot))
                                        .collect(Collectors.joining(",", "[", "]"))));
        stage.act(
                "2023-06-26T10:30",
                ORIENTATION_CASE,
                "reportFollowUp",
                "3",
                CASEWORKER,
                Map.of("outcome", "ORIENTATION", "report", "Bestilt for 2024.", "year", "2024"));
    }

    /** Decided before 1 October 2023, as Fylkesutvalget had asked. */
    private void party() {
        String points =
                """
                [{"text": "Trøndelag fylkeskommune blir part i bygdevekstavtalene med Indre Namdal og med Rindal og Holtålen."},
                 {"text": "Fylkesutvalget tar orienteringen om forslagene fra pilotene til orientering."}]""";
        stage.act(
                "2023-07-03T10:00",
                PARTY_CASE,
                "assignWriters",
                CASEWORKER,
                Map.of("kind", "DECISION", "path", "Fylkesutvalget"));
        stage.write(
                "2023-08-14T10:00",
                PARTY_CASE,
                "Fylkeskommunen som part i bygdevekstavtalene",
                points,
                List.of("Førsteutkast fra Indre Namdal", "Førsteutkast fra Rindal og Holtålen"),
                Map.of(
                        "summary",
                        "Fylkesutvalget ba 20. juni 2023 om en egen sak om fylkeskommunen som part i avtalene med de to"
                                + " bygdevekstpilotene.",
                        "conclusion",
                        "Fylkesdirektøren rår til at fylkeskommunen blir part" + EXAMPLE + "."),
                false);
        approve(PARTY_CASE, "2023-08-18", "2023-08-23", "2023-08-28", "2023-09-04");
        treat(PARTY_CASE, "2023-09-07", "2023-09-12", "2023-09-19");
    }

    private void write(String at, CaseId caseId, String title, String points, boolean again) {
        stage.write(
                at, caseId, title, points, caseId.equals(ORIENTATION_CASE) ? ATTACHMENTS : List.of(), Map.of(), again);
    }

    /** @param days of quality assurance and of each approval */
    private void approve(CaseId caseId, String... days) {
        List<String> tasks =
                List.of("assureQuality", "approveAsManager", "approveAsDepartmentDirector", "approveAsCountyDirector");
        List<String> people = List.of("kollega", "leder", "avdelingsdirektor", "fylkesdirektor");
        for (int i = 0; i < tasks.size(); i++) {
            stage.act(days[i] + "T10:00", caseId, tasks.get(i), people.get(i), approved());
        }
    }

    private static Map<String, Object> approved() {
        return Map.of("impartiality", "IMPARTIAL", "verdict", "APPROVED");
    }

    private void treat(CaseId caseId, String agenda, String dispatched, String met) {
        stage.act(agenda + "T10:00", caseId, "putOnAgenda", SECRETARIAT, Map.of("reference", "50/23" + EXAMPLE));
        stage.act(dispatched + "T10:00", caseId, "dispatchPapers", SECRETARIAT, Map.of("dispatchedOn", dispatched));
        stage.adopt(met + "T14:00", caseId, SECRETARIAT);
    }
}
