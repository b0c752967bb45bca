package no.bygdevekst.demo;

import static no.bygdevekst.demo.Stage.ASSUMED;
import static no.bygdevekst.demo.Stage.CASEWORKER;
import static no.bygdevekst.demo.Stage.EXAMPLE;
import static no.bygdevekst.demo.Stage.FOSENREGIONEN;
import static no.bygdevekst.demo.Stage.HITRA;
import static no.bygdevekst.demo.Stage.INDRE_NAMDAL;
import static no.bygdevekst.demo.Stage.RINDAL_HOLTAALEN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseId;

/**
 * KDD's first call in Trøndelag, from its letter of 21 June 2022 to its answer of 24 November: the letter, the fourteen,
 * the four applicants, the deadline and the answers are as the county executive's case document and public pages tell.
 * Who was in Fosenregionen is assumed so that the rules of the call hold, as are the days between.
 */
class CallStory {
    private static final CaseId CALL = CaseId.ofCall(2022, 1);

    /** The municipalities of centrality class 6, and where each is written to here. */
    private static final Map<String, String> CLASS_SIX = Map.ofEntries(
            Map.entry("5014", "froya"),
            Map.entry("5020", "osen"),
            Map.entry("5026", "holtalen"),
            Map.entry("5033", "tydal"),
            Map.entry("5041", "snasa"),
            Map.entry("5042", "lierne"),
            Map.entry("5043", "royrvik"),
            Map.entry("5044", "namsskogan"),
            Map.entry("5046", "hoylandet"),
            Map.entry("5049", "flatanger"),
            Map.entry("5052", "leka"),
            Map.entry("5056", "hitra"),
            Map.entry("5058", "afjord"),
            Map.entry("5060", "naroysund"));

    /** A municipality or a region, its codes and the names of its councils with the lead first. */
    private record Applicant(
            CaseId caseId, String name, List<String> codes, List<String> councils, String mailbox, String place) {
        String email() {
            return mailbox + "@bygdevekst.example";
        }
    }

    private static final List<Applicant> APPLICANTS = List.of(
            new Applicant(
                    INDRE_NAMDAL,
                    "Indre Namdal",
                    List.of("5045", "5044", "5043", "5042"),
                    List.of("Grong", "Namsskogan", "Røyrvik", "Lierne"),
                    "grong",
                    "Grong"),
            new Applicant(
                    RINDAL_HOLTAALEN,
                    "Rindal–Holtålen",
                    List.of("5061", "5026"),
                    List.of("Rindal", "Holtålen"),
                    "rindal",
                    "Rindal"),
            new Applicant(HITRA, "Hitra", List.of("5056"), List.of("Hitra"), "hitra", "Hitra"),
            new Applicant(
                    FOSENREGIONEN,
                    "Fosenregionen",
                    List.of("5058", "5020", "5054", "5057"),
                    List.of("Åfjord", "Osen", "Indre Fosen", "Ørland"),
                    "fosen",
                    "Åfjord"));

    private final Stage stage;

    CallStory(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        letter();
        interest();
        talks();
        applications();
        answers();
    }

    /** KDD's letter with the call, and the county's to everyone it is for. */
    private void letter() {
        stage.start("2022-06-21T09:00", "call", CASEWORKER, Map.of("scheme", "pilot", "year", "2022"));
        stage.act(
                "2022-06-21T10:00",
                CALL,
                "setTerms",
                CASEWORKER,
                Map.ofEntries(
                        Map.entry("owner", "STATE"),
                        Map.entry("letterDate", "2022-06-21"),
                        Map.entry("interestBy", "2022-08-15"),
                        Map.entry("applyBy", "2022-09-30"),
                        Map.entry("firstDraft", ""),
                        Map.entry("finalDraft", ""),
                        Map.entry("ceiling", "2 000 000"),
                        Map.entry("ruleSet", "pilot2022"),
                        Map.entry("centralityVersion", "2020"),
                        Map.entry("populationYear", "2022"),
                        Map.entry("reference", "KDDs brev 21. juni 2022 (referansen er et eksempel)")));
        stage.act(
                "2022-06-22T10:00",
                CALL,
                "reviewTargetGroup",
                CASEWORKER,
                Map.of(
                        "impartiality",
                        "IMPARTIAL",
                        "targetGroup",
                        CLASS_SIX.entrySet().stream()
                                .map(entry ->
                                        """
                                        {"code": "%s", "invited": "true", "because": "", "email": "postmottak@%s.example"}"""
                                                .formatted(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining(",", "[", "]"))));
    }

    /** By 15 August. */
    private void interest() {
        String[] days = {"2022-08-10", "2022-08-11", "2022-08-12", "2022-08-15"};
        for (int n = 0; n < days.length; n++) {
            Applicant applicant = APPLICANTS.get(n);
            stage.act(
                    days[n] + "T10:00",
                    CALL,
                    "registerReply",
                    CASEWORKER,
                    Map.of(
                            "municipalities",
                            String.join(",", applicant.codes()),
                            "reply",
                            "DIALOGUE",
                            "repliedOn",
                            days[n],
                            "applicantName",
                            applicant.name(),
                            "lead",
                            applicant.codes().get(0),
                            "contactName",
                            "Kontaktperson (oppdiktet)",
                            "contactEmail",
                            applicant.email(),
                            "caseworker",
                            CASEWORKER));
        }
    }

    /** The county and Statsforvalteren held talks with every applicant. */
    private void talks() {
        String[] days = {"2022-08-30", "2022-08-31", "2022-09-06", "2022-09-07"};
        for (int n = 0; n < days.length; n++) {
            Applicant applicant = APPLICANTS.get(n);
            stage.meeting(
                    applicant.caseId(),
                    "2022-08-18T10:00",
                    days[n],
                    applicant.place() + EXAMPLE,
                    """
                    [{"name": "Kontaktperson (oppdiktet)", "organisation": "%s", "email": "%s"},
                     {"name": "Saksbehandler", "organisation": "Trøndelag fylkeskommune", "email": "saksbehandler@bygdevekst.example"},
                     {"name": "Rådgiver (oppdiktet)", "organisation": "Statsforvalteren", "email": "statsforvalteren@bygdevekst.example"}]"""
                            .formatted(applicant.name(), applicant.email()),
                    "Fylkeskommunen og Statsforvalteren gikk gjennom utlysningen med søkeren. Dato og deltakere er eksempler.");
        }
    }

    /** All sent by 30 September. What Fosenregionen's first copy lacked, it got advice on. */
    private void applications() {
        register("2022-09-20", APPLICANTS.get(0), decided(APPLICANTS.get(0)));
        register(
                "2022-09-21",
                APPLICANTS.get(1),
                """
                [{"municipality": "Rindal", "decidedOn": "2022-09-15", "reference": "Rindal kommunestyre (eksempel)", "followsBy": ""},
                 {"municipality": "Holtålen", "decidedOn": "", "reference": "", "followsBy": "2022-10-21"}]""");
        register("2022-09-22", APPLICANTS.get(2), decided(APPLICANTS.get(2)));
        Map<String, Object> lacking = new HashMap<>(application(APPLICANTS.get(3), decided(APPLICANTS.get(3))));
        lacking.remove("goals");
        stage.act("2022-09-23T10:00", FOSENREGIONEN, "registerApplication", CASEWORKER, lacking);
        stage.act("2022-09-27T10:00", FOSENREGIONEN, "registerSent", CASEWORKER, Map.of("outcome", "NEW_VERSION"));
        register("2022-09-27", APPLICANTS.get(3), decided(APPLICANTS.get(3)));

        sent("2022-09-27", INDRE_NAMDAL);
        sent("2022-09-28", RINDAL_HOLTAALEN);
        sent("2022-09-29", HITRA);
        sent("2022-09-30", FOSENREGIONEN);
        stage.act(
                "2022-10-20T10:00",
                RINDAL_HOLTAALEN,
                "registerCouncilLater",
                "5026",
                CASEWORKER,
                Map.of("decidedOn", "2022-10-19", "reference", "Holtålen kommunestyre" + EXAMPLE));
    }

    /** 24 November 2022: two were supported, two were not. */
    private void answers() {
        stage.act("2022-10-04T10:00", CALL, "reviewApplicants", CASEWORKER, Map.of("impartiality", "IMPARTIAL"));
        answer(INDRE_NAMDAL, supported());
        answer(RINDAL_HOLTAALEN, supported());
        answer(HITRA, notSelected());
        answer(FOSENREGIONEN, notSelected());
        stage.act(
                "2022-11-25T12:00",
                CALL,
                "informCommittee",
                CASEWORKER,
                Map.of(
                        "note",
                        "KDD har avgjort søknadene i den første utlysningen av bygdevekstpiloter. Indre Namdal og"
                                + " Rindal–Holtålen er støttet. Hitra og Fosenregionen er ikke valgt ut."));
    }

    private void answer(CaseId applicant, Map<String, Object> answer) {
        stage.act("2022-11-24T14:00", CALL, "registerAward", applicant.value(), CASEWORKER, answer);
    }

    private static Map<String, Object> supported() {
        return Map.of(
                "outcome", "SUPPORTED",
                "amount", "2 000 000",
                "answeredOn", "2022-11-24",
                "reference", "KDDs svar, beløpet er et eksempel");
    }

    private static Map<String, Object> notSelected() {
        return Map.of("outcome", "NOT_SELECTED", "answeredOn", "2022-11-24", "reference", "KDDs svar" + EXAMPLE);
    }

    private void register(String day, Applicant applicant, String councils) {
        stage.act(
                day + "T11:00",
                applicant.caseId(),
                "registerApplication",
                CASEWORKER,
                application(applicant, councils));
    }

    private static Map<String, Object> application(Applicant applicant, String councils) {
        return Map.of(
                "applicant",
                applicant.name(),
                "municipalities",
                String.join(",", applicant.codes()),
                "lead",
                applicant.codes().get(0),
                "contactName",
                "Kontaktperson (oppdiktet)",
                "contactEmail",
                applicant.email(),
                "amount",
                "2 000 000",
                "challenges",
                "Få innbyggere, lange avstander og mangel på fagfolk" + EXAMPLE + ".",
                "goals",
                "Flere innbyggere i arbeidsfør alder" + EXAMPLE + ".",
                "measures",
                PilotStory.MEASURES,
                "councils",
                councils);
    }

    private static String decided(Applicant applicant) {
        return applicant.councils().stream()
                .map(name ->
                        """
                        {"municipality": "%s", "decidedOn": "2022-09-15", "reference": "%s kommunestyre (eksempel)", "followsBy": ""}"""
                                .formatted(name, name))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void sent(String day, CaseId applicant) {
        stage.act(
                day + "T12:00",
                applicant,
                "registerSent",
                CASEWORKER,
                Map.of("outcome", "SENT", "sentOn", day, "reference", "Sendt KDD av søkeren" + ASSUMED));
    }
}
