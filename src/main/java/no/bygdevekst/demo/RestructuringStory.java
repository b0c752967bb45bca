package no.bygdevekst.demo;

import static no.bygdevekst.demo.Stage.ASSUMED;
import static no.bygdevekst.demo.Stage.CASEWORKER;
import static no.bygdevekst.demo.Stage.EXAMPLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.bygdevekst.casefile.CaseId;

/**
 * The three programmes of regional omstilling as the programmes' and municipalities' own pages tell: who, how long and how
 * many jobs. They began before the county kept them here, so they are registered in the autumn of 2022 as they stood then,
 * which is assumed. Goals before a revision, people, sums and the dates of the yearly round are examples.
 */
class RestructuringStory {
    /**
     * @param before the goal before it was revised, or the only one
     * @param reached jobs in 2022, an example
     */
    private record Programme(
            CaseId caseId,
            String name,
            String company,
            List<String> codes,
            String from,
            String to,
            int board,
            int before,
            int jobs,
            int reached,
            String midwayBy) {
        boolean isRevised() {
            return before != jobs;
        }

        int lastYear() {
            return Integer.parseInt(to.substring(0, 4));
        }
    }

    private static final List<Programme> PROGRAMMES = List.of(
            new Programme(
                    CaseId.of(2022, 5),
                    "Nord-Fosen",
                    "Nord-Fosen Utvikling",
                    List.of("5020", "5058"),
                    "2020-01-01",
                    "2025-12-31",
                    5,
                    150,
                    140,
                    21,
                    "2023-12-31"),
            new Programme(
                    CaseId.of(2022, 6),
                    "Namsskogan–Røyrvik",
                    "Børgefjell Utvikling AS",
                    List.of("5043", "5044"),
                    "2021-01-01",
                    "2026-12-31",
                    5,
                    40,
                    30,
                    6,
                    "2023-12-31"),
            new Programme(
                    CaseId.of(2022, 7),
                    "Spir",
                    "Spir",
                    List.of("5027"),
                    "2022-01-01",
                    "2027-12-31",
                    6,
                    300,
                    300,
                    18,
                    "2024-12-31"));

    private final Stage stage;

    RestructuringStory(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        for (int n = 0; n < PROGRAMMES.size(); n++) {
            register(PROGRAMMES.get(n), 9 + n);
        }
        PROGRAMMES.stream().filter(Programme::isRevised).forEach(this::revise);
        stage.start(
                "2022-12-07T11:00",
                "frame",
                CASEWORKER,
                Map.of(
                        "source", "REGIONAL",
                        "year", "2023",
                        "name", "Regional omstilling",
                        "kroner", "16 000 000",
                        "decision", "Hovedutvalg næring" + EXAMPLE,
                        "decidedOn", "2022-12-07"));
        PROGRAMMES.forEach(this::year);
    }

    private void register(Programme programme, int hour) {
        String day = "2022-09-05T%02d:".formatted(hour);
        stage.start(
                day + "00",
                "restructuring",
                CASEWORKER,
                Map.of(
                        "programme",
                        programme.name(),
                        "municipalities",
                        String.join(",", programme.codes()),
                        "lead",
                        programme.codes().get(0),
                        "contactName",
                        "Daglig leder (oppdiktet)",
                        "contactEmail",
                        "utviklingsselskap%s@bygdevekst.example"
                                .formatted(programme.codes().get(0)),
                        "receivedOn",
                        "2019-09-02",
                        "reference",
                        "Søknad om omstillingsstatus" + ASSUMED,
                        "caseworker",
                        CASEWORKER));
        stage.act(
                day + "10",
                programme.caseId(),
                "decideStatus",
                CASEWORKER,
                Map.of(
                        "impartiality",
                        "IMPARTIAL",
                        "outcome",
                        "GRANTED",
                        "body",
                        "Fylkeskommunen",
                        "decidedOn",
                        "2019-12-02",
                        "reference",
                        "Vedtak om omstillingsstatus" + ASSUMED,
                        "from",
                        programme.from(),
                        "to",
                        programme.to(),
                        "reasons",
                        "Stor nedgang i sysselsettingen" + EXAMPLE + "."));
        stage.act(
                day + "20",
                programme.caseId(),
                "registerOrganisation",
                CASEWORKER,
                Map.of(
                        "company", programme.company(),
                        "board", board(programme.board()),
                        "observers", observers(programme),
                        "goals", goals(programme, programme.before()),
                        "phaseNow", "IMPLEMENTATION",
                        "phaseSince", "2022-06-01",
                        "firstYear", "2023",
                        "midwayBy", programme.midwayBy()));
    }

    /** Nord-Fosen and Namsskogan–Røyrvik have revised their goals; when, and what they were before, is not known. */
    private void revise(Programme programme) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "caseNumber",
                programme.caseId().value(),
                "goals",
                goals(programme, programme.jobs()),
                "decidedOn",
                "2023-01-16",
                "body",
                "Styret og kommunestyrene" + ASSUMED,
                "reason",
                "Målet er tilpasset det som er mulig å nå i perioden" + EXAMPLE + "."));
        stage.start("2023-01-18T09:00", "goals", CASEWORKER, answers);
    }

    /** The round of 2023: report and plan, the councils, the application, Innovasjon Norge's advice, the committee's decision. */
    private void year(Programme programme) {
        stage.annualReport("2023-01-25T10:00", programme.caseId(), "2023-01-24", programme.reached());
        for (String code : programme.codes()) {
            stage.act(
                    "2023-02-23T10:00",
                    programme.caseId(),
                    "registerPlanDecision",
                    code,
                    CASEWORKER,
                    Map.of(
                            "outcome", "ADOPTED",
                            "decidedOn", "2023-02-22",
                            "reference", "Kommunestyret" + ASSUMED));
        }
        stage.act(
                "2023-03-06T10:00",
                programme.caseId(),
                "registerGrantApplication",
                CASEWORKER,
                Map.of(
                        "amount", "4 000 000",
                        "ownShare", "1 000 000",
                        "appliedOn", "2023-03-03",
                        "appliedBy", "Ansvarlig søkerkommune" + EXAMPLE));
        stage.act(
                "2023-03-15T10:00",
                programme.caseId(),
                "registerAdvice",
                CASEWORKER,
                Map.of(
                        "recommends", "YES",
                        "advice", "Planen svarer til målene" + EXAMPLE + ".",
                        "advisedOn", "2023-03-14"));
        stage.recommend(
                "2023-03-22T10:00",
                programme.caseId(),
                List.of("Regional omstilling 2023 (regionale utviklingsmidler)"),
                "4 000 000",
                "Planen følges opp som forutsatt" + EXAMPLE + ".");
        stage.act(
                "2023-04-13T10:00",
                programme.caseId(),
                "registerCommitteeDecision",
                CASEWORKER,
                Map.of(
                        "outcome", "GRANTED",
                        "decidedOn", "2023-04-12",
                        "reference", "Hovedutvalg næring" + ASSUMED));
    }

    private static String goals(Programme programme, int jobs) {
        return """
                [{"name": "Nye arbeidsplasser", "unit": "arbeidsplasser", "target": "%d", "year": "%d"}]"""
                .formatted(jobs, programme.lastYear());
    }

    private static String board(int members) {
        return IntStream.rangeClosed(1, members)
                .mapToObj(n -> """
                        {"name": "Styremedlem %d (oppdiktet)", "role": "%s"}"""
                        .formatted(n, n == 1 ? "leder" : "medlem"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Spir has three. */
    private static String observers(Programme programme) {
        String third = programme.name().equals("Spir")
                ? """
                  , {"organisation": "OTHER", "name": "Observatør (oppdiktet)", "user": ""}"""
                : "";
        return """
                [{"organisation": "COUNTY", "name": "Leder for Kommunalseksjonen (oppdiktet)", "user": "leder"},
                 {"organisation": "INNOVATION", "name": "Rådgiver (oppdiktet)", "user": ""}%s]"""
                .formatted(third);
    }
}
