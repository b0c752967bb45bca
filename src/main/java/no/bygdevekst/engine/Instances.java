package no.bygdevekst.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Labelled;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A process instance that runs or has ended, and what has happened in it, as the signed-in person may see it. */
@Component
public class Instances {
    private static final Map<String, Kind> KINDS = Map.of(
            "userTask", Kind.TASK,
            "serviceTask", Kind.STEP,
            "sendTask", Kind.STEP,
            "callActivity", Kind.PROCESS);
    private static final Pattern ONLY_DRAWN = Pattern.compile(".*Gateway|subProcess|multiInstanceBody");

    private final HistoryService history;

    Instances(HistoryService history) {
        this.history = history;
    }

    /**
     * @param process what its model is called
     * @param cases none when it belongs to no case, several when it writes to somebody about several
     * @param endedAt none while it runs
     */
    public record Instance(
            String id, String process, List<CaseId> cases, Instant startedAt, @Nullable Instant endedAt) {}

    /** What may happen in a process. */
    public enum Kind implements Labelled {
        TASK("oppgave"),
        STEP("automatisk steg"),
        PROCESS("egen prosess"),
        EVENT("hendelse");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * @param who whoever had the task
     * @param endedAt none while it goes on
     * @param cancelled whether it was broken off
     * @param called the process instance that it started
     */
    public record Happening(
            Kind kind,
            String name,
            @Nullable String who,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancelled,
            @Nullable String called) {}

    /**
     * One page of what has happened, oldest first.
     *
     * @param total how much there is in all, with what is only drawn, such as a choice: pages are counted by it and may be
     *     shorter
     */
    public record Page(List<Happening> happenings, long total) {}

    public Optional<Instance> find(String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(found -> new Instance(
                        found.getId(),
                        named(found.getProcessDefinitionName(), found.getProcessDefinitionKey()),
                        cases(found.getBusinessKey()),
                        found.getStartTime().toInstant(),
                        instant(found.getEndTime())));
    }

    public Page happenings(String id, int page, int size) {
        var query = history.createHistoricActivityInstanceQuery().processInstanceId(id);
        return new Page(
                query
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .orderPartiallyByOccurrence()
                        .asc()
                        .listPage(page * size, size)
                        .stream()
                        .filter(found ->
                                !ONLY_DRAWN.matcher(found.getActivityType()).matches())
                        .map(Instances::happening)
                        .toList(),
                query.count());
    }

    /** The cases that a process is about, as its business key has them. */
    static List<CaseId> cases(@Nullable String key) {
        return key == null
                ? List.of()
                : Arrays.stream(key.split(" ", -1))
                        .filter(CaseId::isNumber)
                        .map(CaseId::new)
                        .toList();
    }

    private static Happening happening(HistoricActivityInstance found) {
        return new Happening(
                KINDS.getOrDefault(found.getActivityType(), Kind.EVENT),
                named(found.getActivityName(), found.getActivityId()),
                found.getAssignee(),
                found.getStartTime().toInstant(),
                instant(found.getEndTime()),
                found.isCanceled(),
                found.getCalledProcessInstanceId());
    }

    private static String named(@Nullable String name, String id) {
        return name == null ? id : name;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
