package no.bygdevekst.demo;

import static no.bygdevekst.demo.Stage.ASSUMED;
import static no.bygdevekst.demo.Stage.CASEWORKER;
import static no.bygdevekst.demo.Stage.EXAMPLE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseId;

/**
 * I lag, which grew out of the value-creation strategy that Fylkestinget adopted on 15 December 2021. The rules find the
 * eleven of the autumn of 2022 (the county's case document says 2023, twice, but the meetings were in January 2023), and
 * KDD's answer takes four of them away. Meetings in January, offers in March to six, kick-off 3–4 May at Snåsa are the
 * county's own; days, sums, applications and assessments are examples. Why Flatanger was not among the six no source says: it
 * is assumed that it did not apply.
 */
class IlagStory {
    private static final CaseId CALL = CaseId.ofCall(2022, 2);
    private static final String STRATEGY = "Verdiskapingsstrategien, Fylkestinget 15. desember 2021";

    /** A municipality the rules find, and its case: they are opened by code. */
    private record Invited(CaseId caseId, String code, String name, String mailbox) {
        String email() {
            return "postmottak@%s.example".formatted(mailbox);
        }
    }

    private static final Invited RENNEBU = new Invited(CaseId.of(2022, 8), "5022", "Rennebu", "rennebu");
    private static final Invited TYDAL = new Invited(CaseId.of(2022, 10), "5033", "Tydal", "tydal");
    private static final Invited MERAAKER = new Invited(CaseId.of(2022, 11), "5034", "Meråker", "meraker");
    private static final Invited SNAASA = new Invited(CaseId.of(2022, 12), "5041", "Snåsa", "snasa");
    private static final Invited HOEYLANDET = new Invited(CaseId.of(2022, 15), "5046", "Høylandet", "hoylandet");
    private static final Invited LEKA = new Invited(CaseId.of(2022, 17), "5052", "Leka", "leka");

    private static final List<Invited> OFFERED = List.of(LEKA, HOEYLANDET, SNAASA, MERAAKER, TYDAL, RENNEBU);

    /** Those KDD answers or that do not apply. */
    private static final List<Invited> OTHERS = List.of(
            new Invited(CaseId.of(2022, 9), "5026", "Holtålen", "holtalen"),
            new Invited(CaseId.of(2022, 13), "5042", "Lierne", "lierne"),
            new Invited(CaseId.of(2022, 14), "5045", "Grong", "grong"),
            new Invited(CaseId.of(2022, 16), "5049", "Flatanger", "flatanger"),
            new Invited(CaseId.of(2022, 18), "5061", "Rindal", "rindal"));

    private final Stage stage;

    IlagStory(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        call();
        frames();
        applications();
        offers();
        committee();
        cooperation();
    }

    private void call() {
        stage.start("2022-10-03T09:00", "call", CASEWORKER, Map.of("scheme", "ilag", "year", "2022"));
        stage.act(
                "2022-10-03T10:00",
                CALL,
                "setTerms",
                CASEWORKER,
                Map.ofEntries(
                        Map.entry("owner", "COUNTY"),
                        Map.entry("letterDate", "2022-10-03"),
                        Map.entry("interestBy", ""),
                        Map.entry("applyBy", "2022-12-15"),
                        Map.entry("firstDraft", ""),
                        Map.entry("finalDraft", ""),
                        Map.entry("ceiling", "600 000"),
                        Map.entry("ruleSet", "ilag2022"),
                        Map.entry("centralityVersion", "2020"),
                        Map.entry("populationYear", "2022"),
                        Map.entry("complaints", "YES"),
                        Map.entry("complaintBasis", "forvaltningsloven § 28 (antatt)"),
                        Map.entry("reference", STRATEGY + " (beløp, frist og klageadgang er eksempler)")));
        stage.act(
                "2022-10-04T10:00",
                CALL,
                "reviewTargetGroup",
                CASEWORKER,
                Map.of(
                        "impartiality",
                        "IMPARTIAL",
                        "targetGroup",
                        Stream.concat(OFFERED.stream(), OTHERS.stream())
                                .map(invited ->
                                        """
                                        {"code": "%s", "invited": "true", "because": "", "email": "%s"}"""
                                                .formatted(invited.code(), invited.email()))
                                .collect(
                                        Collectors.joining(
                                                ",",
                                                "[",
                                                """
                                        , {"code": "5027", "invited": "", "because": "", "email": "postmottak@midtre-gauldal.example"}]"""))));
    }

    /** Two years' budget from Hovedutvalg næring, 101/22: own funds and regional development funds. */
    private void frames() {
        for (String year : List.of("2023", "2024")) {
            frame(year, "OWN", "1 800 000");
            frame(year, "REGIONAL", "1 800 000");
        }
    }

    private void frame(String year, String source, String kroner) {
        stage.start(
                "2022-12-07T10:00",
                "frame",
                CASEWORKER,
                Map.of(
                        "source",
                        source,
                        "year",
                        year,
                        "name",
                        "I lag",
                        "kroner",
                        kroner,
                        "decision",
                        "Hovedutvalg næring, sak 101/22 (beløpet er et eksempel)",
                        "decidedOn",
                        "2022-12-07"));
    }

    /** Six in time, which Flatanger is assumed not to be, and a meeting in January with everyone that applied. */
    private void applications() {
        stage.act(
                "2022-12-16T10:00",
                CaseId.of(2022, 16),
                "confirmNoApplication",
                CASEWORKER,
                Map.of(
                        "came",
                        "NOT_IN_TIME",
                        "note",
                        "Flatanger søkte ikke om plass (antatt: ingen kilde sier hvorfor)."));
        for (int n = 0; n < OFFERED.size(); n++) {
            Invited applicant = OFFERED.get(n);
            stage.act(
                    "2022-12-%02dT11:00".formatted(5 + n),
                    applicant.caseId(),
                    "registerIlagApplication",
                    CASEWORKER,
                    Map.of(
                            "interest", "APPLIES",
                            "answeredOn", "2022-12-%02d".formatted(5 + n),
                            "areas", "PLANNING,RECRUITMENT,BUSINESS",
                            "goals", "Ta i bruk virkemidlene som finnes" + EXAMPLE + ".",
                            "staffPercent", "50",
                            "contactName", "Kontaktperson (oppdiktet)",
                            "contactEmail", applicant.email()));
            stage.meeting(
                    applicant.caseId(),
                    "2022-12-20T10:00",
                    "2023-01-%02d".formatted(10 + n),
                    applicant.name() + EXAMPLE,
                    """
                    [{"name": "Kontaktperson (oppdiktet)", "organisation": "%s kommune", "email": "%s"},
                     {"name": "Saksbehandler", "organisation": "Trøndelag fylkeskommune", "email": "saksbehandler@bygdevekst.example"}]"""
                            .formatted(applicant.name(), applicant.email()),
                    "Møte om I lag i januar 2023. Dato og deltakere er eksempler.");
            stage.act(
                    "2023-02-%02dT10:00".formatted(6 + n),
                    applicant.caseId(),
                    "assessIlag",
                    CASEWORKER,
                    Map.of("impartiality", "IMPARTIAL", "criteria", CRITERIA));
        }
    }

    /** March 2023. */
    private void offers() {
        for (int n = 0; n < OFFERED.size(); n++) {
            Invited applicant = OFFERED.get(n);
            stage.recommend(
                    "2023-02-20T%02d:00".formatted(9 + n),
                    applicant.caseId(),
                    List.of("I lag 2023 (egne midler)", "I lag 2024 (egne midler)"),
                    "150 000",
                    "Kommunen har liten kapasitet og gode mål" + EXAMPLE + ".");
            stage.act(
                    "2023-03-08T%02d:00".formatted(9 + n),
                    applicant.caseId(),
                    "decideGrant",
                    "fylkesdirektor",
                    Map.of(
                            "impartiality", "IMPARTIAL",
                            "outcome", "GRANTED",
                            "decidedOn", "2023-03-08",
                            "reference", "Delegert vedtak" + ASSUMED));
            stage.act(
                    "2023-03-%02dT11:00".formatted(20 + n),
                    applicant.caseId(),
                    "registerOfferReply",
                    CASEWORKER,
                    Map.of("reply", "ACCEPTS", "replyDate", "2023-03-%02d".formatted(20 + n)));
        }
    }

    /** What became of the eleven, and the delegated decisions at the committee's next meeting. */
    private void committee() {
        stage.act(
                "2023-03-29T10:00",
                CALL,
                "informCommittee",
                CASEWORKER,
                Map.of(
                        "note",
                        "Seks kommuner har takket ja til plass i I lag: Leka, Høylandet, Snåsa, Meråker, Tydal og Rennebu."));
        stage.start(
                "2023-04-12T10:00",
                "delegation",
                CASEWORKER,
                Map.of("meetingOn", "2023-04-12", "reference", "Hovedutvalg næring, referatsak" + ASSUMED));
    }

    /** The project leader began on 1 April; kick-off 3–4 May 2023 at Snåsa. */
    private void cooperation() {
        for (Invited participant : OFFERED) {
            stage.act(
                    "2023-04-03T10:00",
                    participant.caseId(),
                    "registerCooperationAgreement",
                    CASEWORKER,
                    Map.of(
                            "signedOn", "2023-03-31",
                            "agreementFrom", "2023-04-01",
                            "agreementTo", "2025-03-31",
                            "reference", "Samarbeidsavtale om I lag, prosjektleder fra 1. april 2023" + EXAMPLE));
            stage.act(
                    "2023-05-05T10:00",
                    participant.caseId(),
                    "holdIlagKickOff",
                    CASEWORKER,
                    Map.of(
                            "heldOn", "2023-05-03",
                            "heldTo", "2023-05-04",
                            "place", "Snåsa",
                            "participants", "De seks kommunene i nettverket og fylkeskommunen",
                            "minutes",
                                    "Oppstartssamling 3.–4. mai 2023 på Snåsa. Innholdet er ikke kjent" + EXAMPLE
                                            + "."));
        }
    }

    private static final String CRITERIA =
            """
            [{"criterion": "Behov for mer kapasitet", "assessment": "Få ansatte (eksempel)", "score": "5"},
             {"criterion": "Egne mål og forankring", "assessment": "Forankret i kommunestyret (eksempel)", "score": "4"},
             {"criterion": "Egen stillingsressurs", "assessment": "Halv stilling (eksempel)", "score": "4"},
             {"criterion": "Nytte av områdene i I lag", "assessment": "Tre av fem områder (eksempel)", "score": "4"}]""";
}
