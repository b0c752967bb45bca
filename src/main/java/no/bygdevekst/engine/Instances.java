package no.bygdevekst.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.engine.Chart.Way;
import org.camunda.bpm.engine.HistoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A process instance that runs or has ended, and what has happened in it and in a case. Only {@link #find} asks what the
 * signed-in person may see; whoever asks for more has asked that.
 */
@Component
public class Instances {
    private static final Map<String, Kind> KINDS = Map.of(
            "userTask", Kind.TASK,
            "serviceTask", Kind.STEP,
            "sendTask", Kind.STEP,
            "callActivity", Kind.PROCESS);
    /** What is only drawn, such as a choice, has not happened; a path is read to here, which no case has come near. */
    private static final String HAPPENED = " a.act_type_ not like '%Gateway'"
            + " and a.act_type_ not in ('subProcess', 'multiInstanceBody', 'intermediateLinkCatch')";

    private static final int LONGEST_WAY = 5000;
    private static final int CANCELLED = 2;

    private final HistoryService history;
    private final JdbcClient db;
    private final Charts charts;

    Instances(HistoryService history, JdbcClient db, Charts charts) {
        this.history = history;
        this.db = db;
        this.charts = charts;
    }

    /**
     * @param model the id of the deployed model that it runs on
     * @param process what its model is called
     * @param cases none when it belongs to no case, several when it writes to somebody about several
     * @param endedAt none while it runs
     */
    public record Instance(
            String id,
            String model,
            String process,
            List<CaseId> cases,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /**
     * One of the processes of a case.
     *
     * @param key its model's id, whichever version of it
     * @param brokenOff whether it was ended by another before its end
     * @param caller the process that called it, if one did
     */
    public record Part(
            String id,
            String model,
            String key,
            String name,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean brokenOff,
            @Nullable String caller) {}

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
     * @param process what the model is called in which it happened
     * @param who whoever had the task
     * @param endedAt none while it goes on
     * @param cancelled whether it was broken off
     * @param called the process instance that it started
     */
    public record Happening(
            Kind kind,
            String name,
            String process,
            @Nullable String who,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancelled,
            @Nullable String called) {}

    /** One page of what has happened, oldest first, and how much there is in all. */
    public record Page(List<Happening> happenings, long total) {}

    public Optional<Instance> find(String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(found -> new Instance(
                        found.getId(),
                        found.getProcessDefinitionId(),
                        named(found.getProcessDefinitionName(), found.getProcessDefinitionKey()),
                        cases(found.getBusinessKey()),
                        found.getStartTime().toInstant(),
                        instant(found.getEndTime())));
    }

    /** What has happened in one process. */
    public Page happenings(String id, int page, int size) {
        return happenings("p.id_ = :of", Map.of("of", id), page, size);
    }

    /** What has happened in all the processes of a case but those of these models. */
    public Page happenings(CaseId caseId, Set<String> but, int page, int size) {
        return happenings(
                "p.business_key_ = :of and p.proc_def_key_ not in (:but)",
                Map.of("of", caseId.value(), "but", but),
                page,
                size);
    }

    /** The oldest processes of a case but those of these models, the first begun first. */
    public List<Part> of(CaseId caseId, Set<String> but, int limit) {
        return db.sql("select p.* from act_hi_procinst p where p.business_key_ = :of and p.proc_def_key_ not in (:but)"
                        + " order by p.start_time_, p.id_ limit :limit")
                .param("of", caseId.value())
                .param("but", but)
                .param("limit", limit)
                .query((row, n) -> part(row))
                .list();
    }

    /** The way that a process has taken through its model. A flow is taken when what it leads to followed what it comes from. */
    public Way way(String id, Chart chart, Set<String> stopped) {
        List<Visit> visits = db.sql("select act_id_, parent_act_inst_id_, start_time_, end_time_, sequence_counter_,"
                        + " act_inst_state_ from act_hi_actinst where proc_inst_id_ = ? order by start_time_ limit ?")
                .params(id, LONGEST_WAY)
                .query(Instances::visit)
                .list();
        List<Hop> hops = taken(visits, chart);
        Set<String> passed = nodes(visits, visit -> visit.endedAt() != null && !visit.cancelled());
        hops.forEach(hop -> passed.addAll(hop.links()));
        return new Way(
                passed,
                hops.stream().flatMap(hop -> hop.flows().stream()).collect(Collectors.toUnmodifiableSet()),
                nodes(visits, visit -> visit.endedAt() == null),
                nodes(visits, Visit::cancelled),
                stopped);
    }

    /**
     * From one node to the next that the engine comes to: over a line, or by a link, both of whose ends it jumps over.
     *
     * @param links the ends of the link
     */
    private record Hop(String from, String to, List<String> flows, List<String> links) {}

    private record Visit(
            String node, String scope, Instant startedAt, @Nullable Instant endedAt, long turn, boolean cancelled) {

        boolean isBefore(Visit other) {
            return endedAt != null
                    && !cancelled
                    && scope.equals(other.scope)
                    && !endedAt.isAfter(other.startedAt)
                    && turn < other.turn;
        }
    }

    private static Set<String> nodes(List<Visit> visits, Predicate<Visit> which) {
        return visits.stream().filter(which).map(Visit::node).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of several ways to a node, the one from what was left last before it was come to. */
    private static List<Hop> taken(List<Visit> visits, Chart chart) {
        Map<String, List<Visit>> byNode = visits.stream().collect(Collectors.groupingBy(Visit::node));
        Map<String, List<Hop>> into = hops(chart).collect(Collectors.groupingBy(Hop::to));
        record Step(Hop hop, Visit from) {}
        return visits.stream()
                .flatMap(visit -> into.getOrDefault(visit.node(), List.of()).stream()
                        .flatMap(hop -> byNode.getOrDefault(hop.from(), List.of()).stream()
                                .filter(from -> from.isBefore(visit))
                                .map(from -> new Step(hop, from)))
                        .max(Comparator.comparing((Step step) -> step.from().turn()))
                        .stream())
                .map(Step::hop)
                .distinct()
                .toList();
    }

    private static Stream<Hop> hops(Chart chart) {
        Map<String, Chart.Node> links = chart.nodes().stream()
                .filter(node -> node.sign() == Chart.Sign.LINK)
                .collect(Collectors.toMap(Chart.Node::id, node -> node));
        Stream<Hop> lines =
                chart.flows().stream().map(flow -> new Hop(flow.from(), flow.to(), List.of(flow.id()), List.of()));
        Stream<Hop> jumps = chart.flows().stream()
                .filter(away -> links.containsKey(away.to()))
                .flatMap(away -> chart.flows().stream()
                        .filter(on -> links.containsKey(on.from()))
                        .filter(on -> name(links, on.from()).equals(name(links, away.to())))
                        .map(on -> new Hop(
                                away.from(), on.to(), List.of(away.id(), on.id()), List.of(away.to(), on.from()))));
        return Stream.concat(lines, jumps);
    }

    private static String name(Map<String, Chart.Node> nodes, String id) {
        return Objects.requireNonNull(nodes.get(id)).name();
    }

    private Page happenings(String where, Map<String, Object> params, int page, int size) {
        record Row(Happening happening, long total) {}
        List<Row> rows = db.sql("select a.*, count(*) over () as total from act_hi_actinst a join act_hi_procinst p"
                        + " on p.id_ = a.proc_inst_id_ where " + where + " and" + HAPPENED
                        + " order by a.start_time_,"
                        + " case when p.super_process_instance_id_ is null then 0 else 1 end, p.id_,"
                        + " a.sequence_counter_, a.id_ limit :size offset :skip")
                .params(params)
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, n) -> new Row(happening(row), row.getLong("total")))
                .list();
        return new Page(
                rows.stream().map(Row::happening).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
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

    private Part part(ResultSet row) throws SQLException {
        String model = row.getString("proc_def_id_");
        return new Part(
                row.getString("id_"),
                model,
                row.getString("proc_def_key_"),
                charts.of(model).name(),
                row.getTimestamp("start_time_").toInstant(),
                instant(row.getTimestamp("end_time_")),
                row.getString("state_").endsWith("TERMINATED"),
                row.getString("super_process_instance_id_"));
    }

    private Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                KINDS.getOrDefault(row.getString("act_type_"), Kind.EVENT),
                named(row.getString("act_name_"), row.getString("act_id_")),
                charts.of(row.getString("proc_def_id_")).name(),
                row.getString("assignee_"),
                row.getTimestamp("start_time_").toInstant(),
                instant(row.getTimestamp("end_time_")),
                row.getInt("act_inst_state_") == CANCELLED,
                row.getString("call_proc_inst_id_"));
    }

    /** What is done several times is one node of the chart, and its times have a body around them. */
    private static Visit visit(ResultSet row, int n) throws SQLException {
        return new Visit(
                row.getString("act_id_").replace("#multiInstanceBody", ""),
                row.getString("parent_act_inst_id_"),
                row.getTimestamp("start_time_").toInstant(),
                instant(row.getTimestamp("end_time_")),
                row.getLong("sequence_counter_"),
                row.getInt("act_inst_state_") == CANCELLED);
    }

    private static String named(@Nullable String name, String id) {
        return name == null ? id : name;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
