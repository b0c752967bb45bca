package no.bygdevekst.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Passages;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.document.CaseDocuments;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.engine.Upload;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where the story is played: everything somebody did at a local time, through start forms and tasks as people do. */
@Component
@Profile("demo")
class Stage {
    static final LocalDateTime BEGINS = LocalDateTime.parse("2022-06-21T08:30");
    static final LocalDateTime PAUSES = LocalDateTime.parse("2023-05-09T12:00");

    static final String CASEWORKER = "saksbehandler";
    /** What marks a text, an amount or a date that no source gives. */
    static final String EXAMPLE = " (eksempel)";

    static final String ASSUMED = " (antatt dato)";

    static final CaseId INDRE_NAMDAL = CaseId.of(2022, 1);
    static final CaseId RINDAL_HOLTAALEN = CaseId.of(2022, 2);
    static final CaseId HITRA = CaseId.of(2022, 3);
    static final CaseId FOSENREGIONEN = CaseId.of(2022, 4);
    static final List<CaseId> PILOTS = List.of(INDRE_NAMDAL, RINDAL_HOLTAALEN);

    private final Processes processes;
    private final Tasks tasks;
    private final Frames frames;
    private final Goals goals;
    private final Cases cases;
    private final Passages passages;
    private final PoliticalCases political;
    private final CaseDocuments caseDocuments;
    private final List<Act> acts = new ArrayList<>();

    /** Something somebody did at a local time. */
    record Act(LocalDateTime at, Runnable what) {}

    Stage(
            Processes processes,
            Tasks tasks,
            Frames frames,
            Goals goals,
            Cases cases,
            Passages passages,
            PoliticalCases political,
            CaseDocuments caseDocuments) {
        this.processes = processes;
        this.tasks = tasks;
        this.frames = frames;
        this.goals = goals;
        this.cases = cases;
        this.passages = passages;
        this.political = political;
        this.caseDocuments = caseDocuments;
        new CallStory(this).tell();
        new PilotStory(this).tell();
        new RestructuringStory(this).tell();
        new IlagStory(this).tell();
        new PoliticalStory(this).tell();
        acts.sort(Comparator.comparing(Act::at));
    }

    List<Act> acts() {
        return acts;
    }

    void start(String at, String process, String user, Map<String, Object> answers) {
        acts.add(new Act(
                LocalDateTime.parse(at),
                () -> tasks.as(user, () -> processes.startByHand(process, new HashMap<>(answers)))));
    }

    void act(String at, CaseId caseId, String task, String user, Map<String, Object> answers) {
        act(at, caseId, task, user, () -> answers);
    }

    private void act(String at, CaseId caseId, String task, String user, Supplier<Map<String, Object>> answers) {
        acts.add(new Act(LocalDateTime.parse(at), () -> {
            var open = tasks.as(user, () -> tasks.find(caseId, task))
                    .orElseThrow(() -> new IllegalStateException("nobody is asked to " + task + " in " + caseId));
            tasks.complete(open.id(), user, answers.get());
        }));
    }

    /** @param branch what one of several parallel tasks is about, such as a municipality */
    void act(String at, CaseId caseId, String task, String branch, String user, Map<String, Object> answers) {
        acts.add(new Act(LocalDateTime.parse(at), () -> {
            var open = tasks.find(caseId, task, branch)
                    .orElseThrow(() -> new IllegalStateException("nobody is asked to " + task + " for " + branch));
            tasks.complete(open.id(), user, answers);
        }));
    }

    /**
     * A meeting that is asked for already: planned, held on its day and written minutes of.
     *
     * @param plannedAt when it was planned, as local time
     * @param day when it was held, at ten o'clock
     */
    void meeting(CaseId caseId, String plannedAt, String day, String place, String participants, String minutes) {
        act(
                plannedAt,
                caseId,
                "planMeeting",
                CASEWORKER,
                Map.of(
                        "outcome", "HOLD",
                        "plannedFor", day,
                        "time", "10:00",
                        "place", place,
                        "participants", participants));
        act(
                day + "T14:00",
                caseId,
                "registerMeeting",
                CASEWORKER,
                Map.of("outcome", "HELD", "participants", participants.replace("}", ", \"attended\": \"true\"}")));
        act(day + "T15:00", caseId, "writeMinutes", CASEWORKER, Map.of("minutes", minutes));
    }

    /** Recommends the same sum from each of these frames. What is promised lapses when the year after the frame's has ended. */
    void recommend(String at, CaseId caseId, List<String> titles, String kroner, String reasons) {
        act(
                at,
                caseId,
                "recommendGrant",
                CASEWORKER,
                () -> Map.of(
                        "impartiality",
                        "IMPARTIAL",
                        "outcome",
                        "GRANT",
                        "reasons",
                        reasons,
                        "lines",
                        frames.all().stream()
                                .filter(frame -> titles.contains(frame.title()))
                                .map(frame ->
                                        """
                                        {"frame": "%d", "kroner": "%s", "lapsesOn": "%d-12-31"}"""
                                                .formatted(frame.id(), kroner, frame.year() + 1))
                                .collect(Collectors.joining(",", "[", "]"))));
    }

    /** A programme's report of the year before with what was reached of its one goal, and its plan. */
    void annualReport(String at, CaseId caseId, String receivedOn, int reached) {
        act(
                at,
                caseId,
                "registerAnnualReport",
                CASEWORKER,
                () -> Map.of(
                        "receivedOn",
                        receivedOn,
                        "summary",
                        "Årsrapport for året før" + EXAMPLE + ".",
                        "plan",
                        "Handlingsplan for året" + EXAMPLE + ".",
                        "actuals",
                        """
                        [{"goal": "%d", "actual": "%d"}]"""
                                .formatted(goals.current(caseId).get(0).id(), reached)));
    }

    /**
     * Writes a case document: what is proposed or contributed stays, but for what is said here.
     *
     * @param title empty: as the case is called
     * @param texts by what the form calls them
     * @param again whether it is to be looked at once more, or goes on to whoever approves it
     */
    void write(
            String at,
            CaseId caseId,
            String title,
            String points,
            List<String> attachments,
            Map<String, String> texts,
            boolean again) {
        act(at, caseId, "editDocument", CASEWORKER, () -> {
            Map<String, Object> answers = new HashMap<>(caseDocuments.proposals(caseId));
            passages.newest(caseId)
                    .forEach(written -> answers.put(Passages.field(written.section(), written.part()), written.body()));
            answers.putAll(texts);
            answers.put("impartiality", "IMPARTIAL");
            answers.put("title", title.isEmpty() ? cases.get(caseId).title() : title);
            answers.put("points", points);
            answers.put("again", again);
            answers.put(
                    "attachments",
                    attachments.stream()
                            .map(attachment ->
                                    """
                                    {"title": "%s"}""".formatted(attachment))
                            .collect(Collectors.joining(",", "[", "]")));
            return answers;
        });
    }

    /** A committee adopts every point as it was recommended. */
    void adopt(String at, CaseId caseId, String secretariat) {
        act(
                at,
                caseId,
                "recordTreatment",
                secretariat,
                () -> Map.of(
                        "points",
                        political.get(caseId).recommended().stream()
                                .map(Stage::asRecommended)
                                .collect(Collectors.joining(",", "[", "]")),
                        "minutes",
                        paper("moteprotokoll.txt", "Vedtatt som innstilt." + EXAMPLE)
                                .asVariable()));
    }

    private static String asRecommended(PoliticalCase.Point point) {
        PoliticalCase.Task orders = point.orders();
        return orders == null
                ? """
                  {"number": "%d", "outcome": "AS_RECOMMENDED"}""".formatted(point.number())
                : """
                  {"number": "%d", "outcome": "AS_RECOMMENDED", "task": "%s", "owner": "%s", "due": "%s"}"""
                        .formatted(point.number(), orders.text(), orders.owner(), orders.due());
    }

    static Upload paper(String name, String text) {
        return new Upload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
